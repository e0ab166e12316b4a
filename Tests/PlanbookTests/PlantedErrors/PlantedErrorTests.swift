import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// Errors planted in clean plans of 1 to 500 projects, each written as XLSX and read back.
@Suite("Planted errors")
struct PlantedErrorTests {
  /// How many plans are spoilt; `PLANBOOK_TEST_EFFORT=full` spoils five times as many.
  private static let plans = TestEffort.count(200, full: 1_000)

  /// Rules that speak on their own only of what an official workbook does not hold: FRM007 of two divisions that have no
  /// project in common; a division misspelt above a table of projects is FRM011.
  private static let neverAlone: Set = ["FRM007"]

  @Test("every rule of the catalogue finds a planted error")
  func everyRuleIsPlanted() {
    let planted = Set(PlantedCatalogue.all.compactMap(\.code))
    let alone = RuleCatalogue.descriptions.map(\.code).filter { !Self.neverAlone.contains($0) }
    #expect(alone.filter { !planted.contains($0) } == [])
    #expect(planted.filter { RuleCatalogue.description(of: $0) == nil } == [])
    #expect(Set(PlantedCatalogue.all.map(\.testDescription)).count == PlantedCatalogue.all.count)
  }

  @Test("one to five errors planted in a workbook are all found with their cells, and nothing else is found")
  func plantedErrorsAreFound() async throws {
    var score = PlantedScore()
    let trials = await withTaskGroup(of: Result<PlantedTrial, any Error>.self) { group in
      func start(_ seed: Int) {
        group.addTask {
          do { return .success(try PlantedTrial(seed: seed)) } catch { return .failure(error) }
        }
      }
      // Two at a time, so that tests with a time limit get their turn in between.
      for seed in 0..<min(2, Self.plans) { start(seed) }
      var trials: [Result<PlantedTrial, any Error>] = []
      var next = 2
      for await trial in group {
        trials.append(trial)
        if next < Self.plans { start(next) }
        next += 1
      }
      return trials
    }
    for trial in try trials.map({ try $0.get() }).sorted(by: { $0.seed < $1.seed }) {
      for fault in trial.faults { Issue.record("seed \(trial.seed): \(fault)") }
      score.add(trial)
    }
    print(score.table)
    #expect(score.neverPlanted == [])
    #expect(score.isPerfect)
  }
}
