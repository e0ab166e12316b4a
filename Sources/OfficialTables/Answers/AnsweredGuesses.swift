internal import Spreadsheet

extension ReadingGuess.Kind {
  /// What an answer says of the row that it was guessed of; nil where an answer is about more than a row.
  var role: ReadingAnswers.Role? {
    switch self {
    case .total, .totalAbove, .totalWithoutName, .groupOfTotal: .total
    case .parts, .partsThatDiffer, .moneyOfParts: .part
    case .restOfName: .continuation
    case .projectWithoutNumber, .projectBelowTotal, .projectWithoutName: .project
    case .groupHeading, .scheduleByName: .heading
    case .rowWithoutName: .withoutName
    case .filledDown: .filledDown
    case .sharedAmount: .sharedAmount
    case .sharesOfOne: .sharesOfOne
    case .codeWithoutPoints: .codeWithoutPoints
    case .codeOfOtherLevel: .codeOfOtherLevel
    case .goesOn: .goesOn
    case .struckOut: .struckOut
    case .unit: .unit
    case .columnByContent, .repeatedColumn, .year, .yearOfName, .division, .sheetOfOtherYear, .report, .notPlanned:
      nil
    }
  }
}

extension SheetAnswers {
  /// Whether a person says what was guessed.
  func confirms(_ guess: ReadingGuess) -> Bool {
    if let role = guess.kind.role, says(role, ofRow: guess.location.cell.row) { return true }
    return switch guess.kind {
    case .unit: said.bahtPerUnit != nil
    case .year, .yearOfName: said.year != nil
    case .division: said.division != nil
    case .sheetOfOtherYear, .report, .notPlanned: said.isLeftOut == true
    default: false
    }
  }

  /// Whether a person says that something is rightly set aside.
  func confirms(_ item: Unrecognised) -> Bool {
    let row = item.location.cell.row
    return switch item.kind {
    case .part: says(.part, ofRow: row)
    case .strayCells, .text, .rows, .belowTotal, .results, .label:
      says(.strayCells, ofRow: row) || says(.ignore, ofRow: row)
    case .column, .otherYear: false
    }
  }
}

/// Holds what was read of each sheet against what a person says of it.
struct AnswerCheck {
  private let answers: ReadingAnswers
  private var sheets: [SheetName: SheetAnswers] = [:]

  private struct SheetName: Hashable {
    var file: String
    var sheet: String?

    init(_ file: String?, _ sheet: String?) { (self.file, self.sheet) = (file ?? "", sheet) }
    init(_ place: CellLocation) { self.init(place.file, place.sheet) }
  }

  /// A column that a table of a sheet lacks.
  private struct LackOfSheet: Hashable {
    var sheet: SheetName
    var fact: String
  }

  init(_ answers: ReadingAnswers) { self.answers = answers }

  /// What is said of a sheet.
  mutating func answers(for sheet: String?, of file: String?) -> SheetAnswers {
    guard !answers.entries.isEmpty else { return SheetAnswers() }
    let name = SheetName(file, sheet)
    if let known = sheets[name] { return known }
    let found = SheetAnswers(answers, file: file, sheet: sheet)
    sheets[name] = found
    return found
  }

  /// Takes back what a person has confirmed, and notes what of the answers does not fit.
  func settle(_ submission: inout Submission) {
    guard !answers.entries.isEmpty else { return }
    var confirmed: Set<RoleOfRow> = []
    submission.guesses.removeAll { guess in
      guard let said = said(at: guess.location), said.confirms(guess) else { return false }
      if let role = guess.kind.role { confirmed.insert(RoleOfRow(guess.location, role)) }
      return true
    }
    submission.unrecognised.removeAll { item in
      guard let said = said(at: item.location), said.confirms(item) else { return false }
      for role in [ReadingAnswers.Role.strayCells, .ignore] { confirmed.insert(RoleOfRow(item.location, role)) }
      return true
    }
    var missed: Set<LackOfSheet> = []
    submission.lacking.removeAll { column in
      guard let said = said(at: column.header), said.said.lacks.contains(column.column) else { return false }
      missed.insert(LackOfSheet(sheet: SheetName(column.header), fact: column.column))
      return true
    }
    submission.unfitAnswers = unfit(submission, confirmed, missed)
  }

  private func said(at place: CellLocation) -> SheetAnswers? {
    sheets[SheetName(place)].flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: What does not fit

  /// What is said of a row.
  private struct RoleOfRow: Hashable {
    var sheet: SheetName
    var row: Int
    var role: ReadingAnswers.Role

    init(_ place: CellLocation, _ role: ReadingAnswers.Role) {
      sheet = SheetName(place)
      (row, self.role) = (place.cell.row, role)
    }
  }

  private func unfit(
    _ submission: Submission, _ confirmed: Set<RoleOfRow>, _ missed: Set<LackOfSheet>
  ) -> [UnfitReadingAnswer] {
    var unfit: [UnfitReadingAnswer] = []
    for (place, entry) in answers.entries.enumerated() {
      let names = Set(sheets.filter { $0.value.entries.contains(place) }.keys)
      func add(_ reason: UnfitReadingAnswer.Reason, _ line: Int?) {
        unfit.append(UnfitReadingAnswer(entry: entry, reason: reason, line: line ?? entry.line))
      }
      guard !names.isEmpty else {
        add(.noSheet, nil)
        continue
      }
      let layouts = submission.layouts.filter { names.contains(SheetName($0.file, $0.sheet)) }
      if let header = entry.header, !layouts.contains(where: { $0.tables.contains { $0.header == header } }) {
        add(.noHeader(header), nil)
      }
      for column in entry.columns where !layouts.contains(where: { $0.has(column) }) {
        add(.noColumn(column.key), column.line)
      }
      for fact in entry.lacks where !missed.contains(where: { $0.fact == fact && names.contains($0.sheet) }) {
        add(.notLacking(fact), nil)
      }
      for rows in entry.rows {
        let isRead =
          confirmed.contains { $0.role == rows.role && rows.rows.contains($0.row) && names.contains($0.sheet) }
          || layouts.contains { $0.plays(rows.role, inAnyOf: rows.rows) }
        if !isRead { add(.noRow(rows.rows, rows.role), rows.line) }
      }
    }
    return unfit
  }
}

extension SheetLayout {
  /// Whether a table has a column that an answer is about.
  fileprivate func has(_ answer: ReadingAnswers.Column) -> Bool {
    answeredColumns.contains(answer.key)
  }

  /// Whether any of some rows was read as what an answer says that they are.
  fileprivate func plays(_ role: ReadingAnswers.Role, inAnyOf wantedRows: ClosedRange<Int>) -> Bool {
    let wanted: Role? =
      switch role {
      case .project: .row
      case .total: .total
      case .part: .part
      case .continuation: .continuation
      case .heading: .heading
      case .ignore: .aside
      default: nil
      }
    return rows.contains { $0.role == wanted && $0.rows.overlaps(wantedRows) }
  }
}
