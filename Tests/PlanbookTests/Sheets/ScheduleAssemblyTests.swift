import ActionPlans
import Testing

/// What is taken for a project's steps.
@Suite("A schedule is put together from its printed rows")
struct ScheduleAssemblyTests {
  private typealias Header = SheetReading.Header

  private static func schedule(_ rows: String) throws -> Schedule {
    let division = try SheetReading(
      """
      ชื่อโครงการที่ ๑ โครงการปลูกต้นไม้
      \(Header.steps)
      \(rows)
      """
    ).division
    return try #require(division.projects.first?.schedule)
  }

  private static func steps(_ rows: String) throws -> [String] {
    try schedule(rows).steps.map { step in
      "\(step.number) \(step.name) \(step.weight?.description ?? "-") \(step.months.months.map(\.rawValue))"
    }
  }

  @Test("a step that is printed twice is one; a step of another name with its number is another step")
  func repeated() throws {
    #expect(
      try Self.steps(
        """
        ๑. สำรวจ|๔๐|๔๐|x
        ๑. สำรวจ|๔๐|๔๐|x
        ๑. ปลูก|๖๐|๑๐๐||x
        ๒. สำรวจ|๐|๑๐๐||x
        """) == ["1 สำรวจ 40 [0]", "3 ปลูก 60 [1]", "2 สำรวจ 0 [1]"])
  }

  @Test("a row without a number gets the next one, and one that only says when or how much is a step without a name")
  func unnumbered() throws {
    #expect(
      try Self.steps(
        """
        ๑. สำรวจ|๔๐|๔๐|x
        ปลูก|๑๐|๕๐||x
        ๓. รดน้ำ|๑๐|๖๐||x
        """) == ["1 สำรวจ 40 [0]", "2 ปลูก 10 [1]", "3 รดน้ำ 10 [1]"])
    #expect(
      try Self.steps(
        """
        ๑. สำรวจ|๔๐|๔๐|x
        ๕. รดน้ำ|๕๐|๙๐||x
        ปลูก|๑๐|๑๐๐||x
        """) == ["1 สำรวจ 40 [0]", "5 รดน้ำ 50 [1]", "6 ปลูก 10 [1]"])
  }

  @Test("steps without numbers go on behind those of the year before")
  func carriedOver() throws {
    let rows = """
      ขั้นตอนที่ ๑ - ๓ คิดเป็นร้อยละ ๖๐ แล้วในปีงบประมาณ พ.ศ. ๒๕๖๘
      ปลูก|๔๐|๑๐๐||x
      """
    #expect(try Self.steps(rows) == ["4 ปลูก 40 [1]"])
    #expect(try Self.schedule(rows).carriedOver?.progress == ExactDecimal("60"))
  }

  @Test("progress that the note leaves out is what the first step's progress has more than its weight")
  func carriedOverProgress() throws {
    let note = "ขั้นตอนที่ ๑ - ๓ แล้วในปีงบประมาณ พ.ศ. ๒๕๖๘"
    func progress(_ rows: String) throws -> ExactDecimal? {
      try Self.schedule("\(note)\n\(rows)").carriedOver?.progress
    }
    #expect(try progress("๔. ปลูก|๔๐|๗๐||x\n๕. รดน้ำ|๓๐|๑๐๐||x") == ExactDecimal("30"))
    #expect(try progress("๔. ปลูก||๗๐||x\n๕. รดน้ำ|๓๐|๑๐๐||x") == nil)
    #expect(try progress("๔. ปลูก|๔๐|||x\n๕. รดน้ำ|๓๐|๑๐๐||x") == nil)
  }
}
