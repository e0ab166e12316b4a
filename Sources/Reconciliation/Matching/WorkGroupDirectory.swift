internal import ActionPlans
package import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Tells which work group (กลุ่มงาน) a written name or abbreviation means.
///
/// `ก. ๑` is `กลุ่มงานต่างประเทศ ๑` when the division's own table says so, or else when it is the only group that begins
/// with ก and ends with 1. Names are seen through their matching keys, so that `กลุ่มงาน ต่างประเทศ ๑` is the same group.
package struct WorkGroupDirectory: Sendable {
  /// How a written text was understood.
  package enum Reading: Hashable, Sendable {
    /// The group's full name, or its abbreviation as the division's table states it.
    case stated(String)
    /// An abbreviation that fits one group only.
    case abbreviated(String)
    /// No group, or more than one, fits; the text stands for itself.
    case unknown(String)

    /// The name to go by: the group's full name, or the text itself.
    package var name: String {
      switch self {
      case .stated(let name), .abbreviated(let name), .unknown(let name): name
      }
    }
  }

  /// The full names, in the order in which they are met.
  package let names: [String]
  /// Whether the division's table lists its groups, so that a name outside it is a name nobody knows.
  package let isListed: Bool
  private let byKey: [MatchingKey: String]
  private let shapes: [(name: String, letters: [Unicode.Scalar], number: String)]
  /// What every text that the division's tables have means; one text stands for all spellings of an unknown name.
  private var readings: [ExactText: Reading] = [:]

  /// The groups of a division: those of its table, and those that other tables name in full.
  ///
  /// - Parameters:
  ///   - division: What the division's tables say.
  ///   - abbreviations: Full names by abbreviation, where the user states some; the division's own table comes first.
  package init(_ division: DivisionSubmission, abbreviations: [String: String] = [:]) {
    var names: [String] = []
    var byKey: [MatchingKey: String] = [:]
    func add(_ name: String) {
      let key = MatchingKey(name)
      guard !key.isEmpty, byKey[key] == nil else { return }
      byKey[key] = name
      names.append(name)
    }
    for row in division.workGroups { row.workGroup.value.map(add) }
    isListed = !names.isEmpty
    for row in division.workGroups {
      guard let name = row.workGroup.value, let short = row.abbreviation.value else { continue }
      let key = MatchingKey(short)
      if !key.isEmpty, byKey[key] == nil { byKey[key] = name }
    }
    var texts: [String] = []
    var seen: Set<ExactText> = []
    func note(_ names: [String]?) {
      for text in names ?? [] where seen.insert(ExactText(text)).inserted { texts.append(text) }
    }
    // Rows are large: they are not copied to be looked at.
    for place in division.projects.indices { note(division.projects[place].workGroups.value) }
    for place in division.activities.indices { note(division.activities[place].workGroups.value) }
    for place in division.schedules.indices { note(division.schedules[place].workGroups.value) }
    for place in division.indicators.indices {
      for work in division.indicators[place].works { note(work.workGroups.value) }
    }
    let shorts = Set(abbreviations.keys.map { MatchingKey($0) })
    if !isListed { for text in texts where !Self.looksShort(text) && !shorts.contains(MatchingKey(text)) { add(text) } }
    for (short, name) in abbreviations.sorted(by: { $0.key < $1.key }) {
      let (key, whole) = (MatchingKey(short), MatchingKey(name))
      guard !key.isEmpty, !whole.isEmpty else { continue }
      let known = byKey[whole] ?? name
      byKey[whole] = known
      if byKey[key] == nil { byKey[key] = known }
    }
    self.names = names
    self.byKey = byKey
    shapes = names.map { (name: $0, letters: Self.letters(of: $0), number: Self.number(of: $0)) }
    var unknown: [MatchingKey: Reading] = [:]
    for text in texts {
      var reading = makeReading(of: text)
      if case .unknown = reading {
        let key = MatchingKey(text)
        reading = unknown[key] ?? reading
        unknown[key] = reading
      }
      readings[ExactText(text)] = reading
    }
  }

  /// What a written name or abbreviation means.
  package func reading(of written: String) -> Reading {
    readings[ExactText(written)] ?? makeReading(of: written)
  }

  private func makeReading(of written: String) -> Reading {
    let key = MatchingKey(written)
    if let name = byKey[key] { return .stated(name) }
    guard Self.looksShort(written) else { return .unknown(written) }
    let (letters, number) = (Self.letters(of: written), Self.number(of: written))
    let fitting = shapes.filter { $0.number == number && Self.abbreviates(letters, $0.letters) }
    return fitting.count == 1 ? .abbreviated(fitting[0].name) : .unknown(written)
  }

  /// Whether a text looks like an abbreviation: a point behind a letter, or very few letters.
  private static func looksShort(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return scalars.contains(".") || letters(of: text).count <= 3
  }

  /// The letters of a text without marks, vowels before a consonant, digits and points.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    MatchingKey(text).text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0E01...0x0E2E: true
      default: scalar.properties.isAlphabetic && scalar.isASCII
      }
    }
  }

  /// The digits at the end of a text.
  private static func number(of text: String) -> String {
    let scalars = MatchingKey(text).text.unicodeScalars
    return String(String.UnicodeScalarView(scalars.reversed().prefix { ("0"..."9").contains($0) }.reversed()))
  }

  /// Whether letters stand for a name: its first letter, and the others in their order within it.
  private static func abbreviates(_ letters: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    guard let first = letters.first, first == name.first else { return false }
    var rest = name[...]
    for letter in letters {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}
