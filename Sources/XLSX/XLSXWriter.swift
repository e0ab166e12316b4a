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
    let names = workbook.sheets.enumerated().map { $1.name ?? "Sheet\($0 + 1)" }
    try SheetNameRule.check(names, file: path)
    guard let firstVisible = workbook.sheets.firstIndex(where: { !$0.isHidden }) else {
      throw Problem.noSheets.at(file: path)
    }
    try checkStyles(workbook.styles, path: path)
    for (sheet, name) in zip(workbook.sheets, names) { try SheetRules.check(sheet, name: name, file: path) }

    var file = try WorkbookFile(path: path, styles: workbook.styles)
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
    for row in Set(sheet.rowHeights.keys).union(sheet.hiddenRows).sorted() {
      file.setRow(row, height: sheet.rowHeights[row], isHidden: sheet.hiddenRows.contains(row))
    }
    if let page = sheet.page { file.setPage(page) }
    for range in sheet.merges where range.first != range.last {
      let style = sheet.grid[range.first]?.style ?? 0
      guard style < styleCount, file.merge(range, style: style) else {
        throw Problem.badSetting(
          name, thai: "ช่วงผสานเซลล์ \(range)", english: "the merged range \(range)"
        ).at(file: path)
      }
    }
    try writeExtras(of: sheet, named: name, to: &file, path: path)
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        let reference = CellReference(row: row, column: placed.column)
        let writer = CellWriter(sheet: name, reference: reference, styleCount: styleCount, path: path)
        try writer.write(placed.cell, to: &file, amending: &amendments)
      }
    }
  }

  /// Writes what lies around the cells: links, lists to choose from, and the filter.
  ///
  /// Of rules on what may be typed only lists are written: the grid does not hold the others whole.
  private static func writeExtras(
    of sheet: Sheet, named name: String, to file: inout WorkbookFile, path: String
  ) throws(SourceError) {
    for link in sheet.links {
      var text = ""
      if case .text(let shown)? = sheet.grid[link.cell]?.value {
        text = StoredCellText.escaped(shown, escapesControls: false)
      }
      guard file.link(link.cell, to: LinkAddress.text(link.target), showing: text, hint: link.hint) else {
        throw Problem.badSetting(name, thai: "ลิงก์ที่ \(link.cell)", english: "the link of \(link.cell)").at(file: path)
      }
    }
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
