public import ActionPlans
public import Spreadsheet
internal import ThaiText

extension Form {
  /// What a plan states that no table of the form set prints, so that printing would lose it: its paths in the plan file,
  /// with what is there.
  ///
  /// - Parameter plan: The plan.
  public func unprintable(in plan: ActionPlan) -> [Wording] {
    var facts: [Wording] = []
    func lacks(_ subject: Subject, _ fact: String? = nil) -> Bool {
      !tables(of: subject).contains { table in fact.map { table.states($0) } ?? true }
    }
    func note(_ isStated: Bool, _ thai: String, _ english: String) {
      if isStated { facts.append(Wording(thai: thai, english: english)) }
    }
    let divisions = plan.divisions
    let projects = divisions.flatMap(\.projects)
    note(lacks(.mission) && divisions.contains { !$0.missions.isEmpty }, "พันธกิจ", "missions")
    note(lacks(.keyResult) && divisions.contains { !$0.keyResults.isEmpty }, "ผลการดำเนินการหลัก", "key results")
    note(lacks(.activity) && divisions.contains { !$0.activities.isEmpty }, "กิจกรรม", "activities")
    note(lacks(.indicator) && divisions.contains { !$0.indicators.isEmpty }, "ตัวชี้วัด", "indicators")
    note(
      lacks(.agencyIndicator) && divisions.contains { !$0.evaluationAspects.isEmpty }, "มิติการประเมินผล",
      "aspects of evaluation")
    note(
      lacks(.workGroup) && divisions.contains { !$0.workGroups.allSatisfy { isNamed($0, in: projects) } },
      "กลุ่มงานที่ไม่มีโครงการ หรือชื่อย่อ", "work groups without projects, or abbreviations")
    note(lacks(.step) && projects.contains { $0.schedule != nil }, "ขั้นตอนการปฏิบัติงาน", "step schedules")
    note(
      lacks(.project, "months") && projects.contains { !$0.months.isEmpty }, "เดือนที่ดำเนินการของโครงการ",
      "months of projects")
    note(
      lacks(.project, "source")
        && projects.contains { $0.fundings.contains { $0.source != nil } || $0.fundings.count > 1 },
      "แหล่งงบประมาณ", "funding sources")
    note(lacks(.project, "note") && projects.contains { $0.note != nil }, "หมายเหตุของโครงการ", "notes of projects")
    for fact in Set(projects.flatMap(\.texts).map(\.fact)).sorted() where lacks(.project, fact) {
      note(true, "“\(fact)” ของโครงการ", "“\(fact)” of projects")
    }
    let prints = { (fact: String) in self.tables(of: .project).contains { $0.states(fact) } }
    if !prints("measure"), !prints("name-with-measure") {
      // Headings alone say what a project serves: of the lowest level, and only where the element has a title.
      let measures = projects.compactMap(\.measure)
      note(
        measures.contains { $0.depth != lowestLevel?.depth || plan.strategy[$0] == nil },
        "มาตรการของโครงการที่ไม่ใช่ระดับล่างสุดหรือไม่มีชื่อ",
        "elements that projects serve and that are not of the lowest level, or have no title")
    }
    if !tables(of: .strategy).contains(where: { !StrategyRow.statesSums($0) }) {
      let served = Set(projects.compactMap(\.measure))
      note(
        plan.strategy.elements.contains { element in
          !served.contains { $0.ancestor(depth: element.code.depth) == element.code }
        }, "ยุทธศาสตร์ที่ไม่มีโครงการ", "elements of the strategy that no project serves")
    }
    let levels = Set(plan.strategy.elements.compactMap(\.level)).filter { level(named: $0) == nil }
    for name in levels.sorted() { note(true, "ระดับ “\(name)” ของยุทธศาสตร์", "the level “\(name)” of the strategy") }
    let deepest = self.levels.compactMap(\.depth).max() ?? 0
    note(
      plan.strategy.elements.contains { $0.level == nil && $0.code.depth > deepest },
      "รหัสยุทธศาสตร์ที่ยาวเกิน \(ThaiDigits.thai(String(deepest))) ระดับ", "codes of more than \(deepest) levels")
    note(
      levels.isEmpty && self.levels.allSatisfy { $0.depth != nil } && !plan.strategy.parts.isEmpty, "ส่วนของยุทธศาสตร์",
      "parts of the strategy")
    note(
      self.levels.allSatisfy { !$0.isAgencyOwn } && plan.strategy.elements.contains(where: \.isAgencyMeasure),
      "มาตรการของหน่วยงานเอง", "the agency's own measures")
    return facts
  }

  /// Whether a project names the work group, and all that is known of the group is its name.
  private func isNamed(_ group: WorkGroup, in projects: [Project]) -> Bool {
    group.abbreviation == nil && projects.contains { $0.workGroups.contains(group.name) }
  }
}
