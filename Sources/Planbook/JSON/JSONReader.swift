/// Reads JSON strictly (RFC 8259): UTF-8 with or without a byte order mark, one value, nothing after it.
///
/// Depth and number of values are limited, so that no input exhausts the stack or the memory.
struct JSONReader {
  /// How many lists and objects may stand inside each other.
  static let depthLimit = 64
  /// How many values a text may hold.
  static let valueLimit = 5_000_000

  private let bytes: [UInt8]
  private var position = 0
  private var values = 0
  private let valueLimit: Int

  private init(_ bytes: [UInt8], valueLimit: Int) {
    self.bytes = bytes
    self.valueLimit = valueLimit
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The value that bytes hold.
  static func value(of bytes: [UInt8], valueLimit: Int = JSONReader.valueLimit) throws(JSONFault) -> JSONValue {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONFault(reason: .notUTF8, offset: error.byteOffsets.lowerBound)
    }
    var reader = JSONReader(bytes, valueLimit: valueLimit)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.byte == nil else { throw reader.fault(.expected(.endOfFile)) }
    return value
  }

  /// The byte at the position; nil at the end.
  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault { JSONFault(reason: reason, offset: position) }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Goes past a byte when it stands here, after blanks.
  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: expected) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipBlanks()
    values += 1
    guard values <= valueLimit else { throw fault(.tooManyValues(limit: valueLimit)) }
    switch byte {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number(try number())
    default:
      if takeWord("null") { return .null }
      if takeWord("true") { return .boolean(true) }
      if takeWord("false") { return .boolean(false) }
      throw fault(.expected(.value))
    }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONMember] {
    guard depth < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    position += 1
    var members: [JSONMember] = []
    guard !take("}") else { return members }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw fault(.expected(.memberName)) }
      let name = try string()
      guard take(":") else { throw fault(.expected(.colon)) }
      members.append(JSONMember(name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw fault(.expected(.commaOrBrace)) }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
    guard depth < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    position += 1
    var elements: [JSONValue] = []
    guard !take("]") else { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault(.expected(.commaOrBracket)) }
    return elements
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if byte == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte, Self.isDigit(byte) { position += 1 }
    guard position > start else { throw fault(.expected(.digit)) }
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var start = position
    var text = ""
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20: throw fault(.controlCharacter)
      default: position += 1
      }
    }
    throw fault(.expected(.closingQuote))
  }

  /// The character that an escape stands for; a fault names the backslash.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = byte else { throw fault(.expected(.closingQuote)) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let unit = hexUnit() {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if UTF16.isLeadSurrogate(unit), takeWord("\\u"), let trail = hexUnit(), UTF16.isTrailSurrogate(trail) {
          return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
        }
      }
    default: break
    }
    throw JSONFault(reason: .escape, offset: start)
  }

  /// Four hexadecimal digits.
  private mutating func hexUnit() -> UInt16? {
    guard bytes.count - position >= 4 else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    position += 4
    return unit
  }
}
