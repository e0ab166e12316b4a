import Spreadsheet
import Testing

@testable import OfficialTables

/// Which drawn objects are bars of a schedule, and over which cells they lie.
@Suite("Shapes drawn over a sheet")
struct DrawnShapesTests {
  private static func shapes(
    _ range: String, _ kind: DrawnObject.Kind = .shape, text: String? = nil
  ) throws -> DrawnShapes {
    DrawnShapes([DrawnObject(kind, text: text, range: try #require(CellRange(range)))])
  }

  /// The cells that shapes cover, row by row.
  private static func covered(_ shapes: DrawnShapes) -> [String] {
    var cells: [String] = []
    for row in 1...12 {
      var isCovered = false
      for column in 1...10 where shapes.cover(CellReference(row: row, column: column)) {
        cells.append(CellReference(row: row, column: column).description)
        isCovered = true
      }
      #expect(shapes.touch(row: row) == isCovered)
    }
    return cells
  }

  @Test("a shape lies in its row, or in the middle one of the two or three that it touches")
  func rows() throws {
    #expect(Self.covered(try Self.shapes("C5:E5")) == ["C5", "D5", "E5"])
    #expect(Self.covered(try Self.shapes("C5:D6")) == ["C5", "D5"])
    #expect(Self.covered(try Self.shapes("C5:D7")) == ["C6", "D6"])
  }

  @Test("what touches four rows is a picture or a frame")
  func tall() throws {
    #expect(Self.covered(try Self.shapes("C5:D8")) == [])
  }

  @Test("lines count as shapes do; what is neither, or has a text in it, does not")
  func kinds() throws {
    #expect(Self.covered(try Self.shapes("B2:B2", .connector)) == ["B2"])
    #expect(Self.covered(try Self.shapes("B2:B2", text: "")) == ["B2"])
    #expect(Self.covered(try Self.shapes("B2:B2", text: "ร่าง")) == [])
    for kind in [DrawnObject.Kind.picture, .chart, .other] {
      #expect(Self.covered(try Self.shapes("B2:B2", kind)) == [])
    }
  }

  @Test("several shapes may lie in one row")
  func several() throws {
    let ranges = try ["B3:C3", "E3:E3"].map { try #require(CellRange($0)) }
    #expect(Self.covered(DrawnShapes(ranges.map { DrawnObject(.shape, range: $0) })) == ["B3", "C3", "E3"])
  }
}
