internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// The part of a sheet around the cells of a finding: header, cited rows and the rows next to them.
struct TablePicture {
  /// The sheet.
  let key: SheetKey
  /// The columns shown, in order.
  let columns: [Int]
  /// The rows shown, in order.
  let rows: [Row]

  /// A row of the sheet.
  struct Row {
    /// The row's number.
    let number: Int
    /// Whether it is the header of a table.
    let isHeader: Bool
    /// Whether rows between this one and the one before are left out.
    let follows: Bool
    /// The cells shown, from left to right.
    let cells: [PictureCell]
  }

  /// The cells that the picture has.
  var cellCount: Int { rows.count * columns.count }
}

/// Takes pictures of the workbooks that were read.
struct TablePictures {
  private let sheets: [SheetKey: (workbook: Workbook, sheet: Sheet)]
  private var finder: HeaderFinder
  private var cellsBySheet: [SheetKey: PictureCells] = [:]
  /// How many cells may still be shown.
  private(set) var room: Int

  /// Rows shown above and below a cited one.
  private static let context = 2
  /// The most columns shown.
  private static let mostColumns = 24
  /// The most rows shown.
  private static let mostRows = 60

  init(_ workbooks: [Workbook], form: Form, room: Int) {
    self.room = room
    finder = HeaderFinder(form: form)
    sheets = Dictionary(
      workbooks.flatMap { workbook in
        workbook.sheets.map { (SheetKey(file: workbook.file, sheet: $0.name), (workbook, $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A picture of each sheet in which some of the places stand; none once there is no more room.
  mutating func pictures(of places: [Finding.Place]) -> [TablePicture] {
    var order: [SheetKey] = []
    var grouped: [SheetKey: [Finding.Place]] = [:]
    for place in places {
      let key = SheetKey(file: place.location.file, sheet: place.location.sheet)
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append(place)
    }
    var pictures: [TablePicture] = []
    for key in order {
      guard room > 0, let picture = picture(of: grouped[key] ?? [], key) else { continue }
      room -= picture.cellCount
      pictures.append(picture)
    }
    return pictures
  }

  private mutating func picture(of places: [Finding.Place], _ key: SheetKey) -> TablePicture? {
    guard let (workbook, sheet) = sheets[key] else { return nil }
    let cited = Set(places.map(\.location.cell))
    var headers: Set<Int> = []
    let sheetCells = cells(of: sheet, in: workbook, key)
    for place in places {
      guard let row = finder.header(above: place.location.cell.row, of: place.role, in: sheet, key)
      else { continue }
      let last = sheetCells.lastRow(ofMergesIn: row) ?? row
      headers.formUnion(row...min(last, row + Self.context))
    }
    let last = max(sheet.grid.lastRow, cited.map(\.row).max() ?? 1)
    var shown = headers
    for cell in cited.sorted() where shown.count < Self.mostRows {
      shown.formUnion(max(1, cell.row - Self.context)...min(last, cell.row + Self.context))
    }
    let numbers = shown.sorted()
    let columns = columns(of: numbers, in: sheet, citing: cited)
    var rows: [TablePicture.Row] = []
    for number in numbers {
      rows.append(
        TablePicture.Row(
          number: number, isHeader: headers.contains(number),
          follows: rows.last.map { $0.number + 1 < number } ?? false,
          cells: sheetCells.cells(inRow: number, columns)))
    }
    return TablePicture(key: key, columns: columns, rows: rows)
  }

  /// The columns in which something stands in one of the rows; cited ones always, others while there is room.
  private func columns(of rows: [Int], in sheet: Sheet, citing cited: Set<CellReference>) -> [Int] {
    var columns = Set(cited.map(\.column).sorted().prefix(Self.mostColumns))
    let filled = Set(
      rows.flatMap { sheet.grid.cells(inRow: $0).filter { !$0.cell.isBlank }.prefix(Self.mostColumns).map(\.column) })
    for column in filled.sorted() where columns.count < Self.mostColumns { columns.insert(column) }
    return columns.sorted()
  }

  /// The cells of a sheet, whose merged ranges are sorted once.
  private mutating func cells(of sheet: Sheet, in workbook: Workbook, _ key: SheetKey) -> PictureCells {
    if let known = cellsBySheet[key] { return known }
    let cells = PictureCells(sheet, in: workbook)
    cellsBySheet[key] = cells
    return cells
  }
}
