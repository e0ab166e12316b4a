import Spreadsheet
import Testing
import XLSX

@Suite("Fill colours")
struct FillTests {
  static let samples: [(name: String, fill: String, colour: UInt32?)] = [
    ("none", #"<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>"#, nil),
    ("no pattern", #"<patternFill><fgColor rgb="FFFF0000"/></patternFill>"#, nil),
    (
      "solid: the foreground",
      #"<patternFill patternType="solid"><fgColor rgb="FF92D050"/><bgColor indexed="64"/></patternFill>"#,
      0x92D050
    ),
    (
      "solid without a colour is black", #"<patternFill patternType="solid"><bgColor rgb="FF92D050"/></patternFill>"#, 0
    ),
    (
      "the transparency does not count", #"<patternFill patternType="solid"><fgColor rgb="00FFCC00"/></patternFill>"#,
      0xFFCC00
    ),
    ("indexed", #"<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>"#, 0xFFFF00),
    ("the workbook's own palette", #"<patternFill patternType="solid"><fgColor indexed="1"/></patternFill>"#, 0x123456),
    ("the colour of windows", #"<patternFill patternType="solid"><fgColor indexed="65"/></patternFill>"#, 0xFFFFFF),
    ("a number past every palette", #"<patternFill patternType="solid"><fgColor indexed="99"/></patternFill>"#, nil),
    ("theme and tint", #"<patternFill patternType="solid"><fgColor theme="4" tint="-0.25"/></patternFill>"#, 0x376092),
    (
      "indexed and tint", #"<patternFill patternType="solid"><fgColor indexed="8" tint="0.5"/></patternFill>"#, 0x808080
    ),
    (
      "a hatch is the mixture of both colours",
      #"<patternFill patternType="lightUp"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFF00"/></patternFill>"#, 0xBFBF00
    ),
    ("a grey of nothing but dots", #"<patternFill patternType="gray125"/>"#, 0xDFDFDF),
    (
      "a gradient is the mixture of its ends",
      #"<gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="0.5"><color theme="1"/>"#
        + #"</stop><stop position="1"><color theme="4"/></stop></gradientFill>"#, 0xA7C0DE
    ),
    ("a gradient without stops", "<gradientFill/>", nil),
  ]

  @Test("every kind of fill gives the colour that programs show", arguments: samples.indices)
  func fills(index: Int) throws {
    let sample = Self.samples[index]
    var package = PackageBuilder(rows: #"<row r="1"><c r="A1" s="1"/></row>"#)
    package.styles = """
      <styleSheet xmlns="\(PackageBuilder.main)"><fills><fill/><fill>\(sample.fill)</fill></fills>\
      <cellXfs><xf fillId="0"/><xf fillId="1" numFmtId="9"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/>\
      <rgbColor rgb="00123456"/></indexedColors></colors></styleSheet>
      """
    let workbook = try XLSXReader.workbook(bytes: package.bytes())
    let cell = try #require(workbook.sheets[0].grid[CellReference(row: 1, column: 1)])
    #expect(workbook.styles[cell.style].fill == sample.colour, "\(sample.name)")
  }
}
