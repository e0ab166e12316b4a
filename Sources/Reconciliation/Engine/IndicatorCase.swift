package import ActionPlans
internal import OfficialTables
package import Spreadsheet
internal import ThaiText

/// An indicator with what each table says of it.
package struct IndicatorCase: Topic {
  /// The division it belongs to.
  package let division: DivisionEvidence
  /// Its index among the matched indicators.
  package let index: Int

  package init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every place that names it.
  package var matched: MatchedIndicator { division.matching.indicators[index] }

  /// What a finding about it is about.
  package var subject: Finding.Subject {
    Finding.Subject(kind: "indicator", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  package var title: Wording { Wording.work(Wording("ตัวชี้วัด", "indicator"), number: matched.number, name: matched.name) }

  /// The number of one of the rows that speak of it.
  package func number(inRow row: Int) -> Statement<Int>? {
    let row = division.said.indicators[row]
    return row.indicator.value?.number.map { Statement($0, [Citation(row.table, row.indicator, as: $0)]) }
  }

  /// Its name in every place.
  var names: [Statement<String>] { names(inRows: matched.rows, inKeyResults: matched.keyResults) }

  /// Its name in some of the rows that speak of it, and in the headings of schedules.
  package func names(inRows rows: [Pairing<Int>], inKeyResults keyResults: [Pairing<Int>]) -> [Statement<String>] {
    var names: [Statement<String>] = []
    for pairing in rows {
      let row = division.said.indicators[pairing.place]
      if let name = row.indicator.value?.name { names.append(Statement(name, [Citation(row.table, row.indicator)])) }
    }
    for pairing in keyResults {
      let row = division.said.keyResults[pairing.place]
      if let name = row.name.value {
        names.append(Statement(name, [Citation(row.table, row.name)], pairing: pairing.footing))
      }
    }
    for pairing in matched.schedules {
      let heading = division.said.schedules[pairing.place].indicator
      if let name = heading.value?.name, !name.isEmpty {
        let citation = division.citation(ofSchedule: pairing.place, heading)
        names.append(Statement(name, [citation], pairing: pairing.footing))
      }
    }
    return names
  }

  /// Its target in every place that states one.
  var targets: [Statement<Target>] { targets(inRows: matched.rows, inKeyResults: matched.keyResults) }

  /// Its target in some of the rows that speak of it.
  package func targets(inRows rows: [Pairing<Int>], inKeyResults keyResults: [Pairing<Int>]) -> [Statement<Target>] {
    rows.compactMap { pairing in
      let entry = division.definitions[pairing.place].target
      return entry.value.map { Statement($0, [Citation(division.said.indicators[pairing.place].table, entry)]) }
    }
      + keyResults.compactMap { pairing in
        let row = division.said.keyResults[pairing.place]
        return row.target.value.map { Statement($0, [Citation(row.table, row.target)], pairing: pairing.footing) }
      }
  }
}

extension Tally where Value == Target {
  /// Targets by what is more than a matter of blanks in the unit.
  init(targets: [Statement<Target>]) { self.init(targets, same: Self.areSame) }

  /// Whether two targets are the same number of the same unit.
  package static func areSame(_ one: Target, _ other: Target) -> Bool {
    one.value == other.value && one.unit.map { MatchingKey($0) } == other.unit.map { MatchingKey($0) }
  }
}
