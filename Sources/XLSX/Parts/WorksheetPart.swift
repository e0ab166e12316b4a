import Spreadsheet

/// The worksheet parts of a workbook, one after another: cells, merged ranges, columns and rows.
///
/// Source: ECMA-376 part 1, 18.3.
struct WorksheetPart: ~Copyable {
  /// What the cells of a sheet refer to.
  struct Context {
    let strings: TextPool
    /// For each cell format the place in `Workbook.styles`; nil when the workbook has no styles part.
    let styles: [Int]?
    /// The styles part that the workbook names and the package lacks.
    let missingStyles: String?
    /// The places of the styles that show numbers as dates.
    let dates: Set<Int>
    /// The style that cells of the type of dates get, whatever theirs is; nil for their own.
    let dateStyle: Int?
    let options: XLSXReader.Options
    let limits: XLSXLimits
    /// The fast road for these styles and strings; nil when it is not taken.
    ///
    /// The cells are the same without it.
    let plain: PlainCells?

    init(
      strings: TextPool, styles: [Int]?, missingStyles: String? = nil, dates: Set<Int>, dateStyle: Int? = nil,
      options: XLSXReader.Options,
      limits: XLSXLimits, takesFastRoad: Bool
    ) {
      self.strings = strings
      self.missingStyles = missingStyles
      self.dates = dates
      self.dateStyle = dateStyle
      self.styles = styles
      self.options = options
      self.limits = limits
      let narrow = (styles ?? []).compactMap { UInt16(exactly: $0) }
      plain =
        takesFastRoad && narrow.count == styles?.count ?? 0
        ? PlainCells(
          styles: narrow, hasStyles: styles != nil, stringCount: strings.count,
          readsFormulas: options.contains(.formulas), limits: limits) : nil
    }
  }

  /// Takes a sheet with the rows that were read since the last time.
  typealias RowTaker = (Sheet) throws(SourceError) -> Void

  /// How many cells are collected before their rows are handed over.
  private static let cellsAtOnce = 4096

  /// What is attached to the cells of the sheets.
  var attachments: SheetAttachments

  private let context: Context
  private var sheet = Sheet(name: nil)
  private var texts = CellTexts()
  private var columns = ColumnSettings()
  /// The prefix of the names in the part; nil when it is too long for the fast road.
  private var prefix: ElementPrefix?
  private var row = RowBuffer()
  /// How many cells have been counted in this sheet and the ones before.
  private var cellCount = 0
  /// Takes the rows while the sheet is being read; nil when it is read as a whole, and once it has refused some.
  private var taker: RowTaker?

  /// Makes ready for the worksheets of a workbook.
  init(context: Context, attachments: SheetAttachments) {
    self.context = context
    self.attachments = attachments
  }

  /// Reads the part of a sheet; where there is a taker, it has been given the rows, and the sheet comes without them.
  ///
  /// What is counted (cells, bytes of texts and formulas) goes on from the sheets before.
  mutating func read(
    _ markup: inout MarkupReader, into sheet: consuming Sheet, taker: RowTaker? = nil
  ) throws(SourceError) -> Sheet {
    self.sheet = sheet
    self.sheet.grid = Grid(pool: context.strings)
    self.taker = taker
    defer { self.taker = nil }
    texts.forgetShared()
    columns = ColumnSettings()
    row.restart()
    do {
      try read(&markup)
    } catch {
      // What stands before the fault has been read, and is not kept back.
      row.flush(into: &self.sheet.grid)
      try handOver()
      throw error
    }
    // Taken out and not copied: a copy counts every reference in the sheet.
    var read = Sheet(name: nil)
    swap(&read, &self.sheet)
    return read
  }

