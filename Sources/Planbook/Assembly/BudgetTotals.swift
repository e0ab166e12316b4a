internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// What the totals of a division's tables tell about the projects whose budget the tables do not agree on.
///
/// A total that foots as printed says that its table's amounts are right. One that does not, but would if a single project
/// had the amount that another table states for it, or if all the projects in doubt had, says so. A total that is a formula
/// says nothing: it foots whatever the rows hold.
struct BudgetTotals {
  /// An amount with the cells of the totals that foot with it.
  struct Confirmation {
    var amount: Money
    var cells: [Citation]
  }

  private var said: [Int: [Confirmation]] = [:]

  /// - Parameters:
  ///   - division: What the division's tables say.
  ///   - contested: The amounts that the tables state, by the index of the project, where there are several.
  init(of division: DivisionEvidence, contested: [Int: Set<Money>]) {
    guard !contested.isEmpty else { return }
    let scopes = TotalScopes(division)
    for (index, total) in division.said.totals.enumerated() where !total.isComputed {
      guard let stated = total.amount.value, let scope = scopes.scope(ofTotal: index) else { continue }
      let tolerance = division.settings.tolerance
      func sum(of rows: SummedRows) -> Sum? { Sum(rows, stated: stated, contested: contested, tolerance: tolerance) }
      // A total that foots tells so by its sum, without all rows so far being looked at for each.
      let footing = scope.candidates.lazy.filter { $0.foots(with: stated, tolerance) }.compactMap(sum).first(
        where: \.foots)
      guard
        let right = footing?.asPrinted ?? Self.only(scope.candidates.compactMap { sum(of: $0)?.correction })
      else { continue }
      let cell = Citation(total.table, total.amount)
      for (project, amount) in right {
        if let place = said[project]?.firstIndex(where: { $0.amount == amount }) {
          said[project]?[place].cells.append(cell)
        } else {
          said[project, default: []].append(Confirmation(amount: amount, cells: [cell]))
        }
      }
    }
  }

  /// The amount of a project with which totals foot; nil when none does, or when they contradict each other.
  func amount(ofProject index: Int) -> Confirmation? {
    guard let said = said[index], said.count == 1 else { return nil }
    return said[0]
  }

  /// What all corrections are; nil when there is none, or when they differ.
  private static func only(_ corrections: [[Int: Money]]) -> [Int: Money]? {
    corrections.dropFirst().allSatisfy { $0 == corrections.first } ? corrections.first : nil
  }
}

extension SummedRows {
  /// Whether all of them can be read and add up to what is stated.
  fileprivate func foots(with stated: Money, _ tolerance: ReconciliationSettings.Tolerance) -> Bool {
    !hasUnread && (sum.flatMap(stated.subtracting).map(tolerance.covers) ?? false)
  }
}

/// The sum of the rows that a total may mean, with what would make it foot.
private struct Sum {
  /// The amounts printed for the contested projects among the rows.
  private(set) var asPrinted: [Int: Money] = [:]
  /// Whether the rows add up to what is stated.
  private(set) var foots = false
  /// The amounts of the contested projects with which they would; nil when that cannot be told.
  private(set) var correction: [Int: Money]?

  /// Nil when rows that cannot be read, or a sum out of range, leave nothing to be told.
  init?(
    _ summed: SummedRows, stated: Money, contested: [Int: Set<Money>],
    tolerance: ReconciliationSettings.Tolerance
  ) {
    var unread: Set<Int> = []
    for row in summed.rows {
      guard let project = row.project, contested[project] != nil else {
        if row.amount == nil { return nil }
        continue
      }
      if row.amount == nil { unread.insert(project) }
      guard let sum = asPrinted[project, default: .zero].adding(row.amount ?? .zero) else { return nil }
      asPrinted[project] = sum
    }
    guard let sum = summed.sum, let lacking = stated.subtracting(sum) else { return nil }
    foots = unread.isEmpty && tolerance.covers(lacking)
    guard !foots else { return }

    // What each of them would change the sum by.
    var changes: [(project: Int, amount: Money, change: Money)] = []
    for (project, printed) in asPrinted.sorted(by: { $0.key < $1.key }) {
      for amount in contested[project, default: []].sorted() where amount != printed || unread.contains(project) {
        guard let change = amount.subtracting(printed) else { return nil }
        changes.append((project, amount, change))
      }
    }
    func isEnough(_ change: Money) -> Bool { lacking.subtracting(change).map(tolerance.covers) ?? false }
    let single = changes.filter { isEnough($0.change) && unread.subtracting([$0.project]).isEmpty }
    if single.count == 1 {
      correction = asPrinted.merging([single[0].project: single[0].amount]) { $1 }
    } else if single.isEmpty, Set(changes.map(\.project)).count == changes.count,
      let all = Money.sum(changes.map(\.change)), isEnough(all)
    {
      correction = asPrinted.merging(changes.map { ($0.project, $0.amount) }) { $1 }
    }
  }
}
