internal import ThaiText

/// Finds where one work group ends and the next begins on a line without commas.
///
/// A name may hold what joins names: `กลุ่มงานแผนและงบประมาณ` is one work group. So a joint counts only where the name of
/// another begins behind it, and the less there is to see of the joint, the more alike both names must begin.
struct WorkGroupJoints {
  private let form: Form
  private let joints: [Joint]
  private let openings: [String]
  /// The names so far, as their words.
  private var names: [[String]] = [[]]

  private struct Joint {
    var text: String
    var isSign: Bool
  }

  /// The names on a line.
  static func split(_ line: String, form: Form) -> [String] {
    var joints = WorkGroupJoints(form)
    joints.read(line.split(separator: " ").map(String.init))
    return joints.names.map { $0.joined(separator: " ") }
  }

  /// The line without a list's number or a dash before the name of a work group.
  static func withoutListSign(_ line: some StringProtocol, form: Form) -> String {
    var scanner = TextScanner(line)
    guard scanner.listNumber() != nil || scanner.take("-", "–", "•"), form.beginsWorkGroup(scanner.remainder) else {
      return String(line)
    }
    return scanner.remainder
  }

  private init(_ form: Form) {
    self.form = form
    joints =
      (form[.and].spellings + ["ร่วมกับ", "กับ"]).map { Joint(text: $0, isSign: false) }
      + ["&", "+"].map { Joint(text: $0, isSign: true) }
    openings = form[.workGroup].spellings.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
  }

  private mutating func read(_ words: [String]) {
    var depth = 0
    for (place, word) in words.enumerated() {
      let isInside = depth > 0
      for scalar in word.unicodeScalars { depth += scalar == "(" ? 1 : scalar == ")" ? -1 : 0 }
      // What stands in parentheses explains a name.
      if isInside || names[names.count - 1].isEmpty {
        isInside ? append(word) : appendUnglued(word)
      } else if isJoint(word), place + 1 < words.count, isNamed(words[place + 1]) {
        names.append([])
      } else if isListNumber(word), place + 1 < words.count, form.beginsWorkGroup(words[place + 1]) {
        names.append([])
      } else {
        read(word)
      }
    }
  }

  /// Reads a word behind others of its name, and begins another name where the word does.
  private mutating func read(_ word: String) {
    let bare = Self.withoutListSign(word, form: form)
    if bare != word {
      names.append([])
    } else if let joint = joints.first(where: { word.hasPrefix($0.text) }) {
      let rest = String(word.dropFirst(joint.text.count))
      guard isAnother(rest, behind: joint) else { return appendUnglued(word) }
      names.append([])
      return appendUnglued(rest)
    } else if goesOnBehindJoint(word) || isAlike(opening(of: word), opening) || isNumberedTwin(word) {
      names.append([])
    }
    appendUnglued(bare)
  }

  /// Drops a joint that is glued to the end of the last word when a word begins another name; says whether it does.
  private mutating func goesOnBehindJoint(_ word: String) -> Bool {
    guard let last = names[names.count - 1].last, let joint = joints.first(where: { last.hasSuffix($0.text) }),
      isAnother(word, behind: joint)
    else { return false }
    let rest = String(last.dropLast(joint.text.count))
    guard !rest.isEmpty else { return false }
    names[names.count - 1][names[names.count - 1].count - 1] = rest
    return true
  }

  /// Adds a word to the last name, and takes it apart where joints without blanks stand in it: `ฝ่ายปกครอง+ฝ่ายโยธา`.
  private mutating func appendUnglued(_ word: String) {
    let scalars = word.unicodeScalars
    var start = scalars.startIndex
    var index = start
    var first = opening ?? opening(of: word)
    while index < scalars.endIndex, let known = first {
      guard index > start, scalars[index] != "(",
        let joint = joints.first(where: { scalars[index...].starts(with: $0.text.unicodeScalars) })
      else {
        // What is explained in parentheses has no part in the name.
        if scalars[index] == "(" { break }
        scalars.formIndex(after: &index)
        continue
      }
      let next = scalars.index(index, offsetBy: joint.text.unicodeScalars.count)
      let following = opening(of: scalars[next...])
      if let following, joint.isSign || isAlike(following, known) && !Self.inner.contains(following) {
        append(String(scalars[start..<index]))
        names.append([])
        (start, first) = (next, following)
      }
      index = next
    }
    append(String(scalars[start...]))
  }

  private mutating func append(_ word: String) { names[names.count - 1].append(word) }

  // MARK: What begins a name

  /// Words that also stand within names of work groups, where a joint without blanks joins them to what is before.
  private static let inner: Set = ["งาน", "กลุ่ม", "ส่วน", "หน่วย", "ก."]

  /// The words with which units of one rank begin, which are listed beside each other; others may be part of one another.
  private static let ofOneRank: Set = ["กลุ่มงาน", "ฝ่าย"]

  /// With which word the last name begins.
  private var opening: String? { names[names.count - 1].first.flatMap { opening(of: $0) } }

  private func opening(of word: String) -> String? { opening(of: word.unicodeScalars[...]) }

  private func opening(of scalars: Substring.UnicodeScalarView) -> String? {
    openings.first { scalars.starts(with: $0.unicodeScalars) }
  }

  private func isAlike(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return one == other || Self.ofOneRank.isSuperset(of: [one, other])
  }

  /// Whether a word begins another name behind a joint that is glued to it.
  private func isAnother(_ word: String, behind joint: Joint) -> Bool {
    let following = opening(of: word)
    return joint.isSign ? following != nil && opening != nil : isAlike(following, opening)
  }

  private func isJoint(_ word: String) -> Bool {
    form[.and].matches(word) || joints.contains { $0.text == word }
  }

  /// Whether a word behind a joint of its own begins another name, or is the number of one.
  private func isNamed(_ word: String) -> Bool {
    word.unicodeScalars.first?.decimalDigit != nil || form.beginsWorkGroup(word)
      || abbreviation(of: [word]) != nil && abbreviation(of: names[names.count - 1]) != nil
  }

  private func isListNumber(_ word: String) -> Bool {
    var scanner = TextScanner(word)
    return scanner.listNumber() != nil && scanner.isAtEnd
  }

  /// Whether a word is the abbreviation of the last name, which has a number: `กตป.๑ กตป.๒`.
  private func isNumberedTwin(_ word: String) -> Bool {
    guard names[names.count - 1].last?.unicodeScalars.last?.decimalDigit != nil,
      let one = abbreviation(of: names[names.count - 1])
    else { return false }
    return one == abbreviation(of: [word])
  }

  /// The abbreviation that a name is, without a number at its end; nil for a name in full.
  private func abbreviation(of words: [String]) -> String? {
    guard words.count <= 2 else { return nil }
    var scalars = Array(words.joined().unicodeScalars)
    while let last = scalars.last, last.decimalDigit != nil { scalars.removeLast() }
    return WorkGroupList.isAbbreviation(scalars) ? String(String.UnicodeScalarView(scalars)) : nil
  }
}
