internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Tells what the rows under one header of projects are, each by the rows around it.
struct ProjectLines {
  /// The projects.
  var rows: [ProjectRow] = []
  /// The totals.
  var footers: [Footer] = []
  /// What was taken for what.
  var guesses: [ReadingGuess] = []
  /// The parts that rows play, as far as they are more than rows of the table.
  private(set) var told = RowParts()
  /// What is none of it.
  var aside: [Unrecognised] = []
  /// The headings of the strategy among the names.
  var headings: [StrategyHeading] = []
  /// The schedules of projects whose steps stand in the rows of the table.
  var schedules: [ScheduleTable] = []
  /// The sums of the rows.
  var sums: ProjectSums

  let lines: [ProjectLine]
  let table: PrintedTable
  let columns: [String: Int]
  let tableLines: TableLines
  let form: Form
  /// What its lines have in common.
  let habits: ProjectHabits
  private let hasStepColumn: Bool
  /// The element of the strategy, and the work group, that a line among the rows heads.
  var element = Entry<StrategyCode>()
  var workGroup = Entry<[String]>()
  /// The place of the first project below the last total.
  var firstOfGroup = 0
  /// The row of the last line that made a project, goes on with one or is one of its parts; nil before the first project.
  var lastRow: Int?
  /// The line that made the last project.
  var lastProject: ProjectLine?
  /// Whether a total was read that says that it is the one of everything.
  var hasSumOfAll = false
  /// How many headings with totals were read.
  var totalsAbove = 0
  /// The parts of the last project.
  var parts: [ProjectLine] = []

  init(
    _ lines: [ProjectLine], of table: PrintedTable, columns: [String: Int], lines tableLines: TableLines,
    sums: ProjectSums, hasStepColumn: Bool = false
  ) {
    self.lines = lines
    self.hasStepColumn = hasStepColumn
    self.table = table
    self.columns = columns
    self.tableLines = tableLines
    self.sums = sums
    form = table.context.form
    habits = ProjectHabits(of: lines, before: sums, form: form)
  }

  /// Whether projects have numbers.
  var isNumbered: Bool { habits.isNumbered }

  /// Reads all lines.
  mutating func interpret() {
    rows.reserveCapacity(lines.count)
    for index in lines.indices { take(index) }
    endParts()
    fillDown()
    findCodesWithoutPoints()
    tellCodesOfOtherLevels()
    if !lines.isEmpty { sums.isNumbered = isNumbered }
  }

  mutating func take(_ index: Int) {
    let line = lines[index]
    if let part = table.context.answers.part(ofRow: line.rowNumber), takeAnswered(line, as: part) {
      // A person has said it: nothing else comes near.
      told.next[line.rowNumber] = nil
      return
    }
    if let footer = line.footer {
      endParts()
      if closeSchedule(with: footer) { return }
      nameGroup(by: footer)
      let isWhole = StatedTotal.isOfWhole(footer.label.written, form: form)
      footers.append(footer)
      if let stated = money(of: footer)?.satang, stated > 0 {
        let isOfRowsAbove = stated == sums.all.satang || stated == sums.group.satang
        footers[footers.count - 1].isOfRowsAbove = isOfRowsAbove
        // The total of a division names it.
        if isOfRowsAbove, stated == sums.all.satang, namesOther(footer) { footers[footers.count - 1].isOfWhole = true }
        if !isOfRowsAbove { told.next[footer.label.reference.row] = .row }
      }
      hasSumOfAll = hasSumOfAll || sums.all.count > 1 && sumsAll(footer.label.written)
      if isWhole, sums.all.count > 0, money(of: footer) == nil || money(of: footer)?.satang == sums.all.satang {
        sums.isClosed = true
      }
      sums.group = (0, 0)
      return
    }
    if takeTotalOfGroup(line) { return }
    if hasStepColumn, takeStep(line) { return }
    if let total = numberedTotal(line) { return takeTotal(line, total) }
    let numbering = Numbering(line, form: form)
    if habits.numbersItems, !rows.isEmpty, line.isNumberedItem(form) { return addPart(line) }
    if let project = numbering.part, let last = rows.last,
      last.number.value.map({ $0 == project }) ?? !last.isNumberedAsPart
    {
      return addPart(line)
    }
    if numbering.isProject {
      takeNumbered(line)
    } else {
      takeUnnumbered(line, at: index)
    }
  }

