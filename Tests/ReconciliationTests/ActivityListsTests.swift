import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

/// Activities are printed under their goals and again in a list of their own: what most are, all should be.
@Suite("Activities that stand in fewer lists than most")
struct ActivityListsTests {
  private static let names = [
    "กิจกรรมสำรวจพื้นที่สีเขียว", "กิจกรรมอบรมอาสาสมัคร", "กิจกรรมตรวจคุณภาพน้ำ", "กิจกรรมประกวดสวนหย่อม", "กิจกรรมแจกกล้าไม้",
    "กิจกรรมลอกท่อระบายน้ำ", "กิจกรรมเก็บผักตบชวา",
  ]

  /// The findings about so many activities, the last so many of which are taken out of the list of their own.
  private static func findings(activities: Int, taken: Int) throws -> [Finding] {
    let measure = try #require(StrategyCode("1.2.3.1"))
    var plan = try #require(Specimen.plan)
    let named = names.prefix(activities)
    plan.divisions[0].activities = named.enumerated().map { index, name in
      Activity(
        kind: .strategic, number: index + 1, name: name, measure: measure,
        workGroups: [plan.divisions[0].workGroups[0].name])
    }
    plan.divisions[0].indicators[0].contributions += named.indices.map { Contribution(.activity(.strategic, $0 + 1)) }
    let form = try CleanPlan.form.get()
    var workbook = Submission(exporting: plan, form: form).workbook(form: form)
    let sheet = try #require(workbook.sheets.first { $0.name == "กิจกรรม" })
    let rows = sheet.grid.rowNumbers.filter { row in
      sheet.grid.cells(inRow: row).contains { placed in
        guard case .text(let text)? = placed.cell.value else { return false }
        return named.suffix(taken).contains(text)
      }
    }
    try #require(rows.count == taken)
    workbook.move(sheet.name, rows: { row in rows.contains(row) ? nil : row - rows.count { $0 < row } })
    return try CleanPlan.findings(workbook).filter { $0.code == "ACT001" }
  }

  @Test("the fourth is missed where three stand in both lists")
  func threeOfFour() throws {
    let findings = try Self.findings(activities: 4, taken: 1)
    #expect(findings.count == 1)
    #expect(findings.first?.message.english.contains("but not in the other list of activities") == true)
    #expect(findings.first?.message.english.contains(Self.names[3]) == true)
  }

  @Test("where fewer than three of four stand in both lists, nothing is missed", arguments: [(3, 1), (7, 2)])
  func fewer(activities: Int, taken: Int) throws {
    #expect(try Self.findings(activities: activities, taken: taken).map(\.message.english) == [])
  }
}
