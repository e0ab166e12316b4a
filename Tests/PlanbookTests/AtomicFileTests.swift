import Glibc
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder
  private let old = Array("เดิม".utf8)
  private let new = Array("ใหม่".utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new file holds the bytes, and nothing else is left`() throws {
    for bytes in [[], new, [UInt8](repeating: 7, count: 3_000_000)] {
      try AtomicFile.write(bytes, to: folder.path("แผน.json"))
      #expect(folder.bytes("แผน.json") == bytes)
      #expect(folder.names == ["แผน.json"])
    }
  }

  @Test func `a path without a folder is in the working folder`() throws {
    let name = "planbook-test-\(UInt64.random(in: 0 ... .max)).json"
    defer { _ = unsafe unlink(name) }
    try AtomicFile.write(new, to: name)
    #expect(try InputFile.read(name, limit: 100) == new)
    #expect(try InputFile.read("./" + name, limit: 100) == new)
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755])
  func `a file that is replaced leaves its permissions`(permissions: Int) throws {
    try folder.put(old, "a", permissions: permissions)
    try AtomicFile.write(new, to: folder.path("a"))
    #expect(folder.bytes("a") == new)
    #expect(try folder.permissions("a") == permissions)
    try AtomicFile.write(to: folder.path("a")) { path throws(SourceError) in try Self.put(old, at: path) }
    #expect(folder.bytes("a") == old)
    #expect(try folder.permissions("a") == permissions)
  }

  @Test func `a new file may be read by all, less the user's mask`() async throws {
    await #expect(processExitsWith: .success) {
      umask(0o027)
      let folder = try TemporaryFolder()
      try AtomicFile.write([1], to: folder.path("a"))
      try #require(try folder.permissions("a") == 0o640)
      try AtomicFile.write(to: folder.path("b")) { path throws(SourceError) in try Self.put([1], at: path) }
      try #require(try folder.permissions("b") == 0o640)
      umask(0)
      try AtomicFile.write([1], to: folder.path("c"))
      try #require(try folder.permissions("c") == 0o666)
    }
  }

  @Test func `a writer that takes a path fills the temporary file`() throws {
    try folder.put(old, "แผน.xlsx")
    var seen = ""
    try AtomicFile.write(to: folder.path("แผน.xlsx")) { path throws(SourceError) in
      seen = path
      #expect(folder.bytes("แผน.xlsx") == old)
      try Self.put(new, at: path)
    }
    #expect(folder.bytes("แผน.xlsx") == new)
    #expect(folder.names == ["แผน.xlsx"])
    #expect(seen.hasPrefix(folder.path + "/.planbook-"))
  }

  @Test func `a writer's error is thrown on, and the old file stays`() throws {
    try folder.put(old, "a")
    let failure = SourceError("cannot", file: "a", thai: "ไม่ได้", english: "cannot")
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.write(to: folder.path("a")) { path throws(SourceError) in
        try Self.put(new, at: path)
        throw failure
      }
    }
    #expect(error == failure)
    #expect(folder.bytes("a") == old)
    #expect(folder.names == ["a"])
  }

  @Test func `a link stays, and what it leads to is replaced`() throws {
    try folder.put(old, "file", permissions: 0o600)
    #expect(unsafe symlink("file", folder.path("link")) == 0)
    try AtomicFile.write(new, to: folder.path("link"))
    #expect(folder.bytes("file") == new)
    #expect(try folder.permissions("file") == 0o600)
    try AtomicFile.write(old, to: folder.path("file"))
    #expect(folder.bytes("link") == old)
    #expect(folder.names == ["file", "link"])
  }

  @Test func `killed while writing, the old file is whole`() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path("a") as String, old = old as [UInt8]] in
      try AtomicFile.write(old, to: path)
      try AtomicFile.write(to: path) { temporary throws(SourceError) in
        try Self.put([0], at: temporary)
        _ = kill(getpid(), SIGKILL)
      }
    }
    #expect(folder.bytes("a") == old)
  }

  @Test func `ended from outside, the old file is whole and nothing is left behind`() async throws {
    await #expect(processExitsWith: .exitCode(7)) { [path = folder.path("a") as String, old = old as [UInt8]] in
      try AtomicFile.write(old, to: path)
      try AtomicFile.write(to: path) { temporary throws(SourceError) in
        try Self.put([0], at: temporary)
        try Self.put([0], at: temporary + ".x1Y2z3")
        AtomicFile.abandonAll { exit(7) }
      }
    }
    #expect(folder.bytes("a") == old)
    #expect(folder.names == ["a"])
  }

  @Test func `out of space, the old file is whole and nothing is left behind`() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String, old = old as [UInt8]] in
      try AtomicFile.write(old, to: path + "/a")
      signal(SIGXFSZ, SIG_IGN)
      let fileSize = __rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue))
      var usual = rlimit()
      try #require(unsafe getrlimit(fileSize, &usual) == 0)
      var narrow = rlimit(rlim_cur: 10_000, rlim_max: usual.rlim_max)
      try #require(unsafe setrlimit(fileSize, &narrow) == 0)
      // Coverage is written when the process ends.
      defer { _ = unsafe setrlimit(fileSize, &usual) }
      let bytes = [UInt8](repeating: 1, count: 10_001)
      let error = try #require(throws: SourceError.self) { try AtomicFile.write(bytes, to: path + "/a") }
      try #require(error.code == "output-disk-full")
      #expect(throws: SourceError.self) {
        try AtomicFile.writeFolder([("a", [1]), ("b", bytes)], to: path)
      }
      #expect(throws: SourceError.self) {
        try AtomicFile.writeFolder([("a", [1]), ("b", bytes)], to: path + "/new")
      }
      try AtomicFile.write(Array(bytes.dropLast()), to: path + "/c")
    }
    #expect(folder.bytes("a") == old)
    #expect(folder.names == ["a", "c"])
  }

  /// Writes bytes to a path the plain way, as a C library would.
  private static func put(_ bytes: [UInt8], at path: String) throws(SourceError) {
    let file = unsafe fopen(path, "wb")
    defer { unsafe _ = file.map { unsafe fclose($0) } }
    guard let file = unsafe file, unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw SourceError("test", thai: "เขียนไม่ได้", english: "cannot write")
    }
  }
}
