/// One sheet: a name, a grid of cells, and what lies around the cells.
public struct Sheet: Sendable, Equatable {
  /// The name on the sheet's tab; nil where the source has no sheets (a text, a CSV file).
  public var name: String?
  /// The cells.
  public var grid = Grid()
  /// Merged ranges; the value stands in the first cell of each.
  public var merges: [CellRange] = []
  /// Whether the sheet is hidden.
  public var isHidden = false
  /// Rows hidden by hand or by a filter.
  public var hiddenRows: Set<Int> = []
  /// Hidden columns.
  public var hiddenColumns: Set<Int> = []
  /// How the sheet is printed; only sheets made to be written have it.
  public var page: PageSetup?
  /// Column widths in characters, by column.
  public var columnWidths: [Int: Double] = [:]
  /// Row heights in points, by row.
  public var rowHeights: [Int: Double] = [:]

  /// Remarks attached to cells.
  public var comments: [CellComment] = []
  /// What is drawn over the cells.
  public var drawings: [DrawnObject] = []
  /// Rules on what may be typed into cells.
  public var validations: [DataValidation] = []
  /// Places that cells lead to.
  public var links: [CellLink] = []
  /// The table with buttons to filter it by, its header row being the first; nil for none.
  public var filter: CellRange?

  /// An empty sheet.
  public init(name: String?) { self.name = name }
}

/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  /// Whether the paper lies on its long side.
  public var isLandscape = true
  /// Margins in inches: left, right, top, bottom.
  public var margins = Margins()
  /// Rows printed again on top of every page.
  public var repeatedRows: ClosedRange<Int>?
  /// How large it is printed, in percent from 10 to 400; nil for as large as one page in width takes.
  public var scale: Int?
  /// Rows after which a page ends; Excel takes none where there is no scale.
  public var breaksAfterRows: [Int] = []
  /// The text in the middle of the page's foot, with Excel's codes (`&P` page, `&N` pages).
  public var footer: String?
  /// Rows that stay in view when scrolling.
  public var frozenRows = 0

  /// Margins of a page in inches.
  public struct Margins: Hashable, Sendable {
    /// Left margin.
    public var left = 0.5
    /// Right margin.
    public var right = 0.5
    /// Top margin.
    public var top = 0.6
    /// Bottom margin.
    public var bottom = 0.6
    /// Margins of half an inch at the sides.
    public init() {}
  }

  /// A4 landscape, one page wide.
  public init() {}
}
