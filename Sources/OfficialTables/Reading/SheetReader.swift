internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Reads one sheet from top to bottom: headings set the context, headers open tables, rows fill them.
struct SheetReader {
  private let sheet: Sheet
  private let source: CellSource
  private var headers: HeaderReader
  private let merged: MergedCells
  /// What the rows are read as.
  private var record: LayoutRecord
  private let shapes: DrawnShapes
  /// Whether any cell may be filled with a colour.
  private let hasFills: Bool
  /// Whether anything may be struck out.
  private let hasStruckOut: Bool
  /// What has been read so far, lent by the caller while the sheet is read.
  private var submission = Submission()
  private var context: ReadingContext
  private var open: (any OpenTable)?
  /// The header of the table that is open, or that a heading has interrupted; rows below the heading may go on under it.
  private var interrupted: RecognisedHeader?
  /// The sums of the rows under that header.
  private var sums: ProjectSums?
  /// The table with which the sheet before this one ended.
  private var before: LastTable?
  /// A line above the tables that names a work group: of tables that do not say whose their projects are.
  private var pendingGroup: Entry<[String]>?
  /// The line above that may be the heading of a schedule, though it has no number; its place among what is unrecognised.
  private var scheduleLine: (name: Entry<NumberedName>, unrecognised: Int)?
  /// The unit of money that a line above the tables states, with its place.
  private var statedUnit: (bahtPerUnit: Int64, cell: CellText)?
  /// What a line without a meaning of its own continues.
  private var unfinished: Unfinished = .nothing
  private var afterBlankRow = true
  /// The row that is being read, and the one before it that has cells.
  private var rowInHand = 0
  private var rowAbove = 0
  /// The columns whose headers are kept as unrecognised; what stands under them goes with them.
  private var unknownColumns: Set<Int> = []
  private var pendingHeaders: [CellText] = []
  /// The table whose title stands above and whose header has not come yet, with the number of things unrecognised before.
  private var awaited: (table: TableKey, since: Int)?
  private(set) var rowCounts: [TableKey: Int] = [:]

  /// A table with which a sheet ends.
  struct LastTable {
    /// Its header.
    var header: RecognisedHeader
    /// The sums of its rows.
    var sums: ProjectSums?
    /// The work group that a heading named for its last rows.
    var workGroup: Entry<[String]>
  }

  /// The table of projects with which the sheet ended; nil where it ended otherwise.
  var lastTable: LastTable? {
    interrupted.flatMap {
      $0.table.subject == .project ? LastTable(header: $0, sums: sums, workGroup: context.workGroup) : nil
    }
  }

  /// What the line above has left unfinished.
  private enum Unfinished {
    case nothing
    /// The last strategy heading; only a line right below it continues it.
    case strategyHeading
    /// The heading of a schedule; every line up to the header continues it.
    case scheduleIndicator, scheduleProject
    /// The plan's title; the line below may name the division.
    case planTitle
  }

  /// A reader of a sheet that goes on with a division of the submission.
  ///
  /// - Parameter before: The table that the sheet before this one ended with, which may go on here without a header.
  init(
    _ sheet: Sheet, of workbook: WorkbookSource, matcher: HeaderMatcher, form: Form, division: Int,
    before: LastTable? = nil
  ) {
    self.sheet = sheet
    self.before = before
    source = CellSource(sheet, of: workbook)
    merged = MergedCells(sheet.merges)
    record = LayoutRecord(file: workbook.workbook.file ?? "", sheet: sheet.name)
    headers = HeaderReader(sheet, source, merged: merged, matcher: matcher)
    shapes = DrawnShapes(sheet.drawings)
    hasFills = workbook.hasFills
    hasStruckOut = workbook.hasStruckOut
    context = ReadingContext(form: form)
    context.division = division
  }

