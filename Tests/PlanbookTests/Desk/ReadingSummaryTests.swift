import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

@Suite("Import and reconcile end with what the sheets were read as")
struct ReadingSummaryTests {
  private static let year = "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙"
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  private func desk() throws -> PlanDesk { PlanDesk(form: try Form.standard()) }

  private func reading(_ text: String, _ language: Language) throws -> [String] {
    let desk = try desk()
    return try desk.reconcile(try desk.read([Workbook(lines: text, file: "งบ.xlsx")])).reading.map { $0[language] }
  }

  @Test("in Thai and in English: sheets, tables, rows, money against totals, guesses, what is set aside")
  func wording() throws {
    #expect(
      try reading(LookSpecimen.small, .thai) == [
        "อ่าน ๑ แผ่นงาน ๑ ตาราง ๒ รายการ", "ตารางสรุปงบประมาณ: อ่านได้ ๔,๐๐๐,๕๐๐ บาท ตรงกับยอดรวมที่ แผ่น!C8",
        "อ่านโดยคาดคะเน ๒ เรื่อง · กันไว้ ไม่ได้เข้าตาราง ๒ เรื่อง",
        "มี ! ๒ เรื่องที่ต้องดูว่าอ่านถูกหรือไม่ (ดูด้วย planbook look)",
      ])
    #expect(
      try reading(LookSpecimen.small, .english) == [
        "read 1 sheet, 1 table, 2 rows", "budget summary: read 4,000,500 baht, as the total in แผ่น!C8 says",
        "guessed: 2 · set aside: 2", "2 marked ! to be looked at: was it read rightly? (planbook look shows them)",
      ])
  }

  @Test("several totals are counted, and so are those that their rows do not give")
  func totals() throws {
    let pages = """
      \(Self.year)
      \(Self.header)
      ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
      |รวม|100
      \(Self.header)
      ๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.|กลุ่มงานสวน
      |รวมงบประมาณทั้งสิ้น|350
      """
    #expect(try reading(pages, .thai)[1] == "ตารางสรุปงบประมาณ: อ่านได้ ๓๕๐ บาท ตรงกับยอดรวมทั้ง ๒ แห่ง")
    #expect(try reading(pages, .english)[1] == "budget summary: read 350 baht; all 2 totals agree")
    let wrong = pages.replacing("|350", with: "|360")
    #expect(try reading(wrong, .thai)[1] == "ตารางสรุปงบประมาณ: อ่านได้ ๓๕๐ บาท ไม่ตรงกับยอดรวม ๑ ใน ๒ แห่ง")
    #expect(try reading(wrong, .english)[1] == "budget summary: read 350 baht; 1 of 2 totals do not agree")
  }

  @Test("sheets of which nothing is told end with that, and sheets that were left out are counted")
  func clear() throws {
    let table = "\(Self.header)\n๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน"
    #expect(
      try reading("\(Self.year)\n\(table)", .thai) == [
        "อ่าน ๑ แผ่นงาน ๑ ตาราง ๑ รายการ", "ตารางสรุปงบประมาณ: อ่านได้ ๑๐๐ บาท ไม่มียอดรวมให้เทียบ",
      ])
    #expect(
      try reading("== ปี 2568\n\(table)\n== ปี 2569\n\(table)", .english).first
        == "read 1 sheet, 1 table, 1 row, left out 1")
  }

  @Test("a form that nobody has filled in is named where others were filled in, up to ten of them")
  func unfilled() throws {
    let desk = try desk()
    let form = "\(Self.year)\n\(Self.header)"
    let filled = Workbook(lines: "\(form)\n๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน", file: "สวน.xlsx")
    func lines(_ count: Int) throws -> Wording {
      let blank = (1...count).map { Workbook(lines: form, file: "\($0).xlsx") }
      return try desk.reconcile(try desk.read([filled] + blank)).reading[1]
    }
    #expect(
      try lines(1) == Wording(thai: "แบบฟอร์มที่ยังไม่ได้กรอก: 1.xlsx", english: "forms that nobody has filled in: 1.xlsx"))
    let ten = (1...10).map { "\($0).xlsx" }.joined(separator: ", ")
    #expect(try lines(10).english == "forms that nobody has filled in: \(ten)")
    #expect(
      try lines(11)
        == Wording(
          thai: "แบบฟอร์มที่ยังไม่ได้กรอก: \(ten) และอีก ๑ ไฟล์",
          english: "forms that nobody has filled in: \(ten) and 1 more"))
  }

  @Test("the counts are those of a look at the same sheets, whatever the settings turn off")
  func sameAsLook() throws {
    let settings = try Settings(yaml: "rules:\n  FRM004: off\n  FRM005: note\n", file: nil)
    let desk = PlanDesk(form: try Form.standard(), settings: settings)
    let sheets = try desk.read([Workbook(lines: LookSpecimen.small, file: "งบ.xlsx")])
    #expect(try desk.reconcile(sheets).reading == LookWords.digest(of: try desk.look(at: sheets)))
  }

  @Test("the text report and the lines of an import have it; the formats for programs do not")
  func formats() throws {
    let desk = try desk()
    let sheets = try desk.read([Workbook(lines: LookSpecimen.small, file: "งบ.xlsx")])
    let imported = try desk.imported(sheets)
    let lines = ImportText(language: .thai).lines(of: imported, writtenTo: "แผน.json")
    #expect(lines.suffix(5) == imported.report.reading.map { $0[.thai] } + ["เขียนแผนแล้ว: แผน.json"])
    let report = try desk.reconcile(sheets)
    let text = TextReport(language: .english, isColoured: false).text(of: report)
    #expect(text.hasSuffix("\n\n" + report.reading.map { $0[.english] + "\n" }.joined()))
    var bare = report
    bare.reading = []
    for format in [JSONReport.self, CSVReport.self, SARIFReport.self] as [any ReportFormat.Type] {
      #expect(
        try desk.bytes(of: report, about: sheets, as: format) == desk.bytes(of: bare, about: sheets, as: format))
    }
  }
}
