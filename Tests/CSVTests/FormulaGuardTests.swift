import CSV
import Spreadsheet
import TestSupport
import Testing

/// Text that a spreadsheet program would run stands behind an apostrophe in the file, and comes back without it.
@Suite("Text that a spreadsheet program would run")
struct FormulaGuardTests {
  private static func written(_ text: String) -> String {
    var sheet = Sheet(name: nil)
    sheet.grid[CellReference(row: 1, column: 1)] = Cell(.text(text))
    return String(decoding: CSVWriter.bytes(sheet).dropFirst(3).dropLast(2), as: UTF8.self)
  }

  private static func read(_ text: String) throws -> String? {
    let workbook = try CSVReader.workbook(bytes: Array("\u{FEFF}\(text)\r\n".utf8), file: "a.csv")
    guard case .text(let read)? = workbook.sheets[0].grid[CellReference(row: 1, column: 1)]?.value else { return nil }
    return read
  }

  @Test(
    "is written behind an apostrophe; a sign alone, a number and any other text are as they are",
    arguments: [
      ("=1+1", "'=1+1"), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+66 2 221", "'+66 2 221"),
      ("@ก", "'@ก"), ("＝1", "'＝1"), ("＠ก", "'＠ก"), ("－๑", "'－๑"), ("＋", "＋"), ("ｶ=1", "ｶ=1"),
      ("- กิจกรรม", "'- กิจกรรม"), ("-1+cmd", "'-1+cmd"), ("-๑๐", "'-๑๐"), ("\t=1", "\"'\t=1\""),
      ("'=1", "''=1"), ("''-ก", "'''-ก"), ("=", "="), ("-", "-"), ("-5", "-5"), ("+1,234.50", "\"+1,234.50\""),
      ("-.", "'-."),
      ("ก=1", "ก=1"), ("'ก", "'ก"), ("'", "'"), ("1-2", "1-2"), ("–", "–"),
    ])
  func examples(text: String, field: String) throws {
    #expect(Self.written(text) == field)
    #expect(try Self.read(field) == text)
  }

  @Test("is guarded behind a carriage return as well, which comes back as a line break")
  func carriageReturn() throws {
    #expect(Self.written("\r=1") == "\"'\r=1\"")
    #expect(try Self.read(Self.written("\r=1")) == "\n=1")
  }

  @Test("comes back as it was, whatever stands in front of it")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 5)
    let characters = Array("='+-@\t1,.ก a＝－")
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in characters.randomElement(using: &random) })
      #expect(try Self.read(Self.written(text)) == text, "\(text.debugDescription)")
      let isRun = "=+-@\t\r".contains(Self.written(text).drop { $0 == "\"" }.first ?? "ก")
      let isHarmless =
        text.count == 1
        || text.dropFirst().allSatisfy { "0123456789,.".contains($0) } && "+-".contains(text.first ?? "ก")
      #expect(!isRun || isHarmless, "\(text.debugDescription)")
    }
  }

  @Test(
    "is taken off only where it guards something",
    arguments: [("'ก", "'ก"), ("'-", "'-"), ("'-5", "'-5"), ("'=1", "=1")])
  func foreign(field: String, text: String) throws { #expect(try Self.read(field) == text) }
}