  /// Adds what the sheet says to a submission, and gives the division that the last row belongs to.
  mutating func read(into submission: inout Submission) -> Int {
    swap(&self.submission, &submission)
    defer { swap(&self.submission, &submission) }
    var next = 1
    var headerEnd = 0
    for row in sheet.grid.rowNumbers where row > headerEnd {
      (rowAbove, rowInHand) = (rowInHand, row)
      if row > next { blankRow() }
      next = row + 1
      let placed = sheet.grid.cells(inRow: row)
      let cells = texts(of: placed, row: row)
      guard !cells.isEmpty else {
        blankRow()
        continue
      }
      let (end, role) = read(cells, placed, row: row)
      record.note(role, rows: row...max(row, end))
      headerEnd = end
      next = max(next, headerEnd + 1)
      afterBlankRow = false
    }
    close()
    giveUpAwaited()
    self.submission.layouts.append(record.finished())
    return context.division
  }

  /// Reads a row; gives the last row that was read with it, of a header with several, and the part that it plays.
  private mutating func read(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> (
    end: Int, role: SheetLayout.Role
  ) {
    if let header = headers.header(inRow: row, cells, title: context.title, year: year) {
      open(header)
      return (header.lastRow, .header)
    }
    // A title may state the unit of the table below it.
    if open == nil, cells.count <= 3, let unit = words.unitInParentheses(cells[0].written) {
      statedUnit = (unit, cells[0])
    }
    // What stands beside a table is none of it, and hides nothing that stands in it.
    let beside = lastColumn.map { last in cells.filter { $0.reference.column > last } } ?? []
    guard beside.isEmpty || beside.count == cells.count else {
      let inside = cells.filter { cell in !beside.contains { $0.reference == cell.reference } }
      let read = readLine(inside, placed, row: row)
      keepStrays(beside, table: open?.lines.table.key ?? interrupted?.table.key)
      return read
    }
    if open == nil, interrupted == nil, (2...3).contains(cells.count),
      let heading = Heading(cells[0], form: context.form)
    {
      close()
      accept(heading)
      keepUnrecognised(Array(cells.dropFirst()), kind: .text)
      return (row, heading.isTitle ? .title : .heading)
    }
    return readLine(cells, placed, row: row)
  }

  /// The last column that belongs to the table that is open, or that a heading has interrupted.
  private var lastColumn: Int? {
    if let open { return open.lines.lastColumn }
    return interrupted.map { header in
      (Array(header.columns.values) + header.added.values + header.months.keys + header.quarters.keys
        + (header.unknown + header.otherYears).map(\.reference.column)).max() ?? 0
    }
  }

  /// Reads a row that is no header; gives the last row that was read with it, and the part that it plays.
  private mutating func readLine(
    _ cells: [CellText], _ placed: [Grid.Placed], row: Int
  ) -> (end: Int, role: SheetLayout.Role) {
    if cells.count == 1, context.form.isFormCode(cells[0].written) { return (row, .title) }
    if cells.count == 1, noteUnit(behind: cells[0]) { return (row, .heading) }
    let isInside =
      cells.count == 1 && open?.lines.isInside(cells[0]) ?? false
    if cells.count == 1, !isInside, readGroupHeading(cells[0]) { return (row, .heading) }
    if cells.count == 1, !isInside, let heading = Heading(cells[0], form: context.form) {
      close()
      accept(heading)
      return (row, heading.isTitle ? .title : .heading)
    }
    if open == nil, let header = interrupted { reopen(header, for: cells) }
    if cells.count == 1, !isInside, continueHeading(cells[0]) { return (row, .heading) }
    if open == nil, interrupted == nil {
      if readLineAbove(cells) { return (row, .title) }
      if let table = before, goesOn(table, with: cells) { before = nil }
    }
    if open != nil, let role = readTableRow(cells, placed, row: row) { return (row, role) }
    if cells.count == 1, readListLine(cells[0]) { return (row, .row) }
    close()
    interrupted = nil
    unfinished = .nothing
    noteScheduleLine(cells)
    if let header = headers.headerByContent(inRow: row, cells) {
      open(header)
      return (header.lastRow, .header)
    }
    keepUnrecognised(cells, kind: cells.count > 2 ? .rows : .text)
    return (row, .aside)
  }

  /// Reads the name of a work group that heads the rows of a table in groups; says whether it was one.
  private mutating func readGroupHeading(_ line: CellText) -> Bool {
    let table = open?.lines.table ?? interrupted?.table ?? context.title.flatMap { context.form[$0] }
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

  private mutating func blankRow() {
    afterBlankRow = true
    if case .strategyHeading = unfinished { unfinished = .nothing }
  }

  /// Tells of a cell of which something is struck out; says whether all of it is.
  private mutating func tellStruckOut(_ text: CellText, _ cell: Cell) -> Bool {
    var written = text.written
    if !text.isStruckOut || text.isBlank {
      guard case .text(let whole)? = cell.value, source.struckOut[whole] != nil else { return false }
      written = whole
    }
    submission.guesses.append(
      ReadingGuess(.struckOut, in: open?.lines.table.key, at: text.location, written: written, meaning: text.written))
    return text.isStruckOut || text.isBlank
  }

  /// The cells of a row that are not blank.
  private mutating func texts(of placed: [Grid.Placed], row: Int) -> [CellText] {
    var texts: [CellText] = []
    texts.reserveCapacity(placed.count)
    for place in placed {
      let text = CellText(place.cell, at: CellReference(row: row, column: place.column), in: source)
      if hasStruckOut, tellStruckOut(text, place.cell) { continue }
      if !text.isBlank { texts.append(text) }
    }
    return texts
  }
}

// MARK: Headings

extension SheetReader {
  private mutating func accept(_ heading: Heading) {
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
      context = ReadingContext(form: context.form)
      context.division = submission.division(named: name, department: department)
      interrupted = nil
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

  /// Adds a line to the heading above it, when that one can go on; says whether it did.
  private mutating func continueHeading(_ line: CellText) -> Bool {
    let text = line.written.singleSpaced
    switch unfinished {
    case .nothing: return false
    case .planTitle:
      unfinished = .nothing
      guard text.unicodeScalars.allSatisfy({ $0.decimalDigit == nil }), text.unicodeScalars.count <= 120,
        context.form.divisionWords.remainder(of: text) != nil
      else { return false }
      let words = Heading.divisionAlone(text, form: context.form)
      context.division = submission.division(
        named: Entry(words[0], written: line.written, location: line.location),
        department: Entry(
          words.count > 1 ? words[1] : nil, written: words.count > 1 ? words[1] : "", location: line.location))
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

  private mutating func readListLine(_ line: CellText) -> Bool {
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
}

extension Entry where Value == NumberedName {
  /// Adds a printed line to a name that goes on in the next one.
  fileprivate mutating func append(_ line: String) {
    let name = value?.name ?? ""
    value?.name = name.isEmpty ? line : name + " " + line
    written += " " + line
  }
}

// MARK: Tables

extension SheetReader {
  private mutating func open(_ header: RecognisedHeader) {
    close()
    // The header printed again on the next page: its rows go on, and so do their sums.
    let carried = interrupted.flatMap { before in
      before.table.key == header.table.key && before.columns == header.columns ? sums : nil
    }
    let table = header.table
    if awaited?.table == table.key { awaited = nil } else { giveUpAwaited() }
    unfinished = .nothing
    submission.fiscalYears += header.years
    for cell in header.unknown { pendingHeaders.append(cell) }
    let hasGroup = table.subject == .project && (pendingGroup != nil || !context.workGroup.isBlank)
    for column in header.lacking where !(hasGroup && column == "work-groups") {
      submission.lacking.append(LackingColumn(table: table.key, column: column, header: header.location))
    }
    submission.guessedColumns += header.guessed.map {
      GuessedColumn(table: table.key, column: $0.column, written: $0.cell.written, location: $0.cell.location)
    }
    if table.subject == .step {
      takeScheduleLine(above: header)
      if let group = pendingGroup.take(), context.schedule.workGroups.isBlank { context.schedule.workGroups = group }
      context.schedule.splitWorkGroups(form: context.form)
    }
    if table.subject == .project, !context.form.isPrintedUnderElements(table.key) { context.isUnderGoal = false }
    var header = header
    if table.subject == .project || table.subject == .strategy { applyUnit(to: &header) }
    if table.subject == .project {
      if let group = pendingGroup.take(), header.columns["work-groups"] == nil { context.workGroup = group }
      for cell in header.repeated.flatMap({ $0.cells.dropFirst() }) + header.otherYears {
        unknownColumns.insert(cell.reference.column)
      }
      submission.unrecognised += header.otherYears.map {
        Unrecognised(
          kind: .otherYear, location: $0.location, lastRow: $0.reference.row, written: $0.written, table: table.key)
      }
      for (fact, column, label) in header.guessedByContent {
        let place =
          label?.location
          ?? CellLocation(
            file: header.location.file, sheet: header.location.sheet,
            cell: CellReference(row: header.lastRow, column: column))
        submission.guesses.append(
          ReadingGuess(
            .columnByContent, in: table.key, at: place, written: label?.written ?? "",
            meaning: table.column(of: fact)?.labels.printed ?? fact))
      }
      submission.guesses += header.repeated.map { column, cells in
        ReadingGuess(
          .repeatedColumn, in: table.key, at: cells[0].location, written: cells[0].written,
          meaning: cells.dropFirst().map(\.location.description).joined(separator: ", "))
      }
      for (fact, _) in header.added {
        submission.divisions[context.division].addedFacts[table.key, default: []].insert(fact)
      }
      if header.columns["months"] == nil, !header.months.isEmpty || !header.quarters.isEmpty {
        submission.divisions[context.division].addedFacts[table.key, default: []].insert("months")
      }
    }
    unknownColumns.formUnion(header.ignored)
    record.open(header)
    open = table.subject.open(header, context: context, after: carried)
    interrupted = table.subject == .step ? nil : header
    sums = nil
  }

  /// Notes the unit that stands in parentheses behind a title; says whether nothing else is to be read of the line.
  private mutating func noteUnit(behind line: CellText) -> Bool {
    guard let (before, inside) = line.written.singleSpaced.splittingFinalParentheses,
      let unit = words.unit(of: inside) ?? words.unit(of: "(\(inside))"), !(open?.lines.isInside(line) ?? false)
    else { return false }
    statedUnit = (unit, line)
    guard let table = context.form.tables.first(where: { $0.titles.matches(before) }) else { return false }
    close()
    accept(.tableTitle(table.key))
    return true
  }

  /// Reads a line above the tables that says something of all of them: the unit of money, the year, whose projects follow.
  private mutating func readLineAbove(_ cells: [CellText]) -> Bool {
    let words = words
    if let cell = cells.first(where: { words.unit(of: $0.written) != nil }), let unit = words.unit(of: cell.written) {
      statedUnit = (unit, cell)
      let rest = cells.filter { $0.reference != cell.reference && !words.announcesUnit($0.written) }
      guard rest.count == 1, let line = rest.first else { return rest.isEmpty }
      if let heading = Heading(line, form: context.form) {
        accept(heading)
        return true
      }
      return readLineAbove(rest)
    }
    guard cells.count == 1 else { return false }
    let line = cells[0]
    // A unit among the words of a title.
    if let range = line.written.lastRange(of: context.form[.unit].printed),
      let unit = words.unit(in: String(line.written[range.lowerBound...]))
    {
      statedUnit = (unit, line)
    }
    var text = line.written.singleSpaced
    var isRead = false
    if let (title, stated) = words.year(inTitle: text) {
      text = title
      if !submission.fiscalYears.contains(where: { $0.location?.sheet == line.location.sheet && $0.value != nil }) {
        isRead = true
        submission.fiscalYears.append(
          Entry(FiscalYear(buddhistYear: stated), written: line.written, location: line.location))
        submission.guesses.append(
          ReadingGuess(.year, at: line.location, written: line.written, meaning: String(stated)))
      }
    }
    return readOwner(text, line) || isRead
  }

  /// Reads a line, without its year, that names the division, its department, or the work group of what follows.
  private mutating func readOwner(_ text: String, _ line: CellText) -> Bool {
    readOwner(text, at: line.location, written: line.written)
  }

  private mutating func readOwner(_ text: String, at place: CellLocation, written: String) -> Bool {
    guard text.unicodeScalars.count <= 160 else { return false }
    if let group = words.groupBehindLabel(text) {
      pendingGroup = Entry(
        WorkGroupList.read(group, form: context.form), written: written, location: place)
      return true
    }
    guard let owner = words.owner(in: text) else { return false }
    let division = submission.divisions[context.division]
    if division.name.isBlank {
      let names = Heading.divisionAlone(owner.name, form: context.form)
      context.division = submission.division(
        named: Entry(names[0], written: written, location: place),
        department: Entry(
          names.count > 1 ? names[1] : nil, written: names.count > 1 ? names[1] : "", location: place))
      submission.guesses.append(ReadingGuess(.division, at: place, written: written, meaning: names[0]))
      return true
    }
    guard owner.isWhole else { return false }
    if division.department.isBlank, rowAbove == rowInHand - 1, division.name.location?.cell.row == rowAbove,
      division.name.location?.sheet == place.sheet
    {
      submission.divisions[context.division].department = Entry(
        owner.name, written: written, location: place)
      return true
    }
    guard division.name.value.map({ MatchingKey($0) != MatchingKey(owner.name) }) ?? true else { return true }
    pendingGroup = Entry(
      WorkGroupList.read(owner.name, form: context.form), written: written, location: place)
    return true
  }

  /// Whether a row goes on with the table of the sheet before; opens the table when it does.
  private mutating func goesOn(_ table: LastTable, with cells: [CellText]) -> Bool {
    let header = table.header
    let columns = Set(header.columns.values).union(header.added.values).union(header.sources.map(\.column))
      .union((header.unknown + header.otherYears).map(\.reference.column)).union(header.ignored)
    guard cells.count >= 3, cells.allSatisfy({ columns.contains($0.reference.column) }),
      cells.contains(where: { $0.number != nil && $0.reference.column == header.columns["budget"] })
        || cells.contains(where: { $0.reference.column == header.columns["number"] && $0.written.utf8.count <= 12 })
    else { return false }
    submission.guesses.append(
      ReadingGuess(
        .goesOn, in: header.table.key, at: cells[0].location, written: cells.map(\.written).joined(separator: " "),
        meaning: header.location.description))
    interrupted = header
    sums = table.sums
    if context.workGroup.isBlank { context.workGroup = table.workGroup }
    for cell in header.unknown + header.otherYears { unknownColumns.insert(cell.reference.column) }
    open = header.table.subject.open(header, context: context, after: sums)
    return true
  }

  /// What the cells of headers and titles say.
  private var words: HeaderWords { headers.words }

  /// The year of the plan, as far as it is known.
  private var year: Int? {
    submission.fiscalYears.last { $0.value != nil }?.value?.buddhistYear
      ?? sheet.name.flatMap { words.year(inName: $0) }
  }

  /// Gives the money of a header the unit that a line above it states, where the header itself states none.
  private mutating func applyUnit(to header: inout RecognisedHeader) {
    guard header.statedUnit == nil, let (unit, cell) = statedUnit else { return }
    header.statedUnit = unit
    guard unit != 1 else { return }
    submission.guesses.append(
      ReadingGuess(.unit, in: header.table.key, at: cell.location, written: cell.written))
  }

  /// Keeps a line that names a project without its number: a schedule may follow right below it.
  private mutating func noteScheduleLine(_ cells: [CellText]) {
    let form = context.form
    guard let first = cells.first, first.number == nil, cells.count <= 6 else {
      scheduleLine = nil
      return
    }
    let text = NumberedName(written: first.written.singleSpaced).name
    // A heading whose number nobody filled in names nothing.
    guard form[.scheduleProject].remainder(of: text) == nil else {
      scheduleLine = nil
      return
    }
    // Whose the schedule is may stand between its heading and its header.
    if cells.count == 1, scheduleLine != nil, let group = words.groupBehindLabel(text) {
      context.schedule.workGroups = Entry(
        WorkGroupList.read(group, form: form), written: first.written, location: first.location)
      return
    }
    scheduleLine = nil
    var name: String?
    if cells.count == 2 {
      let isLabel = form[.scheduleName].matches(text) || form[.project].matches(text)
      if isLabel, cells[1].number == nil { name = cells[1].written.singleSpaced }
    } else if cells.count == 1, let rest = form[.scheduleName].remainder(of: text), !rest.isEmpty {
      name = rest
    }
    if name == nil, let rest = form[.project].remainder(of: text), !rest.isEmpty {
      name = text.contains(":") ? rest : text
    }
    guard let name else { return }
    if let group = cells.dropFirst().first(where: { $0.number == nil && form.beginsWorkGroup($0.written) }) {
      pendingGroup = Entry(
        WorkGroupList.read(group.written, form: form), written: group.written, location: group.location)
    }
    let numbered = NumberedName(number: NumberedName(written: first.written).number, name: name)
    scheduleLine = (
      Entry(numbered, written: first.written, location: first.location),
      submission.unrecognised.count
    )
  }

  /// Heads a schedule by the line right above it, where nothing else says whose it is.
  private mutating func takeScheduleLine(above header: RecognisedHeader) {
    guard let (name, place) = scheduleLine.take(), context.schedule.project.isBlank,
      let row = name.location?.cell.row, header.location.cell.row - row <= 3
    else { return }
    context.schedule.project = name
    if submission.unrecognised.indices.contains(place), submission.unrecognised[place].location.cell.row == row,
      submission.unrecognised[place].written == name.written
    {
      submission.unrecognised.remove(at: place)
    }
    submission.guesses.append(
      ReadingGuess(
        .scheduleByName, at: name.location ?? header.location, written: name.written, meaning: name.value?.name ?? ""))
  }

  /// Takes rows below a table's title for that table, with a header that was not recognised, once no header can come.
  private mutating func giveUpAwaited() {
    guard let (table, since) = awaited.take() else { return }
    for index in submission.unrecognised.indices.dropFirst(since) where submission.unrecognised[index].kind == .rows {
      submission.unrecognised[index].table = table
    }
  }

  /// Goes on with a table below a heading that stands between its rows.
  private mutating func reopen(_ header: RecognisedHeader, for cells: [CellText]) {
    let columns = Set(header.columns.values).union(header.months.keys)
    let isParent =
      header.table.subject == .agencyIndicator && TextScanner(cells[0].written).rest.first?.decimalDigit != nil
    guard cells.count > 1 || isParent, cells.allSatisfy({ columns.contains($0.reference.column) }) else { return }
    unfinished = .nothing
    open = header.table.subject.open(header, context: context, after: sums)
  }

  private mutating func close() {
    guard let table = open.take() else { return }
    pendingHeaders = []
    let key = table.lines.table.key
    if table.lines.table.subject == .step {
      // Schedules are many, and each adds the steps it has: to count all of them after each would be slow.
      rowCounts[key, default: 0] += table.rowCount
      _ = table.close(into: &submission)
      context.schedule = ScheduleTable()
      return
    }
    // A table of indicators goes on with the last row of the one above: only the submission knows how many it has.
    let subject = table.lines.table.subject
    let before = submission.rowCount(of: subject)
    let end = table.close(into: &submission)
    sums = end.sums
    record.tell(end.roles)
    rowCounts[key, default: 0] += submission.rowCount(of: subject) - before
  }

  /// Reads a row of the open table; gives the part that it plays, nil when it does not belong to the table.
  private mutating func readTableRow(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> SheetLayout.Role? {
    // Taken out while it is read into: the rows it holds would be copied for every row otherwise.
    guard var table = open.take() else { return nil }
    defer { open = table }
    let lines = table.lines
    let columns = lines.columns
    let strays = cells.filter { !columns.contains($0.reference.column) }
    guard strays.count < cells.count else { return nil }
    if cells.count == 1, lines.table.subject == .step,
      let carriedOver = CarriedOver(written: cells[0].written, form: context.form)
    {
      table.note(Entry(carriedOver, written: cells[0].written, location: cells[0].location))
      return .row
    }
    if lines.isCarriedForward(cells) { return .furniture }
    if let footer = lines.footer(cells) {
      table.close(with: footer)
      let read = Set(
        [footer.label.reference]
          + footer.cells.filter { lines.isOfTotal($0.column) || $0.text.number != nil }.map(\.text.reference))
      keepUnrecognised(cells.filter { !read.contains($0.reference) }, kind: .strayCells, table: lines.table.key)
      return .total
    }
    if cells.count == 1, afterBlankRow, !lines.isContinuation(cells[0]) { return nil }
    if cells.count == 1, !lines.isInside(cells[0]), context.form[.note].remainder(of: cells[0].written) != nil {
      return nil
    }
    let isMerged = merged.touches(row: row)
    // A row goes on with the one above when what names its subject is merged with it.
    let naming = lines.table.subject == .project ? lines.namingColumn : columns.first
    let isContinuation = isMerged && merged.continues(row: row, column: naming)
    let months = table.monthColumns
    let isDrawnOver = shapes.touch(row: row)
    // The reader itself is not captured: it would be copied for every row.
    let (source, grid, merged, shapes, hasFills) = (source, sheet.grid, merged, shapes, hasFills)
    let blank = CellText(nil, at: CellReference(row: row, column: 1), in: source)
    func origin(_ place: CellReference) -> CellReference? {
      if !isContinuation, let origin = merged.verticalOrigin(of: place) { return origin }
      // One mark in months that are merged side by side stands for all of them.
      return months.contains(place.column) ? merged.horizontalOrigin(of: place) : nil
    }
    let line = TableLine(cells: cells.filter { columns.contains($0.reference.column) }, isAfterBlank: afterBlankRow)
    let isAccepted = table.read(line) { column in
      if isMerged, let origin = origin(CellReference(row: row, column: column)) {
        return CellText(grid[origin], at: origin, in: source)
      }
      if let cell = cells.first(where: { $0.reference.column == column }) { return cell }
      var text = blank
      text.reference.column = column
      if months.contains(column) {
        // A month is also marked by a colour, or by an arrow drawn with the mouse.
        let place = CellReference(row: row, column: column)
        if hasFills, let cell = placed.first(where: { $0.column == column })?.cell {
          text = CellText(cell, at: place, in: source)
        }
        text.isDrawnOver = isDrawnOver && shapes.cover(place)
      }
      return text
    }
    if !isAccepted {
      keepUnrecognised(
        cells.filter { columns.contains($0.reference.column) }, kind: .strayCells, table: lines.table.key)
    }
    keepStrays(strays, table: lines.table.key)
    return isAccepted ? .row : .aside
  }

  /// Keeps cells that stand under no column of the form: a whole column at once where its header is known.
  private mutating func keepStrays(_ cells: [CellText], table: TableKey?) {
    for cell in cells {
      if let index = pendingHeaders.firstIndex(where: { $0.reference.column == cell.reference.column }) {
        unknownColumns.insert(cell.reference.column)
        keepUnrecognised([pendingHeaders.remove(at: index)], kind: .column, table: table)
      } else if !unknownColumns.contains(cell.reference.column) {
        keepUnrecognised([cell], kind: .strayCells, table: table)
      }
    }
  }

  private mutating func keepUnrecognised(_ cells: [CellText], kind: Unrecognised.Kind, table: TableKey? = nil) {
    guard let first = cells.first else { return }
    let row = first.reference.row
    if kind == .text || kind == .rows, let last = submission.unrecognised.last,
      last.kind == .text || last.kind == .rows,
      last.location.file == first.location.file,
      last.location.sheet == first.location.sheet, last.lastRow >= rowAbove
    {
      submission.unrecognised[submission.unrecognised.count - 1].lastRow = row
      if kind == .rows { submission.unrecognised[submission.unrecognised.count - 1].kind = .rows }
      return
    }
    submission.unrecognised.append(
      Unrecognised(
        kind: kind, location: first.location, lastRow: row,
        written: cells.map(\.written).joined(separator: " "), table: table))
  }
}