  private mutating func read(_ markup: inout MarkupReader) throws(SourceError) {
    try markup.root(.worksheet, "worksheet", in: .main)
    prefix = markup.prefix
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .cols where context.options.contains(.layout): try columns.read(&markup)
      case .sheetData: try readRows(&markup)
      case .mergeCells where context.options.contains(.merges): try readMerges(&markup)
      default: try attachments.read(&markup, into: &sheet)
      }
    }
    let layout = Self.layoutCost * columns.apply(to: &sheet)
    cellCount += layout
    try checkTally(&markup)
    try markup.finish()
    cellCount += sheet.grid.footprint
  }

  /// What the setting of a row or a column counts as, in cells: about the memory that it takes.
  private static let layoutCost = 4

  /// Whether a range is one of whole columns or whole rows: `B:D`, `2:5`.
  private static func isOfWholeLines(_ text: ArraySlice<UInt8>) -> Bool {
    let ends = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ (1...8).contains($0.count) }) else { return false }
    func isOf(_ range: ClosedRange<UInt8>) -> Bool {
      ends.allSatisfy {
        $0.allSatisfy { range.contains($0) || $0 == UInt8(ascii: "$") } && $0.contains(where: range.contains)
      }
    }
    return isOf(UInt8(ascii: "A")...UInt8(ascii: "Z")) || isOf(UInt8(ascii: "0")...UInt8(ascii: "9"))
  }

  private mutating func readMerges(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .mergeCell, markup.namespace == .main else { continue }
      guard let range = markup.value(.ref).flatMap({ CellRange(utf8: markup.stream.window[$0]) }) else {
        // Whole columns and whole rows hold nothing of a table together.
        if let range = markup.value(.ref), Self.isOfWholeLines(markup.stream.window[range]) { continue }
        throw markup.error(.badMerge(try markup.string(.ref) ?? ""), at: markup.eventStart)
      }
      try attachments.tally.add(at: markup.stream.base + markup.eventStart, markup.stream.place)
      if range.first != range.last { sheet.merges.append(range) }
    }
  }

  // MARK: - Rows

  private mutating func readRows(_ markup: inout MarkupReader) throws(SourceError) {
    var rows = markup.children
    while try markup.next(&rows) {
      guard markup.name == .row, markup.namespace == .main else { continue }
      var number = row.number + 1
      let isNumbered = markup.value(.r) != nil
      if let range = markup.value(.r) {
        guard let stated = try markup.integer(.r), stated > 0, stated <= context.limits.rows else {
          throw markup.error(.badRowNumber(try markup.string(range)), at: markup.eventStart)
        }
        number = stated
      }
      if context.options.contains(.layout) { try readRowSettings(&markup, row: number) }
      try begin(number)
      try readCells(&markup, isNumbered: isNumbered)
      row.flush(into: &sheet.grid)
      guard row.number <= context.limits.rows else {
        throw markup.error(.badRowNumber(String(row.number)), at: markup.eventStart)
      }
    }
    try handOver()
  }

  /// Begins a row; those before it are handed over when they are many, or when it does not come after them.
  private mutating func begin(_ number: Int) throws(SourceError) {
    if taker != nil, number <= row.number || sheet.grid.footprint >= Self.cellsAtOnce { try handOver() }
    row.begin(number)
  }

  /// Gives the rows read since the last time to the taker, if there is one.
  private mutating func handOver() throws(SourceError) {
    guard let taker, !sheet.grid.isEmpty else { return }
    let piece = sheet
    cellCount += piece.grid.footprint
    sheet.grid = Grid(pool: context.strings)
    do {
      try taker(piece)
    } catch {
      self.taker = nil
      throw error
    }
  }

  private mutating func readRowSettings(_ markup: inout MarkupReader, row: Int) throws(SourceError) {
    if try markup.boolean(.hidden) == true {
      sheet.hiddenRows.insert(row)
      cellCount += Self.layoutCost
    }
    if let text = try markup.string(.ht), let height = Double(text), height.isFinite, height > 0 {
      sheet.rowHeights[row] = height
      cellCount += Self.layoutCost
    }
  }

  /// Reads the cells of a row, and of the rows after it for as long as they can go the fast road.
  private mutating func readCells(_ markup: inout MarkupReader, isNumbered: Bool) throws(SourceError) {
    var isNumbered = isNumbered
    var cells = markup.children
    while true {
      if let plain = context.plain, let prefix,
        markup.canLeave(cells, parent: prefix.qualified(.row), prefix: prefix, steppingOut: true)
      {
        let place = plain.read(
          markup.stream.window, from: markup.position, until: markup.stream.end, prefix: prefix,
          room: context.limits.cells - cellCount, most: taker == nil ? .max : Self.cellsAtOnce, row: &row,
          texts: &texts, into: &sheet.grid)
        if place != markup.position {
          isNumbered = true
          markup.resume(at: place)
          // Cells in hand may have texts and formulas in the grid.
          if row.cells.isEmpty, sheet.grid.footprint >= Self.cellsAtOnce { try handOver() }
        }
      }
      if row.cells.count >= 4096 { try checkTally(&markup) }
      guard try markup.next(&cells) else { return try checkTally(&markup) }
      guard markup.name == .c, markup.namespace == .main else { continue }
      let start = markup.eventStart
      var reference = CellReference(row: row.number, column: row.column + 1)
      if let range = markup.value(.r) {
        guard let stated = CellReference(utf8: markup.stream.window[range]), stated.row <= context.limits.rows else {
          throw markup.error(.badReference(try markup.string(range)), at: start)
        }
        reference = stated
        // A row without a number has that of its first cell.
        if !isNumbered { try begin(stated.row) }
      }
      isNumbered = true
      guard reference.column <= context.limits.columns else {
        throw markup.error(.pastLastColumn(reference.column), at: start)
      }
      do {
        try readCell(&markup, at: reference, start: markup.stream.base + start)
      } catch {
        throw located(error, at: reference, in: markup.stream.place)
      }
    }
  }

  /// The codes of errors about what a cell holds (`CellType`).
  private static let codesOfCells: Set = [
    "bad-number", "number-too-large", "bad-boolean", "unknown-cell-type", "shared-string-out-of-range",
  ]

  /// An error about what a cell holds with its place: people look for that, not for a byte.
  private func located(_ error: SourceError, at reference: CellReference, in place: Place) -> SourceError {
    guard Self.codesOfCells.contains(error.code), error.part == place.part else { return error }
    var error = error
    error.cell = CellLocation(file: nil, sheet: sheet.name, cell: reference)
    return error
  }

  /// Refuses a workbook with too many cells.
  private mutating func checkTally(_ markup: inout MarkupReader) throws(SourceError) {
    let count = cellCount + sheet.grid.footprint + row.cells.count
    guard count <= context.limits.cells else {
      throw markup.error(
        .limitExceeded(
          "cells", thai: "จำนวนเซลล์มีอย่างน้อย", english: "The number of cells is at least", is: count,
          allowed: context.limits.cells), at: markup.position)
    }
  }

  // MARK: - Cells

  /// Reads the cell that was started last, with its formula and value, and puts it where it belongs.
  private mutating func readCell(
    _ markup: inout MarkupReader, at reference: CellReference, start: Int
  ) throws(SourceError) {
    let place = markup.stream.place
    var style = try style(of: &markup)
    let type = try CellType(&markup, place: place, offset: start)
    var value: CellType.Value?
    var formula: String?
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .v:
        texts.text.removeAll(keepingCapacity: true)
        try markup.appendContents(to: &texts.text)
        value = try type.value(of: &texts.text, context: context, place: place, offset: start)
      case .inlineString:
        texts.text.removeAll(keepingCapacity: true)
        try RichText.append(&markup, to: &texts.text)
        value = .own(try type.text(of: texts.text, context: context, place: place, offset: start))
      case .f where context.options.contains(.formulas):
        formula = try readFormula(&markup, at: reference)
      default: continue
      }
    }
    if type == .date { take(date: &value, &style) }
    if case .own(.text)? = value { try countText(offset: start, place) }
    let isElsewhere = taker != nil && reference.row != row.number
    if isElsewhere {
      row.flush(into: &sheet.grid)
      try handOver()
    }
    put(value, formula: formula, style: style, at: reference)
    if isElsewhere { try handOver() }
  }

  /// Makes the number of a date that is written as text, as other files have it (18.17.4.1), where it is shown as one: a
  /// number that nothing shows as a date would be taken for any other.
  private func take(date value: inout CellType.Value?, _ style: inout Int) {
    guard case .own(.text(let text))? = value, let number = SerialDate.number(iso: text) else { return }
    style = context.dateStyle ?? style
    if context.dates.contains(style) { value = .own(.number(number)) }
  }

  /// Counts the text in hand, which the cell holds itself.
  private mutating func countText(offset: Int, _ place: Place) throws(SourceError) {
    texts.addText(texts.text.count)
    guard texts.textBytes <= context.limits.textBytes else {
      throw place.error(
        .limitExceeded(
          "textBytes", thai: "ข้อความในเซลล์มีอย่างน้อย (ไบต์)", english: "The texts of cells have at least, in bytes,",
          is: texts.textBytes, allowed: context.limits.textBytes), offset: offset)
    }
  }

  /// Puts a cell into the row in hand, or straight into the grid when it is out of order.
  private mutating func put(_ value: CellType.Value?, formula: String?, style: Int, at reference: CellReference) {
    let isInOrder = reference.row == row.number && reference.column > row.column
    guard value != nil || formula != nil || style != 0 else {
      if isInOrder { row.skip(to: reference.column) } else { row.turn(to: reference.column, into: &sheet.grid) }
      return
    }
    let column = UInt32(truncatingIfNeeded: reference.column)
    if isInOrder, formula == nil, case .shared(let index)? = value, let narrow = UInt16(exactly: style) {
      row.append(
        PackedCell(.pooledText, payload: UInt64(truncatingIfNeeded: index), column: column, style: narrow))
      return
    }
    let cell = Cell(value?.cellValue(context.strings), formula: formula, style: style)
    if isInOrder {
      row.append(sheet.grid.pack(cell, column: column))
    } else {
      row.turn(to: reference.column, into: &sheet.grid)
      sheet.grid[reference] = cell
    }
  }

  /// The place of a cell's style; one that the list does not have carries no value, and is the plain one.
  ///
  /// Without the whole list nobody knows what a cell shows.
  private func style(of markup: inout MarkupReader) throws(SourceError) -> Int {
    guard let styles = context.styles, let index = try markup.integer(.s) else { return 0 }
    if index > 0, let missing = context.missingStyles { throw markup.stream.place.error(.missingPart(missing)) }
    return styles.indices.contains(index) ? styles[index] : 0
  }

  /// Reads a formula; one that is shared gets its own text wherever the first cell has been seen.
  private mutating func readFormula(
    _ markup: inout MarkupReader, at reference: CellReference
  ) throws(SourceError) -> String? {
    let start = markup.stream.base + markup.eventStart
    let isShared = try markup.string(.t) == "shared"
    let group = isShared ? try markup.integer(.si) : nil
    texts.formula.removeAll(keepingCapacity: true)
    try markup.appendContents(to: &texts.formula)
    if let group { texts.share(group, row: reference.row, column: reference.column) }
    texts.addFormula(texts.formula.count)
    guard texts.formulaBytes <= context.limits.formulaBytes else {
      throw markup.stream.place.error(
        .limitExceeded(
          "formulaBytes", thai: "สูตรทั้งหมดมีอย่างน้อย (ไบต์)", english: "All formulas have at least, in bytes,",
          is: texts.formulaBytes, allowed: context.limits.formulaBytes), offset: start)
    }
    return texts.formula.isEmpty ? nil : String(decoding: texts.formula, as: UTF8.self)
  }
}
