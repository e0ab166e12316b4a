internal import OfficialTables
internal import Spreadsheet

/// Puts rows into a sheet of a report's workbook, each as high as its text needs.
struct BookSheet {
  /// The sheet as it stands.
  private(set) var sheet: Sheet
  /// The next free row.
  private(set) var row = 1
  private let widths: [Double]
  private let layout: TextLayout

  /// A sheet with columns of the given widths in characters, to be printed on A4 paper, on its long side
  /// unless told otherwise.
  init(_ name: String, widths: [Double], isLandscape: Bool = true, looks: BookLooks) {
    self.widths = widths
    layout = looks.layout
    sheet = Sheet(name: name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    var page = PageSetup()
    page.isLandscape = isLandscape
    page.footer = looks.footer
    sheet.page = page
  }

  /// Writes a line of text over the whole width.
  mutating func line(_ text: String, _ look: BookLook = .plain) {
    for column in widths.indices {
      sheet.grid[CellReference(row: row, column: column + 1)] = Cell(nil, style: look.style)
    }
    let first = CellReference(row: row, column: 1)
    sheet.grid[first] = Cell(text.isEmpty ? nil : .text(text), style: look.style)
    if widths.count > 1 { sheet.merges.append(CellRange(first, CellReference(row: row, column: widths.count))) }
    let size = look == .title ? BookLooks.titleSize : BookLooks.size
    sheet.rowHeights[row] = height(of: [(text, widths[...], look == .title)], size: size)
    row += 1
  }

  /// Leaves a row blank.
  mutating func blank() { row += 1 }

  /// Writes the labels of a table that is the sheet's only one: they stay in view, are printed on top of every page, and
  /// carry the buttons to filter the rows by that follow.
  mutating func header(_ labels: [String], filteringRows count: Int) {
    sheet.page?.repeatedRows = row...row
    sheet.page?.frozenRows = row
    sheet.filter = CellRange(
      CellReference(row: row, column: 1), CellReference(row: row + max(count, 1), column: labels.count))
    labelRow(labels)
  }

  /// Writes the labels of a table.
  mutating func labelRow(_ labels: [String]) { cells(labels.map { (.header, .text($0)) }) }

  /// Writes a row of a table.
  mutating func cells(_ cells: [(look: BookLook, value: CellValue?)]) {
    var texts: [(String, ArraySlice<Double>, Bool)] = []
    for (index, cell) in cells.enumerated() {
      var value = cell.value
      if case .text(let text)? = value {
        let fitting = Self.fitting(text)
        texts.append((fitting, widths.dropFirst(index).prefix(1), cell.look == .header))
        value = fitting.isEmpty ? nil : .text(fitting)
      }
      sheet.grid[CellReference(row: row, column: index + 1)] = Cell(value, style: cell.look.style)
    }
    sheet.rowHeights[row] = height(of: texts, size: BookLooks.size)
    row += 1
  }

  /// Writes a row whose first cell reaches over several columns.
  mutating func spanning(
    _ text: String, _ look: BookLook, columns count: Int, then others: [(look: BookLook, value: CellValue?)]
  ) {
    let first = CellReference(row: row, column: 1)
    sheet.merges.append(CellRange(first, CellReference(row: row, column: count)))
    let height = height(of: [(text, widths.prefix(count), false)], size: BookLooks.size)
    cells([(look, .text(text))] + Array(repeating: (look, nil), count: count - 1) + others)
    sheet.rowHeights[row - 1] = height
  }

  /// Makes a cell of the last row lead somewhere.
  mutating func link(column: Int, to target: CellLink.Target, hint: String? = nil) {
    let scalars = (hint ?? "").unicodeScalars.prefix(120).map { $0.value < 0x20 ? " " : $0 }
    let fitting = String(String.UnicodeScalarView(scalars))
    sheet.links.append(
      CellLink(
        cell: CellReference(row: row - 1, column: column), target: target, hint: fitting.isEmpty ? nil : fitting))
  }

  /// Offers values to choose from in cells of a column.
  mutating func offer(_ values: [String], column: Int, rows: ClosedRange<Int>) {
    sheet.validations.append(
      DataValidation(
        kind: "list",
        ranges: [
          CellRange(
            CellReference(row: rows.lowerBound, column: column), CellReference(row: rows.upperBound, column: column))
        ], formula: "\"" + values.joined(separator: ",") + "\""))
  }

  /// The text without what a cell cannot hold, and no longer than it may be.
  private static func fitting(_ text: String) -> String {
    let holdable = text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
    guard holdable.utf16.count > longest else { return holdable }
    return String(String.UnicodeScalarView(holdable.unicodeScalars.prefix(longest / 2 - 1))) + "…"
  }

  /// The most UTF-16 units that a cell takes.
  private static let longest = 32_767

  /// The height of a row of texts, each with the columns that it reaches over.
  private func height(of texts: [(text: String, columns: ArraySlice<Double>, isBold: Bool)], size: Double) -> Double {
    let lines = texts.map { text, columns, isBold in
      layout.lines(text, width: columns.reduce(0) { $0 + ColumnWidth.points($1) }, size: size, isBold: isBold)
    }
    return layout.height(lines: Double(lines.max() ?? 1), size: size)
  }
}
