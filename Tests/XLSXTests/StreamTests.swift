import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

@Suite("Sheets handed over while they are read")
struct StreamTests {
  /// What the stream makes of a file: the pieces of each sheet, and the error that ended it.
  private struct Outcome: Equatable {
    var sheets: [[Sheet]] = []
    var error: SourceError?

    /// The cells of each sheet in the order they were given, and its merged ranges.
    var lines: [String] {
      sheets.map { pieces in
        pieces.map(\.dump).filter { !$0.isEmpty }.joined(separator: " ") + " \(pieces.flatMap(\.merges))"
      }
    }
  }

  private static func stream(
    _ bytes: [UInt8], limits: XLSXLimits = .standard, takesFastRoad: Bool = true
  ) -> Outcome {
    var outcome = Outcome()
    do throws(SourceError) {
      let place = Place(file: nil)
      var stream = try XLSXStream(
        SourceFile(bytes: bytes, place: place), place: place, limits: limits, readsMerges: true,
        takesFastRoad: takesFastRoad)
      for index in stream.sheetNames.indices {
        outcome.sheets.append([])
        try stream.read(index) { outcome.sheets[index].append($0) }
      }
    } catch {
      outcome.error = error
    }
    return outcome
  }

  private static func whole(_ bytes: [UInt8], limits: XLSXLimits = .standard) throws(SourceError) -> [String] {
    let workbook = try XLSXReader.workbook(bytes: bytes, limits: limits, options: [.formulas, .merges, .styles])
    let areDates = workbook.styles.map { NumberDisplay($0.numberFormat).isDate }
    return workbook.sheets.map { sheet in
      // Of styles a stream has only whether they are those of dates.
      var plain = sheet
      plain.grid = Grid()
      for row in sheet.grid.rowNumbers {
        for placed in sheet.grid.cells(inRow: row) {
          var cell = placed.cell
          cell.style = areDates[cell.style] ? XLSXStream.dateStyle : 0
          guard !cell.isBlank || cell.style != 0 else { continue }
          plain.grid[CellReference(row: row, column: placed.column)] = cell
        }
      }
      return "\(plain.dump) \(plain.merges)"
    }
  }

  @Test(
    "four programs' workbooks give the cells that they give as a whole",
    arguments: ["openpyxl", "xlsxwriter", "libxlsxwriter", "libreoffice"])
  func fixtures(program: String) throws {
    let path = Files.fixture("\(program).xlsx")
    let expected = try Self.whole(try Files.read(path))
    #expect(Self.stream(try Files.read(path)).lines == expected)
    var stream = try XLSXStream(path: path)
    #expect(stream.sheetNames == ["สรุปงบประมาณ", "ซ่อน"])
    var pieces: [Sheet] = []
    try stream.read(1) { pieces.append($0) }
    #expect(pieces.allSatisfy { $0.name == "ซ่อน" && $0.isHidden })
    #expect(pieces.map(\.dump).joined() + " []" == expected[1])
  }

  @Test("generated workbooks give the cells that they give as a whole", arguments: 0..<30)
  func generated(seed: Int) throws {
    let file = try TemporaryFile()
    try XLSXWriter.write(RandomWorkbook.make(seed: UInt64(3000 + seed)), toPath: file.path)
    let bytes = try file.bytes()
    let expected = try Self.whole(bytes)
    for takesFastRoad in [true, false] {
      #expect(Self.stream(bytes, takesFastRoad: takesFastRoad).lines == expected)
    }
  }

  @Test("many rows come in many pieces, none of them large, none of them lost", arguments: [true, false])
  func manyRows(takesFastRoad: Bool) throws {
    let rows = (1...30_000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"C\($0)\" t=\"s\"><v>1</v></c></row>"
    }
    let bytes = PackageBuilder(rows: rows.joined()).bytes()
    let outcome = Self.stream(bytes, takesFastRoad: takesFastRoad)
    #expect(outcome.lines == (try Self.whole(bytes)))
    #expect(outcome.sheets[0].count > 4)
    #expect(outcome.sheets[0].allSatisfy { $0.grid.footprint < 20_000 })
  }

  @Test("a row of thousands of formulas and texts among plain cells is whole", arguments: [true, false])
  func rowOfFormulas(takesFastRoad: Bool) throws {
    let rows = (1...12).map { row in
      let cells = (1...2_000).map { column in
        let place = CellReference(row: row, column: column).description
        return switch column % 3 {
        case 0: "<c r=\"\(place)\"><f>A\(column)</f><v>\(row)</v></c>"
        case 1: "<c r=\"\(place)\" t=\"str\"><v>t\(row)_\(column)</v></c>"
        default: "<c r=\"\(place)\"><v>\(column)</v></c>"
        }
      }
      return "<row r=\"\(row)\">\(cells.joined())</row>"
    }
    let bytes = PackageBuilder(rows: rows.joined()).bytes()
    let isSame = Self.stream(bytes, takesFastRoad: takesFastRoad).lines == (try Self.whole(bytes))
    #expect(isSame)
  }

