internal import ActionPlans
internal import Spreadsheet

/// A thing that can be said of a subject, described once: how a cell of it is read and written, how it looks, and what it
/// claims.
///
/// Which column of which table states it, and under which label, is the form set's to say. Reading what was written gives
/// the value back.
final class Fact<Row>: Sendable {
  /// The name that form sets use.
  let name: String
  /// The number of cells side by side; twelve for months.
  let span: Int
  /// Whether its cells hold several entries, which have names of their own.
  let isComposed: Bool
  /// How its cells look.
  let look: Look
  /// Reads its cells into a row.
  let reading: Reading
  /// What is written into the cells for a row.
  let write: @Sendable (_ row: Row, _ form: Form) -> [Content]
  /// Whether one of several rows may state something of it that cannot be read.
  let mayBeUnreadable: @Sendable (_ rows: [Row], _ place: Int) -> Bool
  /// Hands out every entry that one of several rows has of it.
  let claims: @Sendable (_ rows: [Row], _ place: Int, _ wanted: WantedEntries, _ claim: (StatedEntry) -> Void) -> Void

  /// How cells are read into a row.
  enum Reading: Sendable {
    /// The one cell that there is.
    case cell(@Sendable (_ cell: CellText, _ form: Form, _ row: inout Row) -> Void)
    /// Several cells side by side.
    case cells(@Sendable (_ cells: [MonthCell], _ form: Form, _ row: inout Row) -> Void)
  }

  /// A fact of one cell that holds one value.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Row, Entry<Value>> & Sendable, _ codec: CellCodec<Value>
  ) {
    self.name = name
    span = 1
    isComposed = false
    look = codec.look
    let property = StoredProperty(path)
    reading = .cell { cell, form, row in property.set(codec.entry(cell, form), in: &row) }
    write = { row, form in [codec.content(property[row], form)] }
    mayBeUnreadable = { rows, place in property.look(in: rows, at: place) { $0.isUnreadable } }
    claims = { rows, place, wanted, claim in property.hand(name, in: rows, at: place, wanted, to: claim) }
  }

  /// A fact whose cells hold something that no single codec reads.
  init(
    _ name: String, span: Int = 1, isComposed: Bool = true, look: Look, reading: Reading,
    write: @escaping @Sendable (_ row: Row, _ form: Form) -> [Content],
    mayBeUnreadable: @escaping @Sendable (_ rows: [Row], _ place: Int) -> Bool = { _, _ in true },
    claims:
      @escaping @Sendable (
        _ rows: [Row], _ place: Int, _ wanted: WantedEntries, _ claim: (StatedEntry) -> Void
      ) -> Void
  ) {
    self.name = name
    self.span = span
    self.isComposed = isComposed
    self.look = look
    self.reading = reading
    self.write = write
    self.mayBeUnreadable = mayBeUnreadable
    self.claims = claims
  }
}

/// A cell under a table's column; the cells of months know their month.
struct MonthCell {
  /// The month; nil outside the months' columns, and for a cell behind the last month.
  var month: FiscalMonth?
  /// The cell.
  var text: CellText
}
