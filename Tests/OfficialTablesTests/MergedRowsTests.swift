import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Cells that are merged over the rows of several projects, and over the rows of one.
@Suite("Cells merged over several rows")
struct MergedRowsTests {
  private static let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"

  private static func read(_ rows: String, _ merges: String...) throws -> Submission {
    try readLines("\(header)\n\(rows)", merges: merges)
  }

  @Test("a work group merged over two projects is that of both")
  func sharedGroup() throws {
    let submission = try Self.read("1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n2|โครงการ ข|6|กทม.|", "E2:E3")
    #expect(submission.divisions[0].budgetSummary.map(\.workGroups.value) == [["กลุ่มงานเด็ก"], ["กลุ่มงานเด็ก"]])
    #expect(submission.guesses == [])
  }

  @Test("an amount merged over two projects is the first one's, which is told")
  func sharedAmount() throws {
    let rows = "1|โครงการ ก|4|กทม.|กลุ่มงานเด็ก\n2|โครงการ ข|5|กทม.|กลุ่มงานเด็ก\n3|โครงการ ค||กทม.|กลุ่มงานเด็ก"
    let submission = try Self.read(rows, "C3:C4")
    #expect(
      submission.divisions[0].budgetSummary.map { $0.fundings.map(\.amount.value?.satang) } == [[400], [500], [nil]])
    #expect(submission.guesses.map(\.kind) == [.sharedAmount])
    #expect(submission.guesses.map(\.location.cell.description) == ["C3"])
  }

  @Test("of blank cells that are merged over two projects nothing is told")
  func sharedNothing() throws {
    let submission = try Self.read("1|โครงการ ก||กทม.|กลุ่มงานเด็ก\n2|โครงการ ข||กทม.|กลุ่มงานเด็ก", "C2:C3")
    #expect(submission.divisions[0].budgetSummary.map { $0.fundings.map(\.amount.value) } == [[nil], [nil]])
    #expect(submission.guesses == [])
  }

  @Test("a project merged over two rows has what stands in both, and what is merged once")
  func oneProject() throws {
    let submission = try Self.read(
      "1|โครงการ ก|5|กทม.|กลุ่มงานเด็ก\n||6|รัฐบาล|\n2|โครงการ ข|7|กทม.|กลุ่มงานเด็ก", "A2:A3", "B2:B3", "E2:E3")
    let rows = submission.divisions[0].budgetSummary
    #expect(rows.map { $0.fundings.map(\.amount.value?.satang) } == [[500, 600], [700]])
    #expect(rows.map { $0.fundings.map(\.source.value) } == [["กทม.", "รัฐบาล"], ["กทม."]])
    #expect(rows.map(\.workGroups.value) == [["กลุ่มงานเด็ก"], ["กลุ่มงานเด็ก"]])
    #expect(submission.guesses == [] && submission.unrecognised == [])
  }
}
