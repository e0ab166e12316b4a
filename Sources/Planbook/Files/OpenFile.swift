internal import CLinux
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
    try FileCall.open.announce()
    descriptor = try FileFault.named {
      try FileDescriptor.open(place.path, mode, options: options.union(.closeOnExec), permissions: permissions)
    }
  }

  private init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Standard input, from where it stands; it can be read once.
  static func standardInput() throws(FileFault) -> OpenFile {
    try FileCall.open.announce()
    return OpenFile(try FileFault.named { try FileDescriptor.standardInput.duplicate() })
  }

  deinit { try? descriptor.close() }

  /// What is open.
  func status() throws(FileFault) -> Stat {
    try FileCall.status.announce()
    return try FileFault.named { try descriptor.stat() }
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    try FileCall.write.announce()
    _ = try FileFault.named { try descriptor.writeAll(bytes) }
  }

  /// Reads the next bytes, as many as asked for or fewer; none at the end.
  func read(atMost most: Int) throws(FileFault) -> [UInt8] {
    try FileCall.read.announce()
    return try FileFault.named {
      try unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  /// Locks the file for whoever has it open, until all let go of it; false when somebody else has locked it.
  ///
  /// A file system without locks counts as one on which nobody else writes.
  ///
  /// - Parameter waiting: Whether to wait until the others have let go.
  func lock(waiting: Bool) throws(FileFault) -> Bool {
    try FileCall.lock.announce()
    while flock(descriptor.rawValue, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: return true
      default: throw .last
      }
    }
    return true
  }

  /// Gives the file the owner, the permissions and the extended attributes of another.
  ///
  /// An owner that may not be given is left as it is.
  ///
  /// - Parameter other: Where the other stands, a link being followed; `status` is what stood there.
  func adopt(_ status: Stat, of other: FilePlace) throws(FileFault) {
    let own = try self.status()
    try FileCall.attributes.announce()
    if own.userID != status.userID || own.groupID != status.groupID {
      _ = fchown(descriptor.rawValue, status.userID.rawValue, status.groupID.rawValue)
    }
    guard fchmod(descriptor.rawValue, status.permissions.rawValue) == 0 else { throw .last }
    for name in try other.attributeNames where !Self.isGivenBySystem(name) {
      try setAttribute(name, to: other.attribute(name))
    }
  }

  /// Whether the system labels files with an attribute by rules of its own.
  private static func isGivenBySystem(_ name: String) -> Bool {
    name.hasPrefix("security.") || name.hasPrefix("trusted.")
  }

  /// Gives the file an extended attribute.
  func setAttribute(_ name: String, to value: [UInt8]) throws(FileFault) {
    let result = unsafe value.withUnsafeBytes { bytes in
      unsafe fsetxattr(descriptor.rawValue, name, bytes.baseAddress, bytes.count, 0)
    }
    guard result == 0 else { throw .last }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(FileFault) {
    try FileCall.flush.announce()
    guard fsync(descriptor.rawValue) == 0 else { throw .last }
  }
}
