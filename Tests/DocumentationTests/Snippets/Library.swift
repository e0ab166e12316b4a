import OfficialTables
import Planbook

/// The README's library section.
func library() async throws {
  // snippet
  let desk = PlanDesk(form: try Form.standard())  // or PlanDesk(template: "forms/", config: "planbook.yaml")
  let sheets = try await desk.read(["sheets/"])  // what the sheets say, with every cell's address
  let report = try desk.reconcile(sheets)  // where they contradict each other
  let plan = try desk.assemble(sheets)  // one value for each fact
  try desk.write(report, about: sheets, as: HTMLReport.self, to: "findings.html")
  try desk.save(plan, to: "plan.json", sparing: sheets.files)
  try desk.export(plan, to: "official.xlsx")
  // end of snippet
}
