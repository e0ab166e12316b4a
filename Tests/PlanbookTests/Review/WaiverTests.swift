import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// What waivers do to findings of a small report.
@Suite("A waived finding")
struct WaiverTests {
  private static var today: CalendarDay {
    get throws { try #require(CalendarDay("2026-03-31")) }
  }

  /// The budget of project 3, the first finding of the specimen.
  private static var budget: Finding { ReportSpecimen.report.findings[0] }
  private static let written = ["๑,๔๕๐,๐๐๐.- บาท", "๑,๔๔๐,๐๐๐", "-5000"]

  private static func waiver(
    _ identity: Waiver.Identity = .written(written), rule: String = "BUD002", subject: Waiver.Subject? = nil,
    place: Waiver.Place? = nil, until: String = "2026-03-31"
  ) throws -> Waiver {
    Waiver(
      rule: rule, subject: subject, place: place, identity: identity, reason: "รอหนังสือ", by: "ผู้อำนวยการ",
      until: try #require(CalendarDay(until)), line: 7)
  }

  private static func review(
    of findings: [Finding] = ReportSpecimen.report.findings, _ waivers: [Waiver], baseline: Baseline? = nil
  ) throws -> FindingReview { FindingReview(findings, waivers: waivers, today: try today, baseline: baseline) }

  @Test("does not count, and is listed with its waiver, through the last day of it")
  func holds() throws {
    let waiver = try Self.waiver()
    let review = try Self.review([waiver])
    #expect(review.open.map(\.code) == ["FRM001", "SCH006", "ZZZ999"])
    #expect(review.waived.map(\.finding.code) == ["BUD002"])
    #expect(review.waived.map(\.waiver) == [waiver])
    #expect(review.lapses.isEmpty && review.idle.isEmpty && review.known.isEmpty)
  }

  @Test("comes back the day after, with a word about the waiver")
  func expires() throws {
    let review = try Self.review([try Self.waiver(until: "2026-03-30")])
    #expect(review.open.count == 4)
    #expect(review.waived.isEmpty && review.idle.isEmpty)
    let lapse = try #require(review.lapses[review.open[0].fingerprint ?? ""])
    #expect(lapse.reason == .expired)
    var report = ReconciliationReport(sources: [], review: review)
    report.findings = [report.findings[0]]
    let lines = TextReport(language: .thai, isColoured: false).text(of: report).split(separator: "\n")
    #expect(
      lines.contains("    ⚑ ข้อยกเว้นของ ผู้อำนวยการ หมดอายุแล้ว ใช้ได้ถึง ๓๐ มีนาคม ๒๕๖๙: รอหนังสือ"))
    let english = TextReport(language: .english, isColoured: false).text(of: report)
    #expect(english.contains("    ⚑ the waiver by ผู้อำนวยการ has expired; it held until 2026-03-30: รอหนังสือ\n"))
  }

  @Test("is the same one in other rows, another file, another order, Arabic digits and other blanks")
  func moved() throws {
    var finding = Self.budget
    for index in finding.places.indices {
      finding.places[index].location.cell.row += 1
      finding.places[index].location.file = "other.xlsx"
    }
    finding.places.reverse()
    finding.message = Wording("อื่น", "other")
    let waivers = [try Self.waiver(.written(["1,450,000.-บาท", "1,440,000", "-5000"]))]
    #expect(try Self.review(of: [finding], waivers).waived.count == 1)
    let fingerprint = try #require(Self.review(of: [Self.budget], []).open[0].fingerprint)
    #expect(try Self.review(of: [finding], [try Self.waiver(.fingerprint(fingerprint))]).waived.count == 1)
  }

  @Test("is another one when a cell says something else, and then it is said that the waiver does not hold")
  func changed() throws {
    var finding = Self.budget
    finding.places[0].written = "๑,๔๖๐,๐๐๐.- บาท"
    let fingerprint = try #require(Self.review(of: [Self.budget], []).open[0].fingerprint)
    let subject = Waiver.Subject(kind: "project", number: "3")
    for identity in [Waiver.Identity.written(Self.written), .fingerprint(fingerprint)] {
      let review = try Self.review(of: [finding], [try Self.waiver(identity, subject: subject)])
      #expect(review.waived.isEmpty && review.idle.isEmpty)
      let lapse = try #require(review.lapses[review.open[0].fingerprint ?? ""])
      #expect(lapse.reason == .changed)
      let report = ReconciliationReport(sources: [], review: review)
      #expect(
        TextReport(language: .thai, isColoured: false).text(of: report).contains(
          "    ⚑ ข้อยกเว้นของ ผู้อำนวยการ ใช้ไม่ได้แล้ว เพราะข้อความในเซลล์ไม่ใช่ที่ยกเว้นไว้: รอหนังสือ\n"))
      #expect(
        TextReport(language: .english, isColoured: false).text(of: report).contains(
          "    ⚑ the waiver by ผู้อำนวยการ does not hold: the cells do not say what was waived: รอหนังสือ\n"))
    }
    // Without a subject nobody knows what the waiver was about.
    let alone = try Self.review(of: [finding], [try Self.waiver()])
    #expect(alone.lapses.isEmpty && alone.idle.count == 1)
  }

  @Test("a waiver that holds for one finding says nothing about another of the same subject")
  func another() throws {
    var other = Self.budget
    other.places[0].written = "๙"
    let review = try Self.review(of: [Self.budget, other], [try Self.waiver(subject: Waiver.Subject(number: "3"))])
    #expect(review.waived.count == 1 && review.open.count == 1)
    #expect(review.lapses.isEmpty)
  }

  @Test("a text too many or too few is not what is written")
  func exactly() throws {
    for texts in [Array(Self.written.dropLast()), Self.written + ["๙"]] {
      #expect(try Self.review([try Self.waiver(.written(texts))]).waived.isEmpty)
    }
  }

  @Test(
    "subject, number, name and place have to be its own",
    arguments: [
      (Waiver.Subject(number: "๓"), Waiver.Place?.none, true), (.init(kind: "project"), nil, true),
      (.init(name: "โครงการ เก็บขยะ"), nil, true), (.init(number: "4"), nil, false),
      (.init(kind: "indicator"), nil, false),
      (.init(number: "3", name: "อื่น"), nil, false), (nil, .init(file: "projects.csv"), true),
      (nil, .init(file: "แผน ๒๕๖๙.xlsx", sheet: "ตัวชี้วัด", cell: CellReference("D2")), true),
      (nil, .init(file: "ข้อมูล/แผน ๒๕๖๙.xlsx"), true), (nil, .init(sheet: "ตัวชี้วัด", cell: CellReference("C5")), false),
      (nil, .init(file: "other.csv"), false), (nil, .init(cell: CellReference("Z9")), false),
    ] as [(Waiver.Subject?, Waiver.Place?, Bool)])
  func narrows(subject: Waiver.Subject?, place: Waiver.Place?, isWaived: Bool) throws {
    let review = try Self.review([try Self.waiver(subject: subject, place: place)])
    #expect(review.waived.count == (isWaived ? 1 : 0))
    #expect(review.idle.count == (isWaived ? 0 : 1))
  }

  @Test("a waiver of another rule, and one of nothing that was found, is idle, and that is said")
  func idle() throws {
    let review = try Self.review([try Self.waiver(rule: "BUD001"), try Self.waiver(.fingerprint("0000000000000000:1"))])
    #expect(review.open.count == 4)
    #expect(
      review.idle.map(\.idleWording)
        == ["BUD001", "BUD002"].map { code in
          Wording(
            thai: "บรรทัดที่ 7: ข้อยกเว้น \(code) ของ ผู้อำนวยการ ไม่ตรงกับสิ่งใดที่พบ อาจแก้แล้ว ให้ลบออก หรือตรวจว่าเขียนถูกต้อง",
            english:
              "line 7: the waiver of \(code) by ผู้อำนวยการ is about nothing that was found. It may be mended: remove the waiver, or check how it is written."
          )
        })
  }

  @Test("of two waivers of one finding the one that still holds is taken, else the one that held longest")
  func several() throws {
    let (old, older) = (try Self.waiver(until: "2026-02-01"), try Self.waiver(until: "2025-02-01"))
    #expect(try Self.review([old, try Self.waiver(until: "2027-01-01")]).waived.count == 1)
    let review = try Self.review([older, old])
    #expect(review.lapses.values.map(\.waiver) == [old])
    #expect(review.idle.isEmpty)
  }

  @Test("an expired waiver brings back what a saved report knows; a waiver that holds comes before the report")
  func beforeBaseline() throws {
    let saved = JSONReport.bytes(of: ReportSpecimen.report)
    let baseline = try Baseline(saved, file: nil)
    let expired = try Self.review([try Self.waiver(until: "2026-01-01")], baseline: baseline)
    #expect(expired.open.map(\.code) == ["BUD002"] && expired.known.count == 3)
    let holding = try Self.review([try Self.waiver()], baseline: baseline)
    #expect(holding.open.isEmpty && holding.waived.count == 1 && holding.known.count == 3)
  }
}
