import ActionPlans
import Planbook
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// The official workbook as it comes back from the offices, changed in the ways workbooks are changed.
@Suite("What officers do to the official workbook loses nothing in silence")
struct OfficerEditTests {
  /// A change, what is said about it, and whether an import ends with 1 for it; the plan stays as it was.
  struct Edit: CustomTestStringConvertible, Sendable {
    var what: String
    var findings: [String]
    var leavesDoubt: Bool
    var make: @Sendable (inout EditedWorkbook) -> Void
    var testDescription: String { what }

    init(
      _ what: String, _ findings: [String] = [], leavesDoubt: Bool = false,
      _ make: @escaping @Sendable (inout EditedWorkbook) -> Void
    ) {
      (self.what, self.findings, self.leavesDoubt, self.make) = (what, findings, leavesDoubt, make)
    }
  }

  static let harmless: [Edit] = [
    Edit("Thai digits, signs and words typed as text into number cells") { edited in
      for (place, text) in [
        ("C6", "๕๐๐,๐๐๐.- บาท"), ("C7", "๕๐๐๐๐๐"), ("C8", "500,000.00"), ("C9", "๑ ล้านบาท"), ("A6", "๑"), ("A7", "2."),
      ] {
        edited.type(.text(text), EditedWorkbook.summary, place)
      }
      for (place, text) in [("B10", "ร้อยละ ๑๐"), ("B11", "๒๐"), ("B12", "20%"), ("C10", "๑๐ %")] {
        edited.type(.text(text), EditedWorkbook.schedules, place)
      }
    },
    Edit("amounts as sums of binary fractions, numbers as formulas without a value") { edited in
      edited.type(.number(499_999.9 + 0.1), EditedWorkbook.summary, "C6")
      edited.type(formula: "250000+250000", EditedWorkbook.summary, "C7")
      edited.type(formula: "C7", EditedWorkbook.summary, "C8")
      edited.type(formula: "\(EditedWorkbook.list)!C13", EditedWorkbook.summary, "C6")
    },
    Edit("columns moved") { $0.swapColumns(2, 3, from: 5, EditedWorkbook.summary) },
    Edit("blank rows inserted") { edited in
      edited.insertRows(1, before: 20, EditedWorkbook.summary)
      edited.insertRows(2, before: 10, EditedWorkbook.summary)
      edited.insertRows(3, before: 1, EditedWorkbook.summary)
      edited.insertRows(2, before: 12, EditedWorkbook.schedules)
    },
    Edit("a column inserted and left blank") { $0.insertColumn(before: 3, EditedWorkbook.summary) },
    Edit("a total typed over its formula") { $0.type(.number(26_000_000), EditedWorkbook.summary, "C44") },
    Edit("the total called otherwise") { $0.type(.text("รวมเป็นเงินทั้งสิ้น"), EditedWorkbook.summary, "B44") },
    Edit("the total left blank", ["FRM006 - สรุปงบประมาณ!B44"]) { $0.type(nil, EditedWorkbook.summary, "C44") },
    Edit("sums carried from page to page") { edited in
      edited.insertRows(2, before: 20, EditedWorkbook.summary)
      for (row, label) in [(20, "ยกยอดไป"), (21, "ยกยอดมา")] {
        edited.type(.text(label), EditedWorkbook.summary, "B\(row)")
        edited.type(.number(9_430_000), EditedWorkbook.summary, "C\(row)")
      }
    },
    Edit("a sheet renamed") { edited in edited.change(EditedWorkbook.summary) { $0.name = "Sheet1 (2)" } },
    Edit("a column hidden", ["FRM008 - สรุปงบประมาณ!C6"]) { edited in
      edited.change(EditedWorkbook.summary) { $0.hiddenColumns = [3] }
    },
    Edit("rows hidden", ["FRM008 - สรุปงบประมาณ!B10 สรุปงบประมาณ!B11"]) { edited in
      edited.change(EditedWorkbook.summary) { $0.hiddenRows = [10, 11] }
    },
    Edit("every merged cell taken apart") { edited in
      for sheet in edited.workbook.sheets.compactMap(\.name) { edited.change(sheet) { $0.merges = [] } }
    },
    Edit("months marked otherwise") { edited in
      for (place, mark) in [("E10", "/"), ("E11", "x"), ("F12", "←→"), ("I13", "●")] {
        edited.type(.text(mark), EditedWorkbook.schedules, place)
      }
    },
    Edit("months named in full") { edited in
      edited.type(.text("ตุลาคม"), EditedWorkbook.schedules, "D9")
      edited.type(.text("พฤศจิกายน"), EditedWorkbook.schedules, "E9")
    },
    Edit("Arabic digits in codes and groups of the project list") { edited in
      edited.type(.text("กลุ่มงานต่างประเทศ 1"), EditedWorkbook.list, "D13")
      edited.type(.text("5.1.4.1"), EditedWorkbook.list, "E13")
      edited.type(.text("กลุ่มงาน ต่างประเทศ๒"), EditedWorkbook.list, "D14")
      edited.type(.text("ม. ๕.๑.๔.๑"), EditedWorkbook.list, "E14")
    },
    Edit("a word above a table", ["FRM005 - สรุปงบประมาณ!H3"]) {
      $0.type(.text("ตรวจแล้ว"), EditedWorkbook.summary, "H3")
    },
    Edit("a note column inserted", ["FRM005 - สรุปงบประมาณ!C5"], leavesDoubt: true) { edited in
      edited.insertColumn(before: 3, EditedWorkbook.summary)
      edited.type(.text("ความเห็นของหัวหน้า"), EditedWorkbook.summary, "C5")
      edited.type(.text("รอยืนยัน"), EditedWorkbook.summary, "C8")
      edited.type(.text("เลื่อน"), EditedWorkbook.summary, "C20")
    },
    Edit("a remark typed into a row of its own", ["FRM005 - สรุปงบประมาณ!B20"], leavesDoubt: true) { edited in
      edited.insertRows(1, before: 20, EditedWorkbook.summary)
      edited.type(.text("ให้ตรวจสอบกับฝ่ายการคลัง"), EditedWorkbook.summary, "B20")
    },
    Edit("a header misspelt", ["FRM004 - สรุปงบประมาณ!B5"], leavesDoubt: true) {
      $0.type(.text("ชื่อโครงกาน"), EditedWorkbook.summary, "B5")
    },
    Edit("the summary's header in an office's own words") { edited in
      for (place, words) in [
        ("A5", "No."), ("B5", "รายการ"), ("C5", "งบประมาณที่ได้รับอนุมัติ (บาท)"), ("D5", "ที่มาของเงิน"), ("E5", "เจ้าของเรื่อง"),
      ] {
        edited.type(.text(words), EditedWorkbook.summary, place)
      }
    },
    Edit(
      "the amounts' header called otherwise", ["FRM014 - สรุปงบประมาณ!C5"], leavesDoubt: true
    ) {
      $0.type(.text("ยอดเงินที่ขอ"), EditedWorkbook.summary, "C5")
    },
    Edit(
      "notes beside and under a table",
      ["FRM005 - สรุปงบประมาณ!H3", "FRM005 - สรุปงบประมาณ!G10", "FRM005 - สรุปงบประมาณ!B47"], leavesDoubt: true
    ) { edited in
      edited.type(.text("ตรวจแล้ว"), EditedWorkbook.summary, "H3")
      edited.type(.number(12_345), EditedWorkbook.summary, "G10")
      edited.type(.text("หมายเหตุ รวมงบกลางแล้ว"), EditedWorkbook.summary, "B47")
    },
    Edit("a word beside the works of an indicator of other agencies", ["FRM005 - มิติที่ ๒–๔!A17"], leavesDoubt: true) {
      $0.type(.text("ตรวจแล้ว"), EditedWorkbook.otherAspects, "A17")
    },
    Edit("a second definer beside its works", ["FRM005 - มิติที่ ๒–๔!B17"], leavesDoubt: true) {
      $0.type(.text("ตามที่ สนอ. กำหนด"), EditedWorkbook.otherAspects, "B17")
    },
    Edit("sources in words that say that they are those above") { edited in
      for (place, words) in [("D7", "เช่นเดียวกัน"), ("D8", "เหมือนข้างบน"), ("D9", "Same as above")] {
        edited.type(.text(words), EditedWorkbook.summary, place)
      }
    },
    Edit("a sheet that writes an abbreviation behind the division", ["FRM015 - สรุปงบประมาณ!A3"]) {
      $0.type(
        .text("หน่วยงาน กองการต่างประเทศ (กกต.) สังกัด สำนักปลัดกรุงเทพมหานคร"), EditedWorkbook.summary, "A3")
    },
    // The total that follows does not foot with the blank: a contradiction.
    Edit("an amount left blank", ["FRM006 1 สรุปงบประมาณ!C6 มาตรการและโครงการ!C13"], leavesDoubt: true) {
      $0.type(nil, EditedWorkbook.summary, "C6")
    },
    Edit("a work group left blank", ["FRM006 4 สรุปงบประมาณ!E9 มาตรการและโครงการ!D16"]) {
      $0.type(nil, EditedWorkbook.summary, "E9")
    },
    Edit("an amount in words", ["FRM001 - สรุปงบประมาณ!C6"], leavesDoubt: true) {
      $0.type(.text("ห้าแสนบาท"), EditedWorkbook.summary, "C6")
    },
    Edit("an amount by a formula that is no sum and has no value", ["FRM001 - สรุปงบประมาณ!C6"], leavesDoubt: true) {
      $0.type(formula: "VLOOKUP(1,A1:B2,2)", EditedWorkbook.summary, "C6")
    },
    Edit("an amount that is an error", ["FRM001 - สรุปงบประมาณ!C6"], leavesDoubt: true) {
      $0.type(.error("#REF!"), EditedWorkbook.summary, "C6")
    },
  ]

