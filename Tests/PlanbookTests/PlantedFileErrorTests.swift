import Spreadsheet
import TestSupport
import Testing

/// One thing changed by hand in the official workbook of the sample, saved and read again.
@Suite("An error planted in the official workbook is found with its cells, and nothing else is")
struct PlantedFileErrorTests {
  /// An error and what has to be found of it.
  struct Planted: CustomTestStringConvertible, Sendable {
    var what: String
    /// Code, number and cells; the first cell is the one to correct.
    var finding: String
    /// What follows from it where totals keep their old values.
    var related: [String]
    var plant: @Sendable (inout EditedWorkbook) -> Void
    var testDescription: String { what }

    init(
      _ what: String, _ finding: String, related: [String] = [],
      _ plant: @escaping @Sendable (inout EditedWorkbook) -> Void
    ) {
      (self.what, self.finding, self.related, self.plant) = (what, finding, related, plant)
    }
  }

  static let planted: [Planted] = [
    Planted(
      "a budget changed in the summary", "BUD002 5 สรุปงบประมาณ!C10 มาตรการและโครงการ!C21 ตัวชี้วัด!D26",
      related: ["BUD001"]
    ) { $0.type(.number(1_050_000), EditedWorkbook.summary, "C10") },
    Planted(
      "a budget changed in the project list", "BUD002 5 มาตรการและโครงการ!C21 สรุปงบประมาณ!C10 ตัวชี้วัด!D26"
    ) { $0.type(.number(900_000), EditedWorkbook.list, "C21") },
    Planted(
      "a row deleted from the summary", "PRJ001 5 มาตรการและโครงการ!A21 ตัวชี้วัด!D26 ขั้นตอนการปฏิบัติงาน!A63",
      related: ["PRJ004", "BUD001"]
    ) { $0.deleteRows(10...10, EditedWorkbook.summary) },
    Planted(
      "a weight typed wrong",
      "SCH007 1 ขั้นตอนการปฏิบัติงาน!B11 ขั้นตอนการปฏิบัติงาน!C10 ขั้นตอนการปฏิบัติงาน!C11",
      related: ["SCH009", "SCH011"]
    ) { $0.type(.number(25), EditedWorkbook.schedules, "B11") },
    Planted(
      "a progress typed wrong",
      "SCH008 1 ขั้นตอนการปฏิบัติงาน!C12 ขั้นตอนการปฏิบัติงาน!B12 ขั้นตอนการปฏิบัติงาน!C11"
    ) { $0.type(.number(55), EditedWorkbook.schedules, "C12") },
    Planted("two rows swapped with their numbers", "PRJ004 - สรุปงบประมาณ!A10 สรุปงบประมาณ!A11", related: ["PRJ005"]) {
      $0.swapRows(10, 11, columns: 1...5, EditedWorkbook.summary)
    },
    Planted(
      "two rows swapped without their numbers",
      "PRJ005 5.3.1.4 สรุปงบประมาณ!B10 สรุปงบประมาณ!B11", related: ["SCH003"]
    ) { $0.swapRows(10, 11, columns: 2...5, EditedWorkbook.summary) },
    Planted(
      "a project renamed",
      "PRJ003 5 สรุปงบประมาณ!B10 มาตรการและโครงการ!A21 ตัวชี้วัด!D26 ขั้นตอนการปฏิบัติงาน!A63"
    ) { $0.type(.text("โครงการจัดนิทรรศการสินค้าชุมชนนานาชาติ (๕.๓.๑.๔)"), EditedWorkbook.summary, "B10") },
    Planted("a number changed", "PRJ004 - สรุปงบประมาณ!A10", related: ["SCH003"]) {
      $0.type(.number(50), EditedWorkbook.summary, "A10")
    },
    Planted("a number typed twice", "PRJ004 - สรุปงบประมาณ!A10", related: ["SCH003"]) {
      $0.type(.number(6), EditedWorkbook.summary, "A10")
    },
    Planted(
      "a group changed",
      "WGP001 5 สรุปงบประมาณ!E10 มาตรการและโครงการ!D21 ตัวชี้วัด!D26 ขั้นตอนการปฏิบัติงาน!A63"
    ) { $0.type(.text("กลุ่มงานต่างประเทศ ๒"), EditedWorkbook.summary, "E10") },
    Planted("a measure changed", "PRJ006 5 สรุปงบประมาณ!B10 มาตรการและโครงการ!E21 ตัวชี้วัด!A26") {
      $0.replace("๕.๓.๑.๔", by: "๕.๑.๔.๔", EditedWorkbook.summary, "B10")
    },
    Planted("an indicator's budget changed", "BUD002 9 ตัวชี้วัด!D33 สรุปงบประมาณ!C14 มาตรการและโครงการ!C31") {
      $0.replace("๑๕๐,๐๐๐", by: "๑๕๕,๐๐๐", EditedWorkbook.indicators, "D33")
    },
    Planted("a target changed", "IND003 11 เป้าหมาย!E45 ตัวชี้วัด!C72") {
      $0.replace("๑๐ ครั้ง", by: "๑๑ ครั้ง", EditedWorkbook.indicators, "C72")
    },
    Planted("a schedule removed", "SCH001 2 สรุปงบประมาณ!B7 มาตรการและโครงการ!A14 ตัวชี้วัด!D13") {
      $0.deleteRows(19...32, EditedWorkbook.schedules)
    },
    Planted(
      "a stated number of steps changed", "SCH010 1 ขั้นตอนการปฏิบัติงาน!A17 ขั้นตอนการปฏิบัติงาน!A16"
    ) { $0.replace("๗", by: "๘", EditedWorkbook.schedules, "A17") },
  ]

  @Test(
    "exactly the one finding, whatever the formulas are saved with", arguments: planted, EditedWorkbook.Values.allCases)
  func isFound(_ planted: Planted, formulas: EditedWorkbook.Values) throws {
    var edited = try EditedWorkbook(formulas: formulas)
    let before = edited.workbook
    planted.plant(&edited)
    try #require(edited.workbook != before)
    let reading = try edited.read()
    #expect(reading.findings == [planted.finding])
    // Without a value a sum is the one that there is now, and no consequence.
    let sums: Set = ["BUD001", "SCH011"]
    let related = planted.related.filter { formulas == .stale || !sums.contains($0) }
    #expect(Set(reading.related) == Set(related))
  }

  @Test("a stated total changed is found with the total and all its rows", arguments: EditedWorkbook.Values.allCases)
  func totalChanged(formulas: EditedWorkbook.Values) throws {
    var edited = try EditedWorkbook(formulas: formulas)
    edited.type(.number(26_500_000), EditedWorkbook.summary, "C44")
    let rows = (6...43).map { "สรุปงบประมาณ!C\($0)" }
    #expect(try edited.read().findings == [(["BUD001 - สรุปงบประมาณ!C44"] + rows).joined(separator: " ")])
  }

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
