internal import Spreadsheet
internal import ThaiText
internal import Yams

/// A value of a settings file, which knows its place.
struct SettingsValue {
  /// The line, from 1.
  let line: Int
  /// The character of the line, from 1.
  let column: Int
  private let node: Node
  /// The lines of the file.
  private let source: [Substring]

  /// How many values a list or a set may hold.
  static let longestList = 1_000

  private init(_ node: Node, in source: [Substring]) {
    self.node = node
    self.source = source
    (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
  }

  /// The value that a text holds; nil when it holds none.
  static func root(of text: String) throws(SettingsFault) -> SettingsValue? {
    if let sign = YAMLReferences.first(in: text) { throw .alias(sign.sign, line: sign.line, column: sign.column) }
    do {
      guard let node = try Parser(yaml: text, encoding: .utf8).singleRoot() else { return nil }
      let value = SettingsValue(node, in: text.split(separator: "\n", omittingEmptySubsequences: false))
      return value.isNothing ? nil : value
    } catch {
      throw fault(error, in: text)
    }
  }

  private static func fault(_ error: any Error, in text: String) -> SettingsFault {
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
  var isNothing: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The text without blanks at its ends.
  ///
  /// - Throws: a fault that says what was expected when the value is no text, or a blank one.
  func text(_ expected: Wording) throws(SettingsFault) -> String {
    guard !isNothing, case .scalar(let scalar) = node else { throw .type(self, expected: expected) }
    let text = scalar.string.trimmingBlanks
    guard !text.isEmpty else { throw .value(self, expected: expected) }
    return text
  }

  /// The text on one line, as reports show it.
  func line(_ expected: Wording) throws(SettingsFault) -> String {
    try text(expected).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What a text means.
  func read<Value>(_ expected: Wording, _ meaning: (String) -> Value?) throws(SettingsFault) -> Value {
    guard let value = meaning(try text(expected)) else { throw .value(self, expected: expected) }
    return value
  }

  /// The values of a list.
  func list(_ expected: Wording) throws(SettingsFault) -> [SettingsValue] {
    guard case .sequence(let values) = node else { throw .type(self, expected: expected) }
    guard values.count <= Self.longestList else { throw .tooMany(self, values.count, limit: Self.longestList) }
    return values.map { SettingsValue($0, in: source) }
  }

  /// The texts of a list that are taken as they are written: between brackets a comma ends a text, so that texts there need
  /// quotation marks.
  func exactTexts(_ expected: Wording) throws(SettingsFault) -> [String] {
    let isBetweenBrackets =
      source.indices.contains(line - 1) && source[line - 1].unicodeScalars.dropFirst(column - 1).first == "["
    var texts: [String] = []
    for value in try list(expected) {
      if isBetweenBrackets, case .scalar(let scalar) = value.node, scalar.style == .plain {
        throw .value(value, expected: .quotedText)
      }
      texts.append(try value.text(.text))
    }
    return texts
  }

  /// The names of a set with their values, in order.
  func pairs(_ expected: Wording) throws(SettingsFault) -> [(key: SettingsValue, name: String, value: SettingsValue)] {
    guard case .mapping(let mapping) = node else { throw .type(self, expected: expected) }
    guard mapping.count <= Self.longestList else { throw .tooMany(self, mapping.count, limit: Self.longestList) }
    var pairs: [(SettingsValue, String, SettingsValue)] = []
    for (key, value) in mapping {
      let key = SettingsValue(key, in: source)
      pairs.append((key, try key.text(.name), SettingsValue(value, in: source)))
    }
    return pairs
  }

  /// The values of a set by their names; other names than the known ones are refused, and nothing counts as left out.
  func members(_ known: [String]) throws(SettingsFault) -> [String: SettingsValue] {
    var members: [String: SettingsValue] = [:]
    for (key, name, value) in try pairs(.settings(known)) {
      guard known.contains(name) else { throw .unknownKey(key, name, known: known) }
      if !value.isNothing { members[name] = value }
    }
    return members
  }

  /// The value in a few words, for a message.
  var wording: Wording {
    switch node {
    case .scalar where isNothing: Wording("ว่าไม่มีค่า", "nothing")
    case .scalar(let scalar): JSONValue.string(scalar.string).wording
    case .sequence(let values): JSONValue.array(Array(repeating: .null, count: values.count)).wording
    case .mapping, .alias: Wording("ชุดค่า", "a set of values")
    }
  }
}

extension Wording {
  fileprivate static let quotedText = Wording(
    "ข้อความในเครื่องหมายคำพูด หรือบรรทัดละข้อความที่ขึ้นต้นด้วย - เพราะในวงเล็บเหลี่ยมเครื่องหมาย \",\" แบ่งข้อความ",
    "a text in quotation marks, or one text a line after -, since a comma between brackets ends a text")
  static let name = Wording("ชื่อที่เป็นข้อความ", "a name that is a text")

  static func settings(_ names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording("ชุดค่าที่มีชื่อ \(list)", "a set of values named \(list)")
  }
}
