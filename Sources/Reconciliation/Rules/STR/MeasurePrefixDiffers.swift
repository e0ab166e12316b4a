internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The prefix of one measure (`ม.`, `มน.`) is written in different ways.
enum MeasurePrefixDiffers: Rule {
  static let about = RuleDescription(
    code: "STR002", name: "measure-prefix-differs", severity: .warning, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("มาตรการของหน่วยงานเขียนเป็นมาตรการยุทธศาสตร์", "an agency's own measure is written as one of the strategy") {
      plan in
      plan.divisions[0].indicators[2].measure.value?.prefix = "ม."
      plan.divisions[0].indicators[2].measure.value?.isAgencyMeasure = false
      return [plan.divisions[0].indicators[2].measure.location]
    },
    .silent("เว้นวรรคหลังอักษรย่อต่างกัน", "other blanks behind the prefix") { plan in
      plan.divisions[0].indicators[2].measure.value?.prefix = "มน ."
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    var codes: [StrategyCode] = []
    var kinds: [StrategyCode: [Statement<String>]] = [:]
    var prefixes: [StrategyCode: [Statement<String>]] = [:]
    for row in evidence.submission.divisions.flatMap(\.indicators) where row.measure.certainty == .certain {
      guard let measure = row.measure.value, let code = measure.code, !measure.prefix.isEmpty else { continue }
      if kinds[code] == nil { codes.append(code) }
      let cell = Citation(row.table, row.measure, as: measure.prefix)
      kinds[code, default: []].append(Statement(kind(measure.isAgencyMeasure), [cell]))
      prefixes[code, default: []].append(Statement(measure.prefix, [cell]))
    }
    for code in codes {
      let headings = (evidence.strategy[code]?.namings ?? []).compactMap { naming -> Statement<String>? in
        guard let level = naming.level, level.depth == evidence.form.lowestLevel?.depth else { return nil }
        return Statement(
          kind(level.isAgencyOwn), [naming.titleCitation])
      }
      let kinds = Tally(headings + (kinds[code] ?? []))
      let spellings = Tally(prefixes[code] ?? []) { MatchingKey($0) == MatchingKey($1) }
      guard kinds.isContradictory || spellings.isContradictory else { continue }
      let tally = kinds.isContradictory ? kinds : spellings
      report.add(
        Self.self, .differ(code, tally), severity: kinds.isContradictory ? .error : .warning,
        subject: Finding.Subject(kind: "measure", number: code.description), at: tally.citations,
        footing: tally.footing)
    }
  }

  private static func kind(_ isAgencyMeasure: Bool) -> String {
    isAgencyMeasure ? "มาตรการของหน่วยงาน" : "มาตรการตามยุทธศาสตร์"
  }
}

extension Wording {
  fileprivate static let title = Wording("อักษรย่อนำหน้ามาตรการไม่ตรงกัน", "The prefix of a measure differs")
  fileprivate static let checks = Wording(
    "อักษรย่อหน้ารหัสมาตรการ (ม. หรือ มน.) เขียนเหมือนกันทุกแห่งและตรงกับหัวข้อ",
    "The prefix of a measure's code (ม. or มน.) is written alike everywhere and goes with the heading")
  fileprivate static let matters = Wording(
    "อักษรย่อบอกว่าเป็นมาตรการตามยุทธศาสตร์หรือของหน่วยงานเอง",
    "The prefix says whether the measure is the strategy's or the agency's own")
  fileprivate static let remedy = Wording("แก้อักษรย่อให้เหมือนกัน", "Write the prefix alike")

  fileprivate static func differ(_ code: StrategyCode, _ tally: Tally<String>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "มาตรการ \(code.spoken.thai): \(contrast.thai) \(verdict.thai)",
      "Measure \(code): \(contrast.english). \(verdict.english)")
  }
}
