/// Finds the character that separates the fields of a file: a comma, a semicolon or a tab.
///
/// A first line `sep=;` decides. Otherwise the first records are read with each candidate; one that makes quotation
/// marks stand where they may not is out, and the one that divides the most records into equally many fields wins.
struct CSVDelimiter: Equatable {
  /// The delimiter's byte.
  var byte: UInt8
  /// How many bytes the line `sep=;` takes, with its end; 0 where there is none.
  var declarationLength = 0

  private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private static let recordsLookedAt = 100
  private static let bytesLookedAt = 1 << 20

  /// The delimiter of a file's bytes.
  static func found(in bytes: Span<UInt8>) -> CSVDelimiter {
    if let declared = declared(in: bytes) { return declared }
    var best = CSVDelimiter(byte: UInt8(ascii: ","))
    var bestTally = CSVTally()
    for candidate in candidates {
      let tally = CSVTally(of: bytes, delimiter: candidate, records: recordsLookedAt, bytes: bytesLookedAt)
      if tally.isBetter(than: bestTally) {
        best.byte = candidate
        bestTally = tally
      }
    }
    return best
  }

  /// The delimiter that a first line such as `sep=;` names, as Excel does.
  private static func declared(in bytes: Span<UInt8>) -> CSVDelimiter? {
    let start = Array("sep=".utf8)
    guard bytes.count > start.count else { return nil }
    for (index, expected) in start.enumerated() where bytes[index] | 0x20 != expected | 0x20 { return nil }
    let byte = bytes[start.count]
    guard byte == UInt8(ascii: "\t") || (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") else { return nil }
    var end = start.count + 1
    if end == bytes.count { return CSVDelimiter(byte: byte, declarationLength: end) }
    guard bytes[end] == UInt8(ascii: "\r") || bytes[end] == UInt8(ascii: "\n") else { return nil }
    let isReturn = bytes[end] == UInt8(ascii: "\r")
    end += 1
    if isReturn, end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    return CSVDelimiter(byte: byte, declarationLength: end)
  }
}

/// How often a delimiter stands in each of the first records.
struct CSVTally {
  private var countsOfRecords: [Int: Int] = [:]
  private var records = 0
  private var isMalformed = false

  /// The tally of no records.
  init() {}

  /// Counts a delimiter outside quotation marks, for so many records and bytes at most.
  init(of bytes: Span<UInt8>, delimiter: UInt8, records limit: Int, bytes length: Int) {
    enum State { case fieldStart, plain, quoted, quoteInQuoted }
    var state = State.fieldStart
    var count = 0
    var isBlank = true
    for index in 0..<min(bytes.count, length) {
      let byte = bytes[index]
      switch state {
      case .quoted:
        if byte == UInt8(ascii: "\"") { state = .quoteInQuoted }
        continue
      case .quoteInQuoted where byte == UInt8(ascii: "\""):
        state = .quoted
        continue
      case .fieldStart where byte == UInt8(ascii: "\""):
        state = .quoted
        isBlank = false
        continue
      default: break
      }
      if byte == delimiter {
        count += 1
        isBlank = false
        state = .fieldStart
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !isBlank { add(count) }
        guard records < limit else { return }
        count = 0
        isBlank = true
        state = .fieldStart
      } else {
        if state == .quoteInQuoted || byte == UInt8(ascii: "\"") { isMalformed = true }
        isBlank = false
        state = .plain
      }
    }
    if !isBlank, records == 0 || bytes.count <= length { add(count) }
  }

  /// Whether this tally speaks more for its delimiter than another one does.
  func isBetter(than other: CSVTally) -> Bool {
    let (mine, theirs) = (common, other.common)
    if mine.records == 0 { return false }
    if theirs.records == 0 { return true }
    if isMalformed != other.isMalformed { return other.isMalformed }
    let (left, right) = (mine.records * other.records, theirs.records * records)
    return left != right ? left > right : mine.count > theirs.count
  }

  /// The count that most records have, and how many have it; records without the delimiter do not speak for it.
  private var common: (count: Int, records: Int) {
    countsOfRecords.reduce((0, 0)) { best, next in
      next.key > 0 && (next.value, next.key) > (best.1, best.0) ? (next.key, next.value) : best
    }
  }

  private mutating func add(_ count: Int) {
    countsOfRecords[count, default: 0] += 1
    records += 1
  }
}
