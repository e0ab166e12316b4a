import ActionPlans
import Foundation
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let indicators: [PlantedKind] = [
    PlantedKind("IND001", "a key result deleted") { sheets in
      let said = sheets.said
      guard
        let indicator = sheets.indicator(where: {
          $0.keyResult != nil && said.divisions[$0.division].keyResults.count > 1
        }), let place = indicator.keyResult?.number.location
      else { return nil }
      sheets.delete(place.cell.row...place.cell.row, at: place)
      return indicator.names.filter { $0 != indicator.keyResult?.name.location }
    },
    PlantedKind("IND001", "an indicator's rows deleted with their work") { sheets in
      let places = sheets.places
      guard
        let indicator = sheets.indicator(where: { indicator in
          // Of an activity only its measure tells under which indicator it stood.
          let rows = places[indicator.division].said.indicators
          let code = indicator.row.measure.value?.code
          return indicator.keyResult != nil && code != nil && rows.count { $0.measure.value?.code == code } == 1
            && rows.contains { $0.works.contains { $0.budget.value != .zero } && $0.measure.value?.code != code }
            && rows.contains { $0.works.contains { $0.budget.value == .zero } && $0.measure.value?.code != code }
        }), let first = indicator.row.indicator.location, let code = indicator.row.measure.value?.code,
        sheets.claim([.element(code)])
      else { return nil }
      let rows =
        indicator.row.works.compactMap(\.name.location?.cell.row)
        + indicator.row.paragraphs.compactMap(\.location?.cell.row)
      sheets.delete(first.cell.row...(rows.max() ?? first.cell.row), at: first)
      return indicator.names.filter { $0 != first }
    },
    PlantedKind("IND002", "an indicator misspelt in one place") { sheets in
      guard let indicator = sheets.indicator(where: { $0.names.count > 1 }) else { return nil }
      let wrong = sheets.slip(of: indicator.name)
      let cell = sheets.random.pick(indicator.names) ?? nil
      return sheets.replace(indicator.name, with: wrong, at: cell).map { indicator.names }
    },
    PlantedKind("IND003", "another target in the key results") { sheets in
      guard
        let indicator = sheets.indicator(where: {
          $0.keyResult?.target.value != nil && $0.definition.target.value != nil
        }), let result = indicator.keyResult
      else { return nil }
      return sheets.retype(result.target).map { [result.target.location, indicator.definition.target.location] }
    },
    PlantedKind("IND003", "another target in the definition") { sheets in
      guard
        let indicator = sheets.indicator(where: {
          $0.keyResult?.target.value != nil && $0.definition.target.value != nil
        }), let result = indicator.keyResult, let target = indicator.definition.target.value,
        let value = target.value.whole
      else { return nil }
      let cell = indicator.definition.target.location
      let old = indicator.definition.target.written
      guard let range = old.range(of: Int(value).inThaiDigits) else { return nil }
      let wrong = old.replacingCharacters(in: range, with: (Int(value) + 7).inThaiDigits)
      return sheets.replace(old, with: wrong, at: cell).map { [result.target.location, cell] }
    },
    PlantedKind("IND004", "a count whose target is a percentage") { sheets in
      guard
        let indicator = sheets.indicator(where: {
          $0.name.hasPrefix("จำนวน") && $0.definition.target.value?.unit != nil
        }), let value = indicator.definition.target.value?.value
      else { return nil }
      let percentage = "ร้อยละ \(value.description.inThaiDigits)"
      let stated = indicator.definition.target
      guard sheets.replace(stated.written, with: percentage, at: stated.location) != nil else { return nil }
      if let result = indicator.keyResult { sheets.type(.text(percentage), at: result.target.location) }
      let targets = [stated.location] + (indicator.keyResult.map { [$0.target.location] } ?? [])
      return indicator.names + targets
    },
    PlantedKind("IND005", "a key result numbered wrong") { sheets in
      guard let indicator = sheets.indicator(where: { $0.keyResult != nil }), let result = indicator.keyResult,
        let number = result.number.value
      else { return nil }
      sheets.type(.number(Double(number + 60)), at: result.number.location)
      return [result.number.location]
    },
    PlantedKind("IND005", "an indicator numbered wrong in its table") { sheets in
      guard let indicator = sheets.indicator() else { return nil }
      let cell = indicator.row.indicator.location
      return sheets.replace(
        "\(indicator.number.inThaiDigits). ", with: "\((indicator.number + 60).inThaiDigits). ", at: cell
      ).map { [cell] }
    },
    PlantedKind("IND005", "an indicator numbered wrong above a schedule") { sheets in
      guard let indicator = sheets.indicator(where: { !$0.schedules.isEmpty && $0.name.count > 5 }),
        let schedule = sheets.random.pick(indicator.schedules)
      else { return nil }
      return sheets.replace(
        " \(indicator.number.inThaiDigits) ", with: " \((indicator.number + 60).inThaiDigits) ",
        at: schedule.indicator.location
      ).map { indicator.numbers }
    },
    PlantedKind("IND008", "an indicator of another agency numbered wrong") { sheets in
      let rows = sheets.said.divisions.enumerated().flatMap { division, said in
        said.agencyIndicators.filter { ($0.indicator.value?.code?.depth ?? 0) > 1 }.map { (division, $0) }
      }
      guard let (division, row) = sheets.random.pick(rows), let code = row.indicator.value?.code,
        sheets.claim([.hidden(table: row.table, division: division)])
      else { return nil }
      let wrong = StrategyCode(components: code.components.dropLast() + [(code.components.last ?? 0) + 60])
      guard let wrong else { return nil }
      func thai(_ code: StrategyCode) -> String { code.components.map(\.inThaiDigits).joined(separator: ".") }
      return sheets.replace("\(thai(code)) ", with: "\(thai(wrong)) ", at: row.indicator.location).map {
        [row.indicator.location]
      }
    },
    PlantedKind("IND006", "a milestone that the schedule does not reach") { sheets in
      guard let (indicator, milestone) = sheets.milestone() else { return nil }
      let text = milestone.paragraph.value ?? ""
      let old = "ร้อยละ \(milestone.progress.description.inThaiDigits)"
      guard let wrong = milestone.progress.adding(.percent(3)), let range = text.range(of: old, options: .backwards)
      else {
        return nil
      }
      let changed = text.replacingCharacters(in: range, with: "ร้อยละ \(wrong.description.inThaiDigits)")
      return sheets.replace(text, with: changed, at: milestone.paragraph.location).map {
        [milestone.paragraph.location] + indicator.schedules.map { $0.progress(after: milestone.step) }
      }
    },
    PlantedKind("IND007", "another weight in a definition's list of steps") { sheets in
      guard let (indicator, step) = sheets.listedStep(), let wrong = step.weight.adding(.percent(3)) else { return nil }
      let text = step.paragraph.value ?? ""
      let old = "ร้อยละ \(step.weight.description.inThaiDigits)"
      guard let range = text.range(of: old, options: .backwards) else { return nil }
      let changed = text.replacingCharacters(in: range, with: "ร้อยละ \(wrong.description.inThaiDigits)")
      return sheets.replace(text, with: changed, at: step.paragraph.location).map {
        [step.paragraph.location]
          + indicator.schedules.map { schedule in
            schedule.steps.first { $0.step.value?.number == step.number }?.weight.location
          }
      }
    },
  ]
}

