internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Tells what the rows under one header of projects are, each by the rows around it.
struct ProjectLines {
  /// The projects.
  private(set) var rows: [ProjectRow] = []
  /// The totals.
  private(set) var footers: [Footer] = []
  /// What was taken for what.
  private(set) var guesses: [ReadingGuess] = []
  /// The parts that rows play, as far as they are more than rows of the table.
  private(set) var told: [Int: SheetLayout.Role] = [:]
  /// What is none of it.
  private(set) var aside: [Unrecognised] = []
  /// The schedules of projects whose steps stand in the rows of the table.
  private(set) var schedules: [ScheduleTable] = []
  /// The sums of the rows.
  private(set) var sums: ProjectSums

  private let lines: [ProjectLine]
  private let table: PrintedTable
  private let columns: [String: Int]
  private let tableLines: TableLines
  private let form: Form
  private let isNumbered: Bool
  private let hasStepColumn: Bool
  /// Whether names are broken over two rows as a rule, and whether headings stand among the names.
  private let breaksNames: Bool
  private let hasHeadings: Bool
  /// The element of the strategy, and the work group, that a line among the rows heads.
  private var element = Entry<StrategyCode>()
  private var workGroup = Entry<[String]>()
  /// The row of the last line that made a project, goes on with one or is one of its parts.
  private var lastRow = 0
  /// The parts of the last project.
  private var parts: [ProjectLine] = []

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
    let named = lines.filter { $0.footer == nil && !$0.row.name.isBlank && !$0.isNameAlone }
    let numbered = named.count { $0.row.number.value != nil }
    let isNumbered = named.isEmpty ? sums.isNumbered ?? false : numbered * 2 >= named.count && numbered > 0
    self.isNumbered = isNumbered
    // Lines with a name alone: above the first project they are headings, and below projects the rest of their names.
    let alone = lines.indices.filter { lines[$0].isNameAlone }
    let first = lines.firstIndex { $0.row.number.value != nil } ?? lines.endIndex
    let form = self.form
    let headings = alone.filter { $0 < first || Self.isNumberedHeading(lines[$0].row.name.written, form) }
    let hasHeadings = alone.contains { $0 < first } || headings.count * 2 >= alone.count && !headings.isEmpty
    self.hasHeadings = hasHeadings
    let rests = alone.filter { index in
      index > first && lines[index - 1].row.number.value != nil && !lines[index].isAfterBlank
        && !(hasHeadings && headings.contains(index))
    }
    breaksNames = isNumbered && rests.count >= 2
  }

  /// Whether a line begins as headings do: a word, a number behind it, and a title.
  private static func isNumberedHeading(_ text: String, _ form: Form) -> Bool {
    guard form[.project].remainder(of: text) == nil, form[.and].remainder(of: text) == nil else { return false }
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count >= 3, words[1].unicodeScalars.first?.decimalDigit != nil else { return false }
    return words[0].unicodeScalars.allSatisfy { $0.decimalDigit == nil } && words[0].unicodeScalars.count >= 4
  }

  /// Reads all lines.
  mutating func interpret() {
    rows.reserveCapacity(lines.count)
    for index in lines.indices { take(index) }
    endParts()
    fillDown()
    findCodesWithoutPoints()
    if !lines.isEmpty { sums.isNumbered = isNumbered }
  }

  private mutating func take(_ index: Int) {
    let line = lines[index]
    if let footer = line.footer {
      endParts()
      footers.append(footer)
      let isWhole = StatedTotal.isOfWhole(footer.label.written, form: form)
      if isWhole, sums.all.count > 0, money(of: footer) == nil || money(of: footer)?.satang == sums.all.satang {
        sums.isClosed = true
      }
      sums.group = (0, 0)
      return
    }
    if hasStepColumn, takeStep(line) { return }
    let numbering = Numbering(line, form: form)
    if let project = numbering.part, !rows.isEmpty, rows[rows.count - 1].number.value.map({ $0 == project }) ?? true {
      parts.append(line)
      lastRow = line.rowNumber
      return
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
      told[line.rowNumber] = .furniture
      return
    }
    if line.row.name.isBlank, !line.isContinued {
      guesses.append(guess(.projectWithoutName, line))
    }
    add(line)
  }

  private mutating func takeUnnumbered(_ line: ProjectLine, at index: Int) {
    let row = line.row
    if let last = rows.last, !row.name.isBlank, row.name.location == last.name.location { return join(line) }
    if isSignature(line) { return setAside(line, .text) }
    if let total = total(line) { return takeTotal(line, total) }
    if sums.isClosed {
      // A total that closed only the first of several groups of rows.
      guard !isNumbered, beginsProject(row), hasSubstance(line) else { return setAside(line, .belowTotal) }
      return add(line)
    }
    if takeHeading(line, at: index) { return }
    if row.name.isBlank {
      if let last = rows.last, parts.isEmpty, row.continues(last), table.form.states("source") { return join(line) }
      if line.cells.count == 1, line.row.number.isUnreadable { return setAside(line, .text) }
      return ProjectRow.isRow(row) ? add(line) : setAside(line, .strayCells)
    }
    if let last = rows.last, row.continues(last), !row.number.isBlank || table.form.states("source"), parts.isEmpty,
      row.isSameName(as: last)
    {
      return join(line)
    }
    if !isNumbered {
      if line.cells.count == 1 || !hasSubstance(line) { return takeLoose(line) }
      return add(line)
    }
    if beginsProject(row) {
      if row.number.isBlank { guesses.append(guess(.projectWithoutNumber, line)) }
      return add(line)
    }
    // A second source beside the rest of a name.
    if line.money != nil, line.row.fundings.contains(where: { !$0.source.isBlank }), isRightBelow(line), !rows.isEmpty {
      guesses.append(guess(.restOfName, line, rows[rows.count - 1].name.value ?? ""))
      rows[rows.count - 1].goOn(with: line, form: form)
      var rest = line
      rest.row.name = Entry()
      rest.row.workGroups = Entry()
      return join(rest)
    }
    if line.money != nil, let last = rows.last, arePartsOf(last, from: index) {
      parts.append(line)
      lastRow = line.rowNumber
      return
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
    if isRightBelow(line), line.money == nil, !beginsProject(line.row), !rows.isEmpty, isRestOfName(line) {
      guesses.append(guess(.restOfName, line, rows[rows.count - 1].name.value ?? ""))
      rows[rows.count - 1].goOn(with: line, form: form)
      told[line.rowNumber] = .continuation
      lastRow = line.rowNumber
      return
    }
    if beginsProject(line.row) || line.money != nil && !line.isAfterBlank && lastRow > 0 && !isNumbered {
      return add(line)
    }
    // A line in front of the names is a heading of a level that the form does not have.
    let isHeading =
      line.cells.count == 1
      && (line.row.name.isBlank || hasHeadings && Self.isNumberedHeading(line.row.name.written, form))
    setAside(line, line.money != nil ? .belowTotal : isHeading ? .text : line.cells.count == 1 ? .strayCells : .rows)
  }

  /// Whether a line stands right below a project.
  private func isRightBelow(_ line: ProjectLine) -> Bool {
    lastRow > 0 && line.rowNumber == lastRow + 1 && !line.isAfterBlank && parts.isEmpty
  }

  /// Whether a line may be the rest of a name: in a table with numbers, or a name that was cut between two words.
  private func isRestOfName(_ line: ProjectLine) -> Bool {
    guard isNumbered, form[.note].remainder(of: line.row.name.written) == nil, let last = rows.last else {
      return false
    }
    // A name that ends with its code is whole; where others end so, the rest of one does as well.
    let measures = [last, line.row].map { !$0.measure.isBlank }
    guard columns["measure"] != nil || !measures[0] else { return false }
    // A line alone may be anybody's remark: only its code, a word that joins, or others like it say that it goes on.
    guard breaksNames || measures[1] || line.cells.count > 1 || form[.and].remainder(of: line.row.name.written) != nil
    else {
      return false
    }
    guard line.cells.count == 1, form.beginsWorkGroup(line.row.name.written) else { return true }
    // The name of a group heads the rows of a table that has no column for it, or that names it in that column.
    let key = MatchingKey(line.row.name.written)
    return columns["work-groups"] != nil
      && !rows.contains { $0.workGroups.value?.contains { MatchingKey($0) == key } ?? false }
  }

  private func beginsProject(_ row: ProjectRow) -> Bool {
    let name = row.name.value ?? row.name.written
    return form[.project].remainder(of: name) != nil || form[.activity].remainder(of: name) != nil
  }

  private func isSignature(_ line: ProjectLine) -> Bool {
    line.money == nil && line.cells.contains { form[.signature].remainder(of: $0.written) != nil }
      && !beginsProject(line.row)
  }
}

