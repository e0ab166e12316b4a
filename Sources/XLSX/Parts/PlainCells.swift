import Spreadsheet

/// The fast road through a sheet's rows: cells in the forms in which nearly every program writes nearly every cell.
///
/// It reads `<c r="B2" s="1" t="s"><v>5</v></c>`, `<c r="B2" s="1"/>` and the step from one row to the next, with or
/// without blanks between the tags, formulas before values and texts that cells hold themselves (`PlainContents.swift`),
/// all of that also where every name has the same prefix. At
/// anything else, even something wrong, it stops before it, and the general reader takes over; so it needs no errors
/// of its own. Nothing is read past the window, no cell is taken that reaches past the part's bytes in it, and no figure
/// is trusted before it is compared.
struct PlainCells {
  /// For each cell format the place of its style; empty when there are no styles.
  let styles: [UInt16]
  /// Whether styles count; without them they are 0 and blank cells are left out.
  let hasStyles: Bool
  /// How many shared strings there are.
  let stringCount: Int
  /// Whether formulas are wanted.
  let readsFormulas: Bool
  /// What a workbook may ask for.
  let limits: XLSXLimits

  /// How many bytes of the window have to follow for a cell to be read here: the longest one is shorter, but for texts.
  static let margin = 256
  /// Up to where in those bytes a loop may run.
  static let reach = 120

  /// What the attributes of a cell say.
  struct Head {
    /// How the value is written.
    enum Kind { case number, shared, boolean, text, inline }

    var column: UInt32 = 0
    var style: UInt16 = 0
    var kind = Kind.number
    var isEmpty = false
    /// The place after the tag; 0 when the tag is not plain.
    var end = 0
  }

  /// Reads cells from `start` on into the buffer and whole rows into the grid; returns the place of what is left.
  ///
  /// It stops before the end of a row with which the cells would cost more than `room`, and behind the start of a row
  /// once the grid costs as much as `most`.
  func read(
    _ window: [UInt8], from start: Int, until end: Int, prefix: ElementPrefix, room: Int, most: Int,
    row: inout RowBuffer, texts: inout CellTexts, into grid: inout Grid
  ) -> Int {
    // Code of its own for parts without a prefix.
    prefix.count == 0
      ? readRows(
        window, from: start, until: end, prefix: NoPrefix(), room: room, most: most, row: &row, texts: &texts,
        into: &grid)
      : readRows(
        window, from: start, until: end, prefix: prefix, room: room, most: most, row: &row, texts: &texts, into: &grid)
  }

  private func readRows(
    _ window: [UInt8], from start: Int, until end: Int, prefix: some NamePrefix, room: Int, most: Int,
    row: inout RowBuffer, texts: inout CellTexts, into grid: inout Grid
  ) -> Int {
    let bytes = window.span
    let last = bytes.count - Self.margin
    var done = start
    while done >= 0, done <= last {
      let position = Self.blanksEnd(bytes, done)
      guard position <= last, bytes[position] == UInt8(ascii: "<") else { return done }
      if let name = prefix.end(bytes, position + 1), bytes[name] == UInt8(ascii: "c") {
        let head = readHead(bytes, name + 1, row)
        guard head.end > position, head.end <= end else { return done }
        if head.isEmpty {
          if head.style == 0 {
            row.skip(to: Int(head.column))
          } else {
            row.append(PackedCell(.blank, payload: 0, column: head.column, style: head.style))
          }
          done = head.end
          continue
        }
        let child = Self.blanksEnd(bytes, head.end)
        if head.kind != .text, let value = Self.valueStart(bytes, child, prefix) {
          guard let (cell, next) = readValue(bytes, value, limit: position + Self.reach, head),
            let close = Self.valueEnd(bytes, next, prefix), close <= end
          else { return done }
          row.append(cell)
          done = close
        } else {
          let next = readContents(
            window, child, until: end, prefix: prefix, head, row: &row, texts: &texts, into: &grid)
          guard next > position else { return done }
          done = next
        }
      } else if bytes[position + 1] == UInt8(ascii: "/") {
        let next = stepToNextRow(bytes, position, prefix, row.number)
        let cost = grid.footprint + row.cells.count
        guard next.end > position, next.end <= end, cost <= room else { return done }
        row.flush(into: &grid)
        row.begin(next.number)
        done = next.end
        if cost >= most { return done }
      } else {
        return done
      }
    }
    return done
  }

  /// Reads what stands in a `v`, a text of the cell's own apart: the packed cell and the place after its bytes.
  @inline(__always)
  func readValue(_ bytes: Span<UInt8>, _ place: Int, limit: Int, _ head: Head) -> (PackedCell, Int)? {
    if head.kind == .number {
      guard let (number, after) = PlainNumber.read(bytes, place, limit: limit) else { return nil }
      return (PackedCell(.number, payload: number.bitPattern, column: head.column, style: head.style), after)
    }
    let (value, after) = Self.digits(bytes, place, atMost: 9)
    guard after > place else { return nil }
    let payload = UInt64(truncatingIfNeeded: value)
    if head.kind == .shared {
      guard value < stringCount else { return nil }
      return (PackedCell(.pooledText, payload: payload, column: head.column, style: head.style), after)
    }
    guard head.kind == .boolean, value <= 1, after == place + 1 else { return nil }
    return (PackedCell(.boolean, payload: payload, column: head.column, style: head.style), after)
  }

  /// Reads the attributes `r`, `s` and `t` of a cell, in any order, and the end of its tag.
  @inline(__always)
  private func readHead(_ bytes: Span<UInt8>, _ start: Int, _ row: RowBuffer) -> Head {
    var head = Head()
    var column = row.column &+ 1
    var place = start
    var seen: UInt32 = 0
    while place < start + Self.reach {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
        head.isEmpty = byte == UInt8(ascii: "/")
        if head.isEmpty {
          guard bytes[place + 1] == UInt8(ascii: ">") else { return head }
          place += 1
        }
        guard column > row.column, column <= limits.columns else { return head }
        head.column = UInt32(truncatingIfNeeded: column)
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
        guard let (kind, after) = Self.kind(bytes, place + 4) else { return head }
        head.kind = kind
        place = after
      default: return head
      }
      guard bytes[place] == UInt8(ascii: "\"") else { return head }
      place += 1
    }
    return head
  }

  /// Reads `</row><row r="5" spans="1:20">`, where the row comes after the one in hand; `end` is 0 otherwise.
  private func stepToNextRow(
    _ bytes: Span<UInt8>, _ start: Int, _ prefix: some NamePrefix, _ current: Int
  ) -> (number: Int, end: Int) {
    guard let name = prefix.end(bytes, start + 2), Self.isRow(bytes, name), bytes[name + 3] == UInt8(ascii: ">")
    else { return (0, 0) }
    let next = Self.blanksEnd(bytes, name + 4)
    guard bytes[next] == UInt8(ascii: "<"), let row = prefix.end(bytes, next + 1), Self.isRow(bytes, row),
      bytes[row + 3] == 0x20, bytes[row + 4] == UInt8(ascii: "r"), bytes[row + 5] == UInt8(ascii: "="),
      bytes[row + 6] == UInt8(ascii: "\"")
    else { return (0, 0) }
    var (number, place) = Self.digits(bytes, row + 7, atMost: 7)
    guard number > current, number <= limits.rows, bytes[row + 7] != UInt8(ascii: "0"),
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
}
