internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// An indicator with what each table says of it.
struct IndicatorCase {
  /// The division it belongs to.
  let division: DivisionEvidence
  /// Its index among the matched indicators.
  let index: Int

  init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every place that names it.
  var matched: MatchedIndicator { division.matching.indicators[index] }

  /// What a finding about it is about.
  var subject: Finding.Subject {
    Finding.Subject(kind: "indicator", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  var title: Wording { Wording.work(Wording("ตัวชี้วัด", "indicator"), number: matched.number, name: matched.name) }

  /// Its name in every place.
  var names: [Statement<String>] {
    var names: [Statement<String>] = []
    for pairing in matched.rows {
      let row = division.said.indicators[pairing.place]
      if let name = row.indicator.value?.name { names.append(Statement(name, [Citation(row.table, row.indicator)])) }
    }
    for pairing in matched.keyResults {
      let row = division.said.keyResults[pairing.place]
      if let name = row.name.value {
        names.append(Statement(name, [Citation(row.table, row.name)], pairing: pairing.footing))
      }
    }
    for pairing in matched.schedules {
      let schedule = division.said.schedules[pairing.place]
      if let name = schedule.indicator.value?.name, !name.isEmpty {
        names.append(Statement(name, [schedule.citation(schedule.indicator)], pairing: pairing.footing))
      }
    }
    return names
  }

  /// Its target in every place that states one.
  var targets: [Statement<Target>] {
    matched.rows.compactMap { pairing in
      let entry = division.definitions[pairing.place].target
      return entry.value.map { Statement($0, [Citation(division.said.indicators[pairing.place].table, entry)]) }
    }
      + matched.keyResults.compactMap { pairing in
        let row = division.said.keyResults[pairing.place]
        return row.target.value.map { Statement($0, [Citation(row.table, row.target)], pairing: pairing.footing) }
      }
  }
}
