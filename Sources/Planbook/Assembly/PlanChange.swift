public import Spreadsheet

/// A place in which a plan differs from what its sheets say, so that its own official tables give it back.
///
/// Sheets may use the form's words in places of their own, or call two things alike; the tables that are printed of such a
/// plan would be read as another one.
public struct PlanChange: Hashable, Sendable {
  /// The place, as the plan file names it, such as `divisions[0].projects[3].name`.
  public var place: String
  /// What the sheets say.
  public var stated: Wording
  /// What the plan holds.
  public var kept: Wording

  /// The change in a sentence.
  public var wording: Wording {
    Wording("\(place): ใช้\(kept.thai) แทน\(stated.thai)", "\(place): took \(kept.english) for \(stated.english)")
  }
}
