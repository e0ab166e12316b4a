import Spreadsheet

/// What the `t` of a cell says its value is.
///
/// Source: ECMA-376 part 1, 18.18.11 (ST_CellType).
enum CellType {
  case shared, formulaText, inline, number, boolean, error, date

  /// A value as it stands in the sheet.
  enum Value {
    /// A shared string by its number.
    case shared(Int)
    /// A value of the cell's own.
    case own(CellValue)

    /// The value by itself.
    func cellValue(_ strings: TextPool) -> CellValue {
      switch self {
      case .shared(let index): .text(strings[index])
      case .own(let value): value
      }
    }
  }

  /// The type that the `t` of the cell started last names; a number where there is none.
  init(_ markup: inout MarkupReader, place: Place, offset: Int) throws(SourceError) {
    guard let range = markup.value(.t) else {
      self = .number
      return
    }
    switch Name(markup.stream.window.span, range.lowerBound, range.upperBound) {
    case .s: self = .shared
    case .formulaText: self = .formulaText
    case .inlineText: self = .inline
    default: self = try CellType(markup.string(range), place: place, offset: offset)
    }
  }

  /// The type that an attribute names; a number where there is none.
  init(_ text: String?, place: Place, offset: Int) throws(SourceError) {
    switch text {
    case nil, "n": self = .number
    case "s": self = .shared
    case "str": self = .formulaText
    case "inlineStr": self = .inline
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    case let other?: throw place.error(.unknownCellType(String(other.prefix(40))), offset: offset)
    }
  }

  /// The value that the bytes of a `v` element stand for; nil when they are blank.
  ///
  /// A date (`d`) stays the text that it is, in the form of ISO 8601.
  func value(
    of bytes: inout [UInt8], context: WorksheetPart.Context, place: Place, offset: Int
  ) throws(SourceError) -> Value? {
    switch self {
    case .number:
      switch NumberText.read(bytes.span, 0, bytes.count) {
      case .number(let value): return .own(.number(value))
      case .blank: return nil
      case .tooLarge: throw place.error(.numberTooLarge(Self.shown(bytes)), offset: offset)
      case .malformed: throw place.error(.badNumber(Self.shown(bytes)), offset: offset)
      }
    case .shared:
      if let index = Self.wholeNumber(bytes), index < context.strings.count { return .shared(index) }
      let text = Self.shown(bytes)
      if text.isEmpty { return nil }
      guard let index = Int(text), index >= 0, index < context.strings.count else {
        throw place.error(.noSuchSharedString(text, count: context.strings.count), offset: offset)
      }
      return .shared(index)
    case .boolean:
      switch Self.shown(bytes) {
      case "1", "true": return .own(.boolean(true))
      case "0", "false": return .own(.boolean(false))
      case "": return nil
      case let other: throw place.error(.badBoolean(other), offset: offset)
      }
    case .error:
      let text = Self.shown(bytes)
      return text.isEmpty ? nil : .own(.error(text))
    case .formulaText, .inline, .date:
      EscapedText.decode(&bytes, from: 0)
      return .own(try text(of: bytes, context: context, place: place, offset: offset))
    }
  }

  /// The value that a text stands for, once it is known not to be too long.
  func text(
    of bytes: [UInt8], context: WorksheetPart.Context, place: Place, offset: Int
  ) throws(SourceError) -> CellValue {
    guard RichText.isWithin(context.limits.cellText, bytes) else {
      throw place.error(RichText.tooLong(bytes, context.limits.cellText), offset: offset)
    }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  /// The number that up to nine digits and nothing else make.
  private static func wholeNumber(_ bytes: [UInt8]) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The bytes as text without the blanks around it, shortened for messages.
  private static func shown(_ bytes: [UInt8]) -> String {
    let trimmed = bytes.drop { $0 <= 0x20 }.prefix(64)
    let end = trimmed.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? trimmed.startIndex
    return String(decoding: trimmed[..<end], as: UTF8.self)
  }
}
