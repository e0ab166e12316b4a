internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The number format of a cell shows another amount than the cell holds.
enum AmountShownOtherwise: Rule {
  static let about = RuleDescription(
    code: "FRM010", name: "amount-shown-otherwise", severity: .warning, bearing: .guesses, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("รูปแบบตัวเลขแสดงเป็นพันบาท", "a number format shows thousands") { plan in
      plan.divisions[0].budgetSummary[1].fundings[0].amount.written = "๗๕๐"
      plan.unseen.showOtherwise(plan.divisions[0].budgetSummary[1].fundings[0].amount.location)
      return [plan.divisions[0].budgetSummary[1].fundings[0].amount.location]
    },
    .silent("แสดงด้วยเลขไทย", "the digits shown are Thai") { plan in
      plan.divisions[0].budgetSummary[1].fundings[0].amount.written = "๗๕๐,๐๐๐"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    let unseen = evidence.submission.unseen
    for said in evidence.divisions.map(\.said) where unseen.showsSomethingOtherwise {
      let amounts =
        said.projects.flatMap { row in row.fundings.map { (row.table, $0.amount) } }
        + said.strategySums.map { ($0.table, $0.budget) } + said.totals.map { ($0.table, $0.amount) }
      let wrong = amounts.filter { $0.1.value != nil && ($0.1.location.map(unseen.isShownOtherwise) ?? false) }
      // A column has one format: what it does to all its cells is one defect.
      for (table, amounts) in Dictionary(grouping: wrong, by: \.0).sorted(by: { $0.key < $1.key }) {
        let cells = amounts.map { Citation(table, $0.1) }
        guard let first = cells.first, let value = amounts.first?.1.value else { continue }
        report.add(
          Self.self, .shown(first, value, of: cells), subject: Finding.Subject(kind: "table", name: table.rawValue),
          at: cells)
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("จำนวนเงินที่แสดงไม่ใช่ค่าในช่อง", "A cell shows another amount than it holds")
  fileprivate static let checks = Wording(
    "รูปแบบตัวเลขของช่องจำนวนเงินแสดงค่าที่อยู่ในช่อง ไม่หารพันและไม่ปัดสตางค์ทิ้ง",
    "The number format of an amount shows what the cell holds: not its thousands, not without its satang")
  fileprivate static let matters = Wording(
    "เอกสารที่พิมพ์ออกมาบอกจำนวนหนึ่ง แต่ยอดรวมคิดจากอีกจำนวนหนึ่ง",
    "The printed plan states one amount, and the totals are made of another")
  fileprivate static let remedy = Wording(
    "เปลี่ยนรูปแบบตัวเลขของช่อง หรือแก้ค่าให้ตรงกับที่แสดง", "Change the cell's number format, or the amount to what is shown")

  fileprivate static func shown(_ cell: Citation, _ value: Money, of cells: [Citation]) -> Wording {
    let place = cell.address
    let (thai, english) = (
      "\(place.thai) แสดง “\(cell.written)” แต่ค่าในช่องคือ \(value.spoken.thai) บาท",
      "\(place.english) shows “\(cell.written)”, but the cell holds \(value.spoken.english) baht"
    )
    guard cells.count > 1 else { return Wording(thai, english) }
    let all = cells.addresses
    return Wording(
      "\(cells.count.spoken.thai) ช่องแสดงจำนวนเงินที่ไม่ใช่ค่าในช่อง (\(all.thai)): \(thai)",
      "\(cells.count) cells show another amount than they hold (\(all.english)): \(english)")
  }
}
