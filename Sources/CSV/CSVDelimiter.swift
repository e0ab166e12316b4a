/// Finds the character that separates the fields of a file: a comma, a semicolon, a tab or a bar.
///
/// A first line `sep=;` decides. Otherwise all records are counted (`CSVTally`), and the name `.tsv` speaks for the tab.
struct CSVDelimiter: Equatable {
  /// The delimiter's byte.
  var byte: UInt8
  /// How many bytes the line `sep=;` takes, with its end; 0 where there is none.
  var declarationLength = 0

  /// The delimiter of a file's bytes.
  static func found(in bytes: Span<UInt8>, ofFile name: String?) -> CSVDelimiter {
    if let declared = declared(in: bytes) { return declared }
    let isTabNamed = name?.lowercased().hasSuffix(".tsv") ?? false
    return CSVDelimiter(byte: CSVTally(of: bytes).delimiter(isTabNamed: isTabNamed))
  }

  /// The delimiter that a first line such as `sep=;` names, as Excel does.
  private static func declared(in bytes: Span<UInt8>) -> CSVDelimiter? {
    let start = Array("sep=".utf8)
    guard bytes.count > start.count else { return nil }
    for (index, expected) in start.enumerated() where bytes[index] | 0x20 != expected | 0x20 { return nil }
    let byte = bytes[start.count]
    guard byte == UInt8(ascii: "\t") || (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") else { return nil }
    var end = start.count + 1
    if end == bytes.count { return CSVDelimiter(byte: byte, declarationLength: end) }
    guard bytes[end] == UInt8(ascii: "\r") || bytes[end] == UInt8(ascii: "\n") else { return nil }
    let isReturn = bytes[end] == UInt8(ascii: "\r")
    end += 1
    if isReturn, end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    return CSVDelimiter(byte: byte, declarationLength: end)
  }
}
