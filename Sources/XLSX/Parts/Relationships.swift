import Spreadsheet

/// The relationships of a part: which other parts it names, and as what.
///
/// Source: ECMA-376 part 2, 6.5.
struct Relationships {
  /// One relationship within the package; those to the outside are never kept.
  struct Relationship {
    /// The last word of its type, such as `worksheet`.
    let kind: String
    /// The part it leads to, as a name from the package's root without a leading `/`.
    let target: String
  }

  /// The relationships by identifier.
  private(set) var byIdentifier: [String: Relationship] = [:]

  /// No relationships.
  init() {}

  /// Reads the relationships of a part; none when it has no relationship part.
  init(of part: String, in package: inout OpenPackage) throws(SourceError) {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let ownPart = "\(folder)_rels/\(name).rels"
    guard package.contains(ownPart) else { return }
    var markup = try package.open(ownPart)
    try markup.root("Relationships", "Relationships", in: .packageRelationships)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == "Relationship" else { continue }
      guard try markup.string("TargetMode") != "External", let identifier = try markup.string("Id"),
        let type = try markup.string("Type"), let target = try markup.string("Target")
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      byIdentifier[identifier] = Relationship(kind: kind, target: Self.resolve(target, from: folder))
    }
    try markup.finish()
  }

  /// The target of the first relationship of a kind, by identifier.
  func target(_ kind: String) -> String? {
    byIdentifier.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }

  /// The part that a target leads to from a folder; `..` never leads out of the package.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return unescaped(steps.joined(separator: "/"))
  }

  /// The name with `%20` and the like replaced.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(CharacterData.hexDigit)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
