package import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Tells of values whether the cells they are printed in give them back, without printing a table.
///
/// What it says of a cell is exact where a codec tells it, and careful elsewhere: a text that might be taken for a total,
/// a header or a mark of repetition counts as one that does not come back.
package struct ReturningCells {
  private let form: Form
  private let groups: Set<String>
  private let labels: Set<MatchingKey>
  private let longestLabel: Int

  /// Cells in a form, under tables that list these work groups.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - groups: The names of all work groups that the tables list.
  ///   - abbreviations: Their abbreviations.
  package init(form: Form, groups: [String], abbreviations: [String]) {
    self.form = form.adding(workGroups: groups + abbreviations)
    self.groups = Set(groups)
    let spellings = form.tables.flatMap { $0.columns.flatMap(\.labels.spellings) }
    labels = Set(spellings.map(Self.letters))
    longestLabel = 2 * (spellings.map(\.unicodeScalars.count).max() ?? 0)
  }

  /// The key of a label's letters: digits and signs make no difference to a header.
  private static func letters(_ text: String) -> MatchingKey {
    if text.unicodeScalars.allSatisfy({ $0.isLetterOrMark || $0 == " " }) { return MatchingKey(text) }
    return MatchingKey(String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isLetterOrMark))))
  }

  /// Whether a text is neither a mark that repeats the cell above it, nor a column's label.
  package func isOrdinary(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0.isLetterOrMark || $0.decimalDigit != nil }) else { return false }
    return text.unicodeScalars.count > longestLabel || !labels.contains(Self.letters(text))
  }

  /// Whether the name of a project or an activity comes back from the cells in which it stands with nothing else.
  package func returns(workName name: String) -> Bool {
    isOrdinary(name) && name.workName(form) == name
      && form[.total].remainder(of: name) == nil && form[.carriedForward].remainder(of: name) == nil
  }

  /// Whether a list of work groups comes back: its names are those of the tables, letter by letter.
  package func returns(groups names: [String]) -> Bool {
    names.allSatisfy { groups.contains($0) && isOrdinary($0) }
      && (names.isEmpty || WorkGroupList.read(WorkGroupList.write(names, form: form), form: form) == names)
  }

  /// Whether a target comes back.
  package func returns(_ target: Target) -> Bool { Target(written: target.written(form), form: form) == target }

  /// Whether a project or an activity comes back from the indicator table.
  package func returns(name: String, budget: Money, state: String?, groups: [String]) -> Bool {
    let item = WorkItem(number: 1, name: name, budget: budget, state: state, workGroups: groups)
    let texts = WorkListText.split(item.written(form), form: form)
    return texts.count == 1 && item.isSame(as: WorkItem(written: texts[0], at: nil, form: form))
  }

  /// Whether a work that serves an agency's indicator comes back.
  package func returns(_ work: AgencyWork, isOnly: Bool) -> Bool {
    guard isOrdinary(work.name) else { return false }
    let item = AgencyWorkItem(number: isOnly ? nil : 1, name: work.name, workGroups: work.workGroups)
    return item.returns(from: item.written(form), form: form)
  }

  /// Whether an agency's indicator comes back, and is not taken apart at the number of one below it.
  package func returns(_ indicator: AgencyIndicator) -> Bool {
    let name = CodedName(code: indicator.code, name: indicator.name)
    guard let table = form.tables(of: .agencyIndicator).first else { return false }
    var row = AgencyIndicatorRow(in: table.key)
    row.indicator = Entry(CodedName(written: name.written))
    return !indicator.name.isEmpty && AgencyIndicatorRow.rows(in: row, form: form) == nil
      && row.indicator.value == name
  }

  /// Whether an indicator's definition, target and way of calculation come back.
  package func returns(definition: [String], target: Target?, calculation: [String]) -> Bool {
    let paragraphs = DefinitionText.paragraphs(
      definition: definition, target: target, calculation: calculation, form: form)
    let read = DefinitionText(paragraphs.map { .init($0) }, form: form)
    return (definition + calculation).allSatisfy(isOrdinary) && read.definition.map(\.value) == definition
      && read.target.value == target && read.calculation.map(\.value) == calculation
  }

  /// Whether the name of a division and of its department come back from the line above its tables.
  package func returns(division name: String, department: String?) -> Bool {
    guard !name.isEmpty else { return department == nil }
    let line = Heading.text(ofDivision: name, department: department, form: form)
    guard let read = Heading.division(line, form: form), read == (name, department) else { return false }
    // A division of which nothing else is said stands alone in its row, as headings do.
    return isOrdinary(name) && department.map(isOrdinary) ?? true
      && !(form.levels.map(\.words) + Self.headingWords.map { form[$0] }).contains { $0.remainder(of: name) != nil }
      && !form.tables.contains { $0.titles.matches(name) }
  }

  private static let headingWords: [Form.Word] = [
    .planTitle, .division, .aspect, .strategicMission, .routineMission, .otherMission, .scheduleIndicator,
    .scheduleProject, .note,
  ]

  /// Whether a code comes back from a cell of its own.
  package func returns(_ code: StrategyCode) -> Bool { !EverydayCode.lacksPoints(code, form: form) }

  /// Whether an element of the strategy comes back: its code is one of its level.
  package func returns(_ element: StrategyElement) -> Bool {
    guard element.level == nil, let level = form.level(of: element), level.depth == element.code.depth else {
      return false
    }
    return level.isAgencyOwn == element.isAgencyMeasure && isOrdinary(element.title) && returns(element.code)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of any script, or a mark on one.
  fileprivate var isLetterOrMark: Bool {
    // Thai first: nearly all letters are.
    (0x0E01...0x0E4E).contains(value) || properties.isAlphabetic
  }
}
