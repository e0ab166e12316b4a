/// Holds JSON against a JSON Schema, for the keywords that our schemas use; any other keyword is a violation itself.
public struct JSONSchemaValidator {
  private let definitions: [String: JSONTree]
  private let root: JSONTree
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]
  /// The properties met so far, as `definition.property`.
  public private(set) var metProperties: Set<String> = []
  /// What was found to be wrong so far, each with its place.
  public private(set) var violations: [String] = []

  /// A validator for a schema.
  public init(_ schema: JSONTree) {
    root = schema
    definitions = schema.members["$defs"]?.members ?? [:]
  }

  /// The properties that the schema's definitions declare, as `definition.property`.
  public var declaredProperties: Set<String> {
    Set(
      definitions.flatMap { name, schema in
        (schema.members["properties"]?.members.keys).map { $0.map { "\(name).\($0)" } } ?? []
      })
  }

  /// Holds a value against the schema.
  public mutating func validate(_ value: JSONTree) {
    check(value, against: root, named: "", at: "$")
  }

  private mutating func check(_ value: JSONTree, against schema: JSONTree, named name: String, at path: String) {
    for (keyword, argument) in schema.members {
      switch keyword {
      case "$schema", "$defs", "title", "description", "then": continue
      case "if":
        var condition = self
        condition.violations = []
        condition.check(value, against: argument, named: "", at: path)
        if condition.violations.isEmpty, let then = schema.members["then"] {
          check(value, against: then, named: "", at: path)
        }
      case "$ref":
        let target = String((argument.text ?? "").dropFirst("#/$defs/".count))
        guard let definition = definitions[target] else {
          violations.append("\(path): no definition \(target)")
          continue
        }
        check(value, against: definition, named: target, at: path)
      case "properties":
        for (property, member) in value.members {
          guard let schema = argument.members[property] else { continue }
          metProperties.insert("\(name).\(property)")
          check(member, against: schema, named: "", at: "\(path).\(property)")
        }
      case "additionalProperties":
        let known = schema.members["properties"]?.members ?? [:]
        for property in value.members.keys where argument == .boolean(false) && known[property] == nil {
          violations.append("\(path): unknown property \(property)")
        }
      case "required":
        for property in argument.elements.compactMap(\.text) where value.members[property] == nil {
          violations.append("\(path): no property \(property)")
        }
      case "items":
        for (index, element) in value.elements.enumerated() {
          check(element, against: argument, named: "", at: "\(path)[\(index)]")
        }
      default:
        if !holds(keyword, argument, for: value) { violations.append("\(path): \(keyword) does not hold for \(value)") }
      }
    }
  }

  /// Whether a keyword about a single value holds; one that is not known does not.
  private mutating func holds(_ keyword: String, _ argument: JSONTree, for value: JSONTree) -> Bool {
    switch (keyword, argument, value) {
    case ("type", .string("object"), .object), ("type", .string("array"), .array), ("type", .string("string"), .string),
      ("type", .string("integer"), .integer), ("type", .string("boolean"), .boolean):
      true
    case ("const", _, _): value == argument
    case ("enum", .array(let values), _): values.contains(value)
    case ("minimum", .integer(let least), .integer(let number)): number >= least
    case ("maximum", .integer(let most), .integer(let number)): number <= most
    case ("maxLength", .integer(let most), .string(let text)): text.unicodeScalars.count <= Int(most)
    case ("pattern", .string(let pattern), .string(let text)):
      matches(text, pattern)
    default: false
    }
  }
  private mutating func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = patterns[pattern] ?? (try? Regex(pattern).matchingSemantics(.unicodeScalar)) else { return false }
    patterns[pattern] = regex
    return (try? regex.firstMatch(in: text)) != nil
  }
}
