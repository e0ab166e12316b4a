public import Spreadsheet

/// A finding that somebody has decided to live with, for a reason and until a day.
///
/// It holds on to what is written: when the cells of the finding say something else, it is another finding, and the waiver
/// does not hide it. Where the cells stand makes no difference unless the waiver says so.
public struct Waiver: Hashable, Sendable {
  /// The code of the rule, such as `BUD002`.
  public var rule: String
  /// What the finding is about; nil for anything.
  public var subject: Subject?
  /// A place that takes part in the finding; nil for any.
  public var place: Place?
  /// What tells that the finding is still the same.
  public var identity: Identity
  /// Why it is waived.
  public var reason: String
  /// Who waives it.
  public var by: String
  /// The last day on which the waiver holds.
  public var until: CalendarDay
  /// The line of the settings file, from 1; nil for a waiver from elsewhere.
  public var line: Int?

  /// What tells that a finding is still the one that was waived.
  public enum Identity: Hashable, Sendable {
    /// The finding's fingerprint, as reports give it.
    case fingerprint(String)
    /// The texts of all its cells, each once, blank cells left out.
    case written([String])
  }

  /// What a waived finding is about; what is nil may be anything.
  public struct Subject: Hashable, Sendable {
    /// The kind of thing, such as `project`.
    public var kind: String?
    /// Its number.
    public var number: String?
    /// Its name.
    public var name: String?

    /// A thing by kind, number and name.
    public init(kind: String? = nil, number: String? = nil, name: String? = nil) {
      self.kind = kind
      self.number = number
      self.name = name
    }
  }

  /// Where a cell of a waived finding stands; what is nil may be anything.
  public struct Place: Hashable, Sendable {
    /// The file's name, with or without its folders.
    public var file: String?
    /// The sheet's name.
    public var sheet: String?
    /// The cell.
    public var cell: CellReference?

    /// A place by file, sheet and cell.
    public init(file: String? = nil, sheet: String? = nil, cell: CellReference? = nil) {
      self.file = file
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// A waiver.
  public init(
    rule: String, subject: Subject? = nil, place: Place? = nil, identity: Identity, reason: String, by: String,
    until: CalendarDay, line: Int? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.place = place
    self.identity = identity
    self.reason = reason
    self.by = by
    self.until = until
    self.line = line
  }
}
