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
  /// How many plans are spoilt; `PLANBOOK_TEST_EFFORT=full` spoils ten times as many.
  private static let plans = TestEffort.count(200, full: 2_000)

  @Test("every rule of the catalogue finds a planted error")
  func everyRuleIsPlanted() {
    let planted = Set(PlantedCatalogue.all.compactMap(\.code))
    #expect(RuleCatalogue.descriptions.map(\.code).filter { !planted.contains($0) } == [])
    #expect(planted.filter { RuleCatalogue.description(of: $0) == nil } == [])
    #expect(Set(PlantedCatalogue.all.map(\.testDescription)).count == PlantedCatalogue.all.count)
  }

  @Test("one to five errors planted in a workbook are all found with their cells, and nothing else is found")
  func plantedErrorsAreFound() async throws {
    var score = PlantedScore()
    let trials = await withTaskGroup(of: Result<PlantedTrial, any Error>.self) { group in
      for seed in 0..<Self.plans {
        group.addTask {
          do { return .success(try PlantedTrial(seed: seed)) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
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
