import Foundation
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import ThaiText

/// `reconcile --format json`, held against its description field by field.
@Suite("The JSON report has the fields that scripts rely on, and no others")
struct JSONReportTests {
  private static func report(_ arguments: [String]) throws -> JSONTree {
    let run = try Program.run(["reconcile", "--format", "json"] + arguments)
    #expect(run.errors == "")
    return try JSONTree(Array(run.output.utf8))
  }

  @Test("every field of every finding is there, of the right type, and consistent with the rest")
  func structure() throws {
    let report = try Self.report(["samples/plan-2560/plan.txt"])
    #expect(Set(report.members.keys) == ["schema", "summary", "findings", "waived", "known"])
    #expect(report.members["waived"] == .array([]) && report.members["known"] == .array([]))
    #expect(report.members["schema"] == .integer(1))
    let findings = try #require(report.members["findings"]).elements
    try checkSummary(#require(report.members["summary"]), findings: findings)
    for finding in findings { try check(finding) }
    let severities = findings.compactMap { $0.members["severity"]?.text.flatMap(Severity.init(rawValue:)) }
    #expect(severities == severities.sorted(by: >), "errors come first")
  }

  private func checkSummary(_ summary: JSONTree, findings: [JSONTree]) throws {
    #expect(Set(summary.members.keys) == ["error", "warning", "note", "waived", "known", "off", "sources", "absent"])
    #expect(summary.members["waived"] == .integer(0) && summary.members["known"] == .integer(0))
    #expect(summary.members["off"] == .object([:]))
    for severity in Severity.allCases {
      let count = findings.count { $0.members["severity"] == .string(severity.rawValue) }
      #expect(summary.members[severity.rawValue] == .integer(Int64(count)))
    }
    #expect(
      summary.members["sources"]
        == .array([
          .object([
            "file": .string("samples/plan-2560/plan.txt"),
            "tables": .object([
              "key-results": .integer(14), "project-list": .integer(38), "strategic-activities": .integer(4),
              "routine-activities": .integer(10), "budget-summary": .integer(38), "indicators": .integer(14),
              "agency-indicators": .integer(15), "step-schedules": .integer(246),
            ]),
          ])
        ]))
  }

  private func check(_ finding: JSONTree) throws {
    let members = finding.members
    let required: Set = [
      "code", "rule", "severity", "message", "locations", "confidence", "related", "fingerprint",
    ]
    #expect(required.isSubset(of: members.keys))
    #expect(Set(members.keys).subtracting(required).isSubset(of: ["remedy", "subject", "difference", "match"]))
    let code = try #require(members["code"]?.text)
    let rule = try #require(RuleCatalogue.description(of: code), "no rule \(code)")
    #expect(members["rule"]?.text == rule.name)
    #expect(members["severity"]?.text.flatMap(Severity.init(rawValue:)) != nil)
    let fingerprint = try #require(members["fingerprint"]?.text)
    #expect(try #/[0-9a-f]{16}:[1-9][0-9]*/#.wholeMatch(in: fingerprint) != nil, "\(fingerprint)")
    #expect(["certain", "probable"].contains(members["confidence"]?.text))
    if let match = members["match"] { #expect(match.text.flatMap(MatchGrade.init(rawValue:)) != nil) }
    try checkMessage(members["message"])
    if let subject = members["subject"] {
      #expect(Set(subject.members.keys).isSubset(of: ["kind", "number", "name"]))
      #expect(subject.members["kind"]?.text?.isEmpty == false)
      switch subject.members["number"] {
      case nil, .integer?, .string?: break
      case let other?: Issue.record("\(code): subject number \(other)")
      }
    }
    if let difference = members["difference"] {
      switch difference {
      case .integer, .number: break
      default: Issue.record("\(code): difference \(difference)")
      }
    }
    let locations = try #require(members["locations"]).elements
    #expect(!locations.isEmpty)
    for location in locations { try check(location: location) }
    for consequence in try #require(members["related"]).elements {
      #expect(Set(consequence.members.keys) == ["code", "message", "locations"])
      #expect(consequence.members["code"]?.text.flatMap(RuleCatalogue.description) != nil)
      try checkMessage(consequence.members["message"])
      for location in consequence.members["locations"]?.elements ?? [] { try check(location: location) }
    }
  }

