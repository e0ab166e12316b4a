internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Finds the rows of each activity: list by list, then in the indicator table.
struct ActivityMatcher {
  /// The activities found.
  private(set) var activities: [MatchedActivity] = []
  private var candidates: [Candidate] = []

  init(_ division: DivisionSubmission, works: [WorkPlace]) {
    // The two kinds are listed apart, and a kind may be listed many times; each list is a table of its own.
    var lists: [[Int]] = []
    var listOfKey: [String: Int] = [:]
    for (index, row) in division.activities.enumerated() {
      let key = "\(row.kind.rawValue) \(row.list)"
      if let list = listOfKey[key] {
        lists[list].append(index)
      } else {
        listOfKey[key] = lists.count
        lists.append([index])
      }
    }
    for list in lists {
      let rows = list.map { index in
        let row = division.activities[index]
        return Candidate(
          name: row.name.value, number: row.number.value, blocks: [row.measure.value.map { .measure($0) }])
      }
      add(rows, to: \.printed) { list[$0] }
    }
    let items = works.map { place in
      let row = division.indicators[place.indicator]
      return Candidate(
        name: row.works[place.item].name.value, blocks: [row.measure.value?.code.map { .measure($0) }])
    }
    add(items, to: \.works) { works[$0] }
  }

  private mutating func add<Place>(
    _ rows: [Candidate], to table: WritableKeyPath<MatchedActivity, [Pairing<Place>]>, place: (Int) -> Place
  ) {
    let pairs = Pairer(candidates, with: rows).pairs
    for (row, pair) in pairs.enumerated() {
      guard let pair else { continue }
      activities[pair.thing][keyPath: table].append(
        Pairing(place(row), grade: pair.grade, ground: pair.ground, certainty: pair.certainty))
      candidates[pair.thing].absorb(rows[row])
    }
    var known: [MatchingKey: Int] = [:]
    for (index, candidate) in candidates.enumerated() { for key in candidate.keys { known[key] = index } }
    for (row, pair) in pairs.enumerated() where pair == nil {
      if let twin = rows[row].keys.first.flatMap({ known[$0] }) {
        activities[twin][keyPath: table].append(
          Pairing(place(row), grade: rows[row].grade(to: candidates[twin]), ground: .double, certainty: .certain))
        continue
      }
      var activity = MatchedActivity()
      activity.name = rows[row].names.first ?? ""
      activity.number = rows[row].number
      activity[keyPath: table] = [Pairing(place(row), grade: .exact, ground: .first, certainty: .certain)]
      activities.append(activity)
      candidates.append(rows[row])
    }
  }
}
