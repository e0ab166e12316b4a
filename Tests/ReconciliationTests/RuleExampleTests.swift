import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

/// One example of one rule.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let rule: any Rule.Type
  let example: RuleExample
  var testDescription: String { "\(rule.about.code): \(example.story.english)" }

  static let all = RuleCatalogue.all.flatMap { rule in
    rule.examples.map { ExampleCase(rule: rule, example: $0) }
  }
}

@Suite("Every rule's examples")
struct RuleExampleTests {
  private static let form = Result { try Form.standard() }

  @Test("the specimen plan has no fault")
  func specimenIsClean() throws {
    let form = try Self.form.get()
    let findings = Reconciliation(try Specimen.standard.get(), form: form).findings
    #expect(findings.map(\.message.english) == [])
  }

  @Test("an example is flagged with its cells and what to do, or the rule says nothing", arguments: ExampleCase.all)
  func exampleHolds(_ item: ExampleCase) throws {
    let form = try Self.form.get()
    var submission = try Specimen.standard.get()
    let cells = item.example.change(&submission)
    let findings = Reconciliation(submission, form: form, settings: item.example.settings).findings
    let mine = findings.filter { $0.code == item.rule.about.code }
    guard item.example.isFlagged else {
      #expect(mine.map(\.message.english) == [])
      return
    }
    try #require(mine.count == 1, "\(findings.map { "\($0.code): \($0.message.english)" })")
    let remedy = item.rule.about.remedy
    #expect(mine[0].remedy == remedy)
    #expect(!mine[0].message.thai.contains(remedy.thai) && !mine[0].message.english.contains(remedy.english))
    #expect(!cells.isEmpty)
    for cell in cells {
      let cell = try #require(cell)
      #expect(mine[0].places.contains { $0.location == cell }, "\(cell) is not in \(mine[0].places.map(\.location))")
    }
    let others = findings.filter { $0.code != item.rule.about.code && $0.severity == .error }
    #expect(others.map(\.message.english) == [], "one cause is one finding")
  }

  @Test("codes and names are unlike each other, and every rule shows both sides")
  func cataloguesIsInOrder() {
    let descriptions = RuleCatalogue.descriptions
    #expect(Set(descriptions.map(\.code)).count == descriptions.count)
    #expect(Set(descriptions.map(\.name)).count == descriptions.count)
    for rule in RuleCatalogue.all {
      #expect(rule.examples.contains { $0.isFlagged }, "\(rule.about.code)")
      #expect(rule.examples.contains { !$0.isFlagged }, "\(rule.about.code)")
    }
  }
}
