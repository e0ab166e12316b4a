internal import Spreadsheet

/// Writes JSON for people and programs: two blanks a level, a member a line, short lists of plain values on one line.
///
/// The same value always gives the same bytes.
struct JSONWriter {
  private var bytes: [UInt8] = []

  /// The bytes of a value, ended by a line break.
  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, indentation: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Whether a file begins as an object does that is written with these members and then one of a name.
  static func isObject(startingWith head: [UInt8], _ members: [JSONMember], then name: String) -> Bool {
    let begun = bytes(of: .object(members)).dropLast("\n}\n".utf8.count)
    return head.starts(with: begun + ",\n  \"\(name)\":".utf8)
  }

  private mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: write("null")
    case .boolean(let flag): write(flag ? "true" : "false")
    case .number(let text): write(text)
    case .string(let text): text.appendQuoted(to: &bytes)
    case .array(let elements): write(elements, indentation: indentation)
    case .object(let members): write(members, indentation: indentation)
    }
  }

  private mutating func write(_ elements: [JSONValue], indentation: Int) {
    let isShort = Self.fitsOnLine(elements)
    write("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { write(isShort ? ", " : ",") }
      if !isShort { breakLine(indentation + 2) }
      write(element, indentation: indentation + 2)
    }
    if !isShort { breakLine(indentation) }
    write("]")
  }

  private mutating func write(_ members: [JSONMember], indentation: Int) {
    write("{")
    for (index, member) in members.enumerated() {
      if index > 0 { write(",") }
      breakLine(indentation + 2)
      member.name.appendQuoted(to: &bytes)
      write(": ")
      write(member.value, indentation: indentation + 2)
    }
    if !members.isEmpty { breakLine(indentation) }
    write("}")
  }

  /// Whether a list holds plain values only and few enough for one line.
  private static func fitsOnLine(_ elements: [JSONValue]) -> Bool {
    var length = 0
    for element in elements {
      switch element {
      case .null, .boolean: length += 6
      case .number(let text): length += text.utf8.count + 2
      case .string(let text): length += text.unicodeScalars.count + 4
      case .array, .object: return false
      }
      guard length <= 140 else { return false }
    }
    return true
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func breakLine(_ indentation: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
  }
}
