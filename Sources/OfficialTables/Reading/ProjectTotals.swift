internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Totals that no word names: what they are the sum of says it.

extension ProjectLines {
  /// What a line without a number is the sum of.
  enum Sum {
    case table, group
  }

  /// The sum that a line is; nil when it is none.
  func total(_ line: ProjectLine) -> Sum? {
    guard let money = line.money, money.satang > 0 else { return nil }
    // A source beside an amount says that it is a project's, unless the columns themselves are those of sources.
    guard line.row.fundings.allSatisfy({ $0.source.isBlank || $0.source.location == $0.amount.location }) else {
      return nil
    }
    guard !isNumbered || line.row.number.isBlank else { return nil }
    let isComputed = line.cells.contains { $0.isComputed && $0.reference.column == columns["budget"] }
    // One row is the sum of one: only a formula says that it is meant so.
    let fewest = isComputed ? 1 : 2
    let isName = !line.row.name.isBlank
    guard !isName || isNumbered || !beginsProject(line.row) else { return nil }
    if sums.all.count >= fewest, sums.all.satang == money.satang { return .table }
    if sums.group.count >= fewest, sums.group.satang == money.satang { return .group }
    return nil
  }

  mutating func takeTotal(_ line: ProjectLine, _ sum: Sum) {
    endParts()
    told[line.rowNumber] = .total
    if case .table = sum { sums.isClosed = true }
    sums.group = (0, 0)
    guesses.append(guess(line.row.name.isBlank ? .totalWithoutName : .total, line))
    guard case .table = sum, let label = line.cells.first else { return }
    footers.append(
      Footer(
        label: label, cells: line.cells.map { cell in (tableLines.key(of: cell), tableLines.scaled(cell)) },
        isOfWhole: true))
  }

  func money(of footer: Footer) -> Money? {
    footer.cells.first { $0.column == "budget" }.flatMap { CellCodec.money.entry($0.text, form).value }
  }
}
