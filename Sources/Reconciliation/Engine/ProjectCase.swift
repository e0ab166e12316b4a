internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A project with what each table says of it; the tables that are believed more come first.
struct ProjectCase {
  /// The division it belongs to.
  let division: DivisionEvidence
  /// Its index among the matched projects.
  let index: Int

  init(_ division: DivisionEvidence, _ index: Int) {
    self.division = division
    self.index = index
  }

  /// Every row that speaks of it.
  var matched: MatchedProject { division.matching.projects[index] }

  /// What a finding about it is about.
  var subject: Finding.Subject {
    Finding.Subject(kind: "project", number: matched.number.map(String.init), name: matched.name)
  }

  /// What it is called in messages.
  var title: Wording { Wording.work(Wording("โครงการ", "project"), number: matched.number, name: matched.name) }

  /// Its own row of the budget summary.
  var summary: (row: BudgetSummaryRow, footing: Footing)? {
    matched.summary.first.map { (division.said.budgetSummary[$0.place], $0.footing) }
  }
  /// Its own row of the project list.
  var list: (row: ProjectListRow, footing: Footing)? {
    matched.list.first.map { (division.said.projectList[$0.place], $0.footing) }
  }
  /// Its items in the indicator table with their indicators.
  var works: [WorkCase] { matched.works.map { division.work(at: $0) } }
  /// Its schedules; the second and later ones are doubles.
  var schedules: [(table: ScheduleTable, index: Int, footing: Footing)] {
    matched.schedules.map { (division.said.schedules[$0.place], $0.place, $0.footing) }
  }

  /// Whether its schedule has the number of its place in the summary, and not the number that the summary prints there:
  /// then it is the summary whose numbers are wrong.
  var isNumberedByItsPlace: Bool {
    guard let place = matched.summary.first?.place, let said = schedules.first?.table.project.value?.number,
      let printed = summary?.row.number.value
    else { return false }
    return said == place + 1 && said != printed
  }

  /// Its name in every table.
  var names: [Statement<String>] {
    var names: [Statement<String>] = []
    func add(_ name: String?, _ citation: Citation, _ footing: Footing) {
      if let name, !name.isEmpty { names.append(Statement(name, [citation], pairing: footing)) }
    }
    for pairing in matched.summary {
      let entry = division.said.budgetSummary[pairing.place].project
      add(entry.value?.name, Citation(.budgetSummary, entry), pairing.footing)
    }
    for pairing in matched.list {
      let entry = division.said.projectList[pairing.place].name
      add(entry.value, Citation(.projectList, entry), pairing.footing)
    }
    for work in works {
      let entry = work.item.name
      add(entry.value, Citation(.indicators, entry), work.footing)
    }
    for pairing in matched.schedules {
      let entry = division.said.schedules[pairing.place].project
      add(entry.value?.name, Citation(.stepSchedules, entry), pairing.footing)
    }
    return inOrderOfAuthority(names)
  }

  /// Its budget in every row that states one; the money of several sources is one budget.
  var budgets: [Statement<Money>] {
    var budgets: [Statement<Money>] = []
    for pairing in matched.summary {
      let amounts = division.said.budgetSummary[pairing.place].fundings.map(\.amount).filter { !$0.isBlank }
      if !amounts.isEmpty, !amounts.contains(where: \.isUnreadable), let sum = Money.sum(amounts.compactMap(\.value)) {
        budgets.append(
          Statement(sum, amounts.map { Citation(.budgetSummary, $0) }, pairing: pairing.footing))
      }
    }
    for pairing in matched.list {
      let entry = division.said.projectList[pairing.place].budget
      guard let budget = entry.value else { continue }
      budgets.append(Statement(budget, [Citation(.projectList, entry)], pairing: pairing.footing))
    }
    for work in works {
      let entry = work.item.budget
      guard let budget = entry.value else { continue }
      budgets.append(Statement(budget, [Citation(.indicators, entry)], pairing: work.footing))
    }
    return inOrderOfAuthority(budgets)
  }

