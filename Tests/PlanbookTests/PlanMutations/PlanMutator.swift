import TestSupport

@testable import Planbook

/// Changes the JSON of a plan file somewhere, as a careless hand or a hostile one would.
struct PlanMutator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The plan file with one to three changes.
  mutating func mutated(_ plan: JSONValue) -> JSONValue {
    var plan = plan
    for _ in 0..<(random.once(in: 2) ? 1 : random.number(in: 2...3)) {
      let places = JSONPlaces(plan)
      guard let place = random.pick(places.all) else { return plan }
      plan = change(plan, at: place, places)
    }
    return plan
  }

  private mutating func change(_ plan: JSONValue, at place: [JSONStep], _ places: JSONPlaces) -> JSONValue {
    guard let value = plan[place[...]] else { return plan }
    if case .member? = place.last, random.once(in: 12) { return plan.setting(nil, at: place[...]) }
    if random.once(in: 10), let other = random.pick(places.like(place)), let copy = plan[other[...]] {
      return plan.setting(copy, at: place[...])
    }
    switch value {
    case .string(let text): return plan.setting(.string(changed(text, places)), at: place[...])
    case .number(let digits): return plan.setting(.number(changed(digits)), at: place[...])
    case .boolean(let flag): return plan.setting(.boolean(!flag), at: place[...])
    case .array(let elements): return plan.setting(.array(changed(elements)), at: place[...])
    case .object(let members): return plan.setting(.object(changed(members, places, plan)), at: place[...])
    case .null: return plan
    }
  }

  private mutating func changed(_ text: String, _ places: JSONPlaces) -> String {
    // Numbers and codes are texts as well.
    if let first = text.utf8.first, (0x30...0x39).contains(first), random.once(in: 2) {
      return random.pick([
        "0", "-1", "100", "99.9999", "0.07", "7", "33.3333", "1000000", "922337203685477.5807", "5", "5.1", "5.1.4",
        "5.1.4.1", "5.1.4.1.1",
        "1.1.1.2", "2.1", "9999.9999.9999.9999", "1", "0.5", "12345678.9", "2016-10", "2017-09",
      ]) ?? text
    }
    switch random.number(in: 1...8) {
    case 1...3: return random.pick(DangerousTexts.whole) ?? text
    case 4: return (random.pick(DangerousTexts.pieces) ?? "") + text
    case 5, 6: return text + (random.pick(DangerousTexts.pieces) ?? "")
    case 7:
      var scalars = Array(text.unicodeScalars)
      scalars.insert(
        contentsOf: (random.pick(DangerousTexts.pieces) ?? "").unicodeScalars,
        at: random.number(in: 0...scalars.count))
      return String(String.UnicodeScalarView(scalars))
    default: return random.pick(places.texts) ?? text
    }
  }

  private mutating func changed(_ digits: String) -> String {
    switch random.number(in: 1...4) {
    case 1:
      random.pick(["0", "1", "2", "3", "4", "5", "10", "99", "1000", "999999", "1000000", "-1", "-100"]) ?? digits
    case 2: String((Int64(digits) ?? 0) &+ Int64(random.number(in: -2...2)))
    case 3:
      random.pick([
        "50", "100", "12345", "9223372036854775807", "-9223372036854775808", "7000000000000000", "123456789012345",
        "1e3", "1.5",
      ]) ?? digits
    default: digits + "0"
    }
  }

  private mutating func changed(_ elements: [JSONValue]) -> [JSONValue] {
    guard let picked = random.pick(elements) else { return [.string(random.pick(DangerousTexts.whole) ?? "")] }
    var elements = elements
    let place = random.number(in: 0...elements.count - 1)
    switch random.number(in: 1...6) {
    case 1: elements.remove(at: place)
    case 2: elements.insert(picked, at: place)
    case 3: elements.append(picked)
    case 4: elements.swapAt(place, random.number(in: 0...elements.count - 1))
    case 5: elements.removeAll()
    default: elements.insert(.string(random.pick(DangerousTexts.whole) ?? ""), at: place)
    }
    return elements
  }

  private mutating func changed(_ members: [JSONMember], _ places: JSONPlaces, _ plan: JSONValue) -> [JSONMember] {
    var members = members
    guard !members.isEmpty else { return members }
    switch random.number(in: 1...3) {
    case 1: members.remove(at: random.number(in: 0...members.count - 1))
    default:
      // A member that another object of the plan has, where this one may lack it.
      guard let other = random.pick(places.all), case .member(let name)? = other.last, let value = plan[other[...]]
      else {
        break
      }
      members.removeAll { $0.name == name }
      members.append(JSONMember(name, value))
    }
    return members
  }
}

/// One step of the way to a value in a JSON text.
enum JSONStep: Hashable {
  case member(String)
  case element(Int)
}

/// Where the values of a JSON text stand.
struct JSONPlaces {
  private(set) var all: [[JSONStep]] = []
  private(set) var texts: [String] = []
  private var byName: [String: [[JSONStep]]] = [:]

  init(_ value: JSONValue) { visit(value, []) }

  private mutating func visit(_ value: JSONValue, _ path: [JSONStep]) {
    if !path.isEmpty {
      all.append(path)
      byName[Self.name(path), default: []].append(path)
    }
    switch value {
    case .string(let text): texts.append(text)
    case .array(let elements):
      for (index, element) in elements.enumerated() { visit(element, path + [.element(index)]) }
    case .object(let members): for member in members { visit(member.value, path + [.member(member.name)]) }
    case .null, .boolean, .number: break
    }
  }

  /// The places of values that say the same of other things.
  func like(_ path: [JSONStep]) -> [[JSONStep]] { byName[Self.name(path)] ?? [] }

  private static func name(_ path: [JSONStep]) -> String {
    for step in path.reversed() { if case .member(let name) = step { return name + (path.last == step ? "" : "[]") } }
    return ""
  }
}

extension JSONValue {
  subscript(_ path: ArraySlice<JSONStep>) -> JSONValue? {
    guard let step = path.first else { return self }
    switch (step, self) {
    case (.member(let name), .object(let members)):
      return members.first { $0.name == name }?.value[path.dropFirst()]
    case (.element(let index), .array(let elements)):
      return elements.indices.contains(index) ? elements[index][path.dropFirst()] : nil
    default: return nil
    }
  }

  /// The value with another one at a place, or without the one there.
  func setting(_ value: JSONValue?, at path: ArraySlice<JSONStep>) -> JSONValue {
    guard let step = path.first else { return value ?? self }
    switch (step, self) {
    case (.member(let name), .object(var members)):
      guard let index = members.firstIndex(where: { $0.name == name }) else { return self }
      if path.count == 1, value == nil {
        members.remove(at: index)
      } else {
        members[index].value = members[index].value.setting(value, at: path.dropFirst())
      }
      return .object(members)
    case (.element(let index), .array(var elements)):
      guard elements.indices.contains(index) else { return self }
      if path.count == 1, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].setting(value, at: path.dropFirst())
      }
      return .array(elements)
    default: return self
    }
  }
}
