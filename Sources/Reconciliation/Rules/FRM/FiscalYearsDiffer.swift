internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The sheets name more than one fiscal year: one of them comes from another year's plan.
enum FiscalYearsDiffer: Rule {
  static let about = RuleDescription(
    code: "FRM002", name: "fiscal-years-differ", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวตารางยังเป็นปีที่แล้ว", "a header still names last year") { plan in
      plan.fiscalYears.append(
        Entry(
          FiscalYear(buddhistYear: 2568), written: "ประมาณการ ๒๕๖๘",
          location: CellLocation(file: nil, sheet: "ปีเก่า", cell: CellReference(row: 3, column: 2))))
      return [plan.fiscalYears.last?.location]
    },
    .silent("ทุกหัวตารางเป็นปีเดียวกัน", "every header names the same year") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    let plan = PlanCase(evidence.submission)
    let tally = Tally(plan.fiscalYears)
    guard tally.isContradictory else { return }
    report.add(
      Self.self, .differ(tally.contrast), subject: plan.subject, at: tally.citations,
      footing: tally.footing, effects: [Report.Effect(.fiscalYear)])
  }
}

extension Wording {
  fileprivate static let title = Wording("ระบุปีงบประมาณไม่ตรงกัน", "The sheets name different fiscal years")
  fileprivate static let checks = Wording(
    "ปีงบประมาณในชื่อแผน หัวคอลัมน์ และหัวตารางขั้นตอนเป็นปีเดียวกัน",
    "The fiscal year in the plan's title, in column headers and above the months is the same everywhere")
  fileprivate static let matters = Wording(
    "แผ่นงานที่คัดลอกมาจากปีก่อนทำให้ตัวเลขของสองปีปนกัน", "A sheet copied from another year mixes the figures of two years")
  fileprivate static let remedy = Wording(
    "แก้ปีให้ตรงกัน หรือเอาแผ่นงานของปีอื่นออก", "Correct the year, or leave out the sheet of the other year")

  fileprivate static func differ(_ contrast: Wording) -> Wording {
    Wording("ปีงบประมาณไม่ตรงกัน: \(contrast.thai)", "The fiscal years differ: \(contrast.english)")
  }
}
