internal import Spreadsheet
internal import ThaiText

extension CellText {
  /// Puts the text above in the place of a ditto mark (`"`, `〃`, `- " -`) or of words that say the same; any other text
  /// becomes the one above.
  mutating func readDitto(of above: inout CellText?, form: Form) {
    if isDitto || number == nil && form[.sameAsAbove].matches(written), var repeated = above {
      repeated.reference = reference
      self = repeated
    } else if !isBlank {
      above = self
    }
  }

  /// Whether nothing but a ditto mark stands in the cell.
  private var isDitto: Bool {
    // Most cells hold more than any mark: their characters need not be looked at.
    guard number == nil, !isBlank, written.utf8.count <= 16 else { return false }
    let marks = written.unicodeScalars.filter { !$0.isBlank && !Self.dashes.contains($0) }
    return !marks.isEmpty && marks.allSatisfy { Self.marks.contains($0) }
  }

  private static let marks: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "„", "‟", "″", "〃", "‘", "’", "′"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]
}
