internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// What a person says of a whole sheet.

extension SheetReader {
  /// Takes what a person says of the sheet before anything is read of it.
  mutating func takeAnswers() {
    guard let name = answers.said.division else { return }
    let department = answers.said.department
    // On a sheet that goes on with the division no line has to name it.
    hasMetOwner =
      submission.divisions[context.division].name.value.map { MatchingKey($0) == MatchingKey(name) } ?? false
    context.division = submission.division(
      named: Entry(name, written: name, location: nil),
      department: Entry(department, written: department ?? "", location: nil))
  }

  /// Whether a line only names the division or the department of which a person has said what it is called: the first one
  /// that names a division does, whatever it calls it.
  mutating func isAnswered(_ owner: String) -> Bool {
    guard let division = answers.said.division else { return false }
    let name = Heading.divisionAlone(owner, form: context.form).name
    let isSame = [division, answers.said.department].contains {
      $0.map { MatchingKey($0) == MatchingKey(name) || MatchingKey($0) == MatchingKey(owner) } ?? false
    }
    let isFirst = !hasMetOwner && context.form.divisionWords.remainder(of: name) != nil
    hasMetOwner = hasMetOwner || isSame || isFirst
    return isSame || isFirst
  }

  /// Takes the year that a person says for that of everything in the sheet.
  mutating func takeAnsweredYear() {
    guard let year = answers.said.year else { return }
    let (file, name) = (record.layout.file, sheet.name)
    submission.fiscalYears.removeAll { ($0.location?.file ?? "") == file && $0.location?.sheet == name }
    submission.fiscalYears.append(Entry(FiscalYear(buddhistYear: year), written: String(year), location: nil))
  }

  /// Gives a header what a person says of the money and of the work group of its table.
  mutating func takeAnswers(for header: inout RecognisedHeader) {
    if let unit = answers.said.bahtPerUnit { header.statedUnit = unit }
    if let group = answers.workGroup(in: context.form) { pendingGroup = group }
    record.note(answers.said.columns.filter { header.has($0) }.map(\.key))
  }
}

extension RecognisedHeader {
  /// Whether it has a column that an answer is about, and the column states what the answer says.
  fileprivate func has(_ answer: ReadingAnswers.Column) -> Bool {
    if answer.fact == "months", let calendar = calendar(answer.key) {
      return has(calendar: calendar)
    }
    guard let column = column(answer.key) else { return false }
    guard let fact = answer.fact else { return leftOut.contains(column) }
    return columns[fact] == column || added[fact] == column
      || fact == "budget" && sources.contains { $0.column == column }
      || fact == "source" && tickedSources.contains { $0.column == column }
  }
}
