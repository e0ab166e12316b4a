import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Headers in the words that offices use: the table is known, and known from others.
@Suite("Headers in the words of offices")
struct HeaderWordingTests {
  /// The header of the budget summary as the form prints it.
  private static let summary = ["ลำดับที่", "ชื่อโครงการ", "งบประมาณ", "แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ", "ส่วนราชการที่รับผิดชอบ"]

  private func read(_ header: [String], below title: String = "สรุปโครงการและงบประมาณ") throws -> Submission {
    try readSheet([
      [.text(title)], header.map { .text($0) },
      [.number(1), .text("โครงการ ก"), .number(500), .text("กทม."), .text("กลุ่มงานเด็ก")],
    ])
  }

  @Test(
    "one column of the budget summary called otherwise is read as that column",
    arguments: [
      (0, ["No.", "NO", "เลขที่", "ที่"]),
      (1, ["รายการ", "รายการ/โครงการ", "โครงการ/รายการ", "ชื่องาน/โครงการ", "งาน/โครงการ", "ชื่อโครงการ/\nรายการ"]),
      (
        2,
        [
          "งบประมาณที่ได้รับอนุมัติ (บาท)", "งบประมาณที่ได้รับจัดสรร (บาท)", "งบประมาณที่ได้รับ", "วงเงิน\n(บาท)", "จำนวนเงิน (บาท)",
          "งปม.", "งบประมาณ ปี ๒๕๖๙ (บาท)",
        ]
      ),
      (3, ["ที่มาของเงิน", "ที่มาของงบประมาณ", "แหล่งที่มา"]), (4, ["เจ้าของเรื่อง", "ผู้รับผิดชอบ"]),
    ])
  func otherWords(column: Int, wordings: [String]) throws {
    for wording in wordings {
      var header = Self.summary
      header[column] = wording
      let submission = try read(header)
      let row = try #require(submission.divisions[0].budgetSummary.first, "\(wording)")
      #expect(row.number.value == 1, "\(wording)")
      #expect(row.name.value == "โครงการ ก", "\(wording)")
      #expect(row.fundings[0].amount.value == Money(baht: 500), "\(wording)")
      #expect(row.fundings[0].source.value == "กทม.", "\(wording)")
      #expect(row.workGroups.value == ["กลุ่มงานเด็ก"], "\(wording)")
      #expect(submission.guessedColumns.isEmpty && submission.lacking.isEmpty, "\(wording)")
      #expect(submission.unrecognised.isEmpty, "\(wording)")
    }
  }

  @Test("a whole header in an office's own words is the budget summary's, also without a title")
  func allOtherWords() throws {
    let header = ["No.", "รายการ", "งบประมาณที่ได้รับอนุมัติ (พันบาท)", "ที่มาของเงิน", "เจ้าของเรื่อง"]
    let row = try #require(try read(header, below: "ตาราง").divisions[0].budgetSummary.first)
    #expect(row.name.value == "โครงการ ก")
    #expect(row.fundings[0].amount.value == Money(baht: 500_000))
  }

  @Test("a unit of money that the form does not know is no part of a label")
  func otherUnit() throws {
    let submission = try read(["No.", "รายการ", "วงเงิน (โกฏิบาท)", "ที่มาของเงิน", "เจ้าของเรื่อง"])
    #expect(submission.divisions[0].budgetSummary[0].fundings[0].amount.isBlank)
    #expect(submission.lacking.map(\.column) == ["budget"])
  }

  @Test("lists whose names stand under รายการ are told apart by their other columns")
  func neighbours() throws {
    let list = try readSheet([
      [.text("รายการ"), .text("ประมาณการ (บาท)"), .text("ส่วนราชการ"), .text("เชื่อมโยงกับมาตรการ")],
      [.text("โครงการ ก"), .number(500), .text("กลุ่มงานเด็ก"), .text("๑.๑.๑.๑")],
    ]).divisions[0]
    #expect(list.projectList.map(\.name.value) == ["โครงการ ก"])
    #expect(list.budgetSummary.isEmpty)
    let activities = try readSheet([
      [.text("กิจกรรมงานประจำพื้นฐาน")],
      [.text("ลำดับที่"), .text("รายการ"), .text("ส่วนราชการที่รับผิดชอบ"), .text("หมายเหตุ")],
      [.number(1), .text("กิจกรรม ก"), .text("กลุ่มงานเด็ก"), .text("ทุกเดือน")],
    ]).divisions[0]
    #expect(activities.activities.map(\.name.value) == ["กิจกรรม ก"])
    #expect(activities.budgetSummary.isEmpty)
  }

  @Test("rows below a table's title whose header is not recognised are kept as that table's")
  func lostBelowTitle() throws {
    let header = ["ก", "ข", "ค", "ง", "จ"]
    let lost = try read(header).unrecognised
    #expect(lost.map(\.kind) == [.rows])
    #expect(lost.map(\.table) == [.budgetSummary])
    #expect(lost.map(\.lastRow) == [3])
    #expect(try read(header, below: "ตาราง").unrecognised.map(\.table) == [nil])
  }

  @Test("rows between a table's title and its header are no table that was lost")
  func foundBelowTitle() throws {
    let submission = try readSheet([
      [.text("สรุปโครงการและงบประมาณ")], [.text("ฉบับที่"), .text("สอง"), .text("แก้ไขแล้ว")], Self.summary.map { .text($0) },
      [.number(1), .text("โครงการ ก"), .number(500), .text("กทม."), .text("กลุ่มงานเด็ก")],
    ])
    #expect(submission.divisions[0].budgetSummary.count == 1)
    #expect(submission.unrecognised.map(\.kind) == [.rows])
    #expect(submission.unrecognised.map(\.table) == [nil])
  }
}

/// A shortcut of reading, held against the plain way.
@Suite("What may head something begins as headings do")
struct HeadingBeginningsTests {
  @Test("every heading is read as one with and without blanks before it, in Thai digits and Arabic")
  func headings() throws {
    for line in [
      "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙", "หน่วยงาน กองสวน สังกัด สำนัก", "มิติที่ ๒ ด้านประสิทธิภาพ", "ด้านที่ ๑ เมืองปลอดภัย",
      "เป้าประสงค์ที่ ๑.๑.๑ ลดขยะ", "มาตรการที่ 1.1.1.1 ลดขยะ", "ส่วนที่ ๑ สรุป", "ชื่อโครงการที่ ๑ โครงการ ก",
      "ชื่อตัวชี้วัดที่ ๑ จำนวน", "ภารกิจเชิงยุทธศาสตร์", "ภารกิจงานประจำ", "ภารกิจอื่น",
    ] {
      for text in [line, " \(line)", line.replacing("๑", with: "1").replacing("๒", with: "2")] {
        let submission = try readSheet([[.text(text)], [], [.text("ก"), .text("ข"), .text("ค")]])
        let roles = submission.layouts.flatMap(\.rows).map(\.role)
        #expect(roles.first == .title || roles.first == .heading, "\(text)")
      }
    }
  }
}
