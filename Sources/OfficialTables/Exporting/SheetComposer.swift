internal import Spreadsheet

/// Lays lines, headers and rows of official tables down a sheet, one below the other.
struct SheetComposer {
  /// The form that says how things look.
  let form: Form
  /// The sheet as it stands.
  private(set) var sheet: Sheet
  /// The next free row.
  private(set) var row = 1
  private let widths: [Double]
  private var together: [ClosedRange<Int>] = []
  private var styles: StyleBook

  init(_ sheetForm: SheetForm, widths: [Double], form: Form, styles: StyleBook) {
    self.form = form
    self.styles = styles
    self.widths = widths
    sheet = Sheet(name: sheetForm.name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    var page = PageSetup()
    page.footer = "&\"\(form.font)\"&14\(form.pageFooter)"
    sheet.page = page
  }

  /// The finished sheet, and the styles with those it added.
  consuming func finish() -> (Sheet, StyleBook) {
    var finished = sheet
    if var page = finished.page {
      page.breaksAfterRows = PaperFit(finished, page: page).breaks(keeping: together)
      finished.page = page
    }
    return (finished, styles)
  }

  /// Keeps what is written from a row on, up to the last row written, on one page.
  mutating func keepTogether(from first: Int) {
    if row - 1 > first { together.append(first...(row - 1)) }
  }

  /// Writes a line of text over the whole width.
  mutating func line(_ text: String, _ style: LineStyle) {
    let index = styles.index(of: style, form: form)
    put(.text(text), column: 1, span: widths.count, style: index, look: nil)
    setHeight(for: [(text, widths.reduce(0, +))], size: style.size(form))
    row += 1
  }

  /// Leaves a row blank.
  mutating func blank() { row += 1 }

  /// Ends the page after the last row written.
  mutating func breakPage() {
    if row > 1 { sheet.page?.breaksAfterRows.append(row - 1) }
  }

  /// Prints rows again on top of every page, and keeps them in view.
  mutating func repeatRows(_ rows: ClosedRange<Int>) {
    sheet.page?.repeatedRows = rows
    sheet.page?.frozenRows = rows.upperBound
  }

  /// Writes a row of a table: contents with their looks and spans, side by side from the first column.
  mutating func cells(_ cells: [PlacedContent], edges: CellStyle.Edges = .all) {
    var column = 1
    var texts: [(String, Double)] = []
    for cell in cells {
      let look = cell.look
      let index = styles.index(of: look, content: cell.content, isBold: cell.isBold, edges: edges, form: form)
      put(cell.content, column: column, span: cell.span, style: index, look: look)
      if case .text(let text) = cell.content { texts.append((text, width(column: column, span: cell.span))) }
      column += cell.span
    }
    setHeight(for: texts, size: form.bodySize)
    row += 1
  }

  /// Shares out the height that labels merged over several rows need: a line each at least.
  mutating func share(labels: [(text: String, column: Int)], over rows: ClosedRange<Int>) {
    let lines = labels.map { RowMetrics.lines($0.text, width: width(column: $0.column, span: 1), size: form.bodySize) }
    let needed = max(rows.count, lines.max() ?? 1)
    for row in rows {
      sheet.rowHeights[row] = RowMetrics.height(lines: Double(needed) / Double(rows.count), size: form.bodySize)
    }
  }

  /// Merges a rectangle of cells that were written already; the first one holds the value.
  mutating func merge(_ range: CellRange) { sheet.merges.append(range) }

  private mutating func put(_ content: Content, column: Int, span: Int, style: Int, look: Look?) {
    for covered in column..<(column + span) {
      sheet.grid[CellReference(row: row, column: covered)] = Cell(nil, style: style)
    }
    let place = CellReference(row: row, column: column)
    switch content {
    case .blank, .text(""): break
    case .text(let text): sheet.grid[place] = Cell(.text(text), style: style)
    case .number(let number): sheet.grid[place] = Cell(.number(number), style: style)
    case .formula(let formula, let value): sheet.grid[place] = Cell(.number(value), formula: formula, style: style)
    }
    if span > 1 { sheet.merges.append(CellRange(place, CellReference(row: row, column: column + span - 1))) }
  }

  private func width(column: Int, span: Int) -> Double {
    (column..<(column + span)).reduce(0) { $0 + (widths.indices.contains($1 - 1) ? widths[$1 - 1] : 10) }
  }

  /// Sets the height of the current row: no program grows a wrapped row by itself where cells are merged.
  private mutating func setHeight(for texts: [(text: String, width: Double)], size: Double) {
    let lines = texts.map { RowMetrics.lines($0.text, width: $0.width, size: size) }.max() ?? 1
    sheet.rowHeights[row] = RowMetrics.height(lines: Double(max(1, lines)), size: size)
  }
}

/// What stands in a table's cell, how it looks, and over how many columns of the sheet it reaches.
struct PlacedContent {
  /// The content.
  var content: Content
  /// How it looks.
  var look: Look
  /// The number of the sheet's columns.
  var span = 1
  /// Whether it is bold, as headers and totals are.
  var isBold = false
}

/// How a line outside the tables looks.
enum LineStyle: Hashable {
  /// The plan's title and the division.
  case title
  /// The title of a table.
  case heading
  /// A heading that stands above rows of a table.
  case subheading
  /// The code of a form, at the right above its title.
  case code

  /// The size of its text in points.
  func size(_ form: Form) -> Double {
    switch self {
    case .title: form.titleSize
    case .heading: form.headingSize
    case .subheading, .code: form.bodySize
    }
  }
}
