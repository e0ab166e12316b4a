import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

@Suite("Writing and reading back")
struct RoundTripTests {
  @Test(
    "200 random workbooks give the same cells, merges and number formats, held whole or written row by row",
    arguments: 0..<200, [0, .max])
  func randomWorkbooks(seed: Int, mostCells: Int) throws {
    let workbook = RandomWorkbook.make(seed: UInt64(seed))
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path, holding: mostCells)
    let result = try XLSXReader.workbook(path: file.path)
    #expect(result.sheets.map(\.name) == workbook.sheets.map(\.name))
    #expect(result.sheets.map(\.isHidden) == workbook.sheets.map(\.isHidden))
    for (written, read) in zip(workbook.sheets, result.sheets) {
      #expect(Self.cells(read, result) == Self.cells(written, workbook))
      #expect(Set(read.merges) == Set(written.merges))
      #expect(read.columnWidths.keys == written.columnWidths.keys)
      for (column, width) in written.columnWidths {
        // A width is kept to the pixel, and a digit has seven.
        #expect(abs((read.columnWidths[column] ?? 0) - width) < 1 / 7)
      }
      #expect(read.rowHeights == written.rowHeights)
      #expect(read.hiddenRows == written.hiddenRows)
      #expect(read.hiddenColumns == written.hiddenColumns)
    }
  }

  @Test("texts are shared up to the most cells that are held, and stand in their cells beyond", arguments: [2, 3, 4])
  func mostCellsHeld(cells: Int) throws {
    var sheet = Sheet(name: "a")
    for row in 1...cells { sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("ก")) }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path, holding: 3)
    let place = Place(file: file.path)
    let package = try XLSXReader.package(
      SourceFile(path: file.path, place: place), place: place, limits: .standard)
    #expect(package.entryNames.contains("xl/sharedStrings.xml") == (cells <= 3))
    #expect(try XLSXReader.workbook(path: file.path).sheets[0].grid == sheet.grid)
  }

  @Test(
    "ranges merged over several rows keep the cells beside them, and get the style of the first", arguments: [0, .max])
  func mergedRows(mostCells: Int) throws {
    var style = CellStyle()
    style.borders = .all
    var workbook = Workbook()
    let index = workbook.index(of: style)
    var sheet = Sheet(name: "a")
    for column in 1...3 {
      sheet.grid[CellReference(row: 1, column: column)] = Cell(.number(Double(column)), style: index)
    }
    sheet.grid[CellReference(row: 2, column: 3)] = Cell(.text("ข"))
    sheet.grid[CellReference(row: 2, column: 2)] = Cell(nil)
    sheet.merges = ["B1:B3", "A1:A3"].compactMap { CellRange($0) }
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path, holding: mostCells)
    let result = try XLSXReader.workbook(path: file.path)
    #expect(result.sheets[0].merges == sheet.merges)
    let read = result.sheets[0].grid
    for row in 1...3 {
      for column in 1...2 {
        let cell = read[CellReference(row: row, column: column)]
        #expect(cell?.value == (row == 1 ? .number(Double(column)) : nil))
        #expect(result.styles[cell?.style ?? 0].borders == .all)
      }
    }
    #expect(read[CellReference(row: 2, column: 3)] == Cell(.text("ข")))
    #expect(read[CellReference(row: 1, column: 3)]?.value == .number(3))
  }

  @Test("the same workbook gives the same bytes")
  func sameBytes() throws {
    let workbook = RandomWorkbook.make(seed: 4711)
    let first = try TemporaryFile()
    let second = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: first.path)
    try XLSXWriter.write(workbook, toPath: second.path)
    #expect(try first.bytes() == second.bytes())
  }

  @Test("all of a style comes back")
  func styles() throws {
    var style = CellStyle()
    style.fontName = "TH SarabunPSK"
    style.fontSize = 16
    style.isBold = true
    style.horizontal = .center
    style.vertical = .top
    style.wraps = true
    style.borders = [.top, .left]
    style.fill = 0xFFCC00
    style.numberFormat = "[$-D00041E]#,##0.00"
    var workbook = Workbook()
    var sheet = Sheet(name: "รูปแบบ")
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(.number(1), style: workbook.index(of: style))
    var black = CellStyle()
    black.fill = 0
    black.shrinks = true
    sheet.grid[CellReference(row: 2, column: 1)] = Cell(nil, style: workbook.index(of: black))
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let result = try XLSXReader.workbook(path: file.path)
    let cells = result.sheets[0].grid
    #expect(result.styles[cells[CellReference(row: 1, column: 1)]?.style ?? 0] == style)
    #expect(result.styles[cells[CellReference(row: 2, column: 1)]?.style ?? 0] == black)
  }

  @Test("a text that looks like a link, a formula or a number stays a text")
  func plainTexts() throws {
    let texts = [
      "https://example.org", "=1+1", "12", "mailto:a@b", "internal:Sheet1!A1", "{=1}", "0012", " x ", "_x0041_",
    ]
    var workbook = Workbook()
    var sheet = Sheet(name: "a")
    for (index, text) in texts.enumerated() {
      sheet.grid[CellReference(row: index + 1, column: 1)] = Cell(.text(text))
    }
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let grid = try XLSXReader.workbook(path: file.path).sheets[0].grid
    #expect((1...texts.count).map { grid[CellReference(row: $0, column: 1)]?.value } == texts.map { .text($0) })
  }

  /// What of a sheet's cells has to survive.
  private static func cells(_ sheet: Sheet, _ workbook: Workbook) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        let format = workbook.styles[placed.cell.style].numberFormat ?? "General"
        if placed.cell.isBlank && format == "General" { continue }
        let value = placed.cell.value.map { String(describing: $0) } ?? "-"
        result[CellReference(row: row, column: placed.column).description] = [
          value, placed.cell.formula ?? "-", format,
        ]
      }
    }
    return result
  }
}
