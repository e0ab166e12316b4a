import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing
import ThaiText

/// A mistake that somebody makes by hand in a workbook.
enum PlantedError: String, CaseIterable, CustomTestStringConvertible {
  case budgetInSummary, budgetInList, budgetInIndicators, budgetInWords, totalChanged
  case summaryRowDeleted, listRowDeleted, itemDeleted, listRowCopied, summaryRowsSwapped, listRowsSwapped
  case projectRenamed, projectMisspelt, numberInSummary, numberAboveSchedule
  case groupChanged, measureChanged
  case scheduleDeleted, scheduleCopied, weightChanged, progressChanged, stepDeleted, lastStepDeleted, stepCountChanged
  case targetChanged, indicatorMisspelt, activityMisspelt, titleMisspelt, yearChanged

  var testDescription: String { rawValue }

  /// Whether rows move when the mistake is made.
  var movesRows: Bool {
    switch self {
    case .summaryRowDeleted, .listRowDeleted, .listRowCopied, .stepDeleted, .lastStepDeleted: true
    default: false
    }
  }

  /// What has to be found of a mistake.
  struct Expectation {
    /// The rule.
    var code: String
    /// The cells that the finding has to list.
    var cells: [CellLocation?]
  }

  /// Makes the mistake in a division; nil when the plan has nothing to make it with.
  ///
  /// - Parameters:
  ///   - workbook: The workbook to spoil.
  ///   - said: What it said before.
  ///   - index: The division.
  ///   - avoided: Projects by number in which a mistake was made already; the one chosen is added.
  func plant(
    in workbook: inout Workbook, _ said: Submission, division index: Int, avoiding avoided: inout Set<Int>,
    _ random: inout SeededGenerator
  ) -> Expectation? {
    let division = said.divisions[index]
    let free = division.budgetSummary.indices.filter { row in
      let number = division.budgetSummary[row].number.value ?? 0
      return division.budgetSummary[row].fundings.count == 1
        && (-1...1).allSatisfy { !avoided.contains(number + $0) }
    }
    guard let row = random.pick(free), let number = division.budgetSummary[row].number.value,
      let name = division.budgetSummary[row].project.value?.name
    else { return nil }
    let planted = plant(
      in: &workbook, said, division, Chosen(row: row, number: number, name: name, summary: division.budgetSummary[row]),
      &random)
    if planted != nil { avoided.insert(number) }
    return planted
  }

  /// The project that a mistake is made with.
  struct Chosen {
    var row: Int
    var number: Int
    var name: String
    var summary: BudgetSummaryRow
  }

