internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension Submission {
  /// What was guessed or set aside, as answers that say that it is right: an entry a sheet, in the order of the sheets.
  public func questions(in form: Form) -> [ReadingAnswers.Entry] {
    var questions: [ReadingAnswers.Entry] = []
    var places: [String: Int] = [:]
    func entry(at place: CellLocation) -> Int {
      let name = "\(place.file ?? "")\u{0}\(place.sheet ?? "")"
      if let known = places[name] { return known }
      questions.append(ReadingAnswers.Entry(about: place))
      places[name] = questions.count - 1
      return questions.count - 1
    }
    for layout in layouts {
      _ = entry(at: CellLocation(file: layout.file, sheet: layout.sheet, cell: CellReference(row: 1, column: 1)))
    }
    for guess in guesses {
      let place = entry(at: guess.location)
      ask(about: guess, in: &questions[place])
    }
    for guessed in guessedColumns {
      let place = entry(at: guessed.location)
      questions[place].add(column(guessed.written, at: guessed.location, states: guessed.column))
    }
    for column in lacking {
      let place = entry(at: column.header)
      if !questions[place].lacks.contains(column.column) { questions[place].lacks.append(column.column) }
    }
    for item in unrecognised {
      let place = entry(at: item.location)
      ask(about: item, in: &questions[place])
    }
    return questions.filter { !$0.isEmpty }.map(\.inOrder)
  }

  private func column(_ label: String, at place: CellLocation, states fact: String?) -> ReadingAnswers.Column {
    let letters = CellReference.letters(ofColumn: place.cell.column)
    // Where other columns have the same label only the letters tell them apart.
    let key = MatchingKey(label)
    let tables = layouts(at: place).flatMap(\.tables).map(\.columns)
    let others = tables.filter { $0.contains { $0.column == place.cell.column } }.joined().filter {
      $0.column != place.cell.column && MatchingKey($0.label) == key
    }
    return ReadingAnswers.Column(key: label.isEmpty || !others.isEmpty ? letters : label.singleSpaced, fact: fact)
  }

  private func ask(about guess: ReadingGuess, in entry: inout ReadingAnswers.Entry) {
    switch guess.kind {
    case .unit:
      let units = Set(layouts(at: guess.location).flatMap(\.tables).map(\.bahtPerUnit)).subtracting([1])
      if let unit = units.first, units.count == 1 { entry.bahtPerUnit = unit } else { add(guess, to: &entry) }
    case .year, .yearOfName: entry.year = Int(guess.meaning)
    case .division:
      entry.division = guess.meaning
      entry.department =
        divisions.first { $0.name.value == guess.meaning && $0.name.location == guess.location }?.department.value
    case .sheetOfOtherYear, .report, .notPlanned: entry.isLeftOut = true
    case .columnByContent: entry.add(column(guess.written, at: guess.location, states: guess.fact))
    case .repeatedColumn:
      // Their labels are the same: only the letters tell them apart.
      entry.add(column("", at: guess.location, states: guess.fact))
      for column in layouts(at: guess.location).flatMap(\.tables).flatMap(\.columns)
      where column.fact == nil && column.label == guess.written {
        entry.add(ReadingAnswers.Column(key: CellReference.letters(ofColumn: column.column), fact: nil))
      }
    default: add(guess, to: &entry)
    }
  }

  private func add(_ guess: ReadingGuess, to entry: inout ReadingAnswers.Entry) {
    guard let role = guess.kind.role else { return }
    let row = guess.location.cell.row
    entry.rows.append(ReadingAnswers.Rows(rows: row...row, column: column(of: guess.location), role: role))
  }

  /// The column that tells which table is meant; nil where no two stand side by side.
  private func column(of place: CellLocation) -> Int? { layouts(at: place).count > 1 ? place.cell.column : nil }

  private func ask(about item: Unrecognised, in entry: inout ReadingAnswers.Entry) {
    let rows = item.location.cell.row...max(item.location.cell.row, item.lastRow)
    switch item.kind {
    case .column, .otherYear: entry.add(column(item.written, at: item.location, states: nil))
    case .part:
      let column = column(of: item.location)
      // A cell names one row.
      let ranges = column == nil ? [rows] : rows.map { $0...$0 }
      entry.rows += ranges.map { ReadingAnswers.Rows(rows: $0, column: column, role: .part) }
    case .strayCells, .text, .rows, .belowTotal, .results, .label:
      let role: ReadingAnswers.Role = isAside(rows, at: item.location) ? .ignore : .strayCells
      entry.rows.append(ReadingAnswers.Rows(rows: rows, role: role))
    }
  }

  /// Whether nothing of rows was read.
  private func isAside(_ rows: ClosedRange<Int>, at place: CellLocation) -> Bool {
    layouts(at: place).allSatisfy { layout in
      layout.rows.allSatisfy { $0.role == .aside || !$0.rows.overlaps(rows) }
    }
  }

  private func layouts(at place: CellLocation) -> [SheetLayout] {
    layouts.filter { $0.file == place.file ?? "" && $0.sheet == place.sheet }
  }
}

extension ReadingAnswers.Entry {
  fileprivate mutating func add(_ column: ReadingAnswers.Column) {
    if !columns.contains(column) { columns.append(column) }
  }

  /// The same with its rows from the top, those of one part that follow one another together.
  fileprivate var inOrder: ReadingAnswers.Entry {
    var entry = self
    entry.rows = rows.filter { $0.column != nil }
    var numbers: [ReadingAnswers.Role: Set<Int>] = [:]
    for rows in rows where rows.column == nil { numbers[rows.role, default: []].formUnion(rows.rows) }
    // Of a row that is read as something only a part is left aside; that of several rows is told where they begin.
    let read = numbers.filter { $0.key.isPart && $0.key != .ignore }.values.reduce(into: Set()) { $0.formUnion($1) }
    let told = Set(rows.filter { $0.role == .ignore }.map(\.rows.lowerBound)).intersection(read)
    numbers[.ignore]?.subtract(read)
    if !told.isEmpty { numbers[.strayCells, default: []].formUnion(told) }
    for role in ReadingAnswers.Role.allCases {
      for row in numbers[role, default: []].sorted() {
        if let last = entry.rows.last, last.column == nil, last.role == role, last.rows.upperBound + 1 == row {
          entry.rows[entry.rows.count - 1].rows = last.rows.lowerBound...row
        } else {
          entry.rows.append(ReadingAnswers.Rows(rows: row...row, role: role))
        }
      }
    }
    return entry
  }
}
