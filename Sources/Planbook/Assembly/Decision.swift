public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// What was decided about one fact that the sheets state in more than one way, or in a way that cannot be read.
public struct Decision: Hashable, Sendable {
  /// A fact of a plan, by the name that stands for it in files.
  public enum Fact: String, CaseIterable, Hashable, Sendable {
    /// What a thing is called.
    case name
    /// Its number.
    case number
    /// The money of a project from all its sources.
    case budget
    /// Which money of a project comes from where.
    case sources
    /// The measure that work serves.
    case measure
    /// The work groups that are responsible.
    case workGroups = "work-groups"
    /// What an indicator has to reach.
    case target
    /// The weight of a step.
    case weight
    /// The months of a step.
    case months
    /// The title of an element of the strategy.
    case title
    /// The plan's year.
    case fiscalYear = "fiscal-year"
  }

  /// What can tell which of several values to keep.
  public enum Ground: String, CaseIterable, Hashable, Sendable {
    /// Totals that are stated, and not computed, foot with one of the values only.
    case totals
    /// More tables state it than any other.
    case majority
    /// The table that is believed before all others states it.
    case authority
  }

  /// Why a value was kept.
  public enum Reason: Hashable, Sendable {
    /// A person says which, in the settings; that comes before all grounds.
    case answer
    /// Something tells that it is the one to keep.
    case ground(Ground)
    /// Nothing tells which one to keep, and it stands first.
    case first
    /// Nothing else that is written can be read.
    case unreadable
    /// The money that is kept is not what the sources give together.
    case unsplit
    /// The number that is written belongs to another thing of the kind, or is none that can be given.
    case taken
  }

  /// A value with every cell that states it.
  public struct Side: Hashable, Sendable {
    /// The value in a form for machines.
    public var value: Finding.Value
    /// The value for people.
    public var spoken: Wording
    /// The cells; a value that no cell states was given by the program.
    package var citations: [Citation]

    /// A value with its cells.
    init(_ value: some Stateable, _ citations: [Citation]) {
      self.value = value.machine
      spoken = value.spoken
      self.citations = citations
    }
    /// The cells that stand in a sheet.
    public var places: [Finding.Place] { citations.compactMap(\.place) }
  }

  /// What the fact is of.
  public var subject: Finding.Subject
  /// What that is called in messages.
  public var title: Wording
  /// The division that it belongs to, where there are several.
  public var division: String?
  /// The number of the step, where it is a step of the schedule that the subject names.
  public var step: Int?
  /// The fact.
  public var fact: Fact
  /// The value that the plan holds; nil when it holds none, for nothing that is written can be read.
  public var chosen: Side?
  /// The values that it does not hold.
  public var refused: [Side]
  /// Why.
  public var reason: Reason
  /// Whether the settings let that tell before what tells otherwise.
  public var isBySettings = false
  /// The totals that foot with the value, where these tell.
  package var evidence: [Citation] = []
  /// The person's answer, where that tells.
  public var answer: Answer?
  /// Whether it is sure that the cells speak of one thing, and say these values.
  public var certainty: Certainty

  /// Whether a person said which value to keep.
  public var isAnswered: Bool { answer != nil }

  /// Every cell that states a value.
  var cells: Set<CellLocation> {
    Set(((chosen?.citations ?? []) + refused.flatMap(\.citations)).compactMap(\.location))
  }
}
