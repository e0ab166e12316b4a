internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Chooses the sheets of a workbook that are read: where several hold the same table, those of other years and reports on
/// what others plan are left out.
struct SheetChoice {
  /// The sheets that are left out by their places, with what is told of them.
  private(set) var leftOut: [Int: ReadingGuess] = [:]

  /// What a person says of each sheet.
  private let answers: [SheetAnswers]

  /// Whether a sheet is left out, since a person says so or another one has its place.
  func isLeftOut(_ sheet: Int) -> Bool { answers[sheet].said.isLeftOut ?? (leftOut[sheet] != nil) }

  /// The fewest rows of a list, its header among them.
  private static let fewestRows = 4

  /// What the top of a sheet says.
  private struct Top {
    var year: (value: Int, written: String, location: CellLocation)?
    var header: RecognisedHeader?
    /// A label that only a report has.
    var reportLabel: CellText?
    /// The line, or the sheet's name, that says that the projects below it are not in the plan.
    var exclusion: (written: String, location: CellLocation)?
    /// Whether it has rows as a table has, though no header of the form was found.
    var isList = false
    /// Whether it tells that other sheets hold the plan.
    var isAside: Bool { reportLabel != nil || exclusion != nil }

  }

  /// The years of the sheets that are not left out, by their tables: how many sheets each has.
  private struct YearsOfSheets {
    private var byTable: [TableKey: [Int: Int]] = [:]
    /// Those of rows of a table that nobody knows: it may be any.
    private var ofLists: [Int: Int] = [:]

    init(_ tops: [Top]) {
      for top in tops { count(top, by: 1) }
    }

    private mutating func count(_ top: Top, by change: Int) {
      guard let year = top.year?.value else { return }
      if let table = top.header?.table.key { byTable[table, default: [:]][year, default: 0] += change }
      if top.isList { ofLists[year, default: 0] += change }
    }

    mutating func leaveOut(_ top: Top) { count(top, by: -1) }

    /// The latest year of the sheets that may hold a table.
    func latest(of table: TableKey) -> Int? {
      (byTable[table] ?? [:]).merging(ofLists, uniquingKeysWith: +).filter { $0.value > 0 }.keys.max()
    }
  }

  init(_ source: WorkbookSource, matcher: HeaderMatcher, form: Form, answers: [SheetAnswers]) {
    self.answers = answers
    let sheets = source.workbook.sheets
    guard sheets.count >= 2 else { return }
    var tops = sheets.map { Self.top(of: $0, source, matcher, form) }
    for (place, said) in answers.enumerated() {
      if let year = said.said.year { tops[place].year?.value = year }
    }
    let places = tops.indices.filter { tops[$0].header?.table.subject == .project }
    guard !places.isEmpty else { return }
    var years = YearsOfSheets(tops.indices.filter { !isLeftOut($0) }.map { tops[$0] })
    var plansLeft = places.count { !isLeftOut($0) && !tops[$0].isAside }
    for place in places {
      let top = tops[place]
      guard let header = top.header, answers[place].said.isLeftOut == nil else { continue }
      // A sheet that tells that others hold the plan is none of them.
      if let label = top.exclusion ?? top.reportLabel.map({ ($0.written, $0.location) }), plansLeft > 0 {
        leftOut[place] = ReadingGuess(
          top.exclusion == nil ? .report : .notPlanned, in: header.table.key, at: label.location,
          written: label.written, meaning: sheets[place].name ?? "")
        years.leaveOut(top)
        continue
      }
      // Its own year is not later than itself.
      if let year = top.year, let latest = years.latest(of: header.table.key), latest > year.value {
        leftOut[place] = ReadingGuess(
          .sheetOfOtherYear, in: header.table.key, at: year.location, written: year.written, meaning: String(latest))
        years.leaveOut(top)
        if !top.isAside { plansLeft -= 1 }
      }
    }
  }

  private static func top(of sheet: Sheet, _ source: WorkbookSource, _ matcher: HeaderMatcher, _ form: Form) -> Top {
    let cells = CellSource(sheet, of: source)
    let bands = HeaderBands(sheet, cells, merged: MergedCells(sheet.merges), words: matcher.words)
    var top = Top()
    for row in sheet.grid.rowNumbers.prefix(HeaderRows.usualDepth) {
      let texts = cells.texts(inRow: row, of: sheet.grid)
      if texts.count == 1, top.year == nil, let (_, year) = matcher.words.year(inTitle: texts[0].written.singleSpaced) {
        top.year = (year, texts[0].written, texts[0].location)
      }
      if texts.count == 1, form.excludes(texts[0].written) {
        top.exclusion = top.exclusion ?? (texts[0].written, texts[0].location)
      }
      if texts.count == 1, form.namesReport(texts[0].written) { top.reportLabel = top.reportLabel ?? texts[0] }
      guard matcher.mayBeHeader(texts),
        let header = matcher.header(in: bands.rows(from: row, texts), bands, title: nil, year: nil)
      else { continue }
      top.header = header
      let label = header.unknown.first { cell in
        form[.report].spellings.contains { cell.written.singleSpaced.lastRange(of: $0) != nil }
      }
      top.reportLabel = label ?? top.reportLabel
      break
    }
    let isKnown = top.header.map { header in
      header.table.subject != .project || header.table.subject.namingFacts.contains { header.columns[$0] != nil }
    }
    if isKnown != true {
      let rows = sheet.grid.rowNumbers.prefix(HeaderRows.usualDepth).map { cells.texts(inRow: $0, of: sheet.grid) }
      top.isList = rows.count { $0.count >= 3 } >= fewestRows && rows.contains { $0.contains { $0.number != nil } }
    }
    if let name = sheet.name, form.excludes(name) {
      top.exclusion = (name, cells.location(of: CellReference(row: 1, column: 1)))
    }
    if let name = sheet.name, let year = matcher.words.year(inName: name) {
      top.year = (year, name, cells.location(of: CellReference(row: 1, column: 1)))
    }
    return top
  }
}

extension Form {
  /// Whether a line above a table says that the projects below it are not in the plan.
  func excludes(_ text: String) -> Bool {
    let text = text.singleSpaced
    return self[.notPlanned].spellings.contains { text.holds($0) }
  }

  /// Whether a line above a table says that it reports on what others plan, and does not name a plan itself.
  fileprivate func namesReport(_ text: String) -> Bool {
    let text = text.singleSpaced
    guard self[.report].remainder(of: text) != nil else { return false }
    return !self[.planTitle].spellings.contains { text.lastRange(of: $0) != nil }
  }
}
