internal import OfficialTables
internal import ThaiText

/// Tells which funding source (แหล่งงบประมาณ) a written name means.
///
/// The form names the city, the government and “others”, and others may be anybody: only when the settings list sources is
/// a name outside the list unknown. Points, blanks and the words that the form set lets a source begin with (เงิน, งบ) make no difference.
struct FundingSourceDirectory {
  /// How a written name was understood.
  enum Reading: Hashable {
    /// A source that is known, or that nothing speaks against.
    case accepted
    /// No source that is known, but one slip of the finger away from this one.
    case slip(of: String)
    /// No source that is known.
    case unknown
  }

  private let form: Form
  private let known: [String]
  private let isListed: Bool
  private let common: [String]

  /// Fewer letters than this are an abbreviation, and abbreviations of two offices often differ by one letter: อบต., อบจ.
  private static let shortestWord = 5
  /// How often a name is used that a name used once may be a slip of.
  private static let oftenUsed = 3

  /// The sources of the form and of the settings.
  ///
  /// - Parameters:
  ///   - form: The form, whose sources are always known.
  ///   - listed: The sources that the settings list; none leaves every name accepted that is no slip.
  ///   - used: Every name that the sheets use, as often as they use it.
  init(form: Form, listed: [String], used: [String] = []) {
    self.form = form
    known = form[.knownSource].spellings + listed
    isListed = !listed.isEmpty
    // Many rows name a few sources.
    let spellings = Dictionary(used.map { ($0, 1) }, uniquingKeysWith: +)
    let keys = spellings.keys.reduce(into: [:]) { $0[$1] = Self.key($1, form: form) }
    var counts: [MatchingKey: Int] = [:]
    for (spelling, key) in keys { counts[key, default: 0] += spellings[spelling] ?? 0 }
    var seen: Set<MatchingKey> = []
    common = used.filter { name in
      guard let key = keys[name] else { return false }
      return counts[key, default: 0] >= Self.oftenUsed && seen.insert(key).inserted
    }
  }

  private func key(_ name: String) -> MatchingKey { Self.key(name, form: form) }

  /// What a written name means.
  func reading(of written: String) -> Reading {
    let sought = key(written)
    guard !sought.isEmpty, !known.contains(where: { key($0) == sought }) else { return .accepted }
    if isListed {
      return known.first { Self.isSlip(sought, of: key($0)) }.map(Reading.slip) ?? .unknown
    }
    guard !common.contains(where: { key($0) == sought }) else { return .accepted }
    let meant = (known + common).first { name in
      let other = key(name)
      return other.text.unicodeScalars.count >= Self.shortestWord && Self.isSlip(sought, of: other)
    }
    return meant.map(Reading.slip) ?? .accepted
  }

  /// The name without what makes no difference.
  static func key(_ name: String, form: Form) -> MatchingKey {
    var text = MatchingKey(name).text.filter { $0 != "." }
    for word in form[.sourceOpening].spellings where text.hasPrefix(word) && text.count > word.count {
      text.removeFirst(word.count)
    }
    return MatchingKey(text)
  }

  /// Whether one letter was typed wrong, left out, typed too much, or two neighbours have changed places.
  private static func isSlip(_ one: MatchingKey, of other: MatchingKey) -> Bool {
    let (a, b) = (Array(one.text.unicodeScalars), Array(other.text.unicodeScalars))
    guard abs(a.count - b.count) <= 1, min(a.count, b.count) >= 2 else { return false }
    let difference = NameDifference(a, b)
    // Sources that differ by a number are two sources.
    return !difference.hasNumber && (difference.length == 1 || difference.isExchange)
  }
}
