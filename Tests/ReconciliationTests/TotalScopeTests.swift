import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing
import ThaiText

@testable import Reconciliation

@Suite("What totals sum")
struct TotalScopeTests {
  /// Rows of projects with plain totals and unreadable amounts between them, in two sheets.
  private func division(seed: Int) throws -> DivisionEvidence {
    var random = SeededGenerator(seed: UInt64(seed))
    let form = try CleanPlan.form.get()
    var sheets: [Sheet] = []
    for name in ["ก", "ข"] {
      var lines = "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\nลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ\n"
      for row in 1...random.number(in: 10...40) {
        let group = ["กลุ่มงานสวน", "กลุ่มงานคลัง", "กลุ่มงานสวน, กลุ่มงานคลัง"][random.number(in: 0...2)]
        let amount = random.once(in: 12) ? "ห้าร้อย" : "\(random.number(in: 1...9))00"
        lines +=
          random.once(in: 4)
          ? "|รวม|\(random.number(in: 1...40))00\n"
          : "\(row)|โครงการที่\(name)\(row) (๑.๒.๓.\(random.number(in: 1...2)))|\(amount)|กทม.|\(group)\n"
      }
      lines += "|รวมกลุ่มงานสวน|900\n|รวมเงินทั้งสิ้น|9000\n"
      let workbook = Workbook(lines: lines)
      var sheet = try #require(workbook.sheets.first)
      sheet.name = name
      sheets.append(sheet)
    }
    var workbook = Workbook(lines: "")
    workbook.sheets = sheets
    let evidence = Evidence(
      Submission(reading: [workbook], form: form), form: form, settings: ReconciliationSettings())
    return try #require(evidence.divisions.first)
  }

  private func isBefore(_ cell: CellLocation?, _ other: CellLocation?) -> Bool {
    guard let cell, let other else { return false }
    return cell.file == other.file && cell.sheet == other.sheet && cell.cell.row < other.cell.row
  }

  @Test("the rows of each total are those that looking at every row finds, and their sum is theirs", arguments: 1...20)
  func everyRowLookedAt(seed: Int) throws {
    let division = try division(seed: seed)
    let scopes = TotalScopes(division)
    let totals = division.said.totals
    #expect(totals.count > 4)
    for (index, total) in totals.enumerated() where total.scope.value == .table {
      let candidates = try #require(scopes.scope(ofTotal: index)).candidates
      let all = candidates[0].rows
      let end = total.amount.location
      let start = totals[..<index].last { $0.table == total.table && $0.scope.value == .table }?.amount.location
      var expected = [all, all.filter { isBefore($0.entry.location, end) }]
      for start in [start, total.header].compactMap(\.self) {
        expected.append(all.filter { isBefore($0.entry.location, end) && isBefore(start, $0.entry.location) })
      }
      #expect(candidates.map { $0.rows.map(\.entry) } == expected.map { $0.map(\.entry) })
      for (candidate, rows) in zip(candidates, expected) {
        #expect(candidate.count == rows.count)
        #expect(candidate.sum == Money.sum(rows.compactMap(\.amount)))
        #expect(candidate.hasUnread == rows.contains { $0.amount == nil })
      }
    }
  }

  @Test("a total of a work group sums its rows, and else those that are its alone", arguments: 1...5)
  func groups(seed: Int) throws {
    let division = try division(seed: seed)
    let index = try #require(division.said.totals.firstIndex { $0.scope.value == .workGroup("กลุ่มงานสวน") })
    let candidates = try #require(TotalScopes(division).scope(ofTotal: index)).candidates
    let mine = division.said.projects.filter { $0.workGroups.value?.contains("กลุ่มงานสวน") ?? false }
    let alone = mine.filter { $0.workGroups.value?.count == 1 }
    #expect(candidates.map { $0.rows.map(\.entry) } == [mine, alone].map { $0.map(\.funding.amount) })
  }
}
