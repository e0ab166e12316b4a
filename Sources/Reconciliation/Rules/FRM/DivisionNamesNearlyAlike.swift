internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Two divisions have names that are nearly the same: probably one division, spelt in two ways.
enum DivisionNamesNearlyAlike: Rule {
  static let about = RuleDescription(
    code: "FRM007", name: "division-names-nearly-alike", severity: .warning, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ชื่อหน่วยงานสะกดต่างกันหนึ่งตัว", "a letter of the division's name is missing") { plan in
      var other = DivisionSubmission()
      other.name = plan.divisions[0].name
      other.name.value = "กองสวนสาธารณ"
      other.name.location?.cell.row += 50
      plan.divisions.append(other)
      return [plan.divisions[0].name.location, other.name.location]
    },
    .silent("สองหน่วยงานชื่อต่างกัน", "two divisions with names of their own") { plan in
      var other = DivisionSubmission()
      other.name = plan.divisions[0].name
      other.name.value = "สำนักงานเขตบางรัก"
      plan.divisions.append(other)
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    let names = evidence.submission.divisions.map(\.name).filter { $0.value != nil }
    let pairs = NearTwins.pairs(among: names.map { $0.value ?? "" })
    for (first, second) in pairs {
      let cells = [first, second].map { Citation("headings", names[$0], value: names[$0].value) }
      // Where their tables are those of one plan, that says it.
      let causes = cells.compactMap(\.location).map { Set(report.causes(touching: .cell($0))) }
      let both = causes.dropFirst().reduce(causes.first ?? []) { $0.intersection($1) }
      report.add(
        Self.self, .alike(cells, names[first].value ?? "", names[second].value ?? ""),
        subject: Finding.Subject(kind: "division", name: names[first].value), at: cells,
        footing: .probable, unlessFollowingFrom: both.sorted())
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อหน่วยงานคล้ายกันมาก", "The names of two divisions are nearly alike")
  fileprivate static let checks = Wording(
    "หน่วยงานเดียวกันสะกดเหมือนกันทุกแผ่นงาน", "A division is spelt alike in every sheet")
  fileprivate static let matters = Wording(
    "แผนของหน่วยงานเดียวถูกแยกเป็นสองแผน และตารางของสองแผ่นไม่ถูกเทียบกัน",
    "One division's plan falls into two, and their tables are not compared")
  fileprivate static let remedy = Wording(
    "ใช้ชื่อเดียวกันถ้าเป็นหน่วยงานเดียวกัน", "Use one name where it is one division")

  fileprivate static func alike(_ cells: [Citation], _ first: String, _ second: String) -> Wording {
    Wording(
      "\(cells[0].address.thai) “\(first)” กับ \(cells[1].address.thai) “\(second)” อาจเป็นหน่วยงานเดียวกัน",
      "\(cells[0].address.english) “\(first)” and \(cells[1].address.english) “\(second)” are perhaps one division")
  }
}
