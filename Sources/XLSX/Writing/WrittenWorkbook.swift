internal import Spreadsheet

/// Reads a workbook back that has just been written, and compares it with what was to be written.
///
/// The writing library keeps parts in temporary files and does not look whether writing to them succeeds: when that disk
/// is full, it puts parts with stretches missing into the package, with right checksums, and reports no error.
enum WrittenWorkbook {
  /// Refuses a file that does not hold the properties, cells and merged ranges of a workbook, or has a part that is not whole.
  static func check(_ workbook: Workbook, names: [String], path: String) throws(SourceError) {
    var agrees = false
    do throws(SourceError) {
      let properties = try properties(path)
      agrees = try holds(workbook, names, path)
      if properties != workbook.properties { agrees = false }
    } catch {
      // What is wrong with the file is of no use to anyone: it is not going to stay.
    }
    guard agrees else { throw Problem.notWrittenWhole.at(file: path) }
  }

  /// Limits that hold for files of others do not for ours.
  private static let limits: XLSXLimits = {
    var limits = XLSXLimits()
    limits.packageBytes = .max
    limits.partBytes = .max
    limits.ratio = .max
    limits.textBytes = .max
    limits.formulaBytes = .max
    limits.markup = .max
    limits.attachments = .max
    limits.cells = .max
    limits.styles = .max
    return limits
  }()

  /// Reads to the end all parts but those that `holds` reads, and gives the properties among them.
  private static func properties(_ path: String) throws(SourceError) -> [DocumentProperty] {
    let place = Place(file: path)
    var package = try XLSXReader.package(SourceFile(path: path, place: place), place: place, limits: limits)
    for name in package.entryNames where !name.hasPrefix("xl/worksheets/sheet") && name != "xl/sharedStrings.xml" {
      var markup = try package.open(name)
      try markup.finish()
    }
    return PropertiesPart.read(try Relationships(of: "", in: &package), in: &package)
  }

  /// Whether the file holds the cells and merged ranges of every sheet.
  private static func holds(_ workbook: Workbook, _ names: [String], _ path: String) throws(SourceError) -> Bool {
    let place = Place(file: path)
    var stream = try XLSXStream(
      SourceFile(path: path, place: place), place: place, limits: limits, readsMerges: true, takesFastRoad: true)
    guard stream.sheetNames == names else { return false }
    for (index, sheet) in workbook.sheets.enumerated() {
      var rows = sheet.grid.rowNumbers[...]
      var agrees = true
      var merges: [CellRange] = []
      try stream.read(index) { (piece) throws(SourceError) in
        for row in piece.grid.rowNumbers where agrees {
          let found = cells(of: piece, row)
          while let next = rows.first, next < row, cells(of: sheet, next).isEmpty { rows.removeFirst() }
          agrees = rows.popFirst() == row && cells(of: sheet, row) == found
        }
        merges = piece.merges
      }
      guard agrees, rows.allSatisfy({ cells(of: sheet, $0).isEmpty }) else { return false }
      guard Set(merges) == Set(sheet.merges.filter { $0.first != $0.last }) else { return false }
    }
    return true
  }

  /// The cells of a row that hold something, in the form in which they are read back, without their styles.
  private static func cells(of sheet: Sheet, _ row: Int) -> [Grid.Placed] {
    sheet.grid.cells(inRow: row).compactMap { placed in
      var placed = placed
      placed.cell.style = 0
      if case .text(let text)? = placed.cell.value {
        if text.isEmpty { placed.cell.value = nil }
        if text.utf8.contains(0x0D) {
          placed.cell.value = .text(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        }
      }
      return placed.cell.isBlank ? nil : placed
    }
  }
}
