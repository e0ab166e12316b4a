import CSV
import Spreadsheet
import Testing

@Suite("The delimiter of a CSV file")
struct CSVDelimiterTests {
  /// The first column and the number of columns of each row.
  private static func columns(_ text: String, file: String = "ก.csv") throws -> [Int] {
    let grid = try CSVReader.workbook(bytes: Array(text.utf8), file: file).sheets[0].grid
    return grid.rowNumbers.map { grid.cells(inRow: $0).last?.column ?? 0 }
  }

  @Test("is not a sign in the texts of one column", arguments: [";", "|", "\t"])
  func textOfOneColumn(sign: String) throws {
    #expect(try Self.columns("โครงการ\nประชุม\(sign)สัมมนา\nอบรม\nจัดซื้อ\n") == [1, 1, 1, 1])
    #expect(try Self.columns("รายการ ก\(sign)\nรายการ ข\(sign)\n") == [1, 1])
  }

  @Test("is no sign that a blank follows wherever it stands")
  func punctuation() throws {
    #expect(try Self.columns("โครงการ\nประชุม; สัมมนา\nอบรม; ดูงาน\n") == [1, 1, 1])
    #expect(try Self.columns("ประชุม; สัมมนา") == [1])
    #expect(try Self.columns("โครงการ; งบ\nประชุม;1\nอบรม; 2\n") == [2, 2, 2])
  }

  @Test("stands in two records and in one of five at least")
  func often() throws {
    let table = "ก;ข\nค;ง\n"
    #expect(try Self.columns(table + String(repeating: "จ\n", count: 8)).prefix(2) == [2, 2])
    #expect(try Self.columns(table + String(repeating: "จ\n", count: 9)).prefix(2) == [1, 1])
    #expect(try Self.columns("ก;ข\nค\n") == [1, 1])
    #expect(try Self.columns("ก;ข\n") == [2])
  }

  @Test("is told from the commas of amounts, in digits of either kind", arguments: [";", "\t", "|"])
  func amounts(sign: String) throws {
    let table = """
      แผนปฏิบัติการ
      สรุปโครงการ
      ลำดับ;ชื่อ;งบประมาณ;แหล่ง;หมายเหตุ
      1;ก;250,000;กทม.
      2;ข;๑,๔๕๐,๐๐๐;กทม.
      ;รวม;1,700,000
      """
    #expect(try Self.columns(table.replacing(";", with: sign)) == [1, 1, 5, 4, 4, 3])
    #expect(try Self.columns("ก\(sign)1,440,000\nข\(sign)2,500,000\n") == [2, 2])
  }

  @Test("a comma between a digit and two or four digits may be one")
  func noAmounts() throws {
    #expect(try Self.columns("1,25\n2,4500\n") == [2, 2])
    #expect(try Self.columns("ก;1,25\nข;2,45\n") == [2, 2])
  }

  @Test("is a tab in a file named .tsv, where its records have tabs or nothing else divides them")
  func name() throws {
    #expect(try Self.columns("ก,ข\tค,ง\nจ,ฉ\tช,ซ\n", file: "a.TSV") == [2, 2])
    #expect(try Self.columns("ก,ข\tค,ง\nจ,ฉ\tช,ซ\n", file: "a.csv") == [3, 3])
    #expect(try Self.columns("ก, ข\n", file: "a.tsv") == [1])
    #expect(try Self.columns("ก,ข\nค,ง\n", file: "a.tsv") == [2, 2])
  }

  @Test("is looked for outside quotation marks, and a mark that is never closed hides nothing")
  func quoted() throws {
    #expect(try Self.columns("\"ก,ข,ค\";ง\n\"จ,ฉ,ช\";ซ\n") == [2, 2])
    #expect(try Self.columns("\"แผน\nก;ข\nค;ง\nจ;ฉ\n") == [2, 2, 2])
  }

  @Test("is looked for in records beyond the first hundred")
  func late() throws {
    let titles = String(repeating: "หัวข้อ\n", count: 150)
    #expect(try Self.columns(titles + String(repeating: "ก|ข\n", count: 150)).last == 2)
  }
}
