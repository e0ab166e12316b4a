import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@Suite("A mistake in a form set is named with its place, and all of them at once")
struct FormErrorTests {
  @Test(
    "in both languages, in full",
    arguments: FormMistake.keys + FormMistake.values + FormMistake.levels + FormMistake.tables + FormMistake.sheets
      + FormMistake.files)
  func isNamed(mistake: FormMistake) throws {
    let yaml = try SchoolForm.yaml(with: mistake.edits)
    let error = #expect(throws: SourceError.self) { try Form(yaml: yaml, file: "school/form.yaml") }
    #expect(error?.code == "bad-form")
    #expect(error?.details.map(\.thai).joined(separator: "\n") == mistake.thai)
    #expect(error?.details.map(\.english).joined(separator: "\n") == mistake.english)
  }

  @Test("the first line says how many there are, and where everything is explained")
  func heading() throws {
    let one = #expect(throws: SourceError.self) {
      try Form(yaml: SchoolForm.yaml(with: [("headingSize: 18", "headingSize: big")]), file: "school/form.yaml")
    }
    #expect(
      one?.sentence(in: .thai) == """
        school/form.yaml: แบบฟอร์มใช้ไม่ได้ เพราะมีที่ผิด 1 แห่ง (ดูคำอธิบายใน docs/form-sets.md)
          บรรทัดที่ 5 ตัวอักษรที่ 14 ที่ headingSize: พบข้อความ "big" แต่ต้องเป็นตัวเลขตั้งแต่ 6 ถึง 72 ให้แก้ค่านี้ในไฟล์
        """)
    #expect(
      one?.sentence(in: .english) == """
        school/form.yaml: The form set cannot be used: it has one mistake (docs/form-sets.md explains every key).
          line 5, character 14, at headingSize: found the text "big", expected a number from 6 to 72. Correct this \
        value in the file.
        """)
    let two = #expect(throws: SourceError.self) {
      try Form(
        yaml: SchoolForm.yaml(with: [("headingSize: 18", "headingSize: big"), ("fact: place", "fact: plcae")]),
        file: nil)
    }
    #expect(two?.thai == "แบบฟอร์มใช้ไม่ได้ เพราะมีที่ผิด 2 แห่ง (ดูคำอธิบายใน docs/form-sets.md)")
    #expect(
      two?.english == "The form set cannot be used: it has 2 mistakes (docs/form-sets.md explains every key).")
    // The documentation shows these two.
    let shown = try SchoolForm.documentation()
    for detail in two?.details ?? [] { #expect(shown.contains("\n  " + detail.english + "\n")) }
  }

  @Test("a file that says nothing is no form set", arguments: ["", "# nothing\n", "~\n"])
  func nothing(yaml: String) {
    let error = #expect(throws: SourceError.self) { try Form(yaml: yaml, file: nil) }
    #expect(
      error?.details == [
        Wording(
          "บรรทัดที่ 1 ตัวอักษรที่ 1: พบว่าไม่มีค่า แต่ต้องเป็นชุดค่าของแบบฟอร์ม ให้เขียนค่าในไฟล์ หรือเลือกไฟล์อื่น",
          """
          line 1, character 1: found nothing, expected the values of a form set. Write the values, or choose another file.
          """)
      ])
  }

  @Test("of many the first twenty are named, and how many more there are")
  func many() throws {
    let columns = (1...30).map { "      - {fact: fact\($0), label: ก\($0), width: 300}\n" }.joined()
    let old = "      - {fact: code, label: รหัส, width: 10}\n"
    let error = #expect(throws: SourceError.self) {
      try Form(yaml: SchoolForm.yaml(with: [(old, columns)]), file: nil)
    }
    #expect(error?.details.count == 21)
    #expect(error?.details.last == Wording("และอีก 69 แห่ง", "and 69 more"))
  }

  @Test(
    "values at the ends of what is allowed are taken",
    arguments: [
      [("bodySize: 16", "bodySize: 6"), ("titleSize: 20", "titleSize: 72")],
      [("bodySize: 16", "bodySize: ๑๖.๕")],
      [("width: 8}", "width: 1}"), ("width: 90}", "width: 200}")],
      [("name: โครงการ, tables", "name: โครงการทั้งหมดของโรงเรียนบ้านสว, tables")],
      [("levels:", "pageFooter: หน้า &P/&N (ก && ข)\nlevels:")], [("    totals: [groups, table]\n", "    totals: []\n")],
      [("name: school", "name: abcdefghijklmnopqrstuvwxyz-0123456789-ab")],
    ])
  func taken(edits: [(String, String)]) throws {
    _ = try Form(yaml: SchoolForm.yaml(with: edits), file: nil)
  }

  @Test(
    "the form sets cut anywhere, or with any byte changed, are read or refused with a place",
    arguments: ["bma", "local"], 0..<2 as Range<UInt64>)
  func damaged(name: String, seed: UInt64) throws {
    let whole = Array(try SchoolForm.text("templates/\(name)/form.yaml").utf8)
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for round in 0..<40 {
      var bytes = whole
      if round % 2 == 0 {
        bytes = Array(bytes.prefix(random.number(in: 0...bytes.count)))
      } else {
        for _ in 0..<random.number(in: 1...4) {
          bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0x20...0x7E))
        }
      }
      do throws(SourceError) {
        _ = try Form(yaml: String(decoding: bytes, as: UTF8.self), file: "form.yaml")
      } catch {
        refused += 1
        #expect(error.code == "bad-form" && error.file == "form.yaml")
        let first = try #require(error.details.first)
        #expect(first.english.hasPrefix("line ") && first.thai.hasPrefix("บรรทัดที่ "))
      }
    }
    #expect(refused > 20)
  }
}
