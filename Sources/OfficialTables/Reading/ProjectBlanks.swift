internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// What a row does not say, since the rows around it do.

extension ProjectLines {
  /// Gives rows what stands once for all of them: in a column where most cells are blank below one that is not.
  mutating func fillDown() {
    guard rows.count >= 3 else { return }
    let isGroupOnce = columns["work-groups"] != nil && Self.isWrittenOnce(rows.map { !$0.workGroups.isBlank })
    if isGroupOnce { fill(\.workGroups) }
    let measures = rows.map { !$0.measure.isBlank }
    if columns["measure"] != nil, measures[0],
      Self.isWrittenOnce(measures) || isGroupOnce && measures.contains(false)
    {
      fill(\.measure)
    }
    let sources = rows.map { row in row.fundings.contains { !$0.source.isBlank } || row.money == .zero }
    if columns["source"] != nil, Self.isWrittenOnce(sources) {
      // What costs nothing needs no source.
      fill(\.funding.source) { $0.fundings.count == 1 && ($0.money != .zero || !$0.funding.source.isBlank) }
    }
  }

  /// Gives each row with a blank cell what stands above it; rows that are passed over neither take nor give.
  private mutating func fill<Value>(
    _ entry: WritableKeyPath<ProjectRow, Entry<Value>>, where takesPart: (ProjectRow) -> Bool = { _ in true }
  ) {
    var last = Entry<Value>()
    for index in rows.indices where takesPart(rows[index]) {
      if !rows[index][keyPath: entry].isBlank {
        last = rows[index][keyPath: entry]
        continue
      }
      tellFilled(rows[index], last.written)
      rows[index][keyPath: entry] = last
    }
  }

  /// Whether values stand once for the rows below: the first has one, and most have none.
  private static func isWrittenOnce(_ stated: [Bool]) -> Bool {
    stated[0] && stated.count(where: { !$0 }) * 2 >= stated.count
  }

  private mutating func tellFilled(_ row: ProjectRow, _ value: String) {
    guard let place = row.name.location ?? row.number.location else { return }
    guesses.append(
      ReadingGuess(.filledDown, in: table.key, at: place, written: row.name.written, meaning: value))
  }

  /// Reads codes whose points are left out, `(2312)`, where another row names the code: which one it is, only they tell.
  mutating func findCodesWithoutPoints() {
    guard let depth = form.lowestLevel?.depth, depth > 2 else { return }
    let known = Set(rows.compactMap(\.measure.value))
    guard !known.isEmpty else { return }
    for index in rows.indices where rows[index].measure.value == nil {
      let row = rows[index]
      let written = row.measure.isBlank ? row.name.value?.splittingFinalParentheses?.inside : row.measure.written
      guard let written, written.hasAtMost(depth) else { continue }
      let digits = written.unicodeScalars.compactMap(\.decimalDigit)
      guard digits.count == depth, let code = StrategyCode(components: digits), known.contains(code) else { continue }
      if row.measure.isBlank, let before = row.name.value?.splittingFinalParentheses?.before {
        rows[index].name.value = before
      }
      let place = row.measure.isBlank ? row.name.location : row.measure.location
      rows[index].measure = Entry(code, written: written, location: place, certainty: .probable)
      guard let place else { continue }
      guesses.append(
        ReadingGuess(
          .codeWithoutPoints, in: table.key, at: place, written: written,
          meaning: code.description))
    }
  }

  /// Tells codes of other levels than that of measures, where other rows have codes of measures.
  ///
  /// A column of measures may hold a goal or an area, and a number may be anything.
  mutating func tellCodesOfOtherLevels() {
    let depth = form.lowestLevel?.depth
    guard rows.contains(where: { $0.measure.value?.depth == depth }) else { return }
    for measure in rows.map(\.measure) {
      guard let code = measure.value, code.depth != depth, let place = measure.location else { continue }
      guesses.append(
        ReadingGuess(
          .codeOfOtherLevel, in: table.key, at: place, written: measure.written, meaning: code.description))
    }
  }
}
