internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The tables put one project under different measures.
enum MeasureDoesNotTieOut: Rule {
  static let about = RuleDescription(
    code: "PRJ006", name: "measure-does-not-tie-out", severity: .error, bearing: .decides, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("รหัสมาตรการในรายการโครงการผิด", "the project list has another measure") { plan in
      [plan.divisions[0].projectList[0].measure.retype(StrategyCode("1.2.3.2"), written: "๑.๒.๓.๒")]
    },
    .silent("รหัสเขียนด้วยเลขอารบิก", "a code in Arabic digits") { plan in
      plan.divisions[0].projectList[0].measure.written = "1.2.3.1"
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      var byIndicator: [Int: [(project: ProjectCase, tally: Tally<StrategyCode>)]] = [:]
      var single: [(project: ProjectCase, tally: Tally<StrategyCode>)] = []
      for project in division.projects where Set(project.measureCodes).count > 1 {
        let measures = project.measures
        let tally = Tally(measures)
        guard tally.isContradictory else { continue }
        // Only the indicator says otherwise: its own code may be what is wrong, once for all its projects.
        let others = Set(
          measures.filter { $0.citations.allSatisfy { $0.table != division.worksTable } }.map(\.value))
        if others.count == 1, let indicator = project.matched.works.first?.place.indicator {
          byIndicator[indicator, default: []].append((project, tally))
        } else {
          single.append((project, tally))
        }
      }
      for indicator in byIndicator.keys.sorted() {
        guard let cases = byIndicator[indicator] else { continue }
        let projects = division.matching.projects.count { $0.works.contains { $0.place.indicator == indicator } }
        if cases.count > 1, cases.count == projects, let first = cases.first {
          note(first.tally, IndicatorMeasure.title(division, indicator), of: cases.map(\.project), into: &report)
        } else {
          single += cases
        }
      }
      for (project, tally) in single { note(tally, project.title, of: [project], into: &report) }
    }
  }

  private static func note(
    _ tally: Tally<StrategyCode>, _ title: Wording, of projects: [ProjectCase], into report: inout Report
  ) {
    guard let first = projects.first else { return }
    let citations = tally.citations + projects.dropFirst().flatMap { $0.measures.flatMap(\.citations) }
    report.add(
      Self.self, .differ(title, tally), subject: first.subject, at: citations, footing: tally.footing,
      effects: projects.map {
        Report.Effect(
          .measure(division: $0.division.index, kind: "project", index: $0.index),
          by: $0.budgets.first?.value.satang ?? 0)
      })
  }

  private enum IndicatorMeasure {
    static func title(_ division: DivisionEvidence, _ indicator: Int) -> Wording {
      let value = division.said.indicators[indicator].indicator.value
      return .work(Wording("ตัวชี้วัด", "indicator"), number: value?.number, name: value?.name ?? "")
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("มาตรการของโครงการไม่ตรงกัน", "The measure of a project does not tie out")
  fileprivate static let checks = Wording(
    "รหัสมาตรการของโครงการตรงกันในวงเล็บท้ายชื่อ (สรุป) คอลัมน์เชื่อมโยง (รายการโครงการ) และมาตรการของตัวชี้วัด",
    "A project's measure agrees behind its name in the summary, in the project list and above its indicator")
  fileprivate static let matters = Wording(
    "งบประมาณไปรวมอยู่ใต้มาตรการผิด", "Its money is added up under the wrong measure")
  fileprivate static let remedy = Wording("แก้รหัสมาตรการให้ตรงกัน", "Correct the code so that all agree")

  fileprivate static func differ(_ title: Wording, _ tally: Tally<StrategyCode>) -> Wording {
    let (contrast, verdict) = (tally.contrast, tally.verdict)
    return Wording(
      "\(title.thai): มาตรการ \(contrast.thai) \(verdict.thai)",
      "\(title.english): measure: \(contrast.english). \(verdict.english)")
  }
}
