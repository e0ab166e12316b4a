public import OfficialTables
public import Spreadsheet

/// Collects findings; knows what each of them would change, so that what only follows from one is attached to it.
public struct Report: Sendable {
  /// A finding with what mending it would change.
  struct Entry: Sendable {
    var finding: Finding
    var effects: [Effect]
    /// What has caused it, where that may have caused others of the rule too.
    var cause: Cause?
  }

  private(set) var entries: [Entry] = []
  /// The findings of rules that are turned off: kept apart, so that what follows from one of them speaks for itself.
  private(set) var silenced: [Finding] = []
  /// The findings by what they touch.
  private var touching: [Quantity: [Int]] = [:]
  /// The findings by the families of what they touch.
  private var touchingFamily: [Quantity.Family: [Int]] = [:]
  private let settings: ReconciliationSettings

  /// An empty report.
  init(settings: ReconciliationSettings) { self.settings = settings }

  /// Adds a finding of a rule.
  ///
  /// Findings of rules that are turned off are counted and left out; a severity in the settings wins over all others.
  ///
  /// - Parameters:
  ///   - rule: The rule that speaks, usually `Self.self`.
  ///   - message: Where, what was found and what was expected; what to do is the rule's own remedy and not repeated here.
  ///   - severity: How bad it is, where that is not what the rule's description says.
  ///   - subject: What the finding is about.
  ///   - citations: Every cell that takes part, the one where a correction most likely belongs first.
  ///   - difference: By how much two figures differ, as an exact decimal in the unit of the figures.
  ///   - certainty: Whether the finding rests on a guess.
  ///   - cause: What has caused it, where that may have caused others of the rule too: they become one finding.
  public mutating func add(
    _ rule: any Rule.Type, _ message: Wording, severity: Severity? = nil, subject: Finding.Subject? = nil,
    at citations: [Citation], difference: String? = nil, certainty: Certainty = .certain, cause: Cause? = nil
  ) {
    add(
      rule, message, severity: severity, subject: subject, at: citations, difference: difference,
      footing: Footing(certainty: certainty), cause: cause)
  }

  /// Adds a finding.
  mutating func add(
    _ rule: any Rule.Type, _ message: Wording, severity: Severity? = nil, subject: Finding.Subject? = nil,
    at citations: [Citation], difference: String? = nil, footing: Footing = .certain, effects: [Effect] = [],
    cause: Cause? = nil
  ) {
    let finding = finding(
      rule, message, severity: severity, subject: subject, at: citations, difference: difference, footing: footing)
    guard !settings.silenced.contains(finding.code) else {
      silenced.append(finding)
      return
    }
    let quantities = Set(effects.map(\.quantity))
    for quantity in quantities { touching[quantity, default: []].append(entries.count) }
    for family in Set(quantities.flatMap(\.families)) { touchingFamily[family, default: []].append(entries.count) }
    entries.append(Entry(finding: finding, effects: effects, cause: cause))
  }

  /// Adds a finding, or attaches it to those it follows from when there are any.
  mutating func add(
    _ rule: any Rule.Type, _ message: Wording, severity: Severity? = nil, subject: Finding.Subject? = nil,
    at citations: [Citation], difference: String? = nil, footing: Footing = .certain, effects: [Effect] = [],
    cause: Cause? = nil, unlessFollowingFrom causes: [Int]
  ) {
    guard !causes.isEmpty, !settings.silenced.contains(rule.about.code) else {
      add(
        rule, message, severity: severity, subject: subject, at: citations, difference: difference,
        footing: footing, effects: effects, cause: cause)
      return
    }
    let consequence = Finding.Consequence(
      finding(
        rule, message, severity: severity, subject: subject, at: citations, difference: difference, footing: footing))
    for cause in causes { entries[cause].finding.related.append(consequence) }
  }

  /// The findings that touch something, by index.
  func causes(touching quantity: Quantity) -> [Int] { touching[quantity] ?? [] }

  /// The findings that touch one of several things, by index, each once.
  func causes(touchingAnyOf quantities: some Sequence<Quantity>) -> [Int] {
    Set(quantities.flatMap { causes(touching: $0) }).sorted()
  }

  /// The findings that touch anything of a family, by index.
  func causes(touching family: Quantity.Family) -> [Int] { touchingFamily[family] ?? [] }

