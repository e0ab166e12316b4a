/// A number that tells whether a sheet still says the same: of the places and values of all cells that hold something.
///
/// What looks different and says the same is the same to it: a name, a style, a width, a blank cell, a formula in place of
/// its value, a line end. Numbers count with fifteen digits, as many as every program that saves a sheet keeps. Two sheets
/// that differ have the same digest once in 2^64 times, unless somebody sets out to make them.
package struct ContentDigest: Hashable, Sendable {
  private var state: UInt64 = 0

  /// The digest of a sheet without a value.
  package static let blank = ContentDigest()

  private init() {}

  /// The digest of the cells of a grid.
  package init(_ grid: Grid) { grid.add(to: &self) }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: - Cells

  private enum Kind: UInt64 {
    case text = 1, number, boolean, error
  }

  /// Takes in a cell.
  mutating func add(_ value: CellValue, row: Int, column: Int) {
    switch value {
    case .text(let text): add(text.utf8.span, row: row, column: column)
    case .number(let number): add(number, row: row, column: column)
    case .boolean(let value):
      begin(.boolean, row, column)
      add(word: value ? 1 : 0)
    case .error(let text):
      begin(.error, row, column)
      add(bytes: text.utf8.span)
    }
  }

  /// Takes in a cell with a number.
  mutating func add(_ number: Double, row: Int, column: Int) {
    begin(.number, row, column)
    add(word: Self.canonical(number).bitPattern)
  }

  /// Takes in a cell with a text, given as UTF-8; an empty one is no content.
  mutating func add(_ text: Span<UInt8>, row: Int, column: Int) {
    guard !text.isEmpty else { return }
    begin(.text, row, column)
    guard text.indices.contains(where: { text[$0] == 0x0D }) else { return add(bytes: text) }
    var lines: [UInt8] = []
    for index in text.indices {
      // CR LF is one line end, and so is CR alone.
      if text[index] == 0x0A, index > 0, text[index - 1] == 0x0D { continue }
      lines.append(text[index] == 0x0D ? 0x0A : text[index])
    }
    add(bytes: lines.span)
  }

  private mutating func begin(_ kind: Kind, _ row: Int, _ column: Int) {
    add(word: UInt64(row) << 32 ^ UInt64(column) << 8 ^ kind.rawValue)
  }

  private mutating func add(bytes: Span<UInt8>) {
    add(word: UInt64(bytes.count))
    let raw = unsafe bytes.bytes
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      add(word: UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)))
    }
    var rest: UInt64 = 0
    for place in whole..<bytes.count { rest = rest << 8 | UInt64(bytes[place]) }
    if whole < bytes.count { add(word: rest) }
  }

  /// Mixes a word in; whatever the state was, other words give other states.
  ///
  /// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014 (the mixer of SplitMix).
  private mutating func add(word: UInt64) {
    var mixed = (state ^ word) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    state = mixed ^ mixed >> 31
  }

  // MARK: - Numbers

  /// The number that is left of one when it is written with fifteen digits.
  static func canonical(_ number: Double) -> Double {
    // Whole numbers and amounts, which is nearly all, have no more digits.
    let hundredths = (number * 100).rounded()
    if abs(hundredths) < 1e15, hundredths / 100 == number { return number == 0 ? 0 : number }
    let text = number.magnitude.description
    let exponentSign = text.firstIndex(of: "e")
    let written = text[..<(exponentSign ?? text.endIndex)]
    let point = written.firstIndex(of: ".") ?? written.endIndex
    var exponent = exponentSign.flatMap { Int(text[text.index(after: $0)...]) } ?? 0
    exponent -= max(0, written.distance(from: point, to: written.endIndex) - 1)
    // Seventeen digits at most, and those that only say where the point is.
    guard var digits = UInt64(written.filter { $0 != "." }), digits >= 1_000_000_000_000_000 else { return number }
    var isUpper = false
    while digits >= 1_000_000_000_000_000 {
      isUpper = digits % 10 >= 5
      digits /= 10
      exponent += 1
    }
    let magnitude = Double("\(isUpper ? digits + 1 : digits)e\(exponent)") ?? number.magnitude
    return number < 0 ? -magnitude : magnitude
  }
}
