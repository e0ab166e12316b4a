/// Thai text that was read in a wrong code page (`¹éÓ` for `น้ำ`), recognised and mended.
///
/// Three mistakes are known: bytes of code page 874 read as Latin-1 or Windows-1252, bytes of UTF-8 read so, and bytes of
/// UTF-8 read as code page 874, which is what Excel does with a CSV file in a Thai Windows. A text that was saved after
/// one of them may have met with another.
package enum Mojibake {
  /// What happened to a text before it was saved: one mistake, or one after another.
  struct Accident: Hashable {
    /// A wrong code page that a text was read in.
    enum Mistake: CaseIterable {
      case utf8ReadAsWestern
      case utf8ReadAsThai
      case thaiReadAsWestern
    }

    /// The mistakes, the last one first.
    let mistakes: [Mistake]

    /// Every accident that is known.
    ///
    /// Two mistakes one after another come first: undoing the last of them leaves a text that is not what was meant.
    static let all: [Accident] =
      [Mistake.utf8ReadAsWestern, .utf8ReadAsThai].flatMap { last in
        Mistake.allCases.map { Accident(mistakes: [last, $0]) }
      } + Mistake.allCases.map { Accident(mistakes: [$0]) }

    /// The text as it was meant, if this is what happened; nil when it cannot be.
    func meaning(of text: String) -> String? {
      Self.undoing(mistakes[...], in: text)
    }

    /// The text as it was meant; nil when it is not certain that this is what happened.
    func certainMeaning(of text: String) -> String? {
      guard let first = mistakes.last, let between = Self.undoing(mistakes.dropLast(), in: text) else { return nil }
      return first.certainMeaning(of: between)
    }

    /// Whether another accident is the last part of this one.
    func includes(_ other: Accident) -> Bool { mistakes.starts(with: other.mistakes) }

    private static func undoing(_ mistakes: ArraySlice<Mistake>, in text: String) -> String? {
      var text = text
      for mistake in mistakes {
        guard let before = mistake.meaning(of: text) else { return nil }
        text = before
      }
      return text
    }
  }

  /// The text as it was meant; nil when the text is no such thing, or when that is not certain.
  package static func mended(_ text: String) -> String? {
    for accident in Accident.all {
      if let meant = accident.certainMeaning(of: text) { return meant }
    }
    return nil
  }

  /// How many letters of Thai in UTF-8 have left their traces, `à¸` or `à¹`, in a text that was read in a Western code
  /// page; 0 where there is more beyond ASCII than such letters make of three characters, be they gone since.
  static func tracesOfUTF8(in text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    let traces = zip(scalars, scalars.dropFirst()).count { $0 == "à" && ($1 == "¸" || $1 == "¹") }
    return 3 * traces >= scalars.count { !$0.isASCII } ? traces : 0
  }

  fileprivate static func westernByte(_ scalar: Unicode.Scalar) -> UInt8? {
    UInt8(exactly: scalar.value) ?? windows1252[scalar]
  }

  /// Bytes without a character in the code page come through as control characters.
  fileprivate static func thaiByte(_ scalar: Unicode.Scalar) -> UInt8? {
    CodePage874.byte(of: scalar) ?? UInt8(exactly: scalar.value).flatMap { (0x80...0x9F).contains($0) ? $0 : nil }
  }

  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// Whether a text reads like Thai: every mark has a consonant, every leading vowel is followed by one, and there is
  /// a stretch of Thai, away from Latin letters, that is more than an accident.
  fileprivate static func isPlausible(_ text: String) -> Bool {
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

  /// Whether every mark of a run of Thai has a consonant before it, and every leading vowel one behind it.
  static func isWellFormed(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
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

extension Mojibake.Accident.Mistake {
  /// The text as it was before this mistake; nil when it cannot be.
  fileprivate func meaning(of text: String) -> String? {
    guard let bytes = bytes(of: text) else { return nil }
    switch self {
    case .utf8ReadAsWestern, .utf8ReadAsThai: return String(validating: bytes, as: UTF8.self)
    case .thaiReadAsWestern: return try? CodePage874.decode(bytes)
    }
  }

  /// The text as it was before this mistake; nil when it is not certain that this is what happened.
  fileprivate func certainMeaning(of text: String) -> String? {
    guard let meant = meaning(of: text) else { return nil }
    // Bytes that were no UTF-8 are hardly ever valid UTF-8 by chance. Three letters of true Thai may be: เธก.
    return switch self {
    case .utf8ReadAsWestern: meant.unicodeScalars.contains(where: ThaiScalar.isThai) ? meant : nil
    case .utf8ReadAsThai: meant.unicodeScalars.count(where: ThaiScalar.isThai) >= 2 ? meant : nil
    case .thaiReadAsWestern: Mojibake.tracesOfUTF8(in: text) == 0 && Mojibake.isPlausible(meant) ? meant : nil
    }
  }

  /// The bytes that were read as this text; nil when there are none.
  private func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = self == .utf8ReadAsThai ? Mojibake.thaiByte(scalar) : Mojibake.westernByte(scalar) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
