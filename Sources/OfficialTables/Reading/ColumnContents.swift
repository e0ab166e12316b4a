internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Tells columns of a table of projects by what stands in them, where their labels say nothing or something unknown.
struct ColumnContents {
  private let sheet: Sheet
  private let source: CellSource
  let form: Form
  let words: HeaderWords
  private let looked = Looked()

  /// How many rows below a header are looked at.
  private static let depth = 40
  /// The part of a column's cells that have to be of a kind, and the fewest of them.
  private static let share = 0.6
  private static let fewest = 2

  init(_ sheet: Sheet, _ source: CellSource, form: Form, words: HeaderWords) {
    self.sheet = sheet
    self.source = source
    self.form = form
    self.words = words
  }

  /// Takes back a column that was taken for the money since its label is like the form's, where no money stands in it.
  func verify(_ header: inout RecognisedHeader) {
    guard header.sources.isEmpty, let guess = header.guessed.first(where: { $0.column == "budget" }),
      let column = header.columns["budget"],
      let cells = columns(below: header.lastRow)[column], !holds("budget", cells)
    else { return }
    header.columns["budget"] = nil
    header.guessed.removeAll { $0.column == "budget" }
    header.unknown.append(guess.cell)
    header.unknown.sort { $0.reference.column < $1.reference.column }
    header.lacking.append("budget")
  }

  /// Takes labels that stand behind a blank column out of a header: they are another table's.
  func part(_ header: inout RecognisedHeader) {
    let taken = header.columnsTaken
    let labelled = header.allColumns
    // Nearly every header has labels side by side.
    let near = reach(of: taken, labelled, [:])
    guard header.unknown.contains(where: { !near.contains($0.reference.column) }) else { return }
    let contents = columns(below: header.lastRow)
    let whole = reach(of: taken, labelled, contents)
    let apart = Set(contents.keys.filter { !whole.contains($0) })
    // One column more is the table's, though a blank one stands before it.
    guard apart.count >= 2 else { return }
    let others = header.unknown.filter { apart.contains($0.reference.column) }
    header.remarks += others
    header.unknown.removeAll { label in others.contains { $0.reference == label.reference } }
  }

  /// Takes the column that sums the others up out of those of the sources, whatever it is called: two rows at least in
  /// which it is the sum of the others, and none in which it is not.
  func leaveOutSum(_ header: inout RecognisedHeader) {
    guard header.sources.count >= 3 else { return }
    var rows: [Int: [Int: Int64]] = [:]
    let contents = columns(below: header.lastRow)
    for source in header.sources {
      for cell in contents[source.column] ?? [] {
        rows[cell.reference.row, default: [:]][source.column] = CellCodec.money.entry(cell, form).value?.satang
      }
    }
    let sum = header.sources.first { source in
      var found = 0
      for amounts in rows.values {
        let others = amounts.filter { $0.key != source.column }.values.reduce(0, &+)
        guard amounts[source.column] ?? 0 == others else { return false }
        if others != 0 { found += 1 }
      }
      return found >= 2
    }
    guard let sum else { return }
    header.sources.removeAll { $0.column == sum.column }
    header.columns["budget"] = header.sources[0].column
    header.ignored.insert(sum.column)
    header.remarks += header.labelled.filter {
      $0.reference.column == sum.column && $0.written.singleSpaced == sum.name
    }
    header.guessed.removeAll { $0.cell.reference.column == sum.column }
  }

  /// Takes of columns that are labelled as the same the one whose contents tell that it is meant: of amounts the last
  /// where it is what comes of the first and the changes between, of work groups the one that names some.
  func choose(_ header: inout RecognisedHeader) {
    for (fact, cells) in header.repeated where ["budget", "work-groups"].contains(fact) {
      let contents = columns(below: header.lastRow)
      let places = cells.map(\.reference.column)
      let chosen: Int?
      if fact == "budget" {
        chosen = isOutcome(of: places.map { amounts(in: contents[$0] ?? []) }) ? places.last : nil
      } else {
        let groups = places.filter { holds(fact, contents[$0] ?? []) }
        chosen = groups.count == 1 ? groups[0] : nil
      }
      guard let chosen, chosen != header.columns[fact] else { continue }
      header.columns[fact] = chosen
      header.repeated.removeAll { $0.column == fact }
      header.guessedByContent.append((fact, chosen, cells.first { $0.reference.column == chosen }))
      header.unknown += cells.filter { $0.reference.column != chosen }
      header.unknown.sort { $0.reference.column < $1.reference.column }
    }
  }

