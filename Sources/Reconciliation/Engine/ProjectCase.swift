package import ActionPlans
package import OfficialTables
package import Spreadsheet
internal import ThaiText

/// A project with what each table says of it; the tables that are believed more come first.
package struct ProjectCase: Topic {
  /// The division it belongs to.
  package let division: DivisionEvidence
  /// Its index among the matched projects.
  package let index: Int

  package init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every row that speaks of it.
  package var matched: MatchedProject { division.matching.projects[index] }

  /// What a finding about it is about.
  package var subject: Finding.Subject {
    Finding.Subject(kind: "project", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  package var title: Wording { Wording.work(Wording("โครงการ", "project"), number: matched.number, name: matched.name) }

  /// The places of its own rows, one in each table of projects that has one.
  var ownRows: [Pairing<Int>] { matched.tables.compactMap(\.first) }

  /// Its own row in each table of projects that has one; rows after the first of a table are doubles.
  package var rows: [(row: ProjectRow, footing: Footing)] {
    ownRows.map { (division.said.projects[$0.place], $0.footing) }
  }

  /// Its number in the table that registers projects.
  var registeredNumber: Int? {
    guard let register = division.register, let place = matched.tables[register].first?.place else { return nil }
    return division.said.projects[place].number.value
  }

  /// Its own row in the table that registers projects.
  package var registered: (row: ProjectRow, footing: Footing)? {
    guard let register = division.register else { return nil }
    return matched.tables[register].first.map { (division.said.projects[$0.place], $0.footing) }
  }

  /// Its own rows in the tables of projects beside the one that registers them.
  var listed: [(row: ProjectRow, footing: Footing)] {
    let register = division.register
    return matched.tables.indices.filter { $0 != register }.compactMap { table in
      matched.tables[table].first.map { (division.said.projects[$0.place], $0.footing) }
    }
  }
  /// Its items in the indicator table with their indicators.
  package var works: [WorkCase] { matched.works.map { division.work(at: $0) } }
  /// Its schedules; the second and later ones are doubles.
  package var schedules: [OwnSchedule] {
    matched.schedules.map { OwnSchedule(division: division, index: $0.place, footing: $0.footing) }
  }

  /// A schedule that speaks of the project.
  package struct OwnSchedule {
    fileprivate let division: DivisionEvidence
    /// Its place in the submission.
    package let index: Int
    /// What a finding rests on that needs it.
    package let footing: Footing

    /// What it says.
    package var table: ScheduleTable { division.said.schedules[index] }
  }

  /// Whether its schedule has the number of its place in the table that registers projects, and not the number that is
  /// printed there: then it is that table's numbers that are wrong.
  var isNumberedByItsPlace: Bool {
    guard let register = division.register, let place = matched.tables[register].first?.place,
      let schedule = matched.schedules.first?.place,
      let said = division.said.schedules[schedule].project.value?.number,
      let printed = division.said.projects[place].number.value
    else { return false }
    return said == division.rank(ofRow: place) + 1 && said != printed
  }

  /// Its number, in the first table that numbers projects.
  package var number: Statement<Int>? {
    guard let number = matched.number else { return nil }
    if let (row, footing) = rows.first(where: { $0.row.number.value == number }) {
      return Statement(number, [Citation(row.table, row.number)], pairing: footing)
    }
    let schedule = schedules.first { $0.table.project.value?.number == number }
    return Statement(
      number, schedule.map { [$0.table.citation($0.table.project, as: number)] } ?? [],
      pairing: schedule?.footing ?? .certain)
  }

  /// Its name in every table.
  package var names: [Statement<String>] {
    var names: [Statement<String>] = []
    forEachName { name, footing, citation in names.append(Statement(name, [citation()], pairing: footing)) }
    return inOrderOfAuthority(names)
  }

  /// Hands out its name in every table that gives one; the cell is quoted only where it is asked for.
  func forEachName(_ take: (_ name: String, _ footing: Footing, _ citation: () -> Citation) -> Void) {
    for pairing in matched.tables.joined() {
      guard let name = division.said.projects[pairing.place].name.value, !name.isEmpty else { continue }
      take(name, pairing.footing) {
        Citation(division.said.projects[pairing.place].table, division.said.projects[pairing.place].name)
      }
    }
    for pairing in matched.works {
      let (row, item) = (pairing.place.indicator, pairing.place.item)
      guard let name = division.said.indicators[row].works[item].name.value, !name.isEmpty else { continue }
      take(name, pairing.footing) {
        Citation(division.said.indicators[row].table, division.said.indicators[row].works[item].name)
      }
    }
    for pairing in matched.schedules {
      guard let name = division.said.schedules[pairing.place].project.value?.name, !name.isEmpty else { continue }
      take(name, pairing.footing) {
        division.citation(ofSchedule: pairing.place, division.said.schedules[pairing.place].project)
      }
    }
  }

  /// Its budget in every row that states one; the money of several sources is one budget.
  package var budgets: [Statement<Money>] {
    var budgets: [Statement<Money>] = []
    for pairing in matched.tables.joined() {
      let table = division.said.projects[pairing.place].table
      let amounts = division.said.projects[pairing.place].fundings.map(\.amount).filter { !$0.isBlank }
      if !amounts.isEmpty, !amounts.contains(where: \.isUnreadable), let sum = Money.sum(amounts.compactMap(\.value)) {
        budgets.append(Statement(sum, amounts.map { Citation(table, $0) }, pairing: pairing.footing))
      }
    }
    for work in works {
      let entry = work.item.budget
      guard let budget = entry.value else { continue }
      budgets.append(Statement(budget, [Citation(work.table, entry)], pairing: work.footing))
    }
    return inOrderOfAuthority(budgets)
  }

  /// Its measure in every table that states one.
  package var measures: [Statement<StrategyCode>] {
    let measures = ownRows.compactMap { pairing -> Statement<StrategyCode>? in
      let measure = division.said.projects[pairing.place].measure
      return measure.value.map {
        Statement($0, [Citation(division.said.projects[pairing.place].table, measure)], pairing: pairing.footing)
      }
    }
    return inOrderOfAuthority(measures + division.measures(of: matched.works, besides: measures))
  }

  /// Its work groups in every table that names them.
  package var workGroups: [Statement<WorkGroupSet>] { workGroups(counting: .explained) }

  /// Its work groups in every table that names them, by names that are understood or by any.
  package func workGroups(counting names: DivisionEvidence.GroupNames) -> [Statement<WorkGroupSet>] {
    var groups: [Statement<WorkGroupSet>] = []
    forEachWorkGroups { table, entry, footing in
      if let said = division.groups(table, entry, counting: names, pairing: footing) { groups.append(said) }
    }
    return inOrderOfAuthority(groups)
  }

  /// Hands out the cells in which tables name its work groups.
  func forEachWorkGroups(_ take: (_ table: TableKey, _ entry: Entry<[String]>, _ footing: Footing) -> Void) {
    for pairing in ownRows {
      let place = pairing.place
      take(division.said.projects[place].table, division.said.projects[place].workGroups, pairing.footing)
    }
    for pairing in matched.works {
      let (row, item) = (pairing.place.indicator, pairing.place.item)
      take(division.said.indicators[row].table, division.said.indicators[row].works[item].workGroups, pairing.footing)
    }
    if let pairing = matched.schedules.first, let table = division.said.schedules[pairing.place].table {
      take(table, division.said.schedules[pairing.place].workGroups, pairing.footing)
    }
  }

  /// Statements in the order in which the user believes the tables; they come in the standard one.
  private func inOrderOfAuthority<Value>(_ statements: [Statement<Value>]) -> [Statement<Value>] {
    let authority = division.settings.authority
    guard !authority.isEmpty else { return statements }
    func rank(_ statement: Statement<Value>) -> Int {
      statement.citations.first?.table.flatMap { authority.firstIndex(of: $0) } ?? authority.count
    }
    return statements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }
}

/// An item of the indicator table that speaks of a project or an activity.
package struct WorkCase {
  /// The division it belongs to.
  package let division: DivisionEvidence
  /// Where it stands.
  package let place: WorkPlace
  /// What a finding rests on that needs it.
  package let footing: Footing

  /// The item.
  package var item: WorkItem { division.said.indicators[place.indicator].works[place.item] }
  /// Its indicator.
  package var indicator: IndicatorRow { division.said.indicators[place.indicator] }
  /// The table it stands in.
  package var table: TableKey { indicator.table }
}

extension DivisionEvidence {
  /// An item of the indicator table with its indicator.
  package func work(at pairing: Pairing<WorkPlace>) -> WorkCase {
    WorkCase(division: self, place: pairing.place, footing: pairing.footing)
  }

  /// The measures of the indicators under which work stands; one that agrees with another table is enough.
  func measures(
    of works: [Pairing<WorkPlace>], besides others: [Statement<StrategyCode>]
  ) -> [Statement<StrategyCode>] {
    let measures = works.compactMap { pairing -> Statement<StrategyCode>? in
      let row = said.indicators[pairing.place.indicator]
      return row.measure.value?.code.map {
        Statement($0, [Citation(row.table, row.measure, as: $0)], pairing: pairing.footing)
      }
    }
    let agreeing = measures.filter { measure in others.contains { $0.value == measure.value } }
    return agreeing.isEmpty ? measures : agreeing
  }

  /// Which names of work groups count.
  package enum GroupNames {
    /// Those that are not abbreviations which no table explains: such a one may mean what other tables name in full, and
    /// is reported as unknown.
    case explained
    /// All.
    case all
  }

  /// The work groups that a cell names, by their full names; nil when there are none, or when one does not count.
  func groups(
    _ table: TableKey, _ entry: Entry<[String]>, counting counted: GroupNames = .explained, pairing: Footing
  ) -> Statement<WorkGroupSet>? {
    guard let names = entry.value, !names.isEmpty else { return nil }
    let readings = names.map { groups.reading(of: $0) }
    if counted == .explained, !groups.isListed, zip(readings, names).contains(where: { $0 == .unknown($1) }) {
      return nil
    }
    let set = WorkGroupSet(names: readings.map(\.name))
    return Statement(set, [Citation(table, entry, as: set)], pairing: pairing)
  }
}

extension Wording {
  /// `โครงการที่ ๓๗` or, without a number, the beginning of the name.
  static func work(_ kind: Wording, number: Int?, name: String) -> Wording {
    if let number {
      return Wording("\(kind.thai)ที่ \(number.spoken.thai)", "\(kind.english) \(number)")
    }
    return Wording("“\(name.cutForMessage)”", "\(kind.english) “\(name.cutForMessage)”")
  }
}
