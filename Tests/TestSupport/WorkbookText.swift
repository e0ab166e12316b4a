public import Spreadsheet

extension Workbook {
  /// A workbook as a text: a line is a row, `|` stands between its cells, and a line `== name` begins another sheet.
  ///
  /// ASCII figures are numbers, everything else is text; Thai figures are text, as in the document.
  public init(lines text: String, file: String? = "office.xlsx") {
    self.init(file: file)
    var sheet = Sheet(name: "แผ่น")
    var row = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        if row > 0 { sheets.append(sheet) }
        sheet = Sheet(name: String(line.dropFirst(3)))
        row = 0
        continue
      }
      row += 1
      for (column, piece) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        let text = piece.drop { $0 == " " }
        guard !text.isEmpty else { continue }
        let place = CellReference(row: row, column: column + 1)
        sheet.grid[place] = Cell(Double(text).map { .number($0) } ?? .text(String(text)))
      }
    }
    sheets.append(sheet)
  }
}
