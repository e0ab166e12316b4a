/// Tells UTF-16 from other text.
package enum WideText {
  /// How a file in UTF-16 writes its characters, and how many bytes its mark has; nil for a file in another encoding.
  ///
  /// A byte order mark decides. Without one, the front of the file is looked at: read in one of the two orders it holds
  /// neither NUL nor another control character that no text has, and more than half of it is ASCII or Thai. In the wrong
  /// order hardly any is.
  package static func encoding(of bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let front = bytes.prefix(bytesLookedAt)
    guard front.contains(0) else { return nil }
    if isText(front, highByteFirst: false) { return (.utf16LittleEndian, 0) }
    return isText(front, highByteFirst: true) ? (.utf16BigEndian, 0) : nil
  }

  private static let bytesLookedAt = 4_096

  private static func isText(_ bytes: ArraySlice<UInt8>, highByteFirst: Bool) -> Bool {
    var (units, usual) = (0, 0)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      let unit = highByteFirst ? first << 8 | second : second << 8 | first
      units += 1
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x0E01...0x0E5B: usual += 1
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: return false
      default: break
      }
      index += 2
    }
    return usual * 2 > units
  }
}
