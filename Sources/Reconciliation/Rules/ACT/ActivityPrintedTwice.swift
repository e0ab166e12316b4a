internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// An activity stands twice in one list.
enum ActivityPrintedTwice: Rule {
  static let about = RuleDescription(
    code: "ACT002", name: "activity-printed-twice", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("คัดลอกกิจกรรมในรายการเดียวกัน", "an activity is copied within its list") { plan in
      var copy = plan.divisions[0].activities[0]
      copy.name.location?.cell.row += 30
      plan.divisions[0].activities.append(copy)
      return [copy.name.location]
    },
    .silent("พิมพ์สองแห่ง แห่งละครั้ง", "printed in two lists, once in each") { plan in
      for activity in plan.divisions[0].activities {
        var copy = activity
        copy.list += 10
        copy.name.location?.cell.row += 30
        plan.divisions[0].activities.append(copy)
      }
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for activity in evidence.divisions.flatMap(\.activities) {
      let byList = Dictionary(grouping: activity.rows) { "\($0.row.table) \($0.row.list)" }
      for list in byList.keys.sorted() {
        guard let rows = byList[list], rows.count > 1 else { continue }
        note(activity, rows.map { Citation($0.row.table, $0.row.name) }, into: &report)
      }
      let byIndicator = Dictionary(grouping: activity.matched.works) { $0.place.indicator }
      for indicator in byIndicator.keys.sorted() {
        guard let works = byIndicator[indicator], works.count > 1 else { continue }
        note(
          activity, works.map { activity.division.work(at: $0) }.map { Citation($0.table, $0.item.name) }, into: &report
        )
      }
    }
  }

  private static func note(_ activity: ActivityCase, _ citations: [Citation], into report: inout Report) {
    report.add(
      Self.self, .twice(activity.title, citations.addresses, activity.matched.name), subject: activity.subject,
      at: citations, unlessFollowingFrom: report.repetitions(in: activity.division.index, of: citations))
  }
}

extension Wording {
  fileprivate static let title = Wording("กิจกรรมอยู่ในรายการเดียวกันสองครั้ง", "An activity stands twice in one list")
  fileprivate static let checks = Wording(
    "แต่ละกิจกรรมอยู่ในรายการหนึ่งเพียงครั้งเดียว", "An activity stands in a list once")
  fileprivate static let matters = Wording("กิจกรรมถูกนับซ้ำ", "The activity is counted twice")
  fileprivate static let remedy = Wording("ลบแถวที่ซ้ำ", "Delete the copy")

  fileprivate static func twice(_ title: Wording, _ places: Wording, _ name: String) -> Wording {
    Wording(
      "\(title.thai) ซ้ำ: \(places.thai) = “\(name)”",
      "\(title.english) stands more than once: \(places.english) say “\(name)”")
  }
}
