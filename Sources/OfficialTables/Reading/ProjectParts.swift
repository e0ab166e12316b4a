internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// The parts of projects, and their steps, in the rows of a table.

extension ProjectLines {
  /// Files the parts of the last project.
  mutating func endParts() {
    guard let first = parts.first, !rows.isEmpty else { return }
    let stated = parts.compactMap(\.money)
    let sum = Money.sum(stated)
    let own = rows[rows.count - 1].money
    let name = rows[rows.count - 1].name.value ?? ""
    if parts.contains(where: { $0.step != nil }) {
      schedule(of: parts.compactMap(\.step))
      for part in parts { tellRemarks(ofItsOwn(part).filter { $0.isRemark(form: form) }) }
    } else {
      for part in parts { setAside(part, .part) }
    }
    defer { parts = [] }
    if own == nil, rows[rows.count - 1].funding.amount.isBlank, let sum, !stated.isEmpty {
      rows[rows.count - 1].funding.amount = Entry(
        sum, written: stated.map { String($0.satang / 100) }.joined(separator: " + "),
        location: first.row.funding.amount.location, certainty: .probable)
      sums.add(sum)
      guesses.append(guess(.moneyOfParts, first, name))
    } else if let own, let sum, !stated.isEmpty, sum != own {
      guesses.append(guess(.partsThatDiffer, first, name))
    } else if first.step == nil {
      guesses.append(guess(.parts, first, name))
    }
  }

  /// Gives the last project steps that stand in rows of the table.
  private mutating func schedule(of steps: [StepRow]) {
    guard let last = rows.last else { return }
    if let place = schedules.lastIndex(where: { $0.project.location == last.name.location }) {
      schedules[place].steps += steps
      return
    }
    var schedule = ScheduleTable()
    schedule.project = last.name.map { NumberedName(number: last.number.value, name: $0) }
    schedule.steps = steps
    schedules.append(schedule)
  }

  /// Takes a line that states a step in a column of its own; says whether it is done with, since it states no project.
  mutating func takeStep(_ line: ProjectLine) -> Bool {
    guard let step = line.step, !step.step.isBlank else { return false }
    let last = rows.last
    let isContinued = line.isContinued || last.map { line.row.isSameName(as: $0) } ?? false
    if !isContinued || last == nil {
      add(line)
    } else {
      tellRemarks(ofItsOwn(line))
    }
    schedule(of: [step])
    lastRow = line.rowNumber
    return true
  }

  /// What a line that only adds a step states of its project though the project's own line states it otherwise.
  private func ofItsOwn(_ line: ProjectLine) -> [CellText] {
    let columns = Set(columns.filter { $0.key != "number" && !table.form.subject.namingFacts.contains($0.key) }.values)
    return line.cells.filter { cell in
      let column = cell.reference.column
      return columns.contains(column)
        && lastProject?.cells.first { $0.reference.column == column }?.written != cell.written
    }
  }

  /// Whether the rows from a line on, none of which has a number, add up to the project above them.
  func arePartsOf(_ project: ProjectRow, from index: Int) -> Bool {
    if !parts.isEmpty { return true }
    guard let own = project.money else { return false }
    var sum: Int64 = 0
    for line in lines[index...] {
      guard line.footer == nil, !Numbering(line, form: form).isProject, !line.isAfterBlank, !line.row.name.isBlank,
        let money = line.money
      else { break }
      sum &+= money.satang
      if sum == own.satang { return true }
    }
    return false
  }
}
