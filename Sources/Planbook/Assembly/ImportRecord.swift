public import Reconciliation
internal import Spreadsheet

/// What there is to say of a plan that was put together: what was decided, what was lost or guessed, and how that stands to
/// the findings about the same cells.
///
/// A decision that a person's answer has settled is told and does not count. Any other between values goes with the
/// finding that they contradict each other. It counts where that finding does: not when it is waived, when its rule is
/// turned off, or when it is only a note.
public struct ImportRecord: Sendable {
  /// A decision about values whose contradiction is waived.
  public struct Waived: Hashable, Sendable {
    /// The decision.
    public var decision: Decision
    /// The contradiction, with who waives it and why.
    public var finding: FindingReview.Waived
  }

  /// The decisions that count.
  public private(set) var decisions: [Decision] = []
  /// The decisions that a person's answer has settled.
  public private(set) var answered: [Decision] = []
  /// The answers that were not taken.
  public private(set) var unusedAnswers: [UnusedAnswer]
  /// Where the plan differs from what the sheets say, so that its own tables give it back.
  public private(set) var changes: [PlanChange]
  /// The decisions between values whose contradiction is waived.
  public private(set) var waived: [Waived] = []
  /// The number of decisions between values that differ in what is only worth a note.
  public private(set) var slight = 0
  /// The number of decisions by the code of the rule that is turned off.
  public private(set) var silenced: [String: Int] = [:]
  /// The findings that leave it open whether the plan is what the sheets mean.
  public private(set) var doubts: [Finding] = []
  /// The number of other findings by severity; those that decisions tell of count nowhere else.
  public private(set) var others: [Severity: Int] = [:]

  /// Whether anything was decided, lost or guessed that a person has to look at.
  public var leavesDoubt: Bool { !decisions.isEmpty || !changes.isEmpty || !doubts.isEmpty }

  /// Holds decisions against findings.
  ///
  /// - Parameters:
  ///   - decisions: What was decided while the plan was put together.
  ///   - changes: Where the plan differs from what the sheets say, so that its own tables give it back.
  ///   - unusedAnswers: The answers that were not taken.
  ///   - review: What counts of the findings.
  ///   - reconciliation: Knows the findings of rules that are turned off.
  public init(
    _ decisions: [Decision], changes: [PlanChange] = [], unusedAnswers: [UnusedAnswer] = [], review: FindingReview,
    after reconciliation: Reconciliation
  ) {
    self.changes = changes
    self.unusedAnswers = unusedAnswers
    let bearings = Dictionary(
      reconciliation.rules.descriptions.map { ($0.code, $0.bearing) }, uniquingKeysWith: { first, _ in first })
    let cells = FindingCells(
      open: review.open, waived: review.waived.map(\.finding), silenced: reconciliation.silencedFindings,
      contradictions: Set(bearings.filter { $0.value == .decides }.keys))
    var told: Set<Int> = []
    var aboutBudget: [Finding.Subject: [(standing: FindingCells.Standing, index: Int)]] = [:]
    for decision in decisions {
      // Sources are lost because of what was decided about the money, and count as that does.
      let findings =
        (decision.reason == .unsplit ? aboutBudget[decision.subject] : nil) ?? cells.findings(of: decision)
      if decision.fact == .budget { aboutBudget[decision.subject] = findings }
      let open = findings.filter { $0.standing == .open }.map(\.index)
      if decision.isAnswered {
        answered.append(decision)
        told.formUnion(open)
      } else if findings.isEmpty || open.contains(where: { review.open[$0].severity >= .warning }) {
        self.decisions.append(decision)
        told.formUnion(open)
      } else if !open.isEmpty {
        slight += 1
        told.formUnion(open)
      } else if let finding = findings.first(where: { $0.standing == .waived }) {
        waived.append(Waived(decision: decision, finding: review.waived[finding.index]))
      } else if let finding = findings.first {
        silenced[reconciliation.silencedFindings[finding.index].code, default: 0] += 1
      }
    }
    for (index, finding) in review.open.enumerated() where !told.contains(index) {
      // What only follows from a finding may be what had to be decided.
      let codes = [finding.code] + finding.related.map(\.code)
      if codes.contains(where: { bearings[$0]?.leavesDoubt(at: finding.severity) ?? false }) {
        doubts.append(finding)
      } else {
        others[finding.severity, default: 0] += 1
      }
    }
  }
}

/// Finds the findings that are about the cells of a decision.
private struct FindingCells {
  /// How a finding counts.
  enum Standing {
    case open, waived, silenced
  }

  /// The cells of a finding, or of what follows from it.
  private struct Entry {
    var standing: Standing
    var index: Int
    var cells: Set<CellLocation>
    /// Whether it says that values contradict each other, or that one cannot be read.
    var isContradiction: Bool
  }

  private var entries: [Entry] = []
  private var byCell: [CellLocation: [Int]] = [:]

  init(open: [Finding], waived: [Finding], silenced: [Finding], contradictions: Set<String>) {
    for (standing, findings) in [(Standing.open, open), (.waived, waived), (.silenced, silenced)] {
      for (index, finding) in findings.enumerated() {
        for (code, places) in [(finding.code, finding.places)] + finding.related.map({ ($0.code, $0.places) }) {
          let cells = Set(places.map(\.location))
          for cell in cells { byCell[cell, default: []].append(entries.count) }
          entries.append(
            Entry(
              standing: standing, index: index, cells: cells, isContradiction: contradictions.contains(code)))
        }
      }
    }
  }

  /// Those that quote every cell of the decision and the fewest others, contradictions before anything else that is said of
  /// the cells; of cells that cannot be read each has its own.
  func findings(of decision: Decision) -> [(standing: Standing, index: Int)] {
    let wanted = decision.cells
    let refused = decision.refused.flatMap(\.citations).compactMap(\.location)
    // An answer may stand against cells each of which cannot be read.
    let starts = decision.reason == .unreadable || decision.isAnswered ? refused[...] : refused.prefix(1)
    let near = starts.flatMap { byCell[$0] ?? [] }.map { entries[$0] }
    let whole = near.filter { $0.cells.isSuperset(of: wanted) }
    let either = whole.isEmpty ? near.filter { $0.cells.isSubset(of: wanted) } : whole
    let contradictions = either.filter(\.isContradiction)
    let fitting = contradictions.isEmpty ? either : contradictions
    let fewest = fitting.map(\.cells.count).min()
    return fitting.filter { $0.cells.count == fewest }.map { ($0.standing, $0.index) }
  }
}
