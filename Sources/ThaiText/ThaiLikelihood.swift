/// Whether a text that was read in Thai code page 874 is Thai at all.
///
/// Nearly every byte of another language has a character in the code page: `prénom` becomes `pr้nom`, `привет` a row of
/// marks without consonants. True Thai stands in stretches of several letters in which every mark has its consonant.
package enum ThaiLikelihood {
  private static let stretchesLookedAt = 1_000

  /// Where the first stretch stands that is no Thai, when a text holds more of those than of Thai; nil where it is Thai.
  ///
  /// The first thousand stretches tell.
  package static func firstDoubt(in text: String) -> String.Index? {
    let scalars = text.unicodeScalars
    var (thai, doubtful) = (0, 0)
    var first: String.Index?
    var index = scalars.startIndex
    var before: Unicode.Scalar?
    while index < scalars.endIndex, thai + doubtful < stretchesLookedAt {
      guard isBeyondASCII(scalars[index]) else {
        before = scalars[index]
        scalars.formIndex(after: &index)
        continue
      }
      let end = scalars[index...].firstIndex { !isBeyondASCII($0) } ?? scalars.endIndex
      let stretch = Array(scalars[index..<end])
      let touchesLatin = before.map(isLatinLetter) ?? false || end < scalars.endIndex && isLatinLetter(scalars[end])
      switch kind(of: stretch, touchesLatin: touchesLatin) {
      case true?: thai += 1
      case false?:
        doubtful += 1
        first = first ?? index
      case nil: break
      }
      before = stretch.last
      index = end
    }
    return doubtful > thai ? first : nil
  }

  /// Whether a stretch is Thai; nil where it says nothing: signs, and digits by themselves.
  private static func kind(of stretch: [Unicode.Scalar], touchesLatin: Bool) -> Bool? {
    guard stretch.contains(where: ThaiScalar.isThai) else { return nil }
    let letters = stretch.count { ThaiScalar.isConsonant($0) }
    if letters > 0, stretch.count > 1, isWellFormed(stretch) { return true }
    if touchesLatin || stretch.contains(where: { ThaiScalar.isMark($0) || ThaiScalar.isLeadingVowel($0) }) {
      return false
    }
    return nil
  }

  /// Whether every mark has a consonant before it and every leading vowel one behind it, signs being left out.
  private static func isWellFormed(_ stretch: [Unicode.Scalar]) -> Bool {
    stretch.split { !ThaiScalar.isThai($0) }.allSatisfy { Mojibake.isWellFormed($0) }
  }

  private static func isBeyondASCII(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && scalar != "\u{A0}" }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
