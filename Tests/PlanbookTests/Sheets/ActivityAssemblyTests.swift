import ActionPlans
import Testing

/// What is taken for an activity's kind, number, measure and work groups.
@Suite("An activity is put together from its lists and the indicator table")
struct ActivityAssemblyTests {
  private typealias Header = SheetReading.Header

  private static func activities(_ text: String) throws -> [String] {
    try SheetReading(text).division.activities.map(\.line)
  }

  @Test("strategic activities come first, each kind by its numbers")
  func order() throws {
    #expect(
      try Self.activities(
        """
        กิจกรรมงานประจำพื้นฐาน
        \(Header.activities)
        ๒|กิจกรรมตัดหญ้า|๑.๑.๑.๑|กลุ่มงานหนึ่ง
        ๑|กิจกรรมกวาดถนน|๑.๑.๑.๑|กลุ่มงานหนึ่ง|ทุกวัน

        กิจกรรมงานยุทธศาสตร์
        \(Header.activities)
        ๑|กิจกรรมอบรมอาสา|๑.๑.๑.๒|กลุ่มงานสอง
        """) == [
          "strategic 1|กิจกรรมอบรมอาสา|1.1.1.2|กลุ่มงานสอง|", "routine 1|กิจกรรมกวาดถนน|1.1.1.1|กลุ่มงานหนึ่ง|ทุกวัน",
          "routine 2|กิจกรรมตัดหญ้า|1.1.1.1|กลุ่มงานหนึ่ง|",
        ])
  }

  @Test("what the first list leaves blank is taken from the second, and then from the indicator table")
  func blanks() throws {
    let lists = """
      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรมอบรมอาสา

      กิจกรรมงานยุทธศาสตร์
      \(Header.activities)
      ๑|กิจกรรมอบรมอาสา|||ปีละครั้ง
      """
    #expect(try Self.activities(lists) == ["strategic 1|กิจกรรมอบรมอาสา|-||ปีละครั้ง"])
    let indicators = """


      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนคน||๑. กิจกรรมอบรมอาสา (ไม่ใช้งบประมาณ) (ดำเนินการ) (กลุ่มงานสาม)
      """
    #expect(
      try Self.activities(lists + indicators) == ["strategic 1|กิจกรรมอบรมอาสา|1.1.1.2|กลุ่มงานสาม|ปีละครั้ง"])
  }

  @Test("one that only the indicator table knows is of the kind of its mission, and strategic where none is named")
  func kindByMission() throws {
    for (mission, kind) in [
      ("ภารกิจเชิงยุทธศาสตร์", "strategic"), ("ภารกิจงานประจำพื้นฐาน", "routine"), ("", "strategic"),
    ] {
      #expect(
        try Self.activities(
          """
          \(mission)
          \(Header.indicators)
          ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนคน||๑. กิจกรรมอบรมอาสา (ดำเนินการ) (กลุ่มงานสาม)
          """) == ["\(kind) 1|กิจกรรมอบรมอาสา|1.1.1.2|กลุ่มงานสาม|"])
    }
  }

  @Test("the kinds are numbered apart; a number that stands twice in a kind goes to the first")
  func numbers() throws {
    #expect(
      try Self.activities(
        """
        กิจกรรมงานยุทธศาสตร์
        \(Header.activities)
        ๑|กิจกรรมอบรมอาสา
        ๑|กิจกรรมแจกกล้าไม้
        |กิจกรรมเก็บผักตบ

        กิจกรรมงานประจำพื้นฐาน
        \(Header.activities)
        ๑|กิจกรรมกวาดถนน
        """) == [
          "strategic 1|กิจกรรมอบรมอาสา|-||", "strategic 2|กิจกรรมแจกกล้าไม้|-||", "strategic 3|กิจกรรมเก็บผักตบ|-||",
          "routine 1|กิจกรรมกวาดถนน|-||",
        ])
  }
}
