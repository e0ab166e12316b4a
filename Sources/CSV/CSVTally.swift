/// How often each character that may be the delimiter stands in the records of a file, outside quotation marks.
///
/// Only what has something behind it in its record divides anything: a text that ends in `;` keeps it. A comma among the
/// digits of an amount (`250,000`) does not count either, nor does a character that a blank follows wherever it stands,
/// since such is the punctuation of texts.
struct CSVTally {
  private static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  /// The front of a long file says enough of its records.
  private static let bytesLookedAt = 1 << 20
  /// One record in so many must have the delimiter: a few texts with a semicolon are not enough.
  private static let recordsForOne = 5

  private struct Column {
    /// How many records have the character so often.
    var records: [Int: Int] = [:]
    /// The number of records that have it.
    var total = 0
    /// Whether it ever stands without a blank behind it.
    var isTight = false
    /// In the record at hand: how often it stands before something, and how often before nothing so far.
    var (count, pending) = (0, 0)
    var isPendingTight = false

    /// The count that most records have, and how many have it.
    var common: (count: Int, records: Int) {
      records.reduce((0, 0)) { best, next in (next.value, next.key) > (best.1, best.0) ? (next.key, next.value) : best }
    }
  }

  private var columns = candidates.map { _ in Column() }
  private var records = 0
  private var hasPending = false
  private var isBlank = true

  /// Counts in the front of a file.
  init(of bytes: Span<UInt8>) {
    let end = min(bytes.count, Self.bytesLookedAt)
    var index = 0
    var isFieldStart = true
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\""), isFieldStart, let close = Self.closingQuote(of: index, in: bytes, before: end) {
        take()
        index = close
        isFieldStart = false
      } else if let place = Self.candidates.firstIndex(of: byte) {
        if !Self.isInAmount(index, in: bytes) { add(place, isTight: !Self.isBlank(after: index, in: bytes)) }
        isBlank = false
        isFieldStart = true
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        finishRecord()
        isFieldStart = true
      } else {
        if hasPending || isBlank { take() }
        isFieldStart = false
      }
      index += 1
    }
    if records == 0 || end == bytes.count { finishRecord() }
  }

  /// The delimiter that the counts speak for; a comma where they say nothing, or a tab where the file's name does.
  func delimiter(isTabNamed: Bool) -> UInt8 {
    let comma = UInt8(ascii: ",")
    let tab = UInt8(ascii: "\t")
    let fitting = columns.indices.filter { fits(columns[$0]) }
    if isTabNamed, fitting.isEmpty || fitting.contains(where: { Self.candidates[$0] == tab }) { return tab }
    func weight(_ place: Int) -> (Int, Int, Int) {
      let (count, records) = columns[place].common
      return (columns[place].total, records, count)
    }
    var best: Int?
    for place in fitting where best.map({ weight(place) > weight($0) }) ?? true { best = place }
    return best.map { Self.candidates[$0] } ?? comma
  }

  /// Whether a character may be the delimiter: it stands in all records, or in several that are not few among all.
  private func fits(_ column: Column) -> Bool {
    column.isTight
      && (column.total == records || column.total >= 2 && column.total * Self.recordsForOne >= records)
  }

  private mutating func add(_ place: Int, isTight: Bool) {
    columns[place].pending += 1
    columns[place].isPendingTight = columns[place].isPendingTight || isTight
    hasPending = true
  }

  /// Takes something that is no delimiter: what stands before it in the record divides.
  private mutating func take() {
    isBlank = false
    guard hasPending else { return }
    hasPending = false
    for place in columns.indices where columns[place].pending > 0 {
      columns[place].count += columns[place].pending
      columns[place].isTight = columns[place].isTight || columns[place].isPendingTight
      columns[place].pending = 0
      columns[place].isPendingTight = false
    }
  }

  private mutating func finishRecord() {
    guard !isBlank else { return }
    isBlank = true
    hasPending = false
    records += 1
    for place in columns.indices {
      let count = columns[place].count
      if count > 0 {
        columns[place].records[count, default: 0] += 1
        columns[place].total += 1
      }
      (columns[place].count, columns[place].pending, columns[place].isPendingTight) = (0, 0, false)
    }
  }

  /// The mark that closes a quoted field; nil where it is never closed.
  private static func closingQuote(of opening: Int, in bytes: Span<UInt8>, before end: Int) -> Int? {
    var index = opening + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") {
        if index + 1 >= end || bytes[index + 1] != UInt8(ascii: "\"") { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private static func isBlank(after index: Int, in bytes: Span<UInt8>) -> Bool {
    bytes[index] != UInt8(ascii: "\t") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
  }

  /// Whether a comma stands between a digit and exactly three digits.
  private static func isInAmount(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    guard bytes[index] == UInt8(ascii: ","), index > 0 else { return false }
    let before = max(0, index - 3)
    guard
      CSVDigits.length(at: index - 1, in: bytes) == 1
        || index - before == 3 && CSVDigits.length(at: before, in: bytes) == 3
    else { return false }
    var next = index + 1
    for _ in 0..<3 {
      let length = CSVDigits.length(at: next, in: bytes)
      if length == 0 { return false }
      next += length
    }
    return CSVDigits.length(at: next, in: bytes) == 0
  }
}
