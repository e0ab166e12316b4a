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

  /// What mending a finding would change, and by how much.
  struct Effect: Hashable, Sendable {
    /// What would change.
    var quantity: Quantity
    /// By how much, in the smallest unit: satang, ten-thousandths of a percent, a count; 0 when only the thing counts.
    var change: Int64

    init(_ quantity: Quantity, by change: Int64 = 0) {
      self.quantity = quantity
      self.change = change
    }
  }

  /// Something that findings change and other rules compute with.
  enum Quantity: Hashable, Sendable {
    /// The money of a project in one of the tables that have totals.
    case budget(division: Int, table: String, project: Int)
    /// The money of a project in a table that most others agree with: wrong all the same where the table's total says so.
    case agreedBudget(division: Int, table: String, project: Int)
    /// In which tables a project stands.
    case presence(division: Int, project: Int)
    /// The number of a project in the budget summary or in the heading of its schedule.
    case number(division: Int, project: Int)
    /// The fiscal year that a sheet names.
    case fiscalYear
    /// The numbers of a table by which projects are named elsewhere.
    case numbering(division: Int)
    /// A number that a numbered table lacks.
    case missingNumber(division: Int, table: String, number: Int)
    /// The measure of a project or activity.
    case measure(division: Int, kind: String, index: Int)
    /// The sum of the weights of a schedule.
    case weights(division: Int, schedule: Int)
    /// The number of steps of a schedule.
    case steps(division: Int, schedule: Int)
    /// The order of the steps of a schedule.
    case stepOrder(division: Int, schedule: Int)
    /// The rows of an indicator in its table, and the works that stand in them.
    case indicatorRows(division: Int, indicator: Int)
    /// The name of an indicator.
    case indicatorName(division: Int, indicator: Int)
    /// The months of a schedule.
    case months(division: Int, schedule: Int)
    /// The number of rows of a table.
    case rows(division: Int, table: String)
    /// Money of a table that cannot be read.
    case unreadableMoney(division: Int, table: String)
    /// What stands in one cell.
    /// The money that a table sums up by elements of the strategy.
    case elementMoney(division: Int, table: String)
    case cell(CellLocation)
    /// The work groups of a project.
    case workGroup(division: Int, project: Int)
    /// That tables of the division are given twice.
    case repetition(division: Int)
  }

  private(set) var entries: [Entry] = []
  /// The findings of rules that are turned off: kept apart, so that what follows from one of them speaks for itself.
  private(set) var silenced: [Finding] = []
  /// The findings by what they touch.
  private var touching: [Quantity: [Int]] = [:]
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
    for quantity in Set(effects.map(\.quantity)) { touching[quantity, default: []].append(entries.count) }
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

  /// The findings that touch anything of the kind, by index: all findings are looked through.
  func causes(touching matches: (Quantity) -> Bool) -> [Int] {
    entries.indices.filter { entries[$0].effects.contains { matches($0.quantity) } }
  }

  /// The findings that say that tables of a division are given twice, when the cells are those of several sheets.
  func repetitions(in division: Int, of cells: [Citation]) -> [Int] {
    let sheets = Set(cells.compactMap(\.location).map { [$0.file, $0.sheet] })
    return sheets.count > 1 ? causes(touching: .repetition(division: division)) : []
  }

  /// The projects of a division whose measure some finding is about.
  func projectsWithMeasureFindings(in division: Int) -> [Int] {
    entries.flatMap(\.effects).compactMap { effect in
      guard case .measure(division, "project", let project) = effect.quantity else { return nil }
      return project
    }
  }

  /// The findings whose mending would change what matches by exactly this much: one of them, or up to four together.
  func causes(explaining change: Int64, of matches: (Quantity) -> Bool) -> [Int] {
    Self.causes(
      explaining: change,
      among: entries.indices.compactMap { index in
        let sum = entries[index].effects.filter { matches($0.quantity) }.reduce(Int64(0)) { $0 &+ $1.change }
        return sum == 0 ? nil : (index, sum)
      })
  }

  /// The findings whose mending would change a quantity by exactly this much.
  func causes(explaining change: Int64, of quantity: Quantity) -> [Int] {
    Self.causes(
      explaining: change,
      among: causes(touching: quantity).compactMap { index in
        let sum = entries[index].effects.filter { $0.quantity == quantity }.reduce(Int64(0)) { $0 &+ $1.change }
        return sum == 0 ? nil : (index, sum)
      })
  }

  private static func causes(explaining change: Int64, among changes: [(entry: Int, change: Int64)]) -> [Int] {
    if let one = changes.first(where: { $0.change == change }) { return [one.entry] }
    if changes.reduce(Int64(0), { $0 &+ $1.change }) == change, !changes.isEmpty { return changes.map(\.entry) }
    return subset(of: changes.prefix(16), giving: change, atMost: 4) ?? []
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
