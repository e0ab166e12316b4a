import Testing

@testable import Spreadsheet

@Suite("The digest of a sheet's cells")
struct ContentDigestTests {
  private static func digest(_ cells: [(row: Int, column: Int, cell: Cell)]) -> String {
    var grid = Grid()
    for (row, column, cell) in cells { grid[CellReference(row: row, column: column)] = cell }
    return ContentDigest(grid).text
  }

  private static func digest(_ values: CellValue...) -> String {
    digest(values.enumerated().map { (1, $0 + 1, Cell($1)) })
  }

  @Test func `what looks different and says the same has the same digest`() {
    let plain = Self.digest([(1, 1, Cell(.text("ก\nข"))), (2, 3, Cell(.number(0.3))), (2, 4, Cell(.boolean(true)))])
    #expect(
      plain
        == Self.digest([
          (2, 4, Cell(.boolean(true), style: 9)), (1, 1, Cell(.text("ก\r\nข"))), (1, 2, Cell(.text(""))),
          (2, 3, Cell(.number(0.1 + 0.2), formula: "A1+A2")), (9, 9, Cell(nil, style: 2)),
          (9, 8, Cell(nil, formula: "B2")),
        ]))
    #expect(Self.digest(.text("ก\rข")) == Self.digest(.text("ก\nข")))
    #expect(Self.digest(.number(-0.0)) == Self.digest(.number(0)))
  }

  @Test func `texts of a pool, of the grid and held as bytes are the same`() {
    let bytes = Array("กองทรัพยากรบุคคล".utf8)
    var pool = TextPool.Builder()
    pool.append(Array("อื่น".utf8))
    pool.append(bytes)
    var grid = Grid(pool: pool.build())
    grid.append(row: 1, [PackedCell(.pooledText, payload: 1, column: 1, style: 0)])
    let held = grid.hold(text: bytes, 0..<bytes.count, comesAgain: false)
    grid.append(row: 2, [PackedCell(.heldText, payload: held, column: 1, style: 0)])
    let text = CellValue.text("กองทรัพยากรบุคคล")
    #expect(ContentDigest(grid).text == Self.digest([(1, 1, Cell(text)), (2, 1, Cell(text))]))
  }

  @Test func `another value, place, kind or order gives another digest`() {
    let sheets: [[(row: Int, column: Int, cell: Cell)]] = [
      [], [(1, 1, Cell(.number(1)))], [(1, 2, Cell(.number(1)))], [(2, 1, Cell(.number(1)))],
      [(1, 1, Cell(.number(2)))],
      [(1, 1, Cell(.number(-1)))], [(1, 1, Cell(.text("1")))], [(1, 1, Cell(.boolean(true)))],
      [(1, 1, Cell(.boolean(false)))], [(1, 1, Cell(.error("#N/A")))], [(1, 1, Cell(.text("#N/A")))],
      [(1, 1, Cell(.text("12345678")))], [(1, 1, Cell(.text("12345678\0")))], [(1, 1, Cell(.text("1234567")))],
      [(1, 1, Cell(.text("87654321")))], [(1, 1, Cell(.text("12345679")))], [(1, 1, Cell(.text("123456789")))],
      [(1, 1, Cell(.text("123456798")))], [(1, 1, Cell(.text("ก\n")))], [(1, 1, Cell(.text("ก\n\n")))],
      [(1, 1, Cell(.text("1"))), (1, 2, Cell(.text("2")))], [(1, 1, Cell(.text("2"))), (1, 2, Cell(.text("1")))],
      [(1, 1, Cell(.number(1))), (1, 2, Cell(.number(2)))], [(1, 1, Cell(.number(2))), (1, 2, Cell(.number(1)))],
    ]
    let digests = sheets.map(Self.digest)
    #expect(Set(digests).count == sheets.count)
    #expect(digests.allSatisfy { $0.count == 16 })
    #expect(digests[0] == ContentDigest.blank.text)
  }

  @Test(
    arguments: [
      (0.1 + 0.2, 0.3), (-(0.1 + 0.2), -0.3), (1.0 / 3, 0.333333333333333), (2.0 / 3, 0.666666666666667),
      (1_234_567.89, 1_234_567.89), (123456.789012345, 123456.789012345), (123456.7890123456, 123456.789012346),
      (123_456_789_012_345, 123_456_789_012_345), (1_234_567_890_123_454, 1_234_567_890_123_450),
      (1_234_567_890_123_456, 1_234_567_890_123_460), (9_999_999_999_999.99, 9_999_999_999_999.99),
      (99_999_999_999_999.99, 100_000_000_000_000), (1.5e300, 1.5e300),
      (1.2345678901234567e-300, 1.23456789012346e-300),
      (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
    ] as [(Double, Double)])
  func `a number counts with fifteen digits`(number: Double, kept: Double) {
    #expect(ContentDigest.canonical(number) == kept)
    #expect(ContentDigest.canonical(kept) == kept)
  }
}
