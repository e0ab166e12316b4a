internal import ActionPlans

extension PlanForms {
  /// An indicator of a measure, with what contributes to it.
  var indicator: PlanForm<Indicator> {
    .object(
      "indicator", "An indicator of a measure (ตัวชี้วัดมาตรการ).", start: Indicator(number: 0, name: ""),
      [
        .required("number", \.number, .number, "Its number, running through all measures."),
        .required("name", \.name, .textOrNothing, "What is measured."),
        .optional("measure", \.measure, .code, "The code of the measure it belongs to."),
        .optional(
          "mission", \.mission, .word,
          "The kind of mission: strategic (ภารกิจเชิงยุทธศาสตร์) or routine (ภารกิจงานประจำพื้นฐาน)."),
        .list(
          "definition", \.definition, PlanForm<String>.paragraph.list, "The definition (นิยาม/คำอธิบาย), a paragraph each."
        ),
        .optional("target", \.target, target, "The target value."),
        .list(
          "calculation", \.calculation, PlanForm<String>.paragraph.list,
          "The way of calculation (วิธีการคำนวณ), a paragraph each."),
        .list(
          "contributions", \.contributions, contribution.list(distinctBy: "number", \.work),
          "The projects and activities of the division that contribute, each once, in the order printed."),
      ])
  }

  private var contribution: PlanForm<Contribution> {
    PlanForm<WorkReference>.object(
      "contribution", "A project or activity that contributes to an indicator.", start: WorkReference(),
      [
        .required("work", \.kind, .word, "Whether it is a project or an activity of either kind."),
        .required(
          "number", \.number, .number, "The number of the project, or of the activity among those of its kind."),
        .optional("state", \.state, .text, "The state printed behind it, such as ดำเนินการ."),
      ]
    ).mapped(\.contribution) { WorkReference($0) }
  }

  /// A contribution as a file has it: the kind of work, its number and its state side by side.
  private struct WorkReference {
    enum Kind: String, CaseIterable {
      case project
      case strategicActivity
      case routineActivity
    }

    var kind = Kind.project
    var number = 0
    var state: String?

    init() {}

    init(_ contribution: Contribution) {
      switch contribution.work {
      case .project(let number): (kind, self.number) = (.project, number)
      case .activity(.strategic, let number): (kind, self.number) = (.strategicActivity, number)
      case .activity(.routine, let number): (kind, self.number) = (.routineActivity, number)
      }
      state = contribution.state
    }

    var contribution: Contribution {
      switch kind {
      case .project: Contribution(.project(number), state: state)
      case .strategicActivity: Contribution(.activity(.strategic, number), state: state)
      case .routineActivity: Contribution(.activity(.routine, number), state: state)
      }
    }
  }

  /// An aspect of evaluation with the indicators that other agencies define.
  var aspect: PlanForm<EvaluationAspect> {
    .object(
      "evaluationAspect", "One aspect of evaluation (มิติที่ N).", start: EvaluationAspect(number: 0, title: ""),
      [
        .required("number", \.number, .whole(1...9_999), "The aspect's number, 1 to 4 in the official form."),
        .required("title", \.title, .textOrNothing, "The aspect's title; empty when no heading names it."),
        .list(
          "indicators", \.indicators, agencyIndicator.list(distinctBy: "code", \.code),
          "The indicators that other agencies define."),
      ])
  }

  private var agencyIndicator: PlanForm<AgencyIndicator> {
    .object(
      "agencyIndicator", "An indicator that another agency defines.",
      start: AgencyIndicator(code: Self.unsetCode, name: ""),
      [
        .required("code", \.code, .code, "Its hierarchical number, such as 2.1.1."),
        .required("name", \.name, .textOrNothing, "What is measured."),
        .optional("definedBy", \.definedBy, .text, "Who defines it."),
        .list("works", \.works, agencyWork.list, "The projects and activities that serve it."),
      ])
  }

  private var agencyWork: PlanForm<AgencyWork> {
    .object(
      "agencyWork", "A project or activity that serves an agency's indicator; it stands in no other table.",
      start: AgencyWork(name: ""),
      [
        .required("name", \.name, .textOrNothing, "The full name as printed."),
        .list("workGroups", \.workGroups, PlanForm<String>.text.list, "The names of the responsible work groups."),
      ])
  }
}
