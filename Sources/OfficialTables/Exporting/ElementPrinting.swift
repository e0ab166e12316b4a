internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension SheetPrinter {
  /// Prints the tables of a sheet under each element of a level, below the headings of all that it lies in and of what
  /// lies in it: projects and activities of each goal, below its part, area, dimension, goal and measures.
  func elements(of level: LevelForm, into composer: inout SheetComposer) {
    let depth = level.depth ?? 1
    let tables = sheet.tables.compactMap { form[$0] }
    guard let first = tables.first else { return }
    let parts = tables.map { part(of: $0, $0.subject.row, depth: depth, isTitled: $0.key != first.key) }
    let named = parts.flatMap(\.elements)
    // The elements that a row serves, and those that have such elements in them.
    let served = Set(Set(named).compactMap(\.self).flatMap { code in (1...code.depth).compactMap(code.ancestor) })
    var trail = HeadingTrail(headings)
    composer.blank()
    composer.line(first.titles.printed, .heading)
    for element in Self.groups(named, depth: depth) {
      composer.blank()
      var top: Int? = composer.row
      if let element {
        for row in trail.rows(to: element) { composer.line(row.headingText, .subheading) }
        for row in headings.rows(in: element, among: served) { composer.line(row.headingText, .subheading) }
      }
      for part in parts where part.print(element, top, &composer) { top = nil }
    }
  }

  /// The rows of a table, in parts that are printed under elements.
  private struct Parts {
    /// The elements that the rows serve.
    var elements: [StrategyCode?]
    /// Prints the rows that serve an element, the first on one page with what stands above it; says whether there were any.
    var print: (_ element: StrategyCode?, _ top: Int?, _ composer: inout SheetComposer) -> Bool
  }

  private func part<Row: SubjectRow>(of table: TableForm, _ row: Row.Type, depth: Int, isTitled: Bool) -> Parts {
    let all = Row.rows(of: submission, division: division, in: table, underElements: true)
    let rowsOfElement = Dictionary(grouping: all) { $0.element?.ancestor(depth: depth) }
    let printer: TablePrinter<Row> = printer(of: table)
    return Parts(elements: all.map(\.element)) { element, top, composer in
      guard let rows = rowsOfElement[element] else { return false }
      if isTitled {
        section(printer, titled: table.titles.printed, rows: rows, headedFrom: top, into: &composer)
      } else {
        let first = top ?? composer.row
        self.rows(rows, under: printer.header(into: &composer), printer, headedFrom: first, into: &composer)
      }
      return true
    }
  }

  /// The elements of a depth in which codes lie, in the order of their codes; what serves none comes last.
  static func groups(_ codes: [StrategyCode?], depth: Int) -> [StrategyCode?] {
    let groups = Set(codes.map { $0?.ancestor(depth: depth) })
    return groups.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }
  }
}
