internal import OfficialTables
internal import Spreadsheet

/// Indicators or key results are not numbered 1, 2, 3, …, or one indicator has different numbers.
enum IndicatorsMisnumbered: Rule {
  static let about = RuleDescription(
    code: "IND005", name: "indicators-misnumbered", severity: .error, bearing: .says, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ผลการดำเนินการหลักสองข้อมีเลขเดียวกัน", "two key results have one number") { plan in
      [plan.divisions[0].keyResults[1].number.retype(1, written: "๑")]
    },
    .flagged("หัวตารางขั้นตอนอ้างเลขตัวชี้วัดผิด", "the heading of a schedule gives the indicator another number") { plan in
      plan.divisions[0].schedules[0].indicator.value?.number = 2
      return [plan.divisions[0].schedules[0].indicator.location]
    },
    .silent("เลขเรียงต่อกัน", "numbers in a row") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let said = division.said
      if let table = said.indicators.first?.table {
        sequence(said.indicators.map { $0.indicator.map(\.number) }, table, division.index, into: &report)
      }
      if let table = said.keyResults.first?.table {
        sequence(said.keyResults.map(\.number), table, division.index, into: &report)
      }
      for indicator in division.indicators { numbers(of: indicator, into: &report) }
    }
  }

  private static func sequence(
    _ entries: [Entry<Int>], _ table: TableKey, _ division: Int, into report: inout Report
  ) {
    guard entries.contains(where: { $0.value != nil }) else { return }
    for verdict in SequenceAudit(entries.map(\.value), first: 1).verdicts {
      let cells = verdict.indices.map { Citation(table, entries[$0]) }
      var causes: [Int] = []
      if case .missing(_, let numbers) = verdict {
        causes = report.causes(touchingNumbers: numbers, missingIn: table, of: division)
      }
      causes += report.repetitions(in: division, of: cells)
      report.add(
        Self.self, .outOfSequence(verdict, cells), severity: verdict.isGap ? .warning : nil,
        subject: Finding.Subject(kind: "table", name: table.rawValue), at: cells,
        effects: cells.compactMap(\.location).map { Report.Effect(.cell($0)) }, unlessFollowingFrom: causes)
    }
  }

  /// The numbers that the places of one indicator give it.
  private static func numbers(of indicator: IndicatorCase, into report: inout Report) {
    let said = indicator.division.said
    var numbers: [Statement<Int>] = []
    for pairing in indicator.matched.rows {
      let row = said.indicators[pairing.place]
      if let number = row.indicator.value?.number {
        numbers.append(Statement(number, [Citation(row.table, row.indicator, as: number)]))
      }
    }
    for pairing in indicator.matched.keyResults {
      let row = said.keyResults[pairing.place]
      if let number = row.number.value { numbers.append(Statement(number, [Citation(row.table, row.number)])) }
    }
    for pairing in indicator.matched.schedules {
      // Schedules are large: they are not copied to be looked at.
      let (table, heading) = (said.schedules[pairing.place].table, said.schedules[pairing.place].indicator)
      if let number = heading.value?.number {
        numbers.append(Statement(number, [Citation(table: table, "headings", heading, value: number)]))
      }
    }
    let tally = Tally(numbers)
    guard tally.isContradictory else { return }
    let cells = tally.citations.compactMap(\.location)
    let causes = report.causes(touchingAnyOf: cells.map { .cell($0) })
    report.add(
      Self.self, .differ(indicator.title, tally), subject: indicator.subject, at: tally.citations,
      unlessFollowingFrom: causes)
  }
}

extension Wording {
  fileprivate static let title = Wording("เลขตัวชี้วัดผิด", "Indicators are misnumbered")
  fileprivate static let checks = Wording(
    "ตัวชี้วัดและผลการดำเนินการหลักเรียงเลขจาก ๑ และตัวชี้วัดเดียวกันมีเลขเดียวทุกแห่ง",
    "Indicators and key results are numbered from 1, and an indicator has one number everywhere")
  fileprivate static let matters = Wording("ตารางขั้นตอนอ้างตัวชี้วัดด้วยเลขนี้", "Schedules refer to indicators by number")
  fileprivate static let remedy = Wording("แก้เลขให้ต่อเนื่องและตรงกัน", "Correct the numbers")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<Int>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "\(title.thai) มีหลายเลข: \(contrast.thai) \(verdict.thai)",
      "\(title.english) has several numbers: \(contrast.english). \(verdict.english)")
  }
}
