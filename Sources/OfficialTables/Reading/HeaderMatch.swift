internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// One band of rows read as the header of one table: which of its labels name which columns.

extension HeaderMatcher {
  /// A band with the keys of its labels.
  struct KeyedBand {
    let band: HeaderBand
    let keys: [(own: MatchingKey, joined: MatchingKey, variants: [MatchingKey])]
    let above: [[MatchingKey]]
    let figures: Int

    init(_ band: HeaderBand, _ words: HeaderWords) {
      self.band = band
      keys = band.columns.map { column in
        let own = words.key(column.own.written)
        return (own, column.above.isEmpty ? own : words.key(column.joined), words.variants(of: column.own.written))
      }
      above = band.columns.map { $0.above.map { words.key($0.written) } }
      figures = band.columns.count { words.isFigure($0.own) }
    }
  }

  /// A band read as the header of one table.
  struct Match {
    var header: RecognisedHeader
    /// The columns whose labels are the form's.
    var exact = 0
    /// The columns found, however they were.
    var found = 0
    /// How many columns the table must have.
    var required: Int
    /// The columns found, as a part of all that the table may have.
    var share = 0.0
    /// How many cells of the band are figures.
    var figures: Int
    /// The columns of the table, and the places of the band's columns that are taken.
    var columns: [Column] = []
    var taken: Set<Int> = []

    /// Whether it is a header: at least two columns and at least half of those that the table must have are there; one
    /// alone that has the words of the form is enough only where little else stands beside it.
    var isHeader: Bool {
      exact >= 1 && found >= 2 && found * 2 >= required && exact > 2 * figures
        && (exact >= 2 || found > header.unknown.count)
    }
  }

  func match(_ keyed: KeyedBand, table: TableForm, columns whole: [Column], year: Int?) -> Match? {
    let (band, keys) = (keyed.band, keyed.keys)
    guard band.isFirm || whole.contains(where: { $0.fact == "months" }) else { return nil }
    var header = RecognisedHeader(
      table: table, columns: [:], location: band.first.location, lastRow: band.rows.upperBound)
    var taken: Set<Int> = []
    // Under a calendar no other column is that of the months: what else stands there is told.
    let columns = band.hasCalendar ? whole.filter { $0.fact != "months" } : whole
    for column in columns {
      let labelled = keys.indices.filter { index in
        !taken.contains(index) && !keys[index].own.isEmpty
          && (column.labels.contains(keys[index].own) || column.labels.contains(keys[index].joined)
            || !column.isMoney && keys[index].variants.contains(where: column.labels.contains))
      }
      take(labelled, for: column, of: band, year: year, &header, &taken)
    }
    // Most tables have no label in the band at all: nothing else of it can be theirs.
    guard !header.columns.isEmpty || band.hasCalendar else { return nil }
    let sources = columns.first { $0.fact == "source" }?.labels ?? []
    for column in columns where header.columns[column.fact] == nil {
      let under = keys.indices.filter { index in
        !taken.contains(index) && facts[table.subject]?[keys[index].own] == nil
          && keyed.above[index].contains { key in
            // Amounts of several sources may stand under the label of the sources instead.
            column.labels.contains(key) || column.isMoney && column.labels.contains { key.hasPrefix($0) }
              || column.isMoney && sources.contains(key) && words.isSource(band.columns[index].own.written)
          }
      }
      if column.isMoney, takeSources(under, for: column, of: band, year: year, &header, &taken) { continue }
      take(under, for: column, of: band, year: year, &header, &taken)
    }
    var match = Match(
      header: header, exact: header.columns.count, required: whole.count { !$0.isOptional },
      figures: keyed.figures)
    addMonths(of: band, whole, &match)
    addSteps(of: band, keys.map(\.own), &match, &taken)
    match.columns = whole
    match.taken = taken
    return match.exact > 0 ? match : nil
  }

