internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

extension YAMLValue {
  /// `levels`: the levels of the strategy from the top.
  func levels() -> [LevelForm]? {
    guard let values = list(.levels) else { return nil }
    let levels = values.compactMap { $0.level() }
    guard levels.count == values.count else { return nil }
    var names: Set<String> = []
    for level in levels where !names.insert(level.form.name).inserted {
      level.place.refuseRepetition(of: level.form.name)
    }
    checkWords(of: levels)
    return depthsAreKnown(of: levels) ? levels.map(\.form) : nil
  }

  private func level() -> PlacedLevel? {
    let members = members(["name", "label", "words", "depth", "prefixes", "agencyOwn", "heading"])
    guard let members else { return nil }
    let name = members.needed("name")?.identifier()
    let label = members.needed("label")?.bothLanguages()
    let words = members.needed("words")?.spellings()
    let depth = members["depth"].map { $0.wholeNumber(in: 1...8) }
    if let depth, depth == nil { return nil }
    let prefixes = members["prefixes"].map { $0.spellings() } ?? []
    let isAgencyOwn = members["agencyOwn"].map { $0.flag() } ?? false
    let headings = LevelForm.Heading.allCases.map(\.rawValue)
    let heading = members["heading"].map { $0.name(among: headings).flatMap(LevelForm.Heading.init) } ?? .wordFirst
    guard let name, let label, let words, let prefixes, let isAgencyOwn, let heading else { return nil }
    let form = LevelForm(
      name: name, label: label, words: Term(words), depth: depth ?? nil, prefixes: Term(prefixes),
      isAgencyOwn: isAgencyOwn, heading: heading)
    return PlacedLevel(
      form: form, place: members["name"] ?? self, whole: self, depth: members["depth"], words: words, prefixes: prefixes
    )
  }

  /// Notes levels that do not go down one step at a time from 1, and levels of the agency's own that stand beside none of
  /// the strategy's; says whether there are levels with a depth at all.
  private func depthsAreKnown(of levels: [PlacedLevel]) -> Bool {
    var lowest = 0
    var agencyDepths: Set<Int> = []
    for (index, level) in levels.enumerated() {
      guard let depth = level.form.depth, let place = level.depth else {
        if index > 0 || level.form.isAgencyOwn { level.whole.refuseMissing(["depth"], remedy: .onlyFirstApart) }
        continue
      }
      if level.form.isAgencyOwn {
        if depth > lowest || !agencyDepths.insert(depth).inserted { place.refuseValue(expected: .besideOwn) }
      } else {
        if depth != lowest + 1 { place.refuseValue(expected: .next(lowest + 1)) }
        lowest = depth
      }
    }
    if lowest == 0 { refuseMissing(["depth"], remedy: .someDepth) }
    return lowest > 0
  }

  /// No word and no prefix stands for two levels of one depth.
  private func checkWords(of levels: [PlacedLevel]) {
    var words: Set<WordAtDepth> = []
    var prefixes: Set<MatchingKey> = []
    for level in levels {
      for spelling in level.words {
        // The numbers of a level that is numbered apart look like the codes of the highest level.
        let word = WordAtDepth(key: MatchingKey(spelling.text), depth: level.form.depth ?? 1, level: level.form.name)
        if words.contains(where: { $0.key == word.key && $0.depth == word.depth && $0.level != word.level }) {
          spelling.place.refuseRepetition(of: spelling.text)
        }
        words.insert(word)
      }
      let own = Set(level.prefixes.map { MatchingKey($0.text) })
      for prefix in level.prefixes where prefixes.contains(MatchingKey(prefix.text)) {
        prefix.place.refuseRepetition(of: prefix.text)
      }
      prefixes.formUnion(own)
    }
  }
}

/// A level with the places of what may contradict other levels.
private struct PlacedLevel {
  var form: LevelForm
  var place: YAMLValue
  var whole: YAMLValue
  var depth: YAMLValue?
  var words: [Spelling]
  var prefixes: [Spelling]
}

/// A word of a level.
private struct WordAtDepth: Hashable {
  var key: MatchingKey
  var depth: Int
  var level: String
}

extension Wording {
  fileprivate static let levels = Wording(
    "รายการระดับของยุทธศาสตร์ เช่น - name: strategy", "a list of levels, such as - name: strategy")
  fileprivate static let onlyFirstApart = Wording(
    "ให้เพิ่มค่านี้ เพราะมีเพียงระดับแรกเท่านั้นที่ไม่มีความลึกได้", "Add the value: only the first level can be without a depth.")
  fileprivate static let someDepth = Wording(
    "ให้เพิ่มระดับที่มี depth: 1", "Add a level with depth: 1.")
  fileprivate static let besideOwn = Wording(
    "ความลึกของระดับหนึ่งที่อยู่ก่อนหน้า ซึ่งยังไม่มีระดับของหน่วยงาน",
    "the depth of a level above, beside which no level of the agency's own stands yet")

  fileprivate static func next(_ depth: Int) -> Wording {
    Wording(" \(depth) ซึ่งถัดจากระดับก่อนหน้า", "\(depth), which comes next")
  }
}
