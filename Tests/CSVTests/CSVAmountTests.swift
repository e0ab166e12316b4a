import CSV
import Spreadsheet
import Testing

@Suite("Amounts with commas and without quotation marks in a comma-separated file")
struct CSVAmountTests {
  private static func read(_ text: String) throws -> Workbook {
    try CSVReader.workbook(bytes: Array(text.utf8), file: "ก.csv")
  }

  /// The fields of a row, with bars between them.
  private static func row(_ row: Int, of workbook: Workbook) -> String {
    let cells = workbook.sheets[0].grid.cells(inRow: row)
    return cells.map { if case .text(let text)? = $0.cell.value { text } else { "" } }.joined(separator: "|")
  }

  private static func rows(_ text: String) throws -> [String] {
    let workbook = try read(text)
    return workbook.sheets[0].grid.rowNumbers.map { row($0, of: workbook) }
  }

  @Test("are joined where the record is then as wide as its header, and told with their cells")
  func excess() throws {
    let workbook = try Self.read("ที่,ชื่อ,ก,ข\n1,x,125,500,y\n2,x,1,250,500.50,y\n3,x,๑๒,๕๐๐.- ,y\n4,x,500,y\n")
    #expect(
      (2...5).map { Self.row($0, of: workbook) } == [
        "1|x|125,500|y", "2|x|1,250,500.50|y", "3|x|๑๒,๕๐๐.- |y", "4|x|500|y",
      ])
    #expect(
      workbook.faults == [
        TextFault(.joinedAmount, at: CellReference(row: 2, column: 3), written: "125,500"),
        TextFault(.joinedAmount, at: CellReference(row: 3, column: 3), written: "1,250,500.50"),
        TextFault(.joinedAmount, at: CellReference(row: 4, column: 3), written: "๑๒,๕๐๐.- "),
      ])
  }

  @Test(
    "are no pieces of digits that are too few, too many, or begin with a zero",
    arguments: [
      "25,50", "1250,500", "25,5000", "025,500", "0,500", "25,500x", "25, 500", "25.5,500", "x25,500", "-25,500",
    ])
  func noPieces(fields: String) throws {
    let workbook = try Self.read("ที่,ชื่อ,ก,ข\n1,x,\(fields),y\n")
    #expect(workbook.faults.isEmpty)
    #expect(Self.row(2, of: workbook) == "1|x|\(fields.replacing(",", with: "|"))|y")
  }

  @Test("are joined with the baht behind them", arguments: ["125,500 บาท", "125,500บาท", "125,500.- บาท "])
  func baht(amount: String) throws {
    #expect(try Self.rows("ที่,ชื่อ,ก,ข\n1,x,\(amount),y\n").last == "1|x|\(amount)|y")
    #expect(try Self.rows("ที่,ชื่อ,ก,ข\n1,x,125,500 บาย,y\n").last == "1|x|125|500 บาย|y")
  }

  @Test("are joined in two columns of one record")
  func twoAmounts() throws {
    #expect(try Self.rows("ที่,ก,ข,ค\nx,125,500,y,1,250,000\n").last == "x|125,500|y|1,250,000")
  }

  @Test("are joined in a record that is not too wide where a piece is 000")
  func zeros() throws {
    #expect(try Self.rows("ที่,ชื่อ,ก,ข,ค\n1,x,250,000,y\n").last == "1|x|250,000|y")
    #expect(try Self.rows("ที่,ชื่อ,ก,ข,ค\n1,x,250,001,y\n").last == "1|x|250|001|y")
    #expect(
      try Self.rows("โครงการ ก,1,440,000\nโครงการ ข,2,500,000\n") == ["โครงการ ก|1,440,000", "โครงการ ข|2,500,000"])
  }

  @Test("are joined in the column where another record of the table has one, before or after")
  func sameColumn() throws {
    #expect(
      try Self.rows("ที่,ชื่อ,ก,ข,ค\n1,x,125,500,y\n2,x,250,000,y\n3,x,125,500,y\n").dropFirst()
        == ["1|x|125,500|y", "2|x|250,000|y", "3|x|125,500|y"])
    // Another table is another matter.
    #expect(
      try Self.rows("ที่,ชื่อ,ก,ข,ค\n1,x,250,000,y\nหัวข้อ\nที่,ชื่อ,ก,ข,ค\n1,x,125,500,y\n").last == "1|x|125|500|y")
  }

  @Test("are joined under a heading of money beside a heading of words")
  func headings() throws {
    let header = "ที่,ชื่อ,งบประมาณ (บาท),แหล่งงบประมาณ,หมายเหตุ,อื่น\n"
    #expect(try Self.rows(header + "1,x,1,125,500,กทม.\n").last == "1|x|1,125,500|กทม.")
    // A number before the money is none of its pieces.
    #expect(try Self.rows("ที่,งบประมาณ,แหล่ง,อื่น\n1,250,000,y\n").last == "1|250,000|y")
    #expect(try Self.rows("ที่,ชื่อ,\n,,งบประมาณ,แหล่ง,อื่น\n1,x,125,500,y\n").last == "1|x|125,500|y")
    #expect(try Self.rows("ที่,ชื่อ,งบประมาณ,จำนวนคน,อื่น\n1,x,125,500,y\n").last == "1|x|125|500|y")
    #expect(try Self.rows("ที่,ชื่อ,ร้อยละ,แหล่ง,อื่น\n1,x,125,500,y\n").last == "1|x|125|500|y")
  }

  @Test("are not seen in numbers side by side that fit the header")
  func numbers() throws {
    let text = "ที่,กิจกรรม,น้ำหนัก,ก้าวหน้า,ต.ค.\n1,x,20,100,y\n2,x,20,120,\n,,,,\n"
    let workbook = try Self.read(text)
    #expect(workbook.faults.isEmpty)
    #expect(Self.row(2, of: workbook) == "1|x|20|100|y")
    // More fields too many than commas: something else is the matter.
    #expect(try Self.rows("ที่,ชื่อ,ก\n1,x,20,100,y,z\n").last == "1|x|20|100|y|z")
    #expect(try Self.rows("1,000,x\n2,001,y\n") == ["1|000|x", "2|001|y"])
  }

  @Test("that can be joined in more than one way cost their record, and are told")
  func unclear() throws {
    let workbook = try Self.read("ที่,ก,ข\n1,250,000,y\n2,x,y\n")
    #expect(Self.row(2, of: workbook) == "")
    #expect(Self.row(3, of: workbook) == "2|x|y")
    #expect(workbook.faults == [TextFault(.unclearAmount, at: CellReference(row: 2, column: 1), written: "1,250,000")])
    let two = try Self.read("ก,ข,ค,ง,จ\nx,125,500,y,125,500\n")
    #expect(two.faults.map(\.kind) == [.unclearAmount])
    // One of them is an amount without doubt.
    #expect(try Self.rows("ก,ข,ค,ง,จ\nx,125,000,y,125,500\n").last == "x|125,000|y|125|500")
    #expect(try Self.read("ก,ข,ค,ง,จ\n1,250,000,y\n").faults.map(\.kind) == [.unclearAmount])
  }

  @Test("that can be joined in more than one way are joined as wide as other records of the table")
  func otherWidth() throws {
    let header = "ที่,ชื่อ,ก,ข,ค,ง\n"
    #expect(try Self.rows(header + "1,x,1,250,500,y,z\n2,x,-,y,z\n").dropFirst().first == "1|x|1,250,500|y|z")
    #expect(try Self.read(header + "1,x,1,250,500,y,z\n2,x,-,y\n").faults.map(\.kind) == [.unclearAmount])
  }

  @Test("are left alone where the delimiter is no comma")
  func otherDelimiter() throws {
    #expect(try Self.rows("ที่;ก;ข\n1;250;000;y\n") == ["ที่|ก|ข", "1|250|000|y"])
  }

  @Test("are found in the text in all their pieces, and so are the fields behind them")
  func positions() throws {
    let cells = Set(["B2", "C2"].compactMap { CellReference($0) })
    let found = CSVReader.positions(of: cells, in: "ก,ข,ค\nx,1,250,500,y\n")
    #expect(
      found[CellReference(row: 2, column: 2)] == TextPosition(startLine: 2, startColumn: 3, endLine: 2, endColumn: 12))
    #expect(
      found[CellReference(row: 2, column: 3)]
        == TextPosition(startLine: 2, startColumn: 13, endLine: 2, endColumn: 14))
  }

  @Test("are joined in a file of many rows in time", .timeLimit(.minutes(5)))
  func large() throws {
    let workbook = try Self.read("ก,ข,ค\n" + String(repeating: "x,1,250,500,y\n", count: 200_000))
    #expect(workbook.faults.count == 200_000)
    #expect(Self.row(200_001, of: workbook) == "x|1,250,500|y")
  }
}
