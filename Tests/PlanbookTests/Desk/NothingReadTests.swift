import ActionPlans
import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite("Sheets of which nothing was read say why")
struct NothingReadTests {
  private static let year = "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙"
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  /// The error with which workbooks are refused by every way that needs rows.
  private func refusal(_ workbooks: [Workbook], _ form: Form? = nil) throws -> SourceError {
    let desk = PlanDesk(form: try form ?? Form.standard())
    let sheets = try desk.read(workbooks)
    let error = try #require(throws: SourceError.self) { try desk.reconcile(sheets) }
    #expect(throws: error) { try desk.assemble(sheets) }
    #expect(throws: error) { try desk.imported(sheets) }
    return error
  }

  private func refusal(_ text: String) throws -> SourceError { try refusal([Workbook(lines: text, file: "งบ.xlsx")]) }

  private func look(_ workbook: Workbook, _ form: Form, _ language: Language) throws -> String? {
    let desk = PlanDesk(form: form)
    let look = try desk.look(at: try desk.read([workbook]))
    #expect(look.leavesDoubt)
    return LookText(language: language).text(of: look).split(separator: "\n").last.map(String.init)
  }

  // MARK: A form that nobody filled in

  @Test("the blank workbook of the form set was not filled in, and import, reconcile and look say so")
  func blankForm() throws {
    let thai =
      "แบบฟอร์มนี้ยังไม่ได้กรอก: พบหัวตารางของแบบ (หน่วยงาน, พันธกิจ, เป้าหมาย และอีก ๘ ตาราง) แต่ไม่มีรายการใดเลย"
    let english =
      "the form has not been filled in: headers of its tables were found (divisions, missions, strategy and 8 more), but not a single row"
    let blank = Program.path("templates/bma/blank.xlsx")
    let folder = try TemporaryFolder()
    for verb in [["import", blank, "-o", "แผน.json"], ["reconcile", blank]] {
      let told = try Program.run(verb, in: folder)
      #expect(told.status == 2 && told.output == "")
      #expect(told.errors == "planbook: \(blank): \(thai) ให้กรอกแล้วส่งใหม่ หรือตรวจว่าเลือกไฟล์ถูกต้อง\n")
      let english = "\(english). Fill it in, or check that this is the right file."
      #expect(try Program.run(verb + ["--lang", "en"], in: folder).errors == "planbook: \(blank): \(english)\n")
    }
    #expect(folder.bytes("แผน.json") == nil)
    let look = try Program.run(["look", blank], in: folder)
    #expect(look.status == 1 && look.errors == "" && look.output.hasSuffix("\n\n\(thai)\n"))
    let sentence = english.replacing("the form has", with: "The form has") + ".\n"
    #expect(try Program.run(["look", blank, "--lang", "en"], in: folder).output.hasSuffix("\n\n\(sentence)"))
  }

