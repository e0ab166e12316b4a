public import OfficialTables
public import Spreadsheet
public import ThaiText

/// How bad a finding is.
public enum Severity: String, CaseIterable, Hashable, Sendable {
  /// The sheets contradict each other or themselves.
  case error
  /// A likely slip.
  case warning
  /// Worth knowing; nothing is wrong.
  case note
}

extension Severity: Comparable {
  /// A note is less than a warning, a warning less than an error.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something wrong with the data, with every place that takes part in it.
///
/// Collected, never thrown.
public struct Finding: Hashable, Sendable {
  /// The rule's stable code, such as `BUD002`.
  public var code: String
  /// The rule's name, which states the defect, such as `budget-does-not-tie-out`.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong: where, what was found, what was expected.
  public var message: Wording
  /// What to do about it; nil where nothing is said of that.
  public var remedy: Wording?
  /// What the finding is about.
  public var subject: Subject?
  /// Every place that takes part, the first one being where a correction most likely belongs.
  public var places: [Place]
  /// By how much two figures differ, in the unit of the figures (money in baht), as an exact decimal.
  public var difference: String?
  /// How sure the finding is; probable when it rests on a guessed reading or pairing.
  public var confidence: Certainty
  /// How closely the names agree by which rows of different tables were paired, the weakest of them; nil when the finding
  /// pairs no rows.
  public var match: MatchGrade?
  /// Findings that follow from this one and therefore are not reported on their own.
  public var related: [Consequence]
  /// What tells it from others whatever happens to the rows around it; nil until a report gives it.
  public var fingerprint: String?

  /// A finding.
  public init(
    code: String, rule: String, severity: Severity, message: Wording, remedy: Wording? = nil, subject: Subject? = nil,
    places: [Place] = [], difference: String? = nil, confidence: Certainty = .certain, match: MatchGrade? = nil,
    related: [Consequence] = []
  ) {
    self.code = code
    self.rule = rule
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.subject = subject
    self.places = places
    self.difference = difference
    self.confidence = confidence
    self.match = match
    self.related = related
  }

  /// What is wrong and what to do about it, in one text for people.
  public var advice: Wording {
    remedy.map { Wording("\(message.thai) — \($0.thai)", "\(message.english). \($0.english)") } ?? message
  }

  /// What a finding is about.
  public struct Subject: Hashable, Sendable {
    /// The kind of thing, such as `project`, `indicator` or `schedule`.
    public var kind: String
    /// Its number as printed, such as `37` or `5.1.4.1`.
    public var number: String?
    /// Its name.
    public var name: String?

    /// A thing by kind, number and name.
    public init(kind: String, number: String? = nil, name: String? = nil) {
      self.kind = kind
      self.number = number
      self.name = name
    }
  }

  /// A cell that takes part in a finding.
  public struct Place: Hashable, Sendable {
    /// The part the cell plays: the key of its table, such as `budget-summary`.
    public var role: String
    /// What the part is called; nil where only its key is known.
    public var label: Wording?
    /// The address.
    public var location: CellLocation
    /// The text as it stands in the cell.
    public var written: String
    /// The value read from it in a form for machines: a number's digits, a text; nil when there is none.
    public var value: Value?

    /// A cell in its part.
    public init(
      role: String, label: Wording? = nil, location: CellLocation, written: String, value: Value? = nil
    ) {
      self.role = role
      self.label = label
      self.location = location
      self.written = written
      self.value = value
    }
  }

  /// A value in a form for machines.
  public enum Value: Hashable, Sendable {
    /// A number in exact decimal notation, such as `1440000` or `33.3333`.
    case number(String)
    /// A text.
    case text(String)
  }

  /// A finding that follows from another; what to do is said of that one, since this one may itself be right.
  public struct Consequence: Hashable, Sendable {
    /// The rule's code.
    public var code: String
    /// Its message.
    public var message: Wording
    /// Where it shows.
    public var places: [Place]

    /// A finding that follows from another.
    public init(_ finding: Finding) {
      code = finding.code
      message = finding.message
      places = finding.places
    }
  }
}
