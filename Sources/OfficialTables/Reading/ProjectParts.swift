internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// The parts of projects, and their steps, in the rows of a table.

extension ProjectLines {
  /// Adds a part of the last project; one with months is a step of it.
  mutating func addPart(_ line: ProjectLine) {
    var line = line
    if line.step == nil, line.row.months.value?.isEmpty == false, let table = form.tables(of: .step).first {
      var step = StepRow(in: table.key)
      step.step = line.row.name.map { NumberedName(number: line.row.number.value, name: $0) }
      step.months = line.row.months
      line.step = step
    }
    parts.append(line)
    lastRow = line.rowNumber
  }

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
      takeMoney(of: parts)
      sums.add(sum)
      guesses.append(guess(.moneyOfParts, first, name))
    } else if let own, let sum, !stated.isEmpty, sum != own {
      guesses.append(guess(.partsThatDiffer, first, name))
    } else if first.step == nil {
      guesses.append(guess(.parts, first, name))
    }
  }

  /// Gives the last project the money of its parts, that of each source together.
  private mutating func takeMoney(of parts: [ProjectLine]) {
    let own = rows[rows.count - 1].funding.source
    var sources: [(source: Entry<String>, amounts: [Entry<Money>])] = []
    for funding in parts.flatMap(\.row.fundings) where funding.amount.value != nil {
      let source = funding.source.isBlank ? own : funding.source
      if let place = sources.firstIndex(where: { $0.source.value == source.value }) {
        sources[place].amounts.append(funding.amount)
      } else {
        sources.append((source, [funding.amount]))
      }
    }
    rows[rows.count - 1].fundings = sources.map { source, amounts in
      var funding = ProjectRow.FundingEntry()
      funding.source = source
      let stated = amounts.compactMap(\.value)
      funding.amount = Entry(
        Money.sum(stated), written: stated.map { String($0.satang / 100) }.joined(separator: " + "),
        location: amounts[0].location, certainty: .probable)
      return funding
    }
  }

  /// Whether a line is what is missing of the money of the project whose parts stand above it.
  func isLastPart(_ line: ProjectLine) -> Bool {
    guard let money = line.money, !parts.isEmpty, !line.isAfterBlank, !line.row.name.isBlank,
      let own = rows.last?.money, let sum = Money.sum(parts.compactMap(\.money))
    else { return false }
    return sum.satang &+ money.satang == own.satang
  }

  /// Gives the last project steps that stand in rows of the table.
  private mutating func schedule(of steps: [StepRow]) {
    guard let last = rows.last else { return }
    let steps = Self.numbered(steps)
    if let place = schedules.lastIndex(where: { $0.project.location == last.name.location }) {
      schedules[place].steps += steps
      return
    }
    var schedule = ScheduleTable()
    schedule.project = last.name.map { NumberedName(number: last.number.value, name: $0) }
    schedule.steps = steps
    schedules.append(schedule)
  }

  /// Steps with the numbers that stand in front of their names behind that of the project: `๑.๑`, `๑.๒` and so on.
  private static func numbered(_ steps: [StepRow]) -> [StepRow] {
    var numbered: [StepRow] = []
    for step in steps {
      guard let name = step.step.value, name.number == nil else { return steps }
      var scanner = TextScanner(name.name)
      guard let code = scanner.code(), code.depth == 2, code.components[1] == numbered.count + 1 else { return steps }
      _ = scanner.take(".", ")")
      scanner.skipBlanks()
      guard !scanner.isAtEnd else { return steps }
      var row = step
      row.step.value = NumberedName(number: code.components[1], name: String(scanner.rest))
      numbered.append(row)
    }
    return numbered
  }

  /// Takes a total that only sums up the steps of the last project; says whether it is one.
  mutating func closeSchedule(with footer: Footer) -> Bool {
    let prefix = TableLines.ofSteps
    guard !schedules.isEmpty, !footer.cells.isEmpty,
      footer.cells.allSatisfy({ $0.column.map { $0.hasPrefix(prefix) } ?? false })
    else { return false }
    var stated = footer
    for index in stated.cells.indices { stated.cells[index].column?.removeFirst(prefix.utf8.count) }
    schedules[schedules.count - 1].close(with: stated, form: form)
    return true
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
      if cell.location == line.row.number.location { return line.row.number.isUnreadable }
      return columns.contains(column)
        && lastProject?.cells.first { $0.reference.column == column }?.written != cell.written
    }
  }

  /// Whether the rows from a line on, none of which has a number, add up to the project above them.
  func arePartsOf(_ project: ProjectRow, from index: Int) -> Bool {
    if !parts.isEmpty { return true }
    // The money of a project that states none stands with its parts.
    guard let own = project.money else {
      return project.funding.amount.isBlank && !lines[index].isAfterBlank && lines[index].rowNumber - 1 == lastRow
    }
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
