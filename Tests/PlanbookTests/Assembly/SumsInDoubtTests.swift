import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

@Suite("Sums of rows with amounts in doubt")
struct SumsInDoubtTests {
  /// A summary with plain totals and unreadable amounts between its rows.
  private func division(using random: inout SeededGenerator) throws -> DivisionEvidence {
    let form = try Form.standard()
    var lines = "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\nลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ\n"
    for row in 1...random.number(in: 6...24) {
      let amount = random.once(in: 16) ? "ห้าร้อย" : "\(random.number(in: 1...4))00"
      lines +=
        random.once(in: 3)
        ? "|รวม|\(random.number(in: 1...30))00\n" : "\(row)|โครงการที่ก\(row)|\(amount)|กทม.|กลุ่มงานสวน\n"
    }
    let submission = Submission(reading: [Workbook(lines: lines + "|รวมเงินทั้งสิ้น|3000\n")], form: form)
    let evidence = Evidence(submission, form: form, settings: ReconciliationSettings())
    return try #require(evidence.divisions.first)
  }

  /// What makes rows foot, found by looking at all of them.
  private func correction(
    of summed: SummedRows, _ stated: Money, _ contested: [Int: Set<Money>], _ tolerance: Int64
  ) -> [Int: Money]? {
    func isClose(_ satang: Int64) -> Bool { satang.magnitude <= tolerance.magnitude }
    let rows = summed.rows
    guard rows.allSatisfy({ $0.amount != nil || $0.project.map { contested[$0] != nil } ?? false }) else { return nil }
    let printed = Dictionary(
      rows.compactMap { row in
        row.project.flatMap { contested[$0] == nil ? nil : ($0, row.amount?.satang ?? 0) }
      }, uniquingKeysWith: +)
    let unread = Set(rows.filter { $0.amount == nil }.compactMap(\.project))
    let lacking = stated.satang - rows.reduce(0) { $0 + ($1.amount?.satang ?? 0) }
    guard !unread.isEmpty || !isClose(lacking) else { return nil }
    let changes = printed.flatMap { project, amount in
      (contested[project] ?? []).map(\.satang).filter { $0 != amount || unread.contains(project) }.map {
        (project: project, amount: $0, change: $0 - amount)
      }
    }
    let amounts = printed.mapValues(Money.init(satang:))
    let single = changes.filter { isClose(lacking - $0.change) && unread.subtracting([$0.project]).isEmpty }
    if single.count == 1 { return amounts.merging([single[0].project: Money(satang: single[0].amount)]) { $1 } }
    guard single.isEmpty, Set(changes.map(\.project)).count == changes.count,
      isClose(lacking - changes.reduce(0) { $0 + $1.change })
    else { return nil }
    return amounts.merging(changes.map { ($0.project, Money(satang: $0.amount)) }) { $1 }
  }

  @Test("are corrected as looking at every row for every total does", arguments: [0, 1, 10_000, 25_000] as [Int64])
  func everyRowLookedAt(tolerated: Int64) throws {
    var random = SeededGenerator(seed: UInt64(tolerated))
    var corrected = 0
    for _ in 0..<30 {
      let division = try division(using: &random)
      var contested: [Int: Set<Money>] = [:]
      for project in division.projects where !random.once(in: 3) {
        let amounts = (0..<random.number(in: 1...2)).map { _ in random.number(in: 1...4) }
        contested[project.index] = Set(amounts.map { Money(satang: Int64($0) * 10_000) })
      }
      var tolerance = ReconciliationSettings.Tolerance()
      tolerance.money = Money(satang: tolerated)
      let sums = SumsInDoubt(contested: contested, tolerance: tolerance)
      let scopes = TotalScopes(division)
      for (index, total) in division.said.totals.enumerated() {
        let scope = try #require(scopes.scope(ofTotal: index))
        let stated = total.amount.value ?? .zero
        for rows in scope.candidates {
          let expected = correction(of: rows, stated, contested, tolerated)
          #expect(sums.sum(of: rows)?.correction(of: rows, stated) == expected)
          if expected != nil { corrected += 1 }
        }
      }
    }
    #expect(corrected > 10)
  }
}
