import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@Suite("Projects and activities listed in the indicator table")
struct WorkItemTests {
  @Test(
    "what an indicator's work says of its money and its state is no part of its name",
    arguments: [
      ("๑. กิจกรรม ก ไม่ใช้งบประมาณ", "กิจกรรม ก", nil), ("๑. กิจกรรม ก (ดำเนินการ) (งานธุรการ)", "กิจกรรม ก", "ดำเนินการ"),
      ("๑. โครงการ ก (SMEs) งบประมาณ ๕.- บาท (ดำเนินการ)", "โครงการ ก (SMEs)", "ดำเนินการ"),
    ] as [(String, String, String?)])
  func works(text: String, name: String, state: String?) throws {
    let work = try read(works: text)[0]
    #expect(work.name.value == name)
    #expect(work.state.value == state)
  }

  /// An item of the indicator table and what is to be read from it.
  struct Work: Sendable {
    var text: String
    var name: String
    var budget: Money?
    var state: String?
    var groups: [String]?
  }

  @Test(
    "work groups that no table lists do not spoil what stands before them",
    arguments: [
      Work(
        text: "๑. โครงการ ก งบประมาณ ๑,๒๕๐,๐๐๐.- บาท (ดำเนินการ) (สส.)", name: "โครงการ ก",
        budget: Money(baht: 1_250_000),
        state: "ดำเนินการ", groups: ["สส."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (รอจัดสรร) (สส., พช.)", name: "โครงการ ก", budget: Money(baht: 5),
        state: "รอจัดสรร", groups: ["สส.", "พช."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (ดำเนินการ) (เทศกิจ)", name: "โครงการ ก", budget: Money(baht: 5),
        state: "ดำเนินการ", groups: ["เทศกิจ"]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (สส.)", name: "โครงการ ก", budget: Money(baht: 5), state: nil,
        groups: ["สส."]),
      Work(
        text: "๑. โครงการ ก งบประมาณ ๕.- บาท (รอจัดสรร)", name: "โครงการ ก", budget: Money(baht: 5), state: "รอจัดสรร",
        groups: nil),
      Work(text: "๑. กิจกรรม ก (ไม่ใช้งบประมาณ) (สส.)", name: "กิจกรรม ก", budget: .zero, state: nil, groups: ["สส."]),
      Work(
        text: "๑. กิจกรรม ก (ไม่ใช้งบประมาณ) (ชะลอ) (สส.)", name: "กิจกรรม ก", budget: .zero, state: "ชะลอ",
        groups: ["สส."]),
      Work(text: "๑. กิจกรรม ก (ดำเนินการ) (สส.)", name: "กิจกรรม ก", budget: nil, state: "ดำเนินการ", groups: ["สส."]),
      Work(
        text: "๑. โครงการอาสาสมัคร (อปพร.) งบประมาณ ๕.- บาท (ดำเนินการ)", name: "โครงการอาสาสมัคร (อปพร.)",
        budget: Money(baht: 5), state: "ดำเนินการ", groups: nil),
      Work(text: "๑. โครงการอาสาสมัคร (อปพร.)", name: "โครงการอาสาสมัคร (อปพร.)", budget: nil, state: nil, groups: nil),
    ])
  func unlistedGroups(expected: Work) throws {
    let work = try read(works: expected.text)[0]
    #expect(work.name.value == expected.name)
    #expect(work.budget.value == expected.budget)
    #expect(work.state.value == expected.state)
    #expect(work.workGroups.value == expected.groups)
  }

  @Test("an amount that cannot be read is quoted without the state and the work groups behind it")
  func unreadableAmount() throws {
    let work = try read(works: "๑. โครงการ ก งบประมาณ ๑,๒๕O,๐๐๐.- บาท (ดำเนินการ) (สส.)")[0]
    #expect(work.budget.isUnreadable)
    #expect(work.budget.written == "๑,๒๕O,๐๐๐.- บาท")
    #expect(work.workGroups.value == ["สส."])
  }

  private func read(works text: String) throws -> [WorkItem] {
    let submission = try readSheet([
      [.text("มาตรการ"), .text("ตัวชี้วัดมาตรการ"), .text("นิยาม/คำอธิบายตัวชี้วัด"), .text("โครงการ/กิจกรรม")],
      [.text("พัฒนา (ม. ๑.๑.๑.๑)"), .text("๑. จำนวนครั้ง"), .text("ค่าเป้าหมาย ๒ ครั้ง"), .text(text)],
    ])
    return submission.divisions[0].indicators[0].works
  }
}
