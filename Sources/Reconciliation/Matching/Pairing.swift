public import OfficialTables
public import ThaiText

/// A row that was found to speak of something, with the reason for thinking so.
public struct Pairing<Place: Hashable & Sendable>: Hashable, Sendable {
  /// Where the row stands: its index in the submission, or the place of an item within a row.
  public var place: Place
  /// How closely its name agrees with the names met before.
  public var grade: MatchGrade
  /// What the pairing rests on.
  public var ground: PairingGround
  /// Whether the pairing is sure; a finding that needs a probable one says so.
  public var certainty: Certainty

  /// A row with the reason for pairing it.
  public init(_ place: Place, grade: MatchGrade, ground: PairingGround, certainty: Certainty) {
    self.place = place
    self.grade = grade
    self.ground = ground
    self.certainty = certainty
  }
}

/// What the pairing of a row rests on, the strongest ground first.
public enum PairingGround: String, CaseIterable, Hashable, Sendable {
  /// The row is the first that speaks of the thing; others are compared with it.
  case first
  /// The names are the same.
  case name
  /// The numbers are the same and the names are not too far apart.
  case number
  /// No other name is as similar, on either side.
  case similarity
  /// Nothing else was left on either side.
  case elimination
  /// The names are the same as of a row that is paired already: the thing stands there twice.
  case double
}

/// The place of a project or activity in the indicator table: which indicator, which item of its list.
public struct WorkPlace: Hashable, Sendable {
  /// The indicator's index in the submission.
  public var indicator: Int
  /// The item's index in the indicator's list.
  public var item: Int

  /// An item of an indicator's list.
  public init(indicator: Int, item: Int) {
    self.indicator = indicator
    self.item = item
  }
}
