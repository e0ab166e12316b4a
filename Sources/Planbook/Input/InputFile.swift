internal import Glibc
package import Spreadsheet
internal import SystemPackage

/// Reading a file that a user named.
package enum InputFile {
  /// The name that stands for standard input; a file of this name is `./-`.
  package static let standardInput = "-"

  /// The bytes of an ordinary file, when they are no more than the limit.
  ///
  /// A folder, a device or a pipe is refused without being opened, a file that is too large without being read. What is
  /// read is what is there, whatever size the file claims.
  package static func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
    do {
      return try path == standardInput
        ? rest(of: OpenFile.standardInput(), limit: limit) : bytes(of: FilePlace(path), limit: limit)
    } catch {
      throw error.inputError(path)
    }
  }

  /// The first bytes of an ordinary file, at most `count`; refuses what `read` refuses, a file above the limit too.
  static func head(_ path: String, count: Int, limit: Int) throws(SourceError) -> [UInt8] {
    do {
      let file = try opened(FilePlace(path), limit: limit)
      var bytes: [UInt8] = []
      while bytes.count < count {
        let more = try file.read(atMost: count - bytes.count)
        guard !more.isEmpty else { break }
        bytes += more
      }
      return bytes
    } catch {
      throw error.inputError(path)
    }
  }

  /// The bytes of an ordinary file, when they are no more than the limit.
  static func bytes(of place: FilePlace, limit: Int) throws(FileFault) -> [UInt8] {
    try rest(of: opened(place, limit: limit), limit: limit)
  }

  private static func rest(of file: consuming OpenFile, limit: Int) throws(FileFault) -> [UInt8] {
    let claimed = Int(try file.status().size)
    var bytes = try file.read(atMost: min(max(claimed, 1), 1 << 26))
    while true {
      guard bytes.count <= limit else { throw .overLimit(limit) }
      let more = try file.read(atMost: 1 << 22)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }

  private static func opened(_ place: FilePlace, limit: Int) throws(FileFault) -> OpenFile {
    guard let status = try place.status() else { throw .system(.noSuchFileOrDirectory) }
    try check(status, limit: limit)
    // A pipe that took the file's place just now is not waited for.
    let file = try OpenFile(place, .readOnly, options: [.nonBlocking, .init(rawValue: O_NOCTTY)])
    try check(file.status(), limit: limit)
    return file
  }

  /// Refuses what is no ordinary file, or claims a size above the limit.
  private static func check(_ status: Stat, limit: Int) throws(FileFault) {
    switch status.type {
    case .regular: break
    case .directory: throw .isFolder
    default: throw .isNoFile
    }
    guard status.size <= limit else { throw .overLimit(limit) }
  }
}
