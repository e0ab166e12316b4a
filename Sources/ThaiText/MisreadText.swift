/// The text of a file with Thai that had been read in a wrong code page before the file was saved, mended piece by piece.
///
/// A piece is what stands between the marks of delimited text, of lines and of markup, so that one cell that was pasted in
/// is mended among others that are right.
package struct MisreadText: Sendable {
  /// A piece that was mended.
  package struct Piece: Hashable, Sendable {
    /// Where the piece stands in the UTF-8 of the text as it is in the file.
    package var written: Range<Int>
    /// Where it stands in the UTF-8 of the mended text.
    package var read: Range<Int>
  }

  /// Letters that were lost, so that nobody knows what was meant.
  package struct Loss: Error, Hashable {
    /// Where the piece begins in the UTF-8 of the text.
    package let offset: Int
  }

  /// The text as it was meant.
  package let text: String
  /// The pieces that were mended, in order; there is one.
  package let pieces: [Piece]

  /// Mends a text; nil when there is nothing to be mended.
  ///
  /// Where most pieces beyond ASCII are certainly misread in one way and no piece is Thai as it stands, the whole file has
  /// met with the accident, and pieces that are too short to tell are taken to have done so too.
  ///
  /// - Throws: `Loss` when a piece is misread Thai and letters of it are gone.
  package init?(_ text: String) throws(Loss) {
    // Every accident leaves characters from U+0080 to U+00FF behind.
    guard Self.mayBeMisread(text.utf8.span) else { return nil }
    let found = Self.pieces(of: text)
    guard found.contains(where: { $0.isSuspect && Reading(text, $0.range).isMisread }) else { return nil }
    var readings = found.map { Reading(text, $0.range) }
    if let ruined = readings.first(where: \.isRuined) { throw Loss(offset: ruined.range.lowerBound) }
    if let accident = Self.accident(of: readings) {
      // A piece too short for both mistakes may have been mended of the last one only.
      for index in readings.indices
      where readings[index].accident.map({ $0 != accident && accident.includes($0) }) ?? true {
        readings[index].meant = accident.meaning(of: readings[index].written) ?? readings[index].meant
      }
    }
    var mended: [UInt8] = []
    var pieces: [Piece] = []
    let bytes = Array(text.utf8)
    var done = 0
    for reading in readings {
      guard let meant = reading.meant else { continue }
      mended += bytes[done..<reading.range.lowerBound]
      let start = mended.count
      mended += meant.utf8
      pieces.append(Piece(written: reading.range, read: start..<mended.count))
      done = reading.range.upperBound
    }
    mended += bytes[done...]
    self.text = String(decoding: mended, as: UTF8.self)
    self.pieces = pieces
  }

  /// The place in the text's own UTF-8 of a place in the mended one; inside a mended piece that of its beginning.
  package func writtenOffset(of offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.read.lowerBound <= offset }) else { return offset }
    return piece.read.contains(offset)
      ? piece.written.lowerBound : offset - piece.read.upperBound + piece.written.upperBound
  }

  /// A piece with what is known of it.
  private struct Reading {
    let range: Range<Int>
    let written: String
    let accident: Mojibake.Accident?
    var meant: String?
    var isMisread: Bool { meant != nil || isRuined }
    /// Whether letters of misread Thai are gone; one trace of a letter alone may be anything.
    var isRuined: Bool { meant == nil && Mojibake.tracesOfUTF8(in: written) >= 2 }
    /// Whether the piece is Thai as it stands.
    var isThai: Bool {
      meant == nil && written.unicodeScalars.contains(where: ThaiScalar.isThai)
        && Self.readAsThai.meaning(of: written) == nil
    }

    private static let readAsThai = Mojibake.Accident(mistakes: [.utf8ReadAsThai])

    init(_ text: String, _ range: Range<Int>) {
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let written = String(text[start..<text.utf8.index(start, offsetBy: range.count)])
      let found = Mojibake.Accident.all.lazy.compactMap { accident in
        accident.certainMeaning(of: written).map { (accident, $0) }
      }.first
      self.range = range
      self.written = written
      (accident, meant) = (found?.0, found?.1)
    }
  }

  /// What happened to the whole text; nil when it happened to some pieces only.
  private static func accident(of readings: [Reading]) -> Mojibake.Accident? {
    guard !readings.contains(where: \.isThai) else { return nil }
    return Mojibake.Accident.all.first { accident in
      readings.count { $0.accident == accident } * 2 > readings.count
    }
  }

  /// The pieces with characters beyond ASCII, as places in the UTF-8; an accident shows first in those that are suspect.
  private static func pieces(of text: String) -> [(range: Range<Int>, isSuspect: Bool)] {
    var pieces: [(range: Range<Int>, isSuspect: Bool)] = []
    var start = 0
    var (isPlain, isSuspect) = (true, false)
    var offset = 0
    func finishPiece() {
      if !isPlain { pieces.append((start..<offset, isSuspect)) }
      start = offset + 1
      (isPlain, isSuspect) = (true, false)
    }
    for byte in text.utf8 {
      if endsPiece(byte) {
        finishPiece()
      } else if byte >= 0x80 {
        isPlain = false
        if leadsLatin1(byte) { isSuspect = true }
      }
      offset += 1
    }
    finishPiece()
    return pieces
  }

  private static func endsPiece(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func mayBeMisread(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where leadsLatin1(bytes[index]) { return true }
    return false
  }

  private static func leadsLatin1(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xC3 }
}
