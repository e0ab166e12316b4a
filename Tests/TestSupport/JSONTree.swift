import FoundationEssentials

/// JSON as the toolchain's own decoder reads it: the independent reader that ours is held against.
public enum JSONTree: Decodable, Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// The tree of a JSON text.
  public init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
  }

  /// Decodes whatever stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // What is frequent is tried first: a failed try is slow.
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONTree].self) {
      self = .array(elements)
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// The members of an object; none for anything else.
  public var members: [String: JSONTree] { if case .object(let members) = self { members } else { [:] } }

  /// The elements of a list; none for anything else.
  public var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  /// The text of a string.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
}
