import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let schedules: [PlantedKind] = [
    PlantedKind("SCH001", "a schedule deleted") { sheets in
      guard let (project, schedule) = sheets.scheduled(), sheets.hasOtherSchedules(than: project),
        let rows = schedule.rows
      else { return nil }
      sheets.delete(rows, at: schedule.project.location)
      return project.names.filter { $0 != schedule.project.location }
    },
    PlantedKind("SCH001", "a schedule emptied") { sheets in
      guard let (project, schedule) = sheets.scheduled(), sheets.hasOtherSchedules(than: project),
        sheets.claim([], lookingAt: [.years]), let rows = schedule.rows
      else { return nil }
      sheets.empty(rows, at: schedule.project.location)
      return project.names.filter { $0 != schedule.project.location }
    },
    PlantedKind("SCH002", "a schedule copied below the others") { sheets in
      // What stands at the end of the sheet is the last division's.
      let last = sheets.places.count - 1
      guard let (_, schedule) = sheets.scheduled(where: { project, _ in project.division == last }),
        sheets.claim([], lookingAt: [.years]), let rows = schedule.rows,
        let copy = sheets.copyToEnd(rows, of: schedule.project.location)
      else { return nil }
      return [schedule.project.location, copy]
    },
    PlantedKind("SCH003", "the number of the next project above a schedule") { sheets in
      guard let (project, schedule) = sheets.scheduled() else { return nil }
      return sheets.renumber(schedule, from: project.number, to: project.number + 1)
        .map { [schedule.project.location, project.summary.number.location] }
    },
    PlantedKind("SCH003", "the numbers of two schedules changed over") { sheets in
      guard let (project, schedule) = sheets.scheduled(),
        let (other, second) = sheets.scheduled(where: { other, _ in
          other.division == project.division
        }), sheets.renumber(schedule, from: project.number, to: other.number) != nil,
        sheets.renumber(second, from: other.number, to: project.number) != nil
      else { return nil }
      return [
        schedule.project.location, project.summary.number.location, second.project.location,
        other.summary.number.location,
      ]
    },
    PlantedKind("SCH004", "another indicator above a schedule") { sheets in
      guard
        let (project, schedule) = sheets.scheduled(where: { project, schedule in
          !project.works.isEmpty && !schedule.indicator.isBlank
        })
      else { return nil }
      let mine = Set(project.works.map(\.indicatorIndex))
      let others = sheets.places[project.division].indicators.filter { other in
        !mine.contains(other.index)
          && sheets.isFree([], lookingAt: [.indicator(division: project.division, index: other.index)])
      }
      guard let other = sheets.random.pick(others),
        sheets.claim([], lookingAt: [.indicator(division: project.division, index: other.index)])
      else { return nil }
      sheets.type(.text("ชื่อตัวชี้วัดที่ \(other.number.inThaiDigits) \(other.name)"), at: schedule.indicator.location)
      return [schedule.indicator.location] + project.works.map(\.item.name.location)
    },
    PlantedKind("SCH010", "a wrong number of steps below a schedule") { sheets in
      guard let (_, schedule) = sheets.scheduled(), let count = schedule.statedSteps.value else { return nil }
      let wrong = count + sheets.random.number(in: 1...3)
      return sheets.replace(
        " \(count.inThaiDigits) ", with: " \(wrong.inThaiDigits) ", at: schedule.statedSteps.location
      ).map { [schedule.statedSteps.location, schedule.steps.last?.step.location] }
    },
    PlantedKind("SCH011", "a wrong sum of weights below a schedule") { sheets in
      guard let (_, schedule) = sheets.scheduled(), let wrong = ExactDecimal("105") else { return nil }
      sheets.type(wrong, at: schedule.statedWeight.location)
      return [schedule.statedWeight.location]
    },
    PlantedKind("SCH011", "a wrong progress below a schedule") { sheets in
      guard let (_, schedule) = sheets.scheduled(), let wrong = ExactDecimal("90") else { return nil }
      sheets.type(wrong, at: schedule.statedProgress.location)
      return [schedule.statedProgress.location]
    },
    PlantedKind("SCH014", "steps carried over from another year") { sheets in
      guard sheets.isFree([], lookingAt: [.years]),
        let (_, schedule) = sheets.scheduled(where: { $1.carriedOver.value?.fiscalYear != nil }),
        sheets.claim([], lookingAt: [.years]), let year = schedule.carriedOver.value?.fiscalYear?.buddhistYear
      else { return nil }
      let wrong = sheets.random.pick([year - 1, year + 1]) ?? year - 1
      return sheets.replace(year.inThaiDigits, with: wrong.inThaiDigits, at: schedule.carriedOver.location)
        .map { [schedule.carriedOver.location] }
    },
    PlantedKind("SCH012", "the last month's header deleted") { sheets in
      guard
        let (_, schedule) = sheets.scheduled(where: { _, schedule in
          schedule.steps.allSatisfy { !($0.months.value ?? FiscalMonthSet()).contains(.september) }
        }), let header = schedule.header, let september = sheets.september(below: header)
      else { return nil }
      sheets.type(nil, at: september)
      return [header]
    },
    PlantedKind("SCH013", "a mark after the last month") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }),
        var cell = schedule.steps[index].progress.location
      else { return nil }
      cell.cell.column += 13
      // Where the schedules of a plan have notes, they stand there.
      guard schedule.steps[index].note.location == nil else { return nil }
      sheets.type(.text("↔"), at: cell)
      return [schedule.steps[index].months.location]
    },
    PlantedKind("SCH013", "an arrow that opens and never closes") { sheets in
      guard
        let (_, schedule, index) = sheets.step(where: { schedule, index in
          (schedule.steps[index].months.value?.runs.count ?? 0) == 1
            && (schedule.steps[index].months.value?.months.count ?? 0) > 1
        }), var end = schedule.steps[index].months.location,
        let count = schedule.steps[index].months.value?.months.count
      else { return nil }
      end.cell.column += count - 1
      sheets.type(nil, at: end)
      return [schedule.steps[index].months.location]
    },
  ]
}

extension Planting {
  fileprivate func hasOtherSchedules(than project: ProjectPlaces) -> Bool {
    places[project.division].said.schedules.count > 1
  }

  /// Types another project's number into the heading of a schedule.
  fileprivate mutating func renumber(_ schedule: ScheduleTable, from number: Int, to wrong: Int) -> Void? {
    replace(" \(number.inThaiDigits) ", with: " \(wrong.inThaiDigits) ", at: schedule.project.location)
  }

  /// The header of the last month, in one of the rows of a schedule's header.
  fileprivate func september(below header: CellLocation) -> CellLocation? {
    for row in header.cell.row...header.cell.row + 2 {
      var place = header
      place.cell = CellReference(row: row, column: 15)
      if text(at: place)?.hasPrefix("ก.ย.") ?? false { return place }
    }
    return nil
  }
}
