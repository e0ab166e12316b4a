internal import ActionPlans
internal import OfficialTables
package import Spreadsheet

/// An element of the strategy with what each place says of it.
package struct StrategyElementCase: Topic {
  /// The element.
  package let element: StrategyDirectory.Element
  /// Its level; nil when the form set has none for it.
  private let level: LevelForm?

  init(_ element: StrategyDirectory.Element, form: Form) {
    self.element = element
    level =
      element.isApart
      ? form.levels.first { $0.depth == nil } : form.level(ofDepth: element.code.depth) ?? form.lowestLevel
  }

  package var subject: Finding.Subject {
    Finding.Subject(
      kind: level?.name ?? "element", number: element.code.description, name: titles.first?.value)
  }

  package var title: Wording {
    Wording(
      "\(level?.words.printed ?? "") \(element.code.spoken.thai)", "\(level?.label.english ?? "") \(element.code)")
  }

  /// Its title in every place that states one.
  package var titles: [Statement<String>] {
    element.namings.compactMap { naming in naming.title.value.map { Statement($0, [naming.titleCitation]) } }
  }
}

extension Evidence {
  /// The elements of the strategy with what each place says of them.
  package var strategyElements: [StrategyElementCase] {
    strategy.elements.map { StrategyElementCase($0, form: form) }
  }
}
