internal import Spreadsheet
internal import ThaiText

/// Both directions between a cell and a value: what a cell says, and what is written for a value.
///
/// The law: reading what was written gives the value back.
struct CellCodec<Value: Hashable & Sendable>: Sendable {
  /// Reads a cell that is not blank; a nil value says that it cannot be read.
  var read: @Sendable (CellText, Form) -> (value: Value?, certainty: Certainty)
  /// What is written for a value.
  var write: @Sendable (Value, Form) -> Content
  /// How the cell looks.
  var look: Look

  init(
    look: Look, read: @escaping @Sendable (CellText, Form) -> Value?,
    write: @escaping @Sendable (Value, Form) -> Content
  ) {
    self.look = look
    self.read = { cell, form in (read(cell, form), .certain) }
    self.write = write
  }

  /// A codec whose reading may be a guess.
  init(
    look: Look, guessing read: @escaping @Sendable (CellText, Form) -> (value: Value?, certainty: Certainty),
    write: @escaping @Sendable (Value, Form) -> Content
  ) {
    self.look = look
    self.read = read
    self.write = write
  }

  /// The entry of a cell.
  func entry(_ cell: CellText, _ form: Form) -> Entry<Value> {
    guard !cell.isBlank else { return Entry(nil, written: "", location: cell.location) }
    let (value, certainty) = read(cell, form)
    guard let value else { return Entry(nil, written: cell.unreadable, location: cell.location) }
    return Entry(value, written: cell.written, location: cell.location, certainty: certainty)
  }

  /// The content of an entry: its value, or, where none could be read, the text as it was written.
  func content(_ entry: Entry<Value>, _ form: Form) -> Content {
    entry.value.map { write($0, form) } ?? (entry.written.isEmpty ? .blank : .text(entry.written))
  }
}

/// What is written into a cell.
enum Content: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Text.
  case text(String)
  /// A number; shown as the column's look says.
  case number(Double)
  /// A formula with the value it has now.
  case formula(String, value: Double)
}

/// How a cell of a table looks; the composer turns it into fonts, borders and number formats.
enum Look: Hashable, Sendable {
  /// Text at the left, broken into lines.
  case text
  /// Text in the middle.
  case centered
  /// A whole number in the middle.
  case count
  /// An amount of money at the right, with thousands separators; satang when it has any.
  case money
  /// A total of money at the right, with its unit: `๒๖,๐๐๐,๐๐๐.- บาท`.
  case total
  /// A percentage in the middle, with its word: `ร้อยละ ๑๐`.
  case percentage
  /// A share in the middle, in percent without its word and with two decimals: `๑๒.๕๐`.
  case share
  /// A bar of months in the middle.
  case month
}
