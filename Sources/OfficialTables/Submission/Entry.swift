public import Spreadsheet

/// A value as a sheet states it: what was read, what is written there, where, and how sure the reading is.
///
/// An entry without a location was made for export and has not been written yet.
public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value read; nil when the cell is blank or cannot be read.
  public var value: Value?
  /// The text as it stands in the cell; empty for a blank cell.
  public var written: String
  /// Where it stands.
  public var location: CellLocation?
  /// How sure the reading is.
  public var certainty: Certainty

  /// A value read from a cell.
  @inlinable
  public init(_ value: Value?, written: String, location: CellLocation?, certainty: Certainty = .certain) {
    self.value = value
    self.written = written
    self.location = location
    self.certainty = certainty
  }

  /// A value to be written; nil for a blank cell.
  @inlinable
  public init(_ value: Value? = nil) {
    self.init(value, written: "", location: nil)
  }

  /// Whether something is written that cannot be read as a value.
  @inlinable
  public var isUnreadable: Bool { value == nil && !written.isEmpty }

  /// Whether nothing is written and no value is there.
  @inlinable
  public var isBlank: Bool { value == nil && written.isEmpty }

  /// The same entry with its value turned into another; nil becomes unreadable.
  @inlinable
  public func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other?) -> Entry<Other> {
    Entry<Other>(value.flatMap(transform), written: written, location: location, certainty: certainty)
  }
}

/// How sure a reading is.
public enum Certainty: String, Hashable, Sendable {
  /// The cell says it plainly.
  case certain
  /// The reading is a guess that fits; a finding based on it says so.
  case probable
}
