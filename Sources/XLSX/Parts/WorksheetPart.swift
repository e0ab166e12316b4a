import Spreadsheet

/// A worksheet part: cells, merged ranges, columns and rows.
///
/// Source: ECMA-376 part 1, 18.3.
struct WorksheetPart {
  /// What the cells of a sheet refer to.
  struct Context {
    let strings: TextPool
    /// For each cell format the place in `Workbook.styles`; nil when the workbook has no styles part.
    let styles: [Int]?
    let options: XLSXReader.Options
    let limits: XLSXLimits
  }

  private let context: Context
  private var sheet: Sheet
  private var shared: [Int: SharedFormula] = [:]
  private var columns = ColumnSettings()
  private var buffer: [UInt8] = []
  private var formulaBuffer: [UInt8] = []
  /// What has been counted in this sheet and the ones before.
  private(set) var tally: Tally

  /// Figures that hold for the workbook as a whole.
  struct Tally {
    var cells = 0
    var formulaBytes = 0
  }

  /// Reads the part of a sheet.
  static func read(
    _ markup: inout MarkupReader, into sheet: Sheet, context: Context, tally: inout Tally
  ) throws(SourceError) -> Sheet {
    var part = WorksheetPart(context: context, sheet: sheet, tally: tally)
    try part.read(&markup)
    tally = part.tally
    return part.sheet
  }

  private init(context: Context, sheet: Sheet, tally: Tally) {
    self.context = context
    self.sheet = sheet
    self.tally = tally
  }

  private mutating func read(_ markup: inout MarkupReader) throws(SourceError) {
    try markup.root("worksheet", "worksheet", in: .main)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case "cols" where context.options.contains(.layout): try columns.read(&markup)
      case "sheetData": try readRows(&markup)
      case "mergeCells" where context.options.contains(.merges): try readMerges(&markup)
      default: continue
      }
    }
    try markup.finish()
    columns.apply(to: &sheet)
  }

  private mutating func readMerges(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == "mergeCell", markup.namespace == .main else { continue }
      let text = try markup.string("ref") ?? ""
      guard let range = CellRange(text) else { throw markup.error(.badMerge(text), at: markup.eventStart) }
      if range.first != range.last { sheet.merges.append(range) }
    }
  }

  // MARK: - Rows

  private mutating func readRows(_ markup: inout MarkupReader) throws(SourceError) {
    var rows = markup.children
    var row = 0
    while try markup.next(&rows) {
      guard markup.name == "row", markup.namespace == .main else { continue }
      row += 1
      let isNumbered = markup.value("r") != nil
      if let text = try markup.string("r") {
        guard let number = Int(text), number > 0, number <= context.limits.rows else {
          throw markup.error(.badRowNumber(text), at: markup.eventStart)
        }
        row = number
      }
      if context.options.contains(.layout) { try readRowSettings(&markup, row: row) }
      let first = try readCells(&markup, row: row)
      if !isNumbered, let first { row = first }
      guard row <= context.limits.rows else {
        throw markup.error(.badRowNumber(String(row)), at: markup.eventStart)
      }
    }
  }

  private mutating func readRowSettings(_ markup: inout MarkupReader, row: Int) throws(SourceError) {
    if try markup.boolean("hidden") == true { sheet.hiddenRows.insert(row) }
    if let text = try markup.string("ht"), let height = Double(text), height.isFinite, height > 0 {
      sheet.rowHeights[row] = height
    }
  }

  /// Reads the cells of a row; returns the row that the first cell's own reference names.
  private mutating func readCells(_ markup: inout MarkupReader, row: Int) throws(SourceError) -> Int? {
    var cells = markup.children
    var column = 0
    var firstRow: Int?
    while try markup.next(&cells) {
      guard markup.name == "c", markup.namespace == .main else { continue }
      let start = markup.stream.base + markup.eventStart
      column += 1
      var reference = CellReference(row: firstRow ?? row, column: column)
      if let text = try markup.string("r") {
        guard let stated = CellReference(text), stated.row <= context.limits.rows else {
          throw markup.error(.badReference(text), at: markup.eventStart)
        }
        reference = stated
        column = stated.column
        if firstRow == nil { firstRow = stated.row }
      }
      guard column <= context.limits.columns else {
        throw markup.error(.pastLastColumn(column), at: markup.eventStart)
      }
      let cell = try readCell(&markup, at: reference, start: start)
      if cell.isBlank && cell.style == 0 { continue }
      tally.cells += 1
      guard tally.cells <= context.limits.cells else {
        throw markup.stream.place.error(
          .limitExceeded(
            "cells", thai: "จำนวนเซลล์มีอย่างน้อย", english: "The number of cells is at least", is: tally.cells,
            allowed: context.limits.cells), offset: start)
      }
      sheet.grid[reference] = cell
    }
    return firstRow
  }

  // MARK: - Cells

  /// Reads the cell that was started last, with its formula and value.
  private mutating func readCell(
    _ markup: inout MarkupReader, at reference: CellReference, start: Int
  ) throws(SourceError) -> Cell {
    let place = markup.stream.place
    let style = try style(of: &markup)
    let type = try CellType(markup.string("t"), place: place, offset: start)
    var value: CellValue?
    var formula: String?
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case "v":
        buffer.removeAll(keepingCapacity: true)
        try markup.appendContents(to: &buffer)
        value = try type.value(of: &buffer, context: context, place: place, offset: start)
      case "is":
        buffer.removeAll(keepingCapacity: true)
        try RichText.append(&markup, to: &buffer)
        value = try type.text(of: buffer, context: context, place: place, offset: start)
      case "f" where context.options.contains(.formulas):
        formula = try readFormula(&markup, at: reference)
      default: continue
      }
    }
    return Cell(value, formula: formula, style: style)
  }

  private func style(of markup: inout MarkupReader) throws(SourceError) -> Int {
    guard let styles = context.styles, let text = try markup.string("s") else { return 0 }
    guard let index = Int(text), styles.indices.contains(index) else {
      throw markup.error(.noSuchStyle(text, count: styles.count), at: markup.eventStart)
    }
    return styles[index]
  }

  /// Reads a formula; one that is shared gets its own text wherever the first cell has been seen.
  private mutating func readFormula(
    _ markup: inout MarkupReader, at reference: CellReference
  ) throws(SourceError) -> String? {
    let start = markup.stream.base + markup.eventStart
    let isShared = try markup.string("t") == "shared"
    let group = isShared ? try markup.integer("si") : nil
    formulaBuffer.removeAll(keepingCapacity: true)
    try markup.appendContents(to: &formulaBuffer)
    var text: String? = formulaBuffer.isEmpty ? nil : String(decoding: formulaBuffer, as: UTF8.self)
    if let group {
      if let text {
        shared[group] = SharedFormula(text: text, row: reference.row, column: reference.column)
      } else if let master = shared[group] {
        text = master.text(atRow: reference.row, column: reference.column)
      }
    }
    tally.formulaBytes += text?.utf8.count ?? 0
    guard tally.formulaBytes <= context.limits.formulaBytes else {
      throw markup.stream.place.error(
        .limitExceeded(
          "formulaBytes", thai: "สูตรทั้งหมดมีอย่างน้อย (ไบต์)", english: "All formulas have at least, in bytes,",
          is: tally.formulaBytes, allowed: context.limits.formulaBytes), offset: start)
    }
    return text
  }
}
