internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension RecognisedHeader {
  /// Takes columns for what a person says that they state.
  mutating func take(_ answers: [ReadingAnswers.Column]) {
    for answer in answers {
      if answer.fact == "months", let calendar = calendar(answer.key) {
        take(calendar: calendar)
        continue
      }
      guard let column = column(answer.key) else { continue }
      let label = label(answer.key) ?? label(of: column)
      if let label { noteLabel(label) }
      guard let fact = answer.fact else {
        free(column)
        leftOut.insert(column)
        continue
      }
      guard table.states(fact) || table.subject.factNames.contains(fact) else { continue }
      // One of the columns of sources stays one.
      if fact == "budget", sources.contains(where: { $0.column == column }) {
        guessed.removeAll { $0.cell.reference.column == column }
        continue
      }
      if fact == "source", tickedSources.contains(where: { $0.column == column }) {
        guessedByContent.removeAll { $0.column == column }
        continue
      }
      // The others of which it is chosen state nothing then.
      leftOut.formUnion(repeated.filter { $0.column == fact }.flatMap(\.cells).map(\.reference.column))
      free(column)
      if let other = columns[fact] ?? added[fact], other != column, let label = self.label(of: other) {
        unknown.append(label)
        unknown.sort { $0.reference.column < $1.reference.column }
      }
      if fact == "budget" { sources = [] }
      // One column says what a row is about.
      let naming = table.subject.namingFacts
      if naming.contains(fact) { for other in naming where other != fact { columns[other] = nil } }
      if table.states(fact) { columns[fact] = column } else { added[fact] = column }
      lacking.removeAll { $0 == fact }
      guessed.removeAll { $0.column == fact }
      guessedByContent.removeAll { $0.fact == fact }
      repeated.removeAll { $0.column == fact }
    }
  }

  /// Takes columns for those of the year's months or quarters.
  private mutating func take(calendar: ClosedRange<Int>) {
    let said = Self.months(in: calendar)
    // Labels that name other months there say that it is wrong.
    guard table.subject == .project || table.states("months"), months.allSatisfy({ said[$0] ?? $1 == $1 }) else {
      return
    }
    for column in calendar {
      if let label = label(of: column) { noteLabel(label) }
      free(column)
    }
    months = said
    quarters =
      said.isEmpty ? Dictionary(uniqueKeysWithValues: zip(calendar, 1...calendar.count)) : [:]
    guard table.states("months") else { return }
    columns["months"] = calendar.lowerBound
    lacking.removeAll { $0 == "months" }
  }

  /// The months of the year in order in as many columns; none for columns of quarters.
  private static func months(in calendar: ClosedRange<Int>) -> [Int: FiscalMonth] {
    let months = FiscalMonth.allCases
    return calendar.count == months.count ? Dictionary(uniqueKeysWithValues: zip(calendar, months)) : [:]
  }

  /// Whether its months, or its quarters, are those of a calendar that a person names.
  func has(calendar: ClosedRange<Int>) -> Bool {
    let said = Self.months(in: calendar)
    return said.isEmpty ? Set(quarters.keys) == Set(calendar) : months == said
  }

  /// The columns of the year's twelve months, or of its four quarters, that a person names as `F-Q`; nil for any others.
  func calendar(_ key: String) -> ClosedRange<Int>? {
    let ends = key.uppercased().split(separator: "-").compactMap { CellReference("\($0.trimmingBlanks)1")?.column }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    let columns = ends[0]...ends[1]
    return [FiscalMonth.allCases.count, 4].contains(columns.count) ? columns : nil
  }

  private mutating func noteLabel(_ label: CellText) {
    if !labelled.contains(where: { $0.reference == label.reference }) { labelled.append(label) }
  }

  /// The column that a person names by its letters or its label; nil when the header has none.
  func column(_ key: String) -> Int? {
    label(key)?.reference.column ?? CellReference("\(key.uppercased())1")?.column
  }

  /// The label that a person names.
  private func label(_ key: String) -> CellText? {
    let wanted = MatchingKey(key)
    return (labelled + cells).first { MatchingKey($0.written) == wanted }
  }

  /// The label of a column.
  func label(of column: Int) -> CellText? {
    (labelled + cells).first { $0.reference.column == column }
  }

  /// Cells of the header that are told of besides those that label columns.
  private var cells: [CellText] {
    unknown + otherYears + guessed.map(\.cell) + repeated.flatMap(\.cells) + guessedByContent.compactMap(\.label)
  }

  /// Takes a column for nothing.
  private mutating func free(_ column: Int) {
    for (fact, place) in columns where place == column && fact != "months" { columns[fact] = nil }
    months[column] = nil
    quarters[column] = nil
    for (fact, place) in added where place == column { added[fact] = nil }
    for (fact, place) in steps where place == column { steps[fact] = nil }
    sources.removeAll { $0.column == column }
    tickedSources.removeAll { $0.column == column }
    unknown.removeAll { $0.reference.column == column }
    otherYears.removeAll { $0.reference.column == column }
    guessed.removeAll { $0.cell.reference.column == column }
    guessedByContent.removeAll { $0.column == column }
    for index in repeated.indices { repeated[index].cells.removeAll { $0.reference.column == column } }
    repeated.removeAll { $0.cells.count < 2 }
    leftOut.remove(column)
  }
}
