internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// Puts the indicators and key results of a division together.
///
/// A key result that is an indicator's has the indicator's name and target, so that each fact has one value.
struct IndicatorAssembly {
  /// The indicators in the order of their table.
  private(set) var indicators: [Indicator] = []
  /// The key results in the order of their list.
  private(set) var keyResults: [KeyResult] = []

  /// What was chosen for an indicator.
  private struct Chosen {
    var name: String?
    var target: Target?
  }

  /// - Parameters:
  ///   - division: What the division's tables say.
  ///   - works: The projects and activities by the items that speak of them.
  ///   - chooser: Chooses, and keeps what was decided.
  init(_ division: DivisionEvidence, works: [WorkPlace: Contribution.Work], into chooser: inout Chooser) {
    var (ofRow, ofKeyResult) = ([Int: Chosen](), [Int: Chosen]())
    for indicator in division.indicators {
      let matched = indicator.matched
      // Rows that repeat an indicator are indicators of their own in the plan, and say what they say.
      let rows = Array(matched.rows.prefix(1))
      // A key result that has no more than the number of an indicator is not that indicator.
      let keyResults =
        rows.isEmpty
        ? Array(matched.keyResults.prefix(1)) : matched.keyResults.filter { $0.certainty == .certain }
      guard !rows.isEmpty || !keyResults.isEmpty else { continue }
      let chosen = Chosen(
        name: chooser.choose(
          .name, of: indicator, from: indicator.names(inRows: rows, inKeyResults: keyResults),
          same: Tally<String>.areSame),
        target: chooser.choose(
          .target, of: indicator, from: indicator.targets(inRows: rows, inKeyResults: keyResults),
          unreadable: indicator.unreadableTargets, same: Tally<Target>.areSame))
      for row in rows { ofRow[row.place] = chosen }
      for keyResult in keyResults { ofKeyResult[keyResult.place] = chosen }
    }
    indicators = Self.indicators(division, ofRow, works: works, into: &chooser)
    keyResults = Self.keyResults(division, ofKeyResult)
  }

  private static func indicators(
    _ division: DivisionEvidence, _ chosen: [Int: Chosen], works: [WorkPlace: Contribution.Work],
    into chooser: inout Chooser
  ) -> [Indicator] {
    var numbers = Numbering()
    let rows = division.said.indicators
    numbers.reserve(rows.compactMap { $0.indicator.value?.number })
    return rows.enumerated().map { index, row in
      let (text, chosen) = (division.definitions[index], chosen[index])
      var seen: Set<Contribution.Work> = []
      let contributions = row.works.enumerated().compactMap { item, work -> Contribution? in
        guard let what = works[WorkPlace(indicator: index, item: item)], seen.insert(what).inserted else { return nil }
        return Contribution(what, state: work.state.value)
      }
      let number =
        division.indicatorOfRow[index].map {
          let indicator = IndicatorCase(division, $0)
          return chooser.number(indicator, stated: indicator.number(inRow: index), from: &numbers)
        } ?? numbers.take(nil)
      return Indicator(
        number: number, name: row.indicator.value.map { chosen?.name ?? $0.name } ?? "",
        measure: row.measure.value?.code,
        mission: row.mission.value, definition: text.definition.compactMap(\.value),
        target: text.target.value.map { chosen?.target ?? $0 }, calculation: text.calculation.compactMap(\.value),
        contributions: contributions)
    }
  }

  private static func keyResults(_ division: DivisionEvidence, _ chosen: [Int: Chosen]) -> [KeyResult] {
    var numbers = Numbering()
    var seen: Set<String> = []
    return division.said.keyResults.enumerated().compactMap { index, row in
      guard let name = chosen[index]?.name ?? row.name.value else { return nil }
      // A list that two sources print is one list.
      guard seen.insert("\(row.number.value ?? 0) \(MatchingKey(name))").inserted else { return nil }
      return KeyResult(
        number: numbers.take(row.number.value), name: name, target: chosen[index]?.target ?? row.target.value)
    }
  }
}
