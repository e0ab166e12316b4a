import Spreadsheet

/// The fast road through a sheet's rows: cells in the form in which nearly every program writes nearly every cell.
///
/// It reads `<c r="B2" s="1" t="s"><v>5</v></c>`, `<c r="B2" s="1"/>` and the step from one row to the next, with or
/// without blanks between the tags. At
/// anything else, even something wrong, it stops before it, and the general reader takes over; so it needs no errors
/// of its own. Nothing is read past the window, and no figure is trusted before it is compared.
struct PlainCells {
  /// For each cell format the place of its style; empty when there are no styles.
  let styles: [UInt16]
  /// Whether styles count; without them they are 0 and blank cells are left out.
  let hasStyles: Bool
  /// How many shared strings there are.
  let stringCount: Int
  /// The last row that may be.
  let lastRow: Int
  /// The last column that may be.
  let lastColumn: Int

  /// How many bytes of the window have to follow for a cell to be read here: the longest one is far shorter.
  private static let margin = 192
  /// Up to where in those bytes a loop may run.
  private static let reach = 120

  /// What the attributes of a cell say.
  private struct Head {
    var column = 0
    var style: UInt16 = 0
    var type: UInt8 = UInt8(ascii: "n")
    var isEmpty = false
    /// The place after the tag; 0 when the tag is not plain.
    var end = 0
  }

  /// Reads cells from `start` on into the buffer and whole rows into the grid; returns the place of what is left.
  func read(
    _ bytes: Span<UInt8>, from start: Int, until end: Int, row: inout RowBuffer, into grid: inout Grid
  ) -> Int {
    var done = start
    let last = min(end, bytes.count) - Self.margin
    while done >= 0, done <= last {
      let position = Self.blanksEnd(bytes, done)
      guard position <= last, bytes[position] == UInt8(ascii: "<") else { return done }
      if bytes[position + 1] == UInt8(ascii: "c") {
        let next = readCell(bytes, position, &row)
        guard next > position else { return done }
        done = next
      } else if bytes[position + 1] == UInt8(ascii: "/") {
        let next = stepToNextRow(bytes, position, row.number)
        guard next.end > position else { return done }
        row.flush(into: &grid)
        row.begin(next.number)
        done = next.end
      } else {
        return done
      }
    }
    return done
  }

