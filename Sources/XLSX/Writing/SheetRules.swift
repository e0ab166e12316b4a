import Spreadsheet

/// What has to hold of a sheet before it is written, since the library underneath would cut it or write it broken.
enum SheetRules {
  /// Refuses what cannot be written: ranges outside the sheet, overlapping merges, a footer that is too long.
  static func check(_ sheet: Sheet, name: String, file: String) throws(SourceError) {
    try checkMerges(sheet.merges, name: name, file: file)
    try checkLinks(sheet, name: name, file: file)
    let rows = 1...CellReference.maximumRow
    let columns = 1...CellReference.maximumColumn
    let usesOnlyRows = sheet.hiddenRows.union(sheet.rowHeights.keys).allSatisfy(rows.contains)
    let usesOnlyColumns = sheet.hiddenColumns.union(sheet.columnWidths.keys).allSatisfy(columns.contains)
    guard usesOnlyRows, usesOnlyColumns else {
      throw Problem.badSetting(
        name, thai: "แถวหรือคอลัมน์อยู่นอก A1 ถึง XFD1048576", english: "a row or column lies outside A1 to XFD1048576"
      ).at(file: file)
    }
    guard (Array(sheet.columnWidths.values) + Array(sheet.rowHeights.values)).allSatisfy({ $0 >= 0 && $0 <= 409.5 })
    else {
      throw Problem.badSetting(
        name, thai: "ความกว้างหรือความสูงต้องอยู่ระหว่าง 0 ถึง 409.5", english: "a width or height is not between 0 and 409.5"
      ).at(file: file)
    }
    guard let page = sheet.page else { return }
    let breaks = page.breaksAfterRows + [page.repeatedRows?.lowerBound ?? 1, page.repeatedRows?.upperBound ?? 1]
    guard breaks.allSatisfy(rows.contains), page.breaksAfterRows.count <= 1023, page.frozenRows < rows.upperBound,
      (page.footer ?? "").utf16.count <= 250
    else {
      throw Problem.badSetting(
        name, thai: "ค่าตั้งหน้ากระดาษเกินขอบเขต (แถว 1 ถึง 1048576, ตัดหน้าไม่เกิน 1,023 แห่ง, ท้ายกระดาษไม่เกิน 250 อักขระ)",
        english:
          "the page set-up is out of bounds (rows 1 to 1048576, at most 1,023 breaks, a footer of at most 250 characters)"
      ).at(file: file)
    }
  }

  /// Refuses links that the library or Excel does not take, and ranges of filters and lists outside the sheet.
  private static func checkLinks(_ sheet: Sheet, name: String, file: String) throws(SourceError) {
    let area = CellRange(
      CellReference(row: 1, column: 1),
      CellReference(row: CellReference.maximumRow, column: CellReference.maximumColumn))
    let ranges = sheet.validations.flatMap(\.ranges) + (sheet.filter.map { [$0] } ?? [])
    if let range = ranges.first(where: { !area.contains($0.first) || !area.contains($0.last) }) {
      throw Problem.badSetting(
        name, thai: "ช่วง \(range) อยู่นอกแผ่นงาน", english: "the range \(range) lies outside the sheet"
      ).at(file: file)
    }
    guard sheet.links.count <= LinkAddress.mostInSheet else {
      throw Problem.badSetting(
        name, thai: "ลิงก์เกิน \(LinkAddress.mostInSheet) แห่ง", english: "more than \(LinkAddress.mostInSheet) links"
      ).at(file: file)
    }
    for link in sheet.links {
      let address = LinkAddress.text(link.target)
      let isWritable =
        area.contains(link.cell) && address.utf8.count <= LinkAddress.longest
        && (link.hint ?? "").utf16.count <= LinkAddress.longestHint
        && !(address + (link.hint ?? "")).utf8.contains { $0 < 0x20 }
      guard isWritable else {
        throw Problem.badSetting(
          name, thai: "ลิงก์ที่ \(link.cell) ยาวเกินหรืออยู่นอกแผ่นงาน",
          english: "the link of \(link.cell) is too long or lies outside the sheet"
        ).at(file: file)
      }
    }
  }

  /// Refuses ranges that overlap; going down the rows, only ranges that are still open are compared.
  private static func checkMerges(_ merges: [CellRange], name: String, file: String) throws(SourceError) {
    var open: [CellRange] = []
    for range in merges.sorted(by: { $0.first < $1.first }) {
      let isInside =
        range.first.row >= 1 && range.first.column >= 1
        && range.last.row <= CellReference.maximumRow && range.last.column <= CellReference.maximumColumn
      guard isInside else {
        throw Problem.badSetting(
          name, thai: "ช่วงผสานเซลล์ \(range) อยู่นอกแผ่นงาน", english: "the merged range \(range) lies outside the sheet"
        ).at(file: file)
      }
      open.removeAll { $0.last.row < range.first.row }
      if let other = open.first(where: {
        $0.first.column <= range.last.column && range.first.column <= $0.last.column
      }) {
        throw Problem.overlappingMerges(name, other.description, range.description).at(file: file)
      }
      open.append(range)
    }
  }
}
