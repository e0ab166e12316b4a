internal import Spreadsheet

/// Finds the amounts of a comma-separated file that were written with commas and without quotation marks, and joins them.
///
/// `250,000` then makes two fields, and a reader takes 250 for the amount. Neighbours of one to three digits and of exactly
/// three may be such pieces. They are joined where the headings say that they are money and stand under a column of words,
/// where the record has as many fields too many for its header, where one is `000`, and where an amount begins in the same
/// column of another record of the table. Where pieces can be joined in more than one way the record is left out.
struct CSVAmounts {
  /// Neighbouring fields that may be one amount.
  private struct Run {
    var first: Int
    var count = 1
    var hasZeros = false
    var commas: Int { count - 1 }
  }

  /// A record with such fields.
  private struct Candidate {
    var row: Int
    var table: Int
    /// By how many fields the record is wider than its header; 0 where it is not, or there is none.
    var excess: Int
    /// The column of the last field that is not empty.
    var width: Int
    var runs: Range<Int>
  }

  private enum Decision { case joined([Run]), unclear, undecided, none }

  private var candidates: [Candidate] = []
  private var runs: [Run] = []
  /// The widths of the records of tables that have no such fields, or have been joined.
  private var widths: [Int: Set<Int>] = [:]
  private var lastWidth = (table: 0, width: 0)
  /// The last row of the header that begins in a row.
  private var headers: [Int: Int] = [:]

  // The table at hand: the row of its header, the header's width, and whether the record before belongs to a header.
  private enum Kind { case heading, header, data }
  private var table = 0
  private var headerWidth: Int?
  private var before = Kind.heading

  // The record at hand.
  private var open: Run?
  private var firstRun = 0
  private var (filled, width) = (0, 0)
  private var hasNumber = false

  /// Takes the next field of a record.
  mutating func field(_ bytes: Span<UInt8>, column: Int) {
    guard !bytes.isEmpty else { return close() }
    filled += 1
    width = column
    guard CSVAmountPiece.mayBe(bytes), let piece = CSVAmountPiece(bytes) else { return close() }
    hasNumber = true
    if open != nil, piece.mayFollow {
      open?.count += 1
      if piece.isZeros { open?.hasZeros = true }
      if !piece.mayGoOn { close() }
    } else {
      close()
      if piece.mayBegin { open = Run(first: column) }
    }
  }

  /// Takes the end of a record that has so many fields.
  mutating func recordEnd(row: Int, fields: Int) {
    close()
    let kind: Kind = filled <= 1 ? .heading : !hasNumber && before != .data ? .header : .data
    if kind == .header {
      headerWidth = before == .header ? max(headerWidth ?? 0, fields) : fields
      if before != .header { table = row }
      headers[table] = row
    } else if firstRun < runs.count {
      let excess = max(0, width - (headerWidth ?? width))
      candidates.append(
        Candidate(row: row, table: table, excess: excess, width: width, runs: firstRun..<runs.count))
    } else if kind == .data, lastWidth != (table, width) {
      widths[table, default: []].insert(width)
      lastWidth = (table, width)
    }
    // A heading inside a table does not end it; a header that follows one does.
    before = kind
    forgetRecord()
  }

  /// Forgets the record at hand.
  mutating func forgetRecord() {
    open = nil
    if kept < runs.count { runs.removeSubrange(kept...) }
    firstRun = runs.count
    (filled, width, hasNumber) = (0, 0, false)
  }

  /// How many runs belong to candidates.
  private var kept: Int { candidates.last?.runs.upperBound ?? 0 }

  private mutating func close() {
    if let run = open, run.count > 1 { runs.append(run) }
    open = nil
  }

