import ActionPlans
import Foundation

/// What a sheet as an office made it truly says, as a careful person reads it, beside the sheet in `truth.json`.
struct SheetTruth: Decodable {
  /// The fiscal year in the Buddhist era; nil where the sheet does not say it.
  var fiscalYear: Int?
  /// The division; nil where the sheet does not say it.
  var division: String?
  /// What the sheet can tell of its projects: budget, groups, measure, sources, steps.
  var checks: [String]
  /// Its projects.
  var projects: [Project]

  struct Project: Decodable {
    var name: String
    /// In baht; nil where the sheet states none.
    var budget: Double?
    var groups: Groups?
    var measure: String?
    var sources: [String]?
    var steps: [Step]?
  }

  struct Step: Decodable {
    var name: String
    var weight: Double?
    var months: [String]?
  }

  /// Work groups; where there are several lists, any of them is right.
  struct Groups: Decodable {
    var lists: [[String]]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let lists = try? container.decode([[String]].self) {
        self.lists = lists
      } else {
        lists = [try container.decode([String].self)]
      }
    }
  }
}

/// The facts of a sheet, held against the plan that was made of it.
struct SheetScore {
  /// How many facts there are.
  private(set) var facts = 0
  /// The facts that are wrong, or not there.
  private(set) var wrong: [String] = []

  init(_ truth: SheetTruth, _ plan: ActionPlan) {
    let projects = plan.divisions.flatMap(\.projects)
    let byName = Dictionary(projects.map { (Self.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    if let year = truth.fiscalYear { check("year", plan.fiscalYear.buddhistYear == year) }
    if let division = truth.division {
      check("division \(division)", plan.divisions.contains { Self.key($0.name).contains(Self.key(division)) })
    }
    for stated in truth.projects {
      let project = byName[Self.key(stated.name)]
      check("project \(stated.name)", project != nil)
      check(stated, project, truth.checks)
    }
    let names = Set(truth.projects.map { Self.key($0.name) })
    for project in projects where !names.contains(Self.key(project.name)) { check("extra \(project.name)", false) }
  }

  private mutating func check(_ stated: SheetTruth.Project, _ project: Project?, _ checks: [String]) {
    if checks.contains("budget") {
      // None and zero are the same to a reader of the sheet.
      let budget = project?.budget?.satang ?? 0
      check("budget \(stated.name)", project != nil && budget == Int64(((stated.budget ?? 0) * 100).rounded()))
    }
    if checks.contains("groups"), let groups = stated.groups {
      let read = Set((project?.workGroups ?? []).map(Self.key))
      check("groups \(stated.name)", groups.lists.contains { Set($0.map(Self.key)) == read })
    }
    if checks.contains("measure") {
      check("measure \(stated.name)", project?.measure?.description == stated.measure.map { Self.key($0) })
    }
    if checks.contains("sources"), let sources = stated.sources {
      let read = Set((project?.fundings ?? []).compactMap(\.source).map(Self.key))
      check("sources \(stated.name)", Set(sources.map(Self.key)) == read)
    }
    guard checks.contains("steps") else { return }
    let steps = Dictionary(
      (project?.schedule?.steps ?? []).map { (Self.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    for step in stated.steps ?? [] {
      let read = steps[Self.key(step.name)]
      check("step \(step.name)", read != nil)
      if let weight = step.weight {
        check("weight \(step.name)", read?.weight.map { Double($0.tenThousandths) / 10_000 } == weight)
      }
      if let months = step.months {
        check(
          "months \(step.name)",
          read.map { Set(Self.months(of: $0)) } == Set(months.map { $0.suffix(2) }.map(String.init)))
      }
    }
  }

  private mutating func check(_ fact: String, _ isRight: Bool) {
    facts += 1
    if !isRight { wrong.append(fact) }
  }

  private static func months(of step: Step) -> [String] {
    step.months.months.map { month in
      let number = month.calendarNumber
      return number < 10 ? "0\(number)" : "\(number)"
    }
  }

  /// A text in which blanks and the script of digits make no difference.
  private static func key(_ text: String) -> String {
    let scalars = text.decomposedStringWithCompatibilityMapping.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if CharacterSet.whitespacesAndNewlines.contains(scalar) { return nil }
      if (0x0E50...0x0E59).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0x0E50 + 0x30) }
      return scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
