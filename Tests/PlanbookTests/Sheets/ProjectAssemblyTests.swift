import ActionPlans
import OfficialTables
import Reconciliation
import Testing

/// What is taken for a project's number, name, measure, money and work groups where tables differ or say nothing.
@Suite("A project is put together from every table that speaks of it")
struct ProjectAssemblyTests {
  private typealias Header = SheetReading.Header

  private static func projects(_ text: String, authority: [TableKey] = []) throws -> [String] {
    var settings = ReconciliationSettings.standard
    settings.authority = authority
    return try SheetReading(text, settings: settings).division.projects.map(\.line)
  }

  private static let differing = """
    \(Header.summary)
    ๑|โครงการปลูกต้นไม้ริมคลอง (๑.๑.๑.๑)|500|กทม.|กลุ่มงานหนึ่ง

    \(Header.list)
    โครงการปลูกต้นไม้ริมคลองสาน|600|กลุ่มงานสอง|๑.๑.๑.๒
    """

  @Test("where tables differ, the budget summary is believed, or the table that the settings name")
  func authority() throws {
    #expect(try Self.projects(Self.differing) == ["1|โครงการปลูกต้นไม้ริมคลอง|1.1.1.1|500 กทม.|กลุ่มงานหนึ่ง|"])
    // The project list names no source: that of the summary holds for the list's amount.
    #expect(
      try Self.projects(Self.differing, authority: [.projectList])
        == ["1|โครงการปลูกต้นไม้ริมคลองสาน|1.1.1.2|600 กทม.|กลุ่มงานสอง|"])
  }

  @Test("where the amount kept is not what two sources give together, neither is kept")
  func lostSources() throws {
    #expect(
      try Self.projects(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้ริมคลอง (๑.๑.๑.๑)|500|กทม.|กลุ่มงานหนึ่ง
        ||300|รัฐบาล

        \(Header.list)
        โครงการปลูกต้นไม้ริมคลอง|900|กลุ่มงานหนึ่ง|๑.๑.๑.๑
        """, authority: [.projectList]) == ["1|โครงการปลูกต้นไม้ริมคลอง|1.1.1.1|900 -|กลุ่มงานหนึ่ง|"])
  }

  @Test("what the table that is believed leaves blank is taken from the next one")
  func blanks() throws {
    #expect(
      try Self.projects(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้||กทม.

        \(Header.list)
        โครงการปลูกต้นไม้|600|กลุ่มงานสอง|๑.๑.๑.๒
        """) == ["1|โครงการปลูกต้นไม้|1.1.1.2|600 กทม.|กลุ่มงานสอง|"])
    #expect(
      try Self.projects(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้||||เร่งด่วน

        \(Header.indicators)
        ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้||๑. โครงการปลูกต้นไม้ งบประมาณ ๗๐๐ บาท (ดำเนินการ) (กลุ่มงานสาม)
        """) == ["1|โครงการปลูกต้นไม้|1.1.1.2|700 -|กลุ่มงานสาม|เร่งด่วน"])
  }

  private static func twoSources(list: Int) -> String {
    """
    \(Header.summary)
    ๑|โครงการปลูกต้นไม้|300|กทม.
    ||200|รัฐบาล

    \(Header.list)
    โครงการปลูกต้นไม้|\(list)|กลุ่มงานสอง|๑.๑.๑.๒
    """
  }

  @Test("the sources of the summary stay where the table that is believed has their sum, and only there")
  func sources() throws {
    for (list, money) in [(500, "300 กทม. + 200 รัฐบาล"), (600, "600 -")] {
      #expect(
        try Self.projects(Self.twoSources(list: list), authority: [.projectList])
          == ["1|โครงการปลูกต้นไม้|1.1.1.2|\(money)|กลุ่มงานสอง|"])
    }
    #expect(
      try Self.projects(Self.twoSources(list: 600))
        == ["1|โครงการปลูกต้นไม้|1.1.1.2|300 กทม. + 200 รัฐบาล|กลุ่มงานสอง|"])
  }

  @Test("no money is none, whichever table says so; nothing from a source is kept")
  func zero() throws {
    func money(_ summary: String, list: String) throws -> String {
      let projects = try Self.projects(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้|\(summary)

        \(Header.list)
        โครงการปลูกต้นไม้|\(list)|กลุ่มงานสอง|๑.๑.๑.๒
        """)
      return projects.map { String($0.split(separator: "|")[3]) }.joined()
    }
    #expect(try money("0|", list: "600") == "-")
    #expect(try money("|", list: "0") == "-")
    #expect(try money("0|กทม.", list: "600") == "0 กทม.")
    #expect(try money("|", list: "600") == "600 -")
  }

  @Test("where one of two amounts would make a total foot, and so would all three together, it does not tell which")
  func ambiguousTotal() throws {
    func budgets(total: Int) throws -> [String] {
      let projects = try Self.projects(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้|100|กทม.
        ๒|โครงการขุดคลอง|100|กทม.
        ๓|โครงการสร้างสะพาน|300|กทม.
        |รวมทั้งสิ้น|\(total)

        \(Header.list)
        โครงการปลูกต้นไม้|200|กลุ่มงานหนึ่ง|๑.๑.๑.๑
        โครงการขุดคลอง|200|กลุ่มงานหนึ่ง|๑.๑.๑.๑
        โครงการสร้างสะพาน|200|กลุ่มงานหนึ่ง|๑.๑.๑.๑
        """)
      return projects.map { String($0.split(separator: "|")[3].prefix(3)) }
    }
    #expect(try budgets(total: 600) == ["100", "100", "300"])
    #expect(try budgets(total: 400) == ["100", "100", "200"])
  }

  @Test("a number that stands twice is that of the project whose schedule has it; the other gets the next free one")
  func numbers() throws {
    func projects(scheduled name: String) throws -> [String] {
      try SheetReading(
        """
        \(Header.summary)
        ๑|โครงการปลูกต้นไม้|1|กทม.|กลุ่มงานหนึ่ง
        ๑|โครงการขุดคลอง|2|กทม.|กลุ่มงานหนึ่ง
        ๓|โครงการสร้างสะพาน|3|กทม.|กลุ่มงานหนึ่ง

        ชื่อโครงการที่ ๑ \(name)
        \(Header.steps)
        ๑. ทำ|๑๐๐|๑๐๐|x
        """
      ).division.projects.map { "\($0.number) \($0.name)" }
    }
    #expect(
      try projects(scheduled: "โครงการปลูกต้นไม้") == ["1 โครงการปลูกต้นไม้", "2 โครงการขุดคลอง", "3 โครงการสร้างสะพาน"])
    #expect(
      try projects(scheduled: "โครงการขุดคลอง") == ["1 โครงการขุดคลอง", "2 โครงการปลูกต้นไม้", "3 โครงการสร้างสะพาน"])
  }

  @Test("a project that no table numbers gets a number that no other has")
  func unnumbered() throws {
    #expect(
      try SheetReading(
        """
        \(Header.list)
        โครงการปลูกต้นไม้|1|กลุ่มงานหนึ่ง|๑.๑.๑.๒
        โครงการขุดคลอง|2|กลุ่มงานหนึ่ง|๑.๑.๑.๒

        ชื่อโครงการที่ ๑ โครงการขุดคลอง
        \(Header.steps)
        ๑. ทำ|๑๐๐|๑๐๐|x
        """
      ).division.projects.map { "\($0.number) \($0.name)" } == ["1 โครงการขุดคลอง", "2 โครงการปลูกต้นไม้"])
  }

  @Test("an item of the indicator table that stands there twice contributes once")
  func contributions() throws {
    let division = try SheetReading(
      """
      \(Header.summary)
      ๑|โครงการปลูกต้นไม้|500|กทม.|กลุ่มงานหนึ่ง

      \(Header.indicators)
      ร่มรื่น (ม. ๑.๑.๑.๒)|๑. จำนวนต้นไม้||๑. โครงการปลูกต้นไม้ งบประมาณ ๕๐๐ บาท (ดำเนินการ)
      |||๒. โครงการปลูกต้นไม้ งบประมาณ ๕๐๐ บาท (ยกเลิก)
      """
    ).division
    #expect(division.indicators.map(\.contributions) == [[Contribution(.project(1), state: "ดำเนินการ")]])
  }
}
