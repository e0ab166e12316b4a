package import OfficialTables

/// The cells in which something is written about a thing that cannot be read as what it should be.
extension ProjectCase {
  /// Those of its budget.
  package var unreadableBudgets: [Citation] {
    matched.tables.joined().flatMap { pairing in
      let row = division.said.projects[pairing.place]
      return row.fundings.compactMap { Citation(unreadable: $0.amount, row.table) }
    }
      + works.compactMap { Citation(unreadable: $0.item.budget, $0.table) }
  }

  /// Those of its measure.
  package var unreadableMeasures: [Citation] {
    matched.tables.joined().compactMap { pairing in
      let row = division.said.projects[pairing.place]
      return Citation(unreadable: row.measure, row.table)
    }
  }
}

extension ActivityCase {
  /// Those of its measure.
  package var unreadableMeasures: [Citation] {
    rows.compactMap { Citation(unreadable: $0.row.measure, $0.row.table) }
  }
}

extension IndicatorCase {
  /// Those of its target.
  package var unreadableTargets: [Citation] {
    matched.rows.compactMap {
      Citation(unreadable: division.definitions[$0.place].target, division.said.indicators[$0.place].table)
    }
      + matched.keyResults.compactMap {
        let row = division.said.keyResults[$0.place]
        return Citation(unreadable: row.target, row.table)
      }
  }
}

extension Citation {
  /// A cell whose text cannot be read; nil for any other.
  package init?<Value>(unreadable entry: Entry<Value>, _ table: TableKey) {
    guard entry.isUnreadable else { return nil }
    self.init(table, entry, as: nil)
  }
}
