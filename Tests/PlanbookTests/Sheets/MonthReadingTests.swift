import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Where the months of a schedule stand, and which years they belong to.
@Suite("The months of a schedule")
struct MonthReadingTests {
  private static let months = "ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย."

  private static func read(_ header: String, _ row: String = "๑. ทำ|๑๐๐|๑๐๐|x||x") throws -> SheetReading {
    try SheetReading("ชื่อโครงการที่ ๑ โครงการ ก\n\(header)\n\(row)")
  }

  private static func found(_ reading: SheetReading) throws -> [Int] {
    try reading.division.projects[0].schedule?.steps.first?.months.months.map(\.rawValue) ?? []
  }

  @Test("the months stand in the header's row or up to three rows below it", arguments: 1...3)
  func rowsBelow(distance: Int) throws {
    let labels = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|ระยะเวลาดำเนินการ"
    let between = String(repeating: "\n|||พ.ศ. ๒๕๖๙", count: distance - 1)
    let reading = try Self.read("\(labels)\(between)\n|||\(Self.months)")
    #expect(try Self.found(reading) == [0, 2])
    #expect(try reading.division.projects[0].schedule?.steps.count == 1)
  }

  @Test("four rows below is too far")
  func tooFar() throws {
    let labels = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|ระยะเวลาดำเนินการ"
    let between = String(repeating: "\n|||พ.ศ. ๒๕๖๙", count: 3)
    #expect(try Self.found(try Self.read("\(labels)\(between)\n|||\(Self.months)")) == [])
  }

  @Test("six months are enough to know them by, five are not")
  func enough() throws {
    let labels = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)"
    for (count, months) in [(6, [0, 2]), (5, [])] {
      let some = Self.months.split(separator: "|").prefix(count).joined(separator: "|")
      #expect(try Self.found(try Self.read("\(labels)|ระยะเวลาดำเนินการ\n|||\(some)")) == months, "\(count)")
    }
  }

  @Test("months in the header's own row need no label above them, and lack none")
  func withoutLabel() throws {
    let reading = try Self.read("ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|\(Self.months)")
    #expect(try Self.found(reading) == [0, 2])
    #expect(reading.submission.lacking == [])
    #expect(reading.submission.unrecognised == [])
  }

  @Test(
    "months in another order than the fiscal year's, or typed wrong, keep those that are marked, and are a guess",
    arguments: [
      // The calendar's order, with a bar from September over the edge of the year to October.
      ("ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.", "||||||||←|→", [0, 11], true),
      ("ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.", "←|→", [3, 4], false),
      // Two headers have changed places.
      ("พ.ย.|ต.ค.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.", "←|─|→", [0, 1, 2], false),
    ])
  func otherOrder(months: String, marks: String, found: [Int], isGuess: Bool) throws {
    let reading = try Self.read("ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|\(months)", "๑. ทำ|๑๐๐|๑๐๐|\(marks)")
    #expect(try Self.found(reading) == found)
    let step = try #require(reading.submission.divisions[0].schedules.first?.steps.first)
    #expect((step.months.certainty == .probable) == isGuess)
  }

  @Test("a month that is named twice stands where it is named first")
  func twice() throws {
    let header = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|\(Self.months)|ต.ค."
    #expect(try Self.found(try Self.read(header)) == [0, 2])
  }

  @Test("a calendar year above October is the fiscal year before the next one; above January it is the year itself")
  func years() throws {
    let labels = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|ระยะเวลาดำเนินการ"
    let reading = try Self.read("\(labels)\n|||พ.ศ. ๒๕๖๘|||พ.ศ. ๒๕๖๙\n|||\(Self.months)")
    #expect(reading.submission.fiscalYears.map(\.value?.buddhistYear) == [2569, 2569, 2569])
    #expect(reading.submission.fiscalYears.map(\.location?.cell.description) == ["A1", "D4", "G4"])
  }

  @Test("the row right below the months is the first step, whatever it says")
  func firstStep() throws {
    let labels = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|ระยะเวลาดำเนินการ"
    let reading = try Self.read("\(labels)\n|||\(Self.months)", "สำรวจ\n๒. ทำ|๑๐๐|๑๐๐|x")
    #expect(reading.submission.divisions[0].schedules.map { $0.steps.map(\.step.value?.name) } == [["สำรวจ", "ทำ"]])
  }

  @Test("a schedule goes on under a header printed again, and the next heading begins another")
  func nextPage() throws {
    let header = "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|\(Self.months)"
    let reading = try Self.read(
      header,
      """
      ๑. สำรวจ|๔๐|๔๐|x
      \(header)
      ๒. ปลูก|๖๐|๑๐๐||x

      ชื่อโครงการที่ ๒ โครงการ ข
      \(header)
      ๑. ขุด|๑๐๐|๑๐๐|x
      """)
    let projects = try reading.division.projects
    #expect(
      projects.map { "\($0.name) \($0.schedule?.steps.map(\.name) ?? [])" } == [
        "โครงการ ก [\"สำรวจ\", \"ปลูก\"]", "โครงการ ข [\"ขุด\"]",
      ])
    #expect(reading.submission.sources[0].rows == [.stepSchedules: 3])
  }
}
