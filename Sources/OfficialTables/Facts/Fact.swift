internal import ActionPlans
internal import Spreadsheet

/// A thing that can be said of a subject, described once: how a cell of it is read and written, how it looks, and what it
/// claims.
///
/// Which column of which table states it, and under which label, is the form set's to say. Reading what was written gives
/// the value back.
struct Fact<Row>: Sendable {
  /// The name that form sets use.
  let name: String
  /// The number of cells side by side; twelve for months.
  let span: Int
  /// How its cells look.
  let look: Look
  /// Reads the cells into a row.
  let read: @Sendable (_ cells: [MonthCell], _ form: Form, _ row: inout Row) -> Void
  /// What is written into the cells for a row.
  let write: @Sendable (_ row: Row, _ form: Form) -> [Content]
  /// Hands out every entry that a row has of it.
  let claims: @Sendable (_ row: Row, _ claim: (StatedEntry) -> Void) -> Void

  /// A fact of one cell that holds one value.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Row, Entry<Value>> & Sendable, _ codec: CellCodec<Value>
  ) {
    self.name = name
    span = 1
    look = codec.look
    read = { cells, form, row in
      if let cell = cells.first { row[keyPath: path] = codec.entry(cell.text, form) }
    }
    write = { row, form in [codec.content(row[keyPath: path], form)] }
    claims = { row, claim in claim(StatedEntry(name, row[keyPath: path])) }
  }

  /// A fact whose cells hold something that no single codec reads.
  init(
    _ name: String, span: Int = 1, look: Look,
    read: @escaping @Sendable (_ cells: [MonthCell], _ form: Form, _ row: inout Row) -> Void,
    write: @escaping @Sendable (_ row: Row, _ form: Form) -> [Content],
    claims: @escaping @Sendable (_ row: Row, _ claim: (StatedEntry) -> Void) -> Void
  ) {
    self.name = name
    self.span = span
    self.look = look
    self.read = read
    self.write = write
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
