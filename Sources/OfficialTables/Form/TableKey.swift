public import Spreadsheet

/// A table of a form set: the name that scripts use, with what people call it.
///
/// Which tables there are is the form set's to say, so keys come from a `Form`. Two keys of one name are the same key.
public struct TableKey: Hashable, Sendable {
  /// What is the same for every mention of the table; shared, since each row of a table names it.
  private final class Identity: Sendable {
    let name: String
    let label: Wording
    let rowLabel: Wording?
    let rank: Int

    init(name: String, label: Wording, rowLabel: Wording?, rank: Int) {
      (self.name, self.label, self.rowLabel, self.rank) = (name, label, rowLabel, rank)
    }
  }

  private let identity: Identity

  /// A key.
  ///
  /// - Parameters:
  ///   - name: The name that scripts use, such as `budget-summary`.
  ///   - label: What the table is called in messages and reports.
  ///   - rowLabel: What one of its rows is called; nil where the subject's own word will do.
  ///   - rank: Its place among the tables of its form set, from 0.
  init(_ name: String, label: Wording, rowLabel: Wording? = nil, rank: Int) {
    identity = Identity(name: name, label: label, rowLabel: rowLabel, rank: rank)
  }

  /// The name that scripts use.
  public var rawValue: String { identity.name }

  /// What the table is called in messages and reports.
  public var label: Wording { identity.label }

  /// What one of its rows is called; nil where the subject's own word will do.
  public var rowLabel: Wording? { identity.rowLabel }

  /// Whether both are of one name.
  public static func == (left: Self, right: Self) -> Bool {
    left.identity === right.identity || left.identity.name == right.identity.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(identity.name) }
}

extension TableKey: Comparable {
  /// The order of the form set.
  public static func < (left: Self, right: Self) -> Bool {
    (left.identity.rank, left.identity.name) < (right.identity.rank, right.identity.name)
  }
}

extension TableKey: CustomStringConvertible {
  /// The name that scripts use.
  public var description: String { rawValue }
}
