import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

/// Held against what SARIF 2.1.0 requires; the bytes as a whole are in the golden file.
@Suite("The SARIF report")
struct SARIFReportTests {
  private static func run(_ report: ReconciliationReport, language: Language = .english) throws -> JSONTree {
    let log = try JSONTree(SARIFReport(language: language).bytes(of: report))
    #expect(log.members["version"] == .string("2.1.0"))
    return try #require(log.members["runs"]?.elements.first)
  }

  @Test("lists every rule of the catalogue with texts in the language asked for", arguments: Language.allCases)
  func rules(language: Language) throws {
    let driver = try Self.run(ReportSpecimen.report, language: language).members["tool"]?.members["driver"]
    let rules = try #require(driver?.members["rules"]).elements
    #expect(rules.map { $0.members["id"]?.text } == RuleCatalogue.descriptions.map(\.code))
    for (rule, about) in zip(rules, RuleCatalogue.descriptions) {
      #expect(rule.members["shortDescription"]?.members["text"]?.text == about.title[language])
      #expect(rule.members["help"]?.members["text"]?.text == about.remedy[language])
      #expect(rule.members["fullDescription"]?.members["text"]?.text?.isEmpty == false)
    }
  }

  @Test("gives each result its rule by name and place, a level, a message, and a fingerprint of its own")
  func results() throws {
    let run = try Self.run(ReportSpecimen.report)
    let rules = try #require(run.members["tool"]?.members["driver"]?.members["rules"]).elements
    let results = try #require(run.members["results"]).elements
    #expect(results.map { $0.members["level"]?.text } == ["error", "error", "warning", "note"])
    for result in results.prefix(3) {
      guard case .integer(let index)? = result.members["ruleIndex"] else {
        Issue.record("no ruleIndex")
        continue
      }
      #expect(rules[Int(index)].members["id"] == result.members["ruleId"])
    }
    #expect(results[3].members["ruleIndex"] == nil && results[3].members["locations"] == nil)
    let artifacts = try #require(run.members["artifacts"]).elements.map { $0.members["location"]?.members["uri"]?.text }
    for location in results.flatMap({
      ($0.members["locations"]?.elements ?? []) + ($0.members["relatedLocations"]?.elements ?? [])
    }) {
      let artifact = location.members["physicalLocation"]?.members["artifactLocation"]
      guard case .integer(let index)? = artifact?.members["index"] else {
        Issue.record("no index")
        continue
      }
      #expect(artifacts[Int(index)] == artifact?.members["uri"]?.text)
      #expect(location.members["logicalLocations"]?.elements.count == 1)
    }
    let fingerprints = results.compactMap { $0.members["partialFingerprints"]?.members["planbook/v2"]?.text }
    #expect(Set(fingerprints).count == 4)
  }

  @Test("fingerprints stay when rows move and files are renamed, and change when a cell says something else")
  func fingerprints() {
    func all(_ findings: [Finding]) -> [String] {
      var fingerprints = Fingerprints()
      return findings.map { fingerprints.next(for: $0) }
    }
    let findings = ReportSpecimen.report.findings
    let moved = findings.map { finding in
      var finding = finding
      for index in finding.places.indices {
        finding.places[index].location.cell.row += 7
        finding.places[index].location.file = "other.xlsx"
      }
      finding.message = Wording("อื่น", "other")
      finding.places.reverse()
      return finding
    }
    #expect(all(moved) == all(findings))
    var changed = findings
    changed[0].places[1].written = "๑,๔๔๐,๐๐๑"
    #expect(zip(all(changed), all(findings)).map { $0 == $1 } == [false, true, true, true])
    #expect(Set(all([findings[0], findings[0]])).count == 2)
  }

  @Test("a finding has the same fingerprint in SARIF, JSON and CSV; only a waived one is suppressed")
  func reviewed() throws {
    let report = ReportSpecimen.reviewed
    let results = try #require(Self.run(report).members["results"]).elements
    let prints = results.compactMap { $0.members["partialFingerprints"]?.members["planbook/v2"]?.text }
    let json = try JSONTree(JSONReport.bytes(of: report)).members
    let listed = (json["findings"]?.elements ?? []) + (json["waived"]?.elements ?? [])
    #expect(listed.compactMap { $0.members["fingerprint"]?.text } == prints)
    let csv = String(decoding: CSVReport(language: .english).bytes(of: report), as: UTF8.self)
    for print in prints { #expect(csv.contains(",\(print),")) }
    #expect(results.map { $0.members["suppressions"]?.elements.count } == [0, 0, 1])
    #expect(try Self.run(ReportSpecimen.report).members["results"]?.elements.first?.members["suppressions"] == nil)
  }

  @Test(
    "a path becomes a URI reference",
    arguments: [
      ("plan.xlsx", "plan.xlsx"), ("a b/แผน.csv", "a%20b/%E0%B9%81%E0%B8%9C%E0%B8%99.csv"),
      ("/tmp/a:b#c?.txt", "file:///tmp/a%3Ab%23c%3F.txt"),
    ])
  func uri(path: String, uri: String) { #expect(SARIFPlaces.uri(path) == uri) }

  @Test("nothing in a message is taken for a placeholder or a link")
  func literal() {
    #expect(SARIFPlaces.literal("{0} [a](b) \\") == "{{0}} \\[a\\](b) \\\\")
    #expect(SARIFPlaces.literal("[๑] ก") == "[๑] ก")
  }
}
