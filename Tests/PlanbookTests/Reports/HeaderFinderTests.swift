import OfficialTables
import Spreadsheet
import Testing

@testable import Planbook

/// The header that the report's page shows above a cited row.
@Suite("The header above a row")
struct HeaderFinderTests {
  private static func header(above row: Int, _ rows: [Int: [String]]) throws -> Int? {
    var sheet = Sheet(name: "แผ่น")
    for (row, texts) in rows {
      for (column, text) in texts.enumerated() {
        sheet.grid[CellReference(row: row, column: column + 1)] = Cell(.text(text))
      }
    }
    var finder = HeaderFinder(form: try Form.standard())
    return finder.header(above: row, of: "budget-summary", in: sheet, SheetKey(file: nil, sheet: "แผ่น"))
  }

  @Test("two labels make a header, one does not")
  func labels() throws {
    #expect(try Self.header(above: 9, [4: ["ลำดับที่", "ชื่อโครงการ"]]) == 4)
    #expect(try Self.header(above: 9, [4: ["ลำดับที่", "อื่น"]]) == nil)
    #expect(try Self.header(above: 9, [4: ["ลำดับที่", "อื่น", "ชื่อโครงการ"]]) == 4)
    #expect(try Self.header(above: 9, [4: ["ลำดับที่", "อื่น"], 2: ["ลำดับที่", "ชื่อโครงการ"]]) == 2)
  }

  @Test("it is the nearest above, and not the row itself or one below")
  func nearest() throws {
    let labels = ["ลำดับที่", "ชื่อโครงการ"]
    #expect(try Self.header(above: 9, [2: labels, 5: labels, 9: labels, 11: labels]) == 5)
    #expect(try Self.header(above: 3, [1: labels]) == 1)
    #expect(try Self.header(above: 2, [1: labels]) == 1)
    #expect(try Self.header(above: 1, [1: labels]) == nil)
  }

  @Test("it is looked for in three thousand rows")
  func reach() throws {
    let labels = ["ลำดับที่", "ชื่อโครงการ"]
    #expect(try Self.header(above: 3_002, [2: labels]) == 2)
    #expect(try Self.header(above: 3_003, [2: labels]) == nil)
  }

  @Test("a label of sixty characters is one, of sixty-one it is a text")
  func longest() throws {
    let label = "ชื่อโครงการ"
    for (length, row) in [(60, 4), (61, nil)] {
      let blanks = String(repeating: " ", count: length - label.unicodeScalars.count)
      #expect(try Self.header(above: 9, [4: ["ลำดับที่", label + blanks]]) == row)
    }
  }

  @Test("a header of another table is none of this one's, and each sheet has its own")
  func otherTable() throws {
    #expect(try Self.header(above: 9, [4: ["ระดับ", "รหัส"]]) == nil)
    var (first, second) = (Sheet(name: "หนึ่ง"), Sheet(name: "สอง"))
    for (column, text) in ["ลำดับที่", "ชื่อโครงการ"].enumerated() {
      first.grid[CellReference(row: 1, column: column + 1)] = Cell(.text(text))
      second.grid[CellReference(row: 2, column: column + 1)] = Cell(.text(text))
    }
    var finder = HeaderFinder(form: try Form.standard())
    for (sheet, row) in [(first, 1), (second, 2), (first, 1)] {
      let key = SheetKey(file: "a.xlsx", sheet: sheet.name)
      #expect(finder.header(above: 5, of: "budget-summary", in: sheet, key) == row)
      #expect(finder.header(above: 5, of: "strategy", in: sheet, key) == nil)
    }
  }
}
