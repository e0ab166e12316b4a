import CSV
import Spreadsheet
import Testing

@Suite("A record of a CSV file that cannot be read")
struct CSVFaultTests {
  private static func read(_ text: String) throws -> Workbook { try read(Array(text.utf8)) }

  private static func read(_ bytes: [UInt8]) throws -> Workbook {
    try CSVReader.workbook(bytes: bytes, file: "ก.csv")
  }

  private static func fault(
    _ kind: TextFault.Kind, row: Int, line: Int, offset: Int, _ written: String
  ) -> TextFault {
    TextFault(kind, at: CellReference(row: row, column: 1), line: line, offset: offset, written: written)
  }

  @Test("is left out alone where a quotation mark stands inside a field")
  func misplaced() throws {
    let workbook = try Self.read("ก,ข\n1,ท่อ 5\" ยาว\n2,ง\n")
    #expect(CellTexts.of(workbook) == ["A1": "ก", "B1": "ข", "A3": "2", "B3": "ง"])
    #expect(workbook.faults == [Self.fault(.misplacedQuote, row: 2, line: 2, offset: 21, "1,ท่อ 5\" ยาว")])
  }

  @Test("is left out alone where text follows a closed field")
  func trailing() throws {
    let workbook = try Self.read("a,b\r\n1,\"c\" d\r\n2,e\r\n")
    #expect(CellTexts.of(workbook) == ["A1": "a", "B1": "b", "A3": "2", "B3": "e"])
    #expect(workbook.faults == [Self.fault(.textAfterQuote, row: 2, line: 2, offset: 10, "1,\"c\" d")])
  }

  @Test("is left out alone where a field is never closed, and what the mark swallows is read again")
  func unclosed() throws {
    let workbook = try Self.read("a,b\n1,\"c\n2,d\n3,e\n")
    #expect(CellTexts.of(workbook) == ["A1": "a", "B1": "b", "A3": "2", "B3": "d", "A4": "3", "B4": "e"])
    #expect(workbook.faults == [Self.fault(.unclosedQuote, row: 2, line: 2, offset: 6, "1,\"c")])
  }

  @Test("is the one whose mark opens, where the next one that opens seems to close it")
  func swallowing() throws {
    let workbook = try Self.read("a,b\n1,\"c\n2,d\n3,\"e,f\"\n")
    #expect(CellTexts.of(workbook) == ["A1": "a", "B1": "b", "A3": "2", "B3": "d", "A4": "3", "B4": "e,f"])
    #expect(workbook.faults == [Self.fault(.unclosedQuote, row: 2, line: 2, offset: 6, "1,\"c")])
  }

  @Test("does not move the rows below a field of several lines, nor below a line that names the delimiter")
  func rows() throws {
    let workbook = try Self.read("sep=;\n\"a\nb\";c\nd\"e\nf;g\n")
    #expect(CellTexts.of(workbook) == ["A1": "a\nb", "B1": "c", "A3": "f", "B3": "g"])
    #expect(workbook.faults == [Self.fault(.misplacedQuote, row: 2, line: 4, offset: 15, "d\"e")])
  }

