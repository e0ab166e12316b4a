/// Why bytes are not the JSON that is read here, and where.
struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong at the place.
  enum Reason: Hashable, Sendable {
    /// Bytes that are no UTF-8.
    case notUTF8
    /// Something else stands where a piece of the grammar should.
    case expected(Piece)
    /// An escape in a string that stands for no character.
    case escape
    /// A control character, such as a line break, inside a string.
    case controlCharacter
    /// Lists and objects inside each other past the limit.
    case tooDeep(limit: Int)
    /// More values than the limit.
    case tooManyValues(limit: Int)
  }

  /// A piece of JSON's grammar.
  enum Piece: Hashable, Sendable {
    case value, memberName, colon, commaOrBrace, commaOrBracket, closingQuote, digit, endOfFile
  }

  /// What is wrong.
  var reason: Reason
  /// The offset of the place in bytes.
  var offset: Int
}
