internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Lines among the names of projects that head those below them: elements of the strategy, and work groups.

extension ProjectLines {
  /// Takes a line of which a person says that it heads the rows below it; says whether it names anything.
  mutating func takeHeading(_ line: ProjectLine) -> Bool {
    guard let cell = line.cells.first(where: { $0.location == line.row.name.location }) ?? line.cells.first else {
      return false
    }
    endParts()
    if let heading = StrategyHeading(cell, form: form) {
      element = heading.level.depth == form.lowestLevel?.depth ? heading.code : Entry()
      headings.append(heading)
    } else {
      headGroup(cell)
    }
    tell(line.rowNumber, .heading)
    return true
  }

  /// Takes a cell for the name of the work group of the rows below it.
  private mutating func headGroup(_ cell: CellText) {
    let text = cell.written.singleSpaced
    let name = text.splittingFinalParentheses.map(\.before) ?? text
    workGroup = Entry(WorkGroupList.read(name, form: form), written: text, location: cell.location)
  }

  /// Takes a line that heads the rows below it, in the column of the names; says whether it is one.
  mutating func takeHeading(_ line: ProjectLine, at index: Int) -> Bool {
    guard let cell = line.cells.first(where: { $0.location == line.row.name.location }), !beginsProject(line.row) else {
      return false
    }
    let isAlone = line.cells.count == 1
    if isAlone, isNumbered, let heading = StrategyHeading(cell, form: form), let depth = heading.level.depth {
      endParts()
      element = depth == heading.code.value?.depth && depth == form.lowestLevel?.depth ? heading.code : Entry()
      if element.isBlank { setAside(line, .text) } else { headings.append(heading) }
      tell(line.rowNumber, .heading)
      return true
    }
    let text = cell.written.singleSpaced
    guard form.beginsWorkGroup(text), isAlone ? columns["work-groups"] == nil : sumsUp(line, from: index) else {
      return false
    }
    endParts()
    headGroup(cell)
    guesses.append(guess(.groupHeading, line))
    tell(line.rowNumber, .heading)
    return true
  }

  /// Whether a line states the sum of the rows below it, up to the next such line: a heading with its sub-total.
  private func sumsUp(_ line: ProjectLine, from index: Int) -> Bool {
    guard let stated = line.money, columns["work-groups"] == nil else { return false }
    var sum: Int64?
    for next in lines[(index + 1)...] {
      guard next.footer == nil, !next.row.name.isBlank, !form.beginsWorkGroup(next.row.name.written) else { break }
      if let money = next.money { sum = (sum ?? 0) &+ money.satang }
    }
    return sum == stated.satang
  }
}
