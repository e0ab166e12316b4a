import Spreadsheet

/// The merged ranges of a sheet, and the blank cells with the range's style that stand in them.
///
/// Programs draw the lines around a merged range from the styles of all its cells.
struct MergeCovers {
  /// A range of more than one cell with the style of its first one.
  typealias Cover = (range: CellRange, style: Int)

  /// The ranges in the sheet's own order.
  let all: [Cover]
  /// Those whose cells have a style, from the top, that were not yet come to.
  private var ahead: ArraySlice<Cover>
  /// Those that reach over the last row asked for.
  private var open: [Cover] = []

  init(_ sheet: Sheet) {
    all = sheet.merges.filter { $0.first != $0.last }.map { ($0, sheet.grid[$0.first]?.style ?? 0) }
    ahead = all.filter { $0.style != 0 }.sorted { $0.range.first < $1.range.first }[...]
  }

  /// The rows that may have such cells.
  var rows: some Sequence<Int> { ahead.lazy.flatMap { $0.range.first.row...$0.range.last.row } }

  /// The blank cells of a row, besides those with a style of their own that the sheet has; rows are asked for from the top.
  mutating func blanks(inRow row: Int, besides cells: [Grid.Placed]) -> [(column: Int, style: Int)] {
    open.removeAll { $0.range.last.row < row }
    while let cover = ahead.first, cover.range.first.row <= row { open.append(ahead.removeFirst()) }
    guard !open.isEmpty else { return [] }
    let own = Set(cells.lazy.filter { $0.cell.style != 0 }.map(\.column))
    return open.flatMap { cover in
      (cover.range.first.column...cover.range.last.column).lazy.filter { !own.contains($0) }
        .map { (column: $0, style: cover.style) }
    }
  }
}
