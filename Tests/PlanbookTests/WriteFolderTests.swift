import Glibc
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite struct WriteFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a folder is made, and its files are written`() throws {
    try AtomicFile.writeFolder([("ก.csv", [1]), ("ข.csv", [])], to: folder.path("out"))
    #expect(folder.bytes("out/ก.csv") == [1])
    #expect(folder.bytes("out/ข.csv") == [])
    #expect(folder.names == ["out"])
    try AtomicFile.writeFolder([], to: folder.path("empty/"))
    #expect(folder.names == ["empty", "out"])
  }

  @Test func `files of other names stay`() throws {
    try folder.put([1], "a", permissions: 0o600)
    try folder.put([2], "b")
    try AtomicFile.writeFolder([("a", [3]), ("c", [4])], to: folder.path + "/")
    #expect(folder.names == ["a", "b", "c"])
    #expect(["a", "b", "c"].map { folder.bytes($0) } == [[3], [2], [4]])
    #expect(try folder.permissions("a") == 0o600)
  }

  @Test func `when one file cannot be written, none is`() throws {
    try folder.put([1], "a")
    #expect(unsafe mkdir(folder.path("b"), 0o755) == 0)
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.writeFolder([("a", [2]), ("b", [3]), ("c", [4])], to: folder.path)
    }
    #expect(error.code == "output-is-folder")
    #expect(error.file == folder.path("b"))
    #expect(folder.bytes("a") == [1])
    #expect(folder.names == ["a", "b"])
  }

  @Test func `a folder that was made for nothing is removed`() throws {
    let long = String(repeating: "ก", count: 86)
    #expect(throws: SourceError.self) {
      try AtomicFile.writeFolder([("a", [1]), (long, [2])], to: folder.path("out"))
    }
    #expect(folder.names == [])
  }

  @Test(arguments: ["", ".", "..", "a/b", "/a", "a\u{0}b"])
  func `a name that leaves the folder is refused`(name: String) throws {
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.writeFolder([(name, [1])], to: folder.path("out"))
    }
    #expect(error.code == "output-bad-name")
    #expect(folder.names == [])
  }
}