  @Test("a hostile file ends with the error that it gives as a whole")
  func hostile() {
    for sample in HostileSamples.all {
      let found = Self.stream(sample.bytes, limits: sample.limits)
      do {
        let expected = try Self.whole(sample.bytes, limits: sample.limits)
        #expect(found.lines == expected && found.error == nil, "\(sample.name)")
      } catch {
        #expect(found.error == error, "\(sample.name)")
      }
    }
  }

  @Test("the rows before a fault are given before it is thrown", arguments: [true, false])
  func faultInTheMiddle(takesFastRoad: Bool) {
    let pad = (3...20).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>x</v></c></row>"# + pad
    let outcome = Self.stream(PackageBuilder(rows: rows).bytes(), takesFastRoad: takesFastRoad)
    #expect(outcome.sheets.map { $0.map(\.dump) } == [["A1=1.0 A2=2.0"]])
    #expect(outcome.error?.code == "bad-number")
    #expect(outcome.error?.part == "xl/worksheets/sheet1.xml")
  }

  @Test(
    "rows come where they are met; within a row cells are in order, and the last of the same place counts",
    arguments: [
      (#"<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#, "A3=3.0 A1=1.0"),
      (#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>"#, "A1=1.0 A1=2.0"),
      (#"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>"#, "A1=2.0 B1=3.0"),
      (
        #"<row r="5"><c r="A5"><v>5</v></c><c r="A2"><v>2</v></c><c r="B5"><v>6</v></c></row><row r="6"><c><v>7</v></c></row>"#,
        "A5=5.0 A2=2.0 B5=6.0 A6=7.0"
      ),
      (#"<row><c r="B7"><v>1</v></c></row><row><c r="A2"><v>2</v></c></row>"#, "B7=1.0 A2=2.0"),
    ])
  func order(rows: String, cells: String) {
    // The same cells far from the end of the window, where the fast road is taken, and near to it, where it is not.
    for gap in ["", "<!--" + String(repeating: "x", count: 400) + "-->"] {
      for takesFastRoad in [true, false] {
        let outcome = Self.stream(PackageBuilder(rows: rows + gap).bytes(), takesFastRoad: takesFastRoad)
        #expect(outcome.lines == [cells + " []"])
        #expect(outcome.error == nil)
      }
    }
  }

  @Test(
    "a date in the form of ISO 8601 is a number where its style shows one, and everywhere in a stream, which marks it",
    arguments: [
      (1, "2016-10-01", "A1=42644.0~1", "A1=42644.0~1"), (0, "2016-10-01", "A1='2016-10-01'", "A1=42644.0~1"),
      (1, "2016-10-32", "A1='2016-10-32'~1", "A1='2016-10-32'~1"),
      (1, "2016-10-01T08:30:00Z", "A1=42644.354166666664~1", "A1=42644.354166666664~1"),
    ])
  func isoDates(style: Int, text: String, whole: String, streamed: String) throws {
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1" t="d" s="\#(style)"><v>\#(text)</v></c></row>"#)
    package.styles = package.styles?.replacing(#"numFmtId="9""#, with: #"numFmtId="14""#)
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets.map(\.dump) == [whole])
    #expect(Self.stream(package.bytes()).lines == [streamed + " []"])
  }

  @Test("the parts of other sheets, and what else is not wanted, are not opened; damaged styles are told")
  func otherParts() throws {
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1" s="1"><v>1</v></c></row>"#)
    package.workbook = package.workbook.replacing(
      "</sheets>", with: #"<sheet name="Damaged" sheetId="2" r:id="rId9"/></sheets>"#)
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="rId9" Type="\#(PackageBuilder.relationships)/worksheet" Target="worksheets/sheet2.xml"/>"#
        + "</Relationships>")
    var zip = package.zip()
    zip.add("xl/worksheets/sheet2.xml", "<worksheet")
    let place = Place(file: nil)
    var stream = try XLSXStream(
      SourceFile(bytes: zip.build(), place: place), place: place, limits: .standard, readsMerges: true,
      takesFastRoad: true)
    #expect(stream.sheetNames == ["Sheet1", "Damaged"])
    var cells: [String] = []
    try stream.read(0) { cells.append($0.dump) }
    #expect(cells == ["A1=1.0", ""])
    let error = #expect(throws: SourceError.self) { try stream.read(1) { cells.append($0.dump) } }
    #expect(error?.part == "xl/worksheets/sheet2.xml")
    #expect(cells.count == 2)
    for index in zip.entries.indices where zip.entries[index].name == "xl/styles.xml" {
      zip.entries[index].checksum = 7
    }
    #expect(Self.stream(zip.build()).error?.part == "xl/styles.xml")
  }

  @Test("what the taker throws ends the reading at once")
  func stopping() throws {
    let rows = (1...30_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let place = Place(file: nil)
    var stream = try XLSXStream(
      SourceFile(bytes: PackageBuilder(rows: rows).bytes(), place: place), place: place, limits: .standard,
      readsMerges: false, takesFastRoad: true)
    let full = SourceError("full", thai: "เต็ม", english: "full")
    var count = 0
    let error = #expect(throws: SourceError.self) {
      try stream.read(0) { (_) throws(SourceError) in
        count += 1
        if count == 2 { throw full }
      }
    }
    #expect(error == full)
    #expect(count == 2)
  }
}