  private mutating func takeNumbered(_ line: ProjectLine) {
    // Where no column has names no row is a project.
    guard table.form.subject.namingFacts.contains(where: { columns[$0] != nil }) else { return setAside(line, .rows) }
    if let last = rows.last, parts.isEmpty, table.form.states("source"), line.row.continues(last) { return join(line) }
    // The numbered lines of a form that nobody filled in.
    if line.row.name.isBlank, line.cells.count == 1 {
      tell(line.rowNumber, .furniture)
      return
    }
    if line.row.name.isBlank, !line.isContinued {
      guesses.append(guess(.projectWithoutName, line))
    }
    // Where the numbers go on below a total it closed only what stands above it, unless it says that it sums up all.
    if hasSumOfAll { guesses.append(guess(.projectBelowTotal, line)) }
    if let number = line.row.number.value, number > 1, rows.last?.number.value == number - 1 { sums.isClosed = false }
    add(line)
  }

  /// Whether the label of a total says that it sums up everything, and not only some rows: `รวมทั้งสิ้น`, not `รวม`.
  private func sumsAll(_ label: String) -> Bool {
    let plain = Set(form[.total].spellings)
    return form[.grandTotal].spellings.contains { !plain.contains($0) && label.hasPrefix($0) }
  }

  private mutating func takeUnnumbered(_ line: ProjectLine, at index: Int) {
    if let last = rows.last, !line.row.name.isBlank, line.row.name.location == last.name.location { return join(line) }
    if isSignature(line) { return setAside(line, .text) }
    if isLastPart(line) {
      return addPart(line)
    }
    if takeTotalAbove(line, at: index) { return }
    if let total = total(line) { return takeTotal(line, total) }
    if sums.isClosed {
      // A total that closed only the first of several groups of rows.
      guard !isNumbered, beginsProject(line.row), hasSubstance(line) else { return setAside(line, .belowTotal) }
      if hasSumOfAll { guesses.append(guess(.projectBelowTotal, line)) }
      return add(line)
    }
    if takeHeading(line, at: index) { return }
    if line.row.name.isBlank {
      if let last = rows.last, parts.isEmpty, projectEndsRightAbove(index), line.row.continues(last),
        table.form.states("source")
      {
        return join(line)
      }
      if line.cells.count == 1, line.row.number.isUnreadable { return setAside(line, .text) }
      guard ProjectRow.isRow(line.row) else { return setAside(line, .strayCells) }
      guesses.append(guess(.projectWithoutName, line))
      return add(line)
    }
    if let last = rows.last, parts.isEmpty, !line.row.number.isBlank || table.form.states("source"),
      line.row.continues(last), line.row.isSameName(as: last)
    {
      return join(line)
    }
    if line.isListed, line.money != nil, let last = rows.last, arePartsOf(last, from: index) { return addPart(line) }
    if !isNumbered {
      if line.cells.count == 1 || !hasSubstance(line) { return takeLoose(line) }
      return add(line)
    }
    if beginsProject(line.row) {
      if line.row.number.isBlank { guesses.append(guess(.projectWithoutNumber, line)) }
      return add(line)
    }
    // A second source beside the rest of a name.
    if line.money != nil, rows.last?.money != nil, line.row.fundings.contains(where: { !$0.source.isBlank }),
      isRightBelow(line)
    {
      guesses.append(guess(.restOfName, line, rows[rows.count - 1].name.value ?? ""))
      rows[rows.count - 1].goOn(with: line, form: form)
      var rest = line
      rest.row.name = Entry()
      rest.row.workGroups = Entry()
      return join(rest)
    }
    let isItem = line.money == nil && line.hasFigureBeside && lastRow != nil && !line.isAfterBlank
    if isItem || line.money != nil, let last = rows.last, isItem || arePartsOf(last, from: index) {
      return addPart(line)
    }
    takeLoose(line)
  }

