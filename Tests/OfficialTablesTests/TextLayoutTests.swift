import Spreadsheet
import TestSupport
import Testing

@testable import OfficialTables

@Suite("How many lines text takes, and how high rows are")
struct TextLayoutTests {
  private let layout = TextLayout(font: "TH SarabunPSK")

  private static let words = ["โครงการ", "กรุงเทพมหานคร", " ", "ที่", "Summit", "๑,๐๐๐", "(", ") ", "น้ำ", "\n"]

  /// A cell in which so much room is trusted to be, in points.
  private func cell(_ room: Double) -> Double { (room + 3) / 0.975 }

  @Test("text that just fits takes one line, and a hundredth of a point less takes two")
  func oneLine() {
    // ก is 386 thousandths of the size wide and ข 378; ่ stands above the letter and takes no room.
    #expect(layout.lines("ก่ข", width: cell(7.64 * 2 + 0.01), size: 20) == 1)
    #expect(layout.lines("ก่ข ก่ข", width: cell(7.64 * 4 + 2.16 * 2 + 0.01), size: 20) == 1)
    #expect(layout.lines("ก่ข ก่ข", width: cell(15.28 * 2 + 4.32 - 0.01), size: 20) == 2)
  }

  @Test("a wide cell is taken to lose eleven points at most")
  func wide() {
    let text = String(repeating: "ก ", count: 100)
    // A hundred letters with a blank of 216 thousandths between each two, the last beyond the end of the line.
    let width = Double(386 * 100 + 216 * 100) / 1000 * 16
    #expect(layout.lines(text, width: width + 11.01, size: 16) == 1)
    #expect(layout.lines(text, width: width + 10.99 - 216.0 / 1000 * 16, size: 16) == 2)
  }

  @Test("a blank may stand beyond the end of a line")
  func blanks() {
    // กขค is 23.14 points wide at 20.
    #expect(layout.lines("กขค กขค", width: cell(23.15), size: 20) == 2)
    #expect(layout.lines("กขค   กขค", width: cell(23.15), size: 20) == 2)
    #expect(layout.lines("กขค กขค", width: cell(23.13), size: 20) == 4)
  }

  @Test("bold letters are wider")
  func bold() {
    let text = "กรุงเทพมหานคร กรุงเทพมหานคร"
    let widths = stride(from: 60.0, through: 300, by: 1)
    let lines = widths.map {
      (layout.lines(text, width: $0, size: 16), layout.lines(text, width: $0, size: 16, isBold: true))
    }
    #expect(lines.allSatisfy { $0.0 <= $0.1 })
    #expect(lines.contains { $0.0 < $0.1 })
  }

  @Test("a stretch with a slash has room to be broken between words and in the middle of one")
  func slash() {
    // Broken at its words it takes two lines, "กข คง/" and the rest; as one piece it begins a line and fills two.
    let text = "ขออนุมัติ การบริหาร/พัฒนาเมือง"
    let whole = layout.lines(text.replacing("/", with: ""), width: 110, size: 16)
    #expect(whole == 2)
    #expect(layout.lines(text, width: 110, size: 16) == 2)
    #expect(layout.lines(text.replacing("/", with: ""), width: 90, size: 16) == 2)
    #expect(layout.lines(text, width: 90, size: 16) == 3)
  }

  @Test("every paragraph begins a line, an empty one too")
  func paragraphs() {
    #expect(layout.lines("a\n\nb\r\nc", width: 100, size: 16) == 4)
    #expect(layout.lines("", width: 100, size: 16) == 1)
  }

  @Test("a word that is longer than a line is broken where the line ends")
  func longWord() {
    // ฌ is 519 thousandths wide: three of them take 24.912 points at 16.
    #expect(layout.lines("ฌฌฌฌฌฌ", width: cell(24.92), size: 16) == 2)
    #expect(layout.lines("ฌฌฌฌฌฌ", width: cell(24.90), size: 16) == 3)
  }

  @Test("no width is so small that it gives no lines or does not end", arguments: [0, -1, .nan, 1e300] as [Double])
  func impossible(width: Double) {
    #expect((1...5).contains(layout.lines("กขค a", width: width, size: 16)))
  }

  @Test("a wider cell never needs more lines")
  func wider() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).compactMap { _ in Self.words.randomElement(using: &generator) }.joined()
      let lines = [20.0, 40, 80, 160, 320].map { layout.lines(text, width: $0, size: 16) }
      #expect(lines == lines.sorted(by: >))
    }
  }

  @Test("a font that is not known is taken to be half as wide again, and its lines to be as much higher")
  func otherFont() {
    let other = TextLayout(font: "Angsana New")
    #expect(layout.lines("กข", width: cell(15.29), size: 20) == 1)
    #expect(other.lines("กข", width: cell(15.28 * 1.5 + 0.01), size: 20) == 1)
    #expect(other.lines("กข กข", width: cell(15.28 * 3), size: 20) == 2)
    #expect(layout.height(lines: 2, size: 16) == 45)
    #expect(other.height(lines: 2, size: 16) == 66)
  }

  @Test("a row of one line of 16 points is 24 high, as in Excel, and none is higher than a worksheet's can be")
  func height() {
    #expect(layout.height(lines: 1, size: 16) == 24)
    #expect(layout.height(lines: 2, size: 16) == 45)
    #expect(layout.height(lines: 19, size: 16) == 399)
    #expect(layout.height(lines: 20, size: 16) == 409)
  }

  @Test("a column of eight characters is 61 pixels, and on paper as wide as as many digits of Calibri")
  func columns() {
    #expect(abs(ColumnWidth.points(8) - 61.0 / 7 * 11 * 1038 / 2048) < 0.000_001)
    #expect(abs(ColumnWidth.points(8.43) - 64.0 / 7 * 5.575_195) < 0.000_1)
  }
}
