internal import ThaiText

/// Which labels of columns are the same: years, digits, placeholders and a unit of money in parentheses make no difference.
enum LabelKey {
  /// The key of a label, in the words of a form.
  static func of(_ label: String, _ word: (Form.Word) -> Term) -> MatchingKey {
    var text = label
    if let (before, inside) = text.trimmingBlanks.splittingFinalParentheses,
      HeaderWords.units.contains(where: { word($0.word).matches(inside) })
    {
      text = before
    }
    // To look for a word takes much longer than to see that one of its letters is not there.
    if text.utf8.contains(UInt8(ascii: "{")) { text = Form.withoutPlaceholders(text) }
    for era in word(.era).spellings where text.holds(era) { text = text.replacing(era, with: "") }
    return MatchingKey(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.decimalDigit == nil })))
  }
}