  @Test("the plan is the same, and what was not understood is named", arguments: harmless)
  func harmlessEdit(_ edit: Edit) throws {
    var edited = try EditedWorkbook()
    let before = edited.workbook
    edit.make(&edited)
    try #require(edited.workbook != before)
    let reading = try edited.read()
    #expect(reading.findings.sorted() == edit.findings.sorted())
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(reading.decisions.isEmpty)
    #expect(reading.record.leavesDoubt == edit.leavesDoubt)
  }

  @Test("a summary whose column of names is called otherwise is read by what stands in it, which is told once")
  func namelessSummary() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("เรื่องที่จะทำ"), EditedWorkbook.summary, "B5")
    let reading = try edited.read()
    #expect(reading.findings.sorted() == ["FRM014 - สรุปงบประมาณ!B5"])
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(reading.record.leavesDoubt)
  }

  @Test("a summary of whose labels none is known is read by what stands below them, and each column is told")
  func lostSummary() throws {
    var edited = try EditedWorkbook()
    for (place, words) in [("A5", "#"), ("B5", "เรื่อง"), ("C5", "ยอดเงินที่ขอ"), ("D5", "จาก"), ("E5", "ใคร")] {
      edited.type(.text(words), EditedWorkbook.summary, place)
    }
    let reading = try edited.read()
    #expect(reading.findings.sorted() == ["A5", "B5", "C5", "D5", "E5"].map { "FRM014 - สรุปงบประมาณ!\($0)" })
    #expect(try reading.plan == EditedWorkbook.plan.get())
    #expect(reading.record.leavesDoubt)
  }

  @Test("a mark that is no mark of a month is named, and no month is made up")
  func unknownMark() throws {
    var edited = try EditedWorkbook()
    edited.type(.text("ทำ"), EditedWorkbook.schedules, "J14")
    let reading = try edited.read()
    #expect(reading.findings == ["FRM001 - ขั้นตอนการปฏิบัติงาน!J14"])
    #expect(reading.plan.divisions[0].projects[0].schedule?.steps[4].months.isEmpty == true)
  }

  @Test("a total called otherwise is still held against the rows", arguments: ["รวมเป็นเงิน", "ยอดรวม", "Grand Total"])
  func wrongTotal(label: String) throws {
    var edited = try EditedWorkbook()
    edited.type(.text(label), EditedWorkbook.summary, "B44")
    edited.type(.number(25_000_000), EditedWorkbook.summary, "C44")
    let findings = try edited.read().findings
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("BUD001 - สรุปงบประมาณ!C44 "))
  }

  @Test("rows whose numbers are the same keep their schedules: the row that the schedules know has the number")
  func sameNumberTwice() throws {
    var edited = try EditedWorkbook()
    edited.type(.number(6), EditedWorkbook.summary, "A10")
    #expect(try edited.read().plan == EditedWorkbook.plan.get())
  }

  @Test("a hidden sheet is read and named once for each table in it, and the plan stays whole")
  func hiddenSheet() throws {
    var edited = try EditedWorkbook()
    edited.change(EditedWorkbook.list) { $0.isHidden = true }
    let reading = try edited.read()
    // The project list, and the strategic and the routine activities under the goals.
    #expect(reading.findings.map { $0.prefix(7) } == Array(repeating: "FRM008 ", count: 3))
    #expect(try reading.plan == EditedWorkbook.plan.get())
  }

  @Test("a sheet copied within the workbook is found, and the plan stays whole")
  func copiedSheet() throws {
    var edited = try EditedWorkbook()
    edited.copySheet(EditedWorkbook.summary, as: "สำเนา")
    let reading = try edited.read()
    #expect(reading.findings.map { $0.prefix(7) } == ["FRM009 "])
    #expect(try reading.plan == EditedWorkbook.plan.get())
  }
}
