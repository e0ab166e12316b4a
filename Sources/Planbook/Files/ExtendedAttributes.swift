internal import CLinux
internal import Glibc

extension FilePlace {
  /// The names of the extended attributes of what stands here, such as `user.comment`; none where there are no such
  /// things.
  var attributeNames: [String] {
    get throws(FileFault) {
      let list = try unsafe bytes { path, buffer, size in unsafe listxattr(path, buffer, size) }
      return list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The value of an extended attribute.
  func attribute(_ name: String) throws(FileFault) -> [UInt8] {
    try unsafe bytes { path, buffer, size in unsafe getxattr(path, name, buffer, size) }
  }

  /// The bytes that a call gives which says, asked for none, how many there are.
  private func bytes(
    _ read: (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?, Int) -> Int
  ) throws(FileFault) -> [UInt8] {
    try FileCall.attributes.announce()
    while true {
      let size = unsafe call { unsafe read($0, nil, 0) }
      if size < 0, errno == EOPNOTSUPP || errno == ENOSYS || errno == ENODATA { return [] }
      guard size >= 0 else { throw .last }
      guard size > 0 else { return [] }
      var buffer = [CChar](repeating: 0, count: size)
      let count = unsafe call { path in
        unsafe buffer.withUnsafeMutableBufferPointer { unsafe read(path, $0.baseAddress, size) }
      }
      // Somebody may have made it longer in between.
      if count < 0, errno == ERANGE { continue }
      guard count >= 0 else { throw .last }
      return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
  }
}
