import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite("Text for a terminal, and names of files")
struct VisibleTextTests {
  @Test(
    "what steers a terminal is shown and does nothing",
    arguments: [
      ("แผน ๒๕๖๐ “ก” – é\n\tข", "แผน ๒๕๖๐ “ก” – é\n\tข"), ("\u{1B}[31mก\u{07}\u{00}\r", "␛[31mก␇␀␍"), ("\u{7F}", "␡"),
      ("\u{9B}2J", "‹U+9B›2J"), ("ก\u{202E}ข\u{2066}\u{200F}\u{61C}", "ก‹U+202E›ข‹U+2066›‹U+200F›‹U+61C›"),
      ("a\u{85}b\u{2028}c", "a‹U+85›b‹U+2028›c"), ("\u{A0}ä", "\u{A0}ä"), ("ก\u{200B}ข", "ก\u{200B}ข"),
      (FileName.text([0xA1, 0x41]), "\u{FFFD}A"), ("\u{1F600}", "\u{1F600}"),
    ])
  func shown(text: String, visible: String) {
    #expect(text.withVisibleControls == visible)
    #expect(visible.withVisibleControls == visible)
  }

  @Test(
    "JSON escapes what steers a terminal, and nothing else that it need not",
    arguments: [
      ("ก\u{9B}\u{202E}", "\"ก\\u009b\\u202e\""), ("\u{1B}\u{7F}", "\"\\u001b\\u007f\""),
      ("“é” \"\\\n\u{61C}", "\"“é” \\\"\\\\\\n\\u061c\""),
    ])
  func quoted(text: String, json: String) {
    var bytes: [UInt8] = []
    text.appendQuoted(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == json)
  }

  @Test("every character that steers is escaped, and reading gives every character back")
  func everyCharacter() throws {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      "ก\(scalar)ข".appendQuoted(to: &bytes)
      let json = String(decoding: bytes, as: UTF8.self)
      let isEscaped = !json.unicodeScalars.contains(scalar)
      #expect(isEscaped == (value < 0x20 || value == 0x7F || scalar.steers))
      #expect(try JSONDecoder().decode(String.self, from: Data(bytes)) == "ก\(scalar)ข")
    }
  }

  @Test("the name of a file is written again as it was read, be it text or not")
  func names() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [UInt8.random(in: 1...255, using: &random), 0xE0, 0xB8, 0x81, 0x41].randomElement(using: &random) ?? 1
      }
      #expect(FileName.bytes(FileName.text(bytes)) == bytes)
    }
    #expect(FileName.text(Array("แผน.xlsx".utf8)) == "แผน.xlsx")
    #expect(FileName.text([0xE1, 0xBC, 0xB9]) == "\u{1F39}")
    // The names of one disk that differ in one byte stay two names.
    #expect(FileName.text([0xA1]) != FileName.text([0xA2]))
    #expect(FileName.cString("a") == [97, 0])
  }
}
