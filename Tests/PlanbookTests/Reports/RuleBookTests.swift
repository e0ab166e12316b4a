import FoundationEssentials
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import Testing

@Suite("The published catalogue of rules")
struct RuleBookTests {
  private static func path(_ language: Language) -> String {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(4)
    return folders.joined(separator: "/") + "/docs/rules/\(language == .thai ? "th" : "en").md"
  }

  private static let thai = Result { RuleBook(form: try Form.standard(), language: .thai).markdown }
  private static let english = Result { RuleBook(form: try Form.standard(), language: .english).markdown }

  private static func book(_ language: Language) throws -> String {
    try (language == .thai ? thai : english).get()
  }

  @Test("it is what the rules say", arguments: [Language.thai, .english])
  func isUpToDate(language: Language) throws {
    let book = try Self.book(language)
    if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE"] != nil {
      try Data(book.utf8).write(to: URL(filePath: Self.path(language)))
    }
    let published = String(decoding: try Data(contentsOf: URL(filePath: Self.path(language))), as: UTF8.self)
    #expect(published == book, "docs/rules is stale: run PLANBOOK_UPDATE=1 swift test --filter RuleBookTests")
  }

  @Test("every rule has a chapter with an example that it replies to", arguments: [Language.thai, .english])
  func isComplete(language: Language) throws {
    let book = try Self.book(language)
    let chapters = book.split(separator: "\n## ").dropFirst()
    #expect(chapters.map { String($0.prefix(6)) } == RuleCatalogue.descriptions.map(\.code))
    for chapter in chapters { #expect(chapter.contains("\n  - "), "\(chapter.prefix(6)) has no example") }
  }
}
