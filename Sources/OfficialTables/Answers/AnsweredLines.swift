internal import ActionPlans
internal import Spreadsheet

// Rows of a table of projects of which a person says what they are.

extension ProjectLines {
  /// Takes a line for what a person says that it is; says whether it could be.
  mutating func takeAnswered(_ line: ProjectLine, as part: ReadingAnswers.Role) -> Bool {
    guard line.footer == nil, !line.cells.isEmpty else { return false }
    switch part {
    case .project: add(line)
    case .total:
      takeTotal(line, total(line) ?? (sums.group.count < sums.all.count ? .group : .table))
    case .part:
      guard !rows.isEmpty else { return false }
      addPart(line)
      tell(line.rowNumber, .part)
    case .continuation:
      guard !rows.isEmpty else { return false }
      goOn(with: line)
    case .heading: return takeHeading(line)
    default: return false
    }
    return true
  }

  /// Goes on with the last project: the rest of its name, and other money.
  private mutating func goOn(with line: ProjectLine) {
    var rest = line
    if !line.row.name.isBlank, line.row.name.location != rows[rows.count - 1].name.location {
      rows[rows.count - 1].goOn(with: line, form: form)
      (rest.row.name, rest.row.workGroups) = (Entry(), Entry())
    }
    guard rest.money != nil || rest.row.fundings.contains(where: { !$0.source.isBlank }) else {
      tell(line.rowNumber, .continuation)
      lastRow = line.rowNumber
      return
    }
    join(rest)
  }
}
