import Testing
import Foundation
import OfficialTables
import Spreadsheet
import ActionPlans

@Test func probe() throws {
  let text = try String(contentsOfFile: "/work/shared/reference/plan-2560.txt", encoding: .utf8)
  var wb = Workbook(file: "plan.txt"); var sheet = Sheet(name: nil)
  for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    for (j, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      var t = piece.replacingOccurrences(of: "</p>", with: "\n").replacingOccurrences(of: "<p>", with: "").replacingOccurrences(of: "<u>", with: "").replacingOccurrences(of: "</u>", with: "")
      t = t.trimmingCharacters(in: .whitespacesAndNewlines)
      if !t.isEmpty { sheet.grid[CellReference(row: i+1, column: j+1)] = Cell(.text(t)) }
    }
  }
  wb.sheets = [sheet]
  let form = try Form.standard()
  let s = Submission(reading: [wb], form: form)
  print("sources", s.sources, "years", s.fiscalYears.map{ $0.value?.buddhistYear ?? 0 })
  for d in s.divisions {
    print("DIV", d.name.value ?? "nil", d.department.value ?? "nil", "missions", d.missions.count, "kr", d.keyResults.count, "list", d.projectList.count, "act", d.activities.map{"\($0.kind) \($0.list) \($0.number.value ?? 0) \($0.measure.value?.description ?? "-") \($0.workGroups.value ?? [])"})
    for k in d.keyResults { print("  KR", k.number.value ?? 0, k.target.value as Any, k.name.value ?? "") }
    print("summary", d.budgetSummary.count, Money.sum(d.budgetSummary.compactMap{$0.fundings[0].amount.value})?.description ?? "", "list", Money.sum(d.projectList.compactMap{$0.budget.value})?.description ?? "", d.totals)
    for r in d.budgetSummary { print("  B", r.number.value ?? 0, r.project.value?.measure?.description ?? "-", r.fundings.map{($0.amount.value?.description ?? "-", $0.source.value ?? "-")}, r.workGroups.value ?? [], r.project.value?.name.suffix(30) ?? "") }
    for r in d.projectList { print("  L", r.measure.value?.description ?? "-", r.budget.value?.description ?? "-", r.workGroups.value ?? []) }
    for r in d.indicators { print("  I", r.mission.value as Any, r.indicator.value?.number ?? 0, r.measure.value?.code?.description ?? "-", r.measure.value?.prefix ?? "", r.indicator.value?.name ?? "", "paras", r.paragraphs.count); let dt = DefinitionText(r.paragraphs, form: form); print("     ", dt.target.value as Any, dt.definition.count, dt.calculation.count); for w in r.works { print("     W", w.number.value ?? 0, w.budget.value?.description ?? "-", w.budget.written, w.state.value ?? "-", w.workGroups.value ?? [], w.name.value?.suffix(40) ?? "", w.name.location?.description ?? "") } }
    for a in d.aspects { print("  ASP", a.number.value ?? 0, a.title.value ?? "") }
    for r in d.agencyIndicators { print("  AG", r.aspect.value ?? 0, r.indicator.value?.code?.description ?? "-", r.indicator.value?.name ?? "", r.definedBy.value ?? "-", r.works.map{($0.number.value ?? 0, $0.name.value ?? "", $0.workGroups.value ?? [])}) }
    print("schedules", d.schedules.count, d.schedules.reduce(0){$0+$1.steps.count})
    for x in d.schedules { print("  S", x.indicator.value?.number ?? 0, x.project.value?.number ?? 0, x.project.value?.name ?? "", x.workGroups.value ?? [], "co", x.carriedOver.value as Any, "steps", x.steps.count, x.statedSteps.value ?? -1, x.statedWeight.value?.description ?? "-", x.statedProgress.value?.description ?? "-")
      for st in x.steps { print("      ", st.step.value?.number ?? 0, st.weight.value?.description ?? "-", st.progress.value?.description ?? "-", st.months.value?.months.map{ $0.rawValue } ?? [], st.months.certainty, st.months.written, st.months.location?.description ?? "") } }
  }
  for h in s.headings { print("H", h.level, h.code.value?.description ?? "-", h.title.value ?? "-", h.code.location?.description ?? "") }
  for u in s.unrecognised { print("U", u.kind, u.location, u.lastRow, u.written.prefix(60)) }
  for u in s.lacking { print("LACK", u.table, u.column, u.header) }
  for u in s.guessedColumns { print("GUESS", u.table, u.column, u.written, u.location) }
}
