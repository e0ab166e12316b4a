internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Finds the rows of each activity: list by list, then in the indicator table.
struct ActivityMatcher {
  /// The activities found.
  private(set) var activities: [MatchedActivity] = []
  private var candidates: [Candidate] = []
  private var kinds: [Activity.Kind?] = []
  private let comparison: NameComparison

  init(_ division: DivisionSubmission, _ keys: NameKeys, works: [WorkPlace], form: Form) {
    comparison = form.names
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
    // In the order in which a plan has them, so that an item which names an activity of either kind is always the same one.
    for kind in Activity.Kind.allCases {
      for list in lists where division.activities[list[0]].kind == kind {
        let rows = list.map { index in
          let row = division.activities[index]
          return Candidate(
            name: row.name.value, key: keys.activities[index], number: row.number.value,
            blocks: [row.measure.value.map { .measure($0) }])
        }
        add(rows, of: kind, to: \.printed) { list[$0] }
      }
    }
    let items = works.map { place in
      let row = division.indicators[place.indicator]
      return Candidate(
        name: row.works[place.item].name.value, key: keys[place], blocks: [row.measure.value?.code.map { .measure($0) }]
      )
    }
    add(items, of: nil, to: \.works) { works[$0] }
  }

  /// Adds the rows of one list.
  ///
  /// A strategic activity is never taken for a routine one that is called alike; `kind` is
  /// nil where the rows do not say which they are.
  private mutating func add<Place>(
    _ rows: [Candidate], of kind: Activity.Kind?, to table: WritableKeyPath<MatchedActivity, [Pairing<Place>]>,
    place: (Int) -> Place
  ) {
    let eligible = kinds.indices.filter { kind == nil || kinds[$0] == nil || kinds[$0] == kind }
    let pairs = Pairer(eligible.map { candidates[$0] }, with: rows, by: comparison).pairs.map { pair in
      pair.map { Pairer.Pair(thing: eligible[$0.thing], grade: $0.grade, ground: $0.ground, certainty: $0.certainty) }
    }
    for (row, pair) in pairs.enumerated() {
      guard let pair else { continue }
      activities[pair.thing][keyPath: table].append(
        Pairing(place(row), grade: pair.grade, ground: pair.ground, certainty: pair.certainty))
      candidates[pair.thing].absorb(rows[row])
    }
    var known: [MatchingKey: Int] = [:]
    for index in eligible { for key in candidates[index].keys { known[key] = index } }
    for (row, pair) in pairs.enumerated() where pair == nil {
      let key = rows[row].keys.first
      if let twin = key.flatMap({ known[$0] }), !rows[row].stands(apartFrom: candidates[twin]) {
        activities[twin][keyPath: table].append(
          Pairing(
            place(row), grade: rows[row].grade(to: candidates[twin], by: comparison), ground: .double,
            certainty: .certain))
        continue
      }
      if let key { known[key] = activities.count }
      var activity = MatchedActivity()
      activity.name = rows[row].names.first ?? ""
      activity.number = rows[row].number
      activity[keyPath: table] = [Pairing(place(row), grade: .exact, ground: .first, certainty: .certain)]
      activities.append(activity)
      candidates.append(rows[row])
      kinds.append(kind)
    }
  }
}
