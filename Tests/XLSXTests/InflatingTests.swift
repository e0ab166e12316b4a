import Spreadsheet
import Testing

@testable import XLSX

@Suite("Inflating a part")
struct InflatingTests {
  /// The bytes of the only sheet of a written workbook, inflated into buffers of a size; and how many it took.
  private static func inflated(roomFor size: (_ whole: Int) -> Int) throws -> (bytes: [UInt8], pieces: Int) {
    var sheet = Sheet(name: "a")
    for row in 1...200 { sheet.grid[CellReference(row: row, column: 1)] = Cell(.number(Double(row * row))) }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let file = try TemporaryFile()
    try XLSXWriter.write(workbook, toPath: file.path)
    let place = Place(file: file.path)
    let zip = try SourceFile(path: file.path, place: place).package(limits: .standard, place: place)
    let entry = try #require(zip.entries.first { $0.name == "xl/worksheets/sheet1.xml" })
    var part = PartBytes(
      entry, stored: try zip.storedBytes(of: entry, place: place), inflaters: Inflaters(), place: place)
    var bytes: [UInt8] = []
    var pieces = 0
    var hasEnded = false
    while !hasEnded {
      var buffer = [UInt8](repeating: 0, count: size(entry.size))
      var end = 0
      hasEnded = try part.fill(&buffer, from: &end)
      bytes += buffer[..<end]
      pieces += 1
    }
    return (bytes, pieces)
  }

  @Test("a part that just fits comes at once, one that has a byte too many in pieces, and the bytes are the same")
  func wholeAndPieces() throws {
    let whole = try Self.inflated { $0 }
    let byteLess = try Self.inflated { $0 - 1 }
    let small = try Self.inflated { _ in 100 }
    #expect(whole.pieces == 1)
    #expect(byteLess.pieces == 2)
    #expect(small.pieces > whole.bytes.count / 100)
    #expect(byteLess.bytes == whole.bytes)
    #expect(small.bytes == whole.bytes)
    #expect(String(decoding: whole.bytes, as: UTF8.self).contains("<v>40000</v>"))
  }
}
