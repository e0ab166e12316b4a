internal import Spreadsheet

/// The labels in the rows of a header, of which each column has those that stand in it or reach over it.
struct StackedLabels {
  private let rows: [Row]
  private let merged: MergedCells
  private let words: HeaderWords

  /// The labels of one row.
  private struct Row {
    var cells: [CellText]
    /// The first cell of each column.
    var cellOfColumn: [Int: CellText] = [:]
    /// The columns in which some row below has a cell.
    var columnsBelow: Set<Int> = []
    /// The first of the columns without a gap that leads to each in which some row below has a label.
    var startOfColumn: [Int: Int] = [:]

    init(_ cells: [CellText]) {
      self.cells = cells
      for cell in cells where cellOfColumn[cell.reference.column] == nil { cellOfColumn[cell.reference.column] = cell }
    }

    /// The last cell that stands to the left of a column.
    func cell(leftOf column: Int) -> CellText? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].reference.column < column { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? cells[low - 1] : nil
    }
  }

  /// - Parameter labels: The rows of the header without those that number its columns; the cells of each in their order.
  init(_ labels: [[CellText]], merged: MergedCells, words: HeaderWords) {
    self.merged = merged
    self.words = words
    var rows = labels.map(Row.init)
    var below: Set<Int> = []
    var labelled: Set<Int> = []
    for index in rows.indices.reversed() {
      rows[index].columnsBelow = below
      var start = 0
      var last: Int?
      for column in labelled.sorted() {
        if last != column - 1 { start = column }
        rows[index].startOfColumn[column] = start
        last = column
      }
      for cell in rows[index].cells {
        below.insert(cell.reference.column)
        if !words.isMere(cell) { labelled.insert(cell.reference.column) }
      }
    }
    self.rows = rows
  }

  /// What a column is headed by; nil where nothing is.
  func column(_ place: Int) -> HeaderBand.Column? {
    let all = rows.compactMap { label(over: place, in: $0) }
    guard let own = all.last(where: { !words.isMere($0) }) ?? all.last else { return nil }
    return HeaderBand.Column(
      grid: place, own: own,
      above: all.filter { $0.reference.row < own.reference.row && !words.isMere($0) }.reversed(), all: all)
  }

  /// The text that stands in a column or over it in one of the rows.
  private func label(over place: Int, in row: Row) -> CellText? {
    if let cell = row.cellOfColumn[place] { return cell }
    guard let number = row.cells.first?.reference.row, row.columnsBelow.contains(place) else { return nil }
    if let origin = merged.horizontalOrigin(of: CellReference(row: number, column: place)) {
      return row.cellOfColumn[origin.column].flatMap { $0.reference == origin ? $0 : nil }
    }
    // Without merged cells a label reaches over the blank ones to its right, below which others stand.
    guard let left = row.cell(leftOf: place), !merged.isWide(at: left.reference), !merged.isTall(at: left.reference),
      let start = row.startOfColumn[place], start <= left.reference.column
    else { return nil }
    return left
  }
}