  /// Whether a row of a table without numbers says more than a name.
  private func hasSubstance(_ line: ProjectLine) -> Bool {
    line.money != nil || !line.row.funding.amount.isBlank || !line.row.workGroups.isBlank || !line.row.measure.isBlank
      || line.cells.count > 2
  }

  /// A line with a name and nothing that makes it a project: the rest of the name above, a remark, or a project all the same.
  private mutating func takeLoose(_ line: ProjectLine) {
    if isRightBelow(line), line.money == nil, !beginsProject(line.row), isRestOfName(line) {
      guesses.append(guess(.restOfName, line, rows[rows.count - 1].name.value ?? ""))
      rows[rows.count - 1].goOn(with: line, form: form)
      tell(line.rowNumber, .continuation)
      lastRow = line.rowNumber
      return
    }
    if beginsProject(line.row) || line.money != nil && !line.isAfterBlank && lastRow != nil && !isNumbered {
      return add(line)
    }
    // A line in front of the names is a heading of a level that the form does not have.
    let isHeading =
      line.cells.count == 1
      && (line.row.name.isBlank || habits.hasHeadings && line.isNumberedHeading(form))
    setAside(line, line.money != nil ? .belowTotal : isHeading ? .text : line.cells.count == 1 ? .strayCells : .rows)
  }

  /// Whether nothing but blank rows stands between a line and the one that made the last project or went on with it.
  private func projectEndsRightAbove(_ index: Int) -> Bool {
    index > 0 && lines[index - 1].footer == nil && lines[index - 1].rowNumber == lastRow
  }

  /// Whether a line stands right below a project.
  private func isRightBelow(_ line: ProjectLine) -> Bool {
    line.rowNumber - 1 == lastRow && !line.isAfterBlank && parts.isEmpty
  }

  /// Whether a line may be the rest of a name: in a table with numbers, or a name that was cut between two words.
  private func isRestOfName(_ line: ProjectLine) -> Bool {
    guard isNumbered, form[.note].remainder(of: line.row.name.written) == nil, let last = rows.last,
      !(habits.hasHeadings && line.cells.count == 1 && line.headsPlan(form))
    else {
      return false
    }
    // A name that ends with its code is whole; where others end so, the rest of one does as well.
    let measures = [last, line.row].map { !$0.measure.isBlank }
    guard columns["measure"] != nil || !measures[0] else { return false }
    // A line alone may be anybody's remark: only its code, a word that joins, or others like it say that it goes on.
    guard
      habits.breaksNames || measures[1] || line.cells.count > 1
        || form[.and].remainder(of: line.row.name.written) != nil
    else {
      return false
    }
    guard line.cells.count == 1, form.beginsWorkGroup(line.row.name.written) else { return true }
    // The name of a group heads the rows of a table that has no column for it, or that names it in that column.
    let key = MatchingKey(line.row.name.written)
    return columns["work-groups"] != nil
      && !rows.contains { $0.workGroups.value?.contains { MatchingKey($0) == key } ?? false }
  }

  func beginsProject(_ row: ProjectRow) -> Bool { row.isNamedAsWork(form) }

  private func isSignature(_ line: ProjectLine) -> Bool {
    line.money == nil && line.cells.contains { form[.signature].remainder(of: $0.written) != nil }
      && !beginsProject(line.row)
  }
}

// MARK: Projects

