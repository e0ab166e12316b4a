internal import Glibc
public import Spreadsheet

/// Reading a file that a user named.
public enum InputFile {
  /// The bytes of an ordinary file, when they are no more than the limit.
  ///
  /// A folder, a device or a pipe is refused without being opened, a file that is too large without being read. What is
  /// read is what is there, whatever size the file claims.
  public static func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
    do {
      return try bytes(of: FilePlace(path), limit: limit)
    } catch {
      throw error.inputError(path)
    }
  }

  private static func bytes(of place: FilePlace, limit: Int) throws(FileFault) -> [UInt8] {
    guard let status = try place.status() else { throw .system(ENOENT) }
    _ = try size(status, limit: limit)
    // A pipe that took the file's place just now is not waited for.
    let file = try FileDescriptor(opening: place, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let claimed = try size(file.status(), limit: limit)
    var bytes = try file.read(atMost: min(max(claimed, 1), 1 << 26))
    while true {
      guard bytes.count <= limit else { throw .overLimit(limit) }
      let more = try file.read(atMost: 1 << 22)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }

  /// The size that an ordinary file claims; anything else is refused.
  private static func size(_ status: FileStatus, limit: Int) throws(FileFault) -> Int {
    switch status.kind {
    case .file: break
    case .folder: throw .isFolder
    case .link, .other: throw .isNoFile
    }
    guard status.size <= limit else { throw .overLimit(limit) }
    return status.size
  }
}
