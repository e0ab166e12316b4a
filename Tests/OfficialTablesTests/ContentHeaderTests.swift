import OfficialTables
import Spreadsheet
import Testing

/// A header whose labels nobody knows, above rows that only a table of projects has.
@Suite("Headers by what stands below them")
struct ContentHeaderTests {
  private static func columns(_ lines: String) throws -> [String: Int] {
    let columns = try readLines(lines).layouts.flatMap { $0.tables.flatMap(\.columns) }
    return Dictionary(
      columns.compactMap { column in column.fact.map { ($0, column.column) } }, uniquingKeysWith: { first, _ in first })
  }

  private static func rows(_ numbers: [Int], _ others: [Int]? = nil) -> String {
    numbers.enumerated().map { index, number in
      "\n\((others.map { "\($0[index])|" } ?? "") + "\(number)")|โครงการที่ทำ \(index)|\(5_000 + index)"
    }.joined()
  }

  @Test("names, money and numbers are found, and a label besides is told")
  func found() throws {
    let labels = "ซ้าย|กลาง|ขวา"
    let submission = try readLines("ริม|\(labels)\nนอก|1|โครงการ ก|5000\nใน|2|โครงการ ข|6000")
    #expect(submission.divisions[0].budgetSummary.map(\.number.value) == [1, 2])
    #expect(submission.unrecognised.map { "\($0.kind) \($0.location.cell)" } == ["column A1"])
    #expect(
      Set(submission.guesses.map { "\($0.kind) \($0.location.cell)" }) == [
        "columnByContent B1", "columnByContent C1", "columnByContent D1",
      ])
  }

  @Test("the nearest column that numbers the rows from one is that of the numbers")
  func numbers() throws {
    let labels = "ซ้าย|กลาง|ขวา"
    #expect(try Self.columns(labels + Self.rows([1, 2, 3]))["number"] == 1)
    #expect(try Self.columns(labels + Self.rows([1, 2, 1, 2]))["number"] == 1)
    #expect(try Self.columns(labels + Self.rows([2, 3, 4]))["number"] == nil)
    #expect(try Self.columns(labels + Self.rows([1, 3, 4]))["number"] == nil)
    #expect(try Self.columns("ริม|\(labels)" + Self.rows([1, 2, 3], [1, 2, 3]))["number"] == 2)
    #expect(try Self.columns("ริม|\(labels)" + Self.rows([3, 4, 5], [1, 2, 3]))["number"] == 1)
  }

  @Test("two columns of names, fewer than three labels or a label that is too long make no header")
  func none() throws {
    let both = "\n1|โครงการ ก|โครงการ ค|5000\n2|โครงการ ข|โครงการ ง|6000"
    #expect(try Self.columns("ซ้าย|กลาง|ขวา|ริม\(both)") == [:])
    #expect(try Self.columns("กลาง|ขวา\nโครงการ ก|5000|1\nโครงการ ข|6000|1") == [:])
    // Money without a label is nobody's.
    #expect(try Self.columns("ซ้าย|กลาง|ขวา\n1|โครงการ ก|ดี|5000\n2|โครงการ ข|ดี|6000") == [:])
    for (length, isHeader) in [(60, true), (61, false)] {
      let label = String(repeating: "ก", count: length)
      #expect(try Self.columns("\(label)|กลาง|ขวา" + Self.rows([1, 2])).isEmpty == !isHeader)
    }
  }

  @Test("the first project stands in one of the two rows below")
  func near() throws {
    let other = { (count: Int) in String(repeating: "\nข้อ|อย่างอื่น|7000", count: count) }
    #expect(try Self.columns("ซ้าย|กลาง|ขวา\(other(1))" + Self.rows([1, 2, 3]))["budget"] == 3)
    #expect(try Self.columns("ซ้าย|กลาง|ขวา\(other(2))" + Self.rows([1, 2, 3])) == [:])
  }
}