  /// Joins what can be joined and takes out what cannot.
  mutating func resolve(in grid: inout Grid) -> [TextFault] {
    guard !candidates.isEmpty else { return [] }
    var starts: [Int: Set<Int>] = [:]
    var money: [Int: Set<Int>] = [:]
    for candidate in candidates where money[candidate.table] == nil {
      let table = candidate.table
      money[table] = headers[table].map { CSVHeadings.amountColumns(inRows: table...$0, of: grid) } ?? []
    }
    // Numbers side by side are no amounts by themselves.
    let isEvident = candidates.contains { $0.excess > 0 } || runs.contains(where: \.hasZeros)
    guard isEvident || money.values.contains(where: { !$0.isEmpty }) else { return [] }
    var decisions = candidates.map { decision($0, money: money[$0.table] ?? []) }
    for (candidate, decision) in zip(candidates, decisions) {
      guard case .joined(let joined) = decision else { continue }
      starts[candidate.table, default: []].formUnion(joined.map(\.first))
      widths[candidate.table, default: []].insert(candidate.width - joined.reduce(0) { $0 + $1.commas })
    }
    var faults: [TextFault] = []
    for (index, candidate) in candidates.enumerated() {
      let own = Array(runs[candidate.runs])
      let commas = own.reduce(0) { $0 + $1.commas }
      switch decisions[index] {
      case .unclear where own.first?.first != 1 && widths[candidate.table]?.contains(candidate.width - commas) == true:
        decisions[index] = .joined(own)
      case .undecided:
        let known = own.filter { starts[candidate.table]?.contains($0.first) == true }
        decisions[index] = known.isEmpty ? .none : .joined(known)
      default: break
      }
      switch decisions[index] {
      case .joined(let joined): faults += Self.join(joined, inRow: candidate.row, of: &grid)
      case .unclear: faults.append(Self.leaveOut(own, inRow: candidate.row, of: &grid))
      case .undecided, .none: break
      }
    }
    return faults
  }

  /// What a record by itself says.
  private func decision(_ candidate: Candidate, money: Set<Int>) -> Decision {
    let own = Array(runs[candidate.runs])
    // What stands before the column of money is a number by itself.
    let headed = own.compactMap { run in
      (run.first..<run.first + run.commas).first(where: money.contains).map { column in
        Run(first: column, count: run.count - (column - run.first))
      }
    }
    if !headed.isEmpty { return .joined(headed) }
    let commas = own.reduce(0) { $0 + $1.commas }
    let zeros = own.filter(\.hasZeros)
    if candidate.excess > 0 {
      if candidate.excess > commas { return .none }
      if candidate.excess == commas { return .joined(own) }
      let fitting = own.filter { $0.commas == candidate.excess }
      let fittingZeros = fitting.filter(\.hasZeros)
      if fitting.count == 1 { return .joined(fitting) }
      return fittingZeros.count == 1 ? .joined(fittingZeros) : .unclear
    }
    guard let first = zeros.first else { return .undecided }
    // The number of a row may stand before its amount: 1,250,000.
    if first.first == 1 { return first.count > 2 ? .unclear : .undecided }
    return .joined(zeros)
  }

  private static func join(_ joined: [Run], inRow row: Int, of grid: inout Grid) -> [TextFault] {
    var faults: [TextFault] = []
    let cells = grid.cells(inRow: row)
    for placed in cells { grid[CellReference(row: row, column: placed.column)] = nil }
    var moved = 0
    var rest = joined[...]
    var texts: [String] = []
    for placed in cells {
      guard let run = rest.first, placed.column >= run.first else {
        grid[CellReference(row: row, column: placed.column - moved)] = placed.cell
        continue
      }
      if case .text(let text)? = placed.cell.value { texts.append(text) }
      guard texts.count == run.count else { continue }
      let cell = CellReference(row: row, column: run.first - moved)
      let amount = texts.joined(separator: ",")
      grid[cell] = Cell(.text(amount))
      faults.append(TextFault(.joinedAmount, at: cell, written: amount))
      moved += run.commas
      texts = []
      rest.removeFirst()
    }
    return faults
  }

  private static func leaveOut(_ own: [Run], inRow row: Int, of grid: inout Grid) -> TextFault {
    var texts: [String] = []
    for placed in grid.cells(inRow: row) {
      if case .text(let text)? = placed.cell.value,
        own.contains(where: { ($0.first..<$0.first + $0.count).contains(placed.column) })
      {
        texts.append(text)
      }
      grid[CellReference(row: row, column: placed.column)] = nil
    }
    return TextFault(.unclearAmount, at: CellReference(row: row, column: 1), written: texts.joined(separator: ","))
  }
}
