internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// An activity with what each table says of it.
struct ActivityCase {
  /// The division it belongs to.
  let division: DivisionEvidence
  /// Its index among the matched activities.
  let index: Int

  init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every row that speaks of it.
  var matched: MatchedActivity { division.matching.activities[index] }

  /// Its rows in the printed lists.
  var rows: [(row: ActivityRow, footing: Footing)] {
    matched.printed.map { (division.said.activities[$0.place], $0.footing) }
  }

  /// Its kind, as its first row says.
  var kind: Activity.Kind? { rows.first?.row.kind }

  /// What a finding about it is about.
  var subject: Finding.Subject {
    Finding.Subject(kind: "activity", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  var title: Wording {
    let kind = rows.first?.row.table.rowLabel ?? Wording("กิจกรรม", "activity")
    return Wording.work(kind, number: matched.number, name: matched.name)
  }

  /// Its name in every table.
  var names: [Statement<String>] {
    rows.compactMap { row, footing in
      row.name.value.map { Statement($0, [Citation(row.table, row.name)], pairing: footing) }
    }
      + matched.works.compactMap { pairing in
        let work = division.work(at: pairing)
        return work.item.name.value.map {
          Statement($0, [Citation(work.table, work.item.name)], pairing: work.footing)
        }
      }
  }

  /// Its measure in every table that states one.
  var measures: [Statement<StrategyCode>] {
    let measures = rows.compactMap { row, footing in
      row.measure.value.map { Statement($0, [Citation(row.table, row.measure)], pairing: footing) }
    }
    return measures + division.measures(of: matched.works, besides: measures)
  }

  /// Its work groups in every table that names them.
  var workGroups: [Statement<WorkGroupSet>] {
    rows.compactMap { division.groups($0.row.table, $0.row.workGroups, pairing: $0.footing) }
      + matched.works.compactMap {
        let work = division.work(at: $0)
        return division.groups(work.table, work.item.workGroups, pairing: work.footing)
      }
  }
}
