/// Digits in bytes of UTF-8: `0` to `9`, `๐` to `๙`.
enum CSVDigits {
  /// How many bytes the digit at a place takes; 0 where there is none.
  static func length(at index: Int, in bytes: Span<UInt8>) -> Int {
    guard index < bytes.count else { return 0 }
    if isASCII(bytes[index]) { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE0, bytes[index + 1] == 0xB9,
      (0x90...0x99).contains(bytes[index + 2])
    else { return 0 }
    return 3
  }

  private static func isASCII(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// A field that is a number, or a piece of one that was cut at its commas.
struct CSVAmountPiece: Equatable {
  /// Whether an amount may begin with it: one to three digits, not a zero first, and nothing behind them.
  var mayBegin = false
  /// Whether an amount may go on with it: exactly three digits and nothing before them.
  var mayFollow = false
  /// Whether more digits may follow: there is nothing behind its own.
  var mayGoOn = false
  /// Whether it is `000`, which no column holds by itself.
  var isZeros = false

  private static let longest = 60

  /// Whether a field may be a piece: most others are told by their first bytes.
  static func mayBe(_ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[0]
    return byte <= UInt8(ascii: "9") || byte == 0xE0 && bytes.count > 2 && bytes[1] == 0xB9 && bytes[2] >= 0x90
  }

  /// The piece that a field is; nil where it is no number.
  init?(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return nil }
    let isIndented = bytes[0] == UInt8(ascii: " ")
    var index = 0
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    var (digits, zeros, firstIsZero) = (0, 0, false)
    while case let length = CSVDigits.length(at: index, in: bytes), length > 0 {
      let isZero = bytes[index + length - 1] == (length == 1 ? UInt8(ascii: "0") : 0x90)
      if digits == 0 { firstIsZero = isZero }
      digits += 1
      zeros += isZero ? 1 : 0
      index += length
    }
    guard digits > 0, Self.isTail(from: index, in: bytes) else { return nil }
    mayGoOn = index == bytes.count
    mayBegin = mayGoOn && digits <= 3 && !firstIsZero
    mayFollow = digits == 3 && !isIndented
    isZeros = mayFollow && zeros == 3
  }

  /// Whether what follows the digits may end an amount: `.50` or `.-`, then `บาท`, with blanks between.
  private static func isTail(from start: Int, in bytes: Span<UInt8>) -> Bool {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
        index += 1
      } else {
        while case let length = CSVDigits.length(at: index, in: bytes), length > 0 { index += length }
      }
    }
    func skipBlanks() { while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 } }
    skipBlanks()
    if baht.indices.allSatisfy({ index + $0 < bytes.count && bytes[index + $0] == baht[$0] }) { index += baht.count }
    skipBlanks()
    return index == bytes.count
  }

  private static let baht = Array("บาท".utf8)
}
