public import Spreadsheet

/// A rule names one defect, says why it matters and what to do, and finds it.
///
/// A rule of Planbook is one file under `Rules/<Family>`; its wording stands at the bottom of the file, and it is listed
/// in `RuleCatalogue.all`. A rule of your own is a type with the same three members, handed to the engine in a list of
/// rules. A rule names the things that contradict each other; the engine finds their cells.
///
/// Rules run in the order of the list. What a rule does not find in `evidence` it has no business to know.
public protocol Rule: SendableMetatype {
  /// What people read about the rule.
  static var about: RuleDescription { get }

  /// Plans that have the defect, and plans that look like it and have not.
  static var examples: [RuleExample] { get }

  /// Looks for the defect everywhere and reports what it finds.
  static func check(_ evidence: Evidence, into report: inout Report)
}

/// What people read about a rule: the same text in the catalogue, in the documentation and on the command line.
public struct RuleDescription: Hashable, Sendable {
  /// The stable code, such as `BUD002`.
  public var code: String
  /// The name, which states the defect, such as `budget-does-not-tie-out`.
  public var name: String
  /// How bad a finding is, unless the rule says otherwise in the case at hand.
  public var severity: Severity
  /// What a finding means for a plan that is put together of the same sheets.
  public var bearing: Bearing
  /// The rule in a few words.
  public var title: Wording
  /// What is checked.
  public var checks: Wording
  /// Why it matters.
  public var matters: Wording
  /// What to do about it.
  public var remedy: Wording

  /// A rule's texts.
  public init(
    code: String, name: String, severity: Severity, bearing: Bearing = .says, title: Wording, checks: Wording,
    matters: Wording,
    remedy: Wording
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.bearing = bearing
    self.title = title
    self.checks = checks
    self.matters = matters
    self.remedy = remedy
  }
}

extension Wording {
  /// A text in both languages, the Thai one first.
  init(_ thai: String, _ english: String) { self.init(thai: thai, english: english) }
}
