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
    let tolerance = division.settings.tolerance
    let sums = SumsInDoubt(contested: contested, tolerance: tolerance)
    for (index, total) in division.said.totals.enumerated() where !total.isComputed {
      guard let stated = total.amount.value, let scope = scopes.scope(ofTotal: index) else { continue }
      // A total that foots tells so by its sum, without all rows so far being looked at for each.
      let footing = scope.candidates.lazy.filter { $0.foots(with: stated, tolerance) }
        .compactMap { sums.sum(of: $0)?.asPrinted }.first { _ in true }
      guard
        let right = footing ?? Self.only(scope.candidates.compactMap { sums.sum(of: $0)?.correction(of: $0, stated) })
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
