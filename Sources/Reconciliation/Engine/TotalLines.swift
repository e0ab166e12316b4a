internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The rows of a table that state money, in the groups that totals may sum: each group is made and added up once, when a
/// total asks for it.
final class TotalLines {
  /// All of them.
  private(set) lazy var all = SummedRows(adding: Array(lines.rows.indices), of: lines.rows)
  private lazy var columns = makeColumns()
  private lazy var byElement: [StrategyCode: SummedRows] = summed { [lines] place in
    guard let measure = lines.measure(place) else { return [] }
    return Set((1...measure.depth).compactMap(measure.ancestor))
  }
  private lazy var byGroup: [MatchingKey: SummedRows] = summed { [lines] in lines.groupKeys($0) }
  private lazy var byGroupAlone: [MatchingKey: SummedRows] = summed { [lines] in
    lines.groups($0).count == 1 ? lines.groupKeys($0) : []
  }
  private lazy var bySource: [MatchingKey: SummedRows] = summed { [lines] in
    Set([lines.sourceKey($0)].compactMap(\.self))
  }
  private let lines: MoneyLines

  /// The rows of a table of a division.
  init(_ table: TableKey, in division: DivisionEvidence) { lines = MoneyLines(table, in: division) }

  /// Those below one cell of a sheet and above another; all below the first, or above the second, where one is nil.
  func rows(after start: CellLocation?, before end: CellLocation?) -> SummedRows {
    guard let cell = start ?? end else { return all }
    if let start, let end, Sheet(start) != Sheet(end) { return .none }
    return columns[Sheet(cell)]?.rows(after: start?.cell.row, before: end?.cell.row) ?? .none
  }

  /// Those of an element of the strategy.
  func rows(under code: StrategyCode) -> SummedRows { byElement[code] ?? .none }
  /// Those that name a work group.
  func rows(ofGroup key: MatchingKey) -> SummedRows { byGroup[key] ?? .none }
  /// Those that name a work group and no other.
  func rows(ofGroupAlone key: MatchingKey) -> SummedRows { byGroupAlone[key] ?? .none }
  /// Those of a source of money.
  func rows(ofSource key: MatchingKey) -> SummedRows { bySource[key] ?? .none }

  private func summed<Key>(_ keys: (Int) -> Set<Key>) -> [Key: SummedRows] {
    var places: [Key: [Int]] = [:]
    for place in lines.rows.indices { for key in keys(place) { places[key, default: []].append(place) } }
    return places.mapValues { SummedRows(adding: $0, of: lines.rows) }
  }

  private func makeColumns() -> [Sheet: TotalColumn] {
    var places: [Sheet: [Int]] = [:]
    for place in lines.rows.indices {
      if let cell = lines.rows[place].entry.location { places[Sheet(cell), default: []].append(place) }
    }
    return places.mapValues { TotalColumn($0, of: lines.rows) }
  }

  private struct Sheet: Hashable {
    var file: String?
    var sheet: String?

    init(_ cell: CellLocation) { (file, sheet) = (cell.file, cell.sheet) }
  }
}

/// The rows of a sheet, of which any stretch is added up at once: what comes so far less what comes before.
private struct TotalColumn {
  private let rows: [SummedRows.Row]
  /// The places of the rows, from the top of the sheet.
  private let places: [Int]
  private let order: SummedRows.Order
  /// The number of the row in the sheet for each.
  private let numbers: [Int]
  /// The sum of the amounts before each, and of all at the end; nil where one is out of range.
  private let sums: [Money]?
  /// How many amounts before each cannot be read.
  private let unread: [Int]

  init(_ places: [Int], of rows: [SummedRows.Row]) {
    func number(_ place: Int) -> Int { rows[place].entry.location?.cell.row ?? 0 }
    self.places = places.sorted { (number($0), $0) < (number($1), $1) }
    self.rows = rows
    order = SummedRows.Order(self.places, of: rows)
    numbers = self.places.map(number)
    var (sums, unread, isInRange) = ([Money.zero], [0], true)
    for place in self.places {
      let sum = sums[sums.count - 1].adding(rows[place].amount ?? .zero)
      isInRange = isInRange && sum != nil
      sums.append(sum ?? .zero)
      unread.append(unread[unread.count - 1] + (rows[place].amount == nil ? 1 : 0))
    }
    (self.sums, self.unread) = (isInRange ? sums : nil, unread)
  }

  /// The rows below one row and above another.
  func rows(after start: Int?, before end: Int?) -> SummedRows {
    let first = start.map { firstIndex(from: $0 + 1) } ?? 0
    let last = max(first, end.map(firstIndex) ?? places.count)
    guard let sums else { return SummedRows(adding: Array(places[first..<last]), of: rows) }
    return SummedRows(
      first..<last, of: order, sum: sums[last].subtracting(sums[first]), hasUnread: unread[first] < unread[last])
  }

  /// The first row whose number is at least this.
  private func firstIndex(from number: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
