import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

/// A small report that no rule has to make: two sources, every severity, text that tries to be something else.
enum ReportSpecimen {
  /// A workbook with a budget summary and an indicator table.
  static var official: Workbook {
    var summary = Sheet(name: "สรุปงบประมาณ")
    put(
      [
        ["สรุปโครงการและงบประมาณ"], ["ลำดับที่", "ชื่อโครงการ", "งบประมาณ", "ส่วนราชการที่รับผิดชอบ"],
        ["๑", "โครงการปลูกต้นไม้", "๕๐๐,๐๐๐", "กลุ่มงานสวน ๑"],
        ["๒", "โครงการ <script>alert(1)</script>", "=1+1", "กลุ่มงานสวน ๒"],
        ["๓", "โครงการเก็บขยะ", "๑,๔๔๐,๐๐๐", "กลุ่มงานสวน ๒"], [], [], [], ["รวม", "", "๒,๐๐๐,๐๐๐"],
      ], in: &summary)
    summary.merges = [CellRange("A1:D1")].compactMap { $0 }
    var indicators = Sheet(name: "ตัวชี้วัด")
    put(
      [
        ["มาตรการ", "ตัวชี้วัดมาตรการ", "นิยาม/คำอธิบายตัวชี้วัด", "โครงการ/กิจกรรม"],
        ["ม. ๑.๒.๓.๑", "๑. จำนวนต้นไม้", "นับต้นไม้", "๓. โครงการเก็บขยะ งบประมาณ ๑,๔๕๐,๐๐๐.- บาท (ดำเนินการ)"],
      ], in: &indicators)
    var workbook = Workbook(file: "ข้อมูล/แผน ๒๕๖๙.xlsx")
    workbook.sheets = [summary, indicators]
    return workbook
  }

  /// A CSV file with a project list.
  static var list: Workbook {
    var sheet = Sheet(name: nil)
    put([["โครงการ", "งบประมาณ"], ["โครงการเก็บขยะ", "-5000"]], in: &sheet)
    var workbook = Workbook(file: "projects.csv")
    workbook.sheets = [sheet]
    return workbook
  }

  private static func put(_ rows: [[String]], in sheet: inout Sheet) {
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(.text(text))
      }
    }
  }

  /// A cell of the workbook or, without a sheet, of the CSV file.
  static func place(
    _ role: String, _ sheet: String?, _ row: Int, _ column: Int, _ written: String, _ value: Finding.Value? = nil
  ) -> Finding.Place {
    Finding.Place(
      role: role, label: (try? Form.standard())?.table(named: role)?.key.label,
      location: CellLocation(
        file: sheet == nil ? "projects.csv" : "ข้อมูล/แผน ๒๕๖๙.xlsx", sheet: sheet,
        cell: CellReference(row: row, column: column)), written: written, value: value)
  }

  /// The report.
  static var report: ReconciliationReport {
    var report = ReconciliationReport(
      sources: [
        SourceSummary(file: "ข้อมูล/แผน ๒๕๖๙.xlsx", rows: [.budgetSummary: 3, .indicators: 1]),
        SourceSummary(file: "projects.csv", rows: [.projectList: 1]),
      ], findings: [budget, unreadable, weight, note])
    report.expected = (try? Form.standard())?.authority ?? []
    return report
  }

  /// The report after waivers and a saved report were held against it: one finding waived, one whose waiver has expired,
  /// one known, and a rule that is turned off.
  static var reviewed: ReconciliationReport {
    var reviewed = report
    reviewed.findings = [report.findings[1], report.findings[3]]
    reviewed.known = [report.findings[2]]
    reviewed.silenced = ["PRJ003": 2, "SCH013": 11]
    guard let end = CalendarDay("2026-03-31") else { return reviewed }
    let waiver = Waiver(
      rule: "BUD002", identity: .written(["x"]), reason: "รอ <หนังสือ> จากสำนัก", by: "ผู้อำนวยการกอง", until: end)
    reviewed.waived = [FindingReview.Waived(finding: report.findings[0], waiver: waiver)]
    reviewed.lapses = [
      reviewed.findings[0].fingerprint ?? "": FindingReview.Lapse(waiver: waiver, reason: .expired)
    ]
    return reviewed
  }

  private static var budget: Finding {
    var finding = Finding(
      code: "BUD002", rule: "budget-does-not-tie-out", severity: .error,
      message: Wording(
        "โครงการที่ ๓: ตัวชี้วัด!D2 = ๑,๔๕๐,๐๐๐ แต่ สรุปงบประมาณ!C5 = ๑,๔๔๐,๐๐๐ ต่างกัน ๑๐,๐๐๐ บาท",
        "Project 3: ตัวชี้วัด!D2 = 1,450,000, but สรุปงบประมาณ!C5 = 1,440,000, a difference of 10,000 baht"),
      remedy: Wording(
        "ตรวจกับงบที่ได้รับจัดสรร แล้วแก้ให้ตรงกันทุกตาราง", "Compare with what was granted, then correct it in all tables"),
      subject: Finding.Subject(kind: "project", number: "3", name: "โครงการเก็บขยะ"),
      places: [
        place("indicators", "ตัวชี้วัด", 2, 4, "๑,๔๕๐,๐๐๐.- บาท", .number("1450000")),
        place("budget-summary", "สรุปงบประมาณ", 5, 3, "๑,๔๔๐,๐๐๐", .number("1440000")),
        place("project-list", nil, 2, 2, "-5000", .number("-5000")),
      ], difference: "10000")
    finding.related = [
      Finding.Consequence(
        Finding(
          code: "BUD001", rule: "total-does-not-foot", severity: .error,
          message: Wording("สรุปงบประมาณ!C9 รวมไม่ได้", "สรุปงบประมาณ!C9 does not add up"),
          places: [place("budget-summary", "สรุปงบประมาณ", 9, 3, "๒,๐๐๐,๐๐๐", .number("2000000"))]))
    ]
    return finding
  }

  private static let unreadable = Finding(
    code: "FRM001", rule: "value-unreadable", severity: .error,
    message: Wording("สรุปงบประมาณ!C4 = “=1+1” อ่านไม่ได้", "สรุปงบประมาณ!C4 = “=1+1” cannot be read"),
    subject: Finding.Subject(kind: "project", number: "2", name: "โครงการ <script>alert(1)</script>"),
    places: [
      place("budget-summary", "สรุปงบประมาณ", 4, 3, "=1+1"),
      place(
        "budget-summary", "สรุปงบประมาณ", 4, 2, "โครงการ <script>alert(1)</script>", .text("[a](b) {0}\n\"x\" & 'y'")),
    ])

  private static let weight = Finding(
    code: "SCH006", rule: "step-without-weight", severity: .warning,
    message: Wording("ขั้นตอนที่ ๖ ไม่มีน้ำหนัก", "Step 6 has no weight"),
    places: [place("budget-summary", "สรุปงบประมาณ", 7, 1, "")], confidence: .probable)

  private static let note = Finding(
    code: "ZZZ999", rule: "unknown-rule", severity: .note, message: Wording("ไม่มีเซลล์", "No cell at all"))
}
