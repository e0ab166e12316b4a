import ActionPlans
import Foundation
import OfficialTables
import TestSupport
import Testing

@testable import Planbook

/// The law of the round trip held against plan files that somebody has changed.
///
/// `PLANBOOK_MUTATIONS=100000 swift test -c release -Xswiftc -enable-testing --filter PlanMutationTests` tries more of
/// them, and `PLANBOOK_MUTATIONS_FROM` says where to begin.
@Suite("Changed plan files")
struct PlanMutationTests {
  @Test("a changed plan file is refused, or its plan comes back from its official tables: nothing else")
  func mutations() async throws {
    let form = try Form.standard()
    let law = PlanLaw(forms: [form, try Form.named("local")], folder: try TemporaryFolder())
    let plans = try await PocketPlans.cut(form: form).map { try JSONReader.value(of: PlanFile.encode($0)) }
    let seeds = Mutations.seeds(usual: TestEffort.count(200, full: 5_000))
    var survived = 0
    var refused: [String: Int] = [:]
    for seed in seeds {
      var mutator = PlanMutator(seed: UInt64(seed))
      let bytes = JSONWriter.bytes(of: mutator.mutated(plans[seed % plans.count]))
      switch law.outcome(of: bytes, road: .of(seed), isReconciled: seed % 8 == 0) {
      case .survived: survived += 1
      case .refused(let code): refused[code, default: 0] += 1
      case .broken(let how): Issue.record("seed \(seed): \(how)")
      }
    }
    let codes = refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    print(
      "\(seeds.count) changed plan files: \(survived) survived, \(refused.values.reduce(0, +)) refused",
      "(\(codes.joined(separator: ", ")))")
    // Changes that are all refused, or do nothing, would prove nothing.
    #expect(survived > seeds.count / 5)
    #expect(refused.count > 8 && survived < seeds.count * 3 / 4)
  }
}

/// How many changes are tried.
enum Mutations {
  /// The seeds of the changes: as many as the environment asks for.
  static func seeds(usual: Int) -> Range<Int> {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["PLANBOOK_MUTATIONS_FROM"].flatMap(Int.init) ?? 0
    return first..<first + (environment["PLANBOOK_MUTATIONS"].flatMap(Int.init) ?? usual)
  }
}
