internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A share in percent is not the share of the number or the money beside it in that of all rows.
enum ShareDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "BUD009", name: "share-does-not-tie-out", severity: .warning, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ร้อยละของงบประมาณพิมพ์ผิด", "the share of the money is typed wrong") { plan in
      [addSums(shares: ["62.50", "47.50"], to: &plan)]
    },
    .silent("ร้อยละปัดเศษสองตำแหน่ง", "shares that are rounded to two decimals") { plan in
      _ = addSums(shares: ["62.51", "37.49"], to: &plan)
    },
  ]

  /// Adds two rows of 1,250,000 and 750,000 baht with shares, and gives the cell of the second share.
  private static func addSums(shares: [String], to plan: inout Submission) -> CellLocation? {
    // The summary alone: without the projects, nor the total below them.
    plan.divisions[0].projects = []
    plan.divisions[0].totals = []
    for (index, share) in shares.enumerated() {
      _ = SumOfElementDoesNotTieOut.addSum(
        "1.2.3.\(index + 1)", count: 2, baht: index == 0 ? 1_250_000 : 750_000, to: &plan)
      plan.divisions[0].strategySums[index].budgetShare = Entry(
        ExactDecimal(share), written: share,
        location: CellLocation(file: nil, sheet: "สรุป", cell: CellReference(row: 5 + index, column: 4)))
    }
    return plan.divisions[0].strategySums.last?.budgetShare.location
  }

  /// What rounding to two decimals, up or down, makes of a share at most: 0.01 percent.
  private static let rounding = ExactDecimal(tenThousandths: 100)

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for (table, rows) in Dictionary(grouping: division.said.strategySums, by: \.table).sorted(by: { $0.key < $1.key })
      {
        let counts = rows.compactMap(\.projectCount.value).map(Int64.init)
        let amounts = rows.compactMap(\.budget.value)
        let counted = Report.Quantity.rows(division: division.index, table: table.rawValue)
        let summed = Report.Quantity.elementMoney(division: division.index, table: table.rawValue)
        let allCount = counts.reduce(0, &+)
        let allMoney = Money.sum(amounts)?.satang ?? 0
        for row in rows {
          check(
            row.projectShare, row.projectCount.value.map(Int64.init), of: allCount, table, counted, into: &report
          )
          check(row.budgetShare, row.budget.value?.satang, of: allMoney, table, summed, into: &report)
        }
        for total in division.said.totals where total.table == table {
          check(total.countShare, total.count.value.map(Int64.init), of: allCount, table, counted, into: &report)
          check(total.share, total.amount.value?.satang, of: allMoney, table, summed, into: &report)
        }
      }
    }
  }

  private static func check(
    _ stated: Entry<ExactDecimal>, _ part: Int64?, of whole: Int64, _ table: TableKey, _ figures: Report.Quantity,
    into report: inout Report
  ) {
    guard let share = stated.value, let part, let right = ExactDecimal(share: part, of: whole),
      let difference = share.subtracting(right), abs(difference.tenThousandths) > rounding.tenThousandths
    else { return }
    let cell = Citation(table, stated)
    // Where a figure of the table is wrong, so are the shares that were made of the right ones.
    let causes = report.causes(touching: figures)
    report.add(
      Self.self, .wrong(cell, share, right), subject: Finding.Subject(kind: "table", name: table.rawValue), at: [cell],
      unlessFollowingFrom: causes)
  }
}

extension Wording {
  fileprivate static let title = Wording("ร้อยละไม่ตรงกับจำนวน", "A share does not tie out")
  fileprivate static let checks = Wording(
    "ร้อยละของโครงการและของงบประมาณคิดจากจำนวนในแถวเดียวกันต่อทั้งตาราง; ต่างกันไม่เกิน ๐.๐๑ เพราะปัดเศษไม่นับ",
    "The shares of projects and of money are those of the figures beside them in the whole table; up to 0.01 is rounding"
  )
  fileprivate static let matters = Wording("ร้อยละที่ผิดมักมาจากจำนวนของร่างก่อน", "A wrong share is often left from a draft")
  fileprivate static let remedy = Wording("คิดร้อยละใหม่", "Work the share out again")

  fileprivate static func wrong(_ cell: Citation, _ share: ExactDecimal, _ right: ExactDecimal) -> Wording {
    Wording(
      "\(cell.address.thai) = ร้อยละ \(share.spoken.thai) แต่คิดจากจำนวนในตารางได้ร้อยละ \(right.spoken.thai)",
      "\(cell.address.english) = \(share.spoken.english) %, but the figures of the table give \(right.spoken.english) %"
    )
  }
}
