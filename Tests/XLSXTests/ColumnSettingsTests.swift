import Spreadsheet
import Testing
import XLSX

/// Widths and hidden columns as the `cols` element describes them, in stretches.
@Suite("The settings of columns")
struct ColumnSettingsTests {
  private static func sheet(_ cols: String, cells: String = #"<c r="D1"><v>1</v></c>"#) throws -> Sheet {
    var package = PackageBuilder()
    package.sheet = """
      <worksheet xmlns="\(PackageBuilder.main)"><cols>\(cols)</cols><sheetData><row r="1">\(cells)</row></sheetData>\
      </worksheet>
      """
    return try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
  }

  @Test("a stretch of 256 columns is as long as it says; a longer one ends with the cells")
  func longStretch() throws {
    #expect(try Self.sheet(#"<col min="1" max="256" hidden="1"/>"#).hiddenColumns == Set(1...256))
    #expect(try Self.sheet(#"<col min="1" max="257" hidden="1"/>"#).hiddenColumns == Set(1...4))
    #expect(try Self.sheet(#"<col min="3" max="258" hidden="1"/>"#).hiddenColumns == Set(3...258))
    #expect(try Self.sheet(#"<col min="3" max="16384" hidden="1"/>"#).hiddenColumns == [3, 4])
  }

  @Test("a long stretch behind the last cell keeps its first column")
  func behindTheCells() throws {
    #expect(try Self.sheet(#"<col min="4" max="16384" hidden="1"/>"#).hiddenColumns == [4])
    #expect(try Self.sheet(#"<col min="9" max="16384" hidden="1"/>"#).hiddenColumns == [9])
  }

  @Test("stretches in any order and over each other: the one that begins first holds")
  func overlapping() throws {
    let sheet = try Self.sheet(
      #"<col min="4" max="6" width="20.7109375"/><col min="2" max="4" width="10.7109375" hidden="1"/>"#
        + #"<col min="3" max="3" width="30.7109375"/>"#)
    #expect(sheet.columnWidths == [2: 10, 3: 10, 4: 10, 5: 20, 6: 20])
    #expect(sheet.hiddenColumns == [2, 3, 4])
  }

  @Test("a stretch that ends before it begins, or says nothing, is passed over")
  func nothing() throws {
    let sheet = try Self.sheet(
      #"<col min="3" max="2" width="9" hidden="1"/><col min="0" max="2" hidden="1"/><col min="5" max="5"/>"#
        + #"<col min="16385" max="16390" hidden="1"/><col min="2" max="2" hidden="1"/>"#)
    #expect(sheet.columnWidths == [:])
    #expect(sheet.hiddenColumns == [2])
  }

  @Test(
    "a width has five pixels of padding, and a column too narrow for them is a part of a character",
    arguments: [
      ("0", 0), ("0.7109375", 0.41), ("1.7109375", 1), ("1.714285714285714", 1), ("1.642857142857143", 0.96),
      ("9.140625", 8.43),
      ("255.7109375", 255),
      ("1000", 999.29), ("1000.1", nil), ("-1", nil), ("inf", nil), ("x", nil),
    ] as [(String, Double?)])
  func widths(stored: String, width: Double?) throws {
    #expect(try Self.sheet(#"<col min="1" max="1" width="\#(stored)"/>"#).columnWidths[1] == width)
  }

  @Test("what is no column among the columns, or a column of another namespace, is passed over")
  func others() throws {
    let sheet = try Self.sheet(
      #"<row min="1" max="1" hidden="1"/><x:col xmlns:x="urn:x" min="2" max="2" hidden="1"/>"#
        + #"<col min="3" max="3" hidden="1"/>"#)
    #expect(sheet.hiddenColumns == [3])
  }

  @Test("merged ranges reach as far as cells do")
  func mergedRanges() throws {
    var package = PackageBuilder()
    package.sheet = """
      <worksheet xmlns="\(PackageBuilder.main)"><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1">\
      <c r="B1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:F2"/><mergeCell ref="A3:C3"/></mergeCells>\
      </worksheet>
      """
    #expect(try XLSXReader.workbook(bytes: package.bytes()).sheets[0].hiddenColumns == Set(1...6))
  }
}
