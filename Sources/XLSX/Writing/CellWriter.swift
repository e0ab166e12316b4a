import Spreadsheet

/// Writes one cell, or says why it cannot be.
struct CellWriter {
  /// The sheet's name, for errors.
  let sheet: String
  /// Where the cell stands.
  let reference: CellReference
  /// How many styles there are.
  let styleCount: Int
  /// The path written to, for errors.
  let path: String

  /// Writes the cell; what the library cannot say is left for amendment.
  func write(
    _ cell: Cell, to file: inout WorkbookFile, amending amendments: inout SheetAmendments
  ) throws(SourceError) {
    guard (1...CellReference.maximumRow).contains(reference.row),
      (1...CellReference.maximumColumn).contains(reference.column)
    else {
      throw cannot("อยู่นอก A1 ถึง XFD1048576", "it lies outside A1 to XFD1048576")
    }
    guard (0..<styleCount).contains(cell.style) else {
      throw cannot("ไม่มีรูปแบบหมายเลข \(cell.style)", "there is no style \(cell.style)")
    }
    try check(cell)
    if let amendment = SheetAmendments.needed(for: cell) { amendments.add(amendment, at: reference) }
    guard put(cell, in: &file) else { throw cannot("โปรแกรมเขียนสมุดงานไม่รับ", "the writing library refuses it") }
  }

  /// Hands the cell to the library; false when it refuses.
  private func put(_ cell: Cell, in file: inout WorkbookFile) -> Bool {
    switch (cell.formula, cell.value) {
    case (nil, nil): file.writeBlank(at: reference, style: cell.style)
    case (nil, .number(let number)?): file.write(number, at: reference, style: cell.style)
    case (nil, .boolean(let value)?): file.write(value, at: reference, style: cell.style)
    case (nil, .text(let text)?):
      file.write(StoredCellText.escaped(text, escapesControls: false), at: reference, style: cell.style)
    case (nil, .error(let text)?): file.write(text, at: reference, style: cell.style)
    case (let formula?, .text(let text)?):
      file.write(
        formula: formula, text: StoredCellText.escaped(text, escapesControls: true), at: reference, style: cell.style)
    case (let formula?, .number(let number)?):
      file.write(formula: formula, number: number, at: reference, style: cell.style)
    case (let formula?, _): file.write(formula: formula, number: 0, at: reference, style: cell.style)
    }
  }

  /// Refuses what the format cannot hold.
  private func check(_ cell: Cell) throws(SourceError) {
    switch cell.value {
    case .number(let number)? where !number.isFinite: throw cannot("ตัวเลขไม่จำกัด", "its number is not finite")
    case .text(let text)?, .error(let text)?:
      // There are never more units of UTF-16 than bytes, which are known without counting.
      guard text.utf8.count <= 32_767 || text.utf16.count <= 32_767 else {
        throw Problem.textTooLong("\(sheet)!\(reference)", text.utf16.count).at(file: path)
      }
      guard !text.utf8.contains(0) else { throw cannot("ข้อความมีอักขระ U+0000", "its text has the character U+0000") }
    default: break
    }
    guard let formula = cell.formula else { return }
    let isWritable =
      !formula.isEmpty && formula.utf16.count <= 8192 && !formula.utf8.contains { $0 < 0x20 && $0 != 0x0A }
    guard isWritable else {
      throw cannot("สูตรว่างหรือยาวเกิน 8,192 อักขระ", "its formula is empty or longer than 8,192 characters")
    }
  }

  private func cannot(_ thai: String, _ english: String) -> SourceError {
    Problem.cannotHold("\(sheet)!\(reference)", thai: thai, english: english).at(file: path)
  }
}
