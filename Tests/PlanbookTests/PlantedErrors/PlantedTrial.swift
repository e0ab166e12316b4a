import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import XLSX

/// One plan: written as XLSX, read back and found clean; then spoilt, written, read back and reconciled.
struct PlantedTrial: Sendable {
  /// The seed of the plan and of all choices.
  let seed: Int
  /// How often each kind was planted and found, by its index in the catalogue.
  private(set) var planted: [Int: Int] = [:]
  private(set) var found: [Int: Int] = [:]
  /// What was found and not planted, counted for the kind that it goes with most likely; −1 for none.
  private(set) var unexpected: [Int: Int] = [:]
  /// What is wrong, in words.
  private(set) var faults: [String] = []

  /// A mistake that was made, with its cells where they ended up.
  private struct Planted {
    var kind: Int
    var cells: Set<CellLocation>
    var isFound = false
  }

  private static let form = Result { try Form.standard() }

  /// Most plans are small, a few have hundreds of projects.
  private static func size(of seed: Int) -> PlanGenerator.Size {
    switch seed {
    case _ where seed % 50 == 49: .init(divisions: 1...1, projects: 200...500, activities: 0...40)
    case _ where seed % 10 == 9: .init(divisions: 1...1, projects: 60...120)
    case _ where seed % 4 == 0: .init(projects: 1...3, activities: 0...3)
    default: .init(projects: 4...30)
    }
  }

  init(seed: Int) throws {
    self.seed = seed
    let form = try Self.form.get()
    let clock = ContinuousClock()
    var t = clock.now
    func lap(_ what: String) { let n = clock.now; print("LAP", seed, what, (n - t)); t = n }
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: UInt64(seed) &+ 90_000)
    let plan = PlanGenerator.cleanPlan(seed: UInt64(seed), size: Self.size(of: seed))
    let path = folder.path("plan.xlsx")
    try Planbook.PlanExport(form: form).writeXLSX(plan, to: path)
    lap("write")
    let clean = [try SourceReader(form: form).workbook(path)]
    lap("read")
    let said = Submission(reading: clean, form: form)
    lap("submission")
    let before = Reconciliation(said, form: form).findings
    faults += before.map { "in the clean plan: \($0.code) \($0.message.english)" }

    lap("reconcile")
    let formulas: Planting.Formulas = random.once(in: 3) ? .none : .stale
    var planting = Planting(clean, said: said, form: form, formulas: formulas, random: random)
    let wanted = random.number(in: 1...5)
    var mistakes: [(kind: Int, cells: [CellLocation?])] = []
    for kind in Self.kinds(seed: seed, &random) where mistakes.count < wanted && !planting.isClosed {
      var attempt = planting
      guard let cells = PlantedCatalogue.all[kind].plant(&attempt) else { continue }
      planting = attempt
      mistakes.append((kind, cells))
    }
    lap("plant")
    let spoilt = planting.finished()
    for workbook in spoilt { try XLSXWriter.write(workbook, toPath: workbook.file ?? path) }
    lap("finish+write")
    let findings = Reconciliation(
      Submission(reading: [try SourceReader(form: form).workbook(path)], form: form), form: form
    ).findings
    compare(
      findings,
      with: mistakes.map { Planted(kind: $0.kind, cells: Set($0.cells.compactMap { $0.flatMap(planting.moved) })) })
  }

  /// The order in which kinds are tried: each is the first in some plan.
  private static func kinds(seed: Int, _ random: inout SeededGenerator) -> [Int] {
    let count = PlantedCatalogue.all.count
    return [seed % count] + random.sample(count, of: Array(0..<count)).filter { $0 != seed % count }
  }

  private mutating func compare(_ findings: [Finding], with planted: [Planted]) {
    var planted = planted
    var others: [Finding] = []
    for finding in findings {
      let cells = Set(finding.places.map(\.location))
      let index = planted.firstIndex {
        !$0.isFound && PlantedCatalogue.all[$0.kind].code == finding.code && $0.cells == cells
      }
      if let index { planted[index].isFound = true } else { others.append(finding) }
    }
    let story = planted.map { "“\(PlantedCatalogue.all[$0.kind].testDescription)”" }.joined(separator: ", ")
    for mistake in planted {
      let kind = PlantedCatalogue.all[mistake.kind]
      self.planted[mistake.kind, default: 0] += 1
      guard kind.code != nil, !mistake.isFound else {
        found[mistake.kind, default: 0] += 1
        continue
      }
      faults.append("“\(kind.testDescription)” is not found at \(Self.list(mistake.cells)); planted: \(story)")
    }
    for finding in others {
      let cells = Set(finding.places.map(\.location))
      let likely = planted.max { first, second in
        func likeness(_ mistake: Planted) -> Int {
          (PlantedCatalogue.all[mistake.kind].code == finding.code ? 1_000 : 0)
            + mistake.cells.intersection(cells).count
        }
        return likeness(first) < likeness(second)
      }
      unexpected[likely?.kind ?? -1, default: 0] += 1
      faults.append(
        "not planted: \(finding.code) at \(Self.list(cells)): \(finding.message.english); planted: \(story)")
    }
  }

  private static func list(_ cells: Set<CellLocation>) -> String {
    cells.map(\.description).sorted().prefix(12).joined(separator: " ") + (cells.count > 12 ? " …\(cells.count)" : "")
  }
}
