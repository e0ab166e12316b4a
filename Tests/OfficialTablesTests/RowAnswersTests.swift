import Testing

@testable import OfficialTables

@Suite("What is said of rows")
struct RowAnswersTests {
  private func answers(_ said: (ClosedRange<Int>, ReadingAnswers.Role)...) -> RowAnswers {
    RowAnswers(said.map { ReadingAnswers.Rows(rows: $0, role: $1) })
  }

  @Test("a range is about its first and its last row and those between, and about no other")
  func bounds() {
    let answers = answers((3...5, .total))
    #expect([2, 3, 4, 5, 6].map { answers.roles(ofRow: $0) } == [[], [.total], [.total], [.total], []])
  }

  @Test("what several say of one row stands in the order in which it is said, wherever their ranges begin")
  func order() {
    let answers = answers((4...4, .project), (1...1_048_576, .strayCells), (2...9, .filledDown), (6...7, .ignore))
    #expect(answers.roles(ofRow: 4) == [.project, .strayCells, .filledDown])
    #expect(answers.roles(ofRow: 7) == [.strayCells, .filledDown, .ignore])
    #expect(answers.roles(ofRow: 1_048_576) == [.strayCells])
  }

  @Test("a range that ends before a later one begins is still found behind a shorter one")
  func nested() {
    let answers = answers((1...10, .part), (2...3, .total))
    #expect(answers.roles(ofRow: 8) == [.part])
  }

  @Test("where nothing is said no row plays a part")
  func nothing() { #expect(RowAnswers().roles(ofRow: 1) == []) }
}
