/// The record that ends a zip file and says where its table of contents stands.
///
/// Source: APPNOTE.TXT 4.3.16.
///
/// A file with a second archive behind the first, or inside its comment, is read differently by different programs: some
/// take the first table of contents, some the last. Such a file is refused.
enum EndRecord {
  /// The bytes at the end of a file among which the record stands: its own 22 and the longest comment.
  static let reach = 22 + 65_535

  /// Whether the record that ends exactly where the file does leads to a table of contents right before it; true also
  /// when no record ends there, since then every program looks for the same one.
  ///
  /// - Parameters:
  ///   - tail: The last bytes of the file, at least `reach` or all of them.
  ///   - size: The size of the file in bytes.
  static func isSound(_ tail: [UInt8], fileSize size: Int) -> Bool {
    var start = tail.count - 22
    while start >= 0 {
      if tail[start] == 0x50, tail[start + 1] == 0x4B, tail[start + 2] == 5, tail[start + 3] == 6,
        start + 22 + little(tail, start + 20, 2) == tail.count
      {
        let (length, offset) = (little(tail, start + 12, 4), little(tail, start + 16, 4))
        // The places of a zip64 file stand elsewhere.
        guard length != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else { return true }
        let place = size - tail.count + start
        // Between the two there may be a zip64 record and its locator.
        return offset + length == place || offset + length == place - 76
      }
      start -= 1
    }
    return true
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}
