import Testing

@testable import Reconciliation

@Suite("Runs of numbers")
struct SequenceAuditTests {
  @Test(
    "one slip is one verdict",
    arguments: [
      ([1, 2, 3, 4], []),
      ([], []),
      ([1], []),
      ([1, 2, 4, 3, 5], [.swapped(2, 3)]),
      ([2, 1, 3], [.swapped(0, 1)]),
      ([1, 4, 3, 2, 5], [.swapped(1, 3)]),
      ([1, 2, 9, 4, 5], [.wrong(2, expected: 3)]),
      ([1, 2, 2, 4], [.repeated(2, of: 1)]),
      ([1, 2, 2, 3, 4], [.repeated(2, of: 1)]),
      ([1, 2, 4, 5], [.missing(before: 2, 3...3)]),
      ([1, 2, 6, 7], [.missing(before: 2, 3...5)]),
      ([2, 3, 4], [.missing(before: 0, 1...1)]),
      ([1, 2, 99], [.wrong(2, expected: 3)]),
      ([71, 2, 3], [.wrong(0, expected: 1)]),
      ([1, 2, 4, 4, 5], [.wrong(2, expected: 3)]),
    ] as [([Int], [SequenceAudit.Verdict])])
  func verdicts(numbers: [Int], expected: [SequenceAudit.Verdict]) {
    #expect(SequenceAudit(numbers, first: 1).verdicts == expected)
  }

  @Test("a blank number is stepped over, and any number may come first where that is allowed")
  func blanksAndStarts() {
    #expect(SequenceAudit([1, nil, 3], first: 1).verdicts == [])
    #expect(SequenceAudit([1, nil, 2, 3], first: 1).verdicts == [], "a row that has no number of its own")
    #expect(SequenceAudit([1, nil, 4], first: 1).verdicts == [.missing(before: 2, 3...3)])
    #expect(SequenceAudit([nil, 2, 3], first: 1).verdicts == [])
    #expect(SequenceAudit([nil, 3, 4], first: 1).verdicts == [.missing(before: 1, 2...2)])
    #expect(SequenceAudit([nil, 5, 6], first: nil).verdicts == [])
    #expect(SequenceAudit([4, 5, 6], first: nil).verdicts == [])
    #expect(SequenceAudit([4, 5, 6], first: 4).verdicts == [])
    #expect(SequenceAudit([nil, nil], first: 1).verdicts == [])
  }
}
