internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A whole table stands in two sheets or files.
enum TableRepeated: Rule {
  static let about = RuleDescription(
    code: "FRM009", name: "table-repeated", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("คัดลอกแผ่นงานรายการโครงการทั้งแผ่น", "the sheet of the project list is copied") { plan in
      copyProjectList(rows: 4, of: &plan)
      return [plan.divisions[0].projectList[0].name.location, plan.divisions[0].projectList[4].name.location]
    },
    .silent("สองแผ่นงานมีโครงการเดียวซ้ำกัน", "two sheets have one project in common") { plan in
      copyProjectList(rows: 1, of: &plan)
    },
  ]

  /// Copies rows of the project list to another sheet.
  private static func copyProjectList(rows: Int, of plan: inout Submission) {
    for row in plan.divisions[0].projectList.prefix(rows) {
      var copy = row
      copy.name.location?.sheet = "สำเนา"
      copy.fundings[0].amount.location?.sheet = "สำเนา"
      plan.divisions[0].projectList.append(copy)
    }
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for (division, doubled) in zip(evidence.divisions, evidence.doubled) {
      for repetition in doubled.repetitions {
        let doubles = repetition.doubles.flatMap(\.doubles)
        guard let places = doubles.first?.citations else { continue }
        let isNamingFile = Set(places.map(\.location?.file)).count > 1
        report.add(
          Self.self,
          .repeated(
            places.compactMap(\.location).map { isNamingFile ? $0.fileName ?? "" : $0.sheet ?? "" },
            repetition.doubles.map { ($0.table.label, $0.doubles.count) }),
          subject: Finding.Subject(kind: "table", name: repetition.doubles[0].table.rawValue),
          at: doubles.flatMap(\.citations),
          effects: doubles.flatMap(\.effects) + [Report.Effect(.repetition(division: division.index))])
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ตารางเดียวกันอยู่สองแห่ง", "A table is given twice")
  fileprivate static let checks = Wording(
    "แต่ละตารางของหน่วยงานอยู่ในแผ่นงานหรือไฟล์เดียว ไม่ซ้ำกันทั้งตาราง",
    "The projects of a table do not all stand once more in another sheet or file")
  fileprivate static let matters = Wording(
    "งบประมาณทุกโครงการถูกนับสองครั้ง แผ่นงานหนึ่งอาจเป็นสำเนาหรือของปีก่อน",
    "All money is counted twice; one sheet is perhaps a copy, or last year's")
  fileprivate static let remedy = Wording(
    "ส่งเพียงแผ่นงานเดียว และลบอีกแผ่นหนึ่ง", "Give only one of the sheets, and leave the other out")

  fileprivate static func repeated(_ places: [String], _ tables: [(name: Wording, count: Int)]) -> Wording {
    let names = places.map { "“\($0)”" }
    return Wording(
      "\(names.joined(separator: " กับ ")) มีโครงการซ้ำกันทั้งตาราง: "
        + tables.map { "\($0.name.thai) \($0.count.spoken.thai) โครงการ" }.joined(separator: ", "),
      "\(names.joined(separator: " and ")) have whole tables in common: "
        + tables.map { "\($0.name.english) (\($0.count) projects)" }.joined(separator: ", "))
  }
}
