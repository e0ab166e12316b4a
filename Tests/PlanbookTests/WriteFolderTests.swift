import Foundation
import Glibc
import Spreadsheet
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Planbook

@Suite struct WriteFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The names in a folder, those of the program's own left out.
  private func names(_ name: String = "out") -> [String] {
    list(name).filter { $0 != FolderRecord.name }
  }

  private func list(_ name: String) -> [String] {
    guard let place = try? FilePlace(folder.path(name)) else { return [] }
    return ((try? place.names()) ?? []).sorted()
  }

  private func contents(_ name: String = "out") -> [[UInt8]?] { names(name).map { folder.bytes("\(name)/\($0)") } }

  private func inode(_ name: String) throws -> Inode? { try FilePlace(folder.path(name)).status()?.inode }

  /// Gives a file an extended attribute; whether its file system has such things.
  private func takes(_ value: [UInt8], _ name: String) throws -> Bool {
    let file = try OpenFile(FilePlace(folder.path(name)), .readOnly)
    do {
      try file.setAttribute("user.planbook.test", to: value)
    } catch {
      guard error == .system(.notSupported) else { throw error }
      return false
    }
    return true
  }

  private func expectNotOurs(
    _ files: [(name: String, bytes: [UInt8])], _ name: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let error = try #require(throws: SourceError.self, sourceLocation: location) {
      try AtomicFile.writeFolder(files, to: folder.path("out"))
    }
    #expect(
      error
        == SourceError(
          "output-not-ours", file: folder.path("out/\(name)"),
          thai:
            "พบไฟล์ที่ planbook ไม่ได้เขียน หรือแก้ไขหลังจาก planbook เขียน แต่ต้องเป็นไฟล์ที่ planbook เขียนไว้เอง ให้ใช้โฟลเดอร์อื่น หรือสั่งด้วย --force ถ้าต้องการเขียนทับ",
          english:
            "Found a file that planbook did not write, or that was changed since, expected one as planbook wrote it. Choose another folder, or give --force to replace it."
        ), sourceLocation: location)
  }

  @Test func `a folder is made, and its files are written`() throws {
    try AtomicFile.writeFolder([("ก.csv", [1]), ("ข.csv", [])], to: folder.path("out"))
    #expect(names() == ["ก.csv", "ข.csv"])
    #expect(contents() == [[1], []])
    #expect(folder.names == ["out"])
    try AtomicFile.writeFolder([], to: folder.path("empty/"))
    #expect(folder.names == ["empty", "out"])
  }

  @Test func `the record of what was written can be checked by sha256sum`() throws {
    try AtomicFile.writeFolder([("b", Array("abc".utf8)), ("a", [])], to: folder.path("out"))
    #expect(
      folder.bytes("out/\(FolderRecord.name)").map { String(decoding: $0, as: UTF8.self) } == """
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b

        """)
  }

  @Test func `the files of an earlier run are replaced as one, and those it wrote besides are removed`() throws {
    try AtomicFile.writeFolder([("a", [1]), ("b", [2])], to: folder.path("out"))
    let before = try inode("out")
    try AtomicFile.writeFolder([("a", [3]), ("c", [4])], to: folder.path("out"))
    #expect(names() == ["a", "c"])
    #expect(contents() == [[3], [4]])
    #expect(try inode("out") != before)
    #expect(folder.names == ["out"])
  }

  @Test func `files of others stay the files that they are, links too`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    try folder.put([2], "out/note", permissions: 0o600)
    #expect(unsafe symlink("nowhere", folder.path("out/link")) == 0)
    let note = try inode("out/note")
    let before = try inode("out")
    try AtomicFile.writeFolder([("a", [3])], to: folder.path("out/"))
    #expect(names() == ["a", "link", "note"])
    #expect(folder.bytes("out/a") == [3])
    #expect(try inode("out/note") == note)
    #expect(try folder.permissions("out/note") == 0o600)
    #expect(try inode("out") != before)
  }

  @Test func `a file that the program did not write, or not so, is replaced by force only`() throws {
    #expect(unsafe mkdir(folder.path("out"), 0o755) == 0)
    try folder.put([1], "out/b")
    try expectNotOurs([("a", [2]), ("b", [3])], "b")
    #expect(names() == ["b"])
    // What would be written stands there already.
    try AtomicFile.writeFolder([("a", [2]), ("b", [1])], to: folder.path("out"))
    try AtomicFile.writeFolder([("a", [4]), ("b", [5])], to: folder.path("out"))
    try folder.put([6], "out/a")
    try expectNotOurs([("a", [7]), ("b", [8])], "a")
    // Nor is it removed where the new files have none of its name.
    try expectNotOurs([("b", [8])], "a")
    #expect(contents() == [[6], [5]])
    try AtomicFile.writeFolder([("a", [7]), ("b", [8])], to: folder.path("out"), isForced: true)
    #expect(contents() == [[7], [8]])
    #expect(folder.names == ["out"])
  }

  @Test func `a link of a file's name is replaced by force only, and what it leads to stays`() throws {
    #expect(unsafe mkdir(folder.path("out"), 0o755) == 0)
    try folder.put([1], "elsewhere")
    #expect(unsafe symlink("../elsewhere", folder.path("out/a")) == 0)
    try expectNotOurs([("a", [1])], "a")
    try AtomicFile.writeFolder([("a", [2])], to: folder.path("out"), isForced: true)
    #expect(folder.bytes("out/a") == [2])
    #expect(folder.bytes("elsewhere") == [1])
  }

  @Test func `a link to a folder stays, and the folder's files are replaced`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    #expect(unsafe symlink("out", folder.path("link")) == 0)
    try AtomicFile.writeFolder([("a", [2])], to: folder.path("link"))
    #expect(folder.bytes("out/a") == [2])
    #expect(folder.names == ["link", "out"])
    #expect(try FilePlace(folder.path("link")).status(ofLink: true)?.type == .symbolicLink)
  }

  @Test func `folder and files keep their extended attributes, and a single file does`() throws {
    try AtomicFile.writeFolder([("a", [1]), ("b", [1])], to: folder.path("out"))
    try AtomicFile.write([1], to: folder.path("single"))
    let value = Array("จาก\u{0}กลุ่มงาน".utf8)
    // Some file systems have no such attributes.
    guard try ["out", "out/a", "single"].allSatisfy({ try takes(value, $0) }) else { return }
    try AtomicFile.writeFolder([("a", [2]), ("b", [2])], to: folder.path("out"))
    try AtomicFile.write([2], to: folder.path("single"))
    for name in ["out", "out/a", "single"] {
      #expect(try FilePlace(folder.path(name)).attribute("user.planbook.test") == value)
    }
    #expect(try FilePlace(folder.path("out/b")).attributeNames == [])
    #expect(contents() == [[2], [2]] && folder.bytes("single") == [2])
  }

  @Test func `folder and files keep permissions, new ones have the user's`() async throws {
    await #expect(processExitsWith: .success) {
      umask(0o027)
      let folder = try TemporaryFolder()
      try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
      try #require(try folder.permissions("out") == 0o750)
      try #require(try folder.permissions("out/a") == 0o640)
      _ = unsafe chmod(folder.path("out"), 0o710)
      _ = unsafe chmod(folder.path("out/a"), 0o604)
      umask(0)
      try AtomicFile.writeFolder([("a", [2]), ("b", [3])], to: folder.path("out"))
      try #require(try folder.permissions("out") == 0o710)
      try #require(try folder.permissions("out/a") == 0o604)
      try #require(try folder.permissions("out/b") == 0o666)
    }
  }

  @Test func `a folder with folders in it is written file by file, and they stay`() throws {
    try AtomicFile.writeFolder([("a", [1]), ("b", [2])], to: folder.path("out"))
    #expect(unsafe mkdir(folder.path("out/sub"), 0o755) == 0)
    try folder.put([9], "out/sub/x")
    let before = try inode("out")
    try AtomicFile.writeFolder([("a", [3]), ("c", [4])], to: folder.path("out"))
    #expect(names() == ["a", "c", "sub"])
    #expect(folder.bytes("out/a") == [3])
    #expect(folder.bytes("out/sub/x") == [9])
    #expect(try inode("out") == before)
    #expect(FolderRecord(in: try FilePlace(folder.path("out"))).names == ["a", "c"])
  }

  @Test func `the folder that the user stands in is written, and stays the one that it is`() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try #require(unsafe chdir(path) == 0)
      let before = try FilePlace(".").status()?.inode
      try AtomicFile.writeFolder([("a", [1])], to: ".")
      try AtomicFile.writeFolder([("a", [2])], to: path)
      try #require(try FilePlace(path).status()?.inode == before)
    }
    #expect(folder.names == [FolderRecord.name, "a"])
    #expect(folder.bytes("a") == [2])
  }

  @Test func `when one file cannot be written, none is`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    #expect(unsafe mkdir(folder.path("out/b"), 0o755) == 0)
    for isForced in [false, true] {
      let error = try #require(throws: SourceError.self) {
        try AtomicFile.writeFolder([("a", [2]), ("b", [3])], to: folder.path("out"), isForced: isForced)
      }
      #expect(error.code == "output-is-folder")
      #expect(error.file == folder.path("out/b"))
    }
    #expect(folder.bytes("out/a") == [1])
    #expect(names() == ["a", "b"])
  }

  @Test func `a folder that was made for nothing is removed`() throws {
    let long = String(repeating: "ก", count: 86)
    #expect(throws: SourceError.self) {
      try AtomicFile.writeFolder([("a", [1]), (long, [2])], to: folder.path("out"))
    }
    #expect(folder.names == [])
  }

  @Test(arguments: ["", ".", "..", "a/b", "/a", "a\u{0}b", FolderRecord.name, FolderRecord.unfinishedName])
  func `a name that leaves the folder, or is the program's own, is refused`(name: String) throws {
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.writeFolder([(name, [1])], to: folder.path("out"))
    }
    #expect(error.code == "output-bad-name")
    #expect(folder.names == [])
  }

  // MARK: What was left behind

  @Test func `what a program that was killed left behind is cleared by the next, what lives is not`() async throws {
    try AtomicFile.writeFolder([("a", [1]), ("b", [1])], to: folder.path("out"))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      try FileCall.$failure.withValue({ call in
        if call == .exchange { _ = kill(getpid(), SIGKILL) }
        return nil
      }) { try AtomicFile.writeFolder([("a", [2]), ("b", [2])], to: path + "/out") }
    }
    #expect(contents() == [[1], [1]])
    #expect(folder.names.count == 2)
    let alive = try StagingFolder(in: try FilePlace(folder.path))
    #expect(folder.names.count == 2)
    try AtomicFile.write([1], to: folder.path("c"))
    #expect(folder.names == [".planbook-" + alive.place.text.split(separator: "-").last!, "c", "out"])
    alive.remove()
    #expect(folder.names == ["c", "out"])
  }

  @Test func `what others put into the folder at the last moment is in the new one`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    try FileCall.$failure.withValue({ [path = folder.path("out/late")] call in
      if call == .exchange { try? TemporaryFolder.put([8], at: path) }
      return nil
    }) { try AtomicFile.writeFolder([("a", [2])], to: folder.path("out")) }
    #expect(names() == ["a", "late"])
    #expect(contents() == [[2], [8]])
    #expect(folder.names == ["out"])
  }

  @Test func `what others replace or remove at the last moment is so in the new folder`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    for name in ["note", "gone"] { try folder.put([7], "out/\(name)") }
    try FileCall.$failure.withValue({ [path = folder.path("out")] call in
      if call == .exchange {
        try? TemporaryFolder.put([8], at: path + "/new")
        _ = unsafe rename(path + "/new", path + "/note")
        _ = unsafe unlink(path + "/gone")
      }
      return nil
    }) { try AtomicFile.writeFolder([("a", [2])], to: folder.path("out")) }
    #expect(names() == ["a", "note"])
    #expect(contents() == [[2], [8]])
    #expect(folder.names == ["out"])
  }

  @Test func `a table that somebody changes at the last moment is not lost`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    func write(isForced: Bool) throws {
      try FileCall.$failure.withValue({ [path = folder.path("out/a")] call in
        if call == .exchange { try? TemporaryFolder.put([9], at: path) }
        return nil
      }) { try AtomicFile.writeFolder([("a", [2])], to: folder.path("out"), isForced: isForced) }
    }
    let error = try #require(throws: SourceError.self) { try write(isForced: false) }
    #expect(error.code == "output-not-ours")
    #expect(contents() == [[9]])
    #expect(folder.names == ["out"])
    try write(isForced: true)
    #expect(contents() == [[2]])
  }

  @Test func `another run that is quicker is replaced as a whole, and is nobody else's`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    let isFirst = Mutex(true)
    try FileCall.$failure.withValue({ [path = folder.path("out")] call in
      guard call == .exchange,
        isFirst.withLock({ first in
          defer { first = false }; return first
        })
      else { return nil }
      // What another program would do.
      for (name, byte) in [("a", UInt8(5)), ("b", 6)] {
        _ = unsafe unlink("\(path)/\(name)")
        try? TemporaryFolder.put([byte], at: "\(path)/\(name)")
      }
      _ = unsafe unlink("\(path)/\(FolderRecord.name)")
      try? TemporaryFolder.put(FolderRecord(of: [("a", [5]), ("b", [6])]).bytes, at: "\(path)/\(FolderRecord.name)")
      return nil
    }) { try AtomicFile.writeFolder([("a", [2])], to: folder.path("out")) }
    #expect(names() == ["a"])
    #expect(contents() == [[2]])
    #expect(folder.names == ["out"])
  }

  @Test func `a listing that breaks off is an error and not a short list`() throws {
    try folder.put([1], "a")
    #expect(try FilePlace(folder.path).names() == ["a"])
    #expect(throws: FileFault.system(.notDirectory)) { try FilePlace(folder.path("a")).names() }
  }

  @Test(arguments: [FileCall.link, .exchange])
  func `ended at any moment, the folder is the old one or the new, whole, with what is others'`(moment: FileCall)
    async throws
  {
    try AtomicFile.writeFolder([("a", [1]), ("b", [1])], to: folder.path("out"))
    try folder.put([7], "out/note")
    await #expect(processExitsWith: .exitCode(7)) {
      [path = folder.path as String, moment = moment.rawValue as String] in
      try FileCall.$failure.withValue({ call in
        // The signal comes in another thread, which then has a while to remove what is not in its place yet.
        if call.rawValue == moment {
          Thread.detachNewThread { AtomicFile.abandonAll { exit(7) } }
          usleep(200_000)
        }
        return nil
      }) { try AtomicFile.writeFolder([("a", [2]), ("b", [2])], to: path + "/out") }
      usleep(5_000_000)
    }
    #expect(names() == ["a", "b", "note"])
    #expect(contents() == (moment == .link ? [[1], [1], [7]] : [[2], [2], [7]]))
    #expect(folder.names == ["out"])
  }

  @Test func `what others have planted as a leftover is not followed, and nothing of theirs is removed`() throws {
    for (name, mode) in [(".planbook-1.tmp", 0o700), (".planbook-2.tmp", 0o755)] {
      #expect(unsafe mkdir(folder.path(name), mode_t(mode)) == 0)
      try folder.put(Array("00  thesis\n".utf8), "\(name)/\(FolderRecord.name)")
    }
    #expect(unsafe mkdir(folder.path("mine"), 0o700) == 0)
    try folder.put([1], "mine/thesis")
    #expect(unsafe symlink("../mine", folder.path(".planbook-1.tmp/folder")) == 0)
    #expect(unsafe mkdir(folder.path(".planbook-2.tmp/folder"), 0o755) == 0)
    try folder.put([2], ".planbook-2.tmp/folder/thesis")
    try AtomicFile.write([1], to: folder.path("c"))
    #expect(folder.bytes("mine/thesis") == [1])
    #expect(folder.bytes(".planbook-2.tmp/folder/thesis") == [2])
    #expect(folder.names == [".planbook-2.tmp", "c", "mine"])
  }

  @Test func `a folder that may not be written is refused, and nothing is left beside it`() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      if geteuid() == 0 { try #require(setgid(65_534) == 0 && setuid(65_534) == 0) }
      try AtomicFile.writeFolder([("a", [1])], to: path + "/out")
      _ = unsafe chmod(path + "/out", 0o555)
      let error = try #require(throws: SourceError.self) {
        try AtomicFile.writeFolder([("a", [2])], to: path + "/out")
      }
      try #require(error.code == "output-no-permission")
      _ = unsafe chmod(path + "/out", 0o755)
    }
    #expect(contents() == [[1]])
    #expect(folder.names == ["out"])
  }

  @Test func `somebody else's folder is written file by file, and stays theirs`() async throws {
    guard geteuid() == 0 else { return }
    #expect(unsafe mkdir(folder.path("out"), 0o777) == 0)
    _ = unsafe chmod(folder.path("out"), 0o777)
    let before = try inode("out")
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try #require(setgid(65_534) == 0 && setuid(65_534) == 0)
      try AtomicFile.writeFolder([("a", [1])], to: path + "/out")
    }
    #expect(contents() == [[1]])
    #expect(try inode("out") == before)
  }

  @Test func `where two names cannot change places, the files are replaced one by one`() throws {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    let before = try inode("out")
    try FileCall.$failure.withValue({ $0 == .exchange ? .invalidArgument : nil }) {
      try AtomicFile.writeFolder([("a", [2]), ("b", [3])], to: folder.path("out"))
    }
    #expect(contents() == [[2], [3]])
    #expect(try inode("out") == before)
    #expect(FolderRecord(in: try FilePlace(folder.path("out"))).names == ["a", "b"])
  }

  @Test func `a folder that somebody makes meanwhile is written too`() throws {
    let made = Mutex(false)
    try FileCall.$failure.withValue({ [path = folder.path("out")] call in
      guard call == .rename,
        made.withLock({ isMade in
          defer { isMade = true }; return !isMade
        })
      else { return nil }
      try? FilePlace(path).makeFolder()
      return nil
    }) { try AtomicFile.writeFolder([("a", [2])], to: folder.path("out")) }
    #expect(contents() == [[2]])
    #expect(folder.names == ["out"])
  }

  @Test func `killed after the exchange, the old files are cleared, and what only others have put there is not`()
    async throws
  {
    try AtomicFile.writeFolder([("a", [1])], to: folder.path("out"))
    try folder.put([7], "out/note")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      try FileCall.$failure.withValue({ call in
        // Somebody else is quicker than the exchange.
        if call == .exchange { try? TemporaryFolder.put([8], at: path + "/out/late") }
        if call == .list, (try? FilePlace(path + "/out").status()) == nil { return nil }
        if call == .flush, InputFileBytes.at(path + "/out/a") == [2] { _ = kill(getpid(), SIGKILL) }
        return call == .rename ? .ioError : nil
      }) { try AtomicFile.writeFolder([("a", [2])], to: path + "/out") }
    }
    #expect(folder.bytes("out/a") == [2])
    #expect(folder.bytes("out/note") == [7])
    try AtomicFile.write([1], to: folder.path("c"))
    let left = try #require(folder.names.first { $0.hasSuffix(".tmp") })
    #expect(list("\(left)/folder") == ["late"])
    #expect(folder.bytes("\(left)/folder/late") == [8])
  }
}

extension TemporaryFolder {
  /// Puts a file anywhere.
  fileprivate static func put(_ bytes: [UInt8], at path: String) throws {
    try OpenFile(FilePlace(path), .writeOnly, options: [.create], permissions: .readWriteForAll).write(bytes)
  }
}

private enum InputFileBytes {
  static func at(_ path: String) -> [UInt8]? { try? InputFile.read(path, limit: 100) }
}
