internal import ActionPlans
public import Spreadsheet
internal import ThaiText

/// What a person who looks at the sheets does not see: hidden sheets, rows and columns, numbers that are text, and amounts
/// whose format shows another amount.
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
  private var shownOtherwise: Set<CellLocation> = []

  /// Everything is seen.
  public init() {}

  /// What is not seen of workbooks, of whose cells some hold amounts.
  ///
  /// Sources without sheets have nothing but text, and nothing in them counts as a number stored as text.
  init(_ workbooks: [Workbook], amounts: [Entry<Money>]) {
    var sheets: [SheetName: Sheet] = [:]
    for workbook in workbooks {
      for sheet in workbook.sheets where sheet.name != nil {
        let name = SheetName(file: workbook.file, sheet: sheet.name)
        sheets[name] = sheet
        guard sheet.isHidden || !sheet.hiddenRows.isEmpty || !sheet.hiddenColumns.isEmpty else { continue }
        hidden[name] = Hidden(isWhole: sheet.isHidden, rows: sheet.hiddenRows, columns: sheet.hiddenColumns)
      }
    }
    // Amounts follow one another in one sheet, which is looked up once.
    var (name, grid) = (SheetName(file: nil, sheet: nil), Grid?.none)
    for amount in amounts {
      guard let place = amount.location else { continue }
      if name.sheet != place.sheet || name.file != place.file {
        name = SheetName(file: place.file, sheet: place.sheet)
        grid = sheets[name]?.grid
      }
      switch grid?[place.cell]?.value {
      case .text?: texts.insert(place)
      case .number(let number)? where Self.shows(amount.written, otherThan: number): shownOtherwise.insert(place)
      default: break
      }
    }
  }

  /// Whether the text that a number's format makes of it is another amount: `#,##0,` shows thousands, `#,##0` no satang.
  private static func shows(_ written: String, otherThan number: Double) -> Bool {
    // Nearly all amounts are shown with just their own digits, which is seen without reading them.
    let digits = ThaiDigits.arabic(written).utf8.lazy.filter { $0 != UInt8(ascii: ",") }
    if digits.elementsEqual(NumberDisplay.shortest(number).utf8) { return false }
    guard case .satang(let shown) = ThaiAmount.read(written), let amount = Money(baht: number) else { return false }
    return shown != amount.satang
  }

  /// Whether any amount is shown as another one.
  public var showsSomethingOtherwise: Bool { !shownOtherwise.isEmpty }

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

  /// Counts columns of a place's sheet as hidden.
  package mutating func hide(columns: Set<Int>, of place: CellLocation?) {
    let name = SheetName(file: place?.file, sheet: place?.sheet)
    hidden[name, default: Hidden(isWhole: false, rows: [], columns: [])].columns.formUnion(columns)
  }

  /// Whether the column of the cell is hidden.
  public func isColumnHidden(_ place: CellLocation) -> Bool {
    hidden[SheetName(file: place.file, sheet: place.sheet)]?.columns.contains(place.cell.column) ?? false
  }

  /// Whether the format of the cell shows another amount than it holds.
  public func isShownOtherwise(_ place: CellLocation) -> Bool { shownOtherwise.contains(place) }

  /// Counts an amount as shown otherwise.
  package mutating func showOtherwise(_ place: CellLocation?) {
    if let place { shownOtherwise.insert(place) }
  }

  /// Whether the cell holds an amount as text, which a SUM steps over.
  public func isStoredAsText(_ place: CellLocation) -> Bool { texts.contains(place) }
}
