internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Reads one sheet from top to bottom: headings set the context, headers open tables, rows fill them.
struct SheetReader {
  private let sheet: Sheet
  private let source: CellSource
  private var headers: HeaderReader
  private let merged: MergedCells
  private let shapes: DrawnShapes
  /// Whether any cell may be filled with a colour.
  private let hasFills: Bool
  /// What has been read so far, lent by the caller while the sheet is read.
  private var submission = Submission()
  private var context: ReadingContext
  private var open: (any OpenTable)?
  /// The header of a table that a heading has interrupted; rows below the heading may go on under it.
  private var interrupted: RecognisedHeader?
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
  init(_ sheet: Sheet, of workbook: WorkbookSource, matcher: HeaderMatcher, form: Form, division: Int) {
    self.sheet = sheet
    source = CellSource(sheet, of: workbook)
    headers = HeaderReader(sheet, source, matcher: matcher)
    merged = MergedCells(sheet.merges)
    shapes = DrawnShapes(sheet.drawings)
    hasFills = workbook.hasFills
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
      headerEnd = read(cells, placed, row: row)
      next = max(next, headerEnd + 1)
      afterBlankRow = false
    }
    close()
    giveUpAwaited()
    return context.division
  }

  /// Reads a row; gives the last row of the header when it was one, else 0.
  private mutating func read(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> Int {
    if let header = headers.header(inRow: row, cells, title: context.title) {
      open(header)
      return header.lastRow
    }
    if cells.count == 1, context.form.isFormCode(cells[0].written) { return 0 }
    let isInside =
      cells.count == 1 && open?.lines.isInside(cells[0]) ?? false
    if cells.count == 1, !isInside, readGroupHeading(cells[0]) { return 0 }
    if cells.count == 1, !isInside, let heading = Heading(cells[0], form: context.form) {
      close()
      accept(heading)
      return 0
    }
    if open == nil, let header = interrupted { reopen(header, for: cells) }
    if cells.count == 1, !isInside, continueHeading(cells[0]) { return 0 }
    if open != nil, readTableRow(cells, placed, row: row) { return 0 }
    if cells.count == 1, readListLine(cells[0]) { return 0 }
    close()
    interrupted = nil
    unfinished = .nothing
    keepUnrecognised(cells, kind: cells.count > 2 ? .rows : .text)
    return 0
  }

  /// Reads the name of a work group that heads the rows of a table in groups; says whether it was one.
  private mutating func readGroupHeading(_ line: CellText) -> Bool {
    let table = open?.lines.table ?? interrupted?.table ?? context.title.flatMap { context.form[$0] }
    guard table?.grouping?.key == .workGroup, open?.lines.footer([line]) == nil,
      context.form.beginsWorkGroup(line.written), Heading(line, form: context.form) == nil
    else { return false }
    let names = WorkGroupList.read(line.written.singleSpaced, form: context.form)
    context.workGroup = Entry(names, written: line.written, location: line.location)
    open?.group(under: context.workGroup, in: &submission)
    return true
  }

  private mutating func blankRow() {
    afterBlankRow = true
    if case .strategyHeading = unfinished { unfinished = .nothing }
  }

  /// The cells of a row that are not blank.
  private func texts(of placed: [Grid.Placed], row: Int) -> [CellText] {
    var texts: [CellText] = []
    texts.reserveCapacity(placed.count)
    for place in placed {
      let text = CellText(place.cell, at: CellReference(row: row, column: place.column), in: source)
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
    case .planTitle(let year):
      submission.fiscalYears.append(year)
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
    let table = header.table
    if awaited?.table == table.key { awaited = nil } else { giveUpAwaited() }
    unfinished = .nothing
    submission.fiscalYears += header.years
    for cell in header.unknown { pendingHeaders.append(cell) }
    for column in header.lacking {
      submission.lacking.append(LackingColumn(table: table.key, column: column, header: header.location))
    }
    submission.guessedColumns += header.guessed.map {
      GuessedColumn(table: table.key, column: $0.column, written: $0.cell.written, location: $0.cell.location)
    }
    if table.subject == .step { context.schedule.splitWorkGroups(form: context.form) }
    if table.subject == .project, !context.form.isPrintedUnderElements(table.key) { context.isUnderGoal = false }
    open = table.subject.open(header, context: context)
    interrupted = table.subject == .step ? nil : header
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
    open = header.table.subject.open(header, context: context)
  }

  private mutating func close() {
    guard let table = open.take() else { return }
    pendingHeaders = []
    let key = table.lines.table.key
    if table.lines.table.subject == .step {
      // Schedules are many, and each adds the steps it has: to count all of them after each would be slow.
      rowCounts[key, default: 0] += table.rowCount
      table.close(into: &submission)
      context.schedule = ScheduleTable()
      return
    }
    // A table of indicators goes on with the last row of the one above: only the submission knows how many it has.
    let subject = table.lines.table.subject
    let before = submission.rowCount(of: subject)
    table.close(into: &submission)
    rowCounts[key, default: 0] += submission.rowCount(of: subject) - before
  }

  /// Reads a row of the open table; says whether the row belongs to it.
  private mutating func readTableRow(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> Bool {
    // Taken out while it is read into: the rows it holds would be copied for every row otherwise.
    guard var table = open.take() else { return false }
    defer { open = table }
    let lines = table.lines
    let columns = lines.columns
    let strays = cells.filter { !columns.contains($0.reference.column) }
    guard strays.count < cells.count else { return false }
    if cells.count == 1, lines.table.subject == .step,
      let carriedOver = CarriedOver(written: cells[0].written, form: context.form)
    {
      table.note(Entry(carriedOver, written: cells[0].written, location: cells[0].location))
      return true
    }
    if lines.isCarriedForward(cells) { return true }
    if let footer = lines.footer(cells) {
      table.close(with: footer)
      return true
    }
    if cells.count == 1, afterBlankRow, !lines.isContinuation(cells[0]) { return false }
    if cells.count == 1, !lines.isInside(cells[0]), context.form[.note].remainder(of: cells[0].written) != nil {
      return false
    }
    if cells.count == 1, lines.isRemark(cells[0]) {
      keepUnrecognised(cells, kind: .strayCells, table: lines.table.key)
      return true
    }
    let isMerged = merged.touches(row: row)
    let isContinuation = isMerged && merged.continues(row: row, column: columns.first)
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
    let isAccepted = table.read { column in
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
    return true
  }

  /// Keeps cells that stand under no column of the form: a whole column at once where its header is known.
  private mutating func keepStrays(_ cells: [CellText], table: TableKey) {
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
