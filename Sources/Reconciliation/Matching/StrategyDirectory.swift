package import ActionPlans
package import OfficialTables

/// Every place that names an element of the strategy: headings, the strategy table, and the measures of indicators.
package struct StrategyDirectory: Sendable {
  /// One place that names an element.
  package struct Naming: Hashable, Sendable {
    /// The table that the place belongs to; nil for a heading.
    package var table: TableKey?
    /// The level that the place says the element stands on; nil where only the code says so.
    package var level: LevelForm?
    /// The title; blank where only the code is printed.
    package var title: Entry<String>
    /// The cell that states the code.
    package var code: Entry<StrategyCode>
  }

  /// An element with its places.
  package struct Element: Hashable, Sendable {
    /// Whether its level is numbered apart, as parts (ส่วนที่) are.
    package var isApart: Bool
    /// The code.
    package var code: StrategyCode
    /// The places, in the order of the sheets.
    package var namings: [Naming] = []
  }

  /// The elements in the order in which they are met.
  package private(set) var elements: [Element] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var isApart: Bool
    var code: StrategyCode
  }

  /// Every place of a submission that names an element of the strategy.
  package init(_ submission: Submission) {
    for row in submission.strategy {
      add(Naming(table: row.table, level: row.level.value, title: row.title, code: row.code))
    }
    for heading in submission.headings {
      add(Naming(table: nil, level: heading.level, title: heading.title, code: heading.code))
    }
    for row in submission.divisions.flatMap(\.strategySums) {
      add(Naming(table: row.table, level: row.level.value, title: row.title, code: row.code))
    }
    for row in submission.divisions.flatMap(\.indicators) where row.measure.certainty == .certain {
      add(
        Naming(
          table: row.table, level: nil, title: row.measure.map { $0.title.isEmpty ? nil : $0.title },
          code: row.measure.map(\.code)))
    }
  }

  /// The element with a code; nil when no place names it.
  package subscript(_ code: StrategyCode) -> Element? {
    places[Key(isApart: false, code: code)].map { elements[$0] }
  }

  private mutating func add(_ naming: Naming) {
    guard let code = naming.code.value else { return }
    let key = Key(isApart: naming.level.map { $0.depth == nil } ?? false, code: code)
    let index = places[key] ?? elements.count
    if index == elements.count {
      places[key] = index
      elements.append(Element(isApart: key.isApart, code: code))
    }
    elements[index].namings.append(naming)
  }
}

extension StrategyDirectory.Naming {
  /// The cell that states the title.
  var titleCitation: Citation { Citation(table: table, "headings", title, value: title.value) }

  /// The cell that states the code, quoted as a code that it names.
  func codeCitation(as code: StrategyCode?) -> Citation { Citation(table: table, "headings", self.code, value: code) }
}
