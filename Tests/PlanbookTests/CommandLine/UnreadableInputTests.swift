import Planbook
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// Sources that cannot be read: exit code 2, one sentence that names the file once, nothing on standard output, nothing
/// written.
@Suite("What cannot be read is refused in one sentence, and nothing is written")
struct UnreadableInputTests {
  /// A source that is refused, and the sentences after the file's name.
  struct Refusal: CustomTestStringConvertible, Sendable {
    var name: String
    /// The bytes of the file; nil where none is put there.
    var bytes: [UInt8]?
    var thai: String
    var english: String
    /// Whether the file is no plan but a readable one, so that `cells` shows it.
    var hasCells = false
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8]?, _ thai: String, _ english: String, hasCells: Bool = false) {
      (self.name, self.bytes, self.thai, self.english, self.hasCells) = (name, bytes, thai, english, hasCells)
    }
  }

  static let refusals = [
    Refusal(
      "ไม่มี.xlsx", nil, "ไม่พบไฟล์นี้ แต่ต้องเป็นไฟล์ที่มีอยู่จริง ให้ตรวจชื่อไฟล์และโฟลเดอร์",
      "Found no such file, expected one that exists. Check the name and the folder."),
    Refusal(
      "ว่าง.xlsx", [], "ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่",
      "the file is empty, without a single byte. Check that it was saved or sent whole, and send it again."),
    Refusal(
      "ภาพ.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      "ไฟล์นี้เป็นรูปภาพ PNG ไม่ใช่สมุดงาน .xlsx ขอสมุดงานต้นฉบับจากผู้ส่ง",
      "The file is a PNG picture, not an .xlsx workbook. Ask the sender for the workbook itself."),
    Refusal(
      "ขาด.xlsx", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 400),
      "ไฟล์ขึ้นต้นแบบสมุดงาน .xlsx แต่ส่วนท้ายหายไป ไฟล์น่าจะรับส่งมาไม่ครบ ขอไฟล์จากผู้ส่งอีกครั้ง",
      "The file starts like an .xlsx workbook but its end is missing; it was probably cut off on the way. Ask the sender for it again."
    ),
    Refusal(
      "บันทึก.txt", Array("เรียน ผู้อำนวยการ\nขอส่งแผน\t๕๐๐,๐๐๐\n".utf8),
      "ไม่พบตารางของแผนปฏิบัติการ ต้องมีอย่างน้อยหนึ่งตารางที่มีแถวหัวตารางตามแบบฟอร์ม ให้ตรวจว่าเลือกไฟล์ถูกต้อง หรือเลือกชุดแบบฟอร์มอื่นด้วย --template (ดู planbook templates)",
      "no official table was found. At least one table with the header of the form is needed. Check that this is the right file, or choose another form set with --template (see planbook templates).",
      hasCells: true),
    Refusal(
      "รุ่นอื่น.json", Array("{\"schema\": 7, \"plan\": []}".utf8),
      "schema: พบตัวเลข 7 แต่ต้องเป็นรุ่น 1 ให้ใช้ Planbook รุ่นที่สร้างไฟล์นี้ หรือสร้างไฟล์แผนใหม่จากเอกสารต้นทาง",
      "schema: found the number 7, expected version 1. Use the Planbook that made this file, or make the plan file again from its sources."
    ),
    Refusal(
      "package.json", Array("{\n  \"name\": \"web\",\n  \"version\": \"1.0.0\"\n}\n".utf8),
      "schema: พบว่าไม่มีค่านี้ แต่ต้องเป็นรุ่นของไฟล์แผน ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น",
      "schema: found nothing, expected the version of a plan file. This is no plan file: choose another."),
    Refusal(
      "ตัด.json", Array("{\n  \"schema\": 1,\n  \"fisc".utf8),
      "บรรทัดที่ 3 ตัวอักษรที่ 8: พบจุดสิ้นสุดของไฟล์ แต่ต้องเป็นเครื่องหมายคำพูดปิด ไฟล์อาจถูกตัดหรือถูกแก้ด้วยมือ ให้แก้ตรงจุดนี้ หรือสร้างไฟล์แผนใหม่",
      "line 3, character 8: found the end of the file, expected a closing quotation mark. The file may be cut short or edited by hand: correct it here, or make the plan file again."
    ),
    Refusal(
      "fremd.csv",
      Array("Stra".utf8) + [0xDF] + Array("e,Gr".utf8) + [0xF6, 0xDF] + Array("e\nM".utf8) + [0xFC]
        + Array("ller,5\n".utf8),
      "บรรทัดที่ 1 ไบต์ที่ 4: ไฟล์ไม่เป็น UTF-8 และเมื่ออ่านด้วยรหัสไทย 874 ก็ไม่เป็นคำไทย (ไบต์ 0xDF) น่าจะเป็นภาษาอื่นในรหัสอื่น เช่น Windows-1252 เปิดไฟล์ในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8",
      "Line 1, byte 4: the file is not UTF-8, and read in Thai code page 874 it makes no Thai (byte 0xDF); it is probably another language in another code page, such as Windows-1252. Open the file in the program that made it and save it as UTF-8."
    ),
  ]

  /// What stands where the output would go: nothing, or an older file.
  static let old = Array("แผนเดิม".utf8)

  @Test("a refused source leaves one sentence and the old output", arguments: refusals, [true, false])
  func refused(_ refusal: Refusal, hasOldOutput: Bool) throws {
    let folder = try TemporaryFolder()
    if let bytes = refusal.bytes { try folder.put(bytes, refusal.name) }
    if hasOldOutput { try folder.put(Self.old, "out.json") }
    let names = folder.names
    var commands = [["import", refusal.name, "-o", "out.json"], ["reconcile", refusal.name]]
    commands.append(["reconcile", refusal.name, "--format", "json", "-o", "out.json"])
    if !refusal.hasCells { commands.append(["cells", refusal.name]) }
    for command in commands {
      try expectRefused(command, in: folder, "\(refusal.name): \(refusal.thai)", "\(refusal.name): \(refusal.english)")
    }
    #expect(folder.names == names)
    #expect(folder.bytes("out.json") == (hasOldOutput ? Self.old : nil))
  }

  @Test("a folder without files that can be read is refused")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.put(Array("x".utf8), ".hidden.csv")
    try folder.put(Array("x".utf8), "~$แผน.xlsx")
    try folder.put(Array("x".utf8), "รูป.jpg")
    let names = folder.names
    for command in [["import", ".", "-o", "out.json"], ["reconcile", "."]] {
      try expectRefused(
        command, in: folder, ".: ไม่มีไฟล์ .xlsx .json .csv .tsv หรือ .txt ในโฟลเดอร์นี้ ให้ตรวจว่าเลือกโฟลเดอร์ถูกต้อง",
        ".: the folder holds no .xlsx, .json, .csv, .tsv or .txt file. Check that it is the right one.")
    }
    try expectRefused(
      ["cells", "."], in: folder, ".: พบโฟลเดอร์ แต่ต้องเป็นไฟล์ ให้เลือกไฟล์ในโฟลเดอร์นี้",
      ".: Found a folder, expected a file. Choose a file in it.")
    #expect(folder.names == names)
  }

  @Test("one source that cannot be read stops the others: the first one is named")
  func oneOfSeveral() throws {
    let folder = try TemporaryFolder()
    let plan = try PlanFile.encode(PlanGenerator.plan(seed: 3, size: .small))
    try folder.put(plan, "ดี.json")
    try folder.put([], "ว่าง.csv")
    let run = try Program.run(["import", "ดี.json", "ว่าง.csv", "ไม่มี.csv", "-o", "out.json"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "planbook: ว่าง.csv: ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่\n")
    #expect(folder.names == ["ดี.json", "ว่าง.csv"].sorted())
  }

  @Test("a workbook cut off anywhere is refused and its name given")
  func truncatedWorkbook() throws {
    let folder = try TemporaryFolder()
    let whole = try Self.workbook(in: folder)
    for length in [1, 4, 100, whole.count / 2, whole.count - 23, whole.count - 1] {
      try folder.put(Array(whole.prefix(length)), "แผน.xlsx")
      let run = try Program.run(["import", "แผน.xlsx", "-o", "out.json"], in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("planbook: แผน.xlsx: "))
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(folder.bytes("out.json") == nil)
    }
  }

  @Test("a damaged part of a workbook is named with its place, once")
  func damagedPart() throws {
    let folder = try TemporaryFolder()
    var bytes = try Self.workbook(in: folder)
    let entry = try #require(Self.directoryEntry(of: "xl/workbook.xml", in: bytes))
    let size = bytes[(entry + 24)..<(entry + 28)].reversed().reduce(0) { $0 << 8 | Int($1) }
    bytes[entry + 16] ^= 1
    try folder.put(bytes, "แผน.xlsx")
    try expectRefused(
      ["reconcile", "แผน.xlsx"], in: folder,
      "แผน.xlsx (ส่วน xl/workbook.xml ไบต์ที่ \(size)): ส่วนนี้ของไฟล์เสียหาย: ผลรวมตรวจสอบ (CRC) ไม่ตรงกับเนื้อหา ขอไฟล์จากผู้ส่งอีกครั้ง",
      "แผน.xlsx (part xl/workbook.xml, byte \(size)): This part of the file is damaged: its checksum (CRC) does not agree with its contents. Ask the sender for the file again."
    )
  }

  @Test("export takes nothing but a plan file")
  func exportOfSomethingElse() throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.workbook(in: folder), "แผน.xlsx")
    try folder.put(Array("{\"schema\": 2}".utf8), "ใหม่.json")
    for output in ["out.xlsx", "out"] {
      try expectRefused(
        ["export", "แผน.xlsx", "-o", output], in: folder,
        "แผน.xlsx: ไม่ใช่ไฟล์แผน (.json) ให้สร้างไฟล์แผนก่อนด้วย planbook import แล้วส่งออกจากไฟล์นั้น",
        "แผน.xlsx: this is no plan file (.json). Make one with planbook import first, and export that.")
      try expectRefused(
        ["export", "ใหม่.json", "-o", output], in: folder,
        "ใหม่.json: schema: พบตัวเลข 2 แต่ต้องเป็นรุ่น 1 ให้ใช้ Planbook รุ่นที่สร้างไฟล์นี้ หรือสร้างไฟล์แผนใหม่จากเอกสารต้นทาง",
        "ใหม่.json: schema: found the number 2, expected version 1. Use the Planbook that made this file, or make the plan file again from its sources."
      )
    }
    #expect(folder.names == ["แผน.xlsx", "ใหม่.json"].sorted())
  }

  @Test("tables that name no fiscal year make no plan")
  func noFiscalYear() throws {
    let folder = try TemporaryFolder()
    try folder.put(Array("ลำดับที่,ชื่อโครงการ,งบประมาณ\n๑,โครงการอบรม,๕๐๐\n".utf8), "งบ.csv")
    try expectRefused(
      ["import", "งบ.csv", "-o", "out.json"], in: folder,
      "งบ.csv: ไม่พบปีงบประมาณ ให้เพิ่มบรรทัด “แผนปฏิบัติการประจำปี พ.ศ. …” เหนือตาราง",
      "งบ.csv: nothing names the fiscal year. Add a line “แผนปฏิบัติการประจำปี พ.ศ. …” above a table.")
  }

  /// Runs a command in both languages and holds exit code, streams and the sentence against what is expected.
  private func expectRefused(
    _ command: [String], in folder: TemporaryFolder, _ thai: String, _ english: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    for (locale, sentence) in [("th_TH.UTF-8", thai), ("en_GB.UTF-8", english)] {
      let run = try Program.run(command, in: folder, locale: locale)
      #expect(run.status == 2, sourceLocation: location)
      #expect(run.output == "", sourceLocation: location)
      #expect(run.errors == "planbook: \(sentence)\n", sourceLocation: location)
    }
  }

  /// The bytes of a good workbook.
  private static func workbook(in folder: TemporaryFolder) throws -> [UInt8] {
    var sheet = Sheet(name: "ก")
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(.text("แผน"))
    var workbook = Workbook()
    workbook.sheets = [sheet]
    try XLSXWriter.write(workbook, toPath: folder.path("แผน.xlsx"))
    return try #require(folder.bytes("แผน.xlsx"))
  }

  /// Where the entry of a part begins in the package's table of contents.
  static func directoryEntry(of name: String, in bytes: [UInt8]) -> Int? {
    let name = Array(name.utf8)
    return bytes.indices.dropLast(46 + name.count).last { index in
      bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[(index + 46)...].starts(with: name)
    }
  }
}
