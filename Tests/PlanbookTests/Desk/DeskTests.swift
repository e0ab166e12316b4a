import ActionPlans
import Foundation
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// Everything that the commands do, as a Swift engineer does it.
@Suite("The desk does in one call what a command does")
struct DeskTests {
  private let folder: TemporaryFolder
  private let desk: PlanDesk
  private static let plan = PlanGenerator.plan(seed: 3, size: .small)

  init() throws {
    folder = try TemporaryFolder()
    desk = PlanDesk(form: try Form.standard())
  }

  @Test("a plan that is exported, read and assembled is the same plan, from a workbook and from CSV files")
  func thereAndBack() async throws {
    for name in ["official.xlsx", "official"] {
      try desk.export(Self.plan, to: folder.path(name))
      let sheets = try await desk.read([folder.path(name)])
      #expect(try desk.assemble(sheets) == Self.plan)
      #expect(try desk.reconcile(sheets).findings == [])
    }
    #expect(folder.names == ["official", "official.xlsx"])
  }

  @Test("workbooks in memory are read like files")
  func memory() throws {
    let workbook = OfficialTablesWriter(form: desk.form).workbook(Self.plan)
    #expect(try desk.assemble(try desk.read([workbook])) == Self.plan)
  }

  @Test("a plan that is saved is found where it was saved, and as a source")
  func saving() async throws {
    try desk.save(Self.plan, to: folder.path("plan.json"))
    #expect(try desk.plan(at: folder.path("plan.json")) == Self.plan)
    let sheets = try await desk.read([folder.path("plan.json")])
    #expect(try desk.assemble(sheets) == Self.plan)
    #expect(sheets.files == [folder.path("plan.json")])
  }

  @Test("what lies in a folder and is not read is named")
  func passedOver() async throws {
    try desk.save(Self.plan, to: folder.path("plan.json"))
    try folder.put([], "letter.docx")
    let sheets = try await desk.read([folder.path])
    #expect(sheets.passedOver == [folder.path("letter.docx")])
  }

  @Test("a report is written in every format that there is, and the bytes are those that the desk gives")
  func reports() async throws {
    var broken = Self.plan
    broken.divisions[0].projects[0].schedule = nil
    try desk.save(broken, to: folder.path("plan.json"))
    let sheets = try await desk.read([folder.path("plan.json")])
    let report = try desk.reconcile(sheets)
    #expect(report.findings.map(\.code) == ["SCH001"])
    for format in ReportFormats.all {
      let path = folder.path("report-\(format.name).\(format.neededEnding ?? "out")")
      try desk.write(report, about: sheets, as: format, in: .english, to: path)
      let bytes = try desk.bytes(of: report, about: sheets, as: format, in: .english, path: path)
      #expect(folder.bytes("report-\(format.name).\(format.neededEnding ?? "out")") == bytes)
      #expect(!bytes.isEmpty)
    }
    #expect(folder.names.count == ReportFormats.all.count + 1)
    // A workbook can be had without a place where it will lie.
    let bytes = try desk.bytes(of: report, about: sheets, as: FindingsBook.self)
    try folder.put(bytes, "memory.xlsx")
    let book = try await desk.read([folder.path("memory.xlsx")])
    #expect(book.workbooks[0].sheets.count == 4)
  }

  @Test("no output replaces a file that was read, by whatever path it is named")
  func sparing() async throws {
    let path = folder.path("plan.json")
    try desk.save(Self.plan, to: path)
    let sheets = try await desk.read([path])
    let report = try desk.reconcile(sheets)
    let before = folder.bytes("plan.json")
    let again = folder.path("./plan.json")
    func isRefused(_ work: () throws -> Void) {
      #expect { try work() } throws: { ($0 as? SourceError)?.code == "output-is-input" }
    }
    isRefused { try desk.write(report, about: sheets, as: TextReport.self, to: again) }
    isRefused { try desk.save(Self.plan, to: again, sparing: sheets.files) }
    isRefused { try desk.export(Self.plan, to: again, sparing: [path]) }
    try folder.put(Array("rules:\n  SCH001: note\n".utf8), "planbook.yaml")
    let strict = try PlanDesk(template: nil, config: folder.path("planbook.yaml"))
    #expect(strict.settings.reconciliation.severities == ["SCH001": .note])
    isRefused { try strict.save(Self.plan, to: folder.path("planbook.yaml")) }
    #expect(folder.bytes("plan.json") == before)
  }

