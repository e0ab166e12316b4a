import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import ThaiText

extension PlantedCatalogue {
  static let strategy: [PlantedKind] = [
    PlantedKind("STR001", "a title misspelt in the table of the strategy") { sheets in
      guard let element = sheets.element(where: { $0.titles.count > 1 }), let row = element.row,
        let title = row.title.value
      else { return nil }
      let wrong = sheets.slip(of: title)
      sheets.type(.text(wrong), at: row.title.location)
      return element.titles
    },
    PlantedKind("STR001", "a title misspelt in one heading") { sheets in
      guard let element = sheets.element(where: { $0.titles.count > 1 && !$0.headings.isEmpty }),
        let heading = sheets.random.pick(element.headings), let title = heading.title.value
      else { return nil }
      let wrong = sheets.slip(of: title)
      return sheets.replace(title, with: wrong, at: heading.title.location).map { element.titles }
    },
    PlantedKind("STR001", "a title misspelt beside an indicator") { sheets in
      guard let element = sheets.element(where: { !$0.indicators.isEmpty }),
        let indicator = sheets.random.pick(element.indicators), let title = indicator.measure.value?.title
      else { return nil }
      let wrong = sheets.slip(of: title)
      return sheets.replace(title, with: wrong, at: indicator.measure.location).map { element.titles }
    },
    PlantedKind("STR002", "another prefix before a measure's code") { sheets in
      guard
        let element = sheets.element(where: { element in
          element.indicators.contains { !($0.measure.value?.prefix ?? "").isEmpty }
        }), let indicator = sheets.random.pick(element.indicators), let measure = indicator.measure.value
      else { return nil }
      let wrong = measure.isAgencyMeasure ? "(ม. " : "(มน. "
      return sheets.replace("(\(measure.prefix) ", with: wrong, at: indicator.measure.location).map { element.titles }
    },
    PlantedKind("STR003", "a measure that is nowhere, in all tables") { sheets in
      guard
        let project = sheets.project(
          alone: true,
          where: { project in
            project.works.count == 1 && project.works[0].indicator.works.count == 1 && project.list != nil
          }), let code = project.summary.measure.value, let list = project.list, code.depth == 4,
        let wrong = StrategyCode(components: Array(code.components.prefix(3)) + [97]),
        sheets.claim([.element(code)])
      else { return nil }
      let (old, new) = (code.description.inThaiDigits, wrong.description.inThaiDigits)
      sheets.type(.text(new), at: list.measure.location)
      guard sheets.replace(old, with: new, at: project.summary.name.location) != nil,
        sheets.replace(old, with: new, at: project.works[0].indicator.measure.location) != nil
      else { return nil }
      return project.measures
    },
    PlantedKind("STR004", "a dimension without a heading anywhere") { sheets in
      let dimensions = sheets.said.strategy.filter { $0.level.value?.name == "dimension" }.count
      guard dimensions > 1, let element = sheets.element(where: { $0.code.depth == 2 }), let row = element.row,
        let number = row.code.location?.cell.row
      else { return nil }
      let goals = sheets.elements.filter { $0.code.parent == element.code }
      guard !goals.isEmpty, sheets.claim(goals.map { .element($0.code) }) else { return nil }
      sheets.delete(number...number, at: row.code.location)
      for heading in element.headings {
        guard let number = heading.code.location?.cell.row else { return nil }
        sheets.delete(number...number, at: heading.code.location)
      }
      return goals.flatMap { goal in
        (goal.row.map { [$0.code.location] } ?? []) + goal.headings.map(\.code.location)
      }
    },
    PlantedKind("STR005", "a code typed wrong in one heading") { sheets in
      let titles = sheets.elements.compactMap { $0.row?.title.value.map { MatchingKey($0) } }
      guard
        let element = sheets.element(where: { element in
          guard let title = element.row?.title.value.map({ MatchingKey($0) }), !element.headings.isEmpty else {
            return false
          }
          return element.code.depth == 4 && titles.count { $0 == title } == 1
        }),
        let heading = sheets.random.pick(
          element.headings.filter { element.stands(onlyOnceIn: $0.code.location?.sheet) }),
        let wrong = StrategyCode(components: Array(element.code.components.prefix(3)) + [96]),
        sheets.replace(
          element.code.description.inThaiDigits, with: wrong.description.inThaiDigits, at: heading.code.location) != nil
      else { return nil }
      return element.codes
    },
  ]
}

extension Planting {
  /// An element of the strategy with the cells that name it.
  struct ElementPlaces {
    let code: StrategyCode
    let row: StrategyRow?
    let headings: [StrategyHeading]
    let indicators: [IndicatorRow]

    /// The cells with its code.
    var codes: [CellLocation?] {
      (row.map { [$0.code.location] } ?? []) + headings.map(\.code.location) + indicators.map(\.measure.location)
    }

    /// Whether a sheet names it in one cell only.
    func stands(onlyOnceIn sheet: String?) -> Bool { codes.count { $0?.sheet == sheet } == 1 }

    /// The cells with its title.
    var titles: [CellLocation?] {
      (row.map { [$0.title.location] } ?? []) + headings.map(\.title.location) + indicators.map(\.measure.location)
    }
  }

  /// The elements of the strategy.
  var elements: [ElementPlaces] {
    said.strategy.filter { $0.level.value?.depth != nil }.compactMap { row in
      row.code.value.map { code in
        ElementPlaces(
          code: code, row: row, headings: said.headings.filter { $0.level.depth != nil && $0.code.value == code },
          indicators: said.divisions.flatMap(\.indicators).filter {
            $0.measure.value?.code == code && $0.measure.certainty == .certain
          })
      }
    }
  }

  /// An element of the strategy for one mistake.
  mutating func element(where isFit: (ElementPlaces) -> Bool) -> ElementPlaces? {
    guard let element = random.pick(elements.filter { isFree([.element($0.code)]) && isFit($0) }),
      claim([.element(element.code)])
    else { return nil }
    return element
  }
}