  private func plant(
    in workbook: inout Workbook, _ said: Submission, _ division: DivisionSubmission, _ chosen: Chosen,
    _ random: inout SeededGenerator
  ) -> Expectation? {
    let list = division.projectList.first { MatchingKey($0.name.value ?? "") == MatchingKey(chosen.name) }
    let item = division.indicators.flatMap(\.works).first {
      MatchingKey($0.name.value ?? "") == MatchingKey(chosen.name)
    }
    let schedule = division.schedules.first { $0.project.value?.number == chosen.number }
    let amount = chosen.summary.fundings[0].amount
    switch self {
    case .budgetInSummary:
      guard let baht = amount.value?.wholeBaht else { return nil }
      workbook.type(.number(Double(baht + 10_000)), at: amount.location)
      return Expectation(code: "BUD002", cells: [amount.location, list?.budget.location])
    case .budgetInList:
      guard let list, let baht = list.budget.value?.wholeBaht, baht > 0 else { return nil }
      workbook.type(.number(Double(baht * 10)), at: list.budget.location)
      return Expectation(code: "BUD002", cells: [list.budget.location, amount.location])
    case .budgetInIndicators:
      guard let item, let money = item.budget.value, money != .zero,
        workbook.replace(
          item.budget.written, with: "\(ThaiAmount.write(satang: money.satang + 700_000)) บาท", at: item.budget.location
        )
      else { return nil }
      return Expectation(code: "BUD002", cells: [item.budget.location, amount.location])
    case .budgetInWords:
      workbook.type(.text("ห้าแสนบาท"), at: amount.location)
      return Expectation(code: "FRM001", cells: [amount.location])
    case .totalChanged:
      guard let total = division.totals.first, let baht = total.amount.value?.wholeBaht else { return nil }
      workbook.type(.number(Double(baht + 1_234)), at: total.amount.location)
      return Expectation(code: "BUD001", cells: [total.amount.location])
    case .summaryRowDeleted:
      guard let list, let place = amount.location else { return nil }
      workbook.deleteRow(place.cell.row, of: place.sheet)
      return Expectation(code: "PRJ001", cells: [list.name.location])
    case .listRowDeleted:
      guard let place = list?.name.location, division.projectList.count > 1 else { return nil }
      workbook.deleteRow(place.cell.row, of: place.sheet)
      return Expectation(code: "PRJ001", cells: [chosen.summary.project.location])
    case .itemDeleted:
      guard let item, division.indicators.flatMap(\.works).count(where: { $0.budget.value != .zero }) > 1 else {
        return nil
      }
      workbook.type(nil, at: item.name.location)
      return Expectation(code: "PRJ001", cells: [chosen.summary.project.location])
    case .listRowCopied:
      guard let place = list?.name.location else { return nil }
      workbook.copyRow(place.cell.row, of: place.sheet)
      return Expectation(code: "PRJ002", cells: [place])
    case .summaryRowsSwapped:
      guard chosen.row + 1 < division.budgetSummary.count, let first = amount.location,
        case let next = division.budgetSummary[chosen.row + 1], next.fundings.count == 1,
        let second = next.number.location, second.cell.row == first.cell.row + 1
      else { return nil }
      workbook.swapRows(first.cell.row, second.cell.row, of: first.sheet)
      return Expectation(code: "PRJ004", cells: [chosen.summary.number.location, second])
    case .listRowsSwapped:
      guard let index = division.projectList.firstIndex(where: { $0.name.location == list?.name.location }),
        index + 1 < division.projectList.count, case let next = division.projectList[index + 1],
        next.measure.value == list?.measure.value, let first = list?.name.location, let second = next.name.location,
        second.cell.row == first.cell.row + 1
      else { return nil }
      workbook.swapRows(first.cell.row, second.cell.row, of: first.sheet)
      return Expectation(code: "PRJ005", cells: [first, second])
    case .projectRenamed:
      guard let place = list?.name.location, let money = list?.budget.value, money != .zero else { return nil }
      workbook.type(.text("โครงการพาแมวเที่ยวพิพิธภัณฑ์เครื่องจักรไอน้ำ"), at: place)
      return Expectation(code: "PRJ003", cells: [place, chosen.summary.project.location])
    case .projectMisspelt:
      guard let place = list?.name.location else { return nil }
      workbook.type(.text(chosen.name + "ใหม"), at: place)
      return Expectation(code: "PRJ003", cells: [place, chosen.summary.project.location])
    case .numberInSummary:
      workbook.type(.number(Double(chosen.number + 70)), at: chosen.summary.number.location)
      return Expectation(code: "PRJ004", cells: [chosen.summary.number.location])
    case .numberAboveSchedule:
      guard let schedule,
        workbook.replace(
          " \(ThaiDigits.thai(String(chosen.number))) ", with: " \(ThaiDigits.thai(String(chosen.number + 1))) ",
          at: schedule.project.location)
      else { return nil }
      return Expectation(code: "SCH003", cells: [schedule.project.location, chosen.summary.number.location])
    case .groupChanged:
      let mine = chosen.summary.workGroups.value ?? []
      let other = division.workGroups.compactMap(\.workGroup.value).first { !mine.contains($0) }
      guard let other, !mine.isEmpty, list?.workGroups.value != nil else { return nil }
      workbook.type(.text(other), at: chosen.summary.workGroups.location)
      return Expectation(code: "WGP001", cells: [chosen.summary.workGroups.location, list?.workGroups.location])
    case .measureChanged:
      let measures = said.strategy.compactMap(\.code.value).filter { $0.depth == 4 }
      guard let list, let mine = list.measure.value, let other = measures.first(where: { $0 != mine }),
        chosen.summary.project.value?.measure != nil
      else { return nil }
      workbook.type(.text(ThaiDigits.thai(other.description)), at: list.measure.location)
      return Expectation(code: "PRJ006", cells: [list.measure.location, chosen.summary.project.location])
    case .scheduleDeleted:
      guard let schedule, division.schedules.count > 1, let rows = Self.rows(of: schedule) else { return nil }
      workbook.empty(rows, of: schedule.project.location?.sheet)
      return Expectation(code: "SCH001", cells: [chosen.summary.project.location])
    case .scheduleCopied:
      guard let schedule, let rows = Self.rows(of: schedule), var copy = schedule.project.location else { return nil }
      copy.cell.row += workbook.copyToEnd(rows, of: copy.sheet)
      return Expectation(code: "SCH002", cells: [schedule.project.location, copy])
    case .weightChanged, .progressChanged:
      guard let step = random.pick(schedule?.steps ?? []), let weight = step.weight.value,
        let progress = step.progress.value,
        let five = ExactDecimal("5")
      else { return nil }
      let isWeight = self == .weightChanged
      guard let wrong = (isWeight ? weight : progress).adding(five) else { return nil }
      let place = isWeight ? step.weight.location : step.progress.location
      workbook.type(.number(Double(wrong.tenThousandths) / 10_000), at: place)
      return Expectation(code: isWeight ? "SCH007" : "SCH008", cells: [place])
    case .stepDeleted, .lastStepDeleted:
      guard let steps = schedule?.steps, steps.count > 2 else { return nil }
      let index = self == .lastStepDeleted ? steps.count - 1 : random.number(in: 0...(steps.count - 2))
      guard let place = steps[index].step.location else { return nil }
      workbook.deleteRow(place.cell.row, of: place.sheet)
      if self == .lastStepDeleted { return Expectation(code: "SCH009", cells: [steps[0].weight.location]) }
      return Expectation(code: "SCH005", cells: [place])
    case .stepCountChanged:
      guard let schedule, let count = schedule.statedSteps.value,
        workbook.replace(
          ThaiDigits.thai(String(count)), with: ThaiDigits.thai(String(count + 2)), at: schedule.statedSteps.location)
      else { return nil }
      return Expectation(code: "SCH010", cells: [schedule.statedSteps.location])
    case .targetChanged:
      guard let result = random.pick(division.keyResults.filter { $0.target.value != nil }),
        let target = result.target.value,
        division.indicators.contains(where: {
          $0.indicator.value?.number == result.number.value && $0.paragraphs.count > 1
        })
      else { return nil }
      let digits = ThaiDigits.thai(String((target.value.whole ?? 3) + 9))
      workbook.type(.text(target.unit.map { "\(digits) \($0)" } ?? "ร้อยละ \(digits)"), at: result.target.location)
      return Expectation(code: "IND003", cells: [result.target.location])
    case .indicatorMisspelt:
      guard let result = random.pick(division.keyResults), let name = result.name.value, name.count > 12,
        !division.indicators.isEmpty
      else { return nil }
      workbook.type(.text(name + "ด้วย"), at: result.name.location)
      return Expectation(code: "IND002", cells: [result.name.location])
    case .activityMisspelt:
      guard let activity = random.pick(division.activities), let name = activity.name.value, name.count > 16,
        division.indicators.contains(where: { $0.works.contains { $0.name.value == name } })
      else { return nil }
      workbook.type(.text(name + "ด้วย"), at: activity.name.location)
      return Expectation(code: "ACT003", cells: [activity.name.location])
    case .titleMisspelt:
      let used = Set(division.budgetSummary.compactMap { $0.project.value?.measure })
      guard let row = random.pick(said.strategy.filter { $0.code.value.map(used.contains) ?? false }),
        let title = row.title.value
      else { return nil }
      workbook.type(.text(title + "ด้วย"), at: row.title.location)
      return Expectation(code: "STR001", cells: [row.title.location])
    case .yearChanged:
      guard let entry = said.fiscalYears.last(where: { $0.location != nil }), let year = entry.value?.buddhistYear
      else { return nil }
      for shown in [year, year - 1] {
        let digits = ThaiDigits.thai(String(shown))
        if workbook.replace(digits, with: ThaiDigits.thai(String(shown - 1)), at: entry.location) {
          return Expectation(code: "FRM002", cells: [entry.location])
        }
      }
      return nil
    }
  }

  /// The rows of a schedule, from its first heading to the line that closes it.
  private static func rows(of schedule: ScheduleTable) -> ClosedRange<Int>? {
    guard let first = (schedule.indicator.location ?? schedule.project.location)?.cell.row,
      let last = schedule.statedSteps.location?.cell.row, first < last
    else { return nil }
    return first...last
  }
}
