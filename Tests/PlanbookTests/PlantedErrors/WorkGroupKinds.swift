import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let workGroups: [PlantedKind] = [
    PlantedKind("WGP001", "another work group in the summary") { sheets in
      guard let (project, other) = sheets.projectAndOtherGroup() else { return nil }
      sheets.type(.text(other), at: project.summary.workGroups.location)
      return project.groups
    },
    PlantedKind("WGP001", "another work group in the project list") { sheets in
      guard let (project, other) = sheets.projectAndOtherGroup(), let list = project.list else { return nil }
      sheets.type(.text(other), at: list.workGroups.location)
      return project.groups
    },
    PlantedKind("WGP001", "another work group above the schedule") { sheets in
      guard let (project, other) = sheets.projectAndOtherGroup(), let schedule = project.schedule,
        !schedule.workGroups.isBlank
      else { return nil }
      return sheets.replace("(\(schedule.workGroups.written))", with: "(\(other))", at: schedule.workGroups.location)
        .map { project.groups }
    },
    PlantedKind("WGP001", "a work group left out in the summary") { sheets in
      guard
        let project = sheets.project(where: {
          ($0.summary.workGroups.value?.count ?? 0) > 1 && $0.groups.count > 1
        }), let first = project.summary.workGroups.value?.first
      else { return nil }
      sheets.type(.text(first), at: project.summary.workGroups.location)
      return project.groups
    },
    PlantedKind("WGP001", "a work group that the division has not, in the list") { sheets in
      guard let project = sheets.project(where: { $0.groups.count > 1 }), let list = project.list else { return nil }
      sheets.type(.text("กลุ่มงานสำรวจดาวเคราะห์"), at: list.workGroups.location)
      return project.groups
    },
    PlantedKind("WGP001", "another work group in a list of activities") { sheets in
      let said = sheets.said
      let chosen = sheets.activity { activity in
        said.divisions[activity.division].workGroups.compactMap(\.workGroup.value)
          .contains { !(activity.rows[0].workGroups.value ?? [$0]).contains($0) }
      }
      guard let activity = chosen, let mine = activity.rows[0].workGroups.value,
        let other = sheets.random.pick(
          said.divisions[activity.division].workGroups.compactMap(\.workGroup.value).filter { !mine.contains($0) })
      else { return nil }
      sheets.type(.text(other), at: activity.rows[0].workGroups.location)
      return activity.groups
    },
    PlantedKind("WGP002", "a work group that the division has not, in all tables") { sheets in
      guard let project = sheets.project(where: { $0.groups.count > 1 }), let list = project.list else { return nil }
      let name = "กลุ่มงานสำรวจดาวเคราะห์น้อย"
      sheets.type(.text(name), at: project.summary.workGroups.location)
      sheets.type(.text(name), at: list.workGroups.location)
      var places = project.works.map { ($0.item.workGroups.written, $0.item.workGroups.location) }
      if let schedule = project.schedule { places.append((schedule.workGroups.written, schedule.workGroups.location)) }
      for (written, cell) in places {
        guard !written.isEmpty, sheets.replace("(\(written))", with: "(\(name))", at: cell) != nil else { return nil }
      }
      return project.groups
    },
  ]
}

extension Planting {
  /// A project with the name of a work group of its division that is not its own.
  fileprivate mutating func projectAndOtherGroup() -> (ProjectPlaces, String)? {
    let places = places
    func others(_ project: ProjectPlaces) -> [String] {
      let mine = project.summary.workGroups.value ?? []
      return places[project.division].said.workGroups.compactMap(\.workGroup.value).filter { !mine.contains($0) }
    }
    guard
      let project = project(where: { project in
        !project.summary.workGroups.isBlank && project.groups.count > 1 && !others(project).isEmpty
      }), let other = random.pick(others(project))
    else { return nil }
    return (project, other)
  }
}
