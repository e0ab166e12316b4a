import Foundation
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

/// What a reader who went through the published plan of fiscal year 2560 from end to end believes to be wrong in it.
///
/// The list was written before the engine was run on the document; where the engine changed the reader's mind, it says so.
enum PlanOf2560 {
  /// A defect: the rule, what it is about, and how bad it is.
  struct Defect: Hashable, CustomStringConvertible {
    var code: String
    var subject: String
    var severity: Severity
    var description: String { "\(severity.rawValue) \(code) \(subject)" }
  }

  private static func defects(_ code: String, _ kind: String, _ numbers: [String], _ severity: Severity) -> [Defect] {
    numbers.map { Defect(code: code, subject: "\(kind) \($0)", severity: severity) }
  }

  /// The list.
  static let believed: [Defect] =
    // 1,440,000 in the project list and the summary, 1,450,000 in the indicator table.
    defects("BUD002", "project", ["37"], .error)
    // No schedule is printed for two projects.
    + defects("SCH001", "project", ["23", "26"], .error)
    // The second schedule numbered 37 is that of project 38, under another name.
    + defects("SCH003", "project", ["38"], .error) + defects("PRJ003", "project", ["38"], .error)
    // One wrong figure in each of six running sums.
    + defects("SCH008", "schedule", ["7", "9", "10", "12", "22", "31"], .error)
    // Indicator 6 is called otherwise above its schedules; 14 is even counted otherwise.
    + defects("IND002", "indicator", ["6"], .error) + defects("IND004", "indicator", ["14"], .error)
    // Two measures have two titles; one prefix is spelt in two ways.
    + defects("STR001", "measure", ["9.6.3.2"], .error) + defects("STR001", "measure", ["9.2.1.2"], .warning)
    + defects("STR002", "measure", ["9.6.1.3"], .warning)
    // A step without weight and progress; a schedule without September.
    + defects("SCH006", "schedule", ["29"], .warning) + defects("SCH012", "schedule", ["38"], .warning)
    // Names with a slip in them, and names with โครงการ การ… instead of โครงการ….
    + defects("PRJ003", "project", ["1", "3", "5", "13", "33", "34", "37"], .warning)
    + defects("PRJ003", "project", ["18", "20", "21", "27", "29", "35", "36"], .note)
    // The reader took จัดทำจดหมาย… against ติดต่อจดหมาย… (10) for two indicators; the engine, seeing that most of the two
    // names agrees, takes it for a slip.
    + defects("IND002", "indicator", ["4", "7", "10", "12"], .warning)
    + defects("ACT003", "activity", ["3", "5"], .warning)
    // Dimension 5.3 is never named; 9.5 and 9.6 are not, where their goals stand under 9.2.
    + defects("STR004", "dimension", ["5.3"], .warning) + defects("STR004", "dimension", ["9.5", "9.6"], .note)
    // Step 5 is to be 80 %: so it is in one of the two schedules.
    + defects("IND006", "indicator", ["14"], .warning)

  /// Findings about the reading, of which there may be any number: text outside the tables, months that are guesses.
  static let aboutReading: Set<String> = ["FRM005", "SCH013"]

  /// The document's text, when the sample is there.
  static var text: String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(contentsOf: root.appending(path: "samples/plan-2560/plan.txt"), encoding: .utf8)
  }
}

@Suite("The published plan of 2560", .enabled(if: PlanOf2560.text != nil))
struct DocumentFindingsTests {
  private func findings() throws -> [Finding] {
    let form = try Form.standard()
    let text = try #require(PlanOf2560.text)
    let workbook = DocumentText.workbook(text: text, file: "plan.txt")
    return Reconciliation(Submission(reading: [workbook], form: form), form: form).findings
  }

  @Test("every contradiction a reader found is reported once, and nothing else")
  func findsWhatAReaderFound() throws {
    let found = try findings().filter { !PlanOf2560.aboutReading.contains($0.code) }.map { finding in
      PlanOf2560.Defect(
        code: finding.code, subject: "\(finding.subject?.kind ?? "") \(finding.subject?.number ?? "")",
        severity: finding.severity)
    }
    #expect(Set(PlanOf2560.believed).subtracting(found).map(\.description).sorted() == [], "not found")
    #expect(Set(found).subtracting(PlanOf2560.believed).map(\.description).sorted() == [], "not believed")
    #expect(found.count == Set(found).count, "reported twice")
  }

  @Test("what was read uncertainly is a note, and one a schedule")
  func readingIsNoted() throws {
    let notes = try findings().filter { PlanOf2560.aboutReading.contains($0.code) }
    #expect(notes.allSatisfy { $0.severity == .note })
    let schedules = notes.filter { $0.code == "SCH013" }.compactMap { $0.subject?.number }
    #expect(Set(schedules).count == schedules.count)
  }

  @Test("a finding lists the cells of both sides")
  func bothSidesAreListed() throws {
    let budget = try #require(try findings().first { $0.code == "BUD002" })
    #expect(budget.places.map(\.role) == ["indicators", "budget-summary", "project-list"])
    #expect(budget.places.map(\.value) == [.number("1450000"), .number("1440000"), .number("1440000")])
    #expect(budget.places.map(\.written) == ["๑,๔๕๐,๐๐๐.- บาท", "๑,๔๔๐,๐๐๐", "๑,๔๔๐,๐๐๐"])
    #expect(budget.difference == "10000")
    let renamed = try #require(try findings().first { $0.code == "PRJ003" && $0.subject?.number == "38" })
    #expect(renamed.confidence == .probable)
  }
}
