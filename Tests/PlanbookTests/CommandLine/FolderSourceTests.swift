import ActionPlans
import Foundation
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

/// Folders as offices have them: further folders, other programs' workbooks, damaged files, reports of before.
@Suite("A folder is read whole, and what of it cannot be read is told")
struct FolderSourceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("ชุด/ข ย่อย/ลึก"), withIntermediateDirectories: true)
    try put("ชุด/ก.csv", "1,โครงการ ก,5000,กทม.", total: 5_000)
    try put("ชุด/ข ย่อย/ลึก/ค.csv", "2,โครงการ ข,700,กทม.", total: 700)
  }

  private func put(_ name: String, _ row: String, total: Int) throws {
    let sheet =
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙,,,,\r\nหน่วยงาน กองสวน,,,,\r\nลำดับที่,ชื่อโครงการ,งบประมาณ,แหล่งงบประมาณ,ส่วนราชการที่รับผิดชอบ\r\n\(row),กลุ่มงาน ก\r\nรวม,,\(total),,\r\n"
    try folder.put(Array(sheet.utf8), name)
  }

  private func run(_ arguments: String...) throws -> Program.Run { try Program.run(arguments, in: folder) }

  private static let encrypted: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)

  @Test("folders inside folders are read, each where its name stands, and links to folders are not followed")
  func nested() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("ชุด/วน"), withDestinationPath: folder.path("ชุด"))
    try put("ชุด/ง.csv", "3,โครงการ ค,10,กทม.", total: 10)
    let found = try SourceFolder(folder.path("ชุด"), formats: SourceFormats.all)
    #expect(found.files == ["ก.csv", "ข ย่อย/ลึก/ค.csv", "ง.csv"].map { folder.path("ชุด/\($0)") })
    #expect(found.passedOver == [folder.path("ชุด/วน")])
    let report = try run("reconcile", "ชุด", "--format", "json")
    #expect(report.status == 0)
    #expect(report.errors == "planbook: ชุด/วน: ไม่ได้อ่าน (ลิงก์ไปยังโฟลเดอร์ หรือไฟล์ที่ไม่ใช่ .xlsx .json .csv .tsv หรือ .txt)\n")
    #expect(try run("import", "ชุด", "-o", "p.json").status == 0)
    let plan = String(decoding: folder.bytes("p.json") ?? [], as: UTF8.self)
    #expect(["โครงการ ก", "โครงการ ข", "โครงการ ค"].allSatisfy(plan.contains))
  }

  private func run(_ arguments: [String]) throws -> Program.Run { try Program.run(arguments, in: folder) }

  @Test("one file that cannot be read is a finding with its reason; the rest is read, and the exit code is 2")
  func unreadable() throws {
    try folder.put(Array("PK\u{3}\u{4}".utf8) + [0], "ชุด/ข ย่อย/เสีย.xlsx")
    try folder.put(Self.encrypted, "ชุด/เก่า.xls")
    let report = try run("reconcile", "ชุด")
    #expect(report.status == 2)
    #expect(report.output.contains("FRM016 file-unreadable"))
    #expect(report.output.contains("อ่านไฟล์ไม่ได้: ชุด/ข ย่อย/เสีย.xlsx: "))
    #expect(report.output.contains("อ่านไฟล์ไม่ได้: ชุด/เก่า.xls: "))
    #expect(report.errors.contains("planbook: ชุด/เก่า.xls: "))
    let imported = try run("import", "ชุด", "-o", "p.json")
    #expect(imported.status == 2)
    #expect(imported.errors.contains("ชุด/ข ย่อย/เสีย.xlsx"))
    #expect(imported.errors.contains("ชุด/เก่า.xls"))
    #expect(imported.errors.hasSuffix("เขียนแผนแล้ว: p.json\n"))
    #expect(String(decoding: folder.bytes("p.json") ?? [], as: UTF8.self).contains("โครงการ ข"))
    let look = try run("look", "ชุด")
    #expect(look.status == 2)
    #expect(look.output.contains("ชุด/เก่า.xls"))
    for quiet in ["import ชุด -o q.json --quiet", "reconcile ชุด --quiet --fail-on never"] {
      let run = try run(quiet.split(separator: " ").map(String.init))
      #expect(run.status == 2)
      #expect(run.errors.contains("planbook: ชุด/เก่า.xls: "))
    }
  }

  @Test("with --strict a file that cannot be read stops the work, and nothing is written")
  func strict() throws {
    try folder.put(Self.encrypted, "ชุด/เก่า.xls")
    for arguments in [["import", "ชุด", "-o", "p.json"], ["reconcile", "ชุด"], ["look", "ชุด"]] {
      let run = try run(arguments + ["--strict"])
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("planbook: ชุด/เก่า.xls: "))
    }
    #expect(folder.bytes("p.json") == nil)
    #expect(try run("import", "ชุด/ก.csv", "-o", "p.json", "--strict").status == 0)
  }

  @Test("a file that is named and cannot be read stops the work")
  func named() throws {
    try folder.put(Self.encrypted, "เก่า.xls")
    let run = try run("import", "ชุด", "เก่า.xls", "-o", "p.json")
    #expect(run.status == 2)
    #expect(folder.bytes("p.json") == nil)
  }

  @Test("where no file can be read, each is told with its reason")
  func nothing() async throws {
    try FileManager.default.createDirectory(atPath: folder.path("เสีย"), withIntermediateDirectories: false)
    try folder.put([], "เสีย/a.csv")
    let reader = SourceReader(form: try Form.standard())
    let one = try await #require(throws: SourceError.self) { try await reader.read([folder.path("เสีย")]) }
    #expect(one.code == "empty-file")
    try folder.put([], "เสีย/b.xlsx")
    let two = try await #require(throws: SourceError.self) { try await reader.read([folder.path("เสีย")]) }
    let empty = "ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่"
    #expect(
      two.sentence(in: .thai) == """
        \(folder.path("เสีย")): ไม่มีไฟล์ใดที่อ่านเป็นแผนได้ ให้แก้ไฟล์เหล่านี้ หรือตรวจว่าเลือกโฟลเดอร์ถูกต้อง:
          \(folder.path("เสีย/a.csv")): \(empty)
          \(folder.path("เสีย/b.xlsx")): \(empty)
        """)
    let emptyInEnglish = """
      the file is empty, without a single byte. Check that it was saved or sent whole, and send it again.
      """
    #expect(
      two.sentence(in: .english) == """
        \(folder.path("เสีย")): there is no file that can be read as a plan. Correct these, or check that it is the right folder:
          \(folder.path("เสีย/a.csv")): \(emptyInEnglish)
          \(folder.path("เสีย/b.xlsx")): \(emptyInEnglish)
        """)
  }

  @Test("a folder that an export has not finished is not read, inside another folder either")
  func unfinished() throws {
    try folder.put([], "ชุด/ข ย่อย/\(FolderRecord.unfinishedName)")
    let thai =
      "พบโฟลเดอร์ที่ส่งออกค้างไว้ มีทั้งไฟล์ใหม่และไฟล์เดิมปนกัน แต่ต้องเป็นโฟลเดอร์ที่ส่งออกครบ ให้สั่ง planbook export ลงโฟลเดอร์นี้อีกครั้ง"
    let english =
      "Found a folder into which an export did not come to its end, with old and new files side by side, expected a whole one. Run planbook export into it again."
    let error = SourceError("unfinished-folder", file: folder.path("ชุด/ข ย่อย"), thai: thai, english: english)
    #expect(try SourceFolder(folder.path("ชุด"), formats: SourceFormats.all).unread == [error])
    let run = try run("import", "ชุด/ข ย่อย", "-o", "p.json")
    #expect(run.status == 2)
    #expect(run.errors == "planbook: ชุด/ข ย่อย: \(thai)\n")
    // Nor are its files, by whatever name; other files in it are.
    try put("ชุด/ข ย่อย/ก.csv", "1,โครงการ ก,5000,กทม.", total: 5_000)
    try put("ชุด/ข ย่อย/ข.csv", "1,โครงการ ก,5000,กทม.", total: 5_000)
    try folder.put(Array("00  ก.csv\n".utf8), "ชุด/ข ย่อย/\(FolderRecord.unfinishedName)")
    #expect(try self.run("cells", "ชุด/ข ย่อย/ข.csv").status == 0)
    #expect(try self.run("reconcile", "ชุด/ข ย่อย/ข.csv").status == 0)
    #expect(try self.run("reconcile", "ชุด/ข ย่อย/ก.csv").errors == "planbook: ชุด/ข ย่อย: \(thai)\n")
  }

  @Test("reports of before are no sources", arguments: ["th", "en"])
  func reports(language: String) throws {
    try put("ชุด/ง.csv", "3,โครงการ ค,10,กทม.", total: 11)
    let clean = try run("reconcile", "ชุด", "--format", "json", "--lang", language)
    let names = ["json", "csv", "sarif", "text", "xlsx"].map { "ชุด/report-\($0).\($0 == "text" ? "txt" : $0)" }
    for (format, name) in zip(["json", "csv", "sarif", "text", "xlsx"], names) {
      let run = try run("reconcile", "ชุด/ง.csv", "--format", format, "-o", name, "--lang", language)
      #expect(run.status == 1)
    }
    try FileManager.default.moveItem(atPath: folder.path("ชุด/report-sarif.sarif"), toPath: folder.path("ชุด/s.json"))
    #expect(try run("look", "ชุด/ง.csv", "--format", "json", "-o", "ชุด/look.json").status == 0)
    let again = try run("reconcile", "ชุด", "--format", "json", "--lang", language)
    #expect(again.output == clean.output)
    let left = again.errors.split(separator: "\n").map { $0.split(separator: ":")[1].dropFirst() }
    #expect(
      left
        == ["look.json", "report-csv.csv", "report-json.json", "report-text.txt", "report-xlsx.xlsx", "s.json"].map {
          "ชุด/\($0)"
        })
  }

  @Test("a workbook is a report by the labels above its findings or their cells, whatever sheets it has besides")
  func reportWorkbooks() {
    func workbook(_ labels: [String], row: Int = 1, _ others: Int = 0) -> Workbook {
      var workbook = Workbook()
      workbook.sheets = (0...others).map { Sheet(name: "\($0)") }
      for (index, label) in labels.enumerated() {
        workbook.sheets[others].grid[CellReference(row: row, column: index + 1)] = Cell(.text(label))
      }
      return workbook
    }
    for language in Language.allCases {
      for labels in [FindingsSheet.labels(in: language), CellsSheet.labels(in: language)] {
        #expect(FindingsBook.isReport(workbook(labels, 3)))
        #expect(FindingsBook.isReport(workbook(["ของฉัน"] + labels.reversed(), row: 10)))
        #expect(!FindingsBook.isReport(workbook(labels, row: 11, 0).filled(before: 11)))
        #expect(!FindingsBook.isReport(workbook(labels.dropLast())))
      }
    }
    #expect(!FindingsBook.isReport(workbook(["ลำดับที่", "ชื่อโครงการ"])))
  }

  @Test("reports that another program has saved again are known, and plans that speak like one are not taken for it")
  func resaved() throws {
    try put("ชุด/ง.csv", "3,โครงการ ค,10,กทม.", total: 11)
    let clean = try run("reconcile", "ชุด", "--format", "json")
    _ = try run("reconcile", "ชุด/ง.csv", "--format", "csv", "-o", "r.csv")
    _ = try run("reconcile", "ชุด/ง.csv", "--format", "text", "-o", "r.txt")
    _ = try run("look", "ชุด/ง.csv", "-o", "look.txt")
    let table = String(decoding: (folder.bytes("r.csv") ?? []).dropFirst(3), as: UTF8.self)
    let lines = table.split(whereSeparator: \.isNewline)
    let header = lines[0].replacing(",", with: ";")
    let quoted = lines[0].split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
    try folder.put(Array(table.replacing("\r\n", with: "\n").utf8), "ชุด/r1.csv")
    try folder.put(Array("\(header)\r\n1;BUD004\r\n".utf8), "ชุด/r2.csv")
    try folder.put(Array("\(quoted)\r\n\(lines[1])\r\n".utf8), "ชุด/r3.csv")
    try folder.put([0xEF, 0xBB, 0xBF] + (folder.bytes("r.txt") ?? []), "ชุด/r4.txt")
    try folder.put(folder.bytes("look.txt") ?? [], "ชุด/r5.txt")
    let again = try run("reconcile", "ชุด", "--format", "json")
    #expect(again.output == clean.output)
    #expect(again.errors.split(separator: "\n").count == 5)
    let plan = Array("ผลการตรวจสอบ: แผนปฏิบัติการประจำปี\n".utf8)
    #expect(!ReportFormats.isReport(startingWith: plan))
    #expect(!ReportFormats.isReport(startingWith: Array("แผน · แผ่นงาน “ก”\nโครงการ\n".utf8)))
    #expect(!ReportFormats.isReport(startingWith: []))
  }

  @Test("a finding about a file without a cell is in every format of the report")
  func formats() throws {
    try folder.put(Self.encrypted, "ชุด/เก่า.xls")
    for format in ["text", "json", "csv", "sarif", "html"] {
      let run = try run("reconcile", "ชุด", "--format", format)
      #expect(run.status == 2)
      #expect(run.output.contains("FRM016") && run.output.contains("เก่า.xls"))
    }
    #expect(try run("reconcile", "ชุด", "--format", "xlsx", "-o", "r.xlsx").status == 2)
    #expect(try run("cells", "r.xlsx").output.contains("FRM016"))
  }
}

extension Workbook {
  /// With something in the rows before one of the first sheet.
  fileprivate func filled(before row: Int) -> Workbook {
    var workbook = self
    for above in 1..<row { workbook.sheets[0].grid[CellReference(row: above, column: 1)] = Cell(.number(1)) }
    return workbook
  }
}
