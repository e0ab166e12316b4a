import Spreadsheet
import TestSupport
import Testing

@testable import OfficialTables

@Suite("Merged cells")
struct MergedCellsTests {
  /// Ranges that do not overlap, as worksheets have them.
  private static func ranges(seed: UInt64) -> [CellRange] {
    var random = SeededGenerator(seed: seed)
    var taken: Set<CellReference> = []
    var ranges: [CellRange] = []
    for _ in 0..<40 {
      let first = CellReference(row: .random(in: 1...40, using: &random), column: .random(in: 1...12, using: &random))
      let isTall = Bool.random(using: &random)
      let last = CellReference(
        row: first.row + (isTall ? .random(in: 1...6, using: &random) : 0),
        column: first.column + (isTall ? .random(in: 0...1, using: &random) : .random(in: 1...4, using: &random)))
      let cells = (first.row...last.row).flatMap { row in
        (first.column...last.column).map { CellReference(row: row, column: $0) }
      }
      guard taken.isDisjoint(with: cells) else { continue }
      taken.formUnion(cells)
      ranges.append(CellRange(first, last))
    }
    return ranges
  }

  @Test("each covered cell finds the cell that holds its value", arguments: 0..<30)
  func origins(seed: UInt64) {
    let ranges = Self.ranges(seed: seed)
    let merged = MergedCells(ranges)
    for row in 1...50 {
      var isTouched = false
      for column in 1...20 {
        let cell = CellReference(row: row, column: column)
        let range = ranges.first { $0.contains(cell) }
        let isTall = range.map { $0.last.row > $0.first.row } ?? false
        let above = isTall && range?.first.column == column && range?.first.row != row ? range?.first : nil
        let beside = !isTall && range?.first.column != column ? range?.first : nil
        #expect(
          merged.verticalOrigin(of: cell) == above && merged.continues(row: row, column: column) == (above != nil))
        #expect(merged.horizontalOrigin(of: cell) == beside)
        let isFirst = range?.first == cell
        #expect(merged.isTall(at: cell) == (isFirst && isTall))
        #expect(merged.isWide(at: cell) == (isFirst && range?.last.column != column))
        isTouched = isTouched || (range.map { !isTall || $0.first.row != row } ?? false)
      }
      #expect(merged.touches(row: row) == isTouched)
    }
  }

  @Test("ranges past a table's size hold nothing together: 64 columns and 2,000 rows are the most")
  func limits() throws {
    func merged(_ last: CellReference) -> MergedCells {
      MergedCells([CellRange(CellReference(row: 3, column: 3), last)])
    }
    let (below, beside) = (CellReference(row: 4, column: 3), CellReference(row: 3, column: 4))
    #expect(merged(CellReference(row: 3, column: 66)).horizontalOrigin(of: beside) != nil)
    #expect(merged(CellReference(row: 3, column: 67)).horizontalOrigin(of: beside) == nil)
    #expect(merged(CellReference(row: 4, column: 66)).verticalOrigin(of: below) != nil)
    #expect(merged(CellReference(row: 4, column: 67)).verticalOrigin(of: below) == nil)
    #expect(merged(CellReference(row: 2_002, column: 3)).verticalOrigin(of: below) != nil)
    #expect(merged(CellReference(row: 2_003, column: 3)).verticalOrigin(of: below) == nil)
    #expect(!merged(CellReference(row: 2_003, column: 3)).touches(row: 4))
    #expect(!merged(CellReference(row: 3, column: 3)).touches(row: 3))
  }
}