extension ProjectLines {
  mutating func add(_ line: ProjectLine) {
    endParts()
    if let step = line.step, step.step.isBlank || !hasStepColumn {
      let shares = [step.weight.location, step.progress.location]
      tellRemarks(line.cells.filter { shares.contains($0.location) && $0.isRemark(form: form) })
    }
    tellRemarks(line.cells.filter { namesOtherSource($0, than: line.row) })
    var row = line.row
    if let last = rows.last, let shared = row.funding.amount.location, shared == last.funding.amount.location,
      row.funding.amount.value != nil
    {
      guesses.append(
        ReadingGuess(
          .sharedAmount, in: table.key, at: shared, written: row.funding.amount.written,
          meaning: [last, row].map { $0.name.value ?? "" }.joined(separator: "; ")))
      row.funding.amount = Entry()
    } else {
      if sums.sum(stating: line.money) != nil { told.next[line.rowNumber] = .total }
      sums.add(line.money)
    }
    if columns["measure"] == nil, !table.form.states("name-with-measure"), row.measure.isBlank {
      let (title, certainty) = ProjectTitle.read(row.name.written, form: form)
      if let code = title.measure {
        row.name.value = title.name
        row.measure = Entry(code, written: row.name.written, location: row.name.location, certainty: certainty)
      }
    }
    // A blank cell keeps its place where nothing stands in for it.
    if row.measure.isBlank, !element.isBlank { row.measure = element }
    if row.workGroups.isBlank, !workGroup.isBlank { row.workGroups = workGroup }
    rows.append(row)
    lastRow = line.rowNumber
    lastProject = line
  }

  /// Whether a source stands in parentheses behind an amount that is not the one of its row.
  private func namesOtherSource(_ cell: CellText, than row: ProjectRow) -> Bool {
    guard cell.number == nil, let funding = row.fundings.first(where: { $0.amount.location == cell.location }),
      let (_, source) = cell.written.splittingFinalParentheses, form.namesSource(source)
    else { return false }
    return funding.source.value.map { MatchingKey($0) != MatchingKey(source) } ?? true
  }

  mutating func join(_ line: ProjectLine) {
    tell(line.rowNumber, .continuation)
    let before = rows[rows.count - 1].money
    rows[rows.count - 1].add(line.row)
    lastRow = line.rowNumber
    let after = rows[rows.count - 1].money
    guard let after else { return }
    sums.all.satang &+= after.satang - (before?.satang ?? 0)
    sums.group.satang &+= after.satang - (before?.satang ?? 0)
  }
}

// MARK: What is told

extension ProjectLines {
  /// Notes the part of a row that the rows around it tell; it would be a row of the table else.
  mutating func tell(_ row: Int, _ role: SheetLayout.Role) {
    told.roles[row] = role
    told.next[row] = .row
  }

  mutating func setAside(_ line: ProjectLine, _ kind: Unrecognised.Kind) {
    guard let first = line.cells.first else { return }
    tell(line.rowNumber, kind == .part ? .part : .aside)
    // What a text says makes it no row.
    if kind == .text { told.next[line.rowNumber] = nil }
    let isInTable = kind == .strayCells || kind == .part
    if let last = aside.last, last.kind == kind, last.lastRow == line.rowNumber - 1, kind != .strayCells {
      aside[aside.count - 1].lastRow = line.rowNumber
      return
    }
    aside.append(
      Unrecognised(
        kind: kind, location: first.location, lastRow: line.rowNumber,
        written: line.cells.map(\.written).joined(separator: " "), table: isInTable ? table.key : nil))
  }

  /// Tells of cells of a row that are not read though the row is.
  mutating func tellRemarks(_ cells: [CellText]) {
    aside += cells.map {
      Unrecognised(
        kind: .strayCells, location: $0.location, lastRow: $0.reference.row, written: $0.written, table: table.key)
    }
  }

  func guess(_ kind: ReadingGuess.Kind, _ line: ProjectLine, _ meaning: String = "") -> ReadingGuess {
    let cell = line.row.name.isBlank ? line.cells.first : line.cells.first { $0.location == line.row.name.location }
    return ReadingGuess(
      kind, in: table.key, at: cell?.location ?? line.cells[0].location,
      written: line.cells.map(\.written).joined(separator: " "), meaning: meaning)
  }
}