  /// A match with what labels say that are not the form's.
  func completed(_ match: Match, _ keyed: KeyedBand) -> Match {
    var match = match
    var taken = match.taken
    // A label that is typed over two rows is one.
    let keys = keyed.keys.map { known.contains($0.joined) ? $0.joined : $0.own }
    guess(match.columns, of: keyed.band, keys, &match, &taken)
    if match.header.steps.isEmpty { addSteps(of: keyed.band, keys, &match, &taken) }
    finish(keyed.band, match.columns, keys, &match, &taken)
    return match
  }

  /// Takes the column of a fact among those that are labelled as it: that of the plan's year, else that of the last year.
  private func take(
    _ labelled: [Int], for column: Column, of band: HeaderBand, year: Int?, _ header: inout RecognisedHeader,
    _ taken: inout Set<Int>
  ) {
    let candidates = ofPlanYear(labelled, of: band, year: year, &header)
    guard let index = candidates.first else { return }
    header.columns[column.fact] = band.columns[index].grid
    taken.formUnion(labelled)
    if candidates.count > 1 {
      header.repeated.append((column.fact, candidates.map { band.columns[$0].own }))
    }
  }

  /// Those of columns that speak of the plan's year, else of the last year; the others are kept as columns of other years.
  private func ofPlanYear(
    _ columns: [Int], of band: HeaderBand, year: Int?, _ header: inout RecognisedHeader
  ) -> [Int] {
    let years = columns.map { words.year(of: band.columns[$0].all) }
    let stated = years.compactMap(\.self)
    guard let latest = stated.max() else { return columns }
    // Beside columns of other years one that states none is that of the plan's.
    let wanted: Int? =
      if let year { stated.contains(year) ? year : stated.count < years.count ? nil : latest } else { latest }
    // A label over several years stands in the first of their columns.
    header.otherYears += zip(columns, years).filter { $1 != wanted }.map { place, _ in
      let column = band.columns[place]
      return column.all.last { $0.reference.column == column.grid } ?? column.own
    }
    return zip(columns, years).filter { $1 == wanted }.map(\.0)
  }

  /// Takes columns of the money of single sources under the label of the money, be it one; says whether they are some.
  private func takeSources(
    _ under: [Int], for column: Column, of band: HeaderBand, year: Int?, _ header: inout RecognisedHeader,
    _ taken: inout Set<Int>
  ) -> Bool {
    let areKnown = under.contains { words.isSource(band.columns[$0].own.written) }
    guard areKnown || words.mayBeSources(under.map { band.columns[$0].own }) else { return false }
    taken.formUnion(under)
    for index in ofPlanYear(under, of: band, year: year, &header) {
      let cell = band.columns[index].own
      // The sum of the others in the row says nothing that they do not.
      guard form[.total].remainder(of: cell.written) == nil else {
        header.ignored.insert(band.columns[index].grid)
        continue
      }
      header.sources.append((band.columns[index].grid, cell.written.singleSpaced))
      if !areKnown { header.guessed.append((column.fact, cell)) }
    }
    header.columns[column.fact] = header.sources.first?.column
    return true
  }

  private func addMonths(of band: HeaderBand, _ columns: [Column], _ match: inout Match) {
    guard band.hasCalendar else { return }
    let subject = match.header.table.subject
    guard subject == .project || columns.contains(where: { $0.fact == "months" }) else { return }
    match.header.months = band.months
    match.header.quarters = band.quarters
    match.header.years += band.years
    guard columns.contains(where: { $0.fact == "months" }) else { return }
    if match.header.columns["months"] == nil { match.exact += 1 }
    match.header.columns["months"] = (Array(band.months.keys) + Array(band.quarters.keys)).min()
  }

