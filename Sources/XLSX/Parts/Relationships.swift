import Spreadsheet

/// The relationships of a part: which other parts it names, and as what.
///
/// Source: ECMA-376 part 2, 6.5.
struct Relationships {
  /// One relationship within the package; those to the outside are never kept.
  struct Relationship {
    /// The last word of its type, such as `worksheet`.
    let kind: Name
    /// The part it leads to, as a name from the package's root without a leading `/`.
    let target: String
  }

  /// The relationships by identifier.
  private(set) var byIdentifier: [String: Relationship] = [:]
  /// The first target of each kind.
  private var targets: [Name: String] = [:]

  /// No relationships.
  init() {}

  /// Reads the relationships of a part; none when it has no relationship part.
  init(of part: String, in package: inout OpenPackage) throws(SourceError) {
    let folder = Self.folder(of: part)
    let ownPart = Self.part(of: part)
    guard package.contains(ownPart) else { return }
    var markup = try package.open(ownPart)
    try markup.root(.relationships, "Relationships", in: .packageRelationships)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .relationship else { continue }
      guard try markup.string(.targetMode) != "External", let identifier = try markup.string(.identifier),
        let type = markup.value(.type), let target = try markup.string(.target)
      else { continue }
      let kind = Self.lastWord(markup.stream.window.span, type)
      let resolved = Self.resolve(target, from: folder)
      byIdentifier[identifier] = Relationship(kind: kind, target: resolved)
      if targets[kind] == nil { targets[kind] = resolved }
    }
    try package.finish(markup)
  }

  /// The part that holds the relationships of a part; an empty name stands for the package.
  static func part(of part: String) -> String {
    let folder = folder(of: part)
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  /// The folder of a part, with the `/` after it.
  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The target of the first relationship of a kind.
  func target(_ kind: Name) -> String? { targets[kind] }

  /// What stands after the last `/` of a stretch of bytes.
  private static func lastWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Name {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return Name(bytes, start, range.upperBound)
  }

  /// The targets of all relationships of a kind, in the order of their identifiers.
  func targets(_ kind: Name) -> [String] {
    byIdentifier.filter { $0.value.kind == kind }.sorted { $0.key < $1.key }.map(\.value.target)
  }

  /// The part that a target leads to from a folder; `..` never leads out of the package.
  static func resolve(_ target: String, from folder: String) -> String {
    if isPlain(target), isPlain(folder) { return folder + target }
    let isAbsolute = target.utf8.first.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") } ?? false
    var steps = isAbsolute ? [] : folder.utf8.split(separator: UInt8(ascii: "/"))
    for step in target.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      if step.elementsEqual(".".utf8) { continue }
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    var name = ""
    for step in steps {
      if !name.isEmpty { name.append("/") }
      name.append(contentsOf: Substring(step))
    }
    return unescaped(name)
  }

  /// Whether every byte of a name stands for itself: no `..`, no empty step, no `\`, no escape.
  private static func isPlain(_ name: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "/") where previous == byte, UInt8(ascii: ".") where previous == UInt8(ascii: "/"): return false
      case UInt8(ascii: "\\"), UInt8(ascii: "%"): return false
      default: previous = byte
      }
    }
    return true
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
