import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let projects: [PlantedKind] = [
    PlantedKind("PRJ001", "a row deleted from the summary") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.names.count > 1 }), let rows = project.summaryRows,
        sheets.places[project.division].projects.count > 1
      else { return nil }
      sheets.delete(rows, at: project.summary.name.location)
      return Array(project.names.dropFirst())
    },
    PlantedKind("PRJ001", "a row deleted from the project list") { sheets in
      guard let project = sheets.project(), let list = project.list, let row = list.name.location?.cell.row,
        sheets.places[project.division].projects.count > 1
      else { return nil }
      sheets.delete(row...row, at: list.name.location)
      return project.names.filter { $0 != list.name.location }
    },
    PlantedKind("PRJ001", "an item taken out of the indicator table") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.works.count == 1 }),
        sheets.places[project.division].projects.count(where: { !$0.works.isEmpty }) > 1
      else { return nil }
      let item = project.works[0].item.name.location
      sheets.type(nil, at: item)
      return project.names.filter { $0 != item }
    },
    PlantedKind("PRJ001", "a project in the summary only") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.works.count == 1 && $0.list != nil }),
        sheets.places[project.division].projects.count(where: { !$0.works.isEmpty }) > 1,
        let list = project.list?.name.location
      else { return nil }
      let item = project.works[0].item.name.location
      sheets.delete(list.cell.row...list.cell.row, at: list)
      sheets.type(nil, at: item)
      return project.names.filter { $0 != item && $0 != list }
    },
    PlantedKind("PRJ002", "a row of the summary copied") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.summary.fundings.count == 1 }),
        sheets.claim([.total(division: project.division)]),
        let copy = sheets.copyRow(of: project.summary.name.location)
      else { return nil }
      return [project.summary.name.location, copy]
    },
    PlantedKind("PRJ002", "a row of the project list copied") { sheets in
      guard let project = sheets.project(), let list = project.list, let copy = sheets.copyRow(of: list.name.location)
      else { return nil }
      return [list.name.location, copy]
    },
    PlantedKind("PRJ002", "an item of the indicator table copied below itself") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.works.count == 1 }) else { return nil }
      let item = project.works[0].item.name.location
      guard let item, let text = sheets.text(at: item), var copy = sheets.insertRow(below: item) else { return nil }
      copy.cell.column = item.cell.column
      sheets.type(.text(text), at: copy)
      return [item, copy]
    },
    PlantedKind("PRJ003", "a project called otherwise in the project list") { sheets in
      guard let project = sheets.project(where: { $0.names.count > 2 }), let list = project.list else { return nil }
      sheets.type(.text("โครงการพาแมวเที่ยวพิพิธภัณฑ์เครื่องจักรไอน้ำ"), at: list.name.location)
      return project.names
    },
    PlantedKind("PRJ003", "a name without its first word in the project list") { sheets in
      guard let project = sheets.project(where: { $0.name.count > 20 && $0.names.count > 1 }), let list = project.list
      else { return nil }
      sheets.type(.text(String(project.name.dropFirst("โครงการ".count))), at: list.name.location)
      return project.names
    },
    PlantedKind("PRJ003", "a project misspelt in one table") { sheets in
      guard let project = sheets.project(where: { $0.names.count > 1 }) else { return nil }
      let wrong = sheets.slip(of: project.name)
      let cell = sheets.random.pick(project.names) ?? nil
      return sheets.replace(project.name, with: wrong, at: cell).map { project.names }
    },
    PlantedKind("PRJ003", "a project misspelt in two tables in one way") { sheets in
      guard let project = sheets.project(where: { $0.names.count == 4 }) else { return nil }
      let wrong = sheets.slip(of: project.name)
      for cell in sheets.random.sample(2, of: project.names) {
        guard sheets.replace(project.name, with: wrong, at: cell) != nil else { return nil }
      }
      return project.names
    },
    PlantedKind("PRJ004", "two rows of the summary changed over with their numbers") { sheets in
      guard let (project, next) = sheets.neighbours(),
        sheets.swapRows(project.summary.number.location, next.summary.number.location) != nil
      else { return nil }
      return [project.summary.number.location, next.summary.number.location]
    },
    PlantedKind("PRJ004", "a number of the summary typed wrong") { sheets in
      guard let project = sheets.project() else { return nil }
      sheets.type(.number(Double(project.number + 700)), at: project.summary.number.location)
      return [project.summary.number.location]
    },
    PlantedKind("PRJ004", "the number of the row above typed once more") { sheets in
      guard let project = sheets.project(where: { $0.number > 1 }) else { return nil }
      sheets.type(.number(Double(project.number - 1)), at: project.summary.number.location)
      let above = sheets.places[project.division].projects.first { $0.number == project.number - 1 }
      return [project.summary.number.location, above?.summary.number.location]
    },
    PlantedKind("PRJ004", "a number under an indicator typed wrong") { sheets in
      guard let project = sheets.project(alone: true, where: { $0.works.contains { $0.indicator.works.count > 1 } }),
        let work = project.works.first(where: { $0.indicator.works.count > 1 }), let number = work.item.number.value
      else { return nil }
      return sheets.replace(
        "\(number.inThaiDigits). ", with: "\((number + 50).inThaiDigits). ", at: work.item.name.location
      ).map { [work.item.number.location] }
    },
    PlantedKind("PRJ005", "two rows of the project list changed over") { sheets in
      guard let project = sheets.project(), let list = project.list else { return nil }
      let rows = sheets.places[project.division].said.projectList
      guard let index = rows.firstIndex(where: { $0.name.location == list.name.location }), index + 1 < rows.count,
        rows[index + 1].measure.value == list.measure.value, list.measure.value != nil,
        let next = sheets.places[project.division].projects.first(where: {
          $0.list?.name.location == rows[index + 1].name.location
        }),
        abs(next.number - project.number) == 1
          || sheets.claim([.project(division: next.division, number: next.number)]),
        sheets.swapRows(list.name.location, rows[index + 1].name.location) != nil
      else { return nil }
      return [list.name.location, rows[index + 1].name.location]
    },
    PlantedKind("PRJ005", "the contents of two rows of the summary changed over") { sheets in
      guard
        let (project, next) = sheets.neighbours(where: { project, next, division in
          guard let code = project.summary.measure.value, code == next.summary.measure.value else {
            return false
          }
          // The other tables have to agree on the order: all projects of the measure in turn, each with its schedule.
          let mine = division.projects.filter { $0.summary.measure.value == code }
          let rows = mine.compactMap { $0.list?.name.location?.cell.row }
          return mine.count > 2 && mine.allSatisfy { $0.schedule != nil } && rows == rows.sorted()
        }),
        sheets.swapRows(project.summary.number.location, next.summary.number.location, columns: 2...5) != nil
      else { return nil }
      return [project.summary.name.location, next.summary.name.location]
    },
    PlantedKind("PRJ006", "another measure in the project list") { sheets in
      guard let (project, other) = sheets.projectAndOtherMeasure(), let list = project.list else { return nil }
      sheets.type(.text(other.description.inThaiDigits), at: list.measure.location)
      return project.measures
    },
    PlantedKind("PRJ006", "another measure in the summary") { sheets in
      guard let (project, other) = sheets.projectAndOtherMeasure(), project.list != nil,
        let code = project.summary.measure.value
      else { return nil }
      return sheets.replace(
        "(\(code.description.inThaiDigits))", with: "(\(other.description.inThaiDigits))",
        at: project.summary.name.location
      ).map { project.measures }
    },
    PlantedKind("PRJ006", "two digits of a measure changed over in the list") { sheets in
      guard let project = sheets.project(where: { $0.measures.count > 1 }), let list = project.list,
        let code = list.measure.value, let wrong = code.withLastTwoChangedOver
      else { return nil }
      sheets.type(.text(wrong.description.inThaiDigits), at: list.measure.location)
      return project.measures
    },
  ]
}

