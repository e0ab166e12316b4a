internal import ActionPlans
internal import Spreadsheet

/// Reads months that are shown and not typed: by cells filled with a colour, or by an arrow drawn over them.
enum ShownMonths {
  /// The months of a row without marks in its cells; nil when nothing is drawn and no cell is filled otherwise than the
  /// rest.
  ///
  /// - Parameter cells: The cells under the months.
  static func read(_ cells: [MonthCell]) -> Entry<FiscalMonthSet>? {
    let months = cells.filter { $0.month != nil }
    if let drawn = entry(months.filter(\.text.isDrawnOver), written: "(ลูกศรที่วาด / drawn arrow)") { return drawn }
    // A row that is filled from end to end may be shaded; the other rows of its table tell.
    let filled = months.filter { $0.text.fill != nil }
    guard filled.count < months.count else { return nil }
    return entry(filled, written: filledMark)
  }

  /// Gives all twelve months to rows whose month cells are filled from end to end with a colour that marks the months of
  /// other rows.
  static func fillWholeYears<Row>(
    _ rows: inout [Row], months: any WritableKeyPath<Row, Entry<FiscalMonthSet>> & Sendable,
    fill: any WritableKeyPath<Row, UInt32?> & Sendable
  ) {
    // Nearly no row is filled at all.
    let property = StoredProperty(fill)
    guard rows.indices.contains(where: { property.look(in: rows, at: $0) { $0 != nil } }) else { return }
    let colours = Set(
      rows.lazy.filter { $0[keyPath: fill] != nil && $0[keyPath: months].value != nil }.compactMap { $0[keyPath: fill] }
    )
    guard !colours.isEmpty else { return }
    for index in rows.indices where rows[index][keyPath: months].isBlank {
      guard let fill = rows[index][keyPath: fill], colours.contains(fill) else { continue }
      rows[index][keyPath: months] = Entry(
        FiscalMonthSet(FiscalMonth.allCases), written: filledMark, location: rows[index][keyPath: months].location,
        certainty: .probable)
    }
  }

  private static let filledMark = "(แรเงา / shaded)"

  private static func entry(_ cells: [MonthCell], written: String) -> Entry<FiscalMonthSet>? {
    guard let first = cells.first else { return nil }
    return Entry(
      FiscalMonthSet(cells.compactMap(\.month)), written: written, location: first.text.location, certainty: .probable)
  }
}
