import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// A row that does not say what it is about is told, and one that nobody can place is not lost.
@Suite("Rows without a name")
struct NamelessRowTests {
  private static let months = "ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย."

  private static func schedule(_ step: String) throws -> Submission {
    try readLines(
      """
      ชื่อโครงการที่ ๑ โครงการอบรม
      ขั้นตอน|ร้อยละของงาน|ความก้าวหน้าโครงการ|\(months)
      ๑. เตรียมงาน|40|40|x
      \(step)
      ๓. สรุป|20|100|||x
      """)
  }

  @Test(
    "a step without a name is told where it says anything else",
    arguments: [("|40|80||x", ["B4"]), ("||80||x", ["C4"]), ("๒. อบรม|40|80||x", [])])
  func steps(line: String, places: [String]) throws {
    let submission = try Self.schedule(line)
    #expect(submission.divisions[0].schedules[0].steps.count == 3)
    #expect(submission.guesses.map(\.kind) == places.map { _ in .rowWithoutName })
    #expect(submission.guesses.map(\.location.cell.description) == places)
  }

  @Test("a key result without a name is told, and one with a name is not")
  func keyResults() throws {
    let submission = try readLines(
      "ลำดับที่|ผลการดำเนินการหลัก|ค่าเป้าหมาย\n1|ร้อยละของเมืองที่ร่วมมือ|ร้อยละ ๘๐\n2||ร้อยละ ๙๐\n3|จำนวนครั้ง|๕ ครั้ง")
    #expect(submission.divisions[0].keyResults.count == 3)
    #expect(submission.guesses.map(\.kind) == [.rowWithoutName])
    #expect(submission.guesses.map(\.location.cell.description) == ["A3"])
  }

  @Test("a work group alone in a list of activities is set aside and told")
  func activities() throws {
    let submission = try readLines(
      "กิจกรรมตามภารกิจประจำ\nกิจกรรม|ส่วนราชการที่รับผิดชอบ\nกิจกรรมเก็บเอกสาร|งานธุรการ\n|งานคลัง")
    #expect(submission.divisions[0].activities.count == 1)
    #expect(submission.unrecognised.last?.written == "งานคลัง")
  }

  private static func agency(_ lines: String) throws -> Submission {
    try readLines("ตัวชี้วัด|นิยาม/คำอธิบายตัวชี้วัด|โครงการ/กิจกรรมและส่วนราชการที่รับผิดชอบ\nมิติที่ ๒ ด้านประสิทธิภาพ\n" + lines)
  }

  @Test("a remark beside the works of an indicator is told, and the works stay its own")
  func remark() throws {
    let submission = try Self.agency("๒.๑ ร้อยละของงาน|ตามที่ สงม. กำหนด|๑. โครงการ ก\nตรวจแล้ว||๒. โครงการ ข")
    #expect(submission.divisions[0].agencyIndicators.map(\.works.count) == [2])
    #expect(submission.unrecognised.map(\.written) == ["ตรวจแล้ว"])
  }

  @Test("a second definer is told, and one where the first row has none is read")
  func definers() throws {
    let submission = try Self.agency("๒.๑ ร้อยละ|ตามที่ สงม. กำหนด|๑. โครงการ ก\n|ตามที่ สกก. กำหนด|๒. โครงการ ข")
    #expect(submission.unrecognised.map(\.written) == ["ตามที่ สกก. กำหนด"])
    let later = try Self.agency("๒.๑ ร้อยละ||๑. โครงการ ก\n|ตามที่ สกก. กำหนด|๒. โครงการ ข")
    #expect(later.divisions[0].agencyIndicators.map(\.definedBy.value) == ["ตามที่ สกก. กำหนด"])
    #expect(later.unrecognised.isEmpty)
  }

  @Test("an indicator of other agencies without a number is told with all that its row says")
  func withoutNumber() throws {
    let submission = try Self.agency(
      "ร้อยละของงาน|ตามที่ สงม. กำหนด|- กิจกรรม ก (งานธุรการ)\n๒.๒ คะแนน|ตามที่ สกก. กำหนด|- กิจกรรม ข")
    #expect(submission.divisions[0].agencyIndicators.map(\.indicator.value?.name) == ["คะแนน"])
    #expect(submission.unrecognised.map(\.written).prefix(2) == ["ร้อยละของงาน", "ตามที่ สงม. กำหนด"])
    #expect(submission.unrecognised.last?.written.contains("กิจกรรม ก") ?? false)
  }

  @Test(
    "of two indicators of one number the second is told, unless it says the same",
    arguments: [
      ("ร้อยละ", "ตามที่ สงม. กำหนด", []), ("คะแนน", "ตามที่ สงม. กำหนด", ["๒.๑ คะแนน"]),
      ("ร้อยละ", "ตามที่ สกก. กำหนด", ["๒.๑ ร้อยละ"]),
    ])
  func sameNumber(name: String, definer: String, told: [String]) throws {
    let submission = try Self.agency("๒.๑ ร้อยละ|ตามที่ สงม. กำหนด|- กิจกรรม ก\n๒.๑ \(name)|\(definer)|- กิจกรรม ก")
    #expect(Array(submission.unrecognised.map(\.written).prefix(1)) == told)
    #expect(submission.divisions[0].agencyIndicators.count == (told.isEmpty ? 2 : 1))
  }

  @Test(
    "a source alone goes on with the project above it, and with none beyond a total or a remark",
    arguments: [("", 2), ("|รวมเป็นเงิน (สามพันบาทถ้วน)|3000\n", 1), ("|วงเงินที่ได้รับจัดสรร|\n", 1), ("\n", 2)])
  func sourceBelow(between: String, count: Int) throws {
    let submission = try readLines(
      "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ\n1|โครงการ ก|1000|กทม.\n2|โครงการ ข|2000|กทม.\n\(between)|||รัฐบาล")
    #expect(submission.divisions[0].projects.last?.fundings.count == count)
    #expect(submission.unrecognised.contains { $0.written.contains("รัฐบาล") } == (count == 1))
  }
}
