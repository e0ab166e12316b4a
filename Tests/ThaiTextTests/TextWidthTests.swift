import TestSupport
import Testing
import ThaiText

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("น้ำ", 2), ("ที่", 1), ("กลุ่ม", 3), ("ผู้รู้", 2), ("แก้ไข", 4), ("a\u{200B}b", 2), ("e\u{301}", 1),
    ("๑๒,๐๐๐", 6),
    ("\u{0E49}", 0), ("ท\u{F702}\u{F70A}", 1),
  ])
  func `Marks above and below take no room`(text: String, columns: Int) {
    #expect(TextWidth.clusters(text) == columns)
  }

  @Test(
    arguments: [
      ("", 10, 1), ("สั้น", 10, 1), ("a\nb\r\nc", 10, 3), ("a\n", 10, 2), ("1234567890", 10, 1), ("12345678901", 10, 2),
      ("aaaa bbbb cccc", 9, 2), ("aaaa bbbb cccc", 8, 3), ("aaaa bbbb", 4, 2), ("aaaa ", 4, 1), ("aaaaaaaaaa", 3, 4),
      ("กกกกกกกกกก", 10, 1), ("กกกกกกกกกกก", 10, 2), ("Summit กกก", 10, 1), ("Summit กกกก", 10, 2),
    ] as [(String, Double, Int)])
  func `Lines are counted`(text: String, columns: Double, lines: Int) {
    #expect(TextWidth.lines(text, columns: columns) == lines)
  }

  /// Where dictionary words end is marked by `|`; lines broken there are never more than the estimate.
  @Test(arguments: [20.0, 25, 30, 40, 55])
  func `The estimate is on the safe side of breaking between dictionary words`(columns: Double) {
    let words = """
      โครงการ|จัด|หรือ|เข้าร่วม|การ|ประชุม|ทั้ง|ใน|เชิง|วิชาการ|และ|ปฏิบัติการ|ใน|ระดับ|นานาชาติ|ด้าน|การ|บริหาร|และ|พัฒนา|เมือง|อย่าง|ยั่งยืน|ใน|\
      ต่างประเทศ|เพื่อ|แสดง|ศักยภาพ|และ|วิสัยทัศน์|ใน|การ|พัฒนา|เมือง|ของ|กรุงเทพมหานคร
      """.split(separator: "|")
    for count in 1...words.count {
      var lines = 1
      var filled = 0
      for word in words.prefix(count) {
        let width = TextWidth.clusters(word)
        if Double(filled + width) > columns {
          lines += 1
          filled = 0
        }
        filled += width
      }
      #expect(TextWidth.lines(words.prefix(count).joined(), columns: columns) >= lines)
      #expect(TextWidth.lines(words.prefix(count).joined(), columns: columns) <= lines + 1 + lines / 4)
    }
  }

  @Test(arguments: [0, -1, 0.1, Double.nan, .infinity, -.infinity, 1e300])
  func `Impossible widths still give a number of lines`(columns: Double) {
    #expect((1...6).contains(TextWidth.lines("กขค ab", columns: columns)))
  }

  @Test func `A wider cell never needs more lines, and a longer text never fewer`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let text = RandomThai.text(length: 0...60, using: &generator)
      let widths = [1.0, 2, 5, 8.43, 20, 100]
      let lines = widths.map { TextWidth.lines(text, columns: $0) }
      #expect(lines.allSatisfy { $0 >= 1 })
      #expect(lines == lines.sorted(by: >))
    }
  }
}
