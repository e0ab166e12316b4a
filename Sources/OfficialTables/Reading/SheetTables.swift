internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Tables: their headers open them, rows fill them, and what is none of them closes them.

extension SheetReader {
  mutating func open(_ header: RecognisedHeader) {
    close()
    var header = header
    takeAnswers(for: &header)
    // The header printed again on the next page: its rows go on, and so do their sums.
    let carried = interrupted.flatMap { before in
      before.table.key == header.table.key && before.columns == header.columns ? sums : nil
    }
    let table = header.table
    if awaited?.table == table.key { awaited = nil } else { giveUpAwaited() }
    unfinished = .nothing
    submission.fiscalYears += header.years
    tellLabels()
    pendingHeaders = header.unknown
    headedTable = header.table.key
    keepLabels(header.remarks, of: header.table.key)
    let hasGroup = table.subject == .project && (pendingGroup != nil || !context.workGroup.isBlank)
    if header.sumsGroups { header.lacking = [] }
    for column in header.lacking where !(hasGroup && column == "work-groups") {
      submission.lacking.append(LackingColumn(table: table.key, column: column, header: header.location))
    }
    submission.guessedColumns += header.guessed.map {
      GuessedColumn(table: table.key, column: $0.column, written: $0.cell.written, location: $0.cell.location)
    }
    if table.subject == .step {
      takeScheduleLine(above: header.location)
      if context.schedule.workGroups.isBlank, let group = pendingGroup.take() { context.schedule.workGroups = group }
      context.schedule.splitWorkGroups(form: context.form)
    }
    if table.subject == .project, !context.form.isPrintedUnderElements(table.key) { context.isUnderGoal = false }
    if table.subject == .project || table.subject == .strategy { applyUnit(to: &header) }
    if table.subject == .project {
      if header.columns["work-groups"] == nil, let group = pendingGroup.take() { context.workGroup = group }
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
            meaning: table.column(of: fact)?.labels.printed ?? fact, fact: fact))
      }
      submission.guesses += header.repeated.map { column, cells in
        ReadingGuess(
          .repeatedColumn, in: table.key, at: cells[0].location, written: cells[0].written,
          meaning: cells.dropFirst().map { other in
            // Under one label each may have its own.
            other.written == cells[0].written ? "\(other.location)" : "\(other.reference) “\(other.written)”"
          }.joined(separator: ", "), fact: column)
      }
      for (fact, _) in header.added {
        submission.divisions[context.division].addedFacts[table.key, default: []].insert(fact)
      }
      if !table.states("months"),
        header.columns["months"] != nil || !header.months.isEmpty || !header.quarters.isEmpty
      {
        submission.divisions[context.division].addedFacts[table.key, default: []].insert("months")
      }
    }
    tellPendingGroup()
    ignoredColumns = header.ignored
    unknownColumns.formUnion(header.leftOut)
    record.open(header)
    open = table.subject.open(header, context: context, after: carried)
    interrupted = table.subject == .step ? nil : header
    (sums, ended) = (nil, nil)
  }

  /// Whether a row goes on with the table of the sheet before; opens the table when it does.
  mutating func goesOn(_ table: LastTable, with cells: [CellText]) -> Bool {
    let header = table.header
    let columns = header.allColumns
    guard cells.count >= 3, cells.allSatisfy({ columns.contains($0.reference.column) }),
      cells.contains(where: { $0.number != nil && $0.reference.column == header.columns["budget"] })
        || cells.contains(where: {
          $0.reference.column == header.columns["number"] && TextScanner($0.written).rest.first?.decimalDigit != nil
        })
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

  /// Ends the table above: what is neither a heading nor a row of it stands below.
  mutating func end() {
    ended = interrupted ?? ended
    interrupted = nil
    unfinished = .nothing
  }

  /// Whether a row goes on with a table of projects that a line of other words has ended, since it counts on; opens the
  /// table when it does.
  mutating func resumes(_ cells: [CellText]) -> Bool {
    guard open == nil, interrupted == nil, cells.count >= 3, let header = ended, header.table.subject == .project,
      let column = header.columns["number"], let cell = cells.first(where: { $0.reference.column == column }),
      let number = CellCodec.count.entry(cell, context.form).value
    else { return false }
    let columns = header.allColumns
    let last = submission.divisions[context.division].projects.last { $0.table == header.table.key }
    guard cells.allSatisfy({ columns.contains($0.reference.column) }), let last = last?.number.value, number == last + 1
    else { return false }
    (interrupted, ended) = (header, nil)
    open = header.table.subject.open(header, context: context, after: sums)
    return true
  }

  /// Goes on with a table below a heading that stands between its rows.
  mutating func reopen(_ header: RecognisedHeader, for cells: [CellText]) {
    let columns = Set(header.columns.values).union(header.months.keys)
    let isParent =
      header.table.subject == .agencyIndicator && TextScanner(cells[0].written).rest.first?.decimalDigit != nil
    guard cells.count > 1 || isParent, cells.allSatisfy({ columns.contains($0.reference.column) }) else { return }
    unfinished = .nothing
    open = header.table.subject.open(header, context: context, after: sums)
  }

  /// Tells of the labels below which nothing stands, once nothing can stand there any more.
  mutating func tellLabels() {
    if let table = headedTable { keepLabels(pendingHeaders, of: table) }
    pendingHeaders = []
  }

  private mutating func keepLabels(_ cells: [CellText], of table: TableKey) {
    for cell in cells { keepUnrecognised([cell], kind: .label, table: table) }
  }

  mutating func close() {
    guard let table = open.take() else { return }
    let key = table.lines.table.key
    if table.lines.table.subject == .step {
      // Schedules are many, and each adds the steps it has: to count all of them after each would be slow.
      rowCounts[key, default: 0] += table.rowCount
      _ = table.close(into: &submission)
      context.schedule = ScheduleTable()
      return
    }
    // A table of indicators goes on with the last row of the one above: only the submission knows how many it has.
    let (subject, division) = (table.lines.table.subject, table.division)
    let before = submission.rowCount(of: subject, inDivision: division)
    let end = table.close(into: &submission)
    sums = end.sums
    record.tell(end.parts)
    rowCounts[key, default: 0] += submission.rowCount(of: subject, inDivision: division) - before
  }

  /// Takes rows below a table's title for that table, with a header that was not recognised, once no header can come.
  mutating func giveUpAwaited() {
    guard let (table, since) = awaited.take() else { return }
    for index in submission.unrecognised.indices.dropFirst(since) where submission.unrecognised[index].kind == .rows {
      submission.unrecognised[index].table = table
    }
  }

  /// Reads a row of the open table; gives the part that it plays, nil when it does not belong to the table.
  mutating func readTableRow(_ cells: [CellText], _ placed: [Grid.Placed], row: Int) -> SheetLayout.Role? {
    // Taken out while it is read into: the rows it holds would be copied for every row otherwise.
    guard var table = open.take() else { return nil }
    defer { open = table }
    let lines = table.lines
    let columns = lines.columns
    var strays = cells.filter { !columns.contains($0.reference.column) }
    if strays.count == cells.count { return readBeside(cells, of: lines, hasMonths: !table.monthColumns.isEmpty) }
    if cells.count == 1, lines.table.subject == .step,
      let carriedOver = CarriedOver(written: cells[0].written, form: context.form)
    {
      table.note(Entry(carriedOver, written: cells[0].written, location: cells[0].location))
      return .row
    }
    if lines.isCarriedForward(cells) {
      keepUnrecognised(lines.besideCarriedForward(cells), kind: .strayCells, table: lines.table.key)
      return .furniture
    }
    let said = answers.part(ofRow: row)
    if said == nil || said == .total, let footer = lines.footer(cells) {
      table.close(with: footer)
      let read = Set(
        [footer.label.reference]
          + footer.cells.filter {
            lines.isOfTotal($0.column) && !$0.text.isRemark(form: context.form) || $0.text.number != nil
          }.map(\.text.reference))
      keepUnrecognised(cells.filter { !read.contains($0.reference) }, kind: .strayCells, table: lines.table.key)
      return .total
    }
    if said != .project, ends(lines, with: cells) { return nil }
    if !table.monthColumns.isEmpty, !strays.isEmpty {
      guard let others = takeLineMarks(strays) else {
        keepResults(cells, table: lines.table.key)
        return .aside
      }
      strays = others
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
    let line = TableLine(
      cells: cells.filter { columns.contains($0.reference.column) }, isAfterBlank: afterBlankRow,
      hasFigureBeside: strays.contains { $0.number != nil })
    // The columns are asked for from the left, and the cells stand so.
    var next = 0
    let isAccepted = table.read(line) { column in
      if isMerged, let origin = origin(CellReference(row: row, column: column)) {
        return CellText(grid[origin], at: origin, in: source)
      }
      if next > 0, cells[next - 1].reference.column >= column { next = 0 }
      while next < cells.count, cells[next].reference.column < column { next += 1 }
      if next < cells.count, cells[next].reference.column == column { return cells[next] }
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

  /// Whether a row of cells that stand in columns of a table is none of it: the next heading, a signature, a remark.
  private func ends(_ lines: TableLines, with cells: [CellText]) -> Bool {
    if cells.count == 1, afterBlankRow, !lines.isContinuation(cells[0]) || lines.isNextProject(cells[0]) { return true }
    if afterBlankRow, lines.isSignature(cells) { return true }
    return cells.count == 1 && !lines.isInside(cells[0]) && context.form[.note].remainder(of: cells[0].written) != nil
  }

  /// Reads a row of which nothing stands in a column of the open table; gives the part that it plays, nil when the table
  /// ends with it.
  private mutating func readBeside(_ cells: [CellText], of lines: TableLines, hasMonths: Bool) -> SheetLayout.Role? {
    if hasMonths {
      guard let others = takeLineMarks(cells) else {
        keepResults(cells, table: lines.table.key)
        return .aside
      }
      if others.isEmpty { return .aside }
    }
    // What stands right below the rows, under labels of the same header, is no end of it.
    let isLabelled = cells.allSatisfy { cell in
      let column = cell.reference.column
      return unknownColumns.contains(column) || ignoredColumns.contains(column)
        || pendingHeaders.contains { $0.reference.column == column }
    }
    guard isLabelled, !afterBlankRow else { return nil }
    keepStrays(cells, table: lines.table.key)
    return .aside
  }

  /// Of two rows for a step one says what came of it: takes the words for it out of cells beside the table; gives the other
  /// cells, nil where the row is that one.
  private mutating func takeLineMarks(_ cells: [CellText]) -> [CellText]? {
    let form = context.form
    let marks = cells.filter { form[.resultLine].matches($0.written) || form[.planLine].matches($0.written) }
    // A label over them that names them, such as `แผน/ผล`, says no more than they do.
    let words = form[.resultLine].spellings + form[.planLine].spellings
    pendingHeaders.removeAll { label in
      marks.contains { $0.reference.column == label.reference.column } && words.contains { label.written.holds($0) }
    }
    if marks.contains(where: { form[.resultLine].matches($0.written) }) { return nil }
    return cells.filter { cell in !marks.contains { $0.reference == cell.reference } }
  }

  /// Keeps a row that says what came of a plan; those of one table are one thing.
  private mutating func keepResults(_ cells: [CellText], table: TableKey) {
    guard let first = cells.first else { return }
    if let last = submission.unrecognised.last, last.kind == .results, last.table == table,
      last.location.sheet == first.location.sheet, last.location.file == first.location.file
    {
      submission.unrecognised[submission.unrecognised.count - 1].lastRow = first.reference.row
      return
    }
    keepUnrecognised(cells, kind: .results, table: table)
  }
}
