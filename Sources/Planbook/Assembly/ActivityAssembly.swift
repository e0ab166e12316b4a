internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Puts the activities of a division together.
struct ActivityAssembly {
  /// The activities by kind, in the order of their numbers.
  private(set) var activities: [Activity] = []
  /// The kind and number of each item of the indicator table that is an activity.
  private(set) var places: [WorkPlace: Contribution.Work] = [:]

  init(_ division: DivisionEvidence, into chooser: inout Chooser) {
    var numbers: [Activity.Kind: Numbering] = [:]
    for activity in division.activities {
      let mission = activity.matched.works.first.flatMap { division.work(at: $0).indicator.mission.value }
      let kind = activity.kind ?? (mission == .routine ? .routine : .strategic)
      // Under each goal they may be numbered from 1 again: another number than the printed one contradicts nothing.
      let stated = activity.rows.lazy.compactMap(\.row.number.value).first
      let number = numbers[kind, default: Numbering()].take(stated)
      for work in activity.matched.works { places[work.place] = .activity(kind, number) }
      let groups = chooser.choose(.workGroups, of: activity, from: activity.workGroups)
      activities.append(
        Activity(
          kind: kind, number: number,
          name: UnnamedWork.name(
            chooser.choose(.name, of: activity, from: activity.names, same: Tally<String>.areSame)
              ?? activity.matched.name),
          measure: chooser.choose(
            .measure, of: activity, from: activity.measures, unreadable: activity.unreadableMeasures),
          workGroups: (groups ?? activity.workGroups(counting: .all).first?.value)?.names ?? [],
          note: activity.rows.lazy.compactMap(\.row.note.value).first))
    }
    let order = Activity.Kind.allCases
    activities.sort {
      let (left, right) = (order.firstIndex(of: $0.kind) ?? 0, order.firstIndex(of: $1.kind) ?? 0)
      return (left, $0.number) < (right, $1.number)
    }
  }
}
