import ActionPlans
import Foundation
import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

/// What `look` prints about a sheet, pasted into the settings, and the sheet read again.
@Suite("What is guessed is asked for, and an answer ends the guess")
struct ReadingLoopTests {
  private static let folder = Program.root.appendingPathComponent("Tests/PlanbookTests/OfficeSheets/Sheets")

  /// Sheets as offices send them.
  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  /// Small sheets for what none of those has.
  private static let specimens = [
    """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.|กลุ่มงานสวน
    2|โครงการสวน (๑.๒.๓.๑)|2000|กทม.|กลุ่มงานสวน
    |รวมทั้งสิ้น|3000
    3|โครงการปลูก (๑.๒.๓.๑)|500|กทม.|กลุ่มงานสวน
    """,
    """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.|กลุ่มงานสวน
    2|โครงการสวน (1231)|2000|กทม.|กลุ่มงานสวน
    |โครงการพิเศษ (๑.๒.๓)|500|กทม.|กลุ่มงานสวน
    4||700|กทม.|กลุ่มงานสวน
    """,
    """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.|กลุ่มงานสวน
    1.1|ค่าวิทยากร|400
    1.2|ค่าอาหาร|500
    2|โครงการสวน (๑.๒.๓.๑)||กทม.|กลุ่มงานสวน
    2.1|ต้นไม้|300
    2.2|ดิน|200
    """,
    """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ลำดับที่|ชื่อโครงการ|งบประมาณ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    1|โครงการอบรม (๑.๒.๓.๑)|1000|900|กทม.|กลุ่มงานสวน
    2|โครงการสวน (๑.๒.๓.๑)|2000|1800|กทม.|กลุ่มงานสวน
    """,
    """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    ชื่อโครงการที่ ๑ โครงการอบรม
    ขั้นตอน|ร้อยละของงาน|ความก้าวหน้าโครงการ|ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.
    ๑. เตรียมงาน|0.4|0.4|x
    ๒. อบรม|0.6|1||x
    """,
  ]

  /// What is read of sheets, without answers and with those that were printed.
  private struct Loop {
    var kinds: Set<ReadingGuess.Kind>
    var set: Set<Unrecognised.Kind>
    var left: [String]
  }

  private func loop(_ read: (PlanDesk) async throws -> SheetsRead) async throws -> Loop {
    let form = try Form.standard()
    let desk = PlanDesk(form: form)
    let before = try await read(desk)
    let look = try desk.look(at: before)
    let lines = look.settingsLines
    let settings = try Settings(yaml: lines.joined(separator: "\n"), file: nil, form: form)
    // Of what was not read at all they are to be corrected first.
    guard look.hasTables else { return Loop(kinds: [], set: [], left: []) }
    let answered = PlanDesk(form: form, settings: settings)
    let after = try await read(answered)
    let submission = after.submission
    var left = submission.guesses.map { "\($0.kind) at \($0.location)" }
    left += submission.guessedColumns.map { "column \($0.written)" }
    left += submission.unrecognised.map { "\($0.kind) at \($0.location)" }
    left += submission.lacking.map { "\($0.column) lacking at \($0.header)" }
    left += submission.unfitAnswers.map(\.wording.english)
    if (try? desk.assemble(before)) != (try? answered.assemble(after)) { left.append("another plan") }
    if !left.isEmpty { left.append(lines.joined(separator: "\n")) }
    return Loop(
      kinds: Set(before.submission.guesses.map(\.kind)), set: Set(before.submission.unrecognised.map(\.kind)),
      left: left)
  }

  // MARK: Answers that say otherwise

  private static let sheet = """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    กองสวนสาธารณะ
    ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
    1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.|กลุ่มงานสวน
    2|โครงการสวน (๑.๒.๓.๑)|2000|กทม.|กลุ่มงานสวน
    |เงินทั้งหมด|3000
    """

  private func sheets(_ yaml: String, _ text: String = sheet) throws -> (sheets: SheetsRead, desk: PlanDesk) {
    let form = try Form.standard()
    let desk = PlanDesk(form: form, settings: try Settings(yaml: yaml, file: nil, form: form))
    return (try desk.read([Workbook(lines: text, file: "แผน/งบ.xlsx")]), desk)
  }

  private func projects(_ yaml: String, _ text: String = sheet) throws -> [String] {
    let (sheets, desk) = try sheets(yaml, text)
    return try desk.assemble(sheets).divisions.flatMap(\.projects).map { "\($0.name) \($0.budget?.wholeBaht ?? -1)" }
  }

