import Testing

@testable import OfficialTables

@Suite("Patterns of the names of files and sheets")
struct NamePatternTests {
  @Test(
    "a star stands for any text and a question mark for one character",
    arguments: [
      ("แผน 2569.xlsx", "แผน*.xlsx", true), ("แผน 2569.xlsx", "*2569*", true), ("แผน", "แผน", true),
      ("แผน", "แผ?", true), ("แผน", "แ?", false), ("แผน", "แผน?", false), ("", "*", true), ("", "?", false),
      ("aab", "*ab", true), ("abab", "*ab", true), ("abac", "*ab", false), ("แผน", "แผนก", false), ("a", "", false),
    ])
  func fits(name: String, pattern: String, isFit: Bool) { #expect(NamePattern.fits(name, pattern) == isFit) }
}
