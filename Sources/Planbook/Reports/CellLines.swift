internal import OfficialTables
public import Spreadsheet
internal import ThaiText

/// What the reader sees in a workbook: one JSON line a cell, in workbook order, empty cells left out.
public enum CellLines {
  /// Gives the lines of a workbook one after another, each ended by a line break.
  ///
  /// - Parameters:
  ///   - sheet: The name of the only sheet wanted; nil for all of them.
  ///   - merged: Whether a line for each merged range is added after the cells of its sheet.
  public static func each(
    of workbook: Workbook, sheet wanted: String? = nil, merged: Bool = false, _ body: ([UInt8]) -> Void
  ) {
    for sheet in workbook.sheets where wanted == nil || sheet.name == wanted {
      for row in sheet.grid.rowNumbers {
        for placed in sheet.grid.cells(inRow: row) where !placed.cell.isBlank {
          body(line(placed.cell, at: CellReference(row: row, column: placed.column), in: sheet))
        }
      }
      guard merged else { continue }
      for range in sheet.merges {
        body(
          JSONWriter.line(
            of: .object([
              JSONMember("sheet", name(of: sheet)), JSONMember("merged", .string(range.description)),
            ])))
      }
    }
  }

  private static func name(of sheet: Sheet) -> JSONValue { sheet.name.map { .string($0) } ?? .null }

  private static func line(_ cell: Cell, at place: CellReference, in sheet: Sheet) -> [UInt8] {
    var members = [JSONMember("sheet", name(of: sheet)), JSONMember("ref", .string(place.description))]
    switch cell.value {
    case .text(let text)?: members += [JSONMember("type", .string("s")), JSONMember("value", .string(text))]
    case .number(let number)?:
      members += [JSONMember("type", .string("n")), JSONMember("value", .number(NumberDisplay.shortest(number)))]
    case .boolean(let flag)?: members += [JSONMember("type", .string("b")), JSONMember("value", .boolean(flag))]
    case .error(let text)?: members += [JSONMember("type", .string("e")), JSONMember("value", .string(text))]
    case nil: members += [JSONMember("type", .string("n")), JSONMember("value", .null)]
    }
    if let formula = cell.formula { members.append(JSONMember("formula", .string(formula))) }
    return JSONWriter.line(of: .object(members))
  }
}
