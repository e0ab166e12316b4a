internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// An indicator is a key result and not in the indicator table, or the other way round.
enum IndicatorMissing: Rule {
  static let about = RuleDescription(
    code: "IND001", name: "indicator-missing", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบผลการดำเนินการหลักข้อหนึ่ง", "a key result is deleted") { plan in
      plan.divisions[0].keyResults.removeLast()
      return [plan.divisions[0].indicators[2].indicator.location]
    },
    .silent("ไม่มีตารางผลการดำเนินการหลักในไฟล์", "the files have no table of key results") { plan in
      plan.divisions[0].keyResults = []
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let said = division.said
      for indicator in division.indicators {
        var missing: [TableKey] = []
        if let table = said.indicators.first?.table, indicator.matched.rows.isEmpty { missing.append(table) }
        if let table = said.keyResults.first?.table, indicator.matched.keyResults.isEmpty { missing.append(table) }
        guard !missing.isEmpty else { continue }
        let citations = indicator.names.flatMap(\.citations)
        report.add(
          Self.self, .missing(indicator.title, from: missing, found: citations.addresses, name: indicator.matched.name),
          subject: indicator.subject, at: citations,
          effects: (indicator.matched.rows.isEmpty && division.worksTable != nil
            ? [Report.Effect(.indicatorRows(division: division.index, indicator: indicator.index))] : [])
            + missing.flatMap { table in
              [Report.Effect(.rows(division: division.index, table: table.rawValue), by: 1)]
                + (indicator.matched.number.map {
                  [Report.Effect(.missingNumber(division: division.index, table: table.rawValue, number: $0))]
                } ?? [])
            })
      }
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ตัวชี้วัดหายไปจากตาราง", "An indicator is missing from a table")
  fileprivate static let checks = Wording(
    "ผลการดำเนินการหลักทุกข้อมีในตารางตัวชี้วัด และตัวชี้วัดทุกข้อเป็นผลการดำเนินการหลัก รวมทั้งตัวชี้วัดที่หัวตารางขั้นตอนอ้างถึง",
    "Every key result is in the indicator table and every indicator is a key result; so are those that headings of schedules name"
  )
  fileprivate static let matters = Wording(
    "สิ่งที่สัญญาไว้ไม่มีวิธีวัด หรือสิ่งที่วัดไม่ได้สัญญาไว้", "What is promised is not measured, or what is measured was not promised")
  fileprivate static let remedy = Wording("เพิ่มในตารางที่ขาด หรือเอาออก", "Add it where it is missing, or take it out")

  fileprivate static func missing(_ title: Wording, from tables: [TableKey], found: Wording, name: String) -> Wording {
    Wording(
      "\(title.thai) มีใน \(found.thai) แต่ไม่มีในตาราง\(tables.map(\.label.thai).joined(separator: " และ")): “\(name)”",
      "\(title.english) stands in \(found.english) but not among the \(tables.map(\.label.english).joined(separator: " nor in the ")): “\(name)”"
    )
  }
}

extension Report {
  /// The findings that an indicator's rows are lost, which the work would stand in: by the headings of its schedules, or,
  /// where it has none, because no indicator left serves its measure.
  func lossOfIndicators(
    under schedules: [Int], measures: [StrategyCode], in division: DivisionEvidence
  ) -> [Int] {
    let named = division.matching.indicators.indices.filter { indicator in
      division.matching.indicators[indicator].schedules.contains { schedules.contains($0.place) }
    }
    guard named.isEmpty else {
      return named.flatMap { causes(touching: .indicatorRows(division: division.index, indicator: $0)) }
    }
    let isServed = division.said.indicators.contains { row in
      row.measure.value?.code.map { measures.contains($0) } ?? false
    }
    guard !isServed else { return [] }
    return causes(touching: .indicatorRows(division: division.index))
  }
}
