import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  static let activities: [PlantedKind] = [
    PlantedKind("ACT001", "an activity taken out of the indicator table") { sheets in
      let places = sheets.places
      guard
        let activity = sheets.activity(where: { activity in
          activity.works.count == 1
            && places[activity.division].activities.count { !$0.works.isEmpty } > 1
        })
      else { return nil }
      let item = activity.works[0].item.name.location
      sheets.type(nil, at: item)
      return activity.names.filter { $0 != item }
    },
    PlantedKind("ACT001", "an activity deleted from one of its lists") { sheets in
      let places = sheets.places
      guard
        let activity = sheets.activity(where: { activity in
          activity.rows.count == 2
            && places[activity.division].activities.count(where: { $0.rows[0].kind == activity.rows[0].kind }) > 1
            && places[activity.division].activities.count > 4
        }), let row = sheets.random.pick(activity.rows), let number = row.name.location?.cell.row
      else { return nil }
      sheets.delete(number...number, at: row.name.location)
      return activity.names.filter { $0 != row.name.location }
    },
    PlantedKind("ACT002", "a row of a list of activities copied") { sheets in
      guard let activity = sheets.activity(), let row = sheets.random.pick(activity.rows),
        let copy = sheets.copyRow(of: row.name.location)
      else { return nil }
      return [row.name.location, copy]
    },
    PlantedKind("ACT003", "an activity misspelt in one place") { sheets in
      guard let activity = sheets.activity(where: { $0.names.count > 1 && $0.name.count > 16 }) else { return nil }
      let wrong = sheets.slip(of: activity.name)
      let cell = sheets.random.pick(activity.names) ?? nil
      return sheets.replace(activity.name, with: wrong, at: cell).map { activity.names }
    },
    PlantedKind("ACT004", "another measure beside an activity") { sheets in
      guard let activity = sheets.activity(where: { $0.measures.count > 1 }),
        let row = sheets.random.pick(activity.rows)
      else { return nil }
      let others = sheets.said.strategy.compactMap(\.code.value).filter { $0.depth == 4 && $0 != row.measure.value }
      guard let other = sheets.random.pick(others) else { return nil }
      sheets.type(.text(other.description.inThaiDigits), at: row.measure.location)
      return activity.measures
    },
  ]
}
