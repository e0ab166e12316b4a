/// How a value is said in a plan file: one description for reading, for writing and for the published schema.
///
/// The law of the round trip: reading what was written gives the same value.
struct PlanForm<Value> {
  /// The JSON schema of the value.
  var schema: [JSONMember]
  /// The schemas of the objects in it, by name.
  var definitions: [JSONMember] = []
  /// The value as JSON.
  var write: (Value) -> JSONValue
  /// The value of a JSON; a fault says where it stands and what was expected.
  var read: (JSONValue, PlanPath) throws(PlanFault) -> Value

  init(
    schema: [JSONMember], definitions: [JSONMember] = [], write: @escaping (Value) -> JSONValue,
    read: @escaping (JSONValue, PlanPath) throws(PlanFault) -> Value
  ) {
    self.schema = schema
    self.definitions = definitions
    self.write = write
    self.read = read
  }

  /// The same JSON for another type of value.
  func mapped<Other>(
    _ to: @escaping (Value) -> Other, _ from: @escaping (Other) -> Value
  ) -> PlanForm<Other> {
    PlanForm<Other>(schema: schema, definitions: definitions) {
      write(from($0))
    } read: {
      json, path throws(PlanFault) in
      to(try read(json, path))
    }
  }

  /// A list of such values, of which no two have the same key.
  ///
  /// `member` names the member that holds the key, where a repeated one is reported; nil where the value is the key.
  func list<Key: Hashable>(distinctBy member: String?, _ key: @escaping (Value) -> Key) -> PlanForm<[Value]> {
    list.checked { values, path throws(PlanFault) in
      var places: [Key: Int] = [:]
      for (index, value) in values.enumerated() {
        guard let first = places.updateValue(index, forKey: key(value)) else { continue }
        let place = PlanPath.element(path, index)
        let written = self.write(value)
        throw .repeated(
          member.flatMap { written.member($0) } ?? written, at: member.map { .member(place, $0) } ?? place,
          first: .element(path, first))
      }
    }
  }

  /// A list of such values in ascending order of a key that no two have in common, as numbers and codes run.
  func list<Key: Hashable & Comparable>(
    inOrderOf member: String?, _ key: @escaping (Value) -> Key
  ) -> PlanForm<[Value]> {
    list(distinctBy: member, key).checked { values, path throws(PlanFault) in
      for (index, pair) in zip(values, values.dropFirst()).enumerated() where key(pair.1) < key(pair.0) {
        let place = PlanPath.element(path, index + 1)
        let written = self.write(pair.1)
        throw .outOfOrder(
          member.flatMap { written.member($0) } ?? written, at: member.map { .member(place, $0) } ?? place,
          behind: .element(path, index))
      }
    }
  }

  /// The same values, of which some are refused.
  func checked(_ check: @escaping (Value, PlanPath) throws(PlanFault) -> Void) -> PlanForm {
    var form = self
    form.read = { json, path throws(PlanFault) in
      let value = try self.read(json, path)
      try check(value, path)
      return value
    }
    return form
  }

  /// A list of such values.
  var list: PlanForm<[Value]> {
    let items = JSONMember("items", .object(schema))
    return PlanForm<[Value]>(
      schema: [JSONMember("type", .string("array")), items], definitions: definitions,
      write: { .array($0.map(write)) },
      read: { json, path throws(PlanFault) in
        guard case .array(let elements) = json else { throw .type(json, at: path, expected: .list) }
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() { values.append(try read(element, .element(path, index))) }
        return values
      })
  }
}

extension JSONValue {
  /// The member of an object with a name.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
