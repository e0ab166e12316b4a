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
}
