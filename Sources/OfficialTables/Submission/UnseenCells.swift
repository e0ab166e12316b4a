public import Spreadsheet

/// What a person who looks at the sheets does not see: hidden sheets, rows and columns, and numbers that are text.
public struct UnseenCells: Hashable, Sendable {
  /// What is hidden in one sheet.
  private struct Hidden: Hashable {
    var isWhole: Bool
    var rows: Set<Int>
    var columns: Set<Int>
  }

  private struct SheetName: Hashable {
    var file: String?
    var sheet: String?
  }

  private var hidden: [SheetName: Hidden] = [:]
  private var texts: Set<CellLocation> = []

  /// Everything is seen.
  public init() {}

  /// What is not seen of workbooks, of whose cells some hold amounts.
  ///
  /// Sources without sheets have nothing but text, and nothing in them counts as a number stored as text.
  init(_ workbooks: [Workbook], amounts: [CellLocation]) {
    var sheets: [SheetName: Sheet] = [:]
    for workbook in workbooks {
      for sheet in workbook.sheets where sheet.name != nil {
        let name = SheetName(file: workbook.file, sheet: sheet.name)
        sheets[name] = sheet
        guard sheet.isHidden || !sheet.hiddenRows.isEmpty || !sheet.hiddenColumns.isEmpty else { continue }
        hidden[name] = Hidden(isWhole: sheet.isHidden, rows: sheet.hiddenRows, columns: sheet.hiddenColumns)
      }
    }
    for place in amounts {
      let cell = sheets[SheetName(file: place.file, sheet: place.sheet)]?.grid[place.cell]
      if case .text? = cell?.value { texts.insert(place) }
    }
  }

  /// Whether anything is hidden at all.
  public var hidesAnything: Bool { !hidden.isEmpty }

  /// Counts rows of a place's sheet as hidden.
  package mutating func hide(rows: Set<Int>, of place: CellLocation?) {
    let name = SheetName(file: place?.file, sheet: place?.sheet)
    hidden[name, default: Hidden(isWhole: false, rows: [], columns: [])].rows.formUnion(rows)
  }

  /// Whether the cell stands in a hidden sheet, row or column.
  public func isHidden(_ place: CellLocation) -> Bool {
    guard !hidden.isEmpty, let hidden = hidden[SheetName(file: place.file, sheet: place.sheet)] else { return false }
    return hidden.isWhole || hidden.rows.contains(place.cell.row) || hidden.columns.contains(place.cell.column)
  }

  /// Whether the whole sheet of the cell is hidden.
  public func isSheetHidden(_ place: CellLocation) -> Bool {
    hidden[SheetName(file: place.file, sheet: place.sheet)]?.isWhole ?? false
  }

  /// Whether the cell holds an amount as text, which a SUM steps over.
  public func isStoredAsText(_ place: CellLocation) -> Bool { texts.contains(place) }
}
