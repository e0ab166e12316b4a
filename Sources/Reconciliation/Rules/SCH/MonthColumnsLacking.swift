internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The header of a schedule lacks one of the twelve months.
enum MonthColumnsLacking: Rule {
  static let about = RuleDescription(
    code: "SCH012", name: "month-columns-lacking", severity: .warning, bearing: .loses, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวตารางขั้นตอนไม่มีเดือนกันยายน", "the header of a schedule has no September") { plan in
      plan.divisions[0].schedules[1].missingMonths = [.september]
      return [plan.divisions[0].schedules[1].header]
    },
    .silent("ครบสิบสองเดือน", "all twelve months") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for schedule in evidence.divisions.flatMap(\.schedules) {
      let missing = schedule.table.missingMonths
      guard !missing.isEmpty, missing.count < FiscalMonth.allCases.count, let header = schedule.table.header else {
        continue
      }
      guard let table = schedule.table.table else { continue }
      let cell = Citation(table, at: header, written: "")
      report.add(
        Self.self, .lacks(schedule.title, cell.address, missing), subject: schedule.subject, at: [cell],
        effects: [Report.Effect(.months(division: schedule.division.index, schedule: schedule.index))],
        cause: Cause(missing.map { "\($0)" }))
    }
  }
}

extension FiscalMonth {
  /// The short name of the month.
  var shortName: Wording {
    let thai = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    let english = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    return Wording(thai[rawValue], english[rawValue])
  }
}

extension Wording {
  fileprivate static let title = Wording("ตารางขั้นตอนขาดคอลัมน์เดือน", "A schedule lacks the column of a month")
  fileprivate static let checks = Wording(
    "ทุกตารางขั้นตอนมีสิบสองเดือนของปีงบประมาณ", "Every schedule has the twelve months of the fiscal year")
  fileprivate static let matters = Wording(
    "งานของเดือนที่ขาดแสดงไม่ได้ และเดือนอื่นอาจเลื่อนไป",
    "What is done in that month cannot be shown, and the others may have slipped")
  fileprivate static let remedy = Wording("เพิ่มคอลัมน์เดือนที่ขาด", "Add the column")

  fileprivate static func lacks(_ title: Wording, _ cell: Wording, _ months: [FiscalMonth]) -> Wording {
    Wording(
      "\(title.thai): หัวตารางที่ \(cell.thai) ไม่มีเดือน \(months.map(\.shortName.thai).joined(separator: " "))",
      "In \(title.english): the header in \(cell.english) has no column for \(months.map(\.shortName.english).joined(separator: ", "))"
    )
  }
}
