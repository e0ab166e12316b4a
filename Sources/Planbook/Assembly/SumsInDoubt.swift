internal import ActionPlans
internal import Reconciliation

/// The sums of rows that totals may mean, some of whose amounts are in doubt.
///
/// A total of all rows so far sums what the one before it does and a little more: only that is looked at.
final class SumsInDoubt {
  private let contested: [Int: Set<Money>]
  private let tolerance: ReconciliationSettings.Tolerance
  private var known: [Beginning: SumInDoubt] = [:]

  /// Where rows begin.
  private struct Beginning: Hashable {
    let order: ObjectIdentifier
    let place: Int
  }

  /// - Parameters:
  ///   - contested: The amounts that tables state, by the index of the project, where there are several.
  ///   - tolerance: What counts as no difference.
  init(contested: [Int: Set<Money>], tolerance: ReconciliationSettings.Tolerance) {
    (self.contested, self.tolerance) = (contested, tolerance)
  }

  /// The sum of rows; nil when some that cannot be read, or a sum out of range, leave nothing to be told.
  ///
  /// It goes on with the next rows that begin at the same place.
  func sum(of rows: SummedRows) -> SumInDoubt? {
    let beginning = Beginning(order: ObjectIdentifier(rows.order), place: rows.stretch.lowerBound)
    let sum: SumInDoubt
    if let before = known[beginning], before.end <= rows.stretch.upperBound {
      sum = before
    } else {
      sum = SumInDoubt(rows, tolerance: tolerance)
      known[beginning] = sum
    }
    sum.goOn(to: rows.stretch.upperBound, contested: contested)
    return sum.isKnown ? sum : nil
  }
}

/// A sum of rows with some amounts in doubt, and what would make it the one that is stated.
final class SumInDoubt {
  /// The amounts printed for the contested projects among the rows.
  private(set) var asPrinted: [Int: Money] = [:]
  /// Whether anything can be told.
  private(set) var isKnown = true
  /// Where the rows end so far.
  private(set) var end: Int

  private let order: SummedRows.Order
  private let tolerance: ReconciliationSettings.Tolerance
  /// The contested projects with an amount that cannot be read.
  private var unread: Set<Int> = []
  /// The contested projects for which another amount differs by more than money can say.
  private var outOfRange: Set<Int> = []
  /// What else each contested project could have.
  private var changesOf: [Int: [Change]] = [:]
  /// The same by how much the sum would change, in steps as wide as the tolerance.
  private var changesBySize: [Int64: Set<Change>] = [:]
  /// What all of them would change the sum by.
  private var changeOfAll: Int128 = 0
  private var changeCount = 0

  /// Another amount of a project, and what it would change the sum by.
  private struct Change: Hashable {
    var project: Int
    var amount: Money
    var change: Money
  }

  /// The sum of no rows, at the beginning of some.
  init(_ rows: SummedRows, tolerance: ReconciliationSettings.Tolerance) {
    (order, end, self.tolerance) = (rows.order, rows.stretch.lowerBound, tolerance)
  }

  /// Adds the rows up to a place.
  func goOn(to end: Int, contested: [Int: Set<Money>]) {
    while self.end < end {
      add(order[self.end], contested)
      self.end += 1
    }
  }

  private func add(_ row: SummedRows.Row, _ contested: [Int: Set<Money>]) {
    guard let project = row.project, let amounts = contested[project] else {
      if row.amount == nil { isKnown = false }
      return
    }
    if row.amount == nil { unread.insert(project) }
    guard let printed = asPrinted[project, default: .zero].adding(row.amount ?? .zero) else {
      isKnown = false
      return
    }
    asPrinted[project] = printed
    for change in changesOf.removeValue(forKey: project) ?? [] {
      changesBySize[step(of: change.change.satang)]?.remove(change)
      changeOfAll -= Int128(change.change.satang)
      changeCount -= 1
    }
    for amount in amounts where amount != printed || unread.contains(project) {
      guard let difference = amount.subtracting(printed) else {
        outOfRange.insert(project)
        continue
      }
      let change = Change(project: project, amount: amount, change: difference)
      changesOf[project, default: []].append(change)
      changesBySize[step(of: difference.satang), default: []].insert(change)
      changeOfAll += Int128(difference.satang)
      changeCount += 1
    }
  }

  /// The amounts of the contested projects with which the rows add up to what is stated; nil when they do as printed, or
  /// when that cannot be told.
  func correction(of rows: SummedRows, _ stated: Money) -> [Int: Money]? {
    guard outOfRange.isEmpty, let lacking = rows.sum.flatMap(stated.subtracting),
      !unread.isEmpty || !tolerance.covers(lacking)
    else { return nil }
    let single = changes(of: lacking)
    if let change = single.first {
      return single.count == 1 ? asPrinted.merging([change.project: change.amount]) { $1 } : nil
    }
    guard changesOf.count == changeCount, let all = Int64(exactly: changeOfAll),
      isEnough(Money(satang: all), for: lacking)
    else { return nil }
    return asPrinted.merging(changesOf.values.joined().map { ($0.project, $0.amount) }) { $1 }
  }

  /// The changes of single projects that would make up for what is lacking, two at most: of several none is known to be
  /// the right one.
  private func changes(of lacking: Money) -> [Change] {
    if let project = unread.first {
      let changes = unread.count == 1 ? changesOf[project] ?? [] : []
      return Array(changes.filter { isEnough($0.change, for: lacking) }.prefix(2))
    }
    let tolerated = tolerance.money.satang
    let (least, isBelowAll) = lacking.satang.subtractingReportingOverflow(tolerated)
    let (most, isAboveAll) = lacking.satang.addingReportingOverflow(tolerated)
    let steps = step(of: isBelowAll ? .min : least)...step(of: isAboveAll ? .max : most)
    return Array(
      steps.lazy.flatMap { self.changesBySize[$0] ?? [] }.filter { self.isEnough($0.change, for: lacking) }.prefix(2))
  }

  private func step(of satang: Int64) -> Int64 {
    let width = max(1, tolerance.money.satang)
    return satang / width - (satang % width < 0 ? 1 : 0)
  }

  private func isEnough(_ change: Money, for lacking: Money) -> Bool {
    lacking.subtracting(change).map(tolerance.covers) ?? false
  }
}
