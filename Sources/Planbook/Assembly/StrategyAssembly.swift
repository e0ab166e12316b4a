internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Puts the strategy together: from its table first, then from headings, then from the measures of indicators.
struct StrategyAssembly {
  private let submission: Submission

  private let form: Form

  init(_ submission: Submission, form: Form) { (self.submission, self.form) = (submission, form) }

  /// The strategy.
  var strategy: Strategy {
    let stated = submission.strategy + submission.divisions.flatMap(\.strategySums)
    let rows = stated.map { ($0.level.value, $0.code.value, $0.title.value) }
    let headings = submission.headings.map { (Optional($0.level), $0.code.value, $0.title.value) }
    var elements: [StrategyElement] = []
    for case (let level?, let code?, let title) in rows + headings where level.depth != nil {
      elements.append(element(code, title ?? "", level))
    }
    for measure in submission.divisions.flatMap(\.indicators).compactMap(\.measure.value) {
      guard let code = measure.code, !measure.title.isEmpty else { continue }
      elements.append(StrategyElement(code: code, title: measure.title, isAgencyMeasure: measure.isAgencyMeasure))
    }
    return Strategy(parts: parts(in: rows.isEmpty ? headings : rows), elements: elements)
  }

  /// An element; its level is kept where its word names another than that of codes of its length.
  private func element(_ code: StrategyCode, _ title: String, _ level: LevelForm) -> StrategyElement {
    let usual = form.level(ofDepth: code.depth, isAgencyOwn: level.isAgencyOwn)
    return StrategyElement(
      code: code, title: title, isAgencyMeasure: level.isAgencyOwn, level: usual == level ? nil : level.name)
  }

  /// The parts with the areas that follow each; an area belongs to the first part it is printed under.
  private func parts(in places: [(level: LevelForm?, code: StrategyCode?, title: String?)]) -> [StrategyPart] {
    var parts: [StrategyPart] = []
    var current: Int?
    var placed: Set<StrategyCode> = []
    for case (let level?, let code?, let title) in places {
      if level.depth == nil {
        current = parts.firstIndex { $0.number == code.components[0] }
        if current == nil {
          parts.append(StrategyPart(number: code.components[0], title: title ?? ""))
          current = parts.count - 1
        }
      } else if code.depth == 1, let current, placed.insert(code).inserted {
        parts[current].areas.append(code)
      }
    }
    for index in parts.indices { parts[index].areas.sort() }
    return parts
  }
}
