public import ActionPlans
public import OfficialTables
public import Spreadsheet

/// Every place that names an element of the strategy: headings, the strategy table, and the measures of indicators.
public struct StrategyDirectory: Sendable {
  /// One place that names an element.
  public struct Naming: Hashable, Sendable {
    /// The part that the place plays: the key of its table, or `headings`.
    public var role: String
    /// The level that the place says the element stands on; nil where only the code says so.
    public var level: StrategyRow.Level?
    /// The title; blank where only the code is printed.
    public var title: Entry<String>
    /// The cell that states the code.
    public var code: Entry<StrategyCode>
  }

  /// An element with its places.
  public struct Element: Hashable, Sendable {
    /// Whether it is a part (ส่วนที่), whose numbers are counted apart.
    public var isPart: Bool
    /// The code.
    public var code: StrategyCode
    /// The places, in the order of the sheets.
    public var namings: [Naming] = []
  }

  /// The elements in the order in which they are met.
  public private(set) var elements: [Element] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var isPart: Bool
    var code: StrategyCode
  }

  /// Every place of a submission that names an element of the strategy.
  public init(_ submission: Submission) {
    for row in submission.strategy {
      add(Naming(role: TableKey.strategy.rawValue, level: row.level.value, title: row.title, code: row.code))
    }
    for heading in submission.headings {
      add(Naming(role: "headings", level: heading.level, title: heading.title, code: heading.code))
    }
    for row in submission.divisions.flatMap(\.indicators) where row.measure.certainty == .certain {
      add(
        Naming(
          role: TableKey.indicators.rawValue, level: nil, title: row.measure.map { $0.title.isEmpty ? nil : $0.title },
          code: row.measure.map(\.code)))
    }
  }

  /// The element with a code; nil when no place names it.
  public subscript(_ code: StrategyCode) -> Element? {
    places[Key(isPart: false, code: code)].map { elements[$0] }
  }

  private mutating func add(_ naming: Naming) {
    guard let code = naming.code.value else { return }
    let key = Key(isPart: naming.level == .part, code: code)
    let index = places[key] ?? elements.count
    if index == elements.count {
      places[key] = index
      elements.append(Element(isPart: key.isPart, code: code))
    }
    elements[index].namings.append(naming)
  }
}
