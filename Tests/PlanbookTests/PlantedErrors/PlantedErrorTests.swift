import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// Errors planted in clean plans of 1 to 200 projects (500 with full effort), each written as XLSX and read back.
@Suite("Planted errors")
struct PlantedErrorTests {
  private static let kinds = PlantedCatalogue.all.count
  /// The seeds of the plans that are spoilt: each kind is the first that is tried in one of them, or in several.
  private static let seeds = Array(0..<TestEffort.count(kinds, full: 1_000))
  /// How many more plans are looked through for one in which a rare kind has a place.
  private static let morePlans = 10

  /// Rules that speak on their own only of what an official workbook does not hold.
  ///
  /// FRM007 of two divisions that have no
  /// project in common; a division misspelt above a table of projects is FRM011.
  /// BUD008 and BUD009 are about tables that this form has not, FRM012 and FRM013 about text files, FRM016 about folders,
  /// FRM017 about files that are still as they were exported.
  private static let neverAlone: Set = ["FRM007", "FRM012", "FRM013", "FRM016", "FRM017", "BUD008", "BUD009"]

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
    var trials = try await Self.trials(Self.seeds)
    for trial in trials { score.add(trial) }
    for round in 1...Self.morePlans where !score.neverPlanted.isEmpty {
      let more = try await Self.trials(
        score.neverPlanted.map { $0 + (Self.seeds.count / Self.kinds + round) * Self.kinds })
      for trial in more { score.add(trial) }
      trials += more
    }
    for trial in trials { for fault in trial.faults { Issue.record("seed \(trial.seed): \(fault)") } }
    print(score.table)
    #expect(score.neverPlanted.map { PlantedCatalogue.all[$0].testDescription } == [])
    #expect(score.isPerfect)
  }

  /// The trials of seeds, in their order.
  private static func trials(_ seeds: [Int]) async throws -> [PlantedTrial] {
    let trials = await withTaskGroup(of: Result<PlantedTrial, any Error>.self) { group in
      func start(_ seed: Int) {
        group.addTask {
          do { return .success(try PlantedTrial(seed: seed)) } catch { return .failure(error) }
        }
      }
      // Two at a time, so that tests with a time limit get their turn in between.
      for seed in seeds.prefix(2) { start(seed) }
      var trials: [Result<PlantedTrial, any Error>] = []
      var rest = seeds.dropFirst(2)
      for await trial in group {
        trials.append(trial)
        if let next = rest.popFirst() { start(next) }
      }
      return trials
    }
    return try trials.map { try $0.get() }.sorted { $0.seed < $1.seed }
  }
}
