internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// A project that a sheet states line by line: a label in each, and beside it or behind a colon what it says.
struct ProjectCard {
  /// What one line says.
  struct Line {
    /// The fact that the label names.
    var fact: String
    /// The label.
    var label: CellText
    /// What stands beside it, or behind its colon.
    var value: CellText
    /// How many baht the unit is that stands behind the value; nil where none does.
    var unit: Int64?
    /// What else stands in the line.
    var rest: [CellText] = []
  }

  /// The lines that the form knows, from the top.
  var lines: [Line]
  /// The cells of lines between them whose labels are not the form's.
  var others: [[CellText]]
  /// The last row.
  var lastRow: Int

  /// The most rows of a card.
  static let tallest = 16
  /// The most cells of a row: two labels side by side, each with its value, its unit and somebody's remark.
  static let widest = 8

  /// The line of a fact.
  func line(of fact: String) -> Line? { lines.first { $0.fact == fact } }
}

extension SheetReader {
  /// Reads the project that a row and those below it state line by line; gives the last of them, nil when they state none.
  mutating func readCard(from row: Int, _ cells: [CellText]) -> Int? {
    guard open == nil, interrupted == nil else { return nil }
    let lines = cardLines(cells)
    guard let first = lines.first else { return nil }
    let isHeaded = isSchedulesProjectKnown || scheduleLine.map { $0.name.location?.cell.row == rowAbove } ?? false
    let naming = Subject.project.namingFacts
    guard isHeaded || naming.contains(first.fact) || first.fact == "number" else { return nil }
    let card = card(from: row, lines)
    guard let table = context.form.projectTables.first(where: { $0.states("budget") }),
      let money = card.line(of: "budget"), CellCodec.money.entry(money.value, context.form).value != nil,
      isHeaded || card.lines.contains(where: { naming.contains($0.fact) }), card.lines.count >= (isHeaded ? 2 : 3)
    else { return nil }
    file(card, in: table)
    for cells in card.others { keepUnrecognised(cells, kind: .text) }
    for line in card.lines { keepUnrecognised(line.rest, kind: .strayCells, table: table.key) }
    // What is struck out is told, as in every row that is read.
    for next in row + 1..<card.lastRow + 1 { _ = texts(of: sheet.grid.cells(inRow: next), row: next) }
    return card.lastRow
  }

  /// Whether the heading of a schedule, with its number, stands right above.
  private var isSchedulesProjectKnown: Bool { if case .scheduleProject = unfinished { true } else { false } }

  /// The lines of a card from its first row down to the next header or the next name of a project.
  private func card(from row: Int, _ first: [ProjectCard.Line]) -> ProjectCard {
    var card = ProjectCard(lines: first, others: [], lastRow: row)
    var passed: [[CellText]] = []
    for next in row + 1..<row + ProjectCard.tallest {
      if answers.part(ofRow: next) == .ignore { continue }
      var cells = source.texts(inRow: next, of: sheet.grid)
      if hasStruckOut { cells.removeAll(where: \.isStruckOut) }
      if cells.isEmpty { continue }
      let lines = cardLines(cells)
      guard cells.count <= ProjectCard.widest, !headers.mayBeHeader(cells) || !lines.isEmpty else { break }
      guard !lines.isEmpty else {
        passed.append(cells)
        continue
      }
      guard lines.allSatisfy({ card.line(of: $0.fact) == nil }) else { break }
      card.lines += lines
      card.others += passed
      passed = []
      card.lastRow = next
    }
    return card
  }

  /// What a row says that has labels of facts of projects, and beside each or behind a colon a value; empty for any other.
  private func cardLines(_ cells: [CellText]) -> [ProjectCard.Line] {
    guard cells.count <= ProjectCard.widest else { return [] }
    var lines: [ProjectCard.Line] = []
    var rest = cells[...]
    while let cell = rest.first {
      if let (line, length) = cardLine(rest) {
        lines.append(line)
        rest = rest.dropFirst(length)
      } else {
        guard !lines.isEmpty else { return [] }
        lines[lines.count - 1].rest.append(cell)
        rest = rest.dropFirst()
      }
    }
    return lines
  }

