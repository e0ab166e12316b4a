internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Finds what a text says of the progress after steps.
///
/// A percentage speaks of progress when the step is one up to which something is counted (`ถึงขั้นตอนที่ ๕ … ร้อยละ ๗๐`), or
/// when a word for progress stands right before it (`ขั้นตอนที่ ๔ ความก้าวหน้าร้อยละ ๗๕`). Any other percentage after a step
/// may be its weight.
struct MilestoneScanner {
  /// Knows the words.
  let form: Form

  /// The steps with the progress claimed, in the order of the text.
  func milestones(in text: String) -> [(step: Int, progress: ExactDecimal)] {
    let mentions = mentions(in: text)
    return mentions.enumerated().compactMap { index, mention in
      let end = index + 1 < mentions.count ? mentions[index + 1].lowerBound : text.endIndex
      let start = text.index(mention.lowerBound, offsetBy: -Self.before, limitedBy: text.startIndex) ?? text.startIndex
      return milestone(
        String(text[mention.upperBound..<end]), isUpTo: ends(String(text[start..<mention.lowerBound]), with: .upTo))
    }
  }

  /// How many characters before a step are looked at: more than any word of the form has.
  private static let before = 24

  /// Where steps are named, by the words before their numbers.
  private func mentions(in text: String) -> [Range<String.Index>] {
    var mentions: [Range<String.Index>] = []
    // Each spelling is looked for once from where it was found last: a text of nothing but steps takes linear time.
    var next = form[.stepNumber].spellings.map { spelling in
      (spelling: spelling, range: text.holds(spelling) ? text.utf8.firstRange(of: spelling.utf8) : nil)
    }
    while let first = next.compactMap(\.range).min(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      mentions.append(first)
      for index in next.indices {
        guard let range = next[index].range, range.lowerBound < first.upperBound else { continue }
        next[index].range = text[first.upperBound...].utf8.firstRange(of: next[index].spelling.utf8)
      }
    }
    return mentions
  }

  /// The step and its progress in the text from the step's number to where the next step is named.
  private func milestone(_ text: String, isUpTo: Bool) -> (step: Int, progress: ExactDecimal)? {
    var scanner = TextScanner(text)
    guard var step = scanner.number() else { return nil }
    // `๑ - ๓` ends with the third.
    var range = scanner
    range.skipBlanks()
    if range.take("-", "–", "—") {
      range.skipBlanks()
      if let last = range.number(), last > step { (step, scanner) = (last, range) }
    }
    guard step > 0,
      let claim = DefinitionClaims.closingPercentage(of: withoutConnective(scanner.remainder), form: form)
    else { return nil }
    return isUpTo || ends(claim.before, with: .progress) ? (step, claim.value) : nil
  }

  /// The text without what only joins it to the next part.
  private func withoutConnective(_ text: String) -> String {
    var text = text
    for spelling in form[.upTo].spellings + form[.and].spellings + [",", ";"] where text.hasSuffix(spelling) {
      text = text.dropLast(spelling.count).trimmingBlanks
    }
    return text
  }

  private func ends(_ text: String, with word: Form.Word) -> Bool {
    let text = text.trimmingBlanks
    return form[word].spellings.contains { text.hasSuffix($0) }
  }
}
