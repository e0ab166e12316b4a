public import Spreadsheet

/// Writes workbooks in the XLSX format.
///
/// Source: ECMA-376 part 1.
///
/// The same workbook gives the same bytes. A text is written as text, whatever it looks like; an empty text becomes a
/// blank cell, which is how the format says it; CR LF and CR become LF when the text is read back.
public enum XLSXWriter {
  /// Writes a workbook to a path, straight away; replacing an old file whole is the caller's.
  ///
  /// Throws a `SourceError` when the place cannot be written to, or when a sheet's name, a text or a value cannot be
  /// held by the format; its message names the sheet and the cell. The file is read back and compared with the workbook.
  public static func write(_ workbook: Workbook, toPath path: String) throws(SourceError) {
    try write(workbook, toPath: path, holding: mostCellsHeld)
  }

  /// So many cells are held until the workbook is written, at some hundred bytes each; equal texts are then shared.
  private static let mostCellsHeld = 250_000

  /// Writes a workbook; one of more cells than are to be held is written row by row, with its texts in their cells.
  static func write(_ workbook: Workbook, toPath path: String, holding mostCells: Int) throws(SourceError) {
    let names = workbook.sheets.enumerated().map { $1.name ?? "Sheet\($0 + 1)" }
    try SheetNameRule.check(names, file: path)
    guard let firstVisible = workbook.sheets.firstIndex(where: { !$0.isHidden }) else {
      throw Problem.noSheets.at(file: path)
    }
    try checkStyles(workbook.styles, path: path)
    for (sheet, name) in zip(workbook.sheets, names) { try SheetRules.check(sheet, name: name, file: path) }

    let writesByRow = workbook.sheets.reduce(0) { $0 + $1.grid.footprint } > mostCells
    var file = try WorkbookFile(path: path, styles: workbook.styles, writesByRow: writesByRow)
    for property in workbook.properties {
      let isPlain = !(property.name + property.value).unicodeScalars.contains { $0.value < 0x20 }
      guard isPlain, file.add(property) else { throw Problem.badProperty(property.name).at(file: path) }
    }
    var amended: [String: SheetAmendments] = [:]
    for (index, sheet) in workbook.sheets.enumerated() {
      let name = names[index]
      guard file.addSheet(name, isHidden: sheet.isHidden, isFirstVisible: index == firstVisible) else {
        throw Problem.badSheetName(name, thai: "โปรแกรมเขียนสมุดงานไม่รับ", english: "the writing library refuses it")
          .at(file: path)
      }
      var amendments = SheetAmendments()
      try write(sheet, named: name, styleCount: workbook.styles.count, to: &file, amending: &amendments, path: path)
      if !amendments.isEmpty { amended["xl/worksheets/sheet\(index + 1).xml"] = amendments }
    }
    try file.close(path: path)
    if !amended.isEmpty { try PackageAmender.apply(amended, toPath: path) }
    try WrittenWorkbook.check(workbook, names: names, path: path)
  }

  private static func write(
    _ sheet: Sheet, named name: String, styleCount: Int, to file: inout WorkbookFile,
    amending amendments: inout SheetAmendments, path: String
  ) throws(SourceError) {
    for column in Set(sheet.columnWidths.keys).union(sheet.hiddenColumns).sorted() {
      file.setColumn(column, width: sheet.columnWidths[column], isHidden: sheet.hiddenColumns.contains(column))
    }
    if let page = sheet.page { file.setPage(page) }
    try writeExtras(of: sheet, named: name, to: &file, path: path)
    var covers = MergeCovers(sheet)
    for (range, style) in covers.all {
      guard (0..<styleCount).contains(style), file.merge(range) else {
        throw Problem.badSetting(
          name, thai: "ช่วงผสานเซลล์ \(range)", english: "the merged range \(range)"
        ).at(file: path)
      }
    }
    var links = sheet.links.sorted { $0.cell.row < $1.cell.row }[...]
    for row in rows(of: sheet, covers, links) {
      if sheet.rowHeights[row] != nil || sheet.hiddenRows.contains(row) {
        file.setRow(row, height: sheet.rowHeights[row], isHidden: sheet.hiddenRows.contains(row))
      }
      func put(_ cell: Cell, column: Int) throws(SourceError) {
        let reference = CellReference(row: row, column: column)
        try CellWriter(sheet: name, reference: reference, styleCount: styleCount, path: path)
          .write(cell, to: &file, amending: &amendments)
      }
      let cells = sheet.grid.cells(inRow: row)
      for (column, style) in covers.blanks(inRow: row, besides: cells) {
        try put(Cell(nil, style: style), column: column)
      }
      while let link = links.first, link.cell.row == row {
        try write(links.removeFirst(), of: sheet, named: name, to: &file, path: path)
      }
      for placed in cells { try put(placed.cell, column: placed.column) }
    }
  }

  /// The rows in which something is written, in order.
  private static func rows(of sheet: Sheet, _ covers: MergeCovers, _ links: ArraySlice<CellLink>) -> [Int] {
    var rows = Set(sheet.grid.rowNumbers)
    rows.formUnion(sheet.rowHeights.keys)
    rows.formUnion(sheet.hiddenRows)
    rows.formUnion(covers.rows)
    rows.formUnion(links.map(\.cell.row))
    return rows.sorted()
  }

  /// Writes a link; the cell that it stands on is written afterwards.
  private static func write(
    _ link: CellLink, of sheet: Sheet, named name: String, to file: inout WorkbookFile, path: String
  ) throws(SourceError) {
    var text = ""
    if case .text(let shown)? = sheet.grid[link.cell]?.value {
      text = StoredCellText.escaped(shown, escapesControls: false)
    }
    guard file.link(link.cell, to: LinkAddress.text(link.target), showing: text, hint: link.hint) else {
      throw Problem.badSetting(name, thai: "ลิงก์ที่ \(link.cell)", english: "the link of \(link.cell)").at(file: path)
    }
  }

  /// Writes what lies around the cells: lists to choose from, and the filter.
  ///
  /// Of rules on what may be typed only lists are written: the grid does not hold the others whole.
  private static func writeExtras(
    of sheet: Sheet, named name: String, to file: inout WorkbookFile, path: String
  ) throws(SourceError) {
    for rule in sheet.validations where rule.kind == "list" {
      guard let formula = rule.formula else { continue }
      for range in rule.ranges where !file.addList(formula, in: range) {
        throw Problem.badSetting(name, thai: "รายการให้เลือกที่ \(range)", english: "the list to choose from in \(range)")
          .at(file: path)
      }
    }
    if let filter = sheet.filter, !file.setFilter(filter) {
      throw Problem.badSetting(name, thai: "ตัวกรองที่ \(filter)", english: "the filter of \(filter)").at(file: path)
    }
  }

  /// Refuses a style whose texts the writing library would cut short.
  private static func checkStyles(_ styles: [CellStyle], path: String) throws(SourceError) {
    for style in styles {
      for text in [style.numberFormat, style.fontName] {
        guard let text, text.utf8.count > 127 || text.utf8.contains(0) else { continue }
        throw Problem(
          "unwritable-style",
          thai: "รหัสรูปแบบหรือชื่อฟอนต์ '\(text)' ยาวเกิน 127 ไบต์ ใช้รหัสที่สั้นกว่า",
          english: "The number format or font name '\(text)' is longer than 127 bytes. Use a shorter one."
        ).at(file: path)
      }
    }
  }
}
