import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Against an independent XML parser")
struct OracleTests {
  /// The cells as the oracle gives them.
  private static func cells(_ sheet: Sheet) -> [String: String] {
    var found: [String: String] = [:]
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        var single = Sheet(name: nil)
        single.grid[CellReference(row: 1, column: 1)] = placed.cell
        found[CellReference(row: row, column: placed.column).description] = String(single.dump.dropFirst(2))
      }
    }
    return found
  }

  @Test("generated sheets give the cells and merged ranges that the other parser gives", arguments: 0..<150)
  func generatedSheets(seed: Int) throws {
    var generator = SheetGenerator(seed: UInt64(seed))
    let (sheet, strings) = generator.parts()
    var package = PackageBuilder()
    package.sheet = sheet
    package.sharedStrings = strings
    let found = try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
    let expected = try SheetOracle.read(sheet, strings: try SheetOracle.read(strings).items)
    #expect(Self.cells(found) == expected.cells)
    #expect(found.merges.map(\.description) == expected.merges)
  }

  @Test("the generated sheets have every form of cell that they are meant to have")
  func everyForm() throws {
    let sheets = (0..<150).map { seed in
      var generator = SheetGenerator(seed: UInt64(seed))
      return generator.parts().sheet
    }
    let text = sheets.joined()
    for form in [
      "t='s'", "t='str'", "t='inlineStr'", "t='b'", "t='e'", "t='n'", "t='d'", "rPh", "mergeCell ", "<c>", "<row>",
      "t=\"shared\" ref=", "t=\"shared\" si=\"0\"/>", "t=\"array\"", "CDATA",
    ] {
      #expect(text.contains(form), "\(form)")
    }
    let formulas = try sheets.flatMap { try SheetOracle.read($0, strings: Self.anyStrings).cells.values }
    #expect(formulas.contains { $0.contains("#REF!") && $0.hasPrefix("{") })
  }

  private static let anyStrings = [String](repeating: "x", count: SheetGenerator.stringCount)
}
