internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// Puts one division's plan together from everything its tables say.
struct DivisionAssembly {
  /// The division with its plan.
  let division: Division

  init(_ evidence: DivisionEvidence, into chooser: inout Chooser) {
    let said = evidence.said
    var division = Division(name: said.name.value ?? "", department: said.department.value)
    division.workGroups = Self.workGroups(evidence)
    var missions: Set<MatchingKey> = []
    division.missions = said.missions.compactMap(\.mission.value).filter { missions.insert(MatchingKey($0)).inserted }
    let projects = ProjectAssembly(evidence, into: &chooser)
    let activities = ActivityAssembly(evidence, into: &chooser)
    let works = projects.places.merging(activities.places) { first, _ in first }
    let indicators = IndicatorAssembly(evidence, works: works, into: &chooser)
    division.keyResults = indicators.keyResults
    division.projects = projects.projects
    division.activities = activities.activities
    division.indicators = indicators.indicators
    division.evaluationAspects = Self.evaluationAspects(said)
    self.division = division
  }

  private static func workGroups(_ evidence: DivisionEvidence) -> [WorkGroup] {
    let (said, groups) = (evidence.said, evidence.groups)
    let listed = said.workGroups.compactMap { row in
      row.workGroup.value.map { WorkGroup(name: $0, abbreviation: row.abbreviation.value) }
    }
    var seen: Set<MatchingKey> = []
    guard listed.isEmpty else { return listed.filter { seen.insert(MatchingKey($0.name)).inserted } }
    var abbreviations: [String: String] = [:]
    for short in said.indicators.flatMap({ $0.works.flatMap { $0.workGroups.value ?? [] } }) {
      if case .abbreviated(let name) = groups.reading(of: short), abbreviations[name] == nil {
        abbreviations[name] = short
      }
    }
    return groups.names.map { WorkGroup(name: $0, abbreviation: abbreviations[$0]) }
  }

  private static func evaluationAspects(_ said: DivisionSubmission) -> [EvaluationAspect] {
    var aspects: [EvaluationAspect] = []
    for heading in said.aspects {
      guard let number = heading.number.value, !aspects.contains(where: { $0.number == number }) else { continue }
      aspects.append(EvaluationAspect(number: number, title: heading.title.value ?? ""))
    }
    for row in said.agencyIndicators {
      guard let name = row.indicator.value, let code = name.code else { continue }
      let number = row.aspect.value ?? code.components[0]
      if !aspects.contains(where: { $0.number == number }) {
        aspects.append(EvaluationAspect(number: number, title: ""))
      }
      guard let index = aspects.firstIndex(where: { $0.number == number }),
        !aspects.contains(where: { $0.indicators.contains { $0.code == code } })
      else { continue }
      let works = row.works.map { AgencyWork(name: $0.name.value ?? "", workGroups: $0.workGroups.value ?? []) }
      aspects[index].indicators.append(
        AgencyIndicator(code: code, name: name.name, definedBy: row.definedBy.value, works: works))
    }
    return aspects.sorted { $0.number < $1.number }
  }
}