extension Planting {
  /// Types another value of a target, in its own unit.
  fileprivate mutating func retype(_ entry: Entry<Target>) -> Void? {
    guard let target = entry.value else { return nil }
    let digits = Int(target.value.whole ?? 3) + 9
    let wrong = target.unit.map { "\(digits.inThaiDigits) \($0)" } ?? "ร้อยละ \(digits.inThaiDigits)"
    return type(.text(wrong), at: entry.location)
  }

  /// A milestone claimed by the definition of an indicator with one project.
  fileprivate mutating func milestone() -> (IndicatorPlaces, DefinitionClaims.Milestone)? {
    let form = form
    guard
      let indicator = indicator(where: { indicator in
        indicator.schedules.count == 1
          && !DefinitionClaims(indicator.definition.definition, form: form).milestones.isEmpty
      }),
      let milestone = random.pick(DefinitionClaims(indicator.definition.definition, form: form).milestones)
    else { return nil }
    return (indicator, milestone)
  }

  /// A step listed in the definition of an indicator with one project.
  fileprivate mutating func listedStep() -> (IndicatorPlaces, DefinitionClaims.ListedStep)? {
    let form = form
    guard
      let indicator = indicator(where: { indicator in
        indicator.schedules.count == 1
          && !DefinitionClaims(indicator.definition.definition, form: form).listedSteps.isEmpty
      }), let first = indicator.schedules.first?.steps.first?.step.value?.number,
      let step = random.pick(
        DefinitionClaims(indicator.definition.definition, form: form).listedSteps.filter { $0.number >= first })
    else { return nil }
    return (indicator, step)
  }
}

extension ExactDecimal {
  /// So many percent.
  fileprivate static func percent(_ count: Int64) -> ExactDecimal { ExactDecimal(tenThousandths: count * 10_000) }
}

extension ScheduleTable {
  /// The cell with the progress after a step.
  fileprivate func progress(after number: Int) -> CellLocation? {
    if carriedOver.value?.lastStep == number { return carriedOver.location }
    return steps.first { $0.step.value?.number == number }?.progress.location
  }
}
