internal import Glibc

/// An open file; closed when its owner lets go of it.
struct FileDescriptor: ~Copyable {
  private let number: Int32

  /// Opens what stands at a place; a file that is made gets the permissions, less the user's mask.
  init(opening place: FilePlace, _ flags: Int32, permissions: mode_t = 0) throws(FileFault) {
    var opened: Int32
    repeat { opened = unsafe open(place.path, flags | O_CLOEXEC, permissions) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    number = opened
  }

  deinit { Glibc.close(number) }

  /// What is open.
  func status() throws(FileFault) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress, buffer.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .last }
    }
  }

  /// Reads the next bytes, as many as asked for or fewer; none at the end.
  func read(atMost most: Int) throws(FileFault) -> [UInt8] {
    while true {
      var failure: FileFault?
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        let result = unsafe Glibc.read(number, buffer.baseAddress, most)
        if result < 0 { failure = .last }
        count = max(0, result)
      }
      guard let failure else { return bytes }
      guard failure == .system(EINTR) else { throw failure }
    }
  }

  /// Gives the file the owner and the permissions of another; an owner that may not be given is left as it is.
  func adopt(_ status: FileStatus) throws(FileFault) {
    let own = try self.status().owner
    if own != status.owner { _ = fchown(number, status.owner.user, status.owner.group) }
    guard fchmod(number, status.permissions) == 0 else { throw .last }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(FileFault) {
    guard fsync(number) == 0 else { throw .last }
  }
}
