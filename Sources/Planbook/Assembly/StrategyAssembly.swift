internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Puts the strategy together: from its table first, then from headings, then from the measures of indicators.
struct StrategyAssembly {
  private let submission: Submission
  private let form: Form
  private var titles: [Key: String] = [:]

  private struct Key: Hashable {
    var isApart: Bool
    var code: StrategyCode
  }

  init(_ evidence: Evidence, into chooser: inout Chooser) {
    submission = evidence.submission
    form = evidence.form
    for topic in evidence.strategyElements {
      let title = chooser.choose(.title, of: topic, from: topic.titles, same: Tally<String>.areSame)
      titles[Key(isApart: topic.element.isApart, code: topic.element.code)] = title
    }
  }

  /// The strategy.
  var strategy: Strategy {
    let stated = submission.strategy + submission.divisions.flatMap(\.strategySums)
    let rows = stated.map { ($0.level.value, $0.code.value) }
    let headings = submission.headings.map { (Optional($0.level), $0.code.value) }
    var elements: [StrategyElement] = []
    for case (let level?, let code?) in rows + headings where level.depth != nil {
      elements.append(element(code, level))
    }
    for measure in submission.divisions.flatMap(\.indicators).compactMap(\.measure.value) {
      guard let code = measure.code, !measure.title.isEmpty,
        let level = form.level(ofDepth: code.depth, isAgencyOwn: measure.isAgencyMeasure) ?? form.lowestLevel
      else { continue }
      elements.append(element(code, level, otherwise: measure.title))
    }
    return Strategy(parts: parts(in: rows.isEmpty ? headings : rows), elements: elements)
  }

  /// An element; its level is kept where its word names another than that of codes of its length.
  private func element(_ code: StrategyCode, _ level: LevelForm, otherwise title: String = "") -> StrategyElement {
    let usual = form.level(ofDepth: code.depth, isAgencyOwn: level.isAgencyOwn)
    return StrategyElement(
      code: code, title: titles[Key(isApart: false, code: code)] ?? title, isAgencyMeasure: level.isAgencyOwn,
      level: usual == level ? nil : level.name)
  }

  /// The parts with the areas that follow each; an area belongs to the first part it is printed under.
  private func parts(in places: [(level: LevelForm?, code: StrategyCode?)]) -> [StrategyPart] {
    var parts: [StrategyPart] = []
    var current: Int?
    var placed: Set<StrategyCode> = []
    for case (let level?, let code?) in places {
      if level.depth == nil {
        current = parts.firstIndex { $0.number == code.components[0] }
        if current == nil {
          parts.append(StrategyPart(number: code.components[0], title: titles[Key(isApart: true, code: code)] ?? ""))
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
