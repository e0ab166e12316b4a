import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// One plan in one file or two: written as XLSX, read back and found clean; then spoilt, written, read back and reconciled.
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
    /// The one cell among three or more that the mistake was made in: it has to be listed first.
    var culprit: CellLocation?
    var isFound = false
  }

  private static let form = Result { try Form.standard() }

  /// Most plans are small, a few have hundreds of projects; the largest are for full effort.
  private static func size(of seed: Int) -> PlanGenerator.Size {
    switch seed {
    case _ where seed % 100 == 49:
      .init(divisions: 1...1, projects: TestEffort.isFull ? 200...500 : 120...200, activities: 0...40)
    case _ where seed % 20 == 9: .init(divisions: 1...1, projects: TestEffort.isFull ? 60...120 : 40...60)
    case _ where seed % 4 == 0: .init(projects: 1...3, activities: 0...3)
    default: .init(projects: 4...20)
    }
  }

  init(seed: Int) throws {
    self.seed = seed
    let form = try Self.form.get()
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: UInt64(seed) &+ 90_000)
    let plan = PlanGenerator.cleanPlan(seed: UInt64(seed), size: Self.size(of: seed))
    try OfficialTablesWriter(form: form).writeXLSX(plan, to: folder.path("plan.xlsx"))
    var clean = [try SourceReader(form: form).workbook(folder.path("plan.xlsx"))]
    if random.once(in: 4) {
      let sheets = clean[0].sheets
      let split = random.number(in: 1...sheets.count - 1)
      let parts = [sheets.prefix(split), sheets.suffix(from: split)]
      clean = try zip(["first.xlsx", "second.xlsx"], parts).map { name, sheets in
        var part = clean[0]
        part.file = folder.path(name)
        part.sheets = Array(sheets)
        return try Self.throughFile(part, form: form)
      }
    }
    let said = Submission(reading: clean, form: form)
    let before = Reconciliation(said, form: form).findings
    faults += before.map { "in the clean plan: \($0.code) \($0.message.english)" }

    let formulas: Planting.Formulas = random.once(in: 3) ? .none : .stale
    var planting = Planting(clean, said: said, form: form, formulas: formulas, random: random)
    let wanted = random.number(in: 1...5)
    var made: [(kind: Int, cells: Set<CellLocation>, typed: Set<CellLocation>)] = []
    for kind in Self.kinds(seed: seed, &random) where made.count < wanted && !planting.isClosed {
      var attempt = planting
      attempt.typed = []
      guard let cells = PlantedCatalogue.all[kind].plant(&attempt), attempt.differs(from: planting) else { continue }
      planting = attempt
      made.append((kind, Set(cells.compactMap(\.self)), planting.typed))
    }
    let spoilt = try planting.finished().map { try Self.throughFile($0, form: form) }
    let found = Reconciliation(Submission(reading: spoilt, form: form), form: form, settings: planting.settings)
    try compare(PlanAssembly(after: found).assembled().decisions, with: found.findings)
    compare(
      found.findings,
      with: made.map { kind, cells, typed in
        let wrong = cells.intersection(typed)
        let culprit = cells.count > 2 && wrong.count == 1 ? wrong.first : nil
        return Planted(
          kind: kind, cells: Set(cells.compactMap(planting.moved)), culprit: culprit.flatMap(planting.moved))
      })
  }

  /// A workbook written to its file and read back.
  private static func throughFile(_ workbook: Workbook, form: Form) throws -> Workbook {
    let path = try #require(workbook.file)
    try XLSXWriter.write(workbook, toPath: path)
    return try SourceReader(form: form).workbook(path)
  }

  /// The order in which kinds are tried: each is the first in some plan.
  private static func kinds(seed: Int, _ random: inout SeededGenerator) -> [Int] {
    let count = PlantedCatalogue.all.count
    return [seed % count] + random.sample(count, of: Array(0..<count)).filter { $0 != seed % count }
  }

  /// Whatever is decided for the plan, a finding says of the same cells.
  private mutating func compare(_ decisions: [Decision], with findings: [Finding]) {
    let quoted = findings.flatMap { [$0.places] + $0.related.map(\.places) }.map { Set($0.map(\.location)) }
    // That sources are lost follows from a decision about the money.
    for decision in decisions where decision.reason != .unsplit {
      let cells = Set(((decision.chosen?.places ?? []) + decision.refused.flatMap(\.places)).map(\.location))
      let isQuoted = quoted.contains {
        decision.reason == .unreadable ? !$0.isDisjoint(with: cells) : $0.isSuperset(of: cells)
      }
      if !isQuoted { faults.append("decided and not found: \(decision.wording.english)") }
    }
  }

  private mutating func compare(_ findings: [Finding], with planted: [Planted]) {
    var planted = planted
    var others: [Finding] = []
    for finding in findings {
      let cells = Set(finding.places.map(\.location))
      let index = planted.firstIndex {
        !$0.isFound && PlantedCatalogue.all[$0.kind].code == finding.code && $0.cells == cells
          && ($0.culprit == nil || $0.culprit == finding.places.first?.location)
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
      faults.append(
        "“\(kind.testDescription)” is not found at \(Self.list(mistake.cells)), first \(mistake.culprit?.description ?? "any"); planted: \(story)"
      )
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
        "not planted: \(finding.code) at \(Self.list(cells)), first \(finding.places.first?.location.description ?? "none"): \(finding.message.english); planted: \(story)"
      )
    }
  }

  private static func list(_ cells: Set<CellLocation>) -> String {
    cells.map(\.description).sorted().prefix(12).joined(separator: " ") + (cells.count > 12 ? " …\(cells.count)" : "")
  }
}
