public import OfficialTables
public import Spreadsheet

/// A cell that a finding quotes: the part it plays, where it stands, what is written there and how it was read.
public struct Citation: Hashable, Sendable {
  /// The part the cell plays: the key of its table, or `headings`.
  public var role: String { table?.rawValue ?? part }
  /// Its table; nil for a cell outside the tables.
  public var table: TableKey?
  /// The part that a cell outside the tables plays.
  private var part = ""
  /// The address; nil for a value that has not been written into a sheet yet.
  public var location: CellLocation?
  /// The text as it stands in the cell.
  public var written: String
  /// The value read.
  public var value: Finding.Value?
  /// How sure the reading is.
  public var certainty: Certainty

  /// Quotes a cell of a table, with the value read from it where that is money, a number, a text, a code or a year.
  public init<Value>(_ table: TableKey, _ entry: Entry<Value>) {
    self.init(table: table, "", entry, value: entry.value as? any Stateable)
  }

  /// Quotes an entry outside the tables.
  package init<Value>(_ part: String, _ entry: Entry<Value>, value: (any Stateable)?) {
    self.init(table: nil, part, entry, value: value)
  }

  init<Value>(table: TableKey?, _ part: String, _ entry: Entry<Value>, value: (any Stateable)?) {
    self.table = table
    self.part = part
    location = entry.location
    written = entry.written
    self.value = value?.machine
    certainty = entry.certainty
  }

  /// Quotes an entry with its own value.
  package init<Value: Stateable>(_ table: TableKey, _ entry: Entry<Value>) {
    self.init(table: table, "", entry, value: entry.value)
  }

  /// Quotes an entry with a value read from it.
  package init<Value>(_ table: TableKey, _ entry: Entry<Value>, as value: (any Stateable)?) {
    self.init(table: table, "", entry, value: value)
  }

  /// Quotes an entry of a row, whatever the type of its value.
  init(_ table: TableKey, _ entry: StatedEntry) {
    self.init(table, at: nil, written: entry.written)
    location = entry.location
    value = (entry.value as? any Stateable)?.machine
    certainty = entry.certainty
  }

  /// Quotes a cell of a table that holds no value.
  package init(_ table: TableKey, at location: CellLocation?, written: String) {
    self.init("", at: location, written: written)
    self.table = table
  }

  /// Quotes a cell outside the tables that holds no value.
  init(_ part: String, at location: CellLocation?, written: String) {
    self.part = part
    self.location = location
    self.written = written
    certainty = .certain
  }

  /// The cell as a finding lists it; nil while it stands nowhere.
  package var place: Finding.Place? {
    location.map { Finding.Place(role: role, label: label, location: $0, written: written, value: value) }
  }

  /// Where the cell is, for people: its address, with the table's name where there is no sheet to tell it.
  var address: Wording { [self].addresses }

  /// What the part that the cell plays is called.
  package var label: Wording { table?.label ?? Wording("หัวข้อ", "heading") }
}

extension [Citation] {
  /// The addresses for a message: the first few named and the rest counted, each table's cells together.
  public var addresses: Wording { addresses(namingFiles: false) }

  /// The addresses; with the names of files where these cells, or others beside which they are named, are in several.
  package func addresses(namingFiles: Bool) -> Wording {
    var parts: [(role: String, cells: [Citation])] = []
    var seen: Set<RoleAndPlace> = []
    for citation in self where seen.insert(RoleAndPlace(role: citation.role, place: citation.location)).inserted {
      if let index = parts.firstIndex(where: { $0.role == citation.role }) {
        parts[index].cells.append(citation)
      } else {
        parts.append((citation.role, [citation]))
      }
    }
    let words = parts.map { Self.addresses(of: $0.cells, namingFiles: namingFiles) }
    return Wording(words.map(\.thai).joined(separator: ", "), words.map(\.english).joined(separator: ", "))
  }

  private struct RoleAndPlace: Hashable {
    var role: String
    var place: CellLocation?
  }

  private static let shown = 4

  private static func addresses(of cells: [Citation], namingFiles: Bool) -> Wording {
    guard let first = cells.first else { return Wording("", "") }
    guard let place = first.location else { return first.label }
    let rest = cells.count - shown
    let isNamingFiles = namingFiles || Set(cells.map(\.location?.file)).count > 1
    func full(_ other: CellLocation) -> String {
      let name = isNamingFiles && other.sheet != nil ? other.fileName.map { "\($0): " } ?? "" : ""
      return name + other.description
    }
    let named =
      [full(place)]
      + cells.dropFirst().prefix(shown - 1).compactMap(\.location).map { other in
        other.file == place.file && other.sheet == place.sheet ? other.cell.description : full(other)
      }
    let list = named.joined(separator: ", ")
    let (thai, english) = (
      rest > 0 ? "\(list) และอีก \(rest.spoken.thai) ช่อง" : list, rest > 0 ? "\(list) and \(rest) more" : list
    )
    return place.sheet == nil
      ? Wording("\(thai) (\(first.label.thai))", "\(english) (\(first.label.english))") : Wording(thai, english)
  }
}
