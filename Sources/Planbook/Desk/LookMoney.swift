internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Knows the money that was read in each part of a sheet, and the totals that stand there.
struct LookMoney {
  /// The part of a sheet that a table takes up.
  struct Area {
    /// The table.
    var table: TableKey
    /// From its header to the next one.
    var rows: Range<Int>
    /// Its columns.
    var columns: Set<Int>

    func holds(_ place: CellReference, of table: TableKey) -> Bool {
      table == self.table && rows.contains(place.row) && columns.contains(place.column)
    }
  }

  private struct SheetName: Hashable {
    var file: String
    var sheet: String?
  }

  private var amounts: [SheetName: Column<Money>] = [:]
  private var totals: [SheetName: Column<Look.Total>] = [:]

  init(_ evidence: Evidence) {
    for division in evidence.divisions {
      let projects = division.said.projects
      // Amounts follow one another in one sheet, whose column is taken out once.
      var name: SheetName?
      var column = Column<Money>()
      // What states a project line by line repeats what a list of projects says.
      let isListed = projects.contains { !$0.isCard }
      for place in projects.indices where !isListed || !projects[place].isCard {
        for funding in projects[place].fundings {
          guard let cell = funding.amount.location, let amount = funding.amount.value else { continue }
          if name?.sheet != cell.sheet || name?.file != cell.file ?? "" {
            if let name { amounts[name] = column }
            let next = Self.name(of: cell)
            column = amounts.removeValue(forKey: next) ?? Column()
            name = next
          }
          column.add(amount, at: cell.cell, of: projects[place].table)
        }
      }
      if let name { amounts[name] = column }
      for sum in division.said.strategySums { add(sum.budget, of: sum.table) }
      let scopes = TotalScopes(division)
      for (index, total) in division.said.totals.enumerated() where total.scope.value == .table {
        guard let place = total.amount.location, let stated = total.amount.value,
          let scope = scopes.scope(ofTotal: index), let summed = Self.closest(to: stated, among: scope)
        else { continue }
        let told = Look.Total(cell: place.cell, stated: stated, summed: summed, isComputed: total.isComputed)
        totals[Self.name(of: place), default: Column()].add(told, at: place.cell, of: total.table)
      }
    }
    for name in amounts.keys { amounts[name]?.sort() }
    for name in totals.keys { totals[name]?.sort() }
  }

  /// Things that stand in cells, from the top; a sheet may have thousands of tables, and each looks for its own.
  private struct Column<Thing> {
    private var things: [(table: TableKey, cell: CellReference, thing: Thing)] = []
    private var isSorted = true

    mutating func add(_ thing: Thing, at cell: CellReference, of table: TableKey) {
      if let last = things.last, cell < last.cell { isSorted = false }
      things.append((table, cell, thing))
    }

    mutating func sort() {
      guard !isSorted else { return }
      things.sort { $0.cell < $1.cell }
      isSorted = true
    }

    /// Those in an area, from the top.
    func all(in area: Area) -> [Thing] {
      var (low, high) = (0, things.count)
      while low < high {
        let middle = (low + high) / 2
        if things[middle].cell.row < area.rows.lowerBound { low = middle + 1 } else { high = middle }
      }
      return things[low...].prefix { $0.cell.row < area.rows.upperBound }
        .filter { area.holds($0.cell, of: $0.table) }.map(\.thing)
    }
  }

  /// The money in the rows of a table; nil when the sum is out of range.
  func read(in area: Area, of layout: SheetLayout) -> Money? {
    Money.sum(amounts[SheetName(file: layout.file, sheet: layout.sheet)]?.all(in: area) ?? [])
  }

  /// The total of a table: the last one, since what stands above it sums a page or a part.
  func total(in area: Area, of layout: SheetLayout) -> Look.Total? {
    totals[SheetName(file: layout.file, sheet: layout.sheet)]?.all(in: area).last
  }

  private mutating func add(_ entry: Entry<Money>, of table: TableKey) {
    guard let place = entry.location, let amount = entry.value else { return }
    amounts[Self.name(of: place), default: Column()].add(amount, at: place.cell, of: table)
  }

  private static func name(of place: CellLocation) -> SheetName {
    SheetName(file: place.file ?? "", sheet: place.sheet)
  }

  /// Of the rows that a total may mean, the sum that comes closest to what it states.
  private static func closest(to stated: Money, among scope: TotalScope) -> Money? {
    let sums = scope.candidates.compactMap(\.sum)
    return sums.min { left, right in
      (stated.subtracting(left)?.satang.magnitude ?? .max) < (stated.subtracting(right)?.satang.magnitude ?? .max)
    }
  }
}
