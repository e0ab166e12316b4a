import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let steps: [PlantedKind] = [
    PlantedKind("SCH005", "a step deleted that is not the last") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { $0.steps.count > 2 && $1 < $0.steps.count - 1 }),
        let row = schedule.steps[index].step.location?.cell.row
      else { return nil }
      sheets.delete(row...row, at: schedule.steps[index].step.location)
      return [schedule.steps[index + 1].step.location]
    },
    PlantedKind("SCH005", "a step numbered wrong") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { schedule, _ in schedule.steps.count > 1 }),
        let number = schedule.steps[index].step.value?.number
      else { return nil }
      let step = schedule.steps[index].step.location
      return sheets.replace("\(number.inThaiDigits). ", with: "\((number + 30).inThaiDigits). ", at: step)
        .map { [step] }
    },
    PlantedKind("SCH005", "two steps changed over, numbers and all") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { $1 + 1 < $0.steps.count }),
        sheets.swapRows(schedule.steps[index].step.location, schedule.steps[index + 1].step.location) != nil
      else { return nil }
      return [schedule.steps[index].step.location, schedule.steps[index + 1].step.location]
    },
    PlantedKind("SCH006", "a weight deleted") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { schedule, _ in schedule.steps.count > 1 }) else {
        return nil
      }
      let step = schedule.steps[index]
      sheets.type(nil, at: step.weight.location)
      return [step.weight.location, step.step.location]
    },
    PlantedKind("SCH007", "a weight typed wrong") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }),
        let weight = schedule.steps[index].weight.value
      else { return nil }
      let step = schedule.steps[index]
      guard let wrong = sheets.slip(of: weight) else { return nil }
      sheets.type(wrong, at: step.weight.location)
      let before = index > 0 ? [schedule.steps[index - 1].progress.location] : []
      return [step.weight.location, step.progress.location] + before
    },
    PlantedKind("SCH008", "a progress typed wrong") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }),
        let progress = schedule.steps[index].progress.value
      else { return nil }
      guard let wrong = sheets.slip(of: progress) else { return nil }
      let step = schedule.steps[index]
      sheets.type(wrong, at: step.progress.location)
      return schedule.progressCells(of: index)
    },
    PlantedKind("SCH008", "a progress typed wrong, and the steps after it go on from there") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { $1 + 2 < $0.steps.count }),
        let five = ExactDecimal("5")
      else { return nil }
      for step in schedule.steps[index...] {
        guard let wrong = step.progress.value?.adding(five) else { return nil }
        sheets.type(wrong, at: step.progress.location)
      }
      return schedule.progressCells(of: index)
    },
    PlantedKind("SCH009", "the last step deleted") { sheets in
      guard
        let (_, schedule, index) = sheets.step(where: { schedule, index in
          index == schedule.steps.count - 1 && index > 0
            && (schedule.steps[index].weight.value?.tenThousandths ?? 0) >= 10_000
        }), let row = schedule.steps[index].step.location?.cell.row
      else { return nil }
      sheets.delete(row...row, at: schedule.steps[index].step.location)
      return schedule.weightCells.filter { $0 != schedule.steps[index].weight.location }
    },
    PlantedKind("SCH009", "weights and progress that agree and end before the whole") { sheets in
      guard
        let (_, schedule, index) = sheets.step(where: { schedule, index in
          (schedule.steps[index].weight.value?.tenThousandths ?? 0) > 50_000
        }), let five = ExactDecimal("5"), let weight = schedule.steps[index].weight.value?.subtracting(five)
      else { return nil }
      sheets.type(weight, at: schedule.steps[index].weight.location)
      let progress = schedule.steps[index...].map(\.progress) + [schedule.statedWeight, schedule.statedProgress]
      for entry in progress {
        guard let wrong = entry.value?.subtracting(five) else { return nil }
        sheets.type(wrong, at: entry.location)
      }
      // Any of the weights may be the one that is too small.
      sheets.typed = []
      return schedule.weightCells
    },
    PlantedKind("SCH015", "a step that starts before the one above it") { sheets in
      guard
        let (_, schedule, index) = sheets.step(where: { schedule, index in
          index > 0 && (schedule.steps[index - 1].months.value?.months.first ?? .october) > .october
        }), let before = schedule.steps[index - 1].months.value?.months.first,
        let month = sheets.random.pick(Array(0..<before.rawValue))
      else { return nil }
      let cells = sheets.monthCells(of: schedule.steps[index])
      for cell in cells { sheets.type(nil, at: cell) }
      sheets.type(.text("↔"), at: cells[month])
      return [cells[month], schedule.steps[index - 1].months.location]
    },
    PlantedKind("SCH016", "the arrows of a step deleted") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }) else { return nil }
      for cell in sheets.monthCells(of: schedule.steps[index]) { sheets.type(nil, at: cell) }
      return [schedule.steps[index].step.location]
    },
  ]
}

extension Planting {
  /// The percentage with a slip: two digits changed over, or a few percent more or less.
  fileprivate mutating func slip(of value: ExactDecimal) -> ExactDecimal? {
    let parts = value.tenThousandths
    let (tens, ones) = (parts / 100_000, parts / 10_000 % 10)
    let rest = parts % 10_000
    if tens != ones, tens < 10, random.once(in: 2) {
      return ExactDecimal(tenThousandths: ones * 100_000 + tens * 10_000 + rest)
    }
    let change = Int64(random.number(in: 1...9)) * 10_000
    return ExactDecimal(tenThousandths: random.once(in: 3) && parts > change ? parts - change : parts + change)
  }

  /// The twelve cells of the months of a step.
  fileprivate func monthCells(of step: StepRow) -> [CellLocation?] {
    FiscalMonth.allCases.map { month in
      var cell = step.progress.location
      cell?.cell.column += 1 + month.rawValue
      return cell
    }
  }
}

extension ScheduleTable {
  /// The progress of a step with the figures that it is computed from.
  fileprivate func progressCells(of index: Int) -> [CellLocation?] {
    let before =
      index > 0 ? [steps[index - 1].progress.location] : carriedOver.isBlank ? [] : [carriedOver.location]
    return [steps[index].progress.location, steps[index].weight.location] + before
  }
}
