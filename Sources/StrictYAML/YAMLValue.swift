package import Spreadsheet
internal import ThaiText
internal import Yams

/// A value of a file of YAML, which knows its place.
///
/// Whatever is asked of it that it cannot give is noted among the mistakes of the file, and nil is given. What is expected
/// is put in words only then.
package struct YAMLValue {
  /// The line, from 1.
  package let line: Int
  /// The character of the line, from 1.
  package let column: Int
  /// The keys that lead to it, such as `tables.missions.columns[0]`; empty for the whole file.
  package let path: String
  /// The mistakes of the file.
  package let faults: YAMLFaults
  private let node: Node
  /// The text of the file.
  private let source: String

  /// How many values a list or a set may hold.
  static let longestList = 1_000

  private init(_ node: Node, at path: String, in source: String, faults: YAMLFaults) {
    self.node = node
    self.path = path
    self.source = source
    self.faults = faults
    (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
  }

  /// The value that a text holds; nil when it holds none, or is no YAML.
  package static func root(of text: String, faults: YAMLFaults) -> YAMLValue? {
    if let sign = YAMLReferences.first(in: text) {
      faults.add(.alias(sign.sign, line: sign.line, column: sign.column))
      return nil
    }
    do {
      // Values are read as what their key expects; what YAML would take them for is not asked.
      guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
      let value = YAMLValue(node, at: "", in: text, faults: faults)
      return value.isNothing ? nil : value
    } catch {
      faults.add(fault(error, in: text))
      return nil
    }
  }

  private static func fault(_ error: any Error, in text: String) -> YAMLFault {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return .notYAML(problem, line: mark.line, column: mark.column)
    case YamlError.reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.count(where: \.isNewline) + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return .notYAML(problem, line: line, column: column)
    case YamlError.duplicatedKeysInMapping(let names, let context):
      return .repeated(names.first ?? "", line: context.mark.line, column: context.mark.column)
    default: return .notYAML("\(error)", line: 1, column: 1)
    }
  }

  /// Whether nothing is written where the value should be.
  package var isNothing: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// Whether it is a text, or a number, and neither a list nor a set.
  package var isText: Bool {
    if case .scalar = node { true } else { false }
  }

  /// The text without blanks at its ends; nil when the value is no text, or a blank one.
  package func text(_ expected: @autoclosure () -> Wording) -> String? {
    guard !isNothing, case .scalar(let scalar) = node else {
      refuseType(expected: expected())
      return nil
    }
    let text = scalar.string.trimmingBlanks
    guard !text.isEmpty else {
      refuseValue(expected: expected())
      return nil
    }
    return text
  }

  /// The text on one line, as reports show it.
  package func line(_ expected: @autoclosure () -> Wording) -> String? {
    text(expected())?.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What a text means.
  package func read<Value>(_ expected: @autoclosure () -> Wording, _ meaning: (String) -> Value?) -> Value? {
    guard let text = text(expected()) else { return nil }
    guard let value = meaning(text) else {
      refuseValue(expected: expected())
      return nil
    }
    return value
  }

  /// The values of a list.
  package func list(_ expected: @autoclosure () -> Wording) -> [YAMLValue]? {
    guard case .sequence(let values) = node else {
      refuseType(expected: expected())
      return nil
    }
    guard values.count <= Self.longestList else {
      refuseCount(values.count, limit: Self.longestList)
      return nil
    }
    return values.enumerated().map { YAMLValue($1, at: "\(path)[\($0)]", in: source, faults: faults) }
  }

  /// The texts of a list that are taken as they are written: between brackets a comma ends a text, so that texts there need
  /// quotation marks.
  package func exactTexts(_ expected: Wording) -> [String]? {
    guard let values = list(expected) else { return nil }
    let lines = source.unicodeScalars.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    let isBetweenBrackets = lines.indices.contains(line - 1) && lines[line - 1].dropFirst(column - 1).first == "["
    var texts: [String] = []
    for value in values {
      if isBetweenBrackets, case .scalar(let scalar) = value.node, scalar.style == .plain {
        value.refuseValue(expected: .quotedText)
        return nil
      }
      guard let text = value.text(.text) else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// The names of a set with their values, in order; nil when the value is no set.
  package func pairs(_ expected: @autoclosure () -> Wording) -> [(key: YAMLValue, name: String, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else {
      refuseType(expected: expected())
      return nil
    }
    guard mapping.count <= Self.longestList else {
      refuseCount(mapping.count, limit: Self.longestList)
      return nil
    }
    return mapping.compactMap { key, value in
      let plainKey = YAMLValue(key, at: path, in: source, faults: faults)
      guard let name = plainKey.text(.name) else { return nil }
      let inside = path.isEmpty ? name : "\(path).\(name)"
      return (
        YAMLValue(key, at: inside, in: source, faults: faults), name,
        YAMLValue(value, at: inside, in: source, faults: faults)
      )
    }
  }

  /// The values of a set by their names; nil when the value is no set.
  ///
  /// Other names than the known ones are mistakes, and a value of nothing counts as left out.
  package func members(_ known: [String]) -> YAMLMembers? {
    guard let pairs = pairs(.values(named: known)) else { return nil }
    var values: [String: YAMLValue] = [:]
    for (key, name, value) in pairs {
      guard known.contains(name) else {
        key.refuseKey(name, known: known)
        continue
      }
      if !value.isNothing { values[name] = value }
    }
    return YAMLMembers(of: self, values)
  }

  /// The value in a few words, for a message.
  package var wording: Wording {
    switch node {
    case .scalar where isNothing: Wording("ว่าไม่มีค่า", "nothing")
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let values): .list(of: values.count)
    case .mapping, .alias: Wording("ชุดค่า", "a set of values")
    }
  }
}

/// The values of a set by their names.
package struct YAMLMembers {
  private let set: YAMLValue
  private let values: [String: YAMLValue]

  init(of set: YAMLValue, _ values: [String: YAMLValue]) {
    self.set = set
    self.values = values
  }

  /// Whether the set says nothing.
  package var isEmpty: Bool { values.isEmpty }

  /// The value with a name; nil when it is left out.
  package subscript(_ name: String) -> YAMLValue? { values[name] }

  /// The value with a name; that it is left out is a mistake.
  package func needed(_ name: String) -> YAMLValue? {
    if values[name] == nil { set.refuseMissing([name]) }
    return values[name]
  }
}

extension Wording {
  fileprivate static let quotedText = Wording(
    "ข้อความในเครื่องหมายคำพูด หรือบรรทัดละข้อความที่ขึ้นต้นด้วย - เพราะในวงเล็บเหลี่ยมเครื่องหมาย \",\" แบ่งข้อความ",
    "a text in quotation marks, or one text a line after -, since a comma between brackets ends a text")
  fileprivate static let name = Wording("ชื่อที่เป็นข้อความ", "a name that is a text")

  fileprivate static func values(named names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording("ชุดค่าที่มีชื่อ \(list)", "a set of values named \(list)")
  }
}
