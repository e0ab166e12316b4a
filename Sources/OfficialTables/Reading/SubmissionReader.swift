internal import ActionPlans
public import Spreadsheet
internal import ThaiText

extension Submission {
  /// Recognises the official tables in workbooks.
  ///
  /// Every workbook is read by the same rules, whatever file it came from: a form made here, a form an office made, a
  /// CSV file or the published document.
  public init(reading workbooks: [Workbook], form: Form) {
    self.init(reading: workbooks, form: form, beforeEachSheet: {})
  }

  /// Recognises the official tables in workbooks, as long as nothing speaks against going on.
  ///
  /// - Parameters:
  ///   - workbooks: The workbooks.
  ///   - form: The form whose words they use.
  ///   - answers: What a person says of the sheets.
  ///   - check: Runs before each sheet; what it throws ends the work, such as `Task.checkCancellation()` does.
  /// - Throws: What `check` throws, and nothing else.
  public init<Failure: Error>(
    reading workbooks: [Workbook], form: Form, answers: ReadingAnswers = ReadingAnswers(),
    beforeEachSheet check: () throws(Failure) -> Void
  ) throws(Failure) {
    self.init()
    let sources = workbooks.map { WorkbookSource(FormulaValues.filling($0)) }
    divisions = [DivisionSubmission()]
    let matcher = HeaderMatcher(form: form)
    let form = form.adding(workGroups: Self.workGroupNames(in: sources, matcher: matcher, form: form))
    var answered = AnswerCheck(answers)
    for source in sources {
      var rows: [TableKey: Int] = [:]
      // A sheet that names no division goes on with the one before it in the same file.
      var division = 0
      var last: SheetReader.LastTable?
      let said = source.workbook.sheets.map { answered.answers(for: $0.name, of: source.workbook.file) }
      let choice = SheetChoice(source, matcher: matcher, form: form, answers: said)
      for (index, sheet) in source.workbook.sheets.enumerated() {
        try check()
        if choice.isLeftOut(index) {
          if let reason = choice.leftOut[index] { guesses.append(reason) }
          var layout = SheetLayout(file: source.workbook.file ?? "", sheet: sheet.name)
          layout.isLeftOut = true
          layouts.append(layout)
          continue
        }
        for block in SheetBlocks.blocks(of: sheet, CellSource(sheet, of: source), matcher: matcher) {
          var reader = SheetReader(
            block, of: source, matcher: matcher, form: form, division: division, before: last,
            answers: said[index])
          division = reader.read(into: &self)
          last = reader.lastTable
          rows.merge(reader.rowCounts, uniquingKeysWith: +)
        }
      }
      self.sources.append(
        SourceSummary(
          file: source.workbook.file ?? "", rows: rows.filter { $0.value > 0 },
          sheets: source.workbook.sheets.map(\.name)))
    }
    if !fiscalYears.contains(where: { $0.value != nil }) { takeYearOfNames(sources, matcher.words) }
    for index in divisions.indices { divisions[index].orderProjects(form: form) }
    if !hasTables { nearestHeader = HeaderSearch(matcher: matcher, form: form).nearest(in: sources) }
    answered.settle(&self)
    mended = workbooks.compactMap(MendedSource.init)
    var amounts: [Entry<Money>] = []
    for division in divisions {
      for place in division.projects.indices { amounts += division.projects[place].fundings.map(\.amount) }
      amounts += division.strategySums.map(\.budget) + division.totals.map(\.amount)
    }
    unseen = UnseenCells(sources.map(\.workbook), amounts: amounts.filter { $0.value != nil })
  }

  /// Takes the year of the plan from the names of sheets, or else of files, where nothing inside names it.
  private mutating func takeYearOfNames(_ sources: [WorkbookSource], _ words: HeaderWords) {
    let sheets = sources.flatMap { source in
      source.workbook.sheets.compactMap { sheet in
        sheet.name.map {
          (name: $0, place: CellSource(sheet, of: source).location(of: CellReference(row: 1, column: 1)))
        }
      }
    }
    let files = sources.compactMap { source in
      source.workbook.file.flatMap { file in
        source.workbook.sheets.first.map { sheet in
          (
            name: String(file.split(separator: "/").last ?? ""),
            place: CellSource(sheet, of: source).location(of: CellReference(row: 1, column: 1))
          )
        }
      }
    }
    for names in [sheets, files] {
      let years = names.compactMap { name in words.year(inName: name.name).map { (year: $0, name.name, name.place) } }
      guard let latest = years.max(by: { $0.year < $1.year }) else { continue }
      fiscalYears.append(Entry(FiscalYear(buddhistYear: latest.year), written: latest.1, location: latest.2))
      guesses.append(
        ReadingGuess(.yearOfName, at: latest.2, written: latest.1, meaning: String(latest.year)))
      return
    }
  }

  /// The names and abbreviations in the tables of work groups: they tell a group in parentheses from a part of a name,
  /// wherever the table stands.
  private static func workGroupNames(in sources: [WorkbookSource], matcher: HeaderMatcher, form: Form) -> [String] {
    var names: [String] = []
    for source in sources {
      for sheet in source.workbook.sheets where matcher.finds(.workGroup, in: sheet, CellSource(sheet, of: source)) {
        var alone = Submission()
        alone.divisions = [DivisionSubmission()]
        var reader = SheetReader(sheet, of: source, matcher: matcher, form: form, division: 0)
        _ = reader.read(into: &alone)
        let rows = alone.divisions.flatMap(\.workGroups)
        names += rows.flatMap { [$0.workGroup.value, $0.abbreviation.value].compactMap { $0 } }
      }
    }
    return names
  }

  /// The number of rows that a table of a division may add to; a row printed in several physical rows counts once.
  func rowCount(of subject: Subject, inDivision division: Int) -> Int {
    switch subject {
    // Each of its rows may name another division.
    case .workGroup: divisions.indices.reduce(0) { $0 + divisions[$1].workGroups.count }
    case .mission: divisions[division].missions.count
    case .strategy: strategy.count + divisions[division].strategySums.count
    case .keyResult: divisions[division].keyResults.count
    case .project: divisions[division].projects.count
    case .activity: divisions[division].activities.count
    case .indicator: divisions[division].indicators.count
    case .agencyIndicator: divisions[division].agencyIndicators.count
    case .step: divisions[division].schedules.reduce(0) { $0 + $1.steps.count }
    }
  }
}

/// A column that a table of the form has and a sheet's table lacks.
public struct LackingColumn: Hashable, Sendable {
  /// The table.
  public var table: TableKey
  /// The column's key in the form.
  public var column: String
  /// Where the header stands.
  public var header: CellLocation

  /// A column that a table lacks.
  public init(table: TableKey, column: String, header: CellLocation) {
    self.table = table
    self.column = column
    self.header = header
  }
}

/// A column that was recognised though its header's words differ from the form's.
public struct GuessedColumn: Hashable, Sendable {
  /// The table.
  public var table: TableKey
  /// The column's key in the form.
  public var column: String
  /// The words of the header.
  public var written: String
  /// Where they stand.
  public var location: CellLocation

  /// A column recognised by other words than the form's.
  public init(table: TableKey, column: String, written: String, location: CellLocation) {
    self.table = table
    self.column = column
    self.written = written
    self.location = location
  }
}
