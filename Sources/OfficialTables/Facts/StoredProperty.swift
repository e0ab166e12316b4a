/// A property of a row, reached where it lies in memory.
///
/// Rows are large, and reading a sheet or walking over one touches every property of each: a key path alone would copy the
/// property, with all it refers to, each time.
struct StoredProperty<Row, Value>: Sendable {
  private let path: any WritableKeyPath<Row, Value> & Sendable
  /// Where the property lies in a row; nil when it is computed.
  private let offset: Int?

  init(_ path: any WritableKeyPath<Row, Value> & Sendable) {
    self.path = path
    offset = MemoryLayout<Row>.offset(of: path)
  }

  /// Gives the property another value.
  func set(_ value: Value, in row: inout Row) {
    guard let offset else {
      row[keyPath: path] = value
      return
    }
    unsafe withUnsafeMutablePointer(to: &row) { row in
      unsafe UnsafeMutableRawPointer(row).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }

  /// What is found by looking at the value in one of several rows.
  func look<Answer>(in rows: [Row], at place: Int, _ body: (borrowing Value) -> Answer) -> Answer {
    guard let offset else { return body(rows[place][keyPath: path]) }
    return unsafe rows.withUnsafeBufferPointer { rows in
      precondition(rows.indices.contains(place), "no such row")
      let row = unsafe UnsafeRawPointer(rows.baseAddress.unsafelyUnwrapped + place)
      return unsafe body(row.advanced(by: offset).assumingMemoryBound(to: Value.self).pointee)
    }
  }

  /// The value.
  subscript(row: Row) -> Value { row[keyPath: path] }
}

extension StoredProperty {
  /// Hands out the entry that one of several rows holds.
  func hand<Stated>(
    _ fact: String, in rows: [Row], at place: Int, _ wanted: WantedEntries, to claim: (StatedEntry) -> Void
  ) where Value == Entry<Stated> {
    look(in: rows, at: place) { wanted.hand(fact, copy $0, to: claim) }
  }
}