// MARK: Projects

extension ProjectLines {
  private mutating func add(_ line: ProjectLine) {
    endParts()
    var row = line.row
    if let last = rows.last, let shared = row.funding.amount.location, shared == last.funding.amount.location,
      row.name.location != last.name.location, row.funding.amount.value != nil
    {
      guesses.append(
        ReadingGuess(
          .sharedAmount, in: table.key, at: shared, written: row.funding.amount.written,
          meaning: [last, row].map { $0.name.value ?? "" }.joined(separator: "; ")))
      row.funding.amount = Entry()
    } else {
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
  }

  /// Takes a line that heads the rows below it, in the column of the names; says whether it is one.
  private mutating func takeHeading(_ line: ProjectLine, at index: Int) -> Bool {
    guard let cell = line.cells.first(where: { $0.location == line.row.name.location }), !beginsProject(line.row) else {
      return false
    }
    let isAlone = line.cells.count == 1
    if isAlone, isNumbered, let heading = StrategyHeading(cell, form: form), let depth = heading.level.depth {
      endParts()
      element = depth == heading.code.value?.depth && depth == form.lowestLevel?.depth ? heading.code : Entry()
      if element.isBlank { setAside(line, .text) }
      told[line.rowNumber] = .heading
      return true
    }
    let text = cell.written.singleSpaced
    guard form.beginsWorkGroup(text), isAlone ? columns["work-groups"] == nil : sumsUp(line, from: index) else {
      return false
    }
    endParts()
    let name = text.splittingFinalParentheses.map(\.before) ?? text
    workGroup = Entry(WorkGroupList.read(name, form: form), written: text, location: cell.location)
    guesses.append(guess(.groupHeading, line))
    told[line.rowNumber] = .heading
    return true
  }

  /// Whether a line states the sum of the rows below it, up to the next such line: a heading with its sub-total.
  private func sumsUp(_ line: ProjectLine, from index: Int) -> Bool {
    guard let stated = line.money, columns["work-groups"] == nil else { return false }
    var sum: Int64 = 0
    for next in lines[(index + 1)...] {
      guard next.footer == nil, !next.row.name.isBlank, !form.beginsWorkGroup(next.row.name.written) else { break }
      sum &+= next.money?.satang ?? 0
    }
    return sum == stated.satang && sum > 0
  }

  private mutating func join(_ line: ProjectLine) {
    told[line.rowNumber] = .continuation
    let before = rows[rows.count - 1].money
    rows[rows.count - 1].add(line.row)
    lastRow = line.rowNumber
    let after = rows[rows.count - 1].money
    guard let after, after != before else { return }
    sums.all.satang &+= after.satang - (before?.satang ?? 0)
    sums.group.satang &+= after.satang - (before?.satang ?? 0)
  }

  /// Files the parts of the last project.
  private mutating func endParts() {
    guard let first = parts.first, !rows.isEmpty else { return }
    let stated = parts.compactMap(\.money)
    let sum = Money.sum(stated)
    let own = rows[rows.count - 1].money
    let name = rows[rows.count - 1].name.value ?? ""
    if parts.contains(where: { $0.step != nil }) {
      schedule(of: parts.compactMap(\.step))
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
  private mutating func takeStep(_ line: ProjectLine) -> Bool {
    guard let step = line.step, !step.step.isBlank else { return false }
    let last = rows.last
    let isContinued = line.row.name.isBlank || line.isContinued || last.map { line.row.isSameName(as: $0) } ?? false
    if !isContinued || last == nil {
      add(line)
    }
    schedule(of: [step])
    lastRow = line.rowNumber
    return true
  }

  /// Whether the rows from a line on, none of which has a number, add up to the project above them.
  private func arePartsOf(_ project: ProjectRow, from index: Int) -> Bool {
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

// MARK: Totals

extension ProjectLines {
  /// What a line without a number is the sum of.
  private enum Sum {
    case table, group
  }

  /// The sum that a line is; nil when it is none.
  private func total(_ line: ProjectLine) -> Sum? {
    guard let money = line.money, money.satang > 0 else { return nil }
    // A source beside an amount says that it is a project's, unless the columns themselves are those of sources.
    guard line.row.fundings.allSatisfy({ $0.source.isBlank || $0.source.location == $0.amount.location }) else {
      return nil
    }
    guard !isNumbered || line.row.number.isBlank else { return nil }
    let isComputed = line.cells.contains { $0.isComputed && $0.reference.column == columns["budget"] }
    // One row is the sum of one: only a formula says that it is meant so.
    let fewest = isComputed ? 1 : 2
    let isName = !line.row.name.isBlank
    guard !isName || isNumbered || !beginsProject(line.row) else { return nil }
    if sums.all.count >= fewest, sums.all.satang == money.satang { return .table }
    if sums.group.count >= fewest, sums.group.satang == money.satang { return .group }
    return nil
  }

  private mutating func takeTotal(_ line: ProjectLine, _ sum: Sum) {
    endParts()
    told[line.rowNumber] = .total
    if case .table = sum { sums.isClosed = true }
    sums.group = (0, 0)
    guesses.append(guess(line.row.name.isBlank ? .totalWithoutName : .total, line))
    guard case .table = sum, let label = line.cells.first else { return }
    footers.append(
      Footer(
        label: label, cells: line.cells.map { cell in (tableLines.key(of: cell), tableLines.scaled(cell)) },
        isOfWhole: true))
  }

  private func money(of footer: Footer) -> Money? {
    footer.cells.first { $0.column == "budget" }.flatMap { CellCodec.money.entry($0.text, form).value }
  }
}

// MARK: What is told

extension ProjectLines {
  private mutating func setAside(_ line: ProjectLine, _ kind: Unrecognised.Kind) {
    guard let first = line.cells.first else { return }
    told[line.rowNumber] = kind == .part ? .part : .aside
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

  private func guess(_ kind: ReadingGuess.Kind, _ line: ProjectLine, _ meaning: String = "") -> ReadingGuess {
    let cell = line.row.name.isBlank ? line.cells.first : line.cells.first { $0.location == line.row.name.location }
    return ReadingGuess(
      kind, in: table.key, at: cell?.location ?? line.cells[0].location,
      written: line.cells.map(\.written).joined(separator: " "), meaning: meaning)
  }

  /// Reads codes whose points are left out, `(2312)`, where another row names the code: which one it is, only they tell.
  private mutating func findCodesWithoutPoints() {
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

  /// Gives rows what stands once for all of them: in a column where most cells are blank below one that is not.
  private mutating func fillDown() {
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
}

/// The number in front of a row of a table of projects.
private struct Numbering {
  /// Whether it is the number of a project.
  var isProject = false
  /// The number of the project whose part the row is; nil when it is none.
  var part: Int?

  init(_ line: ProjectLine, form: Form) {
    if line.row.number.value != nil {
      isProject = true
      return
    }
    var scanner = TextScanner(line.row.number.isBlank ? line.row.name.written : line.row.number.written)
    guard let code = scanner.code(), code.depth >= 2 else { return }
    _ = scanner.take(".", ")")
    guard line.row.number.isBlank ? scanner.rest.first?.isBlank ?? false : scanner.isAtEnd else { return }
    part = code.components[0]
  }
}

extension ProjectLine {
  /// The row of the sheet.
  var rowNumber: Int { cells.first?.reference.row ?? 0 }

  /// Whether nothing stands in the row but a name without a number.
  var isNameAlone: Bool { footer == nil && cells.count == 1 && !row.name.isBlank && row.number.isBlank }

  /// What the row says that its project costs; nil when it says nothing that can be read.
  var money: Money? { row.money }

  /// Whether the row only goes on with the one above, since its name is merged with that one's.
  var isContinued: Bool { row.name.location.map { $0.cell.row < rowNumber } ?? false }
}

extension ProjectRow {
  /// The money of all sources; nil when none is stated.
  var money: Money? {
    let amounts = fundings.compactMap(\.amount.value)
    return amounts.isEmpty ? nil : Money.sum(amounts)
  }

  /// Whether two rows have the same name.
  func isSameName(as other: ProjectRow) -> Bool {
    guard let mine = name.value, let theirs = other.name.value else { return name.isBlank }
    return MatchingKey(mine) == MatchingKey(theirs)
  }

  /// Adds the rest of the name, and what else the row below says.
  mutating func goOn(with line: ProjectLine, form: Form) {
    let rest = line.row.name.written
    let whole = name.written.joinedAcrossLines(rest)
    if form[table]?.states("name-with-measure") ?? false {
      let title = ProjectTitle.read(whole, form: form).title
      name.value = title.name
      if let code = title.measure { measure = Entry(code, written: whole, location: line.row.name.location) }
    } else {
      name.value = whole.workName(form)
    }
    name.written = whole
    if !line.row.workGroups.isBlank {
      // The second line goes on with the name of a group, or names another one: the words tell.
      let endsInAnd = form[.and].spellings.contains { workGroups.written.hasSuffix($0) }
      let written =
        workGroups.isBlank
        ? line.row.workGroups.written
        : workGroups.written + (endsInAnd ? " " : "\n") + line.row.workGroups.written
      workGroups = Entry(
        WorkGroupList.read(written, form: form), written: written,
        location: workGroups.location ?? line.row.workGroups.location)
    }
    if measure.isBlank { measure = line.row.measure }
  }
}
