internal import ActionPlans

extension PlanForms {
  /// A project with its money, work groups and schedule.
  var project: PlanForm<Project> {
    .object(
      "project", "A project (โครงการ): work with money.", start: Project(number: 0, name: ""),
      [
        .required("number", \.number, .number, "Its number in the budget summary."),
        .required("name", \.name, .textOrNothing, "The full name as printed."),
        .optional("measure", \.measure, .code, "The code of the measure it serves."),
        .list("fundings", \.fundings, funding.list, "The money by source, in order; empty when no budget is stated."),
        .list("workGroups", \.workGroups, PlanForm<String>.text.list, "The names of the responsible work groups."),
        .optional("schedule", \.schedule, schedule, "The step schedule."),
        .optional(
          "months", \.statedMonths, .months(of: year),
          "The months in which it is carried out, where a table states them for the project as a whole."),
        .optional(
          "texts", \.statedTexts, text.list(distinctBy: "fact", \.fact),
          "What columns say that a form set adds, each fact once."),
        .optional("note", \.note, .text, "A note that belongs to the project's row."),
      ])
  }

  private var text: PlanForm<ProjectText> {
    .object(
      "projectText", "What is said of a project in a column that a form set adds.",
      start: ProjectText(fact: "", text: ""),
      [
        .required("fact", \.fact, .text, "The name that the form set gives the fact, such as place."),
        .required("text", \.text, .text, "The text."),
      ])
  }

  private var funding: PlanForm<Funding> {
    var form = PlanForm<Funding>.object(
      "funding", "Money from one source.", start: Funding(source: nil, amount: .zero),
      [
        .optional("source", \.source, .text, "The source as printed (แหล่งงบประมาณ), such as กทม."),
        .required(
          "satang", \.amount, .satang,
          "The amount in whole satang: 100 are one baht. Zero is an amount of a named source."),
      ])
    form.require("source", where: "satang", is: .integer(0), in: "funding")
    return form.checked { funding, path throws(PlanFault) in
      guard funding.amount == .zero, funding.source == nil else { return }
      throw .noMoney(at: path)
    }
  }

  /// An activity of either kind.
  var activity: PlanForm<Activity> {
    .object(
      "activity", "An activity (กิจกรรม): work without money of its own.",
      start: Activity(kind: .strategic, number: 0, name: ""),
      [
        .required(
          "kind", \.kind, .word, "Strategic (กิจกรรมงานยุทธศาสตร์) or routine work (กิจกรรมงานประจำพื้นฐาน)."),
        .required("number", \.number, .number, "Its number among the activities of its kind."),
        .required("name", \.name, .textOrNothing, "The full name as printed."),
        .optional("measure", \.measure, .code, "The code of the measure it serves."),
        .list("workGroups", \.workGroups, PlanForm<String>.text.list, "The names of the responsible work groups."),
        .optional("note", \.note, .text, "A note that belongs to the activity's row."),
      ])
  }

  private var schedule: PlanForm<Schedule> {
    .object(
      "schedule", "The step schedule of a project (ขั้นตอนการปฏิบัติงาน).", start: Schedule(),
      [
        .optional("carriedOver", \.carriedOver, carriedOver, "What was done in the fiscal year before."),
        .list(
          "steps", \.steps, step.list(distinctBy: "number", \.number), "The steps of this fiscal year, by number."),
      ])
  }

  private var carriedOver: PlanForm<CarriedOver> {
    PlanForm<CarriedOver>.object(
      "carriedOver", "Steps done in the fiscal year before.", start: CarriedOver(firstStep: 0, lastStep: 0),
      [
        .required("firstStep", \.firstStep, .number, "The first step done."),
        .required("lastStep", \.lastStep, .number, "The last step done; not before the first."),
        .optional(
          "progress", \.progress, .decimal, "The progress they gave, in percent; left out where it is not known."),
        .optional("fiscalYear", \.fiscalYear, .fiscalYear, "The fiscal year they were done in, a Buddhist year."),
      ]
    ).checked { steps, path throws(PlanFault) in
      guard steps.firstStep > steps.lastStep else { return }
      throw .value(
        .integer(steps.lastStep), at: .member(path, "lastStep"),
        expected: .wholeNumber(steps.firstStep...PlanForm<Int>.numbers.upperBound))
    }
  }

  private var step: PlanForm<Step> {
    .object(
      "step", "A step of a schedule (ขั้นตอน).", start: Step(number: 0, name: ""),
      [
        .required("number", \.number, .number, "Its number in the schedule."),
        .required("name", \.name, .textOrNothing, "What is done; empty when no source says it."),
        .optional("weight", \.weight, .decimal, "Its weight in percent."),
        .list("months", \.months, .months(of: year), "The months in which it is carried out, as year and month."),
        .optional("note", \.note, .text, "A note that belongs to the step's row."),
      ])
  }
}

extension Project {
  /// Its months; nil where none are stated, so that the file leaves them out.
  fileprivate var statedMonths: FiscalMonthSet? {
    get { months.isEmpty ? nil : months }
    set { months = newValue ?? FiscalMonthSet() }
  }

  /// Its texts; nil where there are none, so that the file leaves them out.
  fileprivate var statedTexts: [ProjectText]? {
    get { texts.isEmpty ? nil : texts }
    set { texts = newValue ?? [] }
  }
}
