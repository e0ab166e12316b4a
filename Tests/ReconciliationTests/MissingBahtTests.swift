import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Where the missing baht is")
struct MissingBahtTests {
  /// The one finding about the specimen's total after a change to its workbook, in both languages.
  private func message(_ change: (inout Workbook, Submission) -> Void) throws -> String {
    let form = try CleanPlan.form.get()
    let plan = try #require(Specimen.plan)
    var workbook = Submission(exporting: plan, form: form).workbook(form: form)
    change(&workbook, try CleanPlan.submission(workbook))
    let findings = try CleanPlan.findings(workbook).filter { $0.code == "BUD001" }
    try #require(findings.count == 1, "\(findings.map(\.message.english))")
    return findings[0].advice.thai + "\n" + findings[0].advice.english
  }

  private func type(_ baht: Double, intoTotalOf workbook: inout Workbook, _ said: Submission) {
    workbook.type(.number(baht), at: said.divisions[0].totals[0].amount.location)
  }

  @Test("a total in thousands is told by its factor")
  func unitSlip() throws {
    let message = try message { workbook, said in type(2_750, intoTotalOf: &workbook, said) }
    #expect(
      message == """
        สรุปงบประมาณ!C10 = ๒,๗๕๐ แต่ ๔ แถวรวมกันได้ ๒,๗๕๐,๐๐๐ ต่างกัน ๒,๗๔๗,๒๕๐ บาท ต่างกัน ๑๐๐๐ เท่าพอดี น่าจะผิดหน่วย — ตรวจแถวและยอดรวม
        สรุปงบประมาณ!C10 says 2,750, but the 4 rows add up to 2,750,000, a difference of 2,747,250 baht; exactly 1000 times: the unit is probably another. Check the rows and the total
        """)
  }

  @Test("a hidden row that the total leaves out is named")
  func hiddenRow() throws {
    let message = try message { workbook, said in
      type(2_000_000, intoTotalOf: &workbook, said)
      let place = said.divisions[0].budgetSummary[1].fundings[0].amount.location
      for index in workbook.sheets.indices where workbook.sheets[index].name == place?.sheet {
        workbook.sheets[index].hiddenRows = [place?.cell.row ?? 0]
      }
    }
    #expect(message.contains("ต่างกัน ๗๕๐,๐๐๐ บาท เท่ากับแถวที่ซ่อนไว้พอดี: สรุปงบประมาณ!C7 — ตรวจแถวและยอดรวม\n"))
    #expect(
      message.hasSuffix(
        "a difference of 750,000 baht; exactly the hidden rows: สรุปงบประมาณ!C7. Check the rows and the total"))
  }

  @Test("amounts stored as text that a SUM steps over are named")
  func textAmounts() throws {
    let message = try message { workbook, said in
      type(1_050_000, intoTotalOf: &workbook, said)
      let rows = said.divisions[0].budgetSummary
      workbook.type(.text("๕๐๐,๐๐๐"), at: rows[0].fundings[0].amount.location)
      workbook.type(.text("1,200,000"), at: rows[2].fundings[0].amount.location)
    }
    #expect(message.contains("เท่ากับจำนวนที่เก็บเป็นข้อความพอดี ซึ่ง SUM ไม่นับ: สรุปงบประมาณ!C6, C8 — ตรวจแถวและยอดรวม\n"))
    #expect(
      message.hasSuffix(
        "; exactly the amounts stored as text, which a SUM steps over: สรุปงบประมาณ!C6, C8. Check the rows and the total"
      ))
  }

  @Test("rows that only together make up the difference are named")
  func twoRows() throws {
    let message = try message { workbook, said in type(1_950_000, intoTotalOf: &workbook, said) }
    #expect(message.contains("เท่ากับ สรุปงบประมาณ!C6 + สรุปงบประมาณ!C9 พอดี อาจไม่ได้รวมไว้"))
    #expect(message.contains("exactly สรุปงบประมาณ!C6 + สรุปงบประมาณ!C9, perhaps not summed"))
  }

  @Test("rows that a total has twice are named as such, whichever way their amounts are stored")
  func summedTwice() throws {
    for isText in [false, true] {
      let message = try message { workbook, said in
        type(3_550_000, intoTotalOf: &workbook, said)
        if isText {
          let rows = said.divisions[0].budgetSummary
          workbook.type(.text("๕๐๐,๐๐๐"), at: rows[0].fundings[0].amount.location)
          workbook.type(.text("300,000"), at: rows[3].fundings[0].amount.location)
        }
      }
      #expect(message.contains("เท่ากับ สรุปงบประมาณ!C6 + สรุปงบประมาณ!C9 พอดี อาจรวมซ้ำ"))
      #expect(message.contains("exactly สรุปงบประมาณ!C6 + สรุปงบประมาณ!C9, perhaps summed twice"))
    }
  }

  @Test("two digits that changed places are told, when nothing else explains the difference")
  func swappedDigits() throws {
    // 2,750,000 and 2,705,000 differ by no rows of the plan.
    let swapped = try message { workbook, said in type(2_705_000, intoTotalOf: &workbook, said) }
    #expect(swapped.hasSuffix("; two digits have probably changed places. Check the rows and the total"))
    // Digits that are not neighbours, and digits that are not the same ones.
    for other in [750_000 + 20_000, 2_085_000] {
      let message = try message { workbook, said in type(Double(other), intoTotalOf: &workbook, said) }
      #expect(!message.contains("changed places"), "\(other)")
    }
  }

  @Test("a row of an amount that another row has as well is named with that doubt, several rows are not")
  func oneOfSeveral() throws {
    func message(_ amounts: [Double], _ total: Double) throws -> String {
      try self.message { workbook, said in
        for (row, amount) in zip(said.divisions[0].budgetSummary, amounts) {
          workbook.type(.number(amount), at: row.fundings[0].amount.location)
        }
        type(total, intoTotalOf: &workbook, said)
      }
    }
    let one = try message([400_000, 400_000, 1_200_000, 300_000], 1_900_000)
    #expect(one.contains("; exactly สรุปงบประมาณ!C6 (or another row of that amount), perhaps not summed"))
    #expect(one.contains("เท่ากับ สรุปงบประมาณ!C6 (หรือแถวอื่นที่เท่ากัน) พอดี อาจไม่ได้รวมไว้"))
    let two = try message([400_000, 500_000, 600_000, 300_000], 900_000)
    #expect(two.contains("; several sets of 2 rows make up as much, and it cannot be known which"))
    #expect(two.contains("หลายชุดของ ๒ แถวรวมกันได้เท่านี้ จึงบอกไม่ได้ว่าแถวใด"))
  }

  @Test("that all rows are hidden, or stored as text, explains nothing")
  func allUnseen() throws {
    let message = try message { workbook, said in
      type(0, intoTotalOf: &workbook, said)
      for row in said.divisions[0].budgetSummary {
        let amount = row.fundings[0].amount
        workbook.type(.text("\(amount.value?.wholeBaht ?? 0)"), at: amount.location)
      }
    }
    #expect(!message.contains("stored as text"))
  }

  @Test("where nothing explains the difference, the message says so")
  func nothing() throws {
    let message = try message { workbook, said in type(2_750_001, intoTotalOf: &workbook, said) }
    #expect(message.contains("หาสาเหตุจากตารางไม่พบ"))
    #expect(message.contains("the tables do not explain it"))
  }
}
