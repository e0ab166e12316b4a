/// A JSON text as values: RFC 8259, nothing lost.
///
/// Numbers stay as written, so none passes through binary floating point; members of objects stay in their order.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// A whole number.
  static func integer(_ number: some BinaryInteger) -> JSONValue { .number(String(number)) }
}

/// A member of a JSON object.
struct JSONMember: Hashable, Sendable {
  /// The member's name.
  var name: String
  /// The member's value.
  var value: JSONValue

  init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
