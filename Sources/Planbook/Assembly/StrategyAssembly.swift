internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// Puts the strategy together: from its table first, then from headings, then from the measures of indicators.
struct StrategyAssembly {
  private let submission: Submission

  init(_ submission: Submission) { self.submission = submission }

  /// The strategy.
  var strategy: Strategy {
    let rows = submission.strategy.map { ($0.level.value, $0.code.value, $0.title.value) }
    let headings = submission.headings.map { (Optional($0.level), $0.code.value, $0.title.value) }
    var elements: [StrategyElement] = []
    for case (let level?, let code?, let title) in rows + headings where level != .part {
      elements.append(StrategyElement(code: code, title: title ?? "", isAgencyMeasure: level == .agencyMeasure))
    }
    for measure in submission.divisions.flatMap(\.indicators).compactMap(\.measure.value) {
      guard let code = measure.code, !measure.title.isEmpty else { continue }
      elements.append(StrategyElement(code: code, title: measure.title, isAgencyMeasure: measure.isAgencyMeasure))
    }
    return Strategy(parts: parts(in: rows.isEmpty ? headings : rows), elements: elements)
  }

  /// The parts with the areas that follow each; an area belongs to the first part it is printed under.
  private func parts(in places: [(level: StrategyRow.Level?, code: StrategyCode?, title: String?)]) -> [StrategyPart] {
    var parts: [StrategyPart] = []
    var current: Int?
    var placed: Set<StrategyCode> = []
    for case (let level?, let code?, let title) in places {
      switch level {
      case .part:
        current = parts.firstIndex { $0.number == code.components[0] }
        if current == nil {
          parts.append(StrategyPart(number: code.components[0], title: title ?? ""))
          current = parts.count - 1
        }
      case .area:
        if let current, placed.insert(code).inserted { parts[current].areas.append(code) }
      case .dimension, .goal, .measure, .agencyMeasure: break
      }
    }
    for index in parts.indices { parts[index].areas.sort() }
    return parts
  }
}