  @Test("is left out for one bad byte, with the row and the byte", arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func badByte(mark: [UInt8]) throws {
    let bytes = mark + Array("\"ก\nข\",ค\n".utf8) + Array("จ".utf8) + [0xFF, 0x2C, 0x31, 0x0A] + Array("2,ฉ\n".utf8)
    let workbook = try Self.read(bytes)
    #expect(CellTexts.of(workbook) == ["A1": "ก\nข", "B1": "ค", "A3": "2", "B3": "ฉ"])
    #expect(workbook.faults == [Self.fault(.undecodable, row: 2, line: 3, offset: mark.count + 17, "0xFF")])
  }

  @Test("is left out for a byte without a character in a file in code page 874")
  func badThaiByte() throws {
    let workbook = try Self.read(Array("1,".utf8) + [0xB9, 0xE9, 0xD3, 0x0A, 0x32, 0x2C, 0xFD, 0x0A, 0x33, 0x2C, 0xA1])
    #expect(CellTexts.of(workbook) == ["A1": "1", "B1": "น้ำ", "A3": "3", "B3": "ก"])
    #expect(workbook.faults == [Self.fault(.undecodable, row: 2, line: 2, offset: 8, "0xFD")])
  }

  @Test("is read as what it is where it is in code page 874 in a file in UTF-8")
  func otherEncoding() throws {
    let rest = Array("3,ข\"\n4,ค\n5,ง\n6,จ\n".utf8)
    let pasted = try Self.read(Array("1,ก\n2,".utf8) + [0xB9, 0xE9, 0xD3, 0x0A] + rest)
    #expect(CellTexts.of(pasted)["B2"] == "น้ำ")
    #expect(
      pasted.faults == [
        Self.fault(.otherEncoding, row: 2, line: 2, offset: 6, "2,น้ำ"),
        Self.fault(.misplacedQuote, row: 3, line: 3, offset: 17, "3,ข\""),
      ])
    let workbook = try Self.read(Array("1,ก\n2,".utf8) + [0xB9, 0xE9, 0xD3, 0x22, 0x0A] + rest)
    #expect(
      CellTexts.of(workbook) == [
        "A1": "1", "B1": "ก", "A4": "4", "B4": "ค", "A5": "5", "B5": "ง", "A6": "6", "B6": "จ",
      ])
    // Places behind such a row are counted in the bytes of the file.
    #expect(
      workbook.faults == [
        Self.fault(.misplacedQuote, row: 2, line: 2, offset: 11, "2,น้ำ\""),
        Self.fault(.misplacedQuote, row: 3, line: 3, offset: 18, "3,ข\""),
      ])
  }

  @Test("is left out where no more than half of them are; otherwise the file is refused")
  func half() throws {
    #expect(try Self.read("a\nb\"c\n").faults.count == 1)
    #expect(throws: SourceError.self) { try Self.read("a\nb\"c\nd\"e\n") }
    let bad: [UInt8] = [0xFF, 0x0A]
    #expect(try Self.read(Array("ก\n".utf8) + bad).faults.count == 1)
    #expect(throws: SourceError.self) { try Self.read(Array("ก\n".utf8) + bad + bad) }
  }

  @Test("is left out up to a hundred times")
  func hundred() throws {
    let good = String(repeating: "a\n", count: 200)
    #expect(try Self.read(good + String(repeating: "b\"c\n", count: 100)).faults.count == 100)
    #expect(throws: SourceError.self) { try Self.read(good + String(repeating: "b\"c\n", count: 101)) }
    let thai = Array(String(repeating: "ก\n", count: 400).utf8)
    #expect(try Self.read(thai + (0..<100).flatMap { _ in [0xFF, 0x0A] as [UInt8] }).faults.count == 100)
    #expect(throws: SourceError.self) { try Self.read(thai + (0..<101).flatMap { _ in [0xFF, 0x0A] as [UInt8] }) }
  }

  @Test("is a row without cells when cells are looked for in the text")
  func positions() throws {
    let cells = Set(["B2", "A3", "B3"].compactMap { CellReference($0) })
    let found = CSVReader.positions(of: cells, in: "a,b\n1,\"c\n2,d\n")
    #expect(found[CellReference(row: 2, column: 2)]?.startLine == 2)
    #expect(
      found[CellReference(row: 3, column: 2)]
        == TextPosition(startLine: 3, startColumn: 3, endLine: 3, endColumn: 4))
  }

  @Test("costs little however many lines a mark swallows", .timeLimit(.minutes(5)))
  func large() throws {
    let rows = String(repeating: "1,ก\n", count: 300_000)
    let workbook = try Self.read("a,\"b\n" + rows + "x\"y\n" + rows)
    #expect(workbook.faults.count == 2)
    #expect(workbook.sheets[0].grid.lastRow == 600_002)
  }
}
