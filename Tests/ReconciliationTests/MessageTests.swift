import Foundation
import OfficialTables
import Spreadsheet
import Testing

@testable import Reconciliation

/// Every message of every rule as full text, in both languages: what the examples of the rules make it say.
///
/// The golden file is reviewed when it changes. To write it anew:
/// `PLANBOOK_WRITE_GOLDEN=1 swift test --filter MessageTests`.
@Suite("Messages")
struct MessageTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/messages.txt")

  private static let text = Result { try messages() }

  @Test("every message is as the golden file has it")
  func messagesAreGolden() throws {
    let text = try Self.text.get()
    if ProcessInfo.processInfo.environment["PLANBOOK_WRITE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    let written = (try? String(contentsOf: Self.golden, encoding: .utf8)) ?? ""
    let (said, kept) = (text.split(separator: "\n"), written.split(separator: "\n"))
    for (new, old) in zip(said, kept) where new != old { #expect(new == old) }
    #expect(
      said.count == kept.count,
      "look at the change, then: PLANBOOK_WRITE_GOLDEN=1 swift test --filter MessageTests")
  }

  @Test("a message has no double blank, no blank at its ends, and says where")
  func messagesAreWellFormed() throws {
    for line in try Self.text.get().split(separator: "\n") where line.hasPrefix("  th: ") || line.hasPrefix("  en: ") {
      let text = line.dropFirst(6)
      #expect(!text.contains("  ") && text.first != " " && text.last != " ", "\(text)")
      #expect(!text.contains("..") || text.contains("…"), "\(text)")
    }
  }

  /// The findings of every example that is flagged, by rule.
  private static func messages() throws -> String {
    let form = try CleanPlan.form.get()
    var lines: [String] = []
    for rule in RuleCatalogue.all.sorted(by: { $0.about.code < $1.about.code }) {
      let about = rule.about
      lines.append("\(about.code) \(about.name)")
      for example in rule.examples where example.isFlagged {
        var submission = try Specimen.standard.get()
        _ = example.change(&submission)
        lines.append("- \(example.story.english) / \(example.story.thai)")
        for finding in Reconciliation(submission, form: form, settings: example.settings).findings {
          let confidence = finding.confidence == .probable ? ", probable" : ""
          lines.append("  \(finding.severity.rawValue)\(confidence) \(finding.code) \(finding.subject?.kind ?? "-")")
          lines.append("  th: \(finding.advice.thai)")
          lines.append("  en: \(finding.advice.english)")
          for place in finding.places { lines.append("  at: \(place.role) \(place.location) “\(place.written)”") }
          for consequence in finding.related {
            lines.append("  related \(consequence.code)")
            lines.append("  th: \(consequence.message.thai)")
            lines.append("  en: \(consequence.message.english)")
          }
        }
      }
      lines.append("")
    }
    return (lines + readings(form: form)).joined(separator: "\n")
  }

  /// What is said of each kind of thing that was taken for another or not recognised, once and of several rows.
  private static func readings(form: Form) -> [String] {
    var lines = ["What was taken for what, and what was not recognised"]
    func place(_ row: Int) -> CellLocation {
      CellLocation(file: nil, sheet: "แผ่น", cell: CellReference(row: row, column: 2))
    }
    func say(_ name: String, _ rules: Set<String>, _ submission: Submission) {
      lines.append("- \(name)")
      for finding in Reconciliation(submission, form: form).findings where rules.contains(finding.code) {
        lines.append("  \(finding.severity.rawValue) \(finding.code) \(finding.places.count)")
        lines.append("  th: \(finding.message.thai)")
        lines.append("  en: \(finding.message.english)")
      }
    }
    for kind in ReadingGuess.Kind.allCases {
      var submission = Submission()
      submission.guesses = [7, 9].map {
        ReadingGuess(kind, in: Specimen.budgetSummary, at: place($0), written: "เขียน", meaning: "2568")
      }
      say(kind.rawValue, ["FRM014", "FRM015"], submission)
    }
    for kind in Unrecognised.Kind.allCases {
      for table in [nil, Specimen.budgetSummary] {
        var submission = Submission()
        submission.unrecognised = [(7, 7), (9, 10)].map {
          Unrecognised(kind: kind, location: place($0), lastRow: $1, written: "เขียน", table: table)
        }
        say(kind.rawValue + (table == nil ? "" : " in a table"), ["FRM005"], submission)
      }
    }
    return lines
  }
}