  private func checkMessage(_ message: JSONTree?) throws {
    let message = try #require(message)
    #expect(Set(message.members.keys) == ["th", "en"])
    for text in message.members.values { #expect(text.text?.isEmpty == false) }
  }

  private func check(location: JSONTree) throws {
    let members = location.members
    #expect(Set(members.keys) == ["role", "file", "sheet", "cell", "written", "value"])
    let role = try #require(members["role"]?.text)
    #expect(
      try Form.standard().table(named: role) != nil || ["headings", "title", "sheet"].contains(role), "role \(role)")
    #expect(members["file"]?.text == "samples/plan-2560/plan.txt")
    #expect(members["sheet"] == .null)
    let cell = try #require(members["cell"]?.text)
    #expect(try #/[A-Z]{1,3}[1-9][0-9]*/#.wholeMatch(in: cell) != nil, "cell \(cell)")
    #expect(members["written"]?.text != nil)
    switch members["value"] {
    case .null?, .integer?, .number?, .string?: break
    case let other: Issue.record("value \(other as Any)")
    }
  }

  @Test("the finding of the design reads as the design says")
  func budget() throws {
    let report = try Self.report(["samples/plan-2560/plan.txt"])
    let found = report.members["findings"]?.elements.filter { $0.members["code"] == .string("BUD002") } ?? []
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.members["rule"] == .string("budget-does-not-tie-out"))
    #expect(finding.members["severity"] == .string("error"))
    #expect(finding.members["subject"]?.members["kind"] == .string("project"))
    #expect(finding.members["subject"]?.members["number"] == .integer(37))
    #expect(finding.members["difference"] == .integer(10_000))
    #expect(finding.members["confidence"] == .string("certain"))
    #expect(finding.members["related"] == .array([]))
    func location(_ role: String, _ cell: String, _ written: String, _ value: Int64) -> JSONTree {
      .object([
        "role": .string(role), "file": .string("samples/plan-2560/plan.txt"), "sheet": .null, "cell": .string(cell),
        "written": .string(written), "value": .integer(value),
      ])
    }
    #expect(
      finding.members["locations"]
        == .array([
          location("indicators", "D344", "๑,๔๕๐,๐๐๐.- บาท", 1_450_000),
          location("budget-summary", "C223", "๑,๔๔๐,๐๐๐", 1_440_000),
          location("project-list", "B171", "๑,๔๔๐,๐๐๐", 1_440_000),
        ]))
  }

  @Test("the report is the same in both languages and every time")
  func isStable() throws {
    let arguments = ["reconcile", "samples/plan-2560/plan.txt", "--format", "json"]
    let thai = try Program.run(arguments)
    #expect(try Program.run(arguments + ["--lang", "en"]) == thai)
    #expect(try Program.run(arguments) == thai)
  }

  @Test("a workbook's locations name its sheets, and several files are told apart")
  func sheetsAndFiles() throws {
    let folder = try TemporaryFolder()
    let (plan, workbook) = (folder.path("แผน.json"), folder.path("แผน.xlsx"))
    _ = try Program.run(["import", "samples/plan-2560/plan.txt", "-o", plan, "--quiet"])
    _ = try Program.run(["export", plan, "-o", workbook])
    let report = try Self.report([workbook])
    let sheets = Set(try Form.standard().sheets.map(\.name))
    for location in report.members["findings"]?.elements.flatMap({ $0.members["locations"]?.elements ?? [] }) ?? [] {
      #expect(location.members["file"] == .string(workbook))
      #expect(location.members["sheet"]?.text.map(sheets.contains) == true)
    }
    let folderReport = try Self.report(["samples/district-2568/sheets"])
    let files = folderReport.members["summary"]?.members["sources"]?.elements.compactMap { $0.members["file"]?.text }
    #expect(
      files == ["budget", "projects", "schedules"].map { "samples/district-2568/sheets/\($0).csv" })
  }
}
