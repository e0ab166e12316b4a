import Spreadsheet
import Testing

@testable import OfficialTables

@Suite("Formulas that were saved without a value")
struct FormulaValuesTests {
  /// Two sheets: numbers in A1 to A3, a text in A4, an error in A5, and a second sheet with 7 in B2.
  private func workbook(_ formulas: [String: String]) throws -> Workbook {
    var first = Sheet(name: "งบ")
    for (row, value) in [CellValue.number(100), .number(250.5), .number(-1), .text("รวม"), .error("#REF!")].enumerated()
    {
      first.grid[CellReference(row: row + 1, column: 1)] = Cell(value)
    }
    for (place, formula) in formulas { first.grid[try #require(CellReference(place))] = Cell(nil, formula: formula) }
    var second = Sheet(name: "ปี ก่อน's")
    second.grid[CellReference(row: 2, column: 2)] = Cell(.number(7))
    var workbook = Workbook()
    workbook.sheets = [first, second]
    return workbook
  }

  @Test(
    "simple sums get their value",
    arguments: [
      ("SUM(A1:A3)", .number(349.5)), ("sum( A1 , A2 )", .number(350.5)), ("SUM($A$1:$A$3)", .number(349.5)),
      ("SUM(A1:A4)", .number(349.5)), ("SUM(A1,A3;5)", .number(104)), ("40+SUM(A1:A1)", .number(140)),
      ("250000+250000", .number(500_000)), ("+A1", .number(100)), ("-A1*2", .number(-200)),
      ("(A1+A2)/2", .number(175.25)),
      ("A1", .number(100)), ("A4", .text("รวม")), ("A9", .number(0)), ("SUM(A9:XFD1048576)", .number(0)),
      ("A5", .error("#REF!")),
      ("'ปี ก่อน''s'!B2+1", .number(8)), ("SUM(งบ!A1:A2)", .number(350.5)), ("1-2-3", .number(-4)), ("8/2/2", .number(2)),
      ("A1\n+A2", .number(350.5)), (".5+1.25", .number(1.75)), ("SUM(SUM(A1:A2),A3)", .number(349.5)),
    ] as [(String, CellValue?)])
  func sums(formula: String, value: CellValue?) throws {
    let filled = FormulaValues.filling(try workbook(["C7": formula]))
    let cell = try #require(filled.sheets[0].grid[CellReference(row: 7, column: 3)])
    #expect(cell.formula == formula)
    #expect(cell.value == value)
  }

  @Test(
    "anything else stays without a value and is read as the formula",
    arguments: [
      "VLOOKUP(A1,A1:B2,2)", "A4+1", "SUM(A1:A5)", "SUM(A1:XFD1048576)", "A1:A3", "1/0", "1/A9", "SUM(A1:A3", "SUM()",
      "NOW()", "B1B", "A1&A2", "LOG10(A1)", "SUM(LOG10(A1),A2)", "A1_b", "SUM(A1_b)", "A1ก",
      "ไม่มี!A1", "SUM(ไม่มี!A1:A2)", "10%", "", "SUM(A1:A3))", "IF(A1>0,1,2)", "1e300*1e300",
      String(repeating: "(", count: 9_000) + "1" + String(repeating: ")", count: 9_000),
      String(repeating: "-", count: 9_000) + "1",
    ])
  func unknown(formula: String) throws {
    let filled = FormulaValues.filling(try workbook(["C7": formula]))
    let place = CellReference(row: 7, column: 3)
    let cell = try #require(filled.sheets[0].grid[place])
    #expect(cell.value == nil)
    let text = CellText(cell, at: place, in: CellSource(filled.sheets[0], of: WorkbookSource(filled)))
    #expect(text.written == "=" + formula)
    #expect(!text.isBlank)
  }

  @Test("sums of sums are added up; a formula that leads back to itself has no value")
  func chains() throws {
    var formulas = ["B1": "A1"]
    for row in 2...3_000 { formulas["B\(row)"] = "B\(row - 1)+1" }
    formulas["C1"] = "SUM(B1:B3000)"
    formulas["D1"] = "D2"
    formulas["D2"] = "D1"
    formulas["E1"] = "SUM(E1:E9)"
    let grid = FormulaValues.filling(try workbook(formulas)).sheets[0].grid
    #expect(grid[CellReference(row: 3_000, column: 2)]?.value == .number(3_099))
    #expect(grid[CellReference(row: 1, column: 4)]?.value == nil)
    #expect(grid[CellReference(row: 2, column: 4)]?.value == nil)
    #expect(grid[CellReference(row: 1, column: 5)]?.value == nil)
  }

  @Test("the work is bounded: sums of whole sheets stay without a value once too many cells were looked at")
  func isBounded() throws {
    let workbook = try workbook(["C1": "SUM(A1:A3)", "C2": "SUM(A1:A3)"])
    func values(visits: Int) -> [CellValue?] {
      let grid = FormulaValues.filling(workbook, visits: visits).sheets[0].grid
      return [1, 2].map { grid[CellReference(row: $0, column: 3)]?.value }
    }
    // Three rows of two, two and one cells, and one look at each row.
    #expect(values(visits: 7) == [nil, nil])
    #expect(values(visits: 8) == [.number(349.5), nil])
    #expect(values(visits: 15) == [.number(349.5), nil])
    #expect(values(visits: 16) == [.number(349.5), .number(349.5)])
  }

  @Test("values that are there are left alone")
  func cachedValues() throws {
    var workbook = try workbook([:])
    workbook.sheets[0].grid[CellReference(row: 7, column: 3)] = Cell(.number(1), formula: "SUM(A1:A3)")
    #expect(FormulaValues.filling(workbook) == workbook)
  }

  @Test("a hundred formulas and brackets may lie inside each other")
  func depth() throws {
    func value(_ formulas: [String: String]) throws -> CellValue? {
      FormulaValues.filling(try workbook(formulas)).sheets[0].grid[CellReference(row: 1, column: 3)]?.value
    }
    // The formula itself and the number in the middle count as well.
    for (brackets, isKnown) in [(98, true), (99, false)] {
      let formula = String(repeating: "(", count: brackets) + "5" + String(repeating: ")", count: brackets)
      #expect(try value(["C1": formula]) == (isKnown ? .number(5) : nil))
      let signs = String(repeating: "-", count: brackets) + "5"
      #expect(try value(["C1": signs]) == (isKnown ? .number(5) : nil))
    }
    // Each formula and the reference to it in the one above; the first one is asked first.
    for (count, isKnown) in [(50, true), (51, false)] {
      var formulas = ["C\(count)": "A1"]
      for row in 1..<count { formulas["C\(row)"] = "C\(row + 1)+0" }
      #expect(try value(formulas) == (isKnown ? .number(100) : nil), "\(count)")
    }
  }
}
