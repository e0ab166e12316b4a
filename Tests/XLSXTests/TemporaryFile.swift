import Glibc

/// A file that is gone when the test is over.
final class TemporaryFile {
  let path: String

  init() throws {
    path = "/tmp/planbook-test-\(getpid())-\(UInt64.random(in: 0 ... .max)).xlsx"
  }

  deinit { _ = unsafe unlink(path) }

  func bytes() throws -> [UInt8] { try Files.read(path) }
}

/// Files of the tests.
enum Files {
  struct Unreadable: Error { let path: String }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, file)
      if count == 0 { return bytes }
      bytes += piece[0..<count]
    }
  }

  static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
    guard let file = unsafe fopen(path, "wb") else { throw Unreadable(path: path) }
    defer { unsafe fclose(file) }
    unsafe fwrite(Array(bytes), 1, bytes.count, file)
  }

  /// A fixture beside the tests.
  static func fixture(_ name: String, _ here: String = #filePath) -> String {
    here.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Fixtures/" + name
  }
}
