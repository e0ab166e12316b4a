import Glibc
import Spreadsheet
import SystemPackage
import TestSupport
import Testing

@testable import Planbook

/// Every reason for which a file is not read or not written, with its full wording.
@Suite struct FileErrorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectInput(
    _ path: String, limit: Int = 100, _ code: String, _ thai: String, _ english: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let error = try #require(throws: SourceError.self, sourceLocation: location) {
      try InputFile.read(path, limit: limit)
    }
    #expect(error == SourceError(code, file: path, thai: thai, english: english), sourceLocation: location)
  }

  private func expectOutput(
    _ path: String, _ code: String, _ thai: String, _ english: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let names = folder.names
    let expected = SourceError(code, file: path, thai: thai, english: english)
    let error = try #require(throws: SourceError.self, sourceLocation: location) {
      try AtomicFile.write([1], to: path)
    }
    #expect(error == expected, sourceLocation: location)
    let other = try #require(throws: SourceError.self, sourceLocation: location) {
      try AtomicFile.write(to: path) { _ throws(SourceError) in Issue.record("there is nothing to write to") }
    }
    #expect(other == expected, sourceLocation: location)
    #expect(folder.names == names, sourceLocation: location)
  }

  @Test func `a file that is missing`() throws {
    for path in [folder.path("ไม่มี.xlsx"), folder.path("ไม่มี/ก.xlsx"), ""] {
      try expectInput(
        path, "input-missing", "ไม่พบไฟล์นี้ แต่ต้องเป็นไฟล์ที่มีอยู่จริง ให้ตรวจชื่อไฟล์และโฟลเดอร์",
        "Found no such file, expected one that exists. Check the name and the folder.")
    }
  }

  @Test func `a folder where a file is read`() throws {
    try expectInput(
      folder.path, "input-is-folder", "พบโฟลเดอร์ แต่ต้องเป็นไฟล์ ให้เลือกไฟล์ในโฟลเดอร์นี้",
      "Found a folder, expected a file. Choose a file in it.")
  }

  @Test func `a device or a pipe where a file is read`() throws {
    #expect(unsafe mkfifo(folder.path("pipe"), 0o644) == 0)
    for path in ["/dev/zero", "/dev/null", folder.path("pipe")] {
      try expectInput(
        path, "input-not-a-file", "พบอุปกรณ์หรือท่อข้อมูล (pipe) แต่ต้องเป็นไฟล์ธรรมดา ให้บันทึกข้อมูลเป็นไฟล์ก่อน",
        "Found a device or a pipe, expected an ordinary file. Save the data to a file first.")
    }
  }

  @Test func `a name that no file has`() throws {
    for path in ["a\u{0}b", folder.path(String(repeating: "ก", count: 100))] {
      try expectInput(
        path, "input-bad-name", "พบชื่อไฟล์ที่ยาวเกินไปหรือมีอักขระที่ใช้ไม่ได้ แต่ต้องเป็นชื่อที่ระบบใช้ได้ ให้ตรวจชื่อไฟล์",
        "Found a name that is too long or holds a character that no file name has, expected one the system knows. Check the name."
      )
    }
  }

  @Test func `a file is read up to the limit and not past it`() throws {
    try folder.put([1, 2, 3], "a")
    #expect(try InputFile.read(folder.path("a"), limit: 4) == [1, 2, 3])
    #expect(try InputFile.read(folder.path("a"), limit: 3) == [1, 2, 3])
    try expectInput(
      folder.path("a"), limit: 2, "limit-exceeded",
      "พบไฟล์ที่ใหญ่กว่า 2 ไบต์ แต่ต้องไม่เกินนั้น ให้ตรวจว่าเลือกไฟล์ถูกต้อง หรือแบ่งไฟล์ให้เล็กลง",
      "Found a file of more than 2 bytes, expected no more than that. Check that it is the right file, or split it.")
    try folder.put([], "empty")
    #expect(try InputFile.read(folder.path("empty"), limit: 0) == [])
  }

  @Test func `a file that claims no size is read, and only to the limit`() throws {
    #expect(try InputFile.read("/proc/self/status", limit: 1 << 20).count > 100)
    let error = try #require(throws: SourceError.self) { try InputFile.read("/proc/self/status", limit: 10) }
    #expect(error.code == "limit-exceeded")
  }

  @Test func `a large file is read whole`() throws {
    var random = SeededGenerator(seed: 3)
    let block = (0..<100_003).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let bytes = (0..<90).flatMap { _ in block }
    try folder.put(bytes, "large")
    #expect(try InputFile.read(folder.path("large"), limit: bytes.count) == bytes)
  }

  @Test func `a folder where a file is written`() throws {
    #expect(unsafe symlink(folder.path, folder.path("link")) == 0)
    for path in [folder.path, folder.path("new/"), folder.path("link")] {
      try expectOutput(
        path, "output-is-folder", "พบโฟลเดอร์ชื่อนี้อยู่แล้ว แต่ต้องเป็นชื่อไฟล์ ให้ตั้งชื่อไฟล์ในโฟลเดอร์นั้น หรือใช้ชื่ออื่น",
        "Found a folder of this name, expected the name of a file. Name a file in it, or choose another name.")
    }
  }

  @Test func `a device or a pipe where a file is written`() throws {
    #expect(unsafe mkfifo(folder.path("pipe"), 0o644) == 0)
    for path in ["/dev/full", "/dev/null", "/dev/stdin", folder.path("pipe")] where !isFile(path) {
      try expectOutput(
        path, "output-not-a-file", "พบอุปกรณ์หรือท่อข้อมูล (pipe) แต่ต้องเป็นไฟล์ธรรมดา ให้ใช้ชื่ออื่น",
        "Found a device or a pipe, expected an ordinary file. Choose another name.")
    }
  }

  private func isFile(_ path: String) -> Bool { (try? FilePlace(path).status()?.type) == .regular }

  @Test func `a folder that is missing`() throws {
    try expectOutput(
      folder.path("ไม่มี/ก.json"), "output-folder-missing",
      "ไม่พบโฟลเดอร์ที่จะเขียนไฟล์ แต่ต้องเป็นโฟลเดอร์ที่มีอยู่จริง ให้สร้างโฟลเดอร์ก่อน หรือตรวจชื่อโฟลเดอร์",
      "Found no folder to write into, expected one that exists. Make the folder first, or check its name.")
  }

  @Test func `a file where a folder is written`() throws {
    try folder.put([1], "a")
    let thai = "พบไฟล์ชื่อนี้อยู่แล้ว แต่ต้องเป็นโฟลเดอร์ ให้ใช้ชื่ออื่น"
    let english = "Found a file of this name, expected a folder. Choose another name."
    try expectOutput(folder.path("a/b"), "output-not-a-folder", thai, english)
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.writeFolder([("b", [2])], to: folder.path("a"))
    }
    #expect(error == SourceError("output-not-a-folder", file: folder.path("a"), thai: thai, english: english))
  }

  @Test func `a link that leads nowhere`() throws {
    #expect(unsafe symlink("nowhere", folder.path("link")) == 0)
    #expect(unsafe symlink("circle", folder.path("circle")) == 0)
    for name in ["link", "circle"] {
      try expectOutput(
        folder.path(name), "output-broken-link",
        "พบลิงก์ที่ชี้ไปยังไฟล์ที่ไม่มีอยู่ แต่ต้องเป็นไฟล์ หรือลิงก์ที่ใช้ได้ ให้ลบลิงก์ หรือใช้ชื่ออื่น",
        "Found a link that leads nowhere, expected a file or a link to one. Remove the link, or choose another name.")
    }
  }

  @Test func `a name that is too long, or the longest there is`() throws {
    try expectOutput(
      folder.path(String(repeating: "ก", count: 86)), "output-bad-name",
      "พบชื่อไฟล์ที่ยาวเกินไป แต่ต้องเป็นชื่อที่ระบบรับได้ (ไม่เกิน 255 ไบต์ หรืออักษรไทยราว 85 ตัว) ให้ใช้ชื่อที่สั้นลง",
      "Found a name that is too long, expected one the system takes (255 bytes, about 85 Thai letters). Choose a shorter name."
    )
    let longest = String(repeating: "ก", count: 85)
    try AtomicFile.write([1], to: folder.path(longest))
    #expect(folder.names == [longest])
  }

  @Test func `a name that no file can have`() throws {
    for (path, quoted) in [("", "\"\""), ("a\u{0}b", "\"a\\u0000b\"")] {
      try expectOutput(
        path, "output-bad-name",
        "พบชื่อไฟล์ \(quoted) แต่ต้องเป็นชื่อที่ไม่ว่าง ไม่มี / และไม่มีอักขระควบคุม ให้ใช้ชื่ออื่น",
        "Found the file name \(quoted), expected one that is not empty and has no slash and no NUL. Choose another name."
      )
    }
    let error = try #require(throws: SourceError.self) {
      try AtomicFile.writeFolder([("ก", [1]), ("ก", [2])], to: folder.path)
    }
    #expect(error.thai == "พบชื่อไฟล์ \"ก\" สองครั้ง แต่ต้องเป็นชื่อที่ไม่ซ้ำกัน ให้ใช้ชื่ออื่น")
    #expect(error.english == "Found the file name \"ก\" twice, expected different names. Choose another name.")
  }

  @Test func `a disk that is full`() throws {
    let file = try OpenFile(FilePlace("/dev/full"), .writeOnly)
    var fault: FileFault?
    do { try file.write([1]) } catch { fault = error }
    #expect(fault == .system(.noSpace))
    let error = FileFault.system(.noSpace).outputError("ก.json")
    #expect(error.code == "output-disk-full")
    #expect(
      error.thai
        == "พบว่าเนื้อที่ดิสก์ไม่พอ แต่ต้องมีเนื้อที่พอสำหรับไฟล์ใหม่ทั้งไฟล์ ให้เพิ่มเนื้อที่ว่าง หรือบันทึกไว้ที่อื่น (ไฟล์เดิมไม่เปลี่ยน)")
    #expect(
      error.english
        == "Found too little space on the disk, expected enough for the whole new file. Free some space, or save elsewhere (the old file is unchanged)."
    )
  }

  @Test func `an error that only the system knows`() {
    let input = FileFault.system(.ioError).inputError("ก.json")
    #expect(input.code == "input-unreadable")
    #expect(
      input.thai
        == "พบข้อผิดพลาดของระบบขณะอ่าน (Input/output error, errno 5) แต่ต้องอ่านได้จนจบ ให้ลองใหม่ หรือคัดลอกไฟล์ไปยังดิสก์อื่นก่อน")
    #expect(
      input.english
        == "Found an error of the system while reading (Input/output error, errno 5), expected to read to the end. Try again, or copy the file to another disk first."
    )
    let output = FileFault.system(.ioError).outputError("ก.json")
    #expect(output.code == "output-unwritable")
    #expect(
      output.thai
        == "พบข้อผิดพลาดของระบบขณะเขียน (Input/output error, errno 5) แต่ต้องเขียนได้จนจบ ให้ลองใหม่ หรือบันทึกไว้ที่อื่น (ไฟล์เดิมไม่เปลี่ยน)"
    )
    #expect(
      output.english
        == "Found an error of the system while writing (Input/output error, errno 5), expected to write to the end. Try again, or save elsewhere (the old file is unchanged)."
    )
  }

  @Test func `an error after the new file has taken its place, or in between, says so`() {
    let replaced = FileFault.system(.ioError).outputError("ก.json", .replaced)
    #expect(
      replaced.thai
        == "พบข้อผิดพลาดของระบบขณะเขียน (Input/output error, errno 5) แต่ต้องเขียนได้จนจบ ให้ลองใหม่ หรือบันทึกไว้ที่อื่น (ไฟล์ใหม่แทนที่ไฟล์เดิมแล้ว แต่ระบบไม่ยืนยันว่าลงดิสก์แล้ว ถ้าไฟฟ้าดับไฟล์อาจกลับเป็นของเดิม)"
    )
    #expect(
      replaced.english
        == "Found an error of the system while writing (Input/output error, errno 5), expected to write to the end. Try again, or save elsewhere (the new file has taken the old one's place, but the system has not confirmed that it is on the disk: after a power failure the old one may be back)."
    )
    let partly = FileFault.system(.noSuchFileOrDirectory).outputError("ก", .partly(2, of: 8))
    #expect(
      partly.thai
        == "ไม่พบโฟลเดอร์ที่จะเขียนไฟล์ แต่ต้องเป็นโฟลเดอร์ที่มีอยู่จริง ให้สร้างโฟลเดอร์ก่อน หรือตรวจชื่อโฟลเดอร์ (เขียนแทนที่แล้ว 2 จาก 8 ไฟล์ โฟลเดอร์นี้จึงยังใช้ไม่ได้ ให้ส่งออกใหม่ให้จบ)"
    )
    #expect(
      partly.english
        == "Found no folder to write into, expected one that exists. Make the folder first, or check its name (2 of 8 files are new, so the folder cannot be used: export into it again)."
    )
  }

  @Test func `files that may not be read or written`() async throws {
    try folder.put([1], "secret", permissions: 0o000)
    try folder.put([1], "fixed", permissions: 0o444)
    #expect(unsafe mkdir(folder.path("closed"), 0o555) == 0)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // Root may do everything; anybody else will do.
      if geteuid() == 0 { try #require(setgid(65_534) == 0 && setuid(65_534) == 0) }
      let input = try #require(throws: SourceError.self) { try InputFile.read(path + "/secret", limit: 10) }
      try #require(
        input
          == SourceError(
            "input-no-permission", file: path + "/secret",
            thai: "พบไฟล์ที่ไม่มีสิทธิ์อ่าน แต่ต้องเป็นไฟล์ที่อ่านได้ ให้ขอสิทธิ์อ่านจากเจ้าของไฟล์ หรือขอสำเนาไฟล์",
            english:
              "Found a file that may not be read, expected one that may. Ask its owner for permission to read, or for a copy."
          ))
      for name in ["fixed", "closed/new"] {
        let output = try #require(throws: SourceError.self) { try AtomicFile.write([2], to: path + "/" + name) }
        try #require(
          output
            == SourceError(
              "output-no-permission", file: path + "/" + name,
              thai: "พบไฟล์หรือโฟลเดอร์ที่ไม่มีสิทธิ์เขียน แต่ต้องเป็นที่ที่เขียนได้ ให้ขอสิทธิ์เขียน หรือบันทึกไว้ที่อื่น (ไฟล์เดิมไม่เปลี่ยน)",
              english:
                "Found a file or folder that may not be written, expected one that may. Ask for permission to write, or save elsewhere (the old file is unchanged)."
            ))
      }
    }
    #expect(folder.bytes("fixed") == [1])
    #expect(folder.names == ["closed", "fixed", "secret"])
  }
}