  /// Reads one cell; returns the place after it, or `start` when it is not plain.
  @inline(__always)
  private func readCell(_ bytes: Span<UInt8>, _ start: Int, _ row: inout RowBuffer) -> Int {
    let head = readHead(bytes, start, row)
    guard head.end > start else { return start }
    if head.isEmpty {
      if head.style == 0 {
        row.skip(to: head.column)
      } else {
        row.append(PackedCell(.blank, payload: 0, column: UInt32(truncatingIfNeeded: head.column), style: head.style))
      }
      return head.end
    }
    var place = Self.blanksEnd(bytes, head.end)
    guard bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "v"),
      bytes[place + 2] == UInt8(ascii: ">")
    else { return start }
    place += 3
    let column = UInt32(truncatingIfNeeded: head.column)
    if head.type == UInt8(ascii: "n") {
      guard let (number, after) = PlainNumber.read(bytes, place, limit: start + Self.reach),
        let end = Self.closingEnd(bytes, after)
      else { return start }
      row.append(PackedCell(.number, payload: number.bitPattern, column: column, style: head.style))
      return end
    }
    let (value, after) = Self.digits(bytes, place, atMost: 9)
    guard after > place, let end = Self.closingEnd(bytes, after) else { return start }
    if head.type == UInt8(ascii: "s") {
      guard value < stringCount else { return start }
      row.append(PackedCell(.pooledText, payload: UInt64(truncatingIfNeeded: value), column: column, style: head.style))
    } else {
      guard value <= 1, after == place + 1 else { return start }
      row.append(PackedCell(.boolean, payload: UInt64(truncatingIfNeeded: value), column: column, style: head.style))
    }
    return end
  }

  /// Reads the tag of a cell with attributes `r`, `s` and `t` in any order.
  @inline(__always)
  private func readHead(_ bytes: Span<UInt8>, _ start: Int, _ row: RowBuffer) -> Head {
    var head = Head()
    var column = row.column &+ 1
    var place = start + 2
    var seen: UInt32 = 0
    while place < start + Self.reach {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
        head.isEmpty = byte == UInt8(ascii: "/")
        if head.isEmpty {
          guard bytes[place + 1] == UInt8(ascii: ">") else { return head }
          place += 1
        }
        guard column > row.column, column <= lastColumn else { return head }
        head.column = column
        head.end = place + 1
        return head
      }
      let name = bytes[place + 1]
      if byte != 0x20 || name <= UInt8(ascii: ">") {
        // More blanks, or the end of the tag after one.
        guard Self.isBlank(byte) else { return head }
        place += 1
        continue
      }
      guard bytes[place + 2] == UInt8(ascii: "="), bytes[place + 3] == UInt8(ascii: "\"") else { return head }
      // An attribute that stands twice is for the general reader to refuse.
      let bit: UInt32 = 1 << UInt32(name & 0x1F)
      guard seen & bit == 0 else { return head }
      seen |= bit
      switch name {
      case UInt8(ascii: "r"):
        let (letters, afterLetters) = A1Reference.column(bytes, at: place + 4)
        let (number, afterDigits) = Self.digits(bytes, afterLetters, atMost: 7)
        guard afterLetters > place + 4, afterDigits > afterLetters, number == row.number,
          bytes[afterLetters] != UInt8(ascii: "0")
        else { return head }
        column = letters
        place = afterDigits
      case UInt8(ascii: "s"):
        let (index, after) = Self.digits(bytes, place + 4, atMost: 5)
        guard after > place + 4 else { return head }
        if hasStyles {
          guard index < styles.count else { return head }
          head.style = styles[index]
        }
        place = after
      case UInt8(ascii: "t"):
        head.type = bytes[place + 4]
        guard head.type == UInt8(ascii: "s") || head.type == UInt8(ascii: "n") || head.type == UInt8(ascii: "b") else {
          return head
        }
        place += 5
      default: return head
      }
      guard bytes[place] == UInt8(ascii: "\"") else { return head }
      place += 1
    }
    return head
  }

  /// Reads `</row><row r="5" spans="1:20">`, where the row comes after the one in hand; `end` is 0 otherwise.
  private func stepToNextRow(_ bytes: Span<UInt8>, _ start: Int, _ current: Int) -> (number: Int, end: Int) {
    guard bytes[start + 2] == UInt8(ascii: "r"), bytes[start + 3] == UInt8(ascii: "o"),
      bytes[start + 4] == UInt8(ascii: "w"), bytes[start + 5] == UInt8(ascii: ">")
    else { return (0, 0) }
    let next = Self.blanksEnd(bytes, start + 6)
    guard bytes[next] == UInt8(ascii: "<"),
      bytes[next + 1] == UInt8(ascii: "r"), bytes[next + 2] == UInt8(ascii: "o"), bytes[next + 3] == UInt8(ascii: "w"),
      bytes[next + 4] == 0x20, bytes[next + 5] == UInt8(ascii: "r"), bytes[next + 6] == UInt8(ascii: "="),
      bytes[next + 7] == UInt8(ascii: "\"")
    else { return (0, 0) }
    var (number, place) = Self.digits(bytes, next + 8, atMost: 7)
    guard number > current, number <= lastRow, bytes[next + 8] != UInt8(ascii: "0"),
      bytes[place] == UInt8(ascii: "\"")
    else { return (0, 0) }
    place += 1
    if bytes[place] == 0x20, bytes[place + 1] == UInt8(ascii: "s"), bytes[place + 2] == UInt8(ascii: "p"),
      bytes[place + 3] == UInt8(ascii: "a"), bytes[place + 4] == UInt8(ascii: "n"),
      bytes[place + 5] == UInt8(ascii: "s"),
      bytes[place + 6] == UInt8(ascii: "="), bytes[place + 7] == UInt8(ascii: "\"")
    {
      place += 8
      while place < start + Self.reach, Self.isSpan(bytes[place]) { place += 1 }
      guard bytes[place] == UInt8(ascii: "\"") else { return (0, 0) }
      place += 1
    }
    guard bytes[place] == UInt8(ascii: ">") else { return (0, 0) }
    return (number, place + 1)
  }

  // MARK: - Pieces

  /// Whether a byte may stand in `spans`.
  @inline(__always)
  private static func isSpan(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x30 && byte <= 0x3A) }

  /// The place after `</v></c>`; nil when that does not stand at a place.
  @inline(__always)
  private static func closingEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "/"),
      bytes[start + 2] == UInt8(ascii: "v"), bytes[start + 3] == UInt8(ascii: ">")
    else { return nil }
    let place = blanksEnd(bytes, start + 4)
    guard bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/"),
      bytes[place + 2] == UInt8(ascii: "c"), bytes[place + 3] == UInt8(ascii: ">")
    else { return nil }
    return place + 4
  }

  /// The place after up to sixteen blanks and line ends.
  @inline(__always)
  private static func blanksEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    bytes[start] > 0x20 ? start : someBlanksEnd(bytes, start)
  }

  /// Kept out of the way of cells without blanks.
  @inline(never)
  private static func someBlanksEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < start + 16, isBlank(bytes[place]) { place += 1 }
    return place
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
  }

  /// The number that up to so many digits make, and the place after them.
  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ start: Int, atMost count: Int) -> (Int, Int) {
    var value = 0
    var place = start
    while place < start + count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      place += 1
    }
    return (value, place)
  }
}

/// A number in its usual form, read where it stands.
enum PlainNumber {
  /// The number at a place and the place after it, up to a `<`; nil when it is not usual or reaches past `limit`.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ start: Int, limit: Int) -> (Double, Int)? {
    var place = start
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    var digits: UInt64 = 0
    while place < limit {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      place += 1
    }
    var count = place - first
    var decimals = 0
    if bytes[place] == UInt8(ascii: ".") {
      place += 1
      let firstDecimal = place
      while place < limit {
        let digit = bytes[place] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        place += 1
      }
      decimals = place - firstDecimal
      count += decimals
    }
    guard count > 0 else { return nil }
    if bytes[place] == UInt8(ascii: "<"), count <= 19,
      let value = NumberText.Decimal(digits: digits, decimals: decimals, isNegative: isNegative).exactValue
    {
      return (value, place)
    }
    while place < limit, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard place < limit, case .number(let value) = NumberText.read(bytes, start, place) else { return nil }
    return (value, place)
  }
}
