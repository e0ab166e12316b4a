/// Thai text that was read in a Western code page (`¹éÓ` for `น้ำ`), recognised and mended.
///
/// Two accidents are known: bytes of code page 874 read as Latin-1 or Windows-1252, and bytes of UTF-8 read so.
public enum Mojibake {
  /// The text as it was meant; nil when the text is no such thing, or when that is not certain.
  public static func mended(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.value >= 0xA1 }), let bytes = westernBytes(of: text) else {
      return nil
    }
    if let meant = String(validating: bytes, as: UTF8.self) {
      return meant.unicodeScalars.contains(where: ThaiScalar.isThai) ? meant : nil
    }
    guard let meant = try? CodePage874.decode(bytes) else { return nil }
    return isPlausible(meant) ? meant : nil
  }

  /// The bytes that a Western code page would have read as this text; nil when there are none.
  private static func westernBytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else if let byte = windows1252[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// Whether a text reads like Thai: every mark has a consonant, every leading vowel is followed by one, and there is
  /// a stretch of Thai, away from Latin letters, that is more than an accident.
  private static func isPlausible(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var isCertain = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard ThaiScalar.isThai(scalars[index]) else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !ThaiScalar.isThai($0) } ?? scalars.endIndex
      let run = scalars[index..<end]
      guard isWellFormed(run) else { return false }
      let touchesLatin =
        scalars[..<index].last.map(isLatinLetter) ?? false || scalars[end...].first.map(isLatinLetter) ?? false
      let hasVowel = run.contains { (0x0E30...0x0E39).contains($0.value) || (0x0E40...0x0E4D).contains($0.value) }
      if !touchesLatin, run.count >= (hasVowel ? 2 : 4) { isCertain = true }
      index = end
    }
    return isCertain
  }

  private static func isWellFormed(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    var before: Unicode.Scalar?
    for scalar in run {
      if ThaiScalar.isMark(scalar) || scalar == ThaiScalar.saraAm {
        guard let before, ThaiScalar.isConsonant(before) || ThaiScalar.isMark(before) else { return false }
      }
      if let before, ThaiScalar.isLeadingVowel(before), !ThaiScalar.isConsonant(scalar) { return false }
      before = scalar
    }
    return !(before.map(ThaiScalar.isLeadingVowel) ?? false)
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
