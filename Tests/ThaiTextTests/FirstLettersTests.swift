import Testing
import ThaiText

@Suite("The first letters of words")
struct FirstLettersTests {
  private static let words = ["แผน", "หน่วยงาน", "budget", " มาตรการ", "(ลงชื่อ"]

  @Test("admit every text that begins with one of the words, and whatever does not begin with a letter that tells")
  func admitted() {
    let letters = FirstLetters(of: Self.words)
    for text in Self.words.map({ $0 + " ที่ ๑" }) + ["มาตรการ", "๑. โครงการ", " โครงการ", "เป้าประสงค์", "Budget", "(ก)"] {
      #expect(letters.admit(text), "\(text)")
    }
  }

  @Test("admit a figure only where one of the words is one")
  func figures() {
    let (words, signs) = (FirstLetters(of: Self.words), FirstLetters(of: Self.words + ["#"]))
    for text in ["12", "๑๒,๓๔๕.๖๗", "- (1)", "#"] {
      #expect(!words.admit(text), "\(text)")
      #expect(signs.admit(text), "\(text)")
    }
  }

  @Test("admit no text that begins with another consonant or small letter, and none that is empty")
  func others() {
    let letters = FirstLetters(of: Self.words)
    for text in ["โครงการ".replacing("โ", with: ""), "กอง", "amount", ""] { #expect(!letters.admit(text), "\(text)") }
  }
}
