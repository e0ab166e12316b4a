internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// An indicator is a percentage in one place and a count in another.
enum UnitContradictsName: Rule {
  static let about = RuleDescription(
    code: "IND004", name: "unit-contradicts-name", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ชื่อเป็นร้อยละแต่เป้าหมายเป็นจำนวนครั้ง", "the name is a percentage, the target a count") { plan in
      [
        plan.divisions[0].keyResults[1].target.retype(
          ExactDecimal(exactly: 80).map { Target(value: $0, unit: "ครั้ง") }, written: "๘๐ ครั้ง")
      ]
    },
    .flagged(
      "หัวตารางขั้นตอนเรียกตัวชี้วัดร้อยละว่าจำนวนครั้ง", "the heading of a schedule counts what the indicator gives in percent"
    ) { plan in
      plan.divisions[0].schedules[2].indicator.value?.name = "จำนวนครั้งของการเก็บขยะในคลอง"
      return [plan.divisions[0].schedules[2].indicator.location]
    },
    .silent("ร้อยละทั้งชื่อและเป้าหมาย", "a percentage in name and target") { _ in },
  ]

  /// How an indicator is counted.
  private enum Kind: String, Stateable {
    case count = "จำนวน"
    case percentage = "ร้อยละ"

    var machine: Finding.Value { .text(rawValue) }
    var spoken: Wording { self == .count ? Wording("จำนวน", "a count") : Wording("ร้อยละ", "a percentage") }
  }

  private static let countWord = Kind.count.rawValue
  private static let countKey = MatchingKey(countWord)

  static func check(_ evidence: Evidence, into report: inout Report) {
    for indicator in evidence.divisions.flatMap(\.indicators) {
      var kinds = indicator.names.compactMap { name in
        kind(name.value, form: evidence.form).map { Statement($0, name.citations, pairing: name.footing) }
      }
      kinds += indicator.targets.map {
        Statement($0.value.isPercentage ? .percentage : .count, $0.citations, pairing: $0.footing)
      }
      let tally = Tally(kinds)
      guard tally.isContradictory else { continue }
      report.add(
        Self.self, .contradicts(indicator.title, tally.contrast), subject: indicator.subject, at: tally.citations,
        footing: tally.footing,
        effects: [
          Report.Effect(.indicatorName(division: indicator.division.index, indicator: indicator.index))
        ])
    }
  }

  private static func kind(_ name: String, form: Form) -> Kind? {
    if form[.percent].remainder(of: name) != nil { return .percentage }
    // Most names say so in just these letters, or begin otherwise.
    return name.hasPrefix(countWord) || MatchingKey(name).hasPrefix(countKey) ? .count : nil
  }
}

extension Wording {
  fileprivate static let title = Wording("หน่วยนับขัดกับชื่อตัวชี้วัด", "The unit contradicts the indicator's name")
  fileprivate static let checks = Wording(
    "ตัวชี้วัดที่ชื่อขึ้นต้นด้วย “ร้อยละ” มีเป้าหมายเป็นร้อยละ และที่ขึ้นต้นด้วย “จำนวน” มีเป้าหมายเป็นจำนวน ทุกแห่งที่ระบุชื่อ",
    "An indicator whose name begins with ร้อยละ has a percentage for a target, one that begins with จำนวน a count, wherever it is named"
  )
  fileprivate static let matters = Wording(
    "ผลงานจะคำนวณได้สองแบบ และไม่รู้ว่าแบบใดใช้ประเมิน",
    "The result can be computed in two ways, and nobody knows which one counts")
  fileprivate static let remedy = Wording(
    "ตกลงหน่วยนับ แล้วแก้ชื่อและเป้าหมายให้ตรงกัน", "Decide on the unit, then make name and target agree")

  fileprivate static func contradicts(_ title: Wording, _ contrast: Wording) -> Wording {
    Wording("\(title.thai): \(contrast.thai)", "\(title.english): \(contrast.english)")
  }
}
