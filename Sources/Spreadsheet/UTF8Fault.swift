/// Where bytes stop being UTF-8.
struct UTF8Fault: Error {
  /// The offset of the first byte that cannot be UTF-8.
  let offset: Int
  /// Whether the bytes are UTF-8 with characters beyond ASCII and end in the middle of one: a file that was cut off.
  let isCutOffCharacter: Bool

  /// The text of bytes from an offset on, or what keeps them from being UTF-8.
  static func text(_ bytes: [UInt8], from start: Int) -> Result<String, UTF8Fault> {
    do {
      let valid = try UTF8Span(validating: bytes.span.extracting(droppingFirst: start))
      return .success(String(copying: valid))
    } catch {
      let offset = start + error.byteOffsets.lowerBound
      let isAtEnd = error.kind == .truncatedScalar && start + error.byteOffsets.upperBound == bytes.count
      let hasOthers = bytes.prefix(offset).contains { $0 >= 0x80 }
      return .failure(UTF8Fault(offset: offset, isCutOffCharacter: isAtEnd && hasOthers))
    }
  }
}