  /// Takes the columns of steps in a table of projects: those of a plan of work with a calendar, where the steps stand in
  /// a column of their own or in rows below their project.
  private func addSteps(
    of band: HeaderBand, _ keys: [MatchingKey], _ match: inout Match, _ taken: inout Set<Int>
  ) {
    guard match.header.table.subject == .project, let named = facts[.step] else { return }
    var steps: [String: Int] = [:]
    for index in keys.indices where !taken.contains(index) {
      if let fact = named[keys[index]], Self.stepFacts.contains(fact), steps[fact] == nil { steps[fact] = index }
    }
    let hasCalendar = band.hasCalendar || steps["months"] != nil
    let isNamed = match.header.table.subject.namingFacts.contains { match.header.columns[$0] != nil }
    guard isNamed, hasCalendar, steps["step"] != nil || match.header.columns["budget"] != nil && steps["weight"] != nil
    else { return }
    for (fact, index) in steps {
      match.header.steps[fact] = band.columns[index].grid
      taken.insert(index)
    }
    match.exact += steps.count + (steps["months"] == nil ? 1 : 0)
    match.header.months = band.months
    match.header.quarters = band.quarters
  }

  /// The facts of steps that stand in columns of their own.
  private static let stepFacts: Set<String> = ["step", "weight", "progress", "months"]

  /// Takes columns whose labels are like those of the form.
  private func guess(
    _ columns: [Column], of band: HeaderBand, _ keys: [MatchingKey], _ match: inout Match, _ taken: inout Set<Int>
  ) {
    for column in columns where match.header.columns[column.fact] == nil {
      var closest: (index: Int, similarity: Double)?
      for (index, key) in keys.enumerated() where !taken.contains(index) && !key.isEmpty {
        // A name of a project is like the labels of its money that hold the word for one.
        if column.isMoney, form[.project].remainder(of: band.columns[index].own.written) != nil { continue }
        let similarity = column.labels.map { words.similarity(of: $0, to: key) }.max() ?? 0
        if similarity >= HeaderWords.similarityNeeded, similarity > closest?.similarity ?? 0 {
          closest = (index, similarity)
        }
      }
      if let closest {
        match.header.columns[column.fact] = band.columns[closest.index].grid
        match.header.guessed.append((column.fact, band.columns[closest.index].own))
        taken.insert(closest.index)
      }
    }
  }

  /// For each column that was taken for its label's likeness, or whose label nobody knows, the fact that comes next.
  func runnersUp(of match: Match, _ keyed: KeyedBand) -> [Int: String] {
    let guessed = Dictionary(
      match.header.guessed.map { ($0.cell.reference.column, $0.column) }, uniquingKeysWith: { first, _ in first })
    let open = Set(match.header.unknown.map(\.reference.column)).union(guessed.keys)
    let needed = HeaderWords.nearnessNeeded
    var runnersUp: [Int: String] = [:]
    for (index, key) in keyed.keys.enumerated() where open.contains(keyed.band.columns[index].grid) && !key.own.isEmpty
    {
      let place = keyed.band.columns[index].grid
      var best = 0.0
      for column in match.columns where column.fact != guessed[place] {
        let nearness = column.labels.map { words.similarity(of: $0, to: key.own, needed: needed) }.max() ?? 0
        guard nearness >= needed, nearness > best else { continue }
        (best, runnersUp[place]) = (nearness, column.fact)
      }
    }
    return runnersUp
  }

