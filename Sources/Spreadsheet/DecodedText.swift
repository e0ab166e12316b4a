import ThaiText

/// The text of a file, and how it was written there.
package struct DecodedText: Sendable {
  /// The text as it was meant, without its byte order mark.
  package let text: String
  /// The text as the file has it: another one where misread Thai was mended.
  package let written: String
  /// How the text was written.
  package let encoding: TextEncoding
  /// How many bytes the byte order mark has; 0 where there is none.
  package let markLength: Int
  /// What was mended of Thai that had been read in a wrong code page before the file was saved; nil for nothing.
  package var mending: TextMending? { misread.map { TextMending($0, of: written) } }
  private let misread: MisreadText?

  /// Decodes a file; see `TextEncoding` for how the encoding is found.
  ///
  /// - Throws: `SourceError` when bytes are no text, and when the text is misread Thai of which letters are gone.
  package init(_ bytes: [UInt8], file: String?) throws(SourceError) {
    let place = TextPlace(bytes: bytes, file: file)
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      markLength = 2
      written = try Self.utf16(bytes, highByteFirst: false, place)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      markLength = 2
      written = try Self.utf16(bytes, highByteFirst: true, place)
    } else {
      if let nul = bytes.firstIndex(of: 0) { throw place.nul(at: nul) }
      markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      (written, encoding) = try Self.singleBytes(bytes, markLength: markLength, place)
    }
    do {
      misread = try MisreadText(written)
    } catch {
      throw place.ruined(at: Self.fileOffset(of: error.offset, in: written, encoding, markLength))
    }
    text = misread?.text ?? written
  }

  /// The place in the file's bytes of a place in the text's UTF-8; the nearest one that exists.
  package func fileOffset(ofUTF8 offset: Int) -> Int {
    Self.fileOffset(of: misread?.writtenOffset(of: offset) ?? offset, in: written, encoding, markLength)
  }

  private static func fileOffset(
    of offset: Int, in text: String, _ encoding: TextEncoding, _ markLength: Int
  ) -> Int {
    let before = text.utf8.prefix(max(offset, 0))
    return switch encoding {
    case .utf8: markLength + before.count
    case .codePage874: text.unicodeScalars[..<before.endIndex].count
    case .utf16LittleEndian, .utf16BigEndian: markLength + 2 * text.utf16[..<before.endIndex].count
    }
  }

  private static func singleBytes(
    _ bytes: [UInt8], markLength: Int, _ place: TextPlace
  ) throws(SourceError) -> (String, TextEncoding) {
    let fault: UTF8Fault
    switch UTF8Fault.text(bytes, from: markLength) {
    case .success(let text): return (text, .utf8)
    case .failure(let found): fault = found
    }
    if markLength > 0 { throw place.notUTF8(at: fault.offset) }
    if fault.isCutOffCharacter { throw place.cutOff(at: fault.offset) }
    do {
      return (try CodePage874.decode(bytes), .codePage874)
    } catch {
      throw place.undecodable(error, notUTF8At: fault.offset)
    }
  }

  private static func utf16(
    _ bytes: [UInt8], highByteFirst: Bool, _ place: TextPlace
  ) throws(SourceError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var first: UInt8?
    for byte in bytes.dropFirst(2) {
      guard let before = first else {
        first = byte
        continue
      }
      let (high, low) = highByteFirst ? (before, byte) : (byte, before)
      units.append(UInt16(high) << 8 | UInt16(low))
      first = nil
    }
    if first != nil { throw place.halfUnit(at: bytes.count - 1) }
    if let nul = units.firstIndex(of: 0) { throw place.nul(at: 2 + 2 * nul) }
    if let text = String(validating: units, as: UTF16.self) { return text }
    throw place.loneSurrogate(at: 2 + 2 * firstLoneSurrogate(units))
  }

  private static func firstLoneSurrogate(_ units: [UInt16]) -> Int {
    var high: Int?
    for (index, unit) in units.enumerated() {
      let isLow = UTF16.isTrailSurrogate(unit)
      if let high, !isLow { return high }
      if high == nil, isLow { return index }
      high = UTF16.isLeadSurrogate(unit) ? index : nil
    }
    return high ?? 0
  }
}
