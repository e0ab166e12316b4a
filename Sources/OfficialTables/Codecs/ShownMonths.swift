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

  /// Gives all twelve months to steps whose month cells are filled from end to end with a colour that marks the months
  /// of other steps.
  static func fillWholeYears(_ steps: inout [StepRow]) {
    let colours = Set(steps.filter { $0.months.value != nil }.compactMap(\.monthFill))
    for index in steps.indices where steps[index].months.isBlank {
      guard let fill = steps[index].monthFill, colours.contains(fill) else { continue }
      steps[index].months = Entry(
        FiscalMonthSet(FiscalMonth.allCases), written: filledMark, location: steps[index].months.location,
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
