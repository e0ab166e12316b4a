import Spreadsheet

/// Values of a sheet that the writing library cannot say, put right in the XML that it has written.
///
/// It writes numbers with 16 digits where some need 17; and it has no error values, no truth values as results of
/// formulas, and no formulas without a result.
struct SheetAmendments {
  /// What a cell is to hold: the type's attribute and the text of its value; no value where it is nil.
  struct Amendment {
    let type: String?
    let value: String?
  }

  private var byReference: [[UInt8]: Amendment] = [:]

  /// Whether nothing is to be put right.
  var isEmpty: Bool { byReference.isEmpty }

  /// Notes what a cell is to hold.
  mutating func add(_ amendment: Amendment, at reference: CellReference) {
    byReference[Array(reference.description.utf8)] = amendment
  }

  /// What has to be put right in a cell; nil where the library writes it as it should be.
  static func needed(for cell: Cell) -> Amendment? {
    switch cell.value {
    case .number(let number)?: isExact(number) ? nil : Amendment(type: nil, value: "\(number)")
    case .error(let text)?: Amendment(type: "e", value: text)
    case .boolean(let value)? where cell.formula != nil: Amendment(type: "b", value: value ? "1" : "0")
    case nil where cell.formula != nil: Amendment(type: nil, value: nil)
    default: nil
    }
  }

  /// Whether 16 digits say a number to the last bit.
  ///
  /// They do when its shortest form has no more; next to a power of two the rounding is lopsided, and 15 must do.
  private static func isExact(_ number: Double) -> Bool {
    let mantissa = "\(number)".utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { $0 >= 0x30 && $0 <= 0x39 }
    let digits = mantissa.drop { $0 == 0x30 }.count
    return digits < 16 || (digits == 16 && number.significandBitPattern != 0)
  }

  /// The sheet's XML with everything put right.
  func apply(to bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 1024)
    var copied = 0
    var index = 0
    let opening = Array("<c r=\"".utf8)
    while let start = Self.find(opening, in: bytes, from: index) {
      let first = start + opening.count
      guard let quote = Self.find([0x22], in: bytes, from: first) else { break }
      index = quote
      guard let amendment = byReference[Array(bytes[first..<quote])],
        let end = Self.find(Array("</c>".utf8), in: bytes, from: quote),
        let tagEnd = Self.find([0x3E], in: bytes, from: quote)
      else { continue }
      output += bytes[copied..<quote + 1]
      output += Self.style(in: bytes, quote + 1, tagEnd)
      if let type = amendment.type { output += Array(" t=\"\(type)\"".utf8) }
      output.append(0x3E)
      output += Self.formula(in: bytes, tagEnd + 1, end)
      if let value = amendment.value { output += Array("<v>\(Self.escaped(value))</v>".utf8) }
      copied = end
      index = end
    }
    output += bytes[copied...]
    return output
  }

  /// The ` s="…"` within a tag.
  private static func style(in bytes: [UInt8], _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    guard let first = find(Array(" s=\"".utf8), in: bytes, from: start), first < end,
      let quote = find([0x22], in: bytes, from: first + 4)
    else { return [] }
    return bytes[first...quote]
  }

  /// The `<f>…</f>` within a cell.
  private static func formula(in bytes: [UInt8], _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    guard let close = find(Array("</f>".utf8), in: bytes, from: start), close < end else { return [] }
    return bytes[start..<close + 4]
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }

  /// The first place of a word at or after a place.
  private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let head = word.first else { return nil }
    var index = start
    while index <= bytes.count - word.count {
      if bytes[index] == head, bytes[index..<index + word.count].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }
}
