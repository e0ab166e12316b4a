/// A form of a text in which spellings that look the same are the same.
///
/// `น้ำ` is typed in at least four ways that no Unicode normalisation joins. In a key, nikhahit and า are one ำ, tones
/// stand before it, marks of a cluster are in order and stand once, two เ are one แ. Blanks, line breaks and characters
/// without width are gone, because the line breaks of a printed table leave blanks inside words. Digits are Arabic,
/// Latin letters small, quotes and dashes plain ASCII.
///
/// A key is for comparing, not for showing. Making a key of a key's text changes nothing.
public struct MatchingKey: Hashable, Sendable {
  /// The key as text.
  public let text: String

  /// The key of a text.
  public init(_ text: some StringProtocol) {
    var builder = ClusterBuilder()
    for scalar in text.unicodeScalars { PlainForm.fold(scalar) { builder.append($0) } }
    self.text = builder.finished()
  }

  private init(canonical text: String) { self.text = text }

  /// Whether nothing is left of the text.
  public var isEmpty: Bool { text.isEmpty }

  /// The weaker key in which ำ and า are the same: text taken from a PDF file loses the nikhahit of ำ (`สานัก`).
  public var sparse: MatchingKey {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == ThaiScalar.saraAm ? ThaiScalar.saraAa : scalar) }
    return MatchingKey(canonical: String(scalars))
  }

  /// The characters of the key in clusters: a letter with the marks above and below it.
  var clusters: [Substring.UnicodeScalarView] {
    let scalars = text.unicodeScalars
    var clusters: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      scalars.formIndex(after: &index)
      if index < scalars.endIndex, ThaiScalar.isMark(scalars[index]) { continue }
      clusters.append(scalars[start..<index])
      start = index
    }
    return clusters
  }
}

extension MatchingKey: Comparable {
  /// The order of the keys' texts, as Swift orders strings.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension MatchingKey: CustomStringConvertible {
  /// The key as text.
  public var description: String { text }
}

/// Puts plain characters together into clusters: base, marks in order, then า or ำ.
private struct ClusterBuilder {
  private var result = String.UnicodeScalarView()
  private var base: Unicode.Scalar?
  private var marks: [Unicode.Scalar] = []
  private var tail: Unicode.Scalar?

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ThaiScalar.nikhahit where tail == ThaiScalar.saraAm: return
    case ThaiScalar.nikhahit where tail == ThaiScalar.saraAa: tail = ThaiScalar.saraAm
    case _ where ThaiScalar.isMark(scalar): insert(mark: scalar)
    case ThaiScalar.saraAa where tail == nil && base != nil:
      tail = removeNikhahit() ? ThaiScalar.saraAm : ThaiScalar.saraAa
    case ThaiScalar.saraAm where tail == nil && base != nil:
      _ = removeNikhahit()
      tail = ThaiScalar.saraAm
    case ThaiScalar.saraAm where tail == ThaiScalar.saraAm: return
    case ThaiScalar.saraE where base == ThaiScalar.saraE && marks.isEmpty && tail == nil:
      base = ThaiScalar.saraAe
    default:
      flush()
      base = scalar
    }
  }

  mutating func finished() -> String {
    flush()
    return String(result)
  }

  /// Adds a mark at its place among the marks; a mark that is there already is not added again.
  private mutating func insert(mark: Unicode.Scalar) {
    guard !marks.contains(mark) else { return }
    marks.append(mark)
    if marks.count > 1 { marks.sort { Self.rank($0) < Self.rank($1) } }
  }

  private static func rank(_ mark: Unicode.Scalar) -> UInt32 {
    UInt32(ThaiScalar.markOrder(mark) ?? 0) << 16 | mark.value
  }

  private mutating func removeNikhahit() -> Bool {
    guard let index = marks.firstIndex(of: ThaiScalar.nikhahit) else { return false }
    marks.remove(at: index)
    return true
  }

  private mutating func flush() {
    if let base { result.append(base) }
    result.append(contentsOf: marks)
    if let tail { result.append(tail) }
    base = nil
    tail = nil
    marks.removeAll(keepingCapacity: true)
  }
}
