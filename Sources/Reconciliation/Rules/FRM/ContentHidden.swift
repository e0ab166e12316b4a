internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Rows of official tables stand where nobody sees them.
enum ContentHidden: Rule {
  static let about = RuleDescription(
    code: "FRM008", name: "content-hidden", severity: .note, title: .title, checks: .checks, matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ซ่อนแถวหนึ่งของตารางสรุป", "a row of the budget summary is hidden") { plan in
      let place = plan.divisions[0].budgetSummary[1].project.location
      plan.unseen.hide(rows: [place?.cell.row ?? 0], of: place)
      return [place]
    },
    .silent("ซ่อนแถวที่ไม่มีตาราง", "a row without a table is hidden") { plan in
      plan.unseen.hide(rows: [900], of: plan.divisions[0].budgetSummary[1].project.location)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    guard evidence.submission.unseen.hidesAnything else { return }
    for division in evidence.divisions {
      for (table, cells) in rows(of: division.said) {
        let hidden = cells.filter { $0.location.map(evidence.submission.unseen.isHidden) ?? false }
        guard let first = hidden.first?.location else { continue }
        // Of a sheet that is hidden as a whole one cell is enough to find it.
        let isSheet = evidence.submission.unseen.isSheetHidden(first)
        report.add(
          Self.self,
          isSheet
            ? .hiddenSheet(first.sheet ?? "", hidden.count, table.label)
            : .hidden(hidden.addresses, hidden.count, table.label),
          subject: Finding.Subject(kind: "table", name: table.rawValue), at: isSheet ? Array(hidden.prefix(1)) : hidden)
      }
    }
  }

  /// The first cell of every row, by table.
  private static func rows(of said: DivisionSubmission) -> [(table: TableKey, cells: [Citation])] {
    [
      (.budgetSummary, said.budgetSummary.map { Citation(.budgetSummary, $0.project) }),
      (.projectList, said.projectList.map { Citation(.projectList, $0.name) }),
      (.indicators, said.indicators.map { Citation(.indicators, $0.indicator) }),
      (.stepSchedules, said.schedules.flatMap(\.steps).map { Citation(.stepSchedules, $0.step) }),
    ]
  }
}

extension Wording {
  fileprivate static let title = Wording("มีแถวที่ซ่อนไว้", "Rows are hidden")
  fileprivate static let checks = Wording(
    "ไม่มีแถวของตารางอยู่ในแผ่นงาน แถว หรือคอลัมน์ที่ซ่อนไว้", "No row of a table stands in a hidden sheet, row or column")
  fileprivate static let matters = Wording(
    "แถวที่ซ่อนไว้ถูกนำเข้าและรวมยอดด้วย แต่ไม่มีใครเห็นตอนตรวจ",
    "Hidden rows are imported and summed like the others, but nobody sees them")
  fileprivate static let remedy = Wording(
    "แสดงส่วนที่ซ่อน แล้วลบถ้าไม่ใช้", "Show what is hidden, and delete it if it is not meant")

  fileprivate static func hiddenSheet(_ sheet: String, _ count: Int, _ table: Wording) -> Wording {
    Wording(
      "แผ่นงาน “\(sheet)” ถูกซ่อนไว้ ในนั้นมีตาราง\(table.thai) \(count.spoken.thai) แถว",
      "the sheet “\(sheet)” is hidden; it holds \(count) \(count == 1 ? "row" : "rows") of the \(table.english)")
  }

  fileprivate static func hidden(_ places: Wording, _ count: Int, _ table: Wording) -> Wording {
    Wording(
      "ตาราง\(table.thai) มี \(count.spoken.thai) แถวที่ซ่อนไว้: \(places.thai)",
      "\(count) \(count == 1 ? "row" : "rows") of the \(table.english) \(count == 1 ? "is" : "are") hidden: \(places.english)"
    )
  }
}
