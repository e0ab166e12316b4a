import ActionPlans
import Foundation
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// A table that somebody adds to the standard form by editing its YAML, and nothing else.
@Suite("A table added to a form set")
struct AddedTableTests {
  private static let table = """
      by-work-group:
        label: {thai: โครงการรายกลุ่มงาน, english: projects by work group}
        subject: project
        titles: [โครงการจำแนกตามกลุ่มงาน]
        columns:
          - {fact: name, label: โครงการของกลุ่มงาน, width: 70}
          - {fact: measure, label: มาตรการที่รองรับ, width: 20}
          - {fact: budget, label: งบที่ใช้, width: 24}
        group: {by: work-group}
        totals: [groups, table]

    """

  /// The standard form with the table and a sheet for it.
  private static func form() throws -> Form {
    let file = Program.root.appendingPathComponent("templates/bma/form.yaml")
    var yaml = try String(contentsOf: file, encoding: .utf8)
    yaml = yaml.replacing("tables:\n  divisions:", with: "tables:\n" + table + "  divisions:", maxReplacements: 1)
    yaml = yaml.replacing("authority: [budget-summary,", with: "authority: [budget-summary, by-work-group,")
    yaml = yaml.replacing(
      "\nsheets:\n", with: "\nsheets:\n  - {key: by-work-group, name: รายกลุ่มงาน, tables: [by-work-group]}\n")
    return try Form(yaml: yaml, file: "form.yaml")
  }

  @Test("it is printed with sub-totals, read back and takes part in reconciliation")
  func added() throws {
    let form = try Self.form()
    for seed in 0..<UInt64(TestEffort.count(8, full: 200)) {
      let plan = PlanGenerator.plan(seed: seed)
      let workbook = Submission(exporting: plan, form: form).workbook(form: form)
      let submission = Submission(reading: [workbook], form: form)
      let read = try PlanAssembly(submission, form: form).plan()
      #expect(try PlanFile.encode(read) == PlanFile.encode(plan), "seed \(seed)")
      #expect(submission.unrecognised.isEmpty, "seed \(seed)")
      let rows = submission.divisions.flatMap(\.projects).filter { $0.table.rawValue == "by-work-group" }
      let projects = plan.divisions.flatMap(\.projects)
      #expect(rows.count == projects.count, "seed \(seed)")
      #expect(
        Set(rows.map { $0.workGroups.value ?? [] }) == Set(projects.map(\.workGroups)), "seed \(seed)")
    }
  }

  @Test("an amount and a sub-total that are wrong in it are found there")
  func contradicted() throws {
    let form = try Self.form()
    var plan = PlanGenerator.plan(seed: 3)
    plan.divisions = Array(plan.divisions.prefix(1))
    for index in plan.divisions[0].projects.indices {
      plan.divisions[0].projects[index].fundings = [Funding(source: "กทม.", amount: Money(satang: 50_000_000))]
      plan.divisions[0].projects[index].workGroups = ["กลุ่มงานหนึ่ง"]
    }
    let workbook = Submission(exporting: plan, form: form).workbook(form: form)
    var submission = Submission(reading: [workbook], form: form)
    let row = try #require(submission.divisions[0].projects.firstIndex { $0.table.rawValue == "by-work-group" })
    submission.divisions[0].projects[row].fundings[0].amount.value = Money(satang: 60_000_000)
    let place = submission.divisions[0].projects[row].funding.amount.location
    let findings = Reconciliation(submission, form: form).findings
    #expect(findings.contains { $0.code == "BUD002" && $0.places.first?.location == place })
    var totals = Submission(reading: [workbook], form: form)
    let total = try #require(
      totals.divisions[0].totals.firstIndex { $0.table.rawValue == "by-work-group" && $0.scope.value != .table })
    totals.divisions[0].totals[total].amount.value?.satang += 100
    let cell = totals.divisions[0].totals[total].amount.location
    #expect(
      Reconciliation(totals, form: form).findings.contains { $0.code == "BUD001" && $0.places.first?.location == cell })
  }
}
