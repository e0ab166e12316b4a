internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A project stands in one table and not in another that should have it.
enum ProjectMissing: Rule {
  static let about = RuleDescription(
    code: "PRJ001", name: "project-missing", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบแถวหนึ่งจากตารางสรุป", "a row is deleted from the budget summary") { plan in
      plan.divisions[0].budgetSummary.remove(at: 1)
      return [plan.divisions[0].projectList[1].name.location]
    },
    .flagged("ลบโครงการจากตารางตัวชี้วัด", "a project is deleted from the indicator table") { plan in
      plan.divisions[0].indicators[1].works.removeLast()
      return [plan.divisions[0].budgetSummary[3].name.location]
    },
    .silent("ทั้งตารางไม่อยู่ในไฟล์ที่ส่งมา", "a whole table is not in the files given") { plan in
      plan.divisions[0].projectList = []
    },
    .silent("ตารางสรุปไม่มีคอลัมน์ชื่อโครงการ", "the budget summary has no column for the names") { plan in
      for row in plan.divisions[0].budgetSummary.indices { plan.divisions[0].budgetSummary[row].name = Entry() }
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      // From a table without the column of the names, or with nothing in it, no project can be seen to be missing.
      let tables = division.tables.indices.filter { table in
        division.rowsOfTable[table].contains { !division.said.projects[$0].name.isBlank }
      }
      let hasWorks = division.matching.projects.contains { !$0.works.isEmpty }
      let register = division.register.map { division.tables[$0].key.rawValue }
      for project in division.projects {
        let matched = project.matched
        var missing = tables.filter { matched.tables[$0].isEmpty }.map { division.tables[$0].key }
        let isMissingInTables = !missing.isEmpty
        if hasWorks, matched.works.isEmpty, let table = division.worksTable { missing.append(table) }
        guard !missing.isEmpty else { continue }
        let names = project.names
        let citations = names.flatMap(\.citations)
        // A row without a name cannot be looked for in other tables.
        if citations.isEmpty { continue }
        let amount = project.budgets.first?.value ?? .zero
        var effects = missing.map {
          Report.Effect(
            .budget(division: division.index, table: $0.rawValue, project: project.index), by: amount.satang)
        }
        // Taking it out of the tables that have it would mend the plan as well.
        let present = division.tables.map(\.key).filter { !missing.contains($0) }
        effects += present.map {
          Report.Effect(
            .budget(division: division.index, table: $0.rawValue, project: project.index), by: -amount.satang)
        }
        effects += missing.map { Report.Effect(.rows(division: division.index, table: $0.rawValue), by: 1) }
        effects.append(Report.Effect(.presence(division: division.index, project: project.index)))
        if let register, let number = matched.number ?? project.schedules.first?.table.project.value?.number {
          effects.append(Report.Effect(.missingNumber(division: division.index, table: register, number: number)))
        }
        report.add(
          Self.self, .missing(project.title, from: missing, found: citations.addresses, name: matched.name),
          subject: project.subject, at: citations, footing: matched.footing, effects: effects,
          unlessFollowingFrom: !isMissingInTables
            ? report.lossOfIndicators(
              under: project.schedules.map(\.index), measures: project.measures.map(\.value), in: division) : [])
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("โครงการหายไปจากตาราง", "A project is missing from a table")
  fileprivate static let checks = Wording(
    "ทุกโครงการอยู่ครบทั้งในตารางสรุปงบประมาณ รายการโครงการตามมาตรการ และตารางตัวชี้วัด (เท่าที่มีตารางนั้น)",
    "Every project stands in the budget summary, in the project list and in the indicator table, as far as there are such tables"
  )
  fileprivate static let matters = Wording(
    "โครงการที่ตกหล่นทำให้งบรวมผิดและไม่มีตัวชี้วัดรองรับ",
    "A project left out makes totals wrong and leaves it without an indicator")
  fileprivate static let remedy = Wording(
    "เพิ่มโครงการในตารางที่ขาด หรือเอาออกจากตารางอื่น", "Add the project where it is missing, or take it out of the others")

  fileprivate static func missing(_ title: Wording, from tables: [TableKey], found: Wording, name: String) -> Wording {
    Wording(
      "\(title.thai) มีใน \(found.thai) แต่ไม่มีในตาราง\(tables.map(\.label.thai).joined(separator: " และ")): “\(name)”",
      "\(title.english) stands in \(found.english) but not in the \(tables.map(\.label.english).joined(separator: " nor in the ")): “\(name)”"
    )
  }
}
