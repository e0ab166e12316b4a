/// How the characters of a part are written; OPC allows UTF-8 and UTF-16.
///
/// Source: ECMA-376 part 2, 7.2 (markup).
enum PartEncoding {
  case utf8, utf16LittleEndian, utf16BigEndian

  /// Tells the encoding from a part's first bytes, and the length of its byte order mark; nil for UTF-32.
  static func recognise(_ bytes: [UInt8], end: Int) -> (PartEncoding, markLength: Int)? {
    let head = bytes.prefix(min(4, end))
    if let first = head.first, first > 0, first < 0x80, head.dropFirst().first != 0 { return (.utf8, 0) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return nil }
    if head.starts(with: [0x3C, 0, 0, 0]) || head.starts(with: [0, 0, 0, 0x3C]) { return nil }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head.starts(with: [0x3C, 0]) { return (.utf16LittleEndian, 0) }
    if head.starts(with: [0, 0x3C]) { return (.utf16BigEndian, 0) }
    return (.utf8, 0)
  }

  /// Turns whole characters of UTF-16 into UTF-8 for as long as there is input and room.
  ///
  /// Returns the bytes used, or nil at a surrogate without its partner.
  func transcode(_ raw: [UInt8], until limit: Int, into window: inout [UInt8], end: inout Int) -> Int? {
    var index = 0
    while index + 2 <= limit, end + 4 <= window.count {
      let unit = self.unit(raw, index)
      var scalar = UInt32(unit)
      var length = 2
      if UTF16.isLeadSurrogate(unit) {
        guard index + 4 <= limit else { break }
        let trail = self.unit(raw, index + 2)
        guard UTF16.isTrailSurrogate(trail) else { return nil }
        scalar = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(trail) & 0x3FF)
        length = 4
      } else if UTF16.isTrailSurrogate(unit) {
        return nil
      }
      guard let character = Unicode.Scalar(scalar) else { return nil }
      for byte in UTF8.encode(character) ?? .init() {
        window[end] = byte
        end += 1
      }
      index += length
    }
    return index
  }

  private func unit(_ raw: [UInt8], _ index: Int) -> UInt16 {
    let first = UInt16(raw[index])
    let second = UInt16(raw[index + 1])
    return self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }
}

/// The encoding that an XML declaration states.
///
/// Source: XML 1.0, 4.3.3.
enum EncodingDeclaration {
  private static let known = ["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16", "utf-16le", "utf-16be"]
    .map { Array($0.utf8) }
  private static let word = Array("encoding".utf8)

  /// The name after `encoding=`; empty when none is stated.
  static func name(in declaration: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = declaration
    while !rest.starts(with: word) {
      guard rest.popFirst() != nil else { return [] }
    }
    let opening = rest.dropFirst(word.count).drop { $0 == 0x20 || $0 == UInt8(ascii: "=") || $0 == 0x22 || $0 == 0x27 }
    return opening.prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x20 }
  }

  /// Whether parts may be in that encoding; the bytes themselves say which of them it is.
  static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
    name.isEmpty || known.contains { $0.elementsEqual(name.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }) }
  }
}
