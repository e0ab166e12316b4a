internal import OfficialTables
internal import Spreadsheet

/// A cell in the picture of a sheet.
struct PictureCell {
  /// Where it stands.
  let reference: CellReference
  /// Over how many of the columns shown it reaches.
  let span: Int
  /// What is written there.
  let text: String
}

/// The cells of a sheet as pictures show them: one that is merged with its neighbours reaches over them.
struct PictureCells {
  private let workbook: Workbook
  private let sheet: Sheet
  private let merges: [Int: [CellRange]]

  init(_ sheet: Sheet, in workbook: Workbook) {
    self.workbook = workbook
    self.sheet = sheet
    merges = Dictionary(grouping: sheet.merges, by: \.first.row)
  }

  /// The last row of the merged ranges that begin in a row; nil where none does.
  func lastRow(ofMergesIn row: Int) -> Int? { merges[row]?.map(\.last.row).max() }

  /// The cells of a row in the columns shown, from left to right.
  func cells(inRow row: Int, _ columns: [Int]) -> [PictureCell] {
    var cells: [PictureCell] = []
    var covered = 0
    for column in columns where column > covered {
      let reference = CellReference(row: row, column: column)
      var span = 1
      if let range = merges[row]?.first(where: { $0.first.column == column && $0.last.column > column }) {
        covered = range.last.column
        span = columns.count { column <= $0 && $0 <= covered }
      }
      cells.append(
        PictureCell(reference: reference, span: span, text: workbook.written(in: sheet.grid[reference])))
    }
    return cells
  }
}
