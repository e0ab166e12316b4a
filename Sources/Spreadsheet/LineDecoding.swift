internal import ThaiText

/// The text of a file that is not UTF-8 throughout, decoded line by line.
///
/// Most of the bytes beyond ASCII tell what the file is: UTF-8 with some lines that are not, or code page 874. A line of
/// a UTF-8 file that is Thai in code page 874 was pasted in and is read as that; what no line can be is left out.
struct LineDecoding {
  /// A line that is not what the rest of the file is.
  struct Odd: Hashable {
    /// Where it stands in the UTF-8 of the text; empty for a line that was left out.
    var text: Range<Int>
    /// Where it stands in the file.
    var file: Range<Int>
    /// The offset in the file of the byte that is no character; nil for a line that was read.
    var fault: Int?
    /// That byte as a message names it.
    var byte = ""
    /// The line's number, from 1.
    var line: Int
  }

  private(set) var text: String
  private(set) var encoding: TextEncoding
  private(set) var odd: [Odd] = []

  init(_ place: TextPlace, markLength: Int, notUTF8At first: Int, isWhole: Bool) throws(SourceError) {
    let bytes = place.bytes
    let isUTF8 = markLength > 0 || Self.isMostlyUTF8(bytes)
    encoding = isUTF8 ? .utf8 : .codePage874
    if !isUTF8, let whole = try? CodePage874.decode(bytes) {
      text = whole
    } else {
      text = ""
      let filled = decodeLines(place, from: markLength)
      let faults = odd.compactMap(\.fault)
      if isWhole || !TextFault.mayLeaveOut(faults.count, of: filled) {
        let fault = faults.first ?? first
        throw isUTF8
          ? place.notUTF8(at: fault, hasMark: markLength > 0) : place.undecodable(at: fault, notUTF8At: first)
      }
    }
    guard !isUTF8, let doubt = ThaiLikelihood.firstDoubt(in: text) else { return }
    throw place.notThai(at: fileOffset(of: text.utf8.distance(from: text.startIndex, to: doubt), markLength))
  }

  /// Decodes each line by itself; gives the number of those that are not empty.
  private mutating func decodeLines(_ place: TextPlace, from first: Int) -> Int {
    let bytes = place.bytes
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var (line, filled) = (0, 0)
    var start = first
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      line += 1
      if end > start { filled += 1 }
      let begin = decoded.count
      switch Self.decoded(Array(bytes[start..<end]), asUTF8: encoding == .utf8) {
      case .plain(let text): decoded += text.utf8
      case .otherEncoding(let text):
        decoded += text.utf8
        odd.append(Odd(text: begin..<decoded.count, file: start..<end, fault: nil, line: line))
      case .none(let offset):
        let fault = start + offset
        odd.append(Odd(text: begin..<begin, file: start..<end, fault: fault, byte: place.hex(fault), line: line))
      }
      start = end
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      for _ in 0..<(end == bytes.count ? 0 : isPair ? 2 : 1) {
        decoded.append(bytes[start])
        start += 1
      }
    }
    text = String(decoding: decoded, as: UTF8.self)
    return filled
  }

  /// The place in the file's bytes of a place in the text's UTF-8.
  func fileOffset(of offset: Int, _ markLength: Int) -> Int {
    guard let near = odd.last(where: { $0.text.lowerBound <= offset }) else {
      return markLength + length(0..<offset, in: encoding)
    }
    if offset <= near.text.lowerBound { return near.file.lowerBound }
    return near.text.contains(offset)
      ? near.file.lowerBound + length(near.text.lowerBound..<offset, in: .codePage874)
      : near.file.upperBound + length(near.text.upperBound..<offset, in: encoding)
  }

  /// How many bytes of the file a stretch of the text's UTF-8 takes.
  private func length(_ range: Range<Int>, in encoding: TextEncoding) -> Int {
    if encoding == .utf8 { return range.count }
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    return bytes.count { $0 & 0xC0 != 0x80 }
  }

  private enum Line {
    case plain(String)
    case otherEncoding(String)
    /// No text; the offset of the first byte that is no character.
    case none(at: Int)
  }

  private static func decoded(_ bytes: [UInt8], asUTF8 isUTF8: Bool) -> Line {
    guard isUTF8 else {
      do {
        return .plain(try CodePage874.decode(bytes))
      } catch {
        return .none(at: error.offset)
      }
    }
    switch UTF8Fault.text(bytes, from: 0) {
    case .success(let text): return .plain(text)
    case .failure(let fault):
      // A line that has letters in UTF-8 as well is a damaged one, not one in another encoding.
      guard thaiUTF8(bytes) == 0, let text = try? CodePage874.decode(bytes),
        ThaiLikelihood.firstDoubt(in: text) == nil
      else { return .none(at: fault.offset) }
      return .otherEncoding(text)
    }
  }

  /// Whether most bytes beyond ASCII belong to Thai letters in UTF-8, which code page 874 hardly ever looks like.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    2 * thaiUTF8(bytes) > bytes.count { $0 >= 0x80 }
  }

  /// How many bytes belong to Thai letters in UTF-8.
  private static func thaiUTF8(_ bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xE0, bytes[index + 1] == 0xB8 || bytes[index + 1] == 0xB9, bytes[index + 2] & 0xC0 == 0x80 {
        count += 3
        index += 3
      } else {
        index += 1
      }
    }
    return count
  }
}
