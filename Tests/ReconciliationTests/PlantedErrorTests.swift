import ActionPlans
import Foundation
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Planted errors")
struct PlantedErrorTests {
  @Test("a mistake made by hand is found, with its cells, and nothing else is", arguments: PlantedError.allCases)
  func oneMistakeIsOneFinding(error: PlantedError) throws {
    var planted = 0
    var seed: UInt64 = 1_000
    while planted < 3, seed < 1_060 {
      seed += 1
      var random = SeededGenerator(seed: seed)
      var workbook = try CleanPlan.workbook(of: CleanPlan.plan(seed: seed, size: PlanGenerator.Size(projects: 4...16)))
      let said = try CleanPlan.submission(workbook)
      var avoided: Set<Int> = []
      let division = random.number(in: 0...(said.divisions.count - 1))
      guard let expected = error.plant(in: &workbook, said, division: division, avoiding: &avoided, &random) else {
        continue
      }
      planted += 1
      let findings = try CleanPlan.findings(workbook)
      let story = "seed \(seed): \(findings.map { "\($0.code): \($0.message.english)" })"
      #expect(findings.map(\.code) == [expected.code], "\(story)")
      let places = findings.first?.places.map(\.location) ?? []
      for case let cell? in expected.cells { #expect(places.contains(cell), "\(cell) is not listed; \(story)") }
    }
    #expect(planted == 3, "the mistake could not be made")
  }

  /// How many plans are spoilt; set PLANTED_PLANS for more.
  private static let plans = ProcessInfo.processInfo.environment["PLANTED_PLANS"].flatMap(Int.init) ?? 20

  @Test("one to five mistakes in a plan are all found, and nothing else is an error")
  func severalMistakesAreAllFound() throws {
    var tallies: [PlantedError: (planted: Int, found: Int)] = [:]
    var (right, wrong) = (0, 0)
    for seed in 5_000..<UInt64(5_000 + Self.plans) {
      var random = SeededGenerator(seed: seed)
      let size = PlanGenerator.Size(divisions: 1...1, projects: 12...40)
      var workbook = try CleanPlan.workbook(of: CleanPlan.plan(seed: seed, size: size))
      var avoided: Set<Int> = []
      var expected: [(error: PlantedError, expectation: PlantedError.Expectation)] = []
      // Rows stay where they are: a mistake that moves rows would move the cells of those before it.
      let kinds = PlantedError.allCases.filter { !$0.movesRows }
      for error in random.sample(random.number(in: 1...5), of: kinds) {
        let said = try CleanPlan.submission(workbook)
        if let planted = error.plant(in: &workbook, said, division: 0, avoiding: &avoided, &random) {
          expected.append((error, planted))
        }
      }
      var findings = try CleanPlan.findings(workbook).filter { $0.severity > .note }
      for (error, expectation) in expected {
        let index = findings.firstIndex { finding in
          finding.code == expectation.code
            && expectation.cells.compactMap { $0 }.allSatisfy { cell in finding.places.contains { $0.location == cell }
            }
        }
        tallies[error, default: (0, 0)].planted += 1
        if let index {
          findings.remove(at: index)
          tallies[error, default: (0, 0)].found += 1
          right += 1
        } else {
          Issue.record(
            "seed \(seed): \(error) is not found among \(findings.map { "\($0.code): \($0.message.english)" })")
        }
      }
      wrong += findings.count
      #expect(
        findings.map { "\($0.code): \($0.message.english)" } == [], "seed \(seed), planted \(expected.map(\.error))")
    }
    for (error, tally) in tallies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("planted \(error): found \(tally.found) of \(tally.planted)")
    }
    print("precision \(right) of \(right + wrong)")
  }
}
