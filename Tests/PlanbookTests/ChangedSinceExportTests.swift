import ActionPlans
import Foundation
import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// Exports that somebody has opened, saved or changed since.
@Suite("What was changed since an export is told")
struct ChangedSinceExportTests {
  private let folder: TemporaryFolder
  private let desk: PlanDesk
  private static let plan = PlanGenerator.plan(seed: 3, size: .small)

  init() throws {
    folder = try TemporaryFolder()
    desk = PlanDesk(form: try Form.standard())
  }

  /// What is told of the exported workbook after a change of it.
  private func altered(_ change: (inout Workbook) -> Void) async throws -> [ExportAlteration] {
    let path = folder.path("official.xlsx")
    try desk.export(Self.plan, to: path)
    var workbook = try XLSXReader.workbook(path: path)
    change(&workbook)
    try XLSXWriter.write(workbook, toPath: path)
    return try await desk.read([path]).submission.altered
  }

  private func alteration(
    _ part: ExportAlteration.Part = .sheet, changed: [String] = [], gone: [String] = [], added: [String] = []
  ) -> ExportAlteration {
    var alteration = ExportAlteration(of: folder.path(part == .sheet ? "official.xlsx" : "official"), part)
    (alteration.changed, alteration.gone, alteration.added) = (changed, gone, added)
    return alteration
  }

  @Test func `a workbook as it was exported, or saved again without a change of content, is as it was`() async throws {
    #expect(try await altered { _ in } == [])
    let same = try await altered { workbook in
      workbook.sheets.reverse()
      workbook.sheets[0].name = "ชื่อใหม่"
      workbook.sheets.append(Sheet(name: "ว่าง"))
      workbook.forgetFormulaValues()
      for index in workbook.sheets.indices {
        workbook.sheets[index].columnWidths = [1: 50]
        let grid = workbook.sheets[index].grid
        for row in grid.rowNumbers {
          for placed in grid.cells(inRow: row) {
            var cell = placed.cell
            if case .number(let number)? = cell.value { cell.value = .number(number.nextUp) }
            cell.style = 0
            workbook.sheets[index].grid[CellReference(row: row, column: placed.column)] = cell.isBlank ? nil : cell
          }
        }
      }
    }
    #expect(same == [])
  }

  @Test func `sheets that were changed, are gone or were added are named`() async throws {
    let names = desk.form.sheets.map(\.name)
    #expect(
      try await altered { workbook in
        workbook.sheets[1].grid[CellReference(row: 40, column: 9)] = Cell(.text("ตรวจแล้ว"))
        workbook.sheets[2].grid = Grid()
        workbook.sheets[4].name = "ซ้ำ"
        workbook.sheets.append(workbook.sheets[4])
        workbook.sheets[workbook.sheets.count - 1].name = names[4]
        workbook.sheets.remove(at: 3)
      } == [alteration(changed: [names[1], names[2]], gone: [names[3]], added: ["ซ้ำ"])])
    #expect(
      try await altered { workbook in
        workbook.sheets[0].name = "ชื่อใหม่"
        workbook.sheets[0].grid[CellReference(row: 1, column: 1)] = Cell(.text("แผนปฏิบัติการ พ.ศ. ๒๕๖๐"))
      } == [alteration(gone: [names[0]], added: ["ชื่อใหม่"])])
  }

  @Test func `properties of others, and digests of another kind, are no seal`() async throws {
    #expect(
      try await altered { workbook in
        for index in workbook.properties.indices { workbook.properties[index].value.replace("1-", with: "2-") }
        workbook.properties.append(DocumentProperty("เจ้าของ", value: "1-กอง"))
        workbook.sheets[0].grid = Grid()
      } == [])
  }

  @Test func `forms to fill in have no seal`() throws {
    #expect(try XLSXReader.workbook(path: Program.path("templates/bma/blank.xlsx")).properties == [])
  }

  @Test func `files of a folder that were changed, are gone or were added are named, renamed ones are not`()
    async throws
  {
    let path = folder.path("official")
    try desk.export(Self.plan, to: path)
    func altered() async throws -> [ExportAlteration] { try await desk.read([path, path + "/"]).submission.altered }
    #expect(try await altered() == [])
    try FileManager.default.moveItem(
      atPath: folder.path("official/indicators.csv"), toPath: folder.path("official/ตัวชี้วัด.csv"))
    try folder.put(Array("หมายเหตุ\n".utf8), "official/letter.docx")
    #expect(try await altered() == [])
    let list = try #require(folder.bytes("official/project-list.csv"))
    try folder.put(list + Array("ตรวจแล้ว\r\n".utf8), "official/project-list.csv")
    try folder.put(try #require(folder.bytes("official/plan.csv")), "official/ซ้ำ.csv")
    try folder.remove("official/strategy.csv")
    try folder.put(list + Array(",,\r\n".utf8), "official/ใหม่.csv")
    #expect(
      try await altered() == [
        alteration(.file, changed: ["project-list.csv"], gone: ["strategy.csv"], added: ["ซ้ำ.csv", "ใหม่.csv"])
      ])
  }

  @Test func `a file alone, and a folder without a record of an export, are as they are`() async throws {
    try desk.export(Self.plan, to: folder.path("official"))
    try folder.put(Array("x\r\n".utf8) + (folder.bytes("official/plan.csv") ?? []), "official/plan.csv")
    #expect(try await desk.read([folder.path("official/plan.csv")]).submission.altered == [])
    try folder.put([], "official/.planbook-files")
    #expect(try await desk.read([folder.path("official")]).submission.altered == [])
  }

  @Test func `it is a note in every format of the report, and the exit code stays 0`() async throws {
    let names = desk.form.sheets.map(\.name)
    _ = try await altered { workbook in
      workbook.sheets[0].grid[CellReference(row: 200, column: 1)] = Cell(.text("หมายเหตุ"))
    }
    for format in ["text", "json", "csv", "sarif", "html"] {
      let run = try Program.run(["reconcile", "official.xlsx", "--format", format], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("FRM017") && run.output.contains("แผ่นงานที่แก้ไข: “\(names[0])”"))
    }
    #expect(
      try Program.run(["reconcile", "official.xlsx", "--format", "xlsx", "-o", "r.xlsx"], in: folder).status == 0)
    #expect(try Program.run(["cells", "r.xlsx"], in: folder).output.contains("FRM017"))
    let imported = try Program.run(["import", "official.xlsx", "-o", "p.json"], in: folder)
    #expect(imported.status == 0)
    #expect(try desk.plan(at: folder.path("p.json")) == Self.plan)
  }
}