  /// The findings that touch any of some numbers which a table lacks, by index.
  func causes(touchingNumbers numbers: ClosedRange<Int>, missingIn table: TableKey, of division: Int) -> [Int] {
    let family = causes(touching: .missingNumbers(division: division, table: table.rawValue))
    // Of a number typed wrong a range may have more numbers than there are findings.
    guard numbers.count > family.count else {
      return causes(
        touchingAnyOf: numbers.map { .missingNumber(division: division, table: table.rawValue, number: $0) })
    }
    return family.filter { index in
      entries[index].effects.contains { effect in
        guard case .missingNumber(division, table.rawValue, let number) = effect.quantity else { return false }
        return numbers.contains(number)
      }
    }
  }

  /// The findings that say that tables of a division are given twice, when the cells are those of several sheets.
  func repetitions(in division: Int, of cells: [Citation]) -> [Int] {
    let sheets = Set(cells.compactMap(\.location).map { [$0.file, $0.sheet] })
    return sheets.count > 1 ? causes(touching: .repetition(division: division)) : []
  }

  /// The projects of a division whose measure some finding is about.
  func projectsWithMeasureFindings(in division: Int) -> [Int] {
    causes(touching: .whereabouts(division: division)).flatMap { entries[$0].effects }.compactMap { effect in
      guard case .measure(division, "project", let project) = effect.quantity else { return nil }
      return project
    }
  }

  /// What the findings would change of what matches, were they mended.
  ///
  /// - Parameter families: All that matches belongs to these.
  func changes(in families: [Quantity.Family], of matches: (Quantity) -> Bool) -> Changes {
    changes(of: Set(families.flatMap(causes)).sorted(), where: matches)
  }

  /// The findings whose mending would change a quantity by exactly this much: one of them, or up to four together.
  func causes(explaining change: Int64, of quantity: Quantity) -> [Int] {
    changes(of: causes(touching: quantity)) { $0 == quantity }.causes(explaining: change)
  }

  private func changes(of causes: [Int], where matches: (Quantity) -> Bool) -> Changes {
    Changes(
      causes.compactMap { index in
        let sum = entries[index].effects.filter { matches($0.quantity) }.reduce(Int64(0)) { $0 &+ $1.change }
        return sum == 0 ? nil : (index, sum)
      })
  }

  /// What mending each of some findings would change a figure by.
  struct Changes {
    private let all: [(entry: Int, change: Int64)]
    /// The first that would change it by just so much.
    private let entryOfChange: [Int64: Int]
    /// What all of them together would.
    private let total: Int64

    fileprivate init(_ all: [(entry: Int, change: Int64)]) {
      self.all = all
      total = all.reduce(0) { $0 &+ $1.change }
      entryOfChange = Dictionary(all.map { ($0.change, $0.entry) }, uniquingKeysWith: { first, _ in first })
    }

    /// The findings whose mending would change it by exactly this much: one of them, all, or up to four together.
    func causes(explaining change: Int64) -> [Int] {
      if let one = entryOfChange[change] { return [one] }
      if total == change, !all.isEmpty { return all.map(\.entry) }
      return Self.subset(of: all.prefix(16), giving: change, atMost: 4) ?? []
    }

    private static func subset(
      of changes: ArraySlice<(entry: Int, change: Int64)>, giving sum: Int64, atMost count: Int
    ) -> [Int]? {
      guard count > 0, let first = changes.first else { return nil }
      let rest = changes.dropFirst()
      if first.change == sum { return [first.entry] }
      if let others = subset(of: rest, giving: sum &- first.change, atMost: count - 1) { return [first.entry] + others }
      return subset(of: rest, giving: sum, atMost: count)
    }
  }

  private func finding(
    _ rule: any Rule.Type, _ message: Wording, severity: Severity?, subject: Finding.Subject?, at citations: [Citation],
    difference: String?, footing: Footing
  ) -> Finding {
    var seen: Set<Finding.Place> = []
    let places = citations.compactMap(\.place).filter { seen.insert($0).inserted }
    let about = rule.about
    return Finding(
      code: about.code, rule: about.name, severity: settings.severities[about.code] ?? severity ?? about.severity,
      message: Wording(message.thai, message.english.capitalizedSentence), remedy: about.remedy, subject: subject,
      places: places, difference: difference, confidence: footing.certainty, match: footing.grade)
  }
}

extension String {
  /// The text with a capital letter at its beginning; an address that stands there keeps its letters.
  fileprivate var capitalizedSentence: String {
    guard let first, first.isASCII, prefix(while: { $0 != " " }).allSatisfy(\.isLetter) else { return self }
    return first.uppercased() + dropFirst()
  }
}
