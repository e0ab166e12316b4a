import Testing
import ThaiText

@Suite struct LineBreaksTests {
  private func words(_ text: String) -> [String] {
    let units = Array(text.utf16)
    var start = 0
    return LineBreaks().places(in: units).map { end in
      defer { start = end }
      return String(decoding: units[start..<end], as: UTF16.self)
    }
  }

  @Test(arguments: [
    ("กรุงเทพมหานคร", ["กรุงเทพมหานคร"]), ("การบริหารและพัฒนาเมือง", ["การ", "บริหาร", "และ", "พัฒนา", "เมือง"]),
    ("แผน ๑๐๐ บาท", ["แผน ", "๑๐๐ ", "บาท"]), ("Asian Summit", ["Asian ", "Summit"]), ("", [""]),
    ("(OTOP) และ", ["(OTOP) ", "และ"]),
  ])
  func `A line may end between words of Thai and behind blanks`(text: String, words: [String]) {
    #expect(self.words(text) == words)
  }

  @Test func `Places count UTF-16 units, and the last is the end`() {
    #expect(LineBreaks().places(in: Array("😀 a".utf16)) == [3, 4])
  }
}
