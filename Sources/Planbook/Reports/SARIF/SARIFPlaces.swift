internal import Reconciliation
internal import Spreadsheet

/// Turns cells into the locations of SARIF.
struct SARIFPlaces {
  /// The files of the report; a location names a file by its place here as well.
  let files: [String: Int]
  /// Where the cells of text files stand in them.
  let positions: SARIFReport.Positions
  /// The language of the tables' names.
  let language: Language

  init(files: [String], positions: SARIFReport.Positions, language: Language) {
    self.files = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.positions = positions
    self.language = language
  }

  /// A location (SARIF 3.28), with a number and a message where it is one of several.
  func location(_ place: Finding.Place, id: Int? = nil) -> JSONValue {
    var members: [JSONMember] = []
    if let id { members.append(JSONMember("id", .integer(id))) }
    if let file = place.location.file { members.append(JSONMember("physicalLocation", physical(place, file: file))) }
    members.append(JSONMember("logicalLocations", .array([logical(place.location)])))
    if id != nil {
      let text = "\(place.roleName[language]): \(place.written(in: language))"
      members.append(JSONMember("message", .object([JSONMember("text", .string(Self.literal(text)))])))
    }
    var properties = [JSONMember("role", .string(place.role)), JSONMember("written", .string(place.written))]
    if let value = place.value { properties.append(JSONMember("value", JSONReport.value(value))) }
    members.append(JSONMember("properties", .object(properties)))
    return .object(members)
  }

  private func physical(_ place: Finding.Place, file: String) -> JSONValue {
    var members = [JSONMember("artifactLocation", Self.artifact(file, index: files[file]))]
    if let position = positions[file]?[place.location.cell] {
      members.append(
        JSONMember(
          "region",
          .object([
            JSONMember("startLine", .integer(position.startLine)),
            JSONMember("startColumn", .integer(position.startColumn)),
            JSONMember("endLine", .integer(position.endLine)),
            JSONMember("endColumn", .integer(position.endColumn)),
          ])))
    }
    return .object(members)
  }

  private func logical(_ location: CellLocation) -> JSONValue {
    let cell = location.cell.description
    return .object([
      JSONMember("name", .string(cell)),
      JSONMember("fullyQualifiedName", .string(location.sheet.map { "\($0)!\(cell)" } ?? cell)),
      JSONMember("kind", .string("cell")),
    ])
  }

  /// The location of a file (SARIF 3.4): a relative path stays relative.
  static func artifact(_ file: String, index: Int? = nil) -> JSONValue {
    var members = [JSONMember("uri", .string(uri(file)))]
    if let index { members.append(JSONMember("index", .integer(index))) }
    return .object(members)
  }

  /// A path as a URI reference: every byte but the unreserved ones of RFC 3986 and `/` is escaped.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text of a message in which nothing is taken for a placeholder (SARIF 3.11.5) or a link (3.11.6).
  static func literal(_ text: String) -> String {
    let hasLink = text.contains("](")
    var result = ""
    for character in text {
      switch character {
      case "{", "}": result += "\(character)\(character)"
      case "[", "]", "\\": result += hasLink ? "\\\(character)" : String(character)
      default: result.append(character)
      }
    }
    return result
  }
}
