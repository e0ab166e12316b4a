internal import Spreadsheet

/// How a value that is only written is said in JSON: one description for writing and for the published schema.
struct JSONShape<Value> {
  /// The JSON Schema of the value.
  var schema: [JSONMember]
  /// The schemas of the objects in it, by name.
  var definitions: [JSONMember] = []
  /// The value as JSON.
  var write: (Value) -> JSONValue

  /// A list of such values.
  var list: JSONShape<[Value]> {
    JSONShape<[Value]>(
      schema: [JSONMember("type", .string("array")), JSONMember("items", .object(schema))], definitions: definitions
    ) { .array($0.map(write)) }
  }

  /// A published schema (draft 2020-12) of documents that are such a value.
  func document(titled title: String) -> JSONValue {
    .object(
      [
        JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSONMember("title", .string(title)),
      ] + schema + [JSONMember("$defs", .object(definitions))])
  }

  /// An object with members; nothing else is allowed in it.
  static func object(_ name: String, _ description: String, _ parts: [JSONPart<Value>]) -> JSONShape {
    let properties = parts.map { JSONMember($0.name, .object($0.schema)) }
    let definition: [JSONMember] = [
      JSONMember("description", .string(description)), JSONMember("type", .string("object")),
      JSONMember("properties", .object(properties)),
      JSONMember("required", .array(parts.filter(\.isRequired).map { .string($0.name) })),
      JSONMember("additionalProperties", .boolean(false)),
    ]
    var definitions = [JSONMember(name, .object(definition))]
    for inner in parts.flatMap(\.definitions) where !definitions.contains(where: { $0.name == inner.name }) {
      definitions.append(inner)
    }
    return JSONShape(schema: [JSONMember("$ref", .string("#/$defs/\(name)"))], definitions: definitions) { value in
      .object(parts.compactMap { part in part.write(value).map { JSONMember(part.name, $0) } })
    }
  }
}

/// A member of an object that is only written.
struct JSONPart<Root> {
  /// The member's name.
  let name: String
  /// Whether every such object has it.
  let isRequired: Bool
  /// The schema of the member, with its description.
  let schema: [JSONMember]
  /// The schemas of the objects in it, by name.
  let definitions: [JSONMember]
  /// The member of a value; nil where it is left out.
  let write: (Root) -> JSONValue?

  /// A member that is always there.
  static func always<Value>(
    _ name: String, _ shape: JSONShape<Value>, _ description: String, _ value: @escaping (Root) -> Value
  ) -> JSONPart {
    JSONPart(name, isRequired: true, shape, description) { shape.write(value($0)) }
  }

  /// A member that is left out where there is no value.
  static func maybe<Value>(
    _ name: String, _ shape: JSONShape<Value>, _ description: String, _ value: @escaping (Root) -> Value?
  ) -> JSONPart {
    JSONPart(name, isRequired: false, shape, description) { value($0).map(shape.write) }
  }

  private init<Value>(
    _ name: String, isRequired: Bool, _ shape: JSONShape<Value>, _ description: String,
    write: @escaping (Root) -> JSONValue?
  ) {
    self.name = name
    self.isRequired = isRequired
    schema = [JSONMember("description", .string(description))] + shape.schema
    definitions = shape.definitions
    self.write = write
  }
}

extension JSONShape<String> {
  /// A text.
  static var text: JSONShape { JSONShape(schema: [JSONMember("type", .string("string"))]) { .string($0) } }
}

extension JSONShape<Bool> {
  /// Whether something holds.
  static var flag: JSONShape { JSONShape(schema: [JSONMember("type", .string("boolean"))]) { .boolean($0) } }
}

extension JSONShape where Value: BinaryInteger {
  /// A whole number.
  static var integer: JSONShape { JSONShape(schema: [JSONMember("type", .string("integer"))]) { .integer($0) } }

  /// A whole number, from a least one on.
  static func integer(from least: Value) -> JSONShape {
    JSONShape(schema: [JSONMember("type", .string("integer")), JSONMember("minimum", .integer(least))]) {
      .integer($0)
    }
  }
}

extension JSONShape where Value: CaseIterable & RawRepresentable<String> {
  /// One of some names.
  static var oneOf: JSONShape {
    JSONShape(schema: [JSONMember("enum", .array(Value.allCases.map { .string($0.rawValue) }))]) {
      .string($0.rawValue)
    }
  }
}

extension JSONShape<Wording> {
  /// A text in both languages.
  static var wording: JSONShape {
    .object(
      "wording", "A text for people in both languages.",
      [.always("th", .text, "In Thai.", \.thai), .always("en", .text, "In English.", \.english)])
  }
}
