import OfficialTables
import Spreadsheet
import Testing
import ThaiText

/// Beside what a column was taken for stands what it would be next, and beside one that is set aside what it comes near to.
@Suite("What comes next to what a column was taken for")
struct RunnerUpTests {
  private static func columns(_ labels: String) throws -> [SheetLayout.Column] {
    try readLines("ลำดับที่|ชื่อโครงการ|\(labels)\n1|โครงการ ก|5000|ก|ข\n2|โครงการ ข|700|ค|ง").layouts[0].tables[0]
      .columns
  }

  @Test("a column whose label nobody knows comes near to the fact whose labels are most like it, and to none below")
  func unknown() throws {
    let columns = try Self.columns("งบประมาณ|ส่วนราชการที่เกี่ยวข้อง|ผู้ประสานงาน")
    #expect(columns.map(\.fact).suffix(2) == [nil, nil])
    #expect(columns.map(\.runnerUp).suffix(2) == ["work-groups", nil])
  }

  @Test("six tenths are near", arguments: [(4, 0.6, true), (5, 12.0 / 21, false)])
  func nearness(more: Int, likeness: Double, isNear: Bool) throws {
    let label = "ชื่อโครงกฮฮ" + String(repeating: "ฮ", count: more)
    #expect(NameComparison.similarity(MatchingKey(label), MatchingKey("ชื่อโครงการ")) == likeness)
    let columns = try readLines("ลำดับที่|ชื่อโครงการ|งบประมาณ|\(label)\n1|โครงการ ก|5|ก\n2|โครงการ ข|7|ค").layouts[0]
      .tables[0].columns
    #expect((columns.last?.runnerUp == "name-with-measure") == isNear)
  }

  @Test("a column that was taken for its likeness has the next fact beside it, and one of the form's label has none")
  func similar() throws {
    let columns = try Self.columns("งบประมาณ|แหล่งงบประมาณของโครงการ|หมายเหตุ")
    #expect(columns.map(\.runnerUp).prefix(3) == [nil, nil, nil])
    let source = columns[3]
    #expect(source.fact != source.runnerUp)
    #expect(source.runnerUp != nil)
  }

  // MARK: Rows

  /// The rows of a table with numbers, names and money, below its header in row 1.
  private static func rows(_ lines: String) throws -> [SheetLayout.Rows] {
    try readLines("ลำดับที่|ชื่อโครงการ|งบประมาณ\n" + lines).layouts[0].rows.filter { $0.role != .header }
  }

  @Test("a total that only its amount tells would be a row of the table next")
  func totalByAmount() throws {
    let rows = try Self.rows("1|โครงการ ก|5000\n2|โครงการ ข|700\n||5700")
    #expect(rows.map(\.role) == [.row, .total])
    #expect(rows.map(\.runnerUp) == [nil, .row])
  }

  @Test("a total by its word has a row of the table beside it only where it is not the sum of the rows")
  func totalByWord() throws {
    #expect(try Self.rows("1|โครงการ ก|5000\n2|โครงการ ข|700\n|รวม|5700").map(\.runnerUp) == [nil, nil])
    #expect(try Self.rows("1|โครงการ ก|5000\n2|โครงการ ข|700\n|รวม|5701").map(\.runnerUp) == [nil, .row])
  }

  @Test("a project that costs as much as those above it together would be a total next; as much as one is nothing")
  func projectAsTotal() throws {
    let rows = try Self.rows("1|โครงการ ก|5000\n2|โครงการ ข|700\n3|โครงการ ค|5700\n4|โครงการ ง|11401")
    #expect(rows.map(\.role) == [.row, .row, .row])
    #expect(rows.map(\.rows) == [2...3, 4...4, 5...5])
    #expect(rows.map(\.runnerUp) == [nil, .total, nil])
    #expect(try Self.rows("1|โครงการ ก|5000\n2|โครงการ ข|5000").map(\.runnerUp) == [nil])
    #expect(try Self.rows("1|โครงการ ก|0\n2|โครงการ ข|0\n3|โครงการ ค|0").map(\.runnerUp) == [nil])
  }

  @Test("the rest of a name would be a row of the table next")
  func restOfName() throws {
    let rows = try Self.rows("1|โครงการ ก และ|5000\n|และโครงการร่วม|\n2|โครงการ ข|700")
    #expect(rows.map(\.role) == [.row, .continuation, .row])
    #expect(rows.map(\.runnerUp) == [nil, .row, nil])
  }
}
