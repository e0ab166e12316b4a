internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A heading stands under one whose code it does not go on from: the level between them is not printed.
enum HeadingLevelNeverPrinted: Rule {
  static let about = RuleDescription(
    code: "STR004", name: "heading-level-never-printed", severity: .warning, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หัวข้อมิติของเป้าประสงค์ไม่มีในแผน", "the dimension of a goal has no heading in the plan") { plan in
      plan.strategy.append(element("1.7", "dimension", in: plan))
      plan.strategy.append(element("1.9.1", "goal", in: plan))
      return [plan.strategy.last?.code.location]
    },
    .silent("ทั้งไฟล์ไม่พิมพ์หัวข้อมิติเลย", "the files print no headings of dimensions at all") { plan in
      plan.strategy.removeAll { $0.level.value?.name == "dimension" }
      plan.headings.removeAll { $0.level.name == "dimension" }
    },
  ]

  /// A row of the strategy table, below the last one.
  private static func element(_ code: String, _ level: String, in plan: Submission) -> StrategyRow {
    var row = plan.strategy[plan.strategy.count - 1]
    row.level.value = plan.strategy.lazy.compactMap(\.level.value).first { $0.name == level }
    row.code.value = StrategyCode(code)
    row.code.written = code
    row.code.location?.cell.row += 1
    row.title.value = "ชื่อใหม่"
    return row
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    let named = evidence.strategy.elements.filter { element in
      !element.isApart && element.namings.contains { $0.level != nil }
    }
    let codes = Set(named.map(\.code))
    let depths = Set(named.map(\.code.depth))
    var lacking: [StrategyCode: [Citation]] = [:]
    for element in named {
      guard let parent = element.code.parent, !codes.contains(parent), depths.contains(parent.depth) else { continue }
      lacking[parent, default: []] += element.namings.filter { $0.level != nil }
        .map { $0.codeCitation(as: $0.code.value) }
    }
    for (parent, cells) in lacking.sorted(by: { $0.key < $1.key }) {
      report.add(
        Self.self, .never(parent, level(parent, evidence), cells.addresses),
        subject: Finding.Subject(kind: kind(parent, evidence), number: "\(parent)"), at: cells,
        unlessFollowingFrom: mistyped(cells, in: report))
    }
    let gaps = Dictionary(grouping: Self.gaps(evidence.submission.headings), by: \.parent)
    for (parent, places) in gaps.sorted(by: { $0.key < $1.key }) where codes.contains(parent) {
      report.add(
        Self.self, .notHere(parent, level(parent, evidence), places.map { ($0.heading, $0.above) }), severity: .note,
        subject: Finding.Subject(kind: kind(parent, evidence), number: "\(parent)"),
        at: places.flatMap { [$0.heading, $0.above] },
        unlessFollowingFrom: places.contains {
          mistyped([$0.heading], in: report) + mistyped([$0.above], in: report) == []
        }
          ? [] : places.flatMap { mistyped([$0.heading], in: report) + mistyped([$0.above], in: report) })
    }
  }

  /// The findings that say that the codes of these headings are wrong; none when one of the headings has no such finding.
  private static func mistyped(_ cells: [Citation], in report: Report) -> [Int] {
    let causes = cells.map { cell in cell.location.map { report.causes(touching: .cell($0)) } ?? [] }
    return causes.contains(where: \.isEmpty) ? [] : causes.flatMap(\.self)
  }

  /// A heading below another one that is not its parent.
  private struct Gap {
    var parent: StrategyCode
    var heading: Citation
    var above: Citation
  }

  /// The first heading of each sheet below every wrong parent.
  private static func gaps(_ headings: [StrategyHeading]) -> [Gap] {
    var gaps: [Gap] = []
    var above: [Int: StrategyHeading] = [:]
    var sheet: CellLocation?
    var seen: Set<[CellLocation?: StrategyCode]> = []
    for heading in headings where heading.level.depth != nil {
      guard let code = heading.code.value, code.depth == heading.level.depth else { continue }
      if heading.code.location?.file != sheet?.file || heading.code.location?.sheet != sheet?.sheet { above = [:] }
      sheet = heading.code.location
      if let wanted = code.parent, let last = above[code.depth - 1], last.code.value != wanted,
        seen.insert([last.code.location: wanted]).inserted
      {
        gaps.append(
          Gap(
            parent: wanted, heading: Citation("headings", heading.code, value: code),
            above: Citation("headings", last.code, value: last.code.value)))
      }
      above[code.depth] = heading
      above = above.filter { $0.key <= code.depth }
    }
    return gaps
  }

  private static func form(_ code: StrategyCode, _ evidence: Evidence) -> LevelForm? {
    evidence.form.level(ofDepth: code.depth) ?? evidence.form.lowestLevel
  }

  private static func kind(_ code: StrategyCode, _ evidence: Evidence) -> String {
    form(code, evidence)?.name ?? "element"
  }

  private static func level(_ code: StrategyCode, _ evidence: Evidence) -> Wording {
    let level = form(code, evidence)
    return Wording(level?.words.printed ?? "", level?.label.english ?? "")
  }
}

extension Wording {
  fileprivate static let title = Wording("หัวข้อระดับหนึ่งไม่ได้พิมพ์", "A level of headings is not printed")
  fileprivate static let checks = Wording(
    "หัวข้อแต่ละระดับอยู่ใต้หัวข้อที่รหัสต่อกัน เช่น เป้าประสงค์ ๕.๓.๑ อยู่ใต้มิติ ๕.๓",
    "Each heading stands under one whose code it goes on from: goal 5.3.1 under dimension 5.3")
  fileprivate static let matters = Wording(
    "โครงการถูกนับอยู่ใต้หัวข้อที่ไม่ใช่ของตน", "Projects are counted under a heading that is not theirs")
  fileprivate static let remedy = Wording("เพิ่มหัวข้อที่ขาด หรือแก้รหัส", "Add the heading, or correct the code")

  fileprivate static func never(_ parent: StrategyCode, _ level: Wording, _ places: Wording) -> Wording {
    Wording(
      "\(level.thai) \(parent.spoken.thai) ไม่มีหัวข้อที่ใดเลย แต่ \(places.thai) อยู่ใต้รหัสนี้",
      "\(level.english) \(parent) has no heading anywhere, and this belongs under it: \(places.english)")
  }

  fileprivate static func notHere(
    _ parent: StrategyCode, _ level: Wording, _ places: [(heading: Citation, above: Citation)]
  ) -> Wording {
    let thai = places.map { "\($0.heading.address.thai) (อยู่ใต้ \($0.above.address.thai) “\($0.above.written)”)" }
    let english = places.map {
      "\($0.heading.address.english) (it stands under \($0.above.address.english) “\($0.above.written)”)"
    }
    return Wording(
      "ไม่มีหัวข้อ\(level.thai) \(parent.spoken.thai) ก่อน \(thai.joined(separator: ", "))",
      "there is no heading of \(level.english) \(parent) before \(english.joined(separator: ", "))")
  }
}