  @Test("so does that of any form set")
  func blankLocalForm() throws {
    let form = try Form.named("local")
    var blank = Submission.blank(form: form).workbook(form: form)
    blank.file = "ผด.xlsx"
    let error = try refusal([blank], form)
    #expect(error.code == "form-not-filled-in")
    #expect(
      error.sentence(in: .thai)
        == "ผด.xlsx: แบบฟอร์มนี้ยังไม่ได้กรอก: พบหัวตารางของแบบ (สรุปโครงการและงบประมาณ (ผด. ๐๑), บัญชีโครงการ (ผด. ๐๒)) แต่ไม่มีรายการใดเลย ให้กรอกแล้วส่งใหม่ หรือตรวจว่าเลือกไฟล์ถูกต้อง"
    )
    #expect(
      try look(blank, form, .english)
        == "The form has not been filled in: headers of its tables were found (plan summary (form 01), operation plan (form 02)), but not a single row."
    )
  }

  @Test(
    "titles and numbers of rows that are filled in make no rows", arguments: ["", "\n๑\n๒\n๓", "\n|รวมงบประมาณทั้งสิ้น|"])
  func titlesOnly(rows: String) throws {
    let workbook = Workbook(
      lines: "\(Self.year)\nหน่วยงาน กองสวน สังกัด สำนักสิ่งแวดล้อม\nสรุปโครงการและงบประมาณ\n\(Self.header)\(rows)",
      file: "งบ.xlsx")
    let error = try refusal([workbook])
    #expect(error.code == "form-not-filled-in")
    #expect(
      error.sentence(in: .thai)
        == "งบ.xlsx: แบบฟอร์มนี้ยังไม่ได้กรอก: พบหัวตารางของแบบ (สรุปงบประมาณ) แต่ไม่มีรายการใดเลย ให้กรอกแล้วส่งใหม่ หรือตรวจว่าเลือกไฟล์ถูกต้อง"
    )
    #expect(
      error.sentence(in: .english)
        == "งบ.xlsx: the form has not been filled in: headers of its tables were found (budget summary), but not a single row. Fill it in, or check that this is the right file."
    )
    #expect(
      try look(workbook, Form.standard(), .thai)
        == "แบบฟอร์มนี้ยังไม่ได้กรอก: พบหัวตารางของแบบ (สรุปงบประมาณ) แต่ไม่มีรายการใดเลย")
  }

  @Test("three tables are named, the others are counted", arguments: [3, 4, 5])
  func manyTables(count: Int) throws {
    let headers = [
      SheetReading.Header.missions, SheetReading.Header.keyResults, SheetReading.Header.divisions,
      SheetReading.Header.strategy, Self.header,
    ]
    let error = try refusal("\(Self.year)\n" + headers.prefix(count).joined(separator: "\n\n"))
    #expect(error.code == "form-not-filled-in")
    let more = count == 3 ? "" : " and \(count - 3) more"
    #expect(error.sentence(in: .english).contains("\(more)), but not a single row") == true)
    #expect(error.sentence(in: .english).contains(" more)") == (count > 3))
    #expect(error.sentence(in: .thai).contains("และอีก") == (count > 3))
  }

  @Test("one row, or rows that were set aside, make it a form that was filled in")
  func filledIn() throws {
    let desk = PlanDesk(form: try Form.standard())
    let table = "\(Self.year)\nสรุปโครงการและงบประมาณ\n\(Self.header)"
    let read = try desk.read([Workbook(lines: "\(table)\n๑|โครงการอบรม (๑.๒.๓.๑)|500|กทม.|กลุ่มงานสวน")])
    #expect(read.submission.unfilledTables.isEmpty)
    #expect(try !desk.look(at: read).leavesDoubt)
    var aside = Submission()
    aside.layouts = read.submission.layouts
    #expect(aside.unfilledTables == [.budgetSummary])
    let place = CellLocation(file: nil, sheet: "แผ่น", cell: CellReference(row: 4, column: 1))
    for (kind, isUnfilled) in [
      (Unrecognised.Kind.text, true), (.column, true), (.otherYear, true), (.rows, false), (.strayCells, false),
      (.belowTotal, false), (.part, false),
    ] {
      aside.unrecognised = [Unrecognised(kind: kind, location: place, lastRow: 4, written: "ก", table: nil)]
      #expect(aside.unfilledTables.isEmpty != isUnfilled, "\(kind)")
    }
  }

  // MARK: The nearest header

  @Test("a refusal names the nearest header, the labels found in it and those that are missing")
  func nearestHeader() throws {
    let error = try refusal(
      """
      == หนังสือ
      เรียน|ผู้อำนวยการ
      == สรุป
      \(Self.year)
      ที่|ชื่อโครงการ|ราคากลาง|ผู้ประสาน|โทรศัพท์|วันส่ง
      ก|โครงการอบรม|ห้าพัน|นายสมมติ|๑๒๓|พรุ่งนี้
      """)
    #expect(error.code == "no-table")
    let sentence = (Language.allCases.map { error.sentence(in: $0).split(separator: "\n").dropFirst().joined() })
    #expect(
      sentence == [
        "  ใกล้เคียงที่สุดคือ สรุป!A2 (สรุปงบประมาณ): พบ “ที่” “ชื่อโครงการ” แต่หา “งบประมาณ” “แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ” “ส่วนราชการที่รับผิดชอบ” ไม่พบ",
        "  The nearest header stands at สรุป!A2 (budget summary): found “ที่” “ชื่อโครงการ”, looked for “งบประมาณ” “แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ” “ส่วนราชการที่รับผิดชอบ” in vain.",
      ])
  }

  @Test("a look at what has no table gives lines that make one once they are corrected")
  func lines() throws {
    let form = try Form.standard()
    let text = "\(Self.year)\nที่|ชื่อโครงการ|ราคากลาง|ผู้ประสาน|โทรศัพท์|วันส่ง\nก|อบรม|5000|นายสมมติ|๑๒๓|พรุ่งนี้"
    let desk = PlanDesk(form: form)
    let sheets = try desk.read([Workbook(lines: text, file: "แผน/งบ.xlsx")])
    let look = try desk.look(at: sheets)
    #expect(
      look.settingsLines == [
        "reading:", "  - file: งบ.xlsx", "    sheet: แผ่น", "    headerRow: 2", "    columns:", "      ที่: number",
        "      ชื่อโครงการ: name-with-measure", "      ราคากลาง: ignore", "      ผู้ประสาน: ignore",
        "      โทรศัพท์: ignore", "      วันส่ง: ignore",
      ])
    let yaml = look.settingsLines.joined(separator: "\n").replacing("ราคากลาง: ignore", with: "ราคากลาง: budget")
    let corrected = PlanDesk(form: form, settings: try Settings(yaml: yaml, file: nil, form: form))
    let plan = try corrected.assemble(corrected.read([Workbook(lines: text, file: "แผน/งบ.xlsx")]))
    #expect(plan.divisions[0].projects.map(\.name) == ["อบรม"])
    #expect(plan.divisions[0].projects.map(\.budget?.wholeBaht) == [5_000])
    // A sheet near to nothing gives none.
    #expect(try desk.look(at: desk.read([Workbook(lines: "เรียน|ผู้อำนวยการ")])).settingsLines == [])
  }

  @Test("of two sheets the one with more labels of the form is nearest, wherever it stands")
  func nearestOfTwo() throws {
    let less = "ก|ชื่อโครงการ|ข|ค|ง|จ"
    let more = "ก|ชื่อโครงการ|งบประมาณ|ข|ค|ง"
    for text in ["== หนึ่ง\n\(less)\n== สอง\n\n\(more)", "== สอง\n\n\(more)\n== หนึ่ง\n\(less)"] {
      let submission = try PlanDesk(form: try Form.standard()).read([Workbook(lines: text, file: "งบ.xlsx")]).submission
      #expect(submission.nearestHeader?.location.description == "สอง!A2")
      #expect(submission.nearestHeader?.found == ["ชื่อโครงการ", "งบประมาณ"])
    }
  }

  @Test("what has no label of the form is near none, and where a row was read nothing is looked for")
  func nothingNear() throws {
    #expect(try refusal("เรียน|ผู้อำนวยการ\nขอส่ง|แผน").details == [])
    let desk = PlanDesk(form: try Form.standard())
    let sheets = try desk.read([Workbook(lines: "\(Self.year)\n\(Self.header)\n๑|โครงการ ก|500|กทม.|กลุ่มงานสวน")])
    #expect(sheets.submission.nearestHeader == nil)
  }

  @Test("of several files the one that has the nearest header is named")
  func severalFiles() throws {
    let letter = Workbook(lines: "เรียน|ผู้อำนวยการ", file: "หนังสือ.xlsx")
    let near = Workbook(lines: "ก|ชื่อโครงการ|ข|ค|ง|จ", file: "งบ.xlsx")
    let error = try refusal([letter, near])
    #expect(error.file == "หนังสือ.xlsx, งบ.xlsx")
    #expect(error.details.first?.thai.hasPrefix("ใกล้เคียงที่สุดคือ งบ.xlsx: แผ่น!A1 (") == true)
  }
}
