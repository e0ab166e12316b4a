import Spreadsheet

/// The widths of columns and which are hidden.
///
/// Source: ECMA-376 part 1, 18.3.1.13 (col).
///
/// Programs describe hundreds of columns that hold nothing, up to the last; such a long range counts only as far as
/// the sheet's cells and merged ranges reach.
struct ColumnSettings {
  private struct Stretch {
    let columns: ClosedRange<Int>
    let width: Double?
    let isHidden: Bool
  }

  /// From how many columns on a stretch is cut at the last column in use.
  private static let longStretch = 256

  private var stretches: [Stretch] = []

  /// Reads the `cols` element that was started last.
  mutating func read(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .col, markup.namespace == .main else { continue }
      guard let first = try markup.integer(.min), let last = try markup.integer(.max), first >= 1, first <= last
      else { continue }
      guard stretches.count < CellReference.maximumColumn else {
        throw markup.error(.tooManyColumns, at: markup.eventStart)
      }
      let width = try markup.string(.width).flatMap { Double($0) }.flatMap { characters(fromStored: $0) }
      let isHidden = try markup.boolean(.hidden) ?? false
      guard width != nil || isHidden, first <= CellReference.maximumColumn else { continue }
      stretches.append(
        Stretch(columns: first...min(last, CellReference.maximumColumn), width: width, isHidden: isHidden))
    }
  }

  /// The width in characters that a stored width stands for, which has five pixels of padding (at seven a digit).
  private func characters(fromStored width: Double) -> Double? {
    guard width.isFinite, width >= 0, width <= 1000 else { return nil }
    let pixels = width * 7
    let characters = pixels < 12 ? pixels / 12 : (pixels - 5) / 7
    return (characters * 100).rounded() / 100
  }

  /// Puts the settings into a sheet whose cells and merged ranges are known; gives the number of columns set.
  func apply(to sheet: inout Sheet) -> Int {
    guard !stretches.isEmpty else { return 0 }
    var count = 0
    let used = max(sheet.grid.lastColumn, sheet.merges.reduce(0) { max($0, $1.last.column) })
    var done = 0
    for stretch in stretches.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let first = max(stretch.columns.lowerBound, done + 1)
      var last = stretch.columns.upperBound
      if last - stretch.columns.lowerBound >= Self.longStretch {
        last = min(last, max(used, stretch.columns.lowerBound))
      }
      guard first <= last else { continue }
      done = last
      count += last - first + 1
      for column in first...last {
        if let width = stretch.width { sheet.columnWidths[column] = width }
        if stretch.isHidden { sheet.hiddenColumns.insert(column) }
      }
    }
    return count
  }
}
