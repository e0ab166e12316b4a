import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

@Suite("Stray cells below one another")
struct StrayRunsTests {
  private static func strays(_ rows: [Int], column: Int = 17, sheet: String = "สรุป") -> [Unrecognised] {
    rows.map { row in
      Unrecognised(
        kind: .strayCells,
        location: CellLocation(file: nil, sheet: sheet, cell: CellReference(row: row, column: column)), lastRow: row,
        written: "ก\(row)", table: .budgetSummary)
    }
  }

  private static func told(_ items: [Unrecognised]) -> [String] {
    StrayRuns.joined(items).map { "\($0.location) \($0.lastRow) \($0.written)" }
  }

  @Test("twenty are told one by one, twenty-one as the first with the last row")
  func threshold() {
    #expect(Self.told(Self.strays(Array(5...24))).count == 20)
    #expect(Self.told(Self.strays(Array(5...25))) == ["สรุป!Q5 25 ก5"])
  }

  @Test("a row without one ends a run, another column or sheet has its own")
  func apart() {
    #expect(Self.told(Self.strays(Array(5...14) + Array(16...26))).count == 21)
    let rows = (5...30).flatMap { Self.strays([$0], column: 17) + Self.strays([$0], column: 18) }
    #expect(Self.told(rows) == ["สรุป!Q5 30 ก5", "สรุป!R5 30 ก5"])
    #expect(Self.told(Self.strays(Array(5...15)) + Self.strays(Array(16...26), sheet: "อื่น")).count == 22)
  }

  @Test("the finding names the rows, and cites the first cell")
  func finding() throws {
    let form = try CleanPlan.form.get()
    var submission = Specimen.submission(form: form)
    submission.unrecognised = Self.strays(Array(5...30))
    let findings = Reconciliation(submission, form: form).findings.filter { $0.code == "FRM005" }
    #expect(
      findings.map(\.message) == [
        Wording(
          thai: "สรุป!Q5 แถว ๕–๓๐ = “ก5” อยู่นอกคอลัมน์ของตาราง",
          english: "สรุป!Q5 (rows 5–30) says “ก5” under no column of the table")
      ])
    #expect(findings.flatMap(\.places).map { "\($0.location)" } == ["สรุป!Q5"])
  }
}
