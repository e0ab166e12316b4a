import ActionPlans
import Foundation
import Planbook
import Spreadsheet
import TestSupport
import Testing

/// `--config` and `--baseline`, run as a user runs them on the tables of a district.
@Suite("The command line takes settings and a saved report")
struct SettingsCommandTests {
  private let folder: TemporaryFolder
  private static let tables = "samples/district-2568/sheets"

  /// A folder with the tables of the district sample: four errors.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("ตาราง"), withIntermediateDirectories: false)
    for name in ["budget.csv", "projects.csv", "schedules.csv"] {
      try folder.put(
        Array(try Data(contentsOf: URL(filePath: Program.path("\(Self.tables)/\(name)")))), "ตาราง/\(name)")
    }
  }

  private func run(_ arguments: String..., config: String? = nil) throws -> Program.Run {
    if let config { try folder.put(Array(config.utf8), "planbook.yaml") }
    return try Program.run(
      arguments + (config == nil ? [] : ["--config", "planbook.yaml"]), in: folder, locale: "en_GB.UTF-8")
  }

  private func first(_ run: Program.Run) -> Substring { run.output.prefix { $0 != "\n" } }

  private static let using = "planbook: using the settings in planbook.yaml\n"

  private static func waiver(until: String = "2599-01-01", written: [String] = ["99,000", "90,000.-"]) -> String {
    """
    rules: {SCH001: off, BUD001: warning, SCH009: note}
    waivers:
      - rule: BUD002
        subject: {kind: project, number: 4}
        written: [\(written.map { "\"\($0)\"" }.joined(separator: ", "))]
        reason: รอหนังสือ
        by: ผู้อำนวยการ
        until: \(until)
    """
  }

  @Test("settings are used when they are named, and not when a file only lies there")
  func onlyWhenNamed() throws {
    try folder.put(Array("rules: {BUD001: off}".utf8), "planbook.yaml")
    let plain = try run("reconcile", "ตาราง")
    #expect(first(plain) == "Reconciliation: errors 4 · warnings 0 · notes 0")
    #expect(plain.errors == "" && plain.status == 1)
    let named = try run("reconcile", "ตาราง", config: "rules: {BUD001: off}")
    #expect(first(named) == "Reconciliation: errors 3 · warnings 0 · notes 0 · rules turned off BUD001 1")
    #expect(named.errors == Self.using)
    #expect(try run("reconcile", "ตาราง", "--quiet", config: "rules: {BUD001: off}").errors == "")
  }

  @Test("severities that are set decide the exit code, and so does a waiver that holds")
  func exitCodes() throws {
    let run = try run("reconcile", "ตาราง", config: Self.waiver())
    #expect(first(run) == "Reconciliation: errors 0 · warnings 1 · notes 1 · waived 1 · rules turned off SCH001 1")
    #expect(run.errors == Self.using)
    #expect(run.status == 0)
    #expect(run.output.contains("\nwaived\n○ BUD002 Project 4: "))
    #expect(run.output.contains("\n    ⚑ waived by ผู้อำนวยการ until 2056-01-01: รอหนังสือ\n"))
    #expect(try self.run("reconcile", "ตาราง", "--fail-on", "warning", config: Self.waiver()).status == 1)
  }

  @Test("a waiver that has expired brings its finding back, with a word about it, and the exit code")
  func expired() throws {
    let run = try run("reconcile", "ตาราง", config: Self.waiver(until: "2560-01-01"))
    #expect(run.status == 1)
    #expect(run.errors == Self.using)
    #expect(
      run.output.contains("\n    ⚑ the waiver by ผู้อำนวยการ has expired; it held until 2017-01-01: รอหนังสือ\n"))
  }

  @Test("a waiver holds when rows move, and does not when the amount changes")
  func movedAndChanged() throws {
    let path = "ตาราง/projects.csv"
    let text = String(decoding: try #require(folder.bytes(path)), as: UTF8.self)
    let moved = text.replacing("โครงการคัดแยกขยะในชุมชน;", with: ";;;\nโครงการคัดแยกขยะในชุมชน;")
    #expect(moved != text)
    try folder.put(Array(moved.utf8), path)
    let holding = try run("reconcile", "ตาราง", config: Self.waiver())
    #expect(holding.status == 0 && holding.output.contains("projects.csv:D13  project-list  99,000"))
    try folder.put(Array(text.replacing("99,000", with: "98,000").utf8), path)
    let changed = try run("reconcile", "ตาราง", config: Self.waiver())
    #expect(changed.status == 1)
    #expect(
      changed.output.contains(
        "\n    ⚑ the waiver by ผู้อำนวยการ does not hold: the cells do not say what was waived: รอหนังสือ\n"))
  }

  @Test("what in the settings is about nothing is said on standard error")
  func idle() throws {
    let config = """
      ceilings:
        - source: เงินกู้
          amount: 5
      waivers:
        - {rule: BUD004, fingerprint: "0123456789abcdef:1", reason: x, by: ก, until: 2599-01-01}
      """
    let run = try run("reconcile", "ตาราง", config: config)
    #expect(
      run.errors
        == Self.using
        + "planbook: planbook.yaml: no money was found under the ceiling of 5 (“เงินกู้”). Check the names in the settings.\n"
        + "planbook: planbook.yaml: line 5: the waiver of BUD004 by ก is about nothing that was found. It may be mended: remove the waiver, or check how it is written.\n"
    )
  }

  @Test("a mistake in the settings ends with 2 and writes nothing")
  func mistakes() throws {
    for arguments in [
      ["reconcile", "ตาราง"], ["reconcile", "ตาราง", "-o", "r.txt"], ["import", "ตาราง", "-o", "p.json"],
    ] {
      try folder.put(Array("rules: {BUD999: off}".utf8), "planbook.yaml")
      let run = try Program.run(
        arguments + ["--config", "planbook.yaml"], in: folder, locale: "en_GB.UTF-8")
      let said =
        "planbook: planbook.yaml: line 1, character 9: found the text \"BUD999\", expected the code or name of a rule, such as BUD002 (see planbook rules). Correct this value in the file.\n"
      #expect(run == Program.Run(status: 2, output: "", errors: said))
    }
    let missing = try Program.run(["reconcile", "ตาราง", "--config", "ไม่มี.yaml"], in: folder)
    #expect(missing.status == 2 && missing.errors.hasPrefix("planbook: ไม่มี.yaml: ไม่พบไฟล์นี้"))
    #expect(folder.bytes("r.txt") == nil && folder.bytes("p.json") == nil)
  }

  @Test("neither settings nor a saved report is overwritten")
  func outputs() throws {
    let config = "rules: {}"
    #expect(try run("reconcile", "ตาราง", "--format", "json", "-o", "old.json").status == 1)
    for arguments in [
      ["reconcile", "ตาราง", "-o", "planbook.yaml"],
      ["reconcile", "ตาราง", "--baseline", "old.json", "-o", "old.json"],
    ] {
      try folder.put(Array(config.utf8), "planbook.yaml")
      let before = folder.bytes("old.json")
      let run = try Program.run(arguments + ["--config", "planbook.yaml"], in: folder, locale: "en_GB.UTF-8")
      #expect(
        run.status == 2 && run.errors.hasSuffix("this is an input and cannot be overwritten. Name another output.\n"))
      #expect(folder.bytes("planbook.yaml") == Array(config.utf8) && folder.bytes("old.json") == before)
    }
  }

  @Test("with a saved report only what is new is listed and counts")
  func baseline() throws {
    #expect(try run("reconcile", "ตาราง", "--format", "json", "-o", "old.json").status == 1)
    let same = try run("reconcile", "ตาราง", "--baseline", "old.json")
    #expect(first(same) == "Reconciliation: errors 0 · warnings 0 · notes 0 · known 4")
    #expect(same.status == 0 && !same.output.contains("✗"))
    let path = "ตาราง/projects.csv"
    let text = String(decoding: try #require(folder.bytes(path)), as: UTF8.self)
    try folder.put(Array(text.replacing("250,000.50", with: "260,000.50").utf8), path)
    let new = try run("reconcile", "ตาราง", "--baseline", "old.json")
    #expect(first(new) == "Reconciliation: errors 1 · warnings 0 · notes 0 · known 4")
    #expect(new.status == 1 && new.output.contains("✗ Project 1: "))
    try folder.put(Array(text.replacing("99,000", with: "90,000").utf8), path)
    let mended = try run("reconcile", "ตาราง", "--baseline", "old.json")
    #expect(first(mended) == "Reconciliation: errors 0 · warnings 0 · notes 0 · known 3")
    try folder.put(Array(text.replacing("99,000", with: "98,000").utf8), path)
    let changed = try run("reconcile", "ตาราง", "--baseline", "old.json")
    #expect(first(changed) == "Reconciliation: errors 1 · warnings 0 · notes 0 · known 3")
    #expect(changed.output.contains("98,000"))
  }

  @Test("a saved report that is none ends with 2")
  func badBaseline() throws {
    try folder.put(Array("{\"schema\": 1}".utf8), "old.json")
    let run = try run("reconcile", "ตาราง", "--baseline", "old.json")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors
        == "planbook: old.json: findings: found nothing, expected a report's list of findings. Use a report saved with planbook reconcile --format json -o FILE, or save it again.\n"
    )
  }

  @Test("import keeps what the settings say is to be believed, and a waived contradiction does not fail it")
  func importing() throws {
    func money(_ config: String) throws -> (Int64?, Int32) {
      let run = try run("import", "ตาราง", "-o", "plan.json", "--quiet", config: config)
      let plan = try PlanFile.decode(#require(folder.bytes("plan.json")), file: nil)
      return (plan.divisions[0].projects.first { $0.number == 4 }?.fundings.first?.amount.satang, run.status)
    }
    #expect(try money("{}") == (9_000_000, 1))
    #expect(try money("authority: [project-list]") == (9_900_000, 1))
    #expect(try money("authority: [step-schedules, budget-summary]") == (9_000_000, 1))
    // The total that was typed wrong in the summary is the one with which the list's amount foots.
    let table = "ตาราง/budget.csv"
    let text = String(decoding: try #require(folder.bytes(table)), as: UTF8.self)
    try folder.put(Array(text.replacing("790,001.50", with: "799,000.50").utf8), table)
    #expect(try money("{}") == (9_900_000, 1))
    #expect(try money("decide: [authority]") == (9_000_000, 1))
    try folder.put(Array(text.utf8), table)
    // The summary alone knows of which sources the money of project 2 is; where the amounts agree, it is not lost.
    _ = try money("authority: [project-list]")
    let plan = try PlanFile.decode(#require(folder.bytes("plan.json")), file: nil)
    let fundings = plan.divisions[0].projects.first { $0.number == 2 }?.fundings
    #expect(fundings?.map(\.source) == ["กทม.", "รัฐบาล"])
    #expect(fundings?.map(\.amount.satang) == [30_000_000, 15_000_000])
    let quiet = Self.waiver().replacing("BUD001: warning", with: "BUD001: note")
    #expect(try money(quiet) == (9_000_000, 0))
  }

  @Test("import that ends with 1 prints answers, with which it ends with 0; one that fits nothing is told")
  func answers() throws {
    let rules = "rules: {BUD001: off, SCH009: off, SCH011: off}"
    let open = try run("import", "ตาราง", "-o", "plan.json", "--quiet", config: rules)
    #expect(open.status == 1)
    let told = try run("import", "ตาราง", "-o", "plan.json", config: rules).errors
    let lines = told.split(separator: "\n").drop { !$0.hasPrefix("#") }.dropLast().joined(separator: "\n")
    #expect(lines.contains("answers:\n  - project: 4\n    fact: budget\n    value: 90000"))
    let extra = "\n  - {project: 99, fact: budget, value: 1}\n"
    let settled = try run("import", "ตาราง", "-o", "plan.json", config: rules + "\n" + lines + extra)
    #expect(settled.status == 0)
    #expect(
      settled.errors.contains(
        "planbook: planbook.yaml: line 7: the answer (project: 99, fact: budget) was not taken: the plan has no such thing. Check the number or the name, or remove the answer.\n"
      ))
  }

  @Test("the sample settings fit the sample plan: one waiver holds, one has expired, and nothing is idle")
  func sample() throws {
    let config = Program.path("samples/planbook.yaml")
    let run = try Program.run(
      ["reconcile", Program.path("samples/plan-2560/plan.txt"), "--config", config], in: folder, locale: "en_GB.UTF-8")
    #expect(run.errors == "planbook: using the settings in \(config)\n")
    #expect(first(run).contains(" · waived 1 · rules turned off SCH013 "))
    #expect(run.output.ranges(of: "⚑ waived by ").count == 1)
    #expect(run.output.ranges(of: " has expired; it held until ").count == 1)
    #expect(!run.output.contains("BUD006"))
  }

  @Test("every verb takes the option and checks the file; the list of rules shows what it changes")
  func otherVerbs() throws {
    let rules = try run("rules", config: "rules: {BUD001: off, SCH013: error}")
    #expect(rules.status == 0 && rules.errors == "planbook: using the settings in planbook.yaml\n")
    #expect(rules.output.contains("BUD001  off      total-does-not-foot"))
    #expect(rules.output.contains("SCH013  error    months-uncertain"))
    #expect(try run("cells", "ตาราง/budget.csv", config: "rules: {}").status == 0)
    for arguments in [["export", "a.json", "-o", "a.xlsx"], ["rules"], ["cells", "ตาราง/budget.csv"]] {
      try folder.put(Array("rules: {BUD999: off}".utf8), "planbook.yaml")
      let run = try Program.run(arguments + ["--config", "planbook.yaml"], in: folder, locale: "en_GB.UTF-8")
      #expect(run.status == 2 && run.errors.contains("planbook.yaml"))
    }
    #expect(try run("import", "ตาราง", "-o", "p.json", "--baseline", "old.json").status == 64)
  }
}
