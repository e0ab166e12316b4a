import Spreadsheet

/// Cells that hold more than a number or the number of a shared string.
///
/// Read here are `<f>SUM(B2:B9)</f><v>5</v>`, also without the value, with the formula shared (`t="shared" si="0"`, with
/// or without a text) or of several cells; `<v>text</v>` under `t="str"`; `<is><t>text</t></is>`.
extension PlainCells {
  /// The most bytes that a text or a formula may have to be read here.
  private static let longestText = 1 << 16

  /// A text or a formula: a stretch of the window or, where something in it did not stand for itself, of a buffer.
  private struct Text {
    var range: Range<Int>
    var isInWindow: Bool
    /// The place after it in the window.
    var end: Int
    /// Its number, where the grid holds it already.
    var held: UInt64?
  }

  /// Reads the contents of a cell from its first child on, and its end; returns the place after it, or 0 when they are not
  /// plain.
  func readContents(
    _ window: [UInt8], _ start: Int, until end: Int, prefix: some NamePrefix, _ head: Head, row: inout RowBuffer,
    texts: inout CellTexts, into grid: inout Grid
  ) -> Int {
    let bytes = window.span
    let last = bytes.count - Self.margin
    var place = start
    guard place <= last else { return 0 }
    var formula = Text(range: 0..<0, isInWindow: true, end: start)
    if head.kind != .inline, bytes[place] == UInt8(ascii: "<"), let name = prefix.end(bytes, place + 1),
      bytes[name] == UInt8(ascii: "f")
    {
      guard let found = readFormula(window, name + 1, until: end, prefix, head, row.number, &texts) else { return 0 }
      formula = found
      place = Self.blanksEnd(bytes, found.end)
      guard place <= last else { return 0 }
    }
    var cell = PackedCell(.blank, payload: 0, column: head.column, style: head.style)
    var text: Text?
    if head.kind == .text || head.kind == .inline {
      guard let found = readText(window, place, until: end, prefix, head, &texts, &grid) else { return 0 }
      text = found
      place = found.end
    } else if let value = Self.valueStart(bytes, place, prefix) {
      guard let (found, after) = readValue(bytes, value, limit: place + Self.reach, head),
        let close = Self.closingEnd(bytes, after, UInt8(ascii: "v"), prefix)
      else { return 0 }
      cell = found
      place = Self.blanksEnd(bytes, close)
    }
    guard let close = Self.closingEnd(bytes, place, UInt8(ascii: "c"), prefix), close <= end else { return 0 }
    if let text {
      texts.addText(text.range.count)
      let number =
        text.held
        ?? grid.hold(text: text.isInWindow ? window : texts.text, text.range, comesAgain: text.isInWindow)
      cell = PackedCell(.heldText, payload: number, column: head.column, style: head.style)
    }
    if !formula.range.isEmpty {
      texts.addFormula(formula.range.count)
      cell = grid.hold(formula: formula.isInWindow ? window : texts.formula, formula.range, value: cell)
    }
    if cell.kind == .blank, cell.style == 0 { row.skip(to: Int(cell.column)) } else { row.append(cell) }
    return close
  }

  /// Reads `<v>text</v>` or `<is><t>text</t></is>` and blanks after it.
  private func readText(
    _ window: [UInt8], _ start: Int, until end: Int, _ prefix: some NamePrefix, _ head: Head,
    _ texts: inout CellTexts, _ grid: inout Grid
  ) -> Text? {
    let bytes = window.span
    let isInline = head.kind == .inline
    guard let first = isInline ? Self.inlineStart(bytes, start, prefix) : Self.valueStart(bytes, start, prefix),
      var text = heldText(window, first, until: end, &grid)
        ?? text(window, first, until: end, buffer: &texts.text, isEscaped: true),
      text.range.count <= limits.cellText, texts.hasRoom(forText: text.range.count, limits)
    else { return nil }
    if isInline {
      guard let piece = Self.closingEnd(bytes, text.end, UInt8(ascii: "t"), prefix) else { return nil }
      let place = Self.blanksEnd(bytes, piece)
      guard bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/"),
        let name = prefix.end(bytes, place + 2), bytes[name] == UInt8(ascii: "i"), bytes[name + 1] == UInt8(ascii: "s"),
        bytes[name + 2] == UInt8(ascii: ">")
      else { return nil }
      text.end = Self.blanksEnd(bytes, name + 3)
    } else {
      guard let close = Self.closingEnd(bytes, text.end, UInt8(ascii: "v"), prefix) else { return nil }
      text.end = Self.blanksEnd(bytes, close)
    }
    return text
  }

