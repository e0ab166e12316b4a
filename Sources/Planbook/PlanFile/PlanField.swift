/// A member of an object in a plan file: its name, the property it stands for, and what it means.
struct PlanField<Root> {
  /// The member's name.
  let name: String
  /// Whether an object without the member is refused.
  let isRequired: Bool
  /// The schema of the member, with its description.
  let schema: [JSONMember]
  /// The schemas of the objects in it, by name.
  let definitions: [JSONMember]
  /// The member of a value; nil where it is left out.
  let write: (Root) -> JSONValue?
  /// Reads the member into a value.
  let read: (JSONValue, PlanPath, inout Root) throws(PlanFault) -> Void

  /// A member that is always there.
  static func required<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value>, _ form: PlanForm<Value>, _ description: String
  ) -> PlanField {
    PlanField(
      name, isRequired: true, form, description, write: { form.write($0[keyPath: property]) },
      read: { value, root in root[keyPath: property] = value })
  }

  /// A member that is left out where the value has none.
  static func optional<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value?>, _ form: PlanForm<Value>, _ description: String
  ) -> PlanField {
    PlanField(
      name, isRequired: false, form, description, write: { $0[keyPath: property].map(form.write) },
      read: { value, root in root[keyPath: property] = value })
  }

  /// A member that is always written, and that may be missing where it would say nothing: an empty list.
  static func list<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value>, _ form: PlanForm<Value>, _ description: String
  ) -> PlanField {
    PlanField(
      name, isRequired: false, form, description, write: { form.write($0[keyPath: property]) },
      read: { value, root in root[keyPath: property] = value })
  }

  /// A member that is there, and true, only where something holds.
  static func flag(_ name: String, _ property: WritableKeyPath<Root, Bool>, _ description: String) -> PlanField {
    PlanField(
      name, isRequired: false, .boolean, description, write: { $0[keyPath: property] ? .boolean(true) : nil },
      read: { value, root in root[keyPath: property] = value })
  }

  /// A member that always says the same, of which a value keeps nothing.
  static func constant(_ name: String, _ form: PlanForm<Void>, _ description: String) -> PlanField {
    PlanField(name, isRequired: true, form, description, write: { _ in form.write(()) }, read: { _, _ in })
  }

  private init<Value>(
    _ name: String, isRequired: Bool, _ form: PlanForm<Value>, _ description: String,
    write: @escaping (Root) -> JSONValue?, read: @escaping (Value, inout Root) -> Void
  ) {
    self.name = name
    self.isRequired = isRequired
    self.schema = [JSONMember("description", .string(description))] + form.schema
    self.definitions = form.definitions
    self.write = write
    self.read = { json, path, root throws(PlanFault) in read(try form.read(json, path), &root) }
  }
}

extension PlanForm {
  /// An object of fields, in the order in which they are written; members of other names are refused.
  ///
  /// Reading starts from `start`, which stands for nothing yet.
  static func object(
    _ name: String, _ description: String, start: Value, _ fields: [PlanField<Value>]
  ) -> PlanForm {
    let schema: [JSONMember] = [
      JSONMember("description", .string(description)),
      JSONMember("type", .string("object")),
      JSONMember("properties", .object(fields.map { JSONMember($0.name, .object($0.schema)) })),
      JSONMember("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
      JSONMember("additionalProperties", .boolean(false)),
    ]
    var definitions = [JSONMember(name, .object(schema))]
    for definition in fields.flatMap(\.definitions) where !definitions.contains(where: { $0.name == definition.name }) {
      definitions.append(definition)
    }
    return PlanForm(
      schema: [JSONMember("$ref", .string("#/$defs/\(name)"))], definitions: definitions,
      write: { value in
        .object(fields.compactMap { field in field.write(value).map { JSONMember(field.name, $0) } })
      },
      read: { json, path throws(PlanFault) in
        guard case .object(let members) = json else { throw .type(json, at: path, expected: .object) }
        var value = start
        var seen: Set<String> = []
        for member in members {
          let place = PlanPath.member(path, member.name)
          guard let field = fields.first(where: { $0.name == member.name }) else {
            throw .unknownMember(member.name, of: path, known: fields.map(\.name))
          }
          guard seen.insert(member.name).inserted else { throw .repeatedMember(at: place) }
          try field.read(member.value, place, &value)
        }
        if let missing = fields.first(where: { $0.isRequired && !seen.contains($0.name) }) {
          throw .missingMember(at: .member(path, missing.name))
        }
        return value
      })
  }
}

extension PlanForm {
  /// Lets the schema of an object say that a member is there where another member has a value.
  ///
  /// The reading says it by itself.
  mutating func require(_ name: String, where other: String, is value: JSONValue, in object: String) {
    let condition: [JSONMember] = [
      JSONMember("properties", .object([JSONMember(other, .object([JSONMember("const", value)]))])),
      JSONMember("required", .array([.string(other)])),
    ]
    let consequence = [JSONMember("required", .array([.string(name)]))]
    guard let index = definitions.firstIndex(where: { $0.name == object }),
      case .object(let members) = definitions[index].value
    else { return }
    definitions[index].value = .object(
      members + [JSONMember("if", .object(condition)), JSONMember("then", .object(consequence))])
  }
}
