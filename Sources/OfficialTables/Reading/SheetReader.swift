internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Reads one sheet from top to bottom: headings set the context, headers open tables, rows fill them.
///
/// It holds all that was read, and so can never be copied: a method that only looks at it would cost that for every row.
struct SheetReader: ~Copyable {
  let sheet: Sheet
  let source: CellSource
  var headers: HeaderReader
  let merged: MergedCells
  /// What the rows are read as.
  var record: LayoutRecord
  let shapes: DrawnShapes
  /// Whether any cell may be filled with a colour.
  let hasFills: Bool
  /// Whether anything may be struck out.
  let hasStruckOut: Bool
  /// What a person says of the sheet.
  let answers: SheetAnswers
  /// What has been read so far, lent by the caller while the sheet is read.
  var submission = Submission()
  var context: ReadingContext
  var open: (any OpenTable)?
  /// The header of the table that is open, or that a heading has interrupted; rows below the heading may go on under it.
  var interrupted: RecognisedHeader?
  /// The sums of the rows under that header.
  var sums: ProjectSums?
  /// The header of the last table, which a line of other words has ended: rows that count on go on under it.
  var ended: RecognisedHeader?
  /// The table with which the sheet before this one ended.
  var before: LastTable?
  /// A line above the tables that names a work group: of tables that do not say whose their projects are.
  var pendingGroup: Entry<[String]>?
  /// The line above that may be the heading of a schedule, though it has no number; its place among what is unrecognised,
  /// and whether it says nothing else.
  var scheduleLine: (name: Entry<NumberedName>, unrecognised: Int, isWhole: Bool)?
  /// Whether the line was met that names the division of which a person says another name.
  var hasMetOwner = false
  /// The unit of money that a line above the tables states, with its place.
  var statedUnit: (bahtPerUnit: Int64, cell: CellText)?
  /// The last rows of the sheet, in which a remark on the unit is looked for.
  let foot: [Int]
  /// What a line without a meaning of its own continues.
  var unfinished: Unfinished = .nothing
  var afterBlankRow = true
  /// The last line above the tables that says nothing of them, whatever was read before it.
  var lastSilentLine: String?
  /// The row that is being read, and the one before it that has cells.
  var rowInHand = 0
  var rowAbove = 0
  /// The columns whose headers are kept as unrecognised; what stands under them goes with them.
  var unknownColumns: Set<Int> = []
  /// The columns in which nothing stands that others do not say; only words there are told.
  var ignoredColumns: Set<Int> = []
  var pendingHeaders: [CellText] = []
  /// The table that they head.
  var headedTable: TableKey?
  /// The table whose title stands above and whose header has not come yet, with the number of things unrecognised before.
  var awaited: (table: TableKey, since: Int)?
  /// The year that the sheet's name says.
  let yearOfName: Int?
  /// How many rows were read, by official table.
  var rowCounts: [TableKey: Int] = [:]

  /// How many rows at the end of a sheet are looked at for a remark on the unit.
  private static let footDepth = 30

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
  enum Unfinished {
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
    before: LastTable? = nil, answers: SheetAnswers = SheetAnswers()
  ) {
    self.sheet = sheet
    let answers = answers.about(sheet)
    self.answers = answers
    self.before = before
    source = CellSource(sheet, of: workbook)
    merged = MergedCells(sheet.merges)
    foot = sheet.grid.rowNumbers.suffix(Self.footDepth)
    record = LayoutRecord(file: workbook.workbook.file ?? "", sheet: sheet.name)
    headers = HeaderReader(sheet, source, merged: merged, matcher: matcher, answers: answers)
    shapes = DrawnShapes(sheet.drawings)
    hasFills = workbook.hasFills
    hasStruckOut = workbook.hasStruckOut
    context = ReadingContext(form: form)
    context.division = division
    yearOfName = sheet.name.flatMap { matcher.words.year(inName: $0) }
    context.answers = answers
  }

  /// Adds what the sheet says to a submission, and gives the division that the last row belongs to.
  mutating func read(into submission: inout Submission) -> Int {
    swap(&self.submission, &submission)
    defer { swap(&self.submission, &submission) }
    takeAnswers()
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
    tellLabels()
    tellPendingGroup()
    giveUpAwaited()
    takeAnsweredYear()
    self.submission.layouts.append(record.finished())
    return context.division
  }

