internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A total that a table states is not the sum of its rows.
enum TotalDoesNotFoot: Rule {
  static let about = RuleDescription(
    code: "BUD001", name: "total-does-not-foot", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ยอดรวมพิมพ์ผิด", "the grand total is typed wrong") { plan in
      [plan.divisions[0].totals[0].amount.retype(Money(baht: 2_570_000), written: "๒,๕๗๐,๐๐๐")]
    },
    .silent(
      "งบประมาณผิดหนึ่งโครงการทำให้ยอดรวมไม่ตรง: เป็นผลของโครงการนั้น", "one budget is wrong, and the total follows from it"
    ) { plan in
      _ = plan.divisions[0].budgetSummary[0].fundings[0].amount.retype(Money(baht: 400_000), written: "๔๐๐,๐๐๐")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let scopes = TotalScopes(division)
      var changes = MoneyChanges(of: division)
      for (index, total) in division.said.totals.enumerated() {
        // Without the column of the amounts there is nothing to add up; that it is lacking is a finding of its own.
        let lacksAmounts = evidence.submission.lacking.contains { $0.table == total.table && $0.column == "budget" }
        guard !lacksAmounts, let stated = total.amount.value, let scope = scopes.scope(ofTotal: index)
        else { continue }
        check(total, stated, scope, division, evidence, &changes, into: &report)
      }
    }
  }

  private static func check(
    _ total: StatedTotal, _ stated: Money, _ scope: TotalScope, _ division: DivisionEvidence,
    _ evidence: Evidence, _ changes: inout MoneyChanges, into report: inout Report
  ) {
    let table = total.table.rawValue
    let cell = Citation(total.table, total.amount)
    var closest: (sum: Money, difference: Money, rows: SummedRows)?
    for rows in scope.candidates {
      if rows.hasUnread {
        let causes = report.causes(touching: .unreadableMoney(division: division.index, table: table))
        if !causes.isEmpty {
          report.add(
            Self.self, .cannotCheck(cell.address, stated), subject: subject(total), at: [cell],
            unlessFollowingFrom: causes)
        }
        return
      }
      guard let sum = rows.sum, let difference = stated.subtracting(sum) else { continue }
      if evidence.settings.tolerance.covers(difference) { return }
      if closest.map({ difference.magnitude < $0.difference.magnitude }) ?? true { closest = (sum, difference, rows) }
    }
    guard let (sum, difference, summed) = closest else { return }
    let rows = summed.rows
    var causes = changes.causes(explaining: difference.satang, of: total, scope, isAgreed: false, in: report)
    if causes.isEmpty {
      // Tables may agree on a wrong figure; the total still knows the right one.
      causes = changes.causes(explaining: difference.satang, of: total, scope, isAgreed: true, in: report)
    }
    if causes.isEmpty, total.scope.value != .table {
      // A project under another measure or group moves its whole money from one total to another.
      causes = report.causes(touching: .whereabouts(division: division.index)).filter { index in
        report.entries[index].effects.contains { effect in
          switch effect.quantity {
          case .measure(division.index, "project", _), .workGroup(division.index, _):
            effect.change.magnitude == difference.satang.magnitude
          default: false
          }
        }
      }
    }
    let explanation =
      causes.isEmpty
      ? MissingBaht(difference, among: rows, sum: sum, stated: stated, table: total.table, in: evidence.submission)
        .wording : nil
    report.add(
      Self.self, .wrong(cell.address, stated, sum, rows: rows.count, difference.magnitude, explanation),
      subject: subject(total), at: [cell] + rows.map { Citation($0.table, $0.entry) },
      difference: difference.magnitude.exact, unlessFollowingFrom: causes)
  }

  /// What mending the findings would change the totals of a division by.
  private struct MoneyChanges {
    private let division: DivisionEvidence
    /// Those of totals of whole tables, to which all projects belong: they are the same for each total.
    private var ofTable: [WholeTable: Report.Changes] = [:]

    private struct WholeTable: Hashable {
      var table: TableKey
      var isAgreed: Bool
    }

    init(of division: DivisionEvidence) { self.division = division }

    /// The findings that explain by how much a total differs.
    ///
    /// - Parameter isAgreed: Whether amounts count that most tables agree on.
    mutating func causes(
      explaining difference: Int64, of total: StatedTotal, _ scope: TotalScope, isAgreed: Bool, in report: Report
    ) -> [Int] {
      guard total.scope.value == .table else {
        return changes(total, scope, isAgreed, report).causes(explaining: difference)
      }
      let whole = WholeTable(table: total.table, isAgreed: isAgreed)
      let known = ofTable[whole] ?? changes(total, scope, isAgreed, report)
      ofTable[whole] = known
      return known.causes(explaining: difference)
    }

    private func changes(
      _ total: StatedTotal, _ scope: TotalScope, _ isAgreed: Bool, _ report: Report
    ) -> Report.Changes {
      let (division, table) = (division, total.table.rawValue)
      func includes(_ project: Int) -> Bool {
        division.matching.projects.indices.contains(project) && scope.includes(ProjectCase(division, project))
      }
      return report.changes(in: [.money(division: division.index, table: table)]) { quantity in
        switch quantity {
        case .budget(division.index, table, let project): includes(project)
        case .agreedBudget(division.index, table, let project): isAgreed && includes(project)
        case .elementMoney(division.index, table): true
        default: false
        }
      }
    }
  }

  private static func subject(_ total: StatedTotal) -> Finding.Subject {
    switch total.scope.value {
    case .strategy(let code): Finding.Subject(kind: "measure", number: code.description)
    case .workGroup(let name): Finding.Subject(kind: "work-group", name: name)
    case .source(let name): Finding.Subject(kind: "source", name: name)
    case .table, nil: Finding.Subject(kind: "table", name: total.table.rawValue)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ยอดรวมไม่เท่ากับผลบวก", "A total does not foot")
  fileprivate static let checks = Wording(
    "ยอดรวมที่พิมพ์ไว้เท่ากับผลบวกของแถวที่รวม ทั้งยอดทั้งสิ้นและยอดตามมาตรการ เป้าประสงค์ มิติ ด้าน กลุ่มงาน และแหล่งงบประมาณ",
    "Every total printed is the sum of its rows: the grand total, and those by measure, goal, dimension, area, work group and source"
  )
  fileprivate static let matters = Wording(
    "ยอดรวมต้องเท่ากับงบที่ได้รับจัดสรร", "The total has to be what was granted")
  fileprivate static let remedy = Wording("ตรวจแถวและยอดรวม", "Check the rows and the total")

  fileprivate static func wrong(
    _ cell: Wording, _ stated: Money, _ sum: Money, rows: Int, _ difference: Money, _ explanation: Wording?
  ) -> Wording {
    let why = explanation ?? Wording("", "")
    return Wording(
      "\(cell.thai) = \(stated.spoken.thai) แต่ \(rows.spoken.thai) แถวรวมกันได้ \(sum.spoken.thai) ต่างกัน \(difference.spoken.thai) บาท\(why.thai)",
      "\(cell.english) says \(stated.spoken.english), but the \(rows) rows add up to \(sum.spoken.english), a difference of \(difference.spoken.english) baht\(why.english)"
    )
  }

  fileprivate static func cannotCheck(_ cell: Wording, _ stated: Money) -> Wording {
    Wording(
      "\(cell.thai) = \(stated.spoken.thai) ตรวจไม่ได้ เพราะมีแถวที่อ่านจำนวนเงินไม่ได้",
      "\(cell.english) says \(stated.spoken.english), which cannot be checked: the money of a row cannot be read")
  }
}