  /// What cells say that begin with the label of a fact of projects, and how many cells say it; nil for any others.
  private func cardLine(_ cells: ArraySlice<CellText>) -> (line: ProjectCard.Line, length: Int)? {
    guard let label = cells.first, label.number == nil, label.written.hasAtMost(300) else { return nil }
    // `ไม่ใช้งบประมาณ` says what it is about by itself.
    if context.form[.noBudget].matches(label.written) {
      return (ProjectCard.Line(fact: "budget", label: label, value: label), 1)
    }
    guard let colon = label.written.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return cells.count > 1 ? fact(labelled: label.written).flatMap { lineBeside($0, cells) } : nil
    }
    let value = label.written[label.written.index(after: colon)...].trimmingBlanks
    guard let fact = fact(labelled: String(label.written[..<colon])) else { return nil }
    guard !value.isEmpty else { return lineBeside(fact, cells) }
    return (
      ProjectCard.Line(
        fact: fact, label: label, value: CellText(Cell(.text(value)), at: label.reference, in: source)),
      1
    )
  }

  /// The fact that a label names, be it a line of a numbered list.
  private func fact(labelled label: String) -> String? {
    if let fact = headers.fact(of: .project, labelled: label) { return fact }
    // Most texts begin with neither, which settles them at once.
    guard let first = label.unicodeScalars.first, first == "(" || first.decimalDigit != nil, label.holdsLetters else {
      return nil
    }
    var scanner = TextScanner(label)
    guard scanner.listNumber() != nil else { return nil }
    scanner.skipBlanks()
    return headers.fact(of: .project, labelled: String(scanner.rest))
  }

  /// A line whose value stands beside its label, and the unit of it behind that.
  private func lineBeside(_ fact: String, _ cells: ArraySlice<CellText>) -> (line: ProjectCard.Line, length: Int)? {
    // Labels beside one another are a header.
    let cells = Array(cells.prefix(3))
    guard cells.count > 1, !words.isLabel(cells[1].written) else { return nil }
    let unit = cells.count > 2 ? words.unit(of: cells[2].written) : nil
    return (ProjectCard.Line(fact: fact, label: cells[0], value: cells[1], unit: unit), unit == nil ? 2 : 3)
  }

  /// Files the project that a card states; it heads the schedule that follows.
  private mutating func file(_ card: ProjectCard, in table: TableForm) {
    let form = context.form
    let naming = table.subject.namingFacts
    let isNamed = card.lines.contains { naming.contains($0.fact) }
    let place = card.lines[0].label
    var header = RecognisedHeader(table: table, columns: [:], location: place.location, lastRow: card.lastRow)
    var values: [CellText] = []
    for line in card.lines {
      let fact = naming.contains(line.fact) ? naming.first(where: table.states) ?? line.fact : line.fact
      values.append(line.value)
      if table.states(fact) { header.columns[fact] = values.count } else { header.added[fact] = values.count }
    }
    if let money = card.line(of: "budget") {
      header.statedUnit = money.unit ?? words.unit(in: money.label.written)
      applyUnit(to: &header)
    }
    var parser = RowParser(TableLayout<ProjectRow>(header, form: form), table: table.key)
    var row = parser.row(form: form) { values[$0 - 1] }
    if !isNamed { takeScheduleLine(above: place.location, within: 2) }
    let heading = context.schedule.project
    if row.number.isBlank, let number = heading.value?.number, !isNamed || isSchedulesProjectKnown {
      row.number = Entry(number, written: heading.written, location: heading.location)
    }
    if isNamed {
      context.schedule = ScheduleTable()
      context.schedule.project = row.name.map { NumberedName(number: row.number.value, name: $0) }
    } else {
      row.name = heading.map(\.name)
    }
    row.isCard = true
    unfinished = .nothing
    scheduleLine = nil
    var context = context
    if let group = pendingGroup.take(), row.workGroups.isBlank { context.workGroup = group }
    ProjectRow.file([row], from: PrintedTable(form: table, header: place.location, context: context), in: &submission)
    rowCounts[table.key, default: 0] += 1
    record.note(card, of: table)
  }
}
