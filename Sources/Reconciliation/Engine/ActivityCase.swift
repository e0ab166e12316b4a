package import ActionPlans
package import OfficialTables
package import Spreadsheet

/// An activity with what each table says of it.
package struct ActivityCase: Topic {
  /// The division it belongs to.
  package let division: DivisionEvidence
  /// Its index among the matched activities.
  package let index: Int

  package init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every row that speaks of it.
  package var matched: MatchedActivity { division.matching.activities[index] }

  /// Its rows in the printed lists.
  package var rows: [(row: ActivityRow, footing: Footing)] {
    matched.printed.map { (division.said.activities[$0.place], $0.footing) }
  }

  /// Its kind, as its first row says.
  package var kind: Activity.Kind? { rows.first?.row.kind }

  /// What a finding about it is about.
  package var subject: Finding.Subject {
    Finding.Subject(kind: "activity", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  package var title: Wording {
    let kind = rows.first?.row.table.rowLabel ?? Wording("กิจกรรม", "activity")
    return Wording.work(kind, number: matched.number, name: matched.name)
  }

  /// Its name in every table.
  package var names: [Statement<String>] {
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
  package var measures: [Statement<StrategyCode>] {
    let measures = rows.compactMap { row, footing in
      row.measure.value.map { Statement($0, [Citation(row.table, row.measure)], pairing: footing) }
    }
    return measures + division.measures(of: matched.works, besides: measures)
  }

  /// Its work groups in every table that names them.
  package var workGroups: [Statement<WorkGroupSet>] { workGroups(counting: .explained) }

  /// Its work groups in every table that names them, by names that are understood or by any.
  package func workGroups(counting names: DivisionEvidence.GroupNames) -> [Statement<WorkGroupSet>] {
    rows.compactMap { division.groups($0.row.table, $0.row.workGroups, counting: names, pairing: $0.footing) }
      + matched.works.compactMap {
        let work = division.work(at: $0)
        return division.groups(work.table, work.item.workGroups, counting: names, pairing: work.footing)
      }
  }
}