  /// The amounts of a column in satang by their rows.
  private func amounts(in cells: [CellText]) -> [Int: Int64] {
    var amounts: [Int: Int64] = [:]
    for cell in cells { amounts[cell.reference.row] = CellCodec.money.entry(cell, form).value?.satang }
    return amounts
  }

  /// Whether the last of columns is in every row what comes out when the ones between are added to the first or taken off
  /// it: two rows at least in which one between states something, and none in which it is not.
  private func isOutcome(of columns: [[Int: Int64]]) -> Bool {
    guard (3...5).contains(columns.count), let first = columns.first, let last = columns.last else { return false }
    let between = columns.dropFirst().dropLast()
    let changed = Set(between.flatMap { $0.filter { $0.value != 0 }.keys })
    guard changed.count >= 2 else { return false }
    let rows = changed.union(first.keys).union(last.keys)
    return (0..<(1 << between.count)).contains { signs in
      rows.allSatisfy { row in
        var sum = first[row] ?? 0
        for (place, column) in between.enumerated() {
          let change = column[row] ?? 0
          sum = signs & (1 << place) == 0 ? sum &+ change : sum &- change
        }
        return sum == last[row] ?? 0
      }
    }
  }

  /// Gives a header the columns that it lacks, as far as exactly one column of the sheet holds such things.
  func complete(_ header: inout RecognisedHeader) {
    let wanted = ["budget", "work-groups", "source"].filter { fact in
      header.table.states(fact) && header.columns[fact] == nil && header.added[fact] == nil
    }
    let naming = header.table.subject.namingFacts
    let isNamed = naming.contains { header.columns[$0] != nil || header.added[$0] != nil }
    guard !isNamed || !wanted.isEmpty && !(wanted == ["source"] && !header.sources.isEmpty) else { return }
    let taken = header.columnsTaken
    let all = columns(below: header.lastRow)
    let labelled = header.allColumns
    let whole = reach(of: taken, labelled, all)
    let columns = all.filter { !taken.contains($0.key) && whole.contains($0.key) }
    let names = columns.filter { areProjects($0.value) }.map(\.key)
    if !isNamed, names.count == 1, let fact = naming.first(where: header.table.states) {
      take(names[0], for: fact, of: &header)
    }
    for fact in wanted where !(fact == "source" && !header.sources.isEmpty) {
      let fitting = columns.filter { column, cells in
        holds(fact, cells) && !isReport(column, header) && !header.guessedByContent.contains { $0.column == column }
      }.map(\.key)
      guard fitting.count == 1, let column = fitting.first else { continue }
      take(column, for: fact, of: &header)
    }
  }

  /// The columns of a table, from the first to the last before a column that has neither a label nor contents: what stands
  /// behind a blank column is another table.
  private func reach(of taken: Set<Int>, _ labelled: Set<Int>, _ contents: [Int: [CellText]]) -> ClosedRange<Int> {
    func isUsed(_ column: Int) -> Bool { labelled.contains(column) || contents[column] != nil }
    guard var first = taken.min(), var last = taken.max() else { return 1...Int.max }
    while isUsed(first - 1) { first -= 1 }
    while isUsed(last + 1) { last += 1 }
    return first...last
  }

  /// The header that a row of labels nobody knows is, since projects with their money stand below it; nil when it is none.
  func header(inRow row: Int, _ texts: [CellText], table: TableForm) -> RecognisedHeader? {
    guard texts.count >= 3, texts.allSatisfy({ $0.number == nil && $0.written.hasAtMost(60) }), leadsToProject(row)
    else {
      return nil
    }
    let columns = columns(below: row)
    let labelled = Set(texts.map(\.reference.column))
    let names = columns.filter { labelled.contains($0.key) && areProjects($0.value) }.map(\.key)
    let money = columns.filter { labelled.contains($0.key) && holds("budget", $0.value) }.map(\.key)
    guard names.count == 1, let name = names.first, !money.isEmpty,
      let naming = table.subject.namingFacts.first(where: table.states)
    else { return nil }
    var header = RecognisedHeader(
      table: table, columns: [naming: name], location: texts[0].location, lastRow: row)
    header.unknown = texts.filter { $0.reference.column != name }
    if let number = columns.keys.filter({ $0 < name && areNumbers(columns[$0] ?? []) }).max() {
      take(number, for: "number", of: &header)
    }
    complete(&header)
    guard header.columns["budget"] != nil else { return nil }
    header.lacking = []
    if let label = texts.first(where: { $0.reference.column == name }) {
      header.guessedByContent.append((naming, name, label))
    }
    return header
  }

