import Spreadsheet
import TestSupport
import Testing

@Suite("What formulas are saved with changes nothing but the sums that can be computed")
struct SavedFormulaTests {
  @Test("a changed budget typed as text is one more contradiction: the sum's formula leaves texts out, as Excel does")
  func budgetAsText() throws {
    let budget = "BUD002 5 สรุปงบประมาณ!C10 มาตรการและโครงการ!C21 ตัวชี้วัด!D26"
    for formulas in EditedWorkbook.Values.allCases {
      var edited = try EditedWorkbook(formulas: formulas)
      edited.type(.text("๑,๐๕๐,๐๐๐.- บาท"), EditedWorkbook.summary, "C10")
      let findings = try edited.read().findings
      #expect(findings.first == budget)
      #expect(findings.count == (formulas == .stale ? 1 : 2))
      #expect(findings.dropFirst().allSatisfy { $0.hasPrefix("BUD001 - สรุปงบประมาณ!C44 ") })
    }
  }

  @Test("the unchanged workbook has no finding and gives the plan again", arguments: EditedWorkbook.Values.allCases)
  func unchanged(formulas: EditedWorkbook.Values) throws {
    let reading = try EditedWorkbook(formulas: formulas).read()
    #expect(reading.findings == [])
    #expect(try reading.plan == EditedWorkbook.plan.get())
  }
}
