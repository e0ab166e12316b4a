internal import Reconciliation
internal import Spreadsheet
internal import StrictYAML

/// What was decided as lines of a settings file: as they stand they confirm it, and another value changes it.
struct AnswerLines {
  let language: Language

  /// The lines; none where nothing was decided.
  func lines(for decisions: [Decision]) -> [String] {
    guard !decisions.isEmpty else { return [] }
    var counts: [Key: Int] = [:]
    for decision in decisions { counts[Key(decision), default: 0] += 1 }
    let hint = Wording(
      "ถ้าค่าเหล่านี้ถูกแล้ว ให้วางบรรทัดข้างล่างในไฟล์ตั้งค่า (--config) ถ้าไม่ถูก ให้แก้ค่าก่อน",
      "where these values are right, paste the lines below into the settings (--config); else correct them first")
    return ["# \(hint[language])", "answers:"]
      + decisions.flatMap { entry(of: $0, isAmbiguous: counts[Key($0), default: 0] > 1) }
  }

  /// What names the fact of a decision, as far as numbers do.
  private struct Key: Hashable {
    var division: String?
    var kind: String
    var number: String?
    var step: Int?
    var fact: Decision.Fact

    init(_ decision: Decision) {
      (division, kind, number) = (decision.division, decision.subject.kind, decision.subject.number)
      (step, fact) = (decision.step, decision.fact)
    }
  }

  private func entry(of decision: Decision, isAmbiguous: Bool) -> [String] {
    let subject = decision.subject
    // Activities may be numbered from 1 again under each goal.
    let isByName = isAmbiguous || subject.kind == "activity"
    let thing = (isByName ? subject.name : nil) ?? subject.number ?? subject.name
    var members: [(String, String)] = []
    if let division = decision.division { members.append(("division", YAMLText.value(division))) }
    if let thing, subject.kind != "plan" { members.append((subject.kind, YAMLText.value(thing))) }
    if let step = decision.step { members.append(("step", "\(step)")) }
    members.append(("fact", decision.fact.rawValue))
    let refused = decision.refused.map(\.answer).joined(separator: " | ").shortened(to: Self.longestComment)
    let value = decision.chosen.map { YAMLText.value($0.answer) } ?? Answer.blank
    let note = Wording("ไม่ใช้ \(refused)", "not \(refused)")
    members.append(("value", refused.isEmpty ? value : "\(value)  # \(note[language].onOneLine)"))
    return members.enumerated().map { ($0 == 0 ? "  - " : "    ") + "\($1.0): \($1.1)" }
  }

  /// How much is shown of the values that were not taken, in characters.
  private static let longestComment = 120
}

extension Decision.Side {
  /// The value as an answer gives it.
  fileprivate var answer: String {
    switch value {
    case .text(let text), .number(let text): text
    }
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
