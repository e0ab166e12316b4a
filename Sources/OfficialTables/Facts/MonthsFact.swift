internal import ActionPlans
internal import Spreadsheet

extension Fact {
  /// The months in which something is carried out: twelve columns with marks, colours or arrows drawn over them.
  ///
  /// - Parameters:
  ///   - path: The months of a row.
  ///   - fill: The colour of its month cells, where none of them is marked otherwise.
  static func months(
    _ path: any WritableKeyPath<Row, Entry<FiscalMonthSet>> & Sendable,
    fill: any WritableKeyPath<Row, UInt32?> & Sendable,
    share: (any KeyPath<Row, Entry<ExactDecimal>> & Sendable)? = nil
  ) -> Fact {
    let months = StoredProperty(path)
    return Fact(
      "months", span: FiscalMonth.allCases.count, isComposed: false, look: .month,
      reading: .cells { cells, form, row in
        guard let first = cells.first(where: { !$0.text.isBlank }) else {
          row[keyPath: fill] = cells.lazy.compactMap(\.text.fill).first
          months.set(
            ShownMonths.read(cells) ?? Entry(nil, written: "", location: cells.first?.text.location), in: &row)
          return
        }
        let reading = MonthCells.read(cells)
        // What a step weighs may be parted between its months.
        var parted: FiscalMonthSet?
        if reading.months == nil, let share = share.flatMap({ row[keyPath: $0].value }) {
          parted = MonthCells.parts(cells, of: share, form: form)
        }
        let entry = Entry(
          reading.months ?? parted, written: reading.written, location: first.text.location,
          certainty: reading.certainty)
        months.set(entry, in: &row)
      },
      write: { row, _ in
        MonthBars.write(row[keyPath: path].value ?? FiscalMonthSet()).map { $0.isEmpty ? .blank : .text($0) }
      },
      mayBeUnreadable: { rows, place in months.look(in: rows, at: place) { $0.isUnreadable } },
      claims: { rows, place, wanted, claim in months.hand("months", in: rows, at: place, wanted, to: claim) })
  }
}
