import Spreadsheet

extension Sheet {
  /// The cells as text, one after another, such as `A1=1.5 B1='text'`.
  var dump: String {
    var pieces: [String] = []
    for row in grid.rowNumbers {
      for placed in grid.cells(inRow: row) {
        var text = CellReference(row: row, column: placed.column).description
        if let formula = placed.cell.formula { text += "{\(formula)}" }
        switch placed.cell.value {
        case .text(let value)?: text += "='\(value)'"
        case .number(let value)?: text += "=\(value)"
        case .boolean(let value)?: text += "=\(value)"
        case .error(let value)?: text += "=!\(value)"
        case nil: break
        }
        if placed.cell.style != 0 { text += "~\(placed.cell.style)" }
        pieces.append(text)
      }
    }
    return pieces.joined(separator: " ")
  }
}
