internal import ActionPlans

/// Everything a plan file says, from the whole plan down to a step; months are those of one fiscal year.
struct PlanForms {
  /// The plan's fiscal year.
  let year: FiscalYear

  /// The whole file.
  var plan: PlanForm<ActionPlan> {
    .object(
      "plan", "An annual action plan (แผนปฏิบัติการประจำปี) as Planbook keeps it.", start: ActionPlan(fiscalYear: year),
      [
        .constant("schema", .version, "The version of this schema."),
        .required("fiscalYear", \.fiscalYear, .fiscalYear, "The fiscal year (ปีงบประมาณ), a Buddhist year."),
        .required("strategy", \.strategy, strategy, "The strategy the plan serves."),
        .list("divisions", \.divisions, division.list, "The divisions whose plans these are, in order."),
      ]
    ).checked { plan, path throws(PlanFault) in try PlanReferences(plan).check(at: path) }
  }

  private var division: PlanForm<Division> {
    .object(
      "division", "One division (กอง, ส่วนราชการ) and its plan.", start: Division(name: ""),
      [
        .required("name", \.name, .textOrNothing, "The division's name; empty when no source names it."),
        .optional("department", \.department, .text, "The department the division belongs to."),
        .list("workGroups", \.workGroups, workGroup.list, "Work groups (กลุ่มงาน) and sections, each once, in order."),
        .list(
          "missions", \.missions, PlanForm<String>.text.list,
          "Missions (พันธกิจ), each once, in order; the first is number 1."),
        .list(
          "keyResults", \.keyResults, keyResult.list(distinctBy: "number", \.number),
          "Key results (ผลการดำเนินการหลัก), by number."),
        .list("projects", \.projects, project.list(inOrderOf: "number", \.number), "Projects (โครงการ), by number."),
        .list(
          "activities", \.activities,
          activity.list(inOrderOf: "number") { ActivityPlace($0) },
          "Activities (กิจกรรม), strategic ones first, by number among those of their kind."),
        .list(
          "indicators", \.indicators, indicator.list(distinctBy: "number", \.number),
          "Indicators of the measures (ตัวชี้วัดมาตรการ), in order."),
        .list(
          "evaluationAspects", \.evaluationAspects, aspect.list(inOrderOf: "number", \.number),
          "Aspects of evaluation (มิติที่ ๑–๔) with the indicators other agencies define, by number."),
      ])
  }

  private var workGroup: PlanForm<WorkGroup> {
    .object(
      "workGroup", "A work group (กลุ่มงาน) or section (งาน, ฝ่าย).", start: WorkGroup(name: ""),
      [
        .required("name", \.name, .text, "The full name."),
        .optional("abbreviation", \.abbreviation, .text, "The abbreviation, such as ก. ๑."),
      ])
  }

  private var keyResult: PlanForm<KeyResult> {
    .object(
      "keyResult", "A key result that the division promises.", start: KeyResult(number: 0, name: ""),
      [
        .required("number", \.number, .number, "Its number in the list."),
        .required("name", \.name, .text, "What is measured."),
        .optional("target", \.target, target, "The value promised."),
      ])
  }

  /// A target, of key results and of indicators.
  var target: PlanForm<Target> {
    .object(
      "target", "A target value (ค่าเป้าหมาย) with its unit.", start: Target(value: .zero),
      [
        .required("value", \.value, .decimal, "The value, a decimal number with four places at most."),
        .optional("unit", \.unit, .textOrNothing, "The unit, such as ครั้ง; a percentage (ร้อยละ) has none."),
      ])
  }

  /// The place of an activity among all: strategic ones first, by number.
  private struct ActivityPlace: Hashable, Comparable {
    private let isRoutine: Bool
    private let number: Int

    init(_ activity: Activity) { (isRoutine, number) = (activity.kind == .routine, activity.number) }

    static func < (left: Self, right: Self) -> Bool {
      left.isRoutine == right.isRoutine ? left.number < right.number : right.isRoutine
    }
  }
}