extension Planting {
  /// Two projects that follow one another in the summary, in a row each.
  fileprivate mutating func neighbours(
    where isFit: (ProjectPlaces, ProjectPlaces, DivisionPlaces) -> Bool = { _, _, _ in true }
  ) -> (ProjectPlaces, ProjectPlaces)? {
    let places = places
    func next(_ project: ProjectPlaces) -> ProjectPlaces? {
      places[project.division].projects.first { $0.number == project.number + 1 && $0.summary.fundings.count == 1 }
    }
    guard
      let project = project(where: { project in
        guard let next = next(project), project.summary.fundings.count == 1 else { return false }
        return isFit(project, next, places[project.division])
      }), let next = next(project), claim([.project(division: project.division, number: project.number + 2)])
    else { return nil }
    return (project, next)
  }

  /// A project with the code of a measure that is not its own.
  fileprivate mutating func projectAndOtherMeasure() -> (ProjectPlaces, StrategyCode)? {
    guard let project = project(where: { $0.summary.measure.value != nil && $0.measures.count > 1 }) else {
      return nil
    }
    let others = said.strategy.compactMap(\.code.value).filter {
      $0.depth == 4 && $0 != project.summary.measure.value
    }
    return random.pick(others).map { (project, $0) }
  }
}

extension StrategyCode {
  /// The code with its last two numbers changed over; nil when they are the same.
  var withLastTwoChangedOver: StrategyCode? {
    guard depth == 4, components[2] != components[3] else { return nil }
    return StrategyCode(components: [components[0], components[1], components[3], components[2]])
  }
}
