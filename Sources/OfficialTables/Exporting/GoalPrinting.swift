internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension SheetPrinter {
  /// Prints the projects and activities of each goal below the headings of its part, area, dimension, goal and measures.
  func goals(into composer: inout SheetComposer) {
    let own = submission.divisions[division]
    let activities = own.activities.filter { $0.list == 0 }
    let measures = own.projectList.map(\.measure.value) + activities.map(\.measure.value)
    var headings = HeadingTrail()
    composer.blank()
    composer.line(form[.projectList].titles.printed, .heading)
    for goal in Self.goals(of: measures) {
      let isHere = { (measure: StrategyCode?) in measure?.ancestor(depth: StrategyLevel.goal.depth) == goal }
      composer.blank()
      let first = composer.row
      var isFirstTable = true
      if let goal {
        for row in headings.rows(to: goal, in: submission.strategy) {
          composer.line(row.headingText(form), .subheading)
        }
        for row in measureRows(below: goal, named: measures) { composer.line(row.headingText(form), .subheading) }
      }
      for (key, spans) in sheet.tables {
        switch key {
        case .projectList:
          let rows = own.projectList.filter { isHere($0.measure.value) }
          guard !rows.isEmpty else { continue }
          let printer = TablePrinter<ProjectListTable>(
            key, rows: rows, spans: spans, form: form, fiscalYear: fiscalYear)
          printer.header(into: &composer)
          printer.rows(Array(rows.prefix(1)), into: &composer)
          composer.keepTogether(from: first)
          isFirstTable = false
          printer.rows(Array(rows.dropFirst()), into: &composer)
        case .strategicActivities, .routineActivities:
          let kind: Activity.Kind = key == .routineActivities ? .routine : .strategic
          let rows = activities.filter { $0.kind == kind && isHere($0.measure.value) }
          guard !rows.isEmpty else { continue }
          section(
            ActivityTable.self, key, rows: rows, spans, headedFrom: isFirstTable ? first : nil, into: &composer)
          isFirstTable = false
        default: continue
        }
      }
    }
  }

  /// The goals of measures in the order of their codes; what serves no measure comes last.
  private static func goals(of measures: [StrategyCode?]) -> [StrategyCode?] {
    let goals = Set(measures.map { $0?.ancestor(depth: StrategyLevel.goal.depth) })
    return goals.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }
  }

  /// The measures of a goal that a project or an activity names.
  private func measureRows(below goal: StrategyCode, named measures: [StrategyCode?]) -> [StrategyRow] {
    let named = Set(measures.compactMap { $0 })
    return submission.strategy.filter { row in
      guard let code = row.code.value, code.depth == StrategyLevel.measure.depth else { return false }
      return code.parent == goal && named.contains(code)
    }
  }
}

/// Remembers which headings stand above a place, so that only those that change are printed again.
struct HeadingTrail {
  private var part: StrategyCode?
  private var printed: [StrategyCode] = []

  /// The headings from the part down to a code that have not been printed above it.
  mutating func rows(to code: StrategyCode, in strategy: [StrategyRow]) -> [StrategyRow] {
    var rows: [StrategyRow] = []
    var partOfArea: StrategyRow?
    for row in strategy {
      guard let level = row.level.value, let own = row.code.value else { continue }
      if level == .part {
        partOfArea = row
      } else if own.depth <= code.depth, code.ancestor(depth: own.depth) == own, !printed.contains(own) {
        if level == .area, let current = partOfArea, current.code.value != part {
          rows.append(current)
          part = current.code.value
        }
        rows.append(row)
      }
    }
    printed = (1...code.depth).compactMap { code.ancestor(depth: $0) }
    return rows
  }
}

extension StrategyRow {
  /// The heading as it is printed: `มาตรการที่ ๕.๑.๔.๑ ประชาสัมพันธ์…`.
  func headingText(_ form: Form) -> String {
    let word = level.value.map { form[$0.word].printed } ?? ""
    let code = code.value.map { ThaiDigits.thai($0.description) } ?? ""
    return [word, code, title.value ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
