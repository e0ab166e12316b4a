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
    let named = tables.flatMap { table in elements(of: table, of: table.subject.row) }
    var headings = HeadingTrail()
    composer.blank()
    composer.line(first.titles.printed, .heading)
    for element in Self.groups(named, depth: depth) {
      composer.blank()
      var top: Int? = composer.row
      if let element {
        for row in headings.rows(to: element, in: submission.strategy) { composer.line(row.headingText, .subheading) }
        for row in rows(below: element, named: named) { composer.line(row.headingText, .subheading) }
      }
      for table in tables {
        let isPrinted = part(
          of: table, table.subject.row, under: element, depth: depth, from: top, isTitled: table.key != first.key,
          into: &composer)
        if isPrinted { top = nil }
      }
    }
  }

  /// The elements that the rows of a table serve.
  private func elements<Row: SubjectRow>(of table: TableForm, of row: Row.Type) -> [StrategyCode?] {
    Row.rows(of: submission, division: division, in: table, underElements: true).map(\.element)
  }

  /// Prints the rows of a table that serve an element; says whether there were any.
  private func part<Row: SubjectRow>(
    of table: TableForm, _ row: Row.Type, under element: StrategyCode?, depth: Int, from top: Int?, isTitled: Bool,
    into composer: inout SheetComposer
  ) -> Bool {
    let rows = Row.rows(of: submission, division: division, in: table, underElements: true)
      .filter { $0.element?.ancestor(depth: depth) == element }
    guard !rows.isEmpty else { return false }
    let printer: TablePrinter<Row> = printer(of: table)
    if isTitled {
      section(printer, titled: table.titles.printed, rows: rows, headedFrom: top, into: &composer)
    } else {
      printer.header(into: &composer)
      printer.rows(rows.prefix(1), into: &composer)
      composer.keepTogether(from: top ?? composer.row)
      printer.rows(rows.dropFirst(), into: &composer)
    }
    return true
  }

  /// The elements of a depth in which codes lie, in the order of their codes; what serves none comes last.
  static func groups(_ codes: [StrategyCode?], depth: Int) -> [StrategyCode?] {
    let groups = Set(codes.map { $0?.ancestor(depth: depth) })
    return groups.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }
  }

  /// The elements that lie in an element and are served by a row, or have such elements in them.
  private func rows(below element: StrategyCode, named: [StrategyCode?]) -> [StrategyRow] {
    let served = Set(
      named.compactMap(\.self).flatMap { code in (1...code.depth).compactMap { code.ancestor(depth: $0) } })
    return submission.strategy.filter { row in
      guard let code = row.code.value, code.depth > element.depth, row.level.value?.depth != nil else { return false }
      return code.ancestor(depth: element.depth) == element && served.contains(code)
    }
  }
}

/// Remembers which headings stand above a place, so that only those that change are printed again.
struct HeadingTrail {
  private var apart: StrategyCode?
  private var printed: [StrategyCode] = []

  /// The headings from the highest level down to a code that have not been printed above it.
  mutating func rows(to code: StrategyCode, in strategy: [StrategyRow]) -> [StrategyRow] {
    var rows: [StrategyRow] = []
    var grouping: StrategyRow?
    for row in strategy {
      guard let level = row.level.value, let own = row.code.value else { continue }
      if level.depth == nil {
        grouping = row
      } else if own.depth <= code.depth, code.ancestor(depth: own.depth) == own, !printed.contains(own) {
        if own.depth == 1, let current = grouping, current.code.value != apart {
          rows.append(current)
          apart = current.code.value
        }
        rows.append(row)
      }
    }
    printed = (1...code.depth).compactMap { code.ancestor(depth: $0) }
    return rows
  }
}
