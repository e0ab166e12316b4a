internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// One title of the strategy has different codes.
enum StrategyCodesDiffer: Rule {
  static let about = RuleDescription(
    code: "STR005", name: "strategy-codes-differ", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("รหัสของหัวข้อมาตรการพิมพ์ผิด", "the code of a measure's heading is typed wrong") { plan in
      let heading = plan.headings.firstIndex { $0.code.value == StrategyCode("1.2.3.2") } ?? 0
      return [plan.headings[heading].code.retype(StrategyCode("1.2.3.9"), written: "๑.๒.๓.๙")]
    },
    .silent("สองมาตรการชื่อเดียวกัน พิมพ์อยู่ด้วยกัน", "two measures of one title, printed side by side") { plan in
      let title = plan.strategy.first { $0.code.value == StrategyCode("1.2.3.1") }?.title.value
      for index in plan.strategy.indices where plan.strategy[index].code.value == StrategyCode("1.2.3.2") {
        plan.strategy[index].title.value = title
      }
      for index in plan.headings.indices where plan.headings[index].code.value == StrategyCode("1.2.3.2") {
        plan.headings[index].title.value = title
      }
      for index in plan.divisions[0].indicators.indices
      where plan.divisions[0].indicators[index].measure.value?.code == StrategyCode("1.2.3.2") {
        plan.divisions[0].indicators[index].measure.value?.title = title ?? ""
      }
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    var elements: [TitleAndDepth: [StrategyDirectory.Element]] = [:]
    for element in evidence.strategy.elements where !element.isApart {
      for title in Set(element.namings.compactMap(\.title.value).map(MatchingKey.init)) where !title.isEmpty {
        elements[TitleAndDepth(title: title, depth: element.code.depth), default: []].append(element)
      }
    }
    for (element, place) in evidence.strategy.elements.compactMap(single) {
      guard let title = place.title.value.map({ MatchingKey($0) }) else { continue }
      let others = (elements[TitleAndDepth(title: title, depth: element.code.depth)] ?? []).filter {
        $0.code != element.code
      }
      // Of several codes nobody knows which is meant; where both are printed in one sheet, both are meant.
      guard others.count == 1, let right = others.first, !right.namings.contains(where: { stands($0, besides: place) })
      else { continue }
      // Where each code stands in one place only, the table of the strategy is believed.
      if right.namings.count == 1, place.table.flatMap({ evidence.form[$0] })?.subject == .strategy { continue }
      let cells = [place.codeCitation(as: element.code)]
      let agreeing = right.namings.map { $0.codeCitation(as: right.code) }
      report.add(
        Self.self, .differ(element.code, cells[0].address, right.code, agreeing.addresses),
        subject: Finding.Subject(
          kind: (evidence.form.level(ofDepth: element.code.depth) ?? evidence.form.lowestLevel)?.name ?? "element",
          number: "\(element.code)",
          name: place.title.value),
        at: cells + agreeing, effects: place.code.location.map { [Report.Effect(.cell($0))] } ?? [])
    }
  }

  private struct TitleAndDepth: Hashable {
    var title: MatchingKey
    var depth: Int
  }

  /// An element that only one heading, or one row of the strategy table, names.
  private static func single(
    _ element: StrategyDirectory.Element
  ) -> (element: StrategyDirectory.Element, place: StrategyDirectory.Naming)? {
    guard !element.isApart, element.namings.count == 1, let place = element.namings.first, place.level != nil else {
      return nil
    }
    return (element, place)
  }

  /// Whether two places stand side by side.
  ///
  /// A text has one sheet for all its tables: there, the parts tell tables apart that places play.
  private static func stands(_ naming: StrategyDirectory.Naming, besides place: StrategyDirectory.Naming) -> Bool {
    guard let one = naming.code.location, let other = place.code.location, one.file == other.file else { return false }
    return one.sheet == other.sheet && (one.sheet != nil || naming.table == place.table)
  }
}

extension Wording {
  fileprivate static let title = Wording("ชื่อเดียวกันในยุทธศาสตร์มีรหัสต่างกัน", "Codes of the strategy differ")
  fileprivate static let checks = Wording(
    "ด้าน มิติ เป้าประสงค์ และมาตรการที่มีชื่อเดียวกันมีรหัสเดียวกันทุกตาราง",
    "Areas, dimensions, goals and measures of one title have one code in all tables")
  fileprivate static let matters = Wording(
    "สิ่งที่อยู่ใต้หัวข้อนั้นถูกนับให้รหัสที่ไม่มีในแผน", "What stands under the heading is counted for a code that the plan does not have"
  )
  fileprivate static let remedy = Wording("แก้รหัสให้ตรงกัน", "Correct the code so that all agree")

  fileprivate static func differ(
    _ code: StrategyCode, _ place: Wording, _ other: StrategyCode, _ others: Wording
  ) -> Wording {
    Wording(
      "\(place.thai) มีรหัส \(code.spoken.thai) แต่ชื่อเดียวกันมีรหัส \(other.spoken.thai) ที่ \(others.thai)",
      "\(place.english) has the code \(code), but the same title has the code \(other) in \(others.english)")
  }
}
