internal import ActionPlans
public import Spreadsheet

/// A level of the strategy as a form set names it: ด้าน, มิติ, เป้าประสงค์ and มาตรการ, or ยุทธศาสตร์ and แผนงาน.
public struct LevelForm: Hashable, Sendable {
  /// How the heading of an element is written.
  public enum Heading: String, CaseIterable, Sendable {
    /// The level's word, the code, the title: `มาตรการที่ ๕.๑.๔.๑ ประชาสัมพันธ์…`.
    case wordFirst = "word-first"
    /// The code, then the level's word with the title behind it: `๑.๑ แผนงานการศึกษา`.
    case codeFirst = "code-first"
  }

  /// The name that scripts and plan files use.
  public var name: String
  /// What it is called in messages.
  public var label: Wording
  /// The words it stands under, the printed one first.
  public var words: Term
  /// The number of components in its codes, from 1; nil for a level that is numbered apart and only groups what follows.
  public var depth: Int?
  /// What may stand before the code of an element when it is named elsewhere, such as `ม.`; the printed one first.
  public var prefixes: Term
  /// Whether its elements are the agency's own and not the strategy's (มาตรการของหน่วยงาน).
  public var isAgencyOwn: Bool
  /// How the heading of an element is written.
  public var heading: Heading

  /// Whether both are of one name.
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
