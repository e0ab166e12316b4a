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
      return milestone(
        String(text[mention.upperBound..<end]), isUpTo: ends(String(text[..<mention.lowerBound]), with: .upTo))
    }
  }

  /// Where steps are named, by the words before their numbers.
  private func mentions(in text: String) -> [Range<String.Index>] {
    var mentions: [Range<String.Index>] = []
    var start = text.startIndex
    while let next = form[.stepNumber].spellings.compactMap({ text[start...].utf8.firstRange(of: $0.utf8) })
      .min(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    {
      mentions.append(next)
      start = next.upperBound
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
