internal import Spreadsheet
internal import ThaiText

// Words where figures belong: somebody's remark, which is told.

extension CellText {
  /// Whether a cell among figures says something else: words without a figure, or words behind one.
  func isRemark(form: Form) -> Bool {
    guard number == nil, written.contains(where: \.isLetter), CellCodec.money.entry(self, form).value == nil else {
      return false
    }
    // Rows may be lettered: `ก.`, `ข)`.
    guard written.unicodeScalars.contains(where: { $0.decimalDigit != nil }) else {
      return written.unicodeScalars.count > 3
    }
    var scanner = TextScanner(written)
    return scanner.number() != nil && scanner.rest.contains { $0.properties.isAlphabetic }
  }
}
