internal import Glibc
internal import SystemPackage

/// Why something cannot be done with a file, before it is put into words.
enum FileFault: Error, Hashable, Sendable {
  /// The system refuses, for lack of space say.
  case system(Errno)
  /// A folder stands where a file should.
  case isFolder
  /// A file stands where a folder should.
  case isNoFolder
  /// A device, a pipe or a socket stands where a file should.
  case isNoFile
  /// The file is the one to which the program's output, or what it says, goes.
  case isStream
  /// A link leads nowhere.
  case brokenLink
  /// The name holds a character that no file name has.
  case badName(String)
  /// A name is given to two files.
  case repeatedName(String)
  /// The program did not write the file that stands in a folder of its own, or not as it is now.
  case isNotOurs
  /// The file holds more bytes than the limit.
  case overLimit(Int)

  /// The error that the call just made has left behind.
  static var last: FileFault { .system(Errno(rawValue: errno)) }

  /// What a call of the system gives; its error becomes a fault.
  static func named<Result>(_ call: () throws -> Result) throws(FileFault) -> Result {
    do {
      return try call()
    } catch {
      // Calls of the system throw nothing else.
      throw .system(error as? Errno ?? .ioError)
    }
  }

  /// The system's own words for an error, such as `Input/output error, errno 5`.
  static func words(_ error: Errno) -> String { "\(error), errno \(error.rawValue)" }
}
