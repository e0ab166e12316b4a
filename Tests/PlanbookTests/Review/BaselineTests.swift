import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@Suite("A report saved earlier")
struct BaselineTests {
  private static func review(_ findings: [Finding], _ baseline: Baseline) throws -> FindingReview {
    FindingReview(findings, waivers: [], today: try #require(CalendarDay("2026-03-31")), baseline: baseline)
  }

  private static func baseline(_ report: ReconciliationReport) throws -> Baseline {
    try Baseline(JSONReport.bytes(of: report), file: "เดิม.json")
  }

  @Test("makes what it lists known, and only what is new is open")
  func onlyNew() throws {
    let baseline = try Self.baseline(ReportSpecimen.report)
    let same = try Self.review(ReportSpecimen.report.findings, baseline)
    #expect(same.open.isEmpty && same.known.count == 4)
    var findings = ReportSpecimen.report.findings
    findings.remove(at: 1)
    var new = findings[0]
    new.subject?.number = "9"
    let mended = try Self.review(findings + [new], baseline)
    #expect(mended.known.map(\.code) == ["BUD002", "SCH006", "ZZZ999"])
    #expect(mended.open.map(\.subject?.number) == ["9"])
  }

  @Test("of the time when what to do was a part of the message makes what it lists known all the same")
  func remedyInMessage() throws {
    let finding = ReportSpecimen.report.findings[0]
    let saved = """
      {"schema": 1, "findings": [{"code": "BUD002", "rule": "budget-does-not-tie-out", "severity": "error",
       "message": {"th": "\(finding.advice.thai)", "en": "\(finding.advice.english)"},
       "fingerprint": "a45066a3bd908466:1"}]}
      """
    let review = try Self.review([finding], Baseline(Array(saved.utf8), file: "เดิม.json"))
    #expect(review.known.map(\.message) == [finding.message] && review.open.isEmpty)
  }

  @Test("does not hide a finding whose cells say something else now")
  func changed() throws {
    var findings = ReportSpecimen.report.findings
    findings[0].places[0].written = "๑,๔๖๐,๐๐๐"
    let review = try Self.review(findings, Self.baseline(ReportSpecimen.report))
    #expect(review.open.map(\.code) == ["BUD002"])
  }

  @Test("does not hide what follows from a finding when the cells of that say something else now")
  func changedConsequence() throws {
    var findings = ReportSpecimen.report.findings
    findings[0].related[0].places[0].written = "๗"
    let review = try Self.review(findings, Self.baseline(ReportSpecimen.report))
    #expect(review.open.map(\.code) == ["BUD002"])
  }

  @Test("tells a second finding that says the same from the first")
  func twice() throws {
    let findings = ReportSpecimen.report.findings
    let review = try Self.review([findings[0], findings[0]], Self.baseline(ReportSpecimen.report))
    #expect(review.known.count == 1 && review.open.count == 1)
  }

  @Test("that was itself held against a report knows what that one knew; what was waived in it is not known")
  func chain() throws {
    let first = try Self.baseline(ReportSpecimen.report)
    let review = try Self.review(ReportSpecimen.report.findings, first)
    let second = ReconciliationReport(sources: [], review: review, isHeldAgainstBaseline: true)
    #expect(try Self.baseline(second) == first)
    var waived = ReconciliationReport(sources: [], findings: [])
    let waiver = Waiver(
      rule: "BUD002", identity: .written(["x"]), reason: "x", by: "y", until: try #require(CalendarDay("2026-03-31")))
    waived.waived = [FindingReview.Waived(finding: ReportSpecimen.reviewed.findings[0], waiver: waiver)]
    #expect(try Self.baseline(waived).fingerprints.isEmpty)
  }

  /// Bytes that are no saved report, with what is said of them.
  private static let remedy = (
    "ให้ใช้รายงานที่บันทึกด้วย planbook reconcile --format json -o ไฟล์ หรือบันทึกใหม่",
    "Use a report saved with planbook reconcile --format json -o FILE, or save it again."
  )

  @Test(
    "that is none is named with what was found where",
    arguments: [
      (
        "[]", "ทั้งไฟล์: พบรายการ 0 ค่า แต่ต้องเป็นชุดข้อมูลในวงเล็บปีกกา { }",
        "whole file: found a list of 0 values, expected an object in braces { }"
      ),
      (
        "{}", "schema: พบว่าไม่มีค่านี้ แต่ต้องเป็นรุ่นของรายงาน คือ 1",
        "schema: found nothing, expected the version of a report, 1"
      ),
      (
        "{\"schema\": 2}", "schema: พบตัวเลข 2 แต่ต้องเป็นรุ่นของรายงาน คือ 1",
        "schema: found the number 2, expected the version of a report, 1"
      ),
      (
        "{\"schema\": 1, \"fiscalYear\": 2560}", "findings: พบว่าไม่มีค่านี้ แต่ต้องเป็นรายการสิ่งที่พบของรายงาน",
        "findings: found nothing, expected a report's list of findings"
      ),
      (
        "{\"schema\": 1, \"findings\": {}}", "findings: พบชุดข้อมูล { } แต่ต้องเป็นรายการสิ่งที่พบของรายงาน",
        "findings: found an object { }, expected a report's list of findings"
      ),
      (
        "{\"schema\": 1, \"findings\": [{\"code\": \"BUD002\"}]}",
        "findings[0].fingerprint: พบว่าไม่มีค่านี้ แต่ต้องเป็นรหัสประจำเรื่อง เช่น \"0123456789abcdef:1\"",
        "findings[0].fingerprint: found nothing, expected a fingerprint such as \"0123456789abcdef:1\""
      ),
      (
        "{\"schema\": 1, \"findings\": [], \"known\": [\"0123456789abcdeg:1\"]}",
        "known[0]: พบข้อความ \"0123456789abcdeg:1\" แต่ต้องเป็นรหัสประจำเรื่อง เช่น \"0123456789abcdef:1\"",
        "known[0]: found the text \"0123456789abcdeg:1\", expected a fingerprint such as \"0123456789abcdef:1\""
      ),
    ])
  func structure(json: String, thai: String, english: String) {
    let error = #expect(throws: SourceError.self) { try Baseline(Array(json.utf8), file: "เดิม.json") }
    #expect(error?.code == "report-wrong-value")
    #expect(error?.sentence(in: .thai) == "เดิม.json: \(thai) \(Self.remedy.0)")
    #expect(error?.sentence(in: .english) == "เดิม.json: \(english). \(Self.remedy.1)")
  }

  @Test("that is cut short, or no UTF-8, is named with line and character")
  func syntax() {
    let cut = #expect(throws: SourceError.self) {
      try Baseline(Array("{\"schema\": 1,\n \"find".utf8), file: "เดิม.json")
    }
    #expect(cut?.code == "report-not-json")
    #expect(
      cut?.sentence(in: .thai)
        == "เดิม.json: บรรทัดที่ 2 ตัวอักษรที่ 7: พบจุดสิ้นสุดของไฟล์ แต่ต้องเป็นเครื่องหมายคำพูดปิด ไฟล์อาจถูกตัดหรือถูกแก้ด้วยมือ ให้แก้ตรงจุดนี้ หรือสร้างไฟล์รายงานใหม่"
    )
    #expect(
      cut?.sentence(in: .english)
        == "เดิม.json: line 2, character 7: found the end of the file, expected a closing quotation mark. The file may be cut short or edited by hand: correct it here, or make the report file again."
    )
    let bytes = #expect(throws: SourceError.self) { try Baseline([0x7B, 0xFF], file: nil) }
    #expect(bytes?.code == "report-not-utf8")
  }
}
