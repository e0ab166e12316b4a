public import OfficialTables
public import Spreadsheet

/// A cell that a finding quotes: the part it plays, where it stands, what is written there and how it was read.
public struct Citation: Hashable, Sendable {
  /// The part the cell plays: the key of its table, or `headings`.
  public var role: String
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
    self.init(table.rawValue, entry, value: entry.value as? any Stateable)
  }

  /// Quotes an entry.
  init<Value>(_ role: String, _ entry: Entry<Value>, value: (any Stateable)?) {
    self.role = role
    location = entry.location
    written = entry.written
    self.value = value?.machine
    certainty = entry.certainty
  }

  /// Quotes an entry with its own value.
  init<Value: Stateable>(_ table: TableKey, _ entry: Entry<Value>) {
    self.init(table.rawValue, entry, value: entry.value)
  }

  /// Quotes an entry with a value read from it.
  init<Value>(_ table: TableKey, _ entry: Entry<Value>, as value: (any Stateable)?) {
    self.init(table.rawValue, entry, value: value)
  }

  /// Quotes a cell that holds no value.
  init(_ role: String, at location: CellLocation, written: String) {
    self.role = role
    self.location = location
    self.written = written
    certainty = .certain
  }

  /// The cell as a finding lists it; nil while it stands nowhere.
  var place: Finding.Place? {
    location.map { Finding.Place(role: role, location: $0, written: written, value: value) }
  }

  /// Where the cell is, for people: its address, with the table's name where there is no sheet to tell it.
  var address: Wording { [self].addresses }

  /// What the part that the cell plays is called.
  fileprivate var table: Wording { TableKey(rawValue: role).map(\.label) ?? Wording("หัวข้อ", "heading") }
}

extension [Citation] {
  /// The addresses for a message: the first few named and the rest counted, each table's cells together.
  public var addresses: Wording { addresses(namingFiles: false) }

  /// The addresses; with the names of files where these cells, or others beside which they are named, are in several.
  func addresses(namingFiles: Bool) -> Wording {
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
    guard let place = first.location else { return first.table }
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
      ? Wording("\(thai) (\(first.table.thai))", "\(english) (\(first.table.english))") : Wording(thai, english)
  }
}

extension TableKey {
  /// What the table is called in messages and reports.
  package var label: Wording {
    switch self {
    case .divisions: Wording("หน่วยงาน", "divisions")
    case .missions: Wording("พันธกิจ", "missions")
    case .strategy: Wording("เป้าหมาย", "strategy")
    case .keyResults: Wording("ผลการดำเนินการหลัก", "key results")
    case .projectList: Wording("มาตรการและโครงการ", "project list")
    case .strategicActivities: Wording("กิจกรรมงานยุทธศาสตร์", "strategic activities")
    case .routineActivities: Wording("กิจกรรมงานประจำพื้นฐาน", "routine activities")
    case .budgetSummary: Wording("สรุปงบประมาณ", "budget summary")
    case .indicators: Wording("ตัวชี้วัด", "indicator table")
    case .agencyIndicators: Wording("ตัวชี้วัดมิติที่ ๒–๔", "agency indicators")
    case .stepSchedules: Wording("ขั้นตอนการปฏิบัติงาน", "step schedules")
    }
  }
}
