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

/// Which entries of rows are handed out.
struct WantedEntries {
  /// The fact; nil for all.
  var fact: String?
  /// Whether only those are wanted in which something stands that cannot be read.
  var isUnreadable = false

  /// Whether entries that are wanted may be among those of a fact.
  func mayBeOf<Row>(_ fact: Fact<Row>) -> Bool { self.fact == nil || fact.isComposed || fact.name == self.fact }

  /// Hands out an entry of a fact when it is wanted.
  ///
  /// Nearly none is when one fact is looked for, or what cannot be read: nothing is made of those.
  func hand<Value>(_ name: String, _ entry: @autoclosure () -> Entry<Value>, to claim: (StatedEntry) -> Void) {
    guard fact.map({ $0 == name }) ?? true else { return }
    let entry = entry()
    if !isUnreadable || entry.isUnreadable { claim(StatedEntry(name, entry)) }
  }
}
