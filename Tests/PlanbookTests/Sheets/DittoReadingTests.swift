import ActionPlans
import Reconciliation
import Spreadsheet
import Testing

/// Marks that repeat the cell above.
@Suite("Ditto marks")
struct DittoReadingTests {
  private static func projects(_ rows: String) throws -> [String] {
    try SheetReading("\(SheetReading.Header.summary)\n\(rows)").division.projects.map(\.line)
  }

  @Test("a mark stands for the text above, also several times, until another text comes")
  func marks() throws {
    #expect(
      try Self.projects(
        """
        ๑|โครงการ ก|1|กทม.|กลุ่มงานหนึ่ง|ด่วน
        ๒|โครงการ ข|2|"|- " -|〃
        ๓|โครงการ ค|3|รัฐบาล|”|''
        ๔|โครงการ ง|4|–"–|กลุ่มงานสอง
        ๕|โครงการ จ|5|กทม.|"
        """) == [
          "1|โครงการ ก|-|1 กทม.|กลุ่มงานหนึ่ง|ด่วน", "2|โครงการ ข|-|2 กทม.|กลุ่มงานหนึ่ง|ด่วน",
          "3|โครงการ ค|-|3 รัฐบาล|กลุ่มงานหนึ่ง|ด่วน", "4|โครงการ ง|-|4 รัฐบาล|กลุ่มงานสอง|", "5|โครงการ จ|-|5 กทม.|กลุ่มงานสอง|",
        ])
  }

  @Test("a dash, a long row of marks and a mark with a letter are no ditto; a mark below nothing is itself")
  func others() throws {
    let long = String(repeating: "\"", count: 20)
    #expect(
      try Self.projects(
        """
        ๑|โครงการ ก|1|กทม.|กลุ่มงานหนึ่ง|"
        ๒|โครงการ ข|2|กทม.|กลุ่มงานหนึ่ง|ด่วน
        ๓|โครงการ ค|3|กทม.|กลุ่มงานหนึ่ง|\(long)
        ๔|โครงการ ง|4|กทม.|กลุ่มงานหนึ่ง|"ก"
        """
      ).map { String($0.split(separator: "|", omittingEmptySubsequences: false)[5]) }
        == ["\"", "ด่วน", long, "\"ก\""])
  }

  @Test("sixteen bytes of marks are a ditto, seventeen are not")
  func length() throws {
    func note(_ mark: String) throws -> String? {
      try SheetReading(
        """
        \(SheetReading.Header.summary)
        ๑|โครงการ ก|1|กทม.|กลุ่มงานหนึ่ง|ด่วน
        ๒|โครงการ ข|2|กทม.|กลุ่มงานหนึ่ง|\(mark)
        """
      ).division.projects[1].note
    }
    #expect(try note(String(repeating: "\"", count: 16)) == "ด่วน")
    #expect(try note(String(repeating: "\"", count: 17)) != "ด่วน")
  }

  @Test("money and numbers are not repeated by a mark: it cannot be read there")
  func money() throws {
    let reading = try SheetReading(
      """
      \(SheetReading.Header.summary)
      ๑|โครงการ ก|1|กทม.|กลุ่มงานหนึ่ง
      ๒|โครงการ ข|"|กทม.|กลุ่มงานหนึ่ง
      """)
    #expect(try reading.division.projects[1].line == "2|โครงการ ข|-|-|กลุ่มงานหนึ่ง|")
    let unreadable = try reading.findings("FRM001")
    #expect(unreadable.flatMap(\.places).map(\.location.cell.description) == ["C4"])
  }

  @Test("the cell that is cited is the one with the mark")
  func places() throws {
    let reading = try SheetReading(
      """
      \(SheetReading.Header.summary)
      ๑|โครงการ ก|1|กทม.|กลุ่มงานหนึ่ง
      ๒|โครงการ ข|1|กทม.|"

      \(SheetReading.Header.list)
      โครงการ ก|1|กลุ่มงานหนึ่ง
      โครงการ ข|1|กลุ่มงานสอง
      """)
    let places = try reading.findings("WGP001").flatMap(\.places)
    #expect(Set(places.map(\.location.cell.description)) == ["E4", "C8"])
  }
}