  /// Its measure in every table that states one.
  var measures: [Statement<StrategyCode>] {
    var measures: [Statement<StrategyCode>] = []
    if let summary, let measure = summary.row.project.value?.measure {
      measures.append(
        Statement(measure, [Citation(.budgetSummary, summary.row.project, as: measure)], pairing: summary.footing))
    }
    if let list, let measure = list.row.measure.value {
      measures.append(Statement(measure, [Citation(.projectList, list.row.measure)], pairing: list.footing))
    }
    return inOrderOfAuthority(measures + division.measures(of: matched.works, besides: measures))
  }

  /// Its work groups in every table that names them.
  var workGroups: [Statement<WorkGroupSet>] {
    var groups: [Statement<WorkGroupSet>] = []
    func add(_ table: TableKey, _ entry: Entry<[String]>, _ footing: Footing) {
      if let said = division.groups(table, entry, pairing: footing) { groups.append(said) }
    }
    if let summary { add(.budgetSummary, summary.row.workGroups, summary.footing) }
    if let list { add(.projectList, list.row.workGroups, list.footing) }
    for work in works { add(.indicators, work.item.workGroups, work.footing) }
    if let schedule = matched.schedules.first {
      add(.stepSchedules, division.said.schedules[schedule.place].workGroups, schedule.footing)
    }
    return inOrderOfAuthority(groups)
  }

  /// Statements in the order in which the user believes the tables; they come in the standard one.
  private func inOrderOfAuthority<Value>(_ statements: [Statement<Value>]) -> [Statement<Value>] {
    let authority = division.settings.authority
    guard !authority.isEmpty else { return statements }
    func rank(_ statement: Statement<Value>) -> Int {
      authority.firstIndex { $0.rawValue == statement.citations.first?.role } ?? authority.count
    }
    return statements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }
}

/// An item of the indicator table that speaks of a project or an activity.
struct WorkCase {
  /// The division it belongs to.
  let division: DivisionEvidence
  /// Where it stands.
  let place: WorkPlace
  /// What a finding rests on that needs it.
  let footing: Footing

  /// The item.
  var item: WorkItem { division.said.indicators[place.indicator].works[place.item] }
  /// Its indicator.
  var indicator: IndicatorRow { division.said.indicators[place.indicator] }
}

extension DivisionEvidence {
  /// An item of the indicator table with its indicator.
  func work(at pairing: Pairing<WorkPlace>) -> WorkCase {
    WorkCase(division: self, place: pairing.place, footing: pairing.footing)
  }

  /// The measures of the indicators under which work stands; one that agrees with another table is enough.
  func measures(
    of works: [Pairing<WorkPlace>], besides others: [Statement<StrategyCode>]
  ) -> [Statement<StrategyCode>] {
    let measures = works.compactMap { pairing -> Statement<StrategyCode>? in
      let measure = said.indicators[pairing.place.indicator].measure
      return measure.value?.code.map {
        Statement($0, [Citation(.indicators, measure, as: $0)], pairing: pairing.footing)
      }
    }
    let agreeing = measures.filter { measure in others.contains { $0.value == measure.value } }
    return agreeing.isEmpty ? measures : agreeing
  }

  /// The work groups that a cell names, by their full names; nil when there are none, or when one is an abbreviation that
  /// no table explains: it may mean what the other tables name in full, and is reported as unknown.
  func groups(_ table: TableKey, _ entry: Entry<[String]>, pairing: Footing) -> Statement<WorkGroupSet>? {
    guard let names = entry.value, !names.isEmpty else { return nil }
    let readings = names.map { groups.reading(of: $0) }
    if !groups.isListed, zip(readings, names).contains(where: { $0 == .unknown($1) }) { return nil }
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
    let short = name.count > 60 ? name.prefix(60) + "…" : name[...]
    return Wording("“\(short)”", "\(kind.english) “\(short)”")
  }
}
