import ActionPlans
import Spreadsheet
import Testing

@testable import OfficialTables

@Suite("Codes of measures as people type them")
struct EverydayCodeTests {
  private static func cell(_ value: CellValue, _ format: String? = nil) -> CellText {
    var workbook = Workbook()
    var style = CellStyle()
    style.numberFormat = format
    return CellText(
      Cell(value, style: workbook.index(of: style)), at: CellReference(row: 1, column: 1),
      in: CellSource(Sheet(name: nil), of: WorkbookSource(workbook)))
  }

  private static func entry(_ text: String) throws -> Entry<StrategyCode> {
    CellCodec<StrategyCode>.code.entry(cell(.text(text)), try Form.standard())
  }

  @Test(
    "a code and its prefix are read as they are",
    arguments: ["6.1.1.2", "๖.๑.๑.๒", "ม.๖.๑.๑.๒", "ม. ๖.๑.๑.๒", "มน.๖.๑.๑.๒"])
  func plain(text: String) throws {
    let entry = try Self.entry(text)
    #expect(entry.value == StrategyCode("6.1.1.2"))
    #expect(entry.certainty == .certain)
  }

  @Test(
    "a code of the lowest level is read in everyday spellings, as a guess",
    arguments: [
      "(๖.๑.๑.๒)", "[6.1.1.2]", "(ม.๖.๑.๑.๒)", "มาตรการที่ ๖.๑.๑.๒", "มาตรการ 6.1.1.2", "มาตรการที่๖.๑.๑.๒",
      "มาตรการ (๖.๑.๑.๒)", "๖.๑. ๑.๒",
      "๖ . ๑ . ๑ . ๒", "6.1.1.2,", "๖.๑.๑.๒.", "6.1.1.2;", "๖.๑.๑.๒ ปรับปรุงอาคารสถานที่", "๖.๑.๑.๒. ปรับปรุง",
      "(๖.๑.๑.๒) ปรับปรุง",
      "มาตรการที่ ๖.๑.๑.๒ : ปรับปรุง", "๖.๑.๑.๒ - ปรับปรุง ๓ แห่ง", "๖.๑.๑.๒\nปรับปรุง", "6-1-1-2", "6–1–1–2",
    ])
  func everyday(text: String) throws {
    let entry = try Self.entry(text)
    #expect(entry.value == StrategyCode("6.1.1.2"))
    #expect(entry.certainty == .probable)
    #expect(entry.written == text)
  }

  @Test(
    "what is no single code of the lowest level cannot be read",
    arguments: [
      "6112", "ม. ๖๑๑๒", "6112.", "(6112)", "(6.1.1)", "6-1-1", "6-1-1-2-1", "๖.๑.๑ ปรับปรุง", "๖.๑.๑.๒.๑ ปรับปรุง",
      "6.1.1.2, 6.1.1.3",
      "๖.๑.๑.๒ และ ๖.๑.๑.๓", "6.1.1.2 ม.6.1.1.3",
      "6.1.1.2 - 6.1.1.3", "๖.๑.๑.๒ ๓", "๖.๑.๑ ๒", "๖.๑.๑.๒ปรับปรุง", "ปรับปรุง", "๖.๑.๑.x", "6..1.1.2", "0.1.1.2",
      "มาตรการ",
    ])
  func refused(text: String) throws {
    #expect(try Self.entry(text).isUnreadable)
  }

  @Test(
    "shorter codes are read as before",
    arguments: [("6.1", "6.1"), ("611", "611"), ("๖๑๑๒.๑", "6112.1"), ("๖", "6"), ("6.1.1", "6.1.1")])
  func shorter(text: String, code: String) throws {
    let entry = try Self.entry(text)
    #expect(entry.value == StrategyCode(code))
    #expect(entry.certainty == .certain)
  }

  @Test("a date in a column of codes is shown as a date and is no code")
  func dates() throws {
    let form = try Form.standard()
    for (number, format, written) in [
      (37_991, "d.m.yy", "5/1/2004"), (61, "d/m/yyyy", "1/3/1900"), (36_585, "d/m/yyyy", "29/2/2000"),
      (36_586, "d/m/yyyy", "1/3/2000"),
      (45_657, "d/m/yyyy", "31/12/2024"), (45_658.75, "d/m/yyyy h:mm", "1/1/2025"), (73_108, "yyyy", "27/2/2100"),
      (73_109, "yyyy", "28/2/2100"),
      (73_110, "yyyy", "1/3/2100"), (2_958_465, "yyyy", "31/12/9999"), (60, "yyyy", "60"),
      (2_958_466, "yyyy", "2958466"), (-1, "yyyy", "-1"),
    ] as [(Double, String, String)] {
      let entry = CellCodec<StrategyCode>.code.entry(Self.cell(.number(number), format), form)
      #expect(entry.value == nil)
      #expect(entry.written == written)
    }
    #expect(CellCodec<StrategyCode>.code.entry(Self.cell(.number(6.1), "0.00"), form).value == StrategyCode("6.1"))
  }

