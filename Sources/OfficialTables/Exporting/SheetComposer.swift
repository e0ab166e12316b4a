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
  private var tables: [ContinuedTable] = []
  private var continuations: Set<Int> = []
  private var styles: StyleBook
  /// What breaks texts into lines; nil where nothing is laid out for paper.
  private let layout: TextLayout?

  init(_ sheetForm: SheetForm, widths: [Double], form: Form, styles: StyleBook, layout: TextLayout?) {
    self.form = form
    self.styles = styles
    self.layout = layout
    self.widths = widths
    sheet = Sheet(name: sheetForm.name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    var page = PageSetup()
    page.footer = "&\"\(form.font)\"&14\(form.pageFooter)"
    sheet.page = page
  }

  /// The finished sheet, and the styles with those it added.
  mutating func finish() -> (Sheet, StyleBook) {
    if var page = sheet.page, layout != nil {
      let fit = PaperFit(sheet, page: page)
      page.scale = fit.scale
      page.breaksAfterRows = fit.breaks(keeping: together, under: tables)
      for row in page.breaksAfterRows { cut(after: row) }
      sheet.page = page
      sheet.repeatHeaders(of: tables)
    }
    return (sheet, styles)
  }

  /// Draws lines below a row and above the next one where a table is cut between them.
  private mutating func cut(after row: Int) {
    for (row, edge) in [(row, CellStyle.Edges.bottom), (row + 1, .top)] {
      for placed in sheet.grid.cells(inRow: row) {
        var cell = placed.cell
        cell.style = styles.index(of: cell.style, closedAt: edge)
        if cell.style != placed.cell.style { sheet.grid[CellReference(row: row, column: placed.column)] = cell }
      }
    }
  }

  /// Keeps what is written from a row on, up to the last row written, on one page.
  mutating func keepTogether(from first: Int) {
    if row - 1 > first { together.append(first...(row - 1)) }
  }

  /// Keeps what is written from a row on together, as one thing that a table says in several rows.
  mutating func keepWhole(from first: Int) {
    guard row - 1 > first else { return }
    keepTogether(from: first)
    continuations.formUnion((first + 1)...(row - 1))
  }

  /// Has a header printed again wherever a page cuts the table that was written under it, up to the last row written; one
  /// that is printed on top of every page is there anyhow.
  mutating func goOn(under header: ClosedRange<Int>) {
    guard sheet.page?.repeatedRows == nil, row - 1 > header.upperBound else { return }
    tables.append(
      ContinuedTable(header: header, body: (header.upperBound + 1)...(row - 1), continuations: continuations))
    continuations = []
  }

  /// The first row of the page in hand, as far as its beginning was set by hand.
  var pageTop: Int { (sheet.page?.breaksAfterRows.last ?? 0) + 1 }

  /// Writes a line of text over the whole width.
  mutating func line(_ text: String, _ style: LineStyle) {
    let index = styles.index(of: style, form: form)
    put(.text(text), column: 1, span: widths.count, style: index, look: nil)
    setHeight(for: [(text, width(column: 1, span: widths.count), true)], size: style.size(form))
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
    var texts: [(String, Double, Bool)] = []
    for cell in cells {
      let look = cell.look
      let index = styles.index(of: look, content: cell.content, isBold: cell.isBold, edges: edges, form: form)
      put(cell.content, column: column, span: cell.span, style: index, look: look)
      if case .text(let text) = cell.content {
        texts.append((text, width(column: column, span: cell.span), cell.isBold))
      }
      column += cell.span
    }
    setHeight(for: texts, size: form.bodySize)
    row += 1
  }

  /// Shares out the height that labels merged over several rows need: a line each at least.
  mutating func share(labels: [(text: String, column: Int)], over rows: ClosedRange<Int>) {
    guard let layout else { return }
    let lines = labels.map {
      layout.lines($0.text, width: width(column: $0.column, span: 1), size: form.bodySize, isBold: true)
    }
    let needed = max(rows.count, lines.max() ?? 1)
    for row in rows {
      sheet.rowHeights[row] = layout.height(lines: Double(needed) / Double(rows.count), size: form.bodySize)
    }
  }

  /// Merges a rectangle of cells that were written already; the first one holds the value.
  mutating func merge(_ range: CellRange) { sheet.merges.append(range) }

  private mutating func put(_ content: Content, column: Int, span: Int, style: Int, look: Look?) {
    // Cell after cell in reading order, which is how a grid holds them in the least memory.
    let place = CellReference(row: row, column: column)
    sheet.grid[place] =
      switch content {
      case .blank, .text(""): Cell(nil, style: style)
      case .text(let text): Cell(.text(text), style: style)
      case .number(let number): Cell(.number(number), style: style)
      case .formula(let formula, let value): Cell(.number(value), formula: formula, style: style)
      }
    for covered in (column + 1)..<(column + max(1, span)) {
      sheet.grid[CellReference(row: row, column: covered)] = Cell(nil, style: style)
    }
    if span > 1 { sheet.merges.append(CellRange(place, CellReference(row: row, column: column + span - 1))) }
  }

  /// The width in points of columns side by side.
  private func width(column: Int, span: Int) -> Double {
    (column..<(column + span)).reduce(0) {
      $0 + ColumnWidth.points(widths.indices.contains($1 - 1) ? widths[$1 - 1] : 10)
    }
  }

  /// Sets the height of the current row: no program grows a wrapped row by itself where cells are merged.
  private mutating func setHeight(for texts: [(text: String, width: Double, isBold: Bool)], size: Double) {
    guard let layout else { return }
    let lines = texts.map { layout.lines($0.text, width: $0.width, size: size, isBold: $0.isBold) }.max() ?? 1
    sheet.rowHeights[row] = layout.height(lines: Double(lines), size: size)
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
