import Spreadsheet
import Testing

@testable import XLSX

/// Every limit of `XLSXLimits` at its last value, one below and one above.
@Suite("Limits hold at their last value and are named past it")
struct LimitTests {
  /// A limit, a workbook that needs a certain amount of what it limits, and that amount.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let amount: Int
    let limits: @Sendable (Int) -> XLSXLimits
    /// The code of the error; the rows and columns of the format have their own.
    var code = "limit-exceeded"

    init(
      _ name: String, _ package: PackageBuilder, needs amount: Int, code: String = "limit-exceeded",
      _ set: @escaping @Sendable (inout XLSXLimits, Int) -> Void
    ) {
      testDescription = name
      bytes = package.bytes()
      self.amount = amount
      self.code = code
      limits = { value in
        var limits = XLSXLimits()
        set(&limits, value)
        return limits
      }
    }
  }

  private static let plain = PackageBuilder(rows: #"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#)

  /// The sizes of the parts that a reader opens.
  private static func sizes(_ package: PackageBuilder) -> [Int] {
    package.zip().entries.filter { $0.name != "[Content_Types].xml" }.map(\.bytes.count)
  }

  /// A cell with a text of its own.
  private static func text(_ text: String) -> String { "<row><c t=\"str\"><v>\(text)</v></c></row>" }

  /// A sheet with elements in each other; two of the levels are the sheet's own.
  private static func nested(_ levels: Int) -> PackageBuilder {
    let inner = levels - 2
    return PackageBuilder(
      rows: String(repeating: "<a>", count: inner) + String(repeating: "</a>", count: inner))
  }

  private static func strings(_ items: String) -> PackageBuilder {
    var package = PackageBuilder(rows: #"<row><c t="s"><v>0</v></c></row>"#)
    // Without a prefix the strings go the fast road, with one the general road.
    package.sharedStrings = "<sst xmlns=\"\(PackageBuilder.main)\">\(items)</sst>"
    return package
  }

  private static let twoSheets: PackageBuilder = {
    var package = plain
    package.workbook = package.workbook.replacing(
      "</sheets>", with: #"<sheet name="B" sheetId="2" r:id="rId1"/></sheets>"#)
    return package
  }()

  static let samples: [Sample] = [
    Sample("packageBytes", plain, needs: sizes(plain).reduce(0, +)) { $0.packageBytes = $1 },
    Sample("partBytes", plain, needs: sizes(plain).max() ?? 0) { $0.partBytes = $1 },
    Sample("entries", plain, needs: 7) { $0.entries = $1 },
    Sample("ratio", plain, needs: 1) {
      $0.ratio = $1
      $0.ratioMatters = 0
    },
    Sample("depth", nested(9), needs: 9) { $0.depth = $1 },
    Sample("cellText", PackageBuilder(rows: text("ก😀xyz12")), needs: 8) { $0.cellText = $1 },
    Sample("cellText", strings("<si><t>ก😀xyz</t></si>" + String(repeating: " ", count: 600)), needs: 6) {
      $0.cellText = $1
    },
    Sample("cellText", strings("<si><r><t>ก😀</t></r><r><t>xyz</t></r></si>"), needs: 6) { $0.cellText = $1 },
    Sample(
      "cellText", PackageBuilder(rows: #"<row><c t="inlineStr"><is><t>ก😀xyz</t></is></c></row>"#), needs: 6
    ) { $0.cellText = $1 },
    Sample("textBytes", plain, needs: 5 + 18 + 2 * 4) { $0.textBytes = $1 },
    Sample("textBytes", PackageBuilder(rows: text("abc") + text("ก")), needs: 3 + 3 + 2 * 32) { $0.textBytes = $1 },
    Sample("formulaBytes", PackageBuilder(rows: "<row><c><f>A1</f></c><c><f>A1+B1</f></c></row>"), needs: 7) {
      $0.formulaBytes = $1
    },
    Sample("cells", PackageBuilder(rows: "<row><c><v>1</v></c><c><f>1</f></c><c/><c s=\"1\"/></row>"), needs: 1 + 4 + 1)
    {
      $0.cells = $1
    },
    Sample(
      "cells", PackageBuilder(rows: #"<row ht="20" hidden="1"><c><v>1</v></c></row><row ht="20"/>"#), needs: 1 + 3 * 4
    ) { $0.cells = $1 },
    Sample("styles", plain, needs: 2) { $0.styles = $1 },
    Sample("sheets", twoSheets, needs: 2) { $0.sheets = $1 },
    Sample("rows", PackageBuilder(rows: #"<row r="8"><c><v>1</v></c></row>"#), needs: 8, code: "bad-row-number") {
      $0.rows = $1
    },
    Sample("rows", PackageBuilder(rows: #"<row><c r="A8"><v>1</v></c></row>"#), needs: 8, code: "bad-cell-reference") {
      $0.rows = $1
    },
    Sample(
      "columns", PackageBuilder(rows: #"<row r="8"><c r="C8"><v>1</v></c></row>"#), needs: 3, code: "bad-cell-reference"
    ) { $0.columns = $1 },
  ]

  @Test("just at the limit and above it a workbook is read, below it refused", arguments: samples)
  func boundaries(sample: Sample) throws {
    let name = sample.testDescription
    for limit in [sample.amount, sample.amount + 1] {
      let workbook = try XLSXReader.workbook(bytes: sample.bytes, limits: sample.limits(limit))
      #expect(!workbook.sheets.isEmpty)
    }
    let error = #expect(throws: SourceError.self) {
      try XLSXReader.workbook(bytes: sample.bytes, limits: sample.limits(sample.amount - 1))
    }
    #expect(error?.code == sample.code)
    guard sample.code == "limit-exceeded" else { return }
    #expect(error?.english.contains("more than the limit \(name) of \((sample.amount - 1).grouped)") ?? false)
    #expect(error?.thai.contains("ขีดจำกัด \(name) ที่ \((sample.amount - 1).grouped)") ?? false)
  }

  @Test("the ratio counts from a size on")
  func ratioMatters() throws {
    var limits = XLSXLimits()
    limits.ratio = 0
    limits.ratioMatters = (Self.sizes(Self.plain).max() ?? 0) + 1
    #expect(try XLSXReader.workbook(bytes: Self.plain.bytes(), limits: limits).sheets.count == 1)
    limits.ratioMatters -= 1
    #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: Self.plain.bytes(), limits: limits) }
  }

  @Test("tags count in all parts together")
  func markup() throws {
    var limits = XLSXLimits()
    func reads(_ limit: Int, _ package: PackageBuilder) -> Bool {
      limits.markup = limit
      return (try? XLSXReader.workbook(bytes: package.bytes(), limits: limits)) != nil
    }
    let needed = try #require((0...200).first { reads($0, Self.nested(9)) })
    let tags = Self.nested(9).zip().entries.filter { $0.name != "[Content_Types].xml" }
      .map { String(decoding: $0.bytes, as: UTF8.self).count { $0 == "<" } }.reduce(0, +)
    #expect(needed <= tags)
    #expect(reads(needed + 1, Self.nested(9)))
    #expect(!reads(needed + 1, Self.nested(11)))
    #expect(reads(needed + 4, Self.nested(11)))
    limits.markup = needed - 1
    let error = #expect(throws: SourceError.self) {
      try XLSXReader.workbook(bytes: Self.nested(9).bytes(), limits: limits)
    }
    #expect(error?.english.contains("more than the limit markup of \(needed - 1)") ?? false)
  }

  @Test("a tag may be as long as its limit; one that is more than 64 bytes longer is refused")
  func tagBytes() throws {
    var limits = XLSXLimits()
    limits.tagBytes = 300_000
    for (length, isRead) in [(299_999, true), (300_000, true), (300_065, false)] {
      let tag = "<x y=\"" + String(repeating: "z", count: length - 9) + "\"/>"
      let bytes = PackageBuilder(rows: #"<row><c><v>1</v></c></row>"# + tag).bytes()
      if isRead {
        #expect(try XLSXReader.workbook(bytes: bytes, limits: limits).sheets[0].dump == "A1=1.0")
      } else {
        let error = #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: bytes, limits: limits) }
        #expect(error?.english.contains("more than the limit tagBytes of 300,000") ?? false)
      }
    }
  }
}