  /// Whether a project stands in one of the two rows below: of many rows without a table nothing more is looked at.
  private func leadsToProject(_ row: Int) -> Bool {
    (row + 1...row + 2).contains(where: namesProject)
  }

  /// Whether a project stands in a row; of one row after the other is asked, and each is looked at once.
  private func namesProject(_ row: Int) -> Bool {
    if let known = looked.rows.first(where: { $0.row == row }) { return known.namesProject }
    let project = form[.project]
    let namesProject = sheet.grid.cells(inRow: row).contains { placed in
      guard case .text(let text)? = placed.cell.value else { return false }
      return project.remainder(of: text) != nil
    }
    looked.rows = [looked.rows.last, (row, namesProject)].compactMap(\.self)
    return namesProject
  }

  /// The last two rows that were looked at for a project.
  private final class Looked {
    var rows: [(row: Int, namesProject: Bool)] = []
  }

  private func take(_ column: Int, for fact: String, of header: inout RecognisedHeader) {
    header.columns[fact] = column
    header.lacking.removeAll { $0 == fact }
    let label = header.unknown.first { $0.reference.column == column }
    header.unknown.removeAll { $0.reference.column == column }
    header.guessedByContent.append((fact, column, label))
    guard fact == "budget", header.statedUnit == nil, let label else { return }
    header.statedUnit = words.unit(in: label.written)
  }

  private func isReport(_ column: Int, _ header: RecognisedHeader) -> Bool {
    guard let label = header.unknown.first(where: { $0.reference.column == column })?.written.singleSpaced else {
      return false
    }
    return form[.report].spellings.contains { label.lastRange(of: $0) != nil }
  }

  /// The cells below a header by column, as far as they are not blank.
  func columns(below row: Int) -> [Int: [CellText]] {
    var columns: [Int: [CellText]] = [:]
    var rows = 0
    var next = row + 1
    while rows < Self.depth {
      if sheet.grid.cells(inRow: next).isEmpty, rows > 0 { break }
      let cells = source.texts(inRow: next, of: sheet.grid)
      // A line of one or two cells is a heading among the rows, and tells nothing of the columns.
      if cells.count >= 3 {
        for cell in cells { columns[cell.reference.column, default: []].append(cell) }
      }
      rows += 1
      next += 1
    }
    return columns
  }

  private func holds(_ fact: String, _ cells: [CellText]) -> Bool {
    switch fact {
    case "budget": most(of: cells) { isMoney($0) } && cells.contains { $0.number.map { $0 >= 50 } ?? true }
    case "work-groups":
      most(of: cells) { $0.number == nil && form.beginsWorkGroup($0.written) && $0.written.hasAtMost(120) }
    case "source": most(of: cells) { $0.number == nil && words.isSource($0.written) }
    default: false
    }
  }

  private func isMoney(_ cell: CellText) -> Bool {
    if let number = cell.number { return !cell.display.isDate && !cell.display.isPercentage && number >= 0 }
    guard cell.written.hasAtMost(40) else { return false }
    switch ThaiAmount.read(cell.written, orNothing: form.saysNoAmount) {
    case .satang(let satang):
      return satang >= 5_000 && cell.written.unicodeScalars.contains { $0 == "," || $0 == "." }
        || satang >= 100_000
    case .none: return true
    case .unreadable: return false
    }
  }

  private func areProjects(_ cells: [CellText]) -> Bool {
    most(of: cells) { $0.number == nil && form[.project].remainder(of: $0.written).map { !$0.isEmpty } ?? false }
  }

  /// Whether cells number the rows from 1.
  private func areNumbers(_ cells: [CellText]) -> Bool {
    let numbers = cells.compactMap { cell -> Int? in
      var scanner = TextScanner(cell.number.map(NumberDisplay.shortest) ?? cell.written)
      guard let number = scanner.number() else { return nil }
      _ = scanner.take(".", ")")
      return scanner.isAtEnd ? number : nil
    }
    return numbers.count >= Self.fewest && Double(numbers.count) >= Self.share * Double(cells.count)
      && numbers.first == 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == 1 }
  }

  private func most(of cells: [CellText], _ isOne: (CellText) -> Bool) -> Bool {
    let count = cells.count(where: isOne)
    return count >= Self.fewest && Double(count) >= Self.share * Double(cells.count)
  }
}
