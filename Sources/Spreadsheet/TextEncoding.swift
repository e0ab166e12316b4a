import ThaiText

/// How the characters of a text file are written as bytes.
///
/// A byte order mark decides. Without one, what reads as UTF-16 is that (`WideText`), and valid UTF-8 is UTF-8. In a file
/// that is neither, most of the bytes say whether it is UTF-8 with faults or code page 874, in which old versions of Excel
/// save Thai (`LineDecoding`); what makes no Thai in that code page is refused.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8.
  case utf8
  /// UTF-16, the low byte first.
  case utf16LittleEndian
  /// UTF-16, the high byte first.
  case utf16BigEndian
  /// Code page 874, the Thai code page of Windows.
  case codePage874

  /// The text as a file has it, without its byte order mark.
  ///
  /// A byte that stands for no character is an error, and so is the character NUL, which no text file has. So is a line in
  /// another encoding than the rest: what is read here cannot tell that a line was left out or mended.
  public static func decode(_ bytes: [UInt8], file: String?) throws(SourceError) -> String {
    try DecodedText(bytes, file: file, isWhole: true).written
  }
}
