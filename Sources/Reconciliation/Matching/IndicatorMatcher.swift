internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Finds the places that name each indicator: the indicator table, the key results, the headings of schedules.
///
/// An indicator goes by its number; a name that says otherwise is followed only when it is the name of another one.
struct IndicatorMatcher {
  /// The indicators found.
  private(set) var indicators: [MatchedIndicator] = []
  /// The names that each is met under.
  private var keys: [[Name]] = []
  private var byNumber: [Int: Int] = [:]
  private var byKey: [MatchingKey: Int] = [:]
  private let comparison: NameComparison

  /// A name with the pairs by which it is compared; most are never compared, and have them made when they are.
  private struct Name {
    let key: MatchingKey
    private var pairs: NamePairs?

    init(_ key: MatchingKey) { self.key = key }

    mutating func similarity(to other: inout Name) -> Double {
      if key == other.key { return 1 }
      return prepared().similarity(to: other.prepared())
    }

    private mutating func prepared() -> NamePairs {
      if let pairs { return pairs }
      let made = NamePairs(key)
      pairs = made
      return made
    }
  }

  init(_ division: DivisionSubmission, form: Form) {
    comparison = form.names
    for (index, row) in division.indicators.enumerated() {
      add(index, number: row.indicator.value?.number, name: row.indicator.value?.name, isHeading: false, to: \.rows)
    }
    for (index, row) in division.keyResults.enumerated() {
      add(index, number: row.number.value, name: row.name.value, isHeading: false, to: \.keyResults)
    }
    for index in division.schedules.indices where !division.schedules[index].indicator.isBlank {
      let heading = division.schedules[index].indicator.value
      add(index, number: heading?.number, name: heading?.name, isHeading: true, to: \.schedules)
    }
  }

  private mutating func add(
    _ index: Int, number: Int?, name: String?, isHeading: Bool,
    to table: WritableKeyPath<MatchedIndicator, [Pairing<Int>]>
  ) {
    let key = MatchingKey(name ?? "")
    let numbered = number.flatMap { byNumber[$0] }
    let named = key.isEmpty ? nil : byKey[key] ?? byKey[key.sparse]
    func note(_ indicator: Int, _ ground: PairingGround, _ certainty: Certainty) {
      let grade = comparison.grade(indicators[indicator].name, name ?? "")
      indicators[indicator][keyPath: table].append(Pairing(index, grade: grade, ground: ground, certainty: certainty))
    }
    // Two rows of one table with one number are two indicators unless their names agree as well.
    func isFree(_ indicator: Int) -> Bool { isHeading || indicators[indicator][keyPath: table].isEmpty }
    if let named, isFree(named) || named == numbered {
      note(named, isFree(named) ? .name : .double, .certain)
    } else if let numbered, isFree(numbered) {
      var name = Name(key)
      let isAlike =
        key.isEmpty || keys[numbered].indices.contains { keys[numbered][$0].similarity(to: &name) >= 0.3 }
      note(numbered, .number, isAlike ? .certain : .probable)
      if !key.isEmpty { keys[numbered].append(name) }
    } else {
      if let named {
        note(named, .double, .certain)
        return
      }
      var indicator = MatchedIndicator()
      indicator.number = number
      indicator.name = name ?? ""
      indicator[keyPath: table] = [Pairing(index, grade: .exact, ground: .first, certainty: .certain)]
      if let number, byNumber[number] == nil { byNumber[number] = indicators.count }
      if !key.isEmpty, byKey[key] == nil {
        byKey[key] = indicators.count
        if byKey[key.sparse] == nil { byKey[key.sparse] = indicators.count }
      }
      indicators.append(indicator)
      keys.append(key.isEmpty ? [] : [Name(key)])
    }
  }
}
