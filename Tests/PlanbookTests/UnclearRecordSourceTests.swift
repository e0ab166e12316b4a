import CSV
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

@Suite("A CSV file of which a record cannot be read as it stands")
struct UnclearRecordSourceTests {
  /// What is said about a file by the two rules, and whether putting a plan together leaves doubt.
  private static func told(_ bytes: [UInt8]) throws -> (findings: [Finding], leavesDoubt: Bool) {
    let form = try Form.standard()
    let folder = try TemporaryFolder()
    try folder.put(bytes, "a.csv")
    var workbook = try SourceReader(form: form).workbook(folder.path("a.csv"))
    workbook.file = "a.csv"
    let submission = Submission(reading: [workbook], form: form)
    let reconciliation = Reconciliation(submission, form: form)
    let findings = reconciliation.findings.filter { ["FRM012", "FRM013"].contains($0.code) }
    let bearings = reconciliation.rules.descriptions
    let leavesDoubt = findings.allSatisfy { bearings.named($0.code)?.bearing.leavesDoubt(at: $0.severity) == true }
    return (findings, leavesDoubt && !findings.isEmpty)
  }

  private static func told(_ text: String) throws -> (findings: [Finding], leavesDoubt: Bool) {
    try told(Array(text.utf8))
  }

  @Test("is an error that names the record, and leaves doubt in a plan, where the record was left out")
  func leftOut() throws {
    let told = try Self.told(SummaryText.begin + SummaryText.second.replacing("สอง", with: "\"สอง") + "\n")
    #expect(told.leavesDoubt)
    #expect(told.findings.map(\.severity) == [.error])
    #expect(
      told.findings.first?.message
        == Wording(
          thai: "a.csv:A6 (บรรทัดที่ ๖ ไบต์ที่ ๕๖๖): มีเครื่องหมาย \" กลางช่องที่ไม่ได้ขึ้นต้นด้วย \" ใน "
            + "“2,โครงการ\"สอง (1.1.1.2),120000,กทม.,กลุ่มงานบริการ” จึงไม่ได้อ่านแถวนี้",
          english: "a.csv:A6 (line 6, byte 566): a \" stands inside a field that does not begin with one in "
            + "“2,โครงการ\"สอง (1.1.1.2),120000,กทม.,กลุ่มงานบริการ”, so the row was left out"))
  }

  @Test("is a warning that names the amounts, and leaves doubt in a plan, where they were joined")
  func joined() throws {
    let told = try Self.told(
      SummaryText.begin.replacing("500000", with: "500,000") + SummaryText.second.replacing("120000", with: "120,000")
        + "\n")
    #expect(told.leavesDoubt)
    #expect(told.findings.map(\.severity) == [.warning])
    #expect(told.findings.first?.places.map(\.location.description) == ["a.csv:C5", "a.csv:C6"])
    #expect(
      told.findings.first?.message
        == Wording(
          thai: "a.csv:C5 “500,000” ไม่มีเครื่องหมาย \" ครอบ จึงถูกแบ่งตรงจุลภาค โปรแกรมรวมกลับเป็นจำนวนเดียว รวม ๒ ช่อง",
          english: "a.csv:C5 “500,000” stands without quotation marks and was cut at its commas; it was joined to one "
            + "amount, and so were 2 amounts in all"))
  }

  @Test("is a warning that names the row, and leaves doubt in a plan, where it is in another encoding")
  func otherEncoding() throws {
    let row: [UInt8] = [0x32, 0x2C, 0xB9, 0xE9, 0xD3, 0x2C, 0x31, 0x0A]
    let told = try Self.told(Array(SummaryText.begin.utf8) + row)
    #expect(told.leavesDoubt)
    #expect(told.findings.map(\.severity) == [.warning])
    #expect(
      told.findings.first?.message
        == Wording(
          thai: "a.csv:A6 “2,น้ำ,1” อยู่ในรหัสไทย 874 ต่างจากส่วนอื่นของไฟล์ที่เป็น UTF-8 จึงอ่านแถวนี้ตามรหัสนั้น",
          english:
            "a.csv:A6 says “2,น้ำ,1” in Thai code page 874, unlike the rest of the file, which is UTF-8; the row was "
            + "read as what it is"))
  }

  @Test("is left out of the text of a document as well")
  func document() throws {
    let folder = try TemporaryFolder()
    try folder.put(Array("ก\tข\r\n".utf8) + [0xFF, 0x09, 0x31, 0x0A] + Array("ค\t2".utf8), "a.txt")
    let workbook = try SourceReader(form: try Form.standard()).workbook(folder.path("a.txt"))
    #expect(workbook.sheets[0].grid.rowNumbers == [1, 3])
    #expect(
      workbook.faults == [
        TextFault(.undecodable, at: CellReference(row: 2, column: 1), line: 2, offset: 9, written: "0xFF")
      ])
  }

  @Test("says nothing where every record is right")
  func silent() throws { #expect(try Self.told(SummaryText.begin + SummaryText.second + "\n").findings.isEmpty) }

  @Test("is told by the listing of cells too, which shows the others")
  func cells() throws {
    let folder = try TemporaryFolder()
    try folder.put(Array("a,b\n1,c\"d\n2,e\n".utf8), "a.csv")
    let reader = SourceReader(form: try Form.standard())
    var rows: [Int] = []
    let error = #expect(throws: SourceError.self) {
      try reader.eachPiece(of: folder.path("a.csv")) { rows += $0.grid.rowNumbers }
    }
    #expect(rows == [1, 3])
    #expect(error?.code == "record-left-out")
    #expect(error?.thai == "มีแถวที่อ่านไม่ได้ จึงไม่ได้แสดง ให้แก้แถวเหล่านี้ในไฟล์:")
    #expect(error?.english == "some rows cannot be read and are not shown. Correct them in the file:")
    #expect(
      error?.details == [
        Wording(
          thai: "ไม่ได้อ่านแถวที่ a.csv:A2 (บรรทัดที่ 2 ไบต์ที่ 7): 1,c\"d",
          english: "Not read: a.csv:A2 (line 2, byte 7): 1,c\"d")
      ])
  }

  @Test("is told where the header of the only table, or the line with the year, was left out")
  func header() throws {
    let form = try Form.standard()
    func error(_ text: String) -> SourceError? {
      #expect(throws: SourceError.self) {
        var workbook = try CSVReader.workbook(bytes: Array(text.utf8), file: "a.csv")
        workbook.file = "a.csv"
        _ = try PlanAssembly(Submission(reading: [workbook], form: form), form: form).plan()
      }
    }
    let noTable = error(SummaryText.begin.replacing("ชื่อโครงการ,", with: "ชื่อ\"โครงการ,"))
    #expect(noTable?.code == "no-table")
    #expect(noTable?.details.first?.english.hasPrefix("Not read: a.csv:A4 (line 4, byte ") == true)
    let noYear = error("\"" + SummaryText.begin)
    #expect(noYear?.code == "no-fiscal-year")
    #expect(noYear?.details.map(\.thai) == ["ไม่ได้อ่านแถวที่ a.csv:A1 (บรรทัดที่ 1 ไบต์ที่ 0): \"แผนปฏิบัติการประจำปี พ.ศ. 2568"])
  }
}