  @Test("a form set is handed in as a value, or by its folder; its file is not replaced")
  func formSets() throws {
    let yaml = try String(contentsOf: Program.root.appendingPathComponent("templates/bma/form.yaml"), encoding: .utf8)
    let own = yaml.replacing("สรุปโครงการและงบประมาณ", with: "งบของเรา")
    try folder.put(Array(own.utf8), "form.yaml")
    let byFolder = try PlanDesk(template: folder.path)
    let byValue = PlanDesk(form: try Form(yaml: own, file: nil))
    for desk in [byFolder, byValue] {
      #expect(desk.form[.budgetSummary]?.titles.printed == "งบของเรา")
      let workbook = OfficialTablesWriter(form: desk.form).workbook(Self.plan)
      #expect(try desk.assemble(try desk.read([workbook])) == Self.plan)
    }
    #expect { try byFolder.save(Self.plan, to: folder.path("form.yaml")) } throws: {
      ($0 as? SourceError)?.code == "output-is-input"
    }
  }

  @Test("ceilings and waivers that are about nothing are in the report")
  func idle() throws {
    let settings = try Settings(
      yaml: """
        ceilings:
          - source: เงินดวงจันทร์
            amount: 1
        waivers:
          - {rule: BUD002, written: ["x"], reason: r, by: b, until: 2569-03-31}
        """, file: nil)
    let desk = PlanDesk(form: try Form.standard(), settings: settings)
    let sheets = try desk.read([OfficialTablesWriter(form: desk.form).workbook(Self.plan)])
    let today: CalendarDay = try #require(CalendarDay("2026-01-01"))
    let report = try desk.reconcile(sheets, on: today)
    #expect(report.idleCeilings == settings.reconciliation.ceilings)
    #expect(report.idleWaivers == settings.waivers)
  }

  @Test("sheets without an official table are no plan, and cannot be reconciled")
  func nothing() throws {
    var workbook = Workbook(file: "letter.xlsx")
    workbook.sheets = [Sheet(name: "a")]
    let sheets = try desk.read([workbook])
    for work in [{ _ = try desk.reconcile(sheets) }, { _ = try desk.assemble(sheets) }] {
      #expect(throws: SourceError(noRowsIn: sheets.submission, files: ["letter.xlsx"])) { try work() }
    }
  }
}

/// What may be used from many tasks at once; that this compiles is the test.
private func sendable<Value: Sendable>(_: Value.Type) {}

@Suite("Values that do the work are Sendable")
struct SendableTests {
  @Test("report writers, assembly and the desk may be handed to other tasks")
  func sendables() {
    sendable(PlanDesk.self)
    sendable(SheetsRead.self)
    sendable(ReconciliationReport.self)
    sendable(Look.self)
    sendable(LookText.self)
    sendable(ReportContext.self)
    sendable(TextReport.self)
    sendable(CSVReport.self)
    sendable(SARIFReport.self)
    sendable(HTMLReport.self)
    sendable(FindingsBook.self)
    sendable(RuleBook.self)
    sendable(RulePages.self)
    sendable(SourceReader.self)
    sendable(OfficialTablesWriter.self)
    sendable(PlanAssembly.self)
    sendable(Reconciliation.self)
    sendable(FindingReview.self)
    sendable(Evidence.self)
    sendable(Report.self)
  }
}
