internal import Glibc
internal import SystemPackage

/// An open file; closed when its owner lets go of it.
struct OpenFile: ~Copyable {
  private let descriptor: FileDescriptor

  /// Opens what stands at a place; a file that is made gets the permissions, less the user's mask.
  init(
    _ place: FilePlace, _ mode: FileDescriptor.AccessMode, options: FileDescriptor.OpenOptions = [],
    permissions: FilePermissions? = nil
  ) throws(FileFault) {
    descriptor = try FileFault.named {
      try FileDescriptor.open(place.path, mode, options: options.union(.closeOnExec), permissions: permissions)
    }
  }

  deinit { try? descriptor.close() }

  /// What is open.
  func status() throws(FileFault) -> Stat { try FileFault.named { try descriptor.stat() } }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(FileFault) { _ = try FileFault.named { try descriptor.writeAll(bytes) } }

  /// Reads the next bytes, as many as asked for or fewer; none at the end.
  func read(atMost most: Int) throws(FileFault) -> [UInt8] {
    try FileFault.named {
      try unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  /// Gives the file the owner and the permissions of another; an owner that may not be given is left as it is.
  func adopt(_ status: Stat) throws(FileFault) {
    let own = try self.status()
    if own.userID != status.userID || own.groupID != status.groupID {
      _ = fchown(descriptor.rawValue, status.userID.rawValue, status.groupID.rawValue)
    }
    guard fchmod(descriptor.rawValue, status.permissions.rawValue) == 0 else { throw .last }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(FileFault) {
    guard fsync(descriptor.rawValue) == 0 else { throw .last }
  }
}
