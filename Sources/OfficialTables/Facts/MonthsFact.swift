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
    fill: any WritableKeyPath<Row, UInt32?> & Sendable
  ) -> Fact {
    Fact(
      "months", span: FiscalMonth.allCases.count, look: .month,
      read: { cells, _, row in
        let marked = cells.filter { !$0.text.isBlank }
        if marked.isEmpty { row[keyPath: fill] = cells.lazy.compactMap(\.text.fill).first }
        if marked.isEmpty, let shown = ShownMonths.read(cells) {
          row[keyPath: path] = shown
          return
        }
        let written = marked.map(\.text.written).joined(separator: " ")
        let location = (marked.first ?? cells.first)?.text.location
        let reading = MonthBars.read(cells.map { ($0.month, $0.text.written) })
        row[keyPath: path] = Entry(
          marked.isEmpty ? nil : reading?.months, written: written, location: location,
          certainty: reading?.certainty ?? .certain)
      },
      write: { row, _ in
        MonthBars.write(row[keyPath: path].value ?? FiscalMonthSet()).map { $0.isEmpty ? .blank : .text($0) }
      },
      claims: { row, claim in claim(StatedEntry("months", row[keyPath: path])) })
  }
}