  /// Reads a row; gives the last row that was read with it, of a header with several, and the part that it plays.
  mutating func read(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> (
    end: Int, role: SheetLayout.Role
  ) {
    // What a person says is nothing is not looked at.
    if answers.part(ofRow: row) == .ignore { return (row, .aside) }
    // A label with its value beside it and another such pair below is a card, though the labels make a column.
    if cells.count <= 3, let last = readCard(from: row, cells) { return (last, .row) }
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
    return interrupted.map { $0.allColumns.max() ?? 0 }
  }

  /// Reads a row that is no header; gives the last row that was read with it, and the part that it plays.
  private mutating func readLine(
    _ cells: [CellText], _ placed: [Grid.Placed], row: Int
  ) -> (end: Int, role: SheetLayout.Role) {
    // A paragraph heads nothing and is no title, so that its words need not be looked at.
    guard cells.count > 1 || cells[0].written.hasAtMost(Heading.longest) else {
      return (row, readParagraph(cells, placed, row: row))
    }
    if cells.count > 3, cells.count <= ProjectCard.widest, let last = readCard(from: row, cells) { return (last, .row) }
    if cells.count == 1, endsPlan(cells[0]) {
      close()
      end()
      ended = nil
      keepUnrecognised(cells, kind: .text)
      return (row, .aside)
    }
    if cells.count == 1, context.form.isFormCode(cells[0].written) { return (row, .title) }
    if cells.count == 1, open == nil || afterBlankRow, let unit = words.unit(of: cells[0].written) {
      // It says so of the tables that follow.
      close()
      statedUnit = (unit, cells[0])
      return (row, .title)
    }
    if cells.count == 1, noteUnit(behind: cells[0]) { return (row, .heading) }
    if headsSchedule(cells, row: row) {
      close()
      end()
      noteScheduleLine(cells)
      keepUnrecognised(cells, kind: .text)
      return (row, .heading)
    }
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
    if resumes(cells), let role = readTableRow(cells, placed, row: row) { return (row, role) }
    close()
    end()
    noteScheduleLine(cells)
    if let header = headers.headerByContent(inRow: row, cells) {
      open(header)
      return (header.lastRow, .header)
    }
    keepUnrecognised(cells, kind: cells.count > 2 ? .rows : .text)
    return (row, .aside)
  }

  /// Whether a line among or below the rows of projects says that those below it are not in the plan, or of another year.
  private func endsPlan(_ line: CellText) -> Bool {
    guard let table = open?.lines.table ?? interrupted?.table, table.subject == .project, line.written.hasAtMost(80),
      !(open?.lines.isInside(line) ?? false) || line.reference.column == open?.lines.namingColumn
    else { return false }
    if context.form.excludes(line.written) { return true }
    guard let year, let stated = words.year(inTitle: line.written.singleSpaced)?.1, stated != year else { return false }
    return context.form[.fiscalYear].spellings.contains { line.written.holds($0) }
      && Heading(line, form: context.form) == nil
  }

  /// Reads a row with one cell that is too long for a heading; gives the part that it plays.
  private mutating func readParagraph(
    _ cells: [CellText], _ placed: [Grid.Placed], row: Int
  ) -> SheetLayout.Role {
    if open != nil, let role = readTableRow(cells, placed, row: row) { return role }
    if readListLine(cells[0]) { return .row }
    close()
    end()
    keepUnrecognised(cells, kind: .text)
    return .aside
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
  mutating func texts(of placed: [Grid.Placed], row: Int) -> [CellText] {
    var texts: [CellText] = []
    texts.reserveCapacity(placed.count)
    for place in placed {
      let text = CellText(place.cell, at: CellReference(row: row, column: place.column), in: source)
      if hasStruckOut, tellStruckOut(text, place.cell) { continue }
      if !text.isBlank { texts.append(text) }
    }
    return texts
  }

  /// Keeps cells that stand under no column of the form: a whole column at once where its header is known.
  mutating func keepStrays(_ cells: [CellText], table: TableKey?) {
    for cell in cells {
      if let index = pendingHeaders.firstIndex(where: { $0.reference.column == cell.reference.column }) {
        unknownColumns.insert(cell.reference.column)
        keepUnrecognised([pendingHeaders.remove(at: index)], kind: .column, table: table)
      } else if ignoredColumns.contains(cell.reference.column)
        ? cell.isRemark(form: context.form) : !unknownColumns.contains(cell.reference.column)
      {
        keepUnrecognised([cell], kind: .strayCells, table: table)
      }
    }
  }

  mutating func keepUnrecognised(_ cells: [CellText], kind: Unrecognised.Kind, table: TableKey? = nil) {
    guard let first = cells.first else { return }
    let row = first.reference.row
    // What may name a schedule's project is told, or not, for itself.
    let isApart = scheduleLine.map { $0.unrecognised == submission.unrecognised.count - 1 } ?? false
    if kind == .text || kind == .rows, !isApart, let last = submission.unrecognised.last,
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

  /// What the cells of headers and titles say.
  var words: HeaderWords { headers.words }
}