  /// Adds what the labels say besides: facts of other tables, the unit, the years, what nobody knows.
  private func finish(
    _ band: HeaderBand, _ columns: [Column], _ keys: [MatchingKey], _ match: inout Match, _ taken: inout Set<Int>
  ) {
    let table = match.header.table
    let read = Set(match.header.columns.values)
    let years = taken.sorted().filter { read.contains(band.columns[$0].grid) }.compactMap {
      index -> Entry<FiscalYear>? in
      let cells = band.columns[index].all
      guard let year = words.year(of: cells), let cell = cells.last(where: { words.year(of: [$0]) != nil }) else {
        return nil
      }
      return Entry(FiscalYear(buddhistYear: year), written: cell.written, location: cell.location)
    }
    match.header.years += years
    for (index, key) in keys.enumerated() where !taken.contains(index) {
      guard let fact = facts[table.subject]?[key], match.header.columns[fact] == nil, match.header.added[fact] == nil,
        !table.namesAs(fact, in: match.header)
      else { continue }
      match.header.added[fact] = band.columns[index].grid
      taken.insert(index)
    }
    // A period in words, where no calendar says when the work is done.
    if table.subject == .project, !band.hasCalendar, match.header.steps.isEmpty, match.header.columns["months"] == nil {
      let period = keys.indices.first { !taken.contains($0) && facts[.step]?[keys[$0]] == "months" }
      if let period {
        match.header.columns["months"] = band.columns[period].grid
        taken.insert(period)
      }
    }
    // The sum of the sources beside them says nothing that they do not.
    if let last = match.header.sources.map(\.column).max() {
      for index in keys.indices where !taken.contains(index) && band.columns[index].grid == last + 1 {
        guard form[.total].remainder(of: band.columns[index].own.written) != nil else { continue }
        match.header.ignored.insert(band.columns[index].grid)
        taken.insert(index)
      }
    }
    // Numbers in front of steps say nothing that the steps do not.
    if table.subject == .step {
      for (index, key) in keys.enumerated() where !taken.contains(index) && facts[.project]?[key] == "number" {
        match.header.ignored.insert(band.columns[index].grid)
        taken.insert(index)
      }
    }
    match.header.lacking = columns.map(\.fact).filter { fact in
      match.header.columns[fact] == nil && !columns.contains { $0.fact == fact && $0.isOptional }
        && !(fact == "source" && !match.header.sources.isEmpty)
    }
    match.header.statedUnit = unit(of: match.header, in: band, columns)
    match.header.labelled = band.columns.map(\.own) + band.monthCells
    match.header.unknown = keys.indices.filter { !taken.contains($0) }.map { band.columns[$0].own }
    match.header.remarks = remarks(in: band, of: match.header, taken)
    match.found = match.header.columns.count + match.header.steps.count
    match.share = Double(match.found) / Double(columns.count)
  }

  /// The cells of a band that are no words of a header: over the labels of columns, instead of the label of one that the
  /// words over it tell, among the months and the numbers of the columns.
  private func remarks(in band: HeaderBand, of header: RecognisedHeader, _ taken: Set<Int>) -> [CellText] {
    // What makes a label of the form together with the one below it is a part of that.
    let parts = band.columns.filter { known.contains(words.key($0.joined)) }.flatMap { $0.above + [$0.own] }
    let used = Set(
      (parts + header.guessed.map(\.cell) + header.repeated.flatMap(\.cells) + header.otherYears).map(\.reference))
    let named = Set(header.sources.map(\.column))
    let own = taken.filter { !band.columns[$0].above.isEmpty && !named.contains(band.columns[$0].grid) }
      .map { band.columns[$0].own }
    let others = (band.columns.flatMap(\.above) + own + band.monthCells).filter { cell in
      !used.contains(cell.reference) && !words.isOfHeader(cell)
    }
    var seen: Set<CellReference> = []
    return (others + band.besideNumbers).filter { seen.insert($0.reference).inserted }
      .sorted { $0.reference < $1.reference }
  }

  /// The unit that the labels over the money state.
  private func unit(of header: RecognisedHeader, in band: HeaderBand, _ columns: [Column]) -> Int64? {
    let money = columns.first { $0.isMoney && header.columns[$0.fact] != nil }.flatMap { header.columns[$0.fact] }
    guard let money, let column = band.columns.first(where: { $0.grid == money }) else { return nil }
    return column.all.reversed().lazy.compactMap { words.unit(in: $0.written) }.first
  }
}

extension TableForm {
  /// Whether a header has a column already that says what a fact would: the name, or the name with its measure.
  fileprivate func namesAs(_ fact: String, in header: RecognisedHeader) -> Bool {
    subject.namingFacts.contains(fact) && subject.namingFacts.contains { header.columns[$0] != nil }
  }
}
