internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// An activity stands in one table and not in another that should have it.
enum ActivityMissing: Rule {
  static let about = RuleDescription(
    code: "ACT001", name: "activity-missing", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบกิจกรรมจากตารางตัวชี้วัด", "an activity is deleted from the indicator table") { plan in
      plan.divisions[0].indicators[0].works.removeLast()
      return [plan.divisions[0].activities[0].name.location]
    },
    .silent("ไม่มีตารางกิจกรรมในไฟล์ที่ส่งมา", "the files given have no list of activities") { plan in
      plan.divisions[0].activities = []
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let hasLists = !division.said.activities.isEmpty
      let hasWorks = division.matching.activities.contains { !$0.works.isEmpty }
      // Printed under the goals and again after the summary: what most are, all should be.
      let usual = mostUsual(division.activities.map(lists(of:)).filter { $0 > 0 })
      for activity in division.activities {
        var missing: [Wording] = []
        if hasLists, activity.rows.isEmpty { missing.append(Wording("รายการกิจกรรม", "lists of activities")) }
        if !activity.rows.isEmpty, let usual, lists(of: activity) < usual {
          missing.append(Wording("รายการกิจกรรมอีกแห่งหนึ่ง", "other list of activities"))
        }
        let worksTable = hasWorks && activity.matched.works.isEmpty ? division.worksTable : nil
        if let worksTable { missing.append(worksTable.label) }
        guard !missing.isEmpty else { continue }
        let citations = activity.names.flatMap(\.citations)
        report.add(
          Self.self, .missing(activity.title, from: missing, found: citations.addresses, name: activity.matched.name),
          subject: activity.subject, at: citations,
          effects: worksTable.map {
            [Report.Effect(.rows(division: division.index, table: $0.rawValue), by: 1)]
          } ?? [],
          unlessFollowingFrom: worksTable != nil && missing.count == 1
            ? report.lossOfIndicators(under: [], measures: activity.measures.map(\.value), in: division) : [])
      }
    }
  }

  /// In how many lists an activity stands; a copy in one of them counts once.
  private static func lists(of activity: ActivityCase) -> Int { Set(activity.rows.map(\.row.list)).count }

  /// The number that at least three of four share.
  private static func mostUsual(_ counts: [Int]) -> Int? {
    let groups = Dictionary(grouping: counts) { $0 }
    return groups.first { $0.value.count > 1 && $0.value.count * 4 >= counts.count * 3 }?.key
  }
}

extension Wording {
  fileprivate static let title = Wording("กิจกรรมหายไปจากตาราง", "An activity is missing from a table")
  fileprivate static let checks = Wording(
    "ทุกกิจกรรมอยู่ครบในรายการกิจกรรมทุกแห่งที่พิมพ์ และในตารางตัวชี้วัด",
    "Every activity stands in each list of activities that is printed, and in the indicator table")
  fileprivate static let matters = Wording(
    "กิจกรรมที่ตกหล่นไม่มีตัวชี้วัดหรือผู้รับผิดชอบ", "An activity left out has no indicator or nobody responsible")
  fileprivate static let remedy = Wording(
    "เพิ่มกิจกรรมในตารางที่ขาด หรือเอาออกจากตารางอื่น", "Add the activity where it is missing, or take it out of the others")

  fileprivate static func missing(_ title: Wording, from tables: [Wording], found: Wording, name: String) -> Wording {
    Wording(
      "\(title.thai) มีใน \(found.thai) แต่ไม่มีใน\(tables.map(\.thai).joined(separator: " และ")): “\(name)”",
      "\(title.english) stands in \(found.english) but not in the \(tables.map(\.english).joined(separator: " nor in the ")): “\(name)”"
    )
  }
}