  @Test("rows are what they are said to be, whatever they look like")
  func rows() throws {
    #expect(try projects("{}") == ["โครงการอบรม 1000", "โครงการสวน 2000"])
    #expect(
      try projects("reading: [{file: งบ*, rows: {6: project}}]")
        == ["โครงการอบรม 1000", "โครงการสวน 2000", "เงินทั้งหมด 3000"])
    #expect(try projects("reading: [{rows: {5: ignore}}]").first == "โครงการอบรม 1000")
    #expect(try projects("reading: [{rows: {5-6: ignore}}]") == ["โครงการอบรม 1000"])
    #expect(try projects("reading: [{rows: {5: part}}]").first == "โครงการอบรม 1000")
    #expect(try projects("reading: [{file: อื่น*, rows: {5: ignore}}]").count == 2)
  }

  @Test("year, division, department, work group and unit are what is said")
  func titles() throws {
    let text = """
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ
      1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.
      """
    let (read, desk) = try sheets(
      """
      reading:
        - file: แผน/งบ.xlsx
          year: ๒๕๗๐
          division: กองสวน
          department: สำนักสิ่งแวดล้อม
          workGroup: กลุ่มงานต้นไม้
          unit: พันบาท
      """, text)
    let plan = try desk.assemble(read)
    #expect(plan.fiscalYear.buddhistYear == 2570)
    #expect(plan.divisions.map(\.name) == ["กองสวน"])
    #expect(plan.divisions.map(\.department) == ["สำนักสิ่งแวดล้อม"])
    #expect(plan.divisions[0].projects.map(\.workGroups) == [["กลุ่มงานต้นไม้"]])
    #expect(plan.divisions[0].projects.map(\.budget?.wholeBaht) == [1_000_000])
    #expect(read.submission.guesses.isEmpty && read.submission.lacking.isEmpty)
  }

  @Test("the line that names a division otherwise than a person says is read, and names no work group")
  func otherDivision() throws {
    let (read, desk) = try sheets("reading: [{division: กองต้นไม้}]")
    let plan = try desk.assemble(read)
    #expect(plan.divisions.map(\.name) == ["กองต้นไม้"])
    #expect(read.submission.unrecognised.isEmpty)
    let line = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ\n1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม."
    let (other, _) = try sheets("reading: [{division: กองต้นไม้}]", "แผนงานของกองสวนสาธารณะ\n\(line)")
    #expect(other.submission.unrecognised.isEmpty)
    #expect(other.submission.divisions[0].projects.map(\.workGroups.value) == [nil])
  }

  @Test("a header stands where it is said to stand, and its columns state what they are said to state")
  func header() throws {
    let text = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      ก|ข|ค|ง|จ
      1|อบรม|1000|กทม.|กลุ่มงานสวน
      2|ปลูกต้นไม้|2000|กทม.|กลุ่มงานสวน
      """
    let columns = "columns: {ก: number, B: name, ค: budget, D: source, จ: work-groups}"
    #expect(throws: SourceError.self) { _ = try projects("{}", text) }
    #expect(try projects("reading: [{headerRow: 2, \(columns)}]", text) == ["อบรม 1000", "ปลูกต้นไม้ 2000"])
    #expect(
      try projects("reading: [{columns: {งบประมาณ: ignore}}]") == ["โครงการอบรม 0", "โครงการสวน 0"])
    #expect(try projects("reading: [{leaveOut: false}]").count == 2)
    #expect(throws: SourceError.self) { _ = try projects("reading: [{leaveOut: true}]") }
  }

  @Test(
    "a whole calendar stands where it is said to stand, twelve months or four quarters and nothing between",
    arguments: [
      ("E-P: months", [Set([FiscalMonth.october, .november]), [.january]]),
      ("E-H: months", [Set(FiscalMonth.allCases.prefix(6)), Set(FiscalMonth.allCases.suffix(3))]),
      ("E-O: months", []), ("E-I: months", []), ("E-G: months", []), ("P-E: months", []),
    ])
  func calendar(columns: String, months: [Set<FiscalMonth>]) throws {
    let text = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      กองสวนสาธารณะ
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ก1|ก2|ก3|ก4|ก5|ก6|ก7|ก8|ก9|ก10|ก11|ก12|ส่วนราชการที่รับผิดชอบ
      1|โครงการอบรม (๑.๒.๓.๑)|1000|กทม.|x|x|||||||||||กลุ่มงานสวน
      2|โครงการสวน (๑.๒.๓.๑)|2000|กทม.||||x|||||||||กลุ่มงานสวน
      """
    let (read, desk) = try sheets("reading: [{columns: {\(columns)}}]", text)
    let projects = try desk.assemble(read).divisions[0].projects
    #expect(
      projects.map { project in Set(FiscalMonth.allCases.filter(project.months.contains)) }
        == (months.isEmpty ? [[], []] : months))
    #expect(read.submission.unfitAnswers.isEmpty == !months.isEmpty)
    #expect(projects.map(\.workGroups) == [["กลุ่มงานสวน"], ["กลุ่มงานสวน"]])
  }

  @Test("a calendar that contradicts the labels of the months is not taken, and told")
  func contradictedCalendar() throws {
    let months = "ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค."
    let text = "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\nที่|ชื่อโครงการ|งบประมาณ|\(months)\n1|โครงการอบรม|1000|x"
    let (read, desk) = try sheets("reading: [{columns: {D-O: months}}]", text)
    #expect(try desk.assemble(read).divisions[0].projects.map(\.months) == [FiscalMonthSet([.january])])
    #expect(read.submission.unfitAnswers.map(\.reason) == [.noColumn("D-O")])
  }

  @Test("a row of steps is one of the table where a person says so, though it looks like a remark or a total")
  func rowsOfSteps() throws {
    let text = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      ชื่อโครงการที่ ๑ โครงการอบรม
      ขั้นตอน|ร้อยละของงาน|ความก้าวหน้าโครงการ|ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.
      ๑. เตรียมงาน|40|40|x
      รวมพล|60|100||x
      หมายเหตุของผู้เรียน
      """
    func steps(_ yaml: String) throws -> [String] {
      let (read, _) = try sheets(yaml, text)
      return read.submission.divisions[0].schedules.flatMap(\.steps).map { $0.step.value?.name ?? "" }
    }
    #expect(try steps("{}") == ["เตรียมงาน"])
    #expect(try steps("reading: [{rows: {5: project}}]") == ["เตรียมงาน", "รวมพล"])
    #expect(try steps("reading: [{rows: {5-6: project}}]") == ["เตรียมงาน", "รวมพล", "หมายเหตุของผู้เรียน"])
    #expect(try steps("reading: [{rows: {4: ignore, 5: project}}]") == ["รวมพล"])
  }

  @Test("answers that no longer fit are told with their lines")
  func unfit() throws {
    let (read, _) = try sheets(
      """
      reading:
        - sheet: ไม่มี?
          year: 2569
        - headerRow: 7-8
          columns:
            งบเงิน: budget
          lacks: [source]
          rows:
            99: project
      """)
    #expect(
      read.submission.unfitAnswers.map(\.wording) == [
        Wording(
          "บรรทัดที่ 2: ไม่มีแผ่นงานที่คำตอบนี้พูดถึง ให้ตรวจชื่อไฟล์และแผ่นงาน หรือลบออก",
          "line 2: no sheet is one that this answer is about. Check the names of file and sheet, or remove it."),
        Wording(
          "บรรทัดที่ 4: ไม่พบหัวตารางที่แถว 7-8 ให้ตรวจแถวของหัวตาราง หรือระบุ columns ด้วย",
          "line 4: no header stands in row 7-8. Check the row, or say what its columns are."),
        Wording(
          "บรรทัดที่ 6: ไม่มีหัวตารางที่มีคอลัมน์ “งบเงิน” ให้ใช้เป็นอย่างที่ตอบ ให้ตรวจหัวคอลัมน์ หรือลบออก",
          "line 6: no header has a column “งบเงิน” that could be read so. Check the label, or remove it."),
        Wording(
          "บรรทัดที่ 4: ไม่มีหัวตารางที่ขาดคอลัมน์ source ให้ลบออกจาก lacks",
          "line 4: no header lacks a column for source. Remove it from lacks."),
        Wording(
          "บรรทัดที่ 9: อ่านแถว 99 เป็น project ไม่ได้ อาจอยู่นอกตาราง ให้ตรวจแถว หรือลบออก",
          "line 9: row 99 could not be read as project; it may stand outside the table. Check the row, or remove it."),
      ])
  }

  // MARK: The loop

  @Test("for every kind of guess and of what is set aside, and the plan stays as it was")
  func everyKind() async throws {
    var kinds: Set<ReadingGuess.Kind> = []
    var set: Set<Unrecognised.Kind> = []
    for name in Self.names {
      let folder = Self.folder.appendingPathComponent(name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "truth.json" }
      let paths = files.sorted().map { folder.appendingPathComponent($0).path }
      let loop = try await loop { try await $0.read(paths) }
      #expect(loop.left == [], "\(name)")
      kinds.formUnion(loop.kinds)
      set.formUnion(loop.set)
    }
    for specimen in Self.specimens {
      let loop = try await loop { try $0.read([Workbook(lines: specimen)]) }
      #expect(loop.left == [], "\(specimen)")
      kinds.formUnion(loop.kinds)
      set.formUnion(loop.set)
    }
    #expect(Set(ReadingGuess.Kind.allCases).subtracting(kinds) == [])
    #expect(Set(Unrecognised.Kind.allCases).subtracting(set) == [])
  }
}
