internal import Glibc

/// Why something cannot be done with a file, before it is put into words.
enum FileFault: Error, Hashable, Sendable {
  /// The system refuses, with an error number such as `ENOSPC`.
  case system(Int32)
  /// A folder stands where a file should.
  case isFolder
  /// A file stands where a folder should.
  case isNoFolder
  /// A device, a pipe or a socket stands where a file should.
  case isNoFile
  /// A link leads nowhere.
  case brokenLink
  /// The name holds a character that no file name has.
  case badName(String)
  /// A name is given to two files.
  case repeatedName(String)
  /// The file holds more bytes than the limit.
  case overLimit(Int)

  /// The error that the call just made has left behind.
  static var last: FileFault { .system(errno) }

  /// The system's own words for an error number, such as `Input/output error, errno 5`.
  static func words(_ number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "errno \(number)" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(text), errno \(number)"
  }
}