  @Test(
    "a measure behind a project's name is read in everyday spellings, as a guess",
    arguments: [
      "(มาตรการที่ ๕.๑.๔.๑)", "(มาตรการ 5.1.4.1)", "[5.1.4.1]", "[ม.๕.๑.๔.๑]", "– ม.๕.๑.๔.๑", "- ๕.๑.๔.๑", "ม. ๕.๑.๔.๑",
      "ม.๕.๑.๔.๑", "5.1.4.1",
      "มาตรการที่ ๕.๑.๔.๑", "(๕.๑.๔.๑", "(๕. ๑. ๔. ๑)", "(๕.๑.๔.๑.)", "(๕.๑.๔.๑) *", "(5-1-4-1)", "๕.๑.๔.๑.",
    ])
  func endings(ending: String) throws {
    let form = try Form.standard()
    for name in ["โครงการพัฒนา", "โครงการของ กทม.", "โครงการพัฒนา (ระยะที่ ๒)", "โครงการ ๓"] {
      let (title, certainty) = ProjectTitle.read("\(name) \(ending)", form: form)
      #expect(title == ProjectTitle(name: name, measure: StrategyCode("5.1.4.1")))
      #expect(certainty == .probable)
    }
  }

  @Test("a measure in parentheses is no guess", arguments: ["(๕.๑.๔.๑)", "(ม.๕.๑.๔.๑)", "(5.1.4)"])
  func plainEndings(ending: String) throws {
    let (title, certainty) = ProjectTitle.read("โครงการ ก \(ending)", form: try Form.standard())
    #expect(title.name == "โครงการ ก" && title.measure != nil)
    #expect(certainty == .certain)
  }

  @Test(
    "what only looks like a code belongs to the name",
    arguments: [
      "โครงการ ก (๕.๑.๔.๑ , ๕.๑.๔.๒)", "โครงการ ก (1111)", "โครงการ ก ระบบรุ่น 5.1.4", "โครงการ ก 5.1.4.1.2",
      "โครงการ ก5.1.4.1", "โครงการ ก ปี 2568",
      "โครงการ ก ม.๕", "โครงการ ก (๕.๑)", "โครงการ ก (5-1-4)", "โครงการ ก ๕.๑.๔. ๑", "5.1.4.1", "(5.1.4.1",
      "โครงการ (ก (5.1.4.1", "โครงการ ก 5.1.4.1)",
      "โครงการ ก (ปรับปรุง 5.1.4.1",
    ])
  func names(name: String) throws {
    let (title, certainty) = ProjectTitle.read(name, form: try Form.standard())
    #expect(title == ProjectTitle(name: name, measure: nil))
    #expect(certainty == .certain)
  }

  @Test("names that end like measures come back as they were printed")
  func roundTrip() throws {
    let form = try Form.standard()
    for ending in [
      "5.1.4.1", "ม. ๕.๑.๔.๑", "[5.1.4.1]", "(๕.๑.๔.๑", "(๕.๑.๔.๑) *", "(๕.๑.๔.๑)", "– ม.๕.๑.๔.๑", "(-)",
      "(มาตรการที่ ๕.๑.๔.๑)",
    ] {
      for measure in [nil, StrategyCode("6.1.1.2")] {
        let title = ProjectTitle(name: "โครงการ ก \(ending)", measure: measure)
        let (read, certainty) = ProjectTitle.read(title.written(form), form: form)
        #expect(read == title)
        #expect(certainty == .certain)
      }
    }
  }

  @Test("very long texts take no longer than their length")
  func long() throws {
    for piece in ["(", "5.1.4.1 ", "5.", "-", "มาตรการ", "[5.1", ") "] {
      let text = String(repeating: piece, count: 20_000)
      _ = try Self.entry(text)
      _ = ProjectTitle.read(text + "1", form: try Form.standard())
    }
  }

  @Test("a code of another level among those of measures is told, and one of a table that names no measure is not")
  func otherLevels() throws {
    func guesses(_ codes: String...) throws -> [String] {
      let rows = codes.enumerated().map { "\($0.offset + 1)|โครงการ \($0.offset)|500|\($0.element)" }
      let sheet = try readLines(
        "ลำดับที่|ชื่อโครงการ|งบประมาณ|รหัสมาตรการ\n" + rows.joined(separator: "\n"))
      return sheet.guesses.map { "\($0.kind) \($0.location.cell) \($0.meaning)" }
    }
    #expect(try guesses("๑.๑.๑.๑", "๑.๑", "๑.๑.๑.๒") == ["codeOfOtherLevel D3 1.1"])
    #expect(try guesses("๑.๑.๑.๑", "๑.๑.๑", "๑.๑.๑.๒.๓").map { $0.suffix(5) } == ["1.1.1", "1.2.3"])
    #expect(try guesses("๑.๑.๑", "๑.๑.๒", "๑.๑").isEmpty)
  }
}
