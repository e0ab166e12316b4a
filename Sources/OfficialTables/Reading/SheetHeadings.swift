internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Headings: what stands above the tables and between their rows, and sets what follows.

extension SheetReader {
  mutating func accept(_ heading: Heading) {
    unfinished = .nothing
    switch heading {
    case .planTitle(let year, let rest):
      submission.fiscalYears.append(year)
      if let place = year.location, !rest.isEmpty, !readOwner(rest, at: place, written: year.written) {
        submission.unrecognised.append(
          Unrecognised(kind: .text, location: place, lastRow: place.cell.row, written: rest, table: nil))
      }
      unfinished = .planTitle
    case .division(let name, let department):
      interrupted = nil
      // A person has said whose the tables are.
      if answers.said.division != nil, record.layout.tables.isEmpty { return }
      context = ReadingContext(form: context.form)
      context.answers = answers
      context.division = submission.division(named: name, department: department)
      tellOther(department)
    case .strategy(let heading):
      submission.headings.append(heading)
      if heading.level.depth != nil { context.element = heading.code }
      context.workGroup = Entry()
      context.isUnderGoal = (heading.level.depth ?? 0) >= context.form.groupedDepth
      unfinished = .strategyHeading
    case .aspect(let aspect):
      context.aspect = aspect.number
      submission.divisions[context.division].aspects.append(aspect)
    case .mission(let mission): context.mission = mission
    case .tableTitle(let table):
      context.title = table
      // Where tables stand under goals, the lists of what serves none stand below the same title.
      if context.form.headsElements(table) { context.isUnderGoal = true }
      // What heads the groups of one table heads none of the next.
      (context.element, context.workGroup) = (Entry(), Entry())
      interrupted = nil
      giveUpAwaited()
      awaited = (table, since: submission.unrecognised.count)
    case .scheduleIndicator(let name):
      context.schedule = ScheduleTable()
      context.schedule.indicator = name
      unfinished = .scheduleIndicator
    case .scheduleProject(let name):
      if !context.schedule.project.isBlank { context.schedule = ScheduleTable() }
      context.schedule.project = name
      unfinished = .scheduleProject
    }
  }

  /// Tells of a department that is another than the one that was read as the division's before.
  private mutating func tellOther(_ department: Entry<String>) {
    let known = submission.divisions[context.division].department.value.map(MatchingKey.init)
    guard let place = department.location, let stated = department.value.map(MatchingKey.init), stated != known,
      // The same line stands above every sheet.
      !submission.textsSetAside.contains(department.written, among: submission.unrecognised)
    else { return }
    submission.unrecognised.append(
      Unrecognised(kind: .text, location: place, lastRow: place.cell.row, written: department.written, table: nil))
  }

  /// Adds a line to the heading above it, when that one can go on; says whether it did.
  mutating func continueHeading(_ line: CellText) -> Bool {
    let text = line.written.singleSpaced
    switch unfinished {
    case .nothing: return false
    case .planTitle:
      unfinished = .nothing
      guard text.unicodeScalars.allSatisfy({ $0.decimalDigit == nil }), text.unicodeScalars.count <= 120,
        context.form.divisionWords.remainder(of: text) != nil
      else { return false }
      if !isAnswered(text) { nameDivision(text, at: line.location, written: line.written) }
      return true
    case .strategyHeading:
      guard !submission.headings.isEmpty else { return false }
      let last = submission.headings.count - 1
      guard let title = submission.headings[last].title.value else { return false }
      submission.headings[last].title.value = title + " " + text
      submission.headings[last].title.written += " " + line.written
      return true
    case .scheduleIndicator:
      context.schedule.indicator.append(text)
      return true
    case .scheduleProject:
      context.schedule.project.append(text)
      return true
    }
  }

  mutating func readListLine(_ line: CellText) -> Bool {
    guard let list = ListLine(line) else { return false }
    guard let form = context.title.flatMap({ context.form[$0] }) else { return false }
    let table = PrintedTable(form: form, header: line.location, context: context)
    switch form.subject {
    case .mission: MissionRow.file([MissionRow.row(ofListLine: list, in: form.key)], from: table, in: &submission)
    case .keyResult:
      KeyResultRow.file(
        [KeyResultRow.row(ofListLine: list, in: form.key, form: context.form)], from: table, in: &submission)
    default: return false
    }
    rowCounts[form.key, default: 0] += 1
    awaited = nil
    return true
  }

  /// Reads the name of a work group that heads the rows of a table in groups; says whether it was one.
  mutating func readGroupHeading(_ line: CellText) -> Bool {
    let form = context.form
    let table = open?.lines.table ?? interrupted?.table ?? context.title.flatMap { form[$0] }
    guard table?.grouping?.key == .workGroup || standsApart(line), open?.lines.footer([line]) == nil,
      context.form.beginsWorkGroup(line.written), Heading(line, form: context.form) == nil
    else { return false }
    let names = WorkGroupList.read(line.written.singleSpaced, form: context.form)
    context.workGroup = Entry(names, written: line.written, location: line.location)
    open?.group(under: context.workGroup, in: &submission)
    return true
  }

  /// Whether a line among the rows of projects stands apart from them as a heading does: over several columns, or below
  /// a blank row where no column says whose the projects are.
  private func standsApart(_ line: CellText) -> Bool {
    guard let header = interrupted, header.table.subject == .project else { return false }
    if merged.isWide(at: line.reference) { return true }
    return header.columns["work-groups"] == nil && header.added["work-groups"] == nil
  }
}

extension Entry where Value == NumberedName {
  /// Adds a printed line to a name that goes on in the next one.
  fileprivate mutating func append(_ line: String) {
    let name = value?.name ?? ""
    value?.name = name.isEmpty ? line : name + " " + line
    written += " " + line
  }
}
