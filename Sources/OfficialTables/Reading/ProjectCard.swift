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
  /// The most cells of a line: a label, its value, the unit, and somebody's remark.
  static let widest = 4

  /// The line of a fact.
  func line(of fact: String) -> Line? { lines.first { $0.fact == fact } }
}

extension SheetReader {
  /// Reads the project that a row and those below it state line by line; gives the last of them, nil when they state none.
  mutating func readCard(from row: Int, _ cells: [CellText]) -> Int? {
    guard open == nil, interrupted == nil, let first = cardLine(cells) else { return nil }
    let isHeaded = if case .scheduleProject = unfinished { true } else { false }
    let naming = Subject.project.namingFacts
    guard isHeaded || naming.contains(first.fact) || first.fact == "number" else { return nil }
    let card = card(from: row, first)
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

  /// The lines of a card from its first one down to the next header or the next name of a project.
  private func card(from row: Int, _ first: ProjectCard.Line) -> ProjectCard {
    var card = ProjectCard(lines: [first], others: [], lastRow: row)
    var passed: [[CellText]] = []
    for next in row + 1..<row + ProjectCard.tallest {
      if answers.part(ofRow: next) == .ignore { continue }
      var cells = source.texts(inRow: next, of: sheet.grid)
      if hasStruckOut { cells.removeAll(where: \.isStruckOut) }
      if cells.isEmpty { continue }
      guard cells.count <= ProjectCard.widest, !headers.mayBeHeader(cells) || cardLine(cells) != nil else { break }
      guard let line = cardLine(cells) else {
        passed.append(cells)
        continue
      }
      guard card.line(of: line.fact) == nil else { break }
      card.lines.append(line)
      card.others += passed
      passed = []
      card.lastRow = next
    }
    return card
  }

  /// What a row says that has a label of a fact of projects, and beside it or behind a colon a value; nil for any other.
  private func cardLine(_ cells: [CellText]) -> ProjectCard.Line? {
    guard let label = cells.first, cells.count <= ProjectCard.widest, label.number == nil,
      label.written.hasAtMost(300)
    else { return nil }
    if let colon = label.written.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let value = label.written[label.written.index(after: colon)...].trimmingBlanks
      guard let fact = headers.fact(of: .project, labelled: String(label.written[..<colon])) else { return nil }
      if !value.isEmpty {
        return ProjectCard.Line(
          fact: fact, label: label, value: CellText(Cell(.text(value)), at: label.reference, in: source),
          rest: Array(cells.dropFirst()))
      }
      return lineBeside(fact, cells)
    }
    guard let fact = headers.fact(of: .project, labelled: label.written) else { return nil }
    return lineBeside(fact, cells)
  }

  /// A line whose value stands beside its label, and the unit of it behind that.
  private func lineBeside(_ fact: String, _ cells: [CellText]) -> ProjectCard.Line? {
    // Labels beside one another are a header.
    guard cells.count > 1, !words.isLabel(cells[1].written) else { return nil }
    let unit = cells.count > 2 ? words.unit(of: cells[2].written) : nil
    return ProjectCard.Line(
      fact: fact, label: cells[0], value: cells[1], unit: unit, rest: Array(cells.dropFirst(unit == nil ? 2 : 3)))
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
    let heading = context.schedule.project
    if row.number.isBlank, case .scheduleProject = unfinished {
      row.number = Entry(heading.value?.number, written: heading.written, location: heading.location)
    }
    if isNamed {
      context.schedule = ScheduleTable()
      context.schedule.project = row.name.map { NumberedName(number: row.number.value, name: $0) }
    } else {
      row.name = heading.map(\.name)
    }
    unfinished = .nothing
    scheduleLine = nil
    var context = context
    if let group = pendingGroup.take(), row.workGroups.isBlank { context.workGroup = group }
    ProjectRow.file([row], from: PrintedTable(form: table, header: place.location, context: context), in: &submission)
    rowCounts[table.key, default: 0] += 1
    record.note(card, of: table)
  }
}
