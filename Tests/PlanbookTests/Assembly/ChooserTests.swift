import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import Testing

@testable import Planbook

/// One project of which tables state what a test makes them state.
struct ChooserTests {
  private struct Thing: Topic {
    var subject: Finding.Subject { Finding.Subject(kind: "project", number: "37") }
    var title: Wording { Wording("โครงการที่ ๓๗", "project 37") }
  }

  /// A number stated in a table, each statement in a row of its own.
  private static func statements(_ said: [(TableKey, Int)], certainty: Certainty = .certain) -> [Statement<Int>] {
    said.enumerated().map { index, said in
      let place = CellLocation(file: nil, sheet: said.0.rawValue, cell: CellReference(row: index + 1, column: 1))
      var citation = Citation(said.0, at: place, written: String(said.1))
      citation.certainty = certainty
      return Statement(said.1, [citation])
    }
  }

  /// A case: what the tables say, the total that tells, the order; and what is kept for which reason.
  struct Case: CustomTestStringConvertible, Sendable {
    var what: String
    var said: [(TableKey, Int)]
    var totals: Int?
    var order: [Decision.Ground] = []
    var kept: Int
    var reason: Decision.Reason
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "two tables against one", said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2)], kept: 2,
      reason: .ground(.majority)),
    Case(
      what: "one against one is no majority", said: [(.budgetSummary, 1), (.projectList, 2)], kept: 1,
      reason: .ground(.authority)),
    Case(
      what: "two against two is no majority",
      said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2), (.stepSchedules, 1)], kept: 1,
      reason: .ground(.authority)),
    Case(
      what: "two against one and one is a majority",
      said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 3), (.stepSchedules, 3)], kept: 3,
      reason: .ground(.majority)),
    Case(
      what: "all differ", said: [(.projectList, 5), (.budgetSummary, 1), (.indicators, 3)], kept: 5,
      reason: .ground(.authority)),
    Case(
      what: "a table that repeats a value is one table",
      said: [(.budgetSummary, 1), (.indicators, 2), (.indicators, 2)],
      kept: 1, reason: .ground(.authority)),
    Case(
      what: "totals tell against the majority",
      said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2)], totals: 1, kept: 1,
      reason: .ground(.totals)),
    Case(
      what: "a total that foots with what nobody states tells nothing",
      said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2)], totals: 7, kept: 2,
      reason: .ground(.majority)),
    Case(
      what: "the majority before totals", said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2)], totals: 1,
      order: [.majority], kept: 2, reason: .ground(.majority)),
    Case(
      what: "totals where the majority does not tell", said: [(.budgetSummary, 1), (.projectList, 2)], totals: 2,
      order: [.majority], kept: 2, reason: .ground(.totals)),
    Case(
      what: "authority before all", said: [(.budgetSummary, 1), (.projectList, 2), (.indicators, 2)], totals: 2,
      order: [.authority], kept: 1, reason: .ground(.authority)),
    Case(
      what: "the table that is believed most says both", said: [(.budgetSummary, 1), (.budgetSummary, 2)], kept: 1,
      reason: .first),
    Case(
      what: "the table that is believed most says both, and another one of them",
      said: [(.budgetSummary, 1), (.budgetSummary, 2), (.indicators, 2)], order: [.authority], kept: 2,
      reason: .ground(.majority)),
  ]

  @Test("the first ground that tells decides, and the rest is refused with its cells", arguments: cases)
  func grounds(_ it: Case) throws {
    var chooser = Chooser(by: it.order, form: try EditedWorkbook.form.get())
    let statements = Self.statements(it.said)
    let value = chooser.choose(.budget, of: Thing(), from: statements, totals: { it.totals.map { ($0, []) } })
    #expect(value == it.kept)
    let decision = try #require(chooser.decisions.first)
    #expect(chooser.decisions.count == 1)
    #expect(decision.reason == it.reason)
    #expect(decision.fact == .budget && decision.subject.number == "37")
    #expect(decision.chosen?.value == .number(String(it.kept)))
    #expect(decision.chosen?.citations == statements.filter { $0.value == it.kept }.flatMap(\.citations))
    let others = Set(it.said.map(\.1)).subtracting([it.kept]).sorted().map { Finding.Value.number(String($0)) }
    #expect(Set(decision.refused.map(\.value)) == Set(others))
    #expect(decision.refused.flatMap(\.places).count + (decision.chosen?.places.count ?? 0) == it.said.count)
  }

  @Test("a decision says of which division it is only where there are several", arguments: [nil, false, true])
  func division(isOfSeveral: Bool?) throws {
    let form = try EditedWorkbook.form.get()
    var chooser =
      isOfSeveral.map { Chooser(by: [], form: form, isOfSeveralDivisions: $0) } ?? Chooser(by: [], form: form)
    chooser.division = "กองหนึ่ง"
    _ = chooser.choose(.budget, of: Thing(), from: Self.statements([(.budgetSummary, 1), (.projectList, 2)]))
    #expect(chooser.decisions.map(\.division) == [isOfSeveral == true ? "กองหนึ่ง" : nil])
  }

  @Test("where all agree nothing is decided, whatever else cannot be read")
  func agreement() throws {
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    let statements = Self.statements([(.budgetSummary, 1), (.projectList, 1)])
    let unreadable = [
      Citation(TableKey.indicators, at: CellLocation(file: nil, sheet: "ก", cell: .first), written: "หนึ่ง")
    ]
    #expect(chooser.choose(.budget, of: Thing(), from: statements, unreadable: unreadable) == 1)
    #expect(chooser.choose(.budget, of: Thing(), from: [Statement<Int>]()) == nil)
    #expect(chooser.decisions.isEmpty)
  }

  @Test("a fact of which nothing can be read is lost, and told; what can be read of it is kept")
  func unreadable() throws {
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    let cell = Citation(TableKey.projectList, at: CellLocation(file: nil, sheet: "ก", cell: .first), written: "ห้าแสน")
    #expect(chooser.choose(.budget, of: Thing(), from: [Statement<Int>](), unreadable: [cell]) == nil)
    let rest = Self.statements([(.budgetSummary, 3)])[0]
    #expect(chooser.choose(.budget, of: Thing(), from: [], unreadable: [cell], salvaged: rest) == 3)
    #expect(
      chooser.decisions.map(\.wording.thai) == [
        "โครงการที่ ๓๗ งบประมาณ: ไม่มีค่า เพราะอ่าน “ห้าแสน” (ก!A1) ไม่ได้",
        "โครงการที่ ๓๗ งบประมาณ: ใช้ ๓ (budget-summary!A1) ไม่ใช้ “ห้าแสน” (ก!A1) เพราะอ่านไม่ได้",
      ])
    #expect(
      chooser.decisions.map(\.wording.english) == [
        "Project 37, budget: left blank, because “ห้าแสน” (ก!A1) cannot be read",
        "Project 37, budget: took 3 (budget-summary!A1), not “ห้าแสน” (ก!A1), because that cannot be read",
      ])
  }

  @Test("of what cannot be read a line shows no more than so much", arguments: [120, 121])
  func longUnreadable(length: Int) throws {
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    let text = String(repeating: "ก", count: length)
    chooser.lose(
      .budget, of: Thing(),
      [Citation(TableKey.indicators, at: CellLocation(file: nil, sheet: "ก", cell: .first), written: text)])
    let shown = length > 120 ? text.prefix(119) + "…" : text[...]
    #expect(chooser.decisions.first?.wording.english.contains("because “\(shown)” (ก!A1)") == true)
    #expect(chooser.decisions.first?.refused.first?.value == .text(text))
  }

  @Test("every reason is given in both languages")
  func reasons() throws {
    let said = Self.statements([(.budgetSummary, 1), (.projectList, 2)])
    let total = Citation(TableKey.budgetSummary, at: CellLocation(file: nil, sheet: "ก", cell: .first), written: "๑")
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    _ = chooser.choose(.budget, of: Thing(), from: said, totals: { (2, [total]) })
    _ = chooser.choose(.weight, of: Thing(), from: said, totals: { (2, []) })
    _ = chooser.choose(.target, of: Thing(), from: said + Self.statements([(.keyResults, 2)]))
    _ = chooser.choose(.measure, of: Thing(), from: said)
    _ = chooser.choose(.workGroups, of: Thing(), from: Self.statements([(.indicators, 1), (.indicators, 2)]))
    var numbers = Numbering()
    for number in [4, 4, 0] {
      _ = chooser.number(Thing(), stated: Self.statements([(.budgetSummary, number)])[0], from: &numbers)
    }
    let unsure = Self.statements([(.budgetSummary, 1), (.projectList, 2)], certainty: .probable)
    _ = chooser.choose(.months, of: Thing(), from: unsure)
    let (one, two) = ("๑ (budget-summary!A1)", "๒ (project-list!A2)")
    let unknown = "จากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึง"
    #expect(
      chooser.decisions.map(\.wording.thai) == [
        "โครงการที่ ๓๗ งบประมาณ: ใช้ \(two) ไม่ใช้ \(one) เพราะยอดรวมที่ ก!A1 ลงตัวด้วยค่านี้เท่านั้น",
        "โครงการที่ ๓๗ น้ำหนัก: ใช้ \(two) ไม่ใช้ \(one) เพราะผลรวมลงตัวด้วยค่านี้เท่านั้น",
        "โครงการที่ ๓๗ ค่าเป้าหมาย: ใช้ ๒ (project-list!A2, key-results!A1) ไม่ใช้ \(one) เพราะระบุตรงกันมากที่สุด",
        "โครงการที่ ๓๗ มาตรการ: ใช้ \(one) ไม่ใช้ \(two) เพราะ\(unknown)เชื่อสรุปงบประมาณก่อน",
        "โครงการที่ ๓๗ ส่วนราชการ: ใช้ ๑ (indicators!A1) ไม่ใช้ ๒ (indicators!A2) เพราะ\(unknown)ใช้แห่งแรก",
        "โครงการที่ ๓๗ ลำดับที่: ใช้ ๑ ไม่ใช้ ๔ (budget-summary!A1) เพราะลำดับที่นี้มีแล้ว",
        "โครงการที่ ๓๗ ลำดับที่: ใช้ ๒ ไม่ใช้ ๐ (budget-summary!A1) เพราะลำดับที่เริ่มจาก ๑",
        "โครงการที่ ๓๗ เดือนที่ดำเนินการ: ใช้ \(one) ไม่ใช้ \(two) เพราะ\(unknown)เชื่อสรุปงบประมาณก่อน (จับคู่หรืออ่านโดยคาดคะเน)",
      ])
    let (first, second) = ("1 (budget-summary!A1)", "2 (project-list!A2)")
    let untold = "the tables do not tell which is right, and"
    #expect(
      chooser.decisions.map(\.wording.english) == [
        "Project 37, budget: took \(second), not \(first), because the total in ก!A1 foots only with it",
        "Project 37, weight: took \(second), not \(first), because only with it the sum comes out right",
        "Project 37, target: took 2 (project-list!A2, key-results!A1), not \(first), because most places agree on it",
        "Project 37, measure: took \(first), not \(second), because \(untold) authority lies with the budget summary",
        "Project 37, work groups: took 1 (indicators!A1), not 2 (indicators!A2), because \(untold) it stands first",
        "Project 37, number: took 1, not 4 (budget-summary!A1), because that number is given already",
        "Project 37, number: took 2, not 0 (budget-summary!A1), because numbers begin with 1",
        "Project 37, months: took \(first), not \(second), because \(untold) authority lies with the budget summary (rests on a probable pairing or reading)",
      ])
  }

  @Test("an authority that the settings put first is said to be theirs")
  func bySettings() throws {
    var chooser = Chooser(by: [.authority], form: try EditedWorkbook.form.get())
    _ = chooser.choose(.measure, of: Thing(), from: Self.statements([(.budgetSummary, 1), (.projectList, 2)]))
    let (one, two) = ("๑ (budget-summary!A1)", "๒ (project-list!A2)")
    #expect(
      chooser.decisions.map(\.wording.thai) == [
        "โครงการที่ ๓๗ มาตรการ: ใช้ \(one) ไม่ใช้ \(two) เพราะการตั้งค่าให้เชื่อสรุปงบประมาณก่อน"
      ])
    #expect(
      chooser.decisions.map(\.wording.english) == [
        "Project 37, measure: took 1 (budget-summary!A1), not 2 (project-list!A2), because by the settings authority comes first, and lies with the budget summary"
      ])
  }

  @Test("of several tables that state the value the first one's authority is told", arguments: [true, false])
  func firstAuthority(isBySettings: Bool) throws {
    var chooser = Chooser(by: isBySettings ? [.authority] : [], form: try EditedWorkbook.form.get())
    _ = chooser.choose(
      .measure, of: Thing(),
      from: Self.statements([(.budgetSummary, 1), (.projectList, 2), (.indicators, 1), (.keyResults, 2)]))
    let english = try #require(chooser.decisions.first?.wording.english)
    #expect(english.hasPrefix("Project 37, measure: took 1 (budget-summary!A1, indicators!A3), not 2"))
    #expect(english.contains("by the settings") == isBySettings)
    #expect(english.hasSuffix("lies with the budget summary"))
  }

  @Test("sources whose money is not known are told with their cells")
  func lostSources() throws {
    var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
    let amount = Money(satang: 5_000)
    #expect(chooser.fundings(amount, of: Thing(), namedIn: []) == [Funding(source: nil, amount: amount)])
    #expect(chooser.decisions.isEmpty)
    let cell = Citation(
      TableKey.budgetSummary, at: CellLocation(file: nil, sheet: "ก", cell: .first), written: "กทม.")
    #expect(chooser.fundings(amount, of: Thing(), namedIn: [cell]) == [Funding(source: nil, amount: amount)])
    #expect(
      chooser.decisions.map(\.wording.thai) == [
        "โครงการที่ ๓๗ แหล่งงบประมาณ: ไม่รู้ว่าจำนวนเงินที่ใช้มาจาก “กทม.” (ก!A1) เท่าไร จึงไม่ระบุแหล่ง"
      ])
    #expect(
      chooser.decisions.map(\.wording.english) == [
        "Project 37, sources of the budget: left blank, because it is not known how much of the amount kept comes from “กทม.” (ก!A1)"
      ])
  }

  @Test("of long names a line shows the part in which they differ, and of the longest no more than so much")
  func names() throws {
    func statement(_ name: String, _ table: TableKey) -> Statement<String> {
      let place = CellLocation(file: nil, sheet: "ก", cell: .first)
      return Statement(name, [Citation(table, at: place, written: name)])
    }
    func english(_ one: String, _ other: String) throws -> String? {
      var chooser = Chooser(by: [], form: try EditedWorkbook.form.get())
      _ = chooser.choose(
        .name, of: Thing(), from: [statement(one, .budgetSummary), statement(other, .indicators)])
      return chooser.decisions.first?.wording.english
    }
    let common = String(repeating: "ย", count: 40)
    let near = try english(common + "กก" + common, common + "ขข" + common)
    let part = String(repeating: "ย", count: 12)
    #expect(
      near?.hasPrefix("Project 37, name: took “…\(part)กก\(part)…” (ก!A1), not “…\(part)ขข\(part)…” (ก!A1)") == true)
    let (most, more) = (String(repeating: "ก", count: 120), String(repeating: "ก", count: 121))
    #expect(try english(most, "ข")?.contains("“\(most)”") == true)
    #expect(try english(more, "ข")?.contains("“\(most.dropLast())…”") == true)
  }
}

extension CellReference {
  fileprivate static var first: CellReference { CellReference(row: 1, column: 1) }
}
