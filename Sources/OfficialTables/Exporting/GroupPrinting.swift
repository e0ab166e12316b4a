internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension SheetPrinter {
  /// Prints a table by itself: its title, its header on every page, its rows in the groups that the form set names, and
  /// the totals that it wants, as formulas with their values.
  func whole<Row: SubjectRow>(_ table: TableForm, _ row: Row.Type, into composer: inout SheetComposer) {
    let rows = Row.rows(of: submission, division: division, in: table, underElements: false)
    let printer: TablePrinter<Row> = printer(of: table)
    guard !rows.isEmpty || !table.totals.isEmpty else { return }
    guard table.grouping != nil || !table.totals.isEmpty else {
      section(printer, titled: table.titles.printed, rows: rows, into: &composer)
      return
    }
    composer.blank()
    if let code = table.code.spellings.first { composer.line(code, .code) }
    if let title = table.titles.spellings.first { composer.line(title, .heading) }
    let repeatsHeader = table.grouping?.repeatsHeader ?? false
    var header = composer.row...composer.row
    if !repeatsHeader {
      header = printer.header(into: &composer)
      if submission.divisions.count == 1, sheet.tables.count == 1 { composer.repeatRows(header) }
    }
    var printed: [ClosedRange<Int>] = []
    for group in groups(of: rows, in: table) {
      if repeatsHeader { composer.blank() }
      let first = composer.row
      for line in group.headings { composer.line(line, .subheading) }
      if repeatsHeader { header = printer.header(into: &composer) }
      let start = composer.row
      printer.rows(group.rows.prefix(1), into: &composer)
      composer.keepTogether(from: first)
      printer.rows(group.rows.dropFirst(), into: &composer)
      guard composer.row > start else { continue }
      let range = start...(composer.row - 1)
      printed.append(range)
      if table.totals.contains(.groups), group.isHeaded {
        printer.total(
          groupTotal(of: group.rows, in: table), of: group.rows, among: rows, printedIn: [range], into: &composer)
        composer.keepTogether(from: range.upperBound)
      }
      if repeatsHeader { composer.goOn(under: header) }
    }
    if table.totals.contains(.table) {
      printer.total(form[.grandTotal].printed, of: rows, among: rows, printedIn: printed, into: &composer)
      if let last = printed.last { composer.keepTogether(from: last.upperBound) }
    }
    if !repeatsHeader { composer.goOn(under: header) }
  }

  /// What the total of a group is called: `รวม`, of projects with their number.
  private func groupTotal<Row: SubjectRow>(of rows: [Row], in table: TableForm) -> String {
    guard table.subject == .project else { return form[.total].printed }
    return "\(form[.total].printed) \(ThaiDigits.thai(String(rows.count))) \(form[.project].printed)"
  }

  /// Rows that are printed under one heading.
  private struct Group<Row: SubjectRow> {
    /// The lines above them.
    var headings: [String] = []
    /// Whether a heading speaks of them, so that a total can close them.
    var isHeaded: Bool { !headings.isEmpty }
    /// The rows.
    var rows: [Row]
  }

  private func groups<Row: SubjectRow>(of rows: [Row], in table: TableForm) -> [Group<Row>] {
    switch table.grouping?.key {
    case nil: return [Group(rows: rows)]
    case .level(let name): return groups(of: rows, byElementsOf: form.level(named: name)?.depth ?? 1)
    case .workGroup: return groupsByWorkGroup(of: rows)
    }
  }

  /// The rows under each element of a depth; those that serve none stand above all headings, so that no heading speaks of
  /// them.
  private func groups<Row: SubjectRow>(of rows: [Row], byElementsOf depth: Int) -> [Group<Row>] {
    var trail = HeadingTrail(headings)
    let byElement = Dictionary(grouping: rows) { $0.element?.ancestor(depth: depth) }
    let elements = SheetPrinter.groups(rows.map(\.element), depth: depth)
    return (elements.filter { $0 == nil } + elements.filter { $0 != nil }).map { element in
      let rows = byElement[element] ?? []
      guard let element else { return Group(rows: rows) }
      return Group(
        headings: trail.rows(to: element).map(\.headingText), rows: rows)
    }
  }

  /// The rows of each work group, or of several that do something together, in the order in which the groups are met.
  private func groupsByWorkGroup<Row: SubjectRow>(of rows: [Row]) -> [Group<Row>] {
    var order: [[String]] = []
    let byGroup = Dictionary(grouping: rows, by: \.groupNames)
    var seen: Set<[String]> = []
    for names in rows.map(\.groupNames) where seen.insert(names).inserted { order.append(names) }
    return (order.filter(\.isEmpty) + order.filter { !$0.isEmpty }).map { names in
      let rows = byGroup[names] ?? []
      guard !names.isEmpty else { return Group(rows: rows) }
      return Group(headings: [WorkGroupList.write(names, form: form)], rows: rows)
    }
  }
}
