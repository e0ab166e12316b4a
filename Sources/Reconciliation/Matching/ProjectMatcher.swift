internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Finds the rows of each project, table by table in the order of authority.
struct ProjectMatcher {
  /// The projects found.
  private(set) var projects: [MatchedProject] = []
  /// What is known of each project so far.
  private var candidates: [Candidate] = []
  private let comparison: NameComparison

  /// The number of tables of projects that the form set has.
  private let tableCount: Int

  init(
    _ division: DivisionSubmission, _ keys: NameKeys, works: [WorkPlace], indicators: [MatchedIndicator], form: Form
  ) {
    comparison = form.names
    let tables = form.projectTables
    tableCount = tables.count
    for (index, table) in tables.enumerated() {
      let rows = division.projects.indices.filter { division.projects[$0].table == table.key }
      let candidates = rows.map { place in
        let row = division.projects[place]
        return Candidate(
          name: row.name.value, key: keys.projects[place], number: row.number.value,
          blocks: [row.measure.value.map { .measure($0) }],
          budget: Money.sum(row.fundings.compactMap(\.amount.value)), at: row.name.location)
      }
      add(candidates, numbers: table.states("number"), to: \.tables[index]) { rows[$0] }
    }

    let items = works.map { place in
      let row = division.indicators[place.indicator]
      let work = row.works[place.item]
      return Candidate(
        name: work.name.value, key: keys[place],
        blocks: [row.measure.value?.code.map { .measure($0) }, .indicator(place.indicator)], budget: work.budget.value,
        at: work.name.location)
    }
    add(items, numbers: false, to: \.works) { works[$0] }

    var indicatorOfSchedule: [Int: Int] = [:]
    for indicator in indicators {
      guard let row = indicator.rows.first?.place else { continue }
      for schedule in indicator.schedules { indicatorOfSchedule[schedule.place] = row }
    }
    let schedules = division.schedules.indices.map { index in
      let project = division.schedules[index].project
      return Candidate(
        name: project.value?.name, key: MatchingKey(project.value?.name ?? ""), number: project.value?.number,
        blocks: [indicatorOfSchedule[index].map { .indicator($0) }], at: project.location)
    }
    add(schedules, numbers: true, to: \.schedules) { $0 }
  }

  /// Pairs the rows of one table with the projects known so far; rows that find none become projects, unless they
  /// repeat a project that this table has already.
  private mutating func add<Place>(
    _ rows: [Candidate], numbers: Bool, to table: WritableKeyPath<MatchedProject, [Pairing<Place>]>,
    place: (Int) -> Place
  ) {
    let pairs = Pairer(candidates, with: rows, by: comparison).pairs
    var known: [MatchingKey: Int] = [:]
    for (row, pair) in pairs.enumerated() {
      guard let pair else { continue }
      projects[pair.thing][keyPath: table].append(
        Pairing(place(row), grade: pair.grade, ground: pair.ground, certainty: pair.certainty))
      candidates[pair.thing].absorb(rows[row])
      if numbers, projects[pair.thing].number == nil { projects[pair.thing].number = rows[row].number }
    }
    let isComplete = pairs.allSatisfy { $0 != nil }
    for (index, project) in projects.enumerated() where !isComplete && !project[keyPath: table].isEmpty {
      for key in candidates[index].keys { known[key] = index }
    }
    var fresh: [(project: MatchedProject, candidate: Candidate)] = []
    var repeated = RepeatedRows()
    for (row, pair) in pairs.enumerated() where pair == nil {
      if let thing = rows[row].keys.first.flatMap({ known[$0] }) {
        projects[thing][keyPath: table].append(
          Pairing(
            place(row), grade: rows[row].grade(to: candidates[thing], by: comparison), ground: .double,
            certainty: .certain))
        continue
      }
      if let twin = repeated.place(repeatedBy: rows[row]) {
        fresh[twin].project[keyPath: table].append(
          Pairing(
            place(row), grade: rows[row].grade(to: fresh[twin].candidate, by: comparison), ground: .double,
            certainty: .certain))
        continue
      }
      repeated.add(rows[row], at: fresh.count)
      var project = MatchedProject(tables: tableCount)
      project.name = rows[row].names.first ?? ""
      project.number = numbers ? rows[row].number : nil
      project[keyPath: table] = [Pairing(place(row), grade: .exact, ground: .first, certainty: .certain)]
      fresh.append((project, rows[row]))
    }
    projects += fresh.map(\.project)
    candidates += fresh.map(\.candidate)
    mergeDoubles(in: table)
  }

  /// Two projects of one name that stand in the same earlier table, of which only one is found in this one: they are
  /// one project that the earlier table prints twice.
  private mutating func mergeDoubles<Place>(in table: WritableKeyPath<MatchedProject, [Pairing<Place>]>) {
    guard tableCount == 0 || table != \MatchedProject.tables[0] as AnyKeyPath,
      projects.contains(where: { $0[keyPath: table].isEmpty })
    else { return }
    var byKey: [MatchingKey: [Int]] = [:]
    for (index, project) in projects.enumerated() where !project.name.isEmpty {
      // A project's name is the first of its candidate's.
      if let key = candidates[index].keys.first { byKey[key, default: []].append(index) }
    }
    var dropped: Set<Int> = []
    for indices in byKey.values where indices.count > 1 {
      // Of each block the first project that this table has: as many as there are projects of one name are never compared.
      var standing: [Candidate.Block: Int] = [:]
      let isMissing = indices.map { projects[$0][keyPath: table].isEmpty }
      for (index, isMissing) in zip(indices, isMissing) where !isMissing {
        for block in candidates[index].blocks where standing[block] == nil { standing[block] = index }
      }
      guard !standing.isEmpty else { continue }
      for (index, isMissing) in zip(indices, isMissing) where isMissing {
        guard let twin = candidates[index].blocks.compactMap({ standing[$0] }).min() else { continue }
        for block in candidates[index].blocks { standing[block] = min(standing[block] ?? twin, twin) }
        for place in projects[index].tables.indices {
          projects[twin].tables[place] += doubled(projects[index].tables[place])
        }
        projects[twin].works += doubled(projects[index].works)
        candidates[twin].absorb(candidates[index])
        dropped.insert(index)
      }
    }
    guard !dropped.isEmpty else { return }
    projects = projects.indices.filter { !dropped.contains($0) }.map { projects[$0] }
    candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
  }

  private func doubled<Place>(_ pairings: [Pairing<Place>]) -> [Pairing<Place>] {
    pairings.map { Pairing($0.place, grade: $0.grade, ground: .double, certainty: $0.certainty) }
  }
}