  /// The place after `<is><t>`, whose `t` may say that its blanks are to be kept; nil when that does not stand at a place.
  private static func inlineStart(_ bytes: Span<UInt8>, _ start: Int, _ prefix: some NamePrefix) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), let name = prefix.end(bytes, start + 1),
      bytes[name] == UInt8(ascii: "i"), bytes[name + 1] == UInt8(ascii: "s"), bytes[name + 2] == UInt8(ascii: ">")
    else { return nil }
    let place = blanksEnd(bytes, name + 3)
    guard bytes[place] == UInt8(ascii: "<"), let piece = prefix.end(bytes, place + 1), bytes[piece] == UInt8(ascii: "t")
    else { return nil }
    if bytes[piece + 1] == UInt8(ascii: ">") { return piece + 2 }
    return wordEnd(bytes, piece + 1, preserved)
  }

  /// Reads a formula from behind the name of its element on; its text is empty where the cell has none.
  private func readFormula(
    _ window: [UInt8], _ start: Int, until end: Int, _ prefix: some NamePrefix, _ head: Head, _ row: Int,
    _ texts: inout CellTexts
  ) -> Text? {
    let bytes = window.span
    guard let tag = PlainFormulaTag(bytes, start) else { return nil }
    var formula = Text(range: 0..<0, isInWindow: true, end: tag.end)
    if !tag.isEmpty {
      guard let text = text(window, tag.end, until: end, buffer: &texts.formula, isEscaped: false),
        let close = Self.closingEnd(bytes, text.end, UInt8(ascii: "f"), prefix)
      else { return nil }
      formula = text
      formula.end = close
    }
    guard readsFormulas else {
      formula.range = 0..<0
      return formula
    }
    if let group = tag.group {
      if formula.isInWindow {
        texts.formula.removeAll(keepingCapacity: true)
        texts.formula.append(contentsOf: window[formula.range])
      }
      texts.share(group, row: row, column: Int(head.column))
      formula.isInWindow = false
      formula.range = 0..<texts.formula.count
    }
    guard formula.range.count <= Grid.longestHeldText, texts.hasRoom(forFormula: formula.range.count, limits) else {
      return nil
    }
    return formula
  }

  /// Text up to the next tag that the grid holds: it has been looked through before.
  @inline(__always)
  private func heldText(_ window: [UInt8], _ start: Int, until end: Int, _ grid: inout Grid) -> Text? {
    let limit = min(end, start + Self.longestText, window.count - Self.margin)
    let next = ByteSearch.openingBracket(window.span, from: start, until: limit)
    guard next < limit, let number = grid.heldText(window, start..<next) else { return nil }
    return Text(range: start..<next, isInWindow: true, end: next, held: number)
  }

  /// Reads text up to the next tag, decoded as the general reader does where it does not stand for itself.
  @inline(__always)
  private func text(
    _ window: [UInt8], _ start: Int, until end: Int, buffer: inout [UInt8], isEscaped: Bool
  ) -> Text? {
    let bytes = window.span
    guard let text = PlainText(bytes, start, min(end, start + Self.longestText, bytes.count - Self.margin)) else {
      return nil
    }
    if text.standsForItself {
      guard text.isValid || CharacterData.invalidPlace(bytes, start, text.end) == nil else { return nil }
      return Text(range: start..<text.end, isInWindow: true, end: text.end)
    }
    buffer.removeAll(keepingCapacity: true)
    guard CharacterData.decode(window, start, text.end, into: &buffer) == nil else { return nil }
    if isEscaped { EscapedText.decode(&buffer, from: 0) }
    return Text(range: 0..<buffer.count, isInWindow: false, end: text.end)
  }
}
