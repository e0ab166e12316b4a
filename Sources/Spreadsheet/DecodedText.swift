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
  private static let charactersShown = 60
  /// The lines of a file that is not in one encoding throughout; nil for one that is.
  private let lines: LineDecoding?

  /// Decodes a file; see `TextEncoding` for how the encoding is found.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name for errors.
  ///   - isWhole: Whether every line must be in the encoding of the file; otherwise `faults` tells of those that are not.
  /// - Throws: `SourceError` when bytes are no text, and when the text is misread Thai of which letters are gone.
  package init(_ bytes: [UInt8], file: String?, isWhole: Bool = false) throws(SourceError) {
    let wide = WideText.encoding(of: bytes)
    let place = TextPlace(bytes: bytes, file: file, wide: wide?.encoding)
    if let wide {
      (encoding, markLength) = wide
      lines = nil
      written = try Self.utf16(bytes, highByteFirst: encoding == .utf16BigEndian, markLength: markLength, place)
    } else {
      if let nul = bytes.firstIndex(of: 0) { throw place.nul(at: nul) }
      markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      switch UTF8Fault.text(bytes, from: markLength) {
      case .success(let text): (written, encoding, lines) = (text, .utf8, nil)
      case .failure(let fault):
        if markLength == 0, fault.isCutOffCharacter { throw place.cutOff(at: fault.offset) }
        let decoding = try LineDecoding(place, markLength: markLength, notUTF8At: fault.offset, isWhole: isWhole)
        (written, encoding, lines) = (decoding.text, decoding.encoding, decoding)
      }
    }
    do {
      misread = try MisreadText(written)
    } catch {
      throw place.ruined(at: Self.fileOffset(of: error.offset, in: written, encoding, markLength, lines))
    }
    text = misread?.text ?? written
  }

  /// The place in the file's bytes of a place in the text's UTF-8; the nearest one that exists.
  package func fileOffset(ofUTF8 offset: Int) -> Int {
    Self.fileOffset(of: misread?.writtenOffset(of: offset) ?? offset, in: written, encoding, markLength, lines)
  }

  /// The lines that were left out or read in another encoding than the rest; the cell is the first of a row for each line.
  package var faults: [TextFault] {
    (lines?.odd ?? []).map { odd in
      let start = written.utf8.index(written.startIndex, offsetBy: odd.text.lowerBound)
      let text = written[start..<written.utf8.index(start, offsetBy: odd.text.count)]
      return TextFault(
        odd.fault == nil ? .otherEncoding : .undecodable, at: CellReference(row: odd.line, column: 1), line: odd.line,
        offset: odd.fault ?? odd.file.lowerBound,
        written: odd.fault == nil ? String(text.prefix(Self.charactersShown)) : odd.byte)
    }
  }

  private static func fileOffset(
    of offset: Int, in text: String, _ encoding: TextEncoding, _ markLength: Int, _ lines: LineDecoding?
  ) -> Int {
    let before = text.utf8.prefix(max(offset, 0))
    if let lines { return lines.fileOffset(of: before.count, markLength) }
    return switch encoding {
    case .utf8, .codePage874: markLength + before.count
    case .utf16LittleEndian, .utf16BigEndian: markLength + 2 * text.utf16[..<before.endIndex].count
    }
  }

  private static func utf16(
    _ bytes: [UInt8], highByteFirst: Bool, markLength: Int, _ place: TextPlace
  ) throws(SourceError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var first: UInt8?
    for byte in bytes.dropFirst(markLength) {
      guard let before = first else {
        first = byte
        continue
      }
      let (high, low) = highByteFirst ? (before, byte) : (byte, before)
      units.append(UInt16(high) << 8 | UInt16(low))
      first = nil
    }
    if first != nil { throw place.halfUnit(at: bytes.count - 1) }
    if let nul = units.firstIndex(of: 0) { throw place.nul(at: markLength + 2 * nul) }
    if let text = String(validating: units, as: UTF16.self) { return text }
    throw place.loneSurrogate(at: markLength + 2 * firstLoneSurrogate(units))
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
