/// A name made ready to be compared with many others.
public struct PreparedName: Sendable {
  /// The name's matching key.
  public let key: MatchingKey

  let collapsed: [UInt8]
  let sparse: MatchingKey
  let core: MatchingKey
  let pairs: NamePairs

  /// Prepares a name.
  public init(_ name: String) {
    key = MatchingKey(name)
    collapsed = Self.collapsed(name)
    sparse = key.sparse
    core = NameComparison.core(of: sparse)
    pairs = NamePairs(key)
  }

  /// The bytes of a text with every run of blanks as one blank, and none at the ends.
  private static func collapsed(_ text: String) -> [UInt8] {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if PlainForm.isBlank(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return Array(String(result).utf8)
  }
}
