internal import ActionPlans
public import Spreadsheet

/// An entry of a row with the name of the fact it states, whatever the type of its value.
public struct StatedEntry: Sendable {
  /// What kind of value should stand in a cell.
  public enum Kind: Sendable {
    case text, number, money, percentage, code, months, target, workGroups, total
  }

  /// The fact.
  public var fact: String
  /// What kind of value should stand there.
  public var kind: Kind
  /// The value read; nil when the cell is blank or cannot be read.
  public var value: (any Hashable & Sendable)?
  /// The text as it stands in the cell.
  public var written: String
  /// Where it stands.
  public var location: CellLocation?
  /// How sure the reading is.
  public var certainty: Certainty

  /// An entry of any type.
  init<Value>(_ fact: String, _ entry: Entry<Value>) {
    self.fact = fact
    kind = Self.kind(of: Value.self)
    value = entry.value
    written = entry.written
    location = entry.location
    certainty = entry.certainty
  }

  /// Whether something is written that cannot be read as a value.
  public var isUnreadable: Bool { value == nil && !written.isEmpty }

  /// Whether nothing is written and no value is there.
  public var isBlank: Bool { value == nil && written.isEmpty }

  private static func kind<Value>(of type: Value.Type) -> Kind {
    switch type {
    case is Money.Type: .money
    case is Int.Type: .number
    case is ExactDecimal.Type: .percentage
    case is StrategyCode.Type: .code
    case is FiscalMonthSet.Type: .months
    case is Target.Type: .target
    case is [String].Type: .workGroups
    case is StatedTotal.Scope.Type: .total
    default: .text
    }
  }
}
