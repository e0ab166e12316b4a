public import Spreadsheet

/// A workbook whose sheets are handed over in pieces while they are being read.
///
/// What it keeps in memory is the shared strings and a few thousand cells, however many rows there are; of the package
/// only the parts of the sheets that are asked for are opened. Formulas are read; of styles only whether a number is shown
/// as a date, and no layout, so that blank cells are left out.
///
/// Source: ECMA-376 part 1, 18.3.
public struct XLSXStream: ~Copyable {
  /// The style of cells whose numbers are shown as dates; others have none.
  public static let dateStyle = 1

  /// The names of the worksheets in their order, as the tabs have them; charts, dialogs and macro sheets are left out.
  public var sheetNames: [String] { sheets.map(\.entry.name) }

  private var package: OpenPackage
  private let sheets: [(entry: WorkbookPart.Entry, part: String)]
  private let stringsPart: String?
  private let stylesPart: String?
  private let themePart: String?
  private let options: XLSXReader.Options
  private let attachments: SheetAttachments
  private let takesFastRoad: Bool
  /// What reads the sheets, from the first one on.
  private var worksheets: WorksheetPart?

  /// Opens the workbook in a file on disk; no sheet is read yet.
  ///
  /// `file` is the name used in errors, the path where it is nil; `readsMerges` says whether merged ranges are wanted.
  /// Throws a `SourceError` that names the part and the offset when the file is something else, is damaged, or exceeds a
  /// limit.
  public init(
    path: String, file: String? = nil, limits: XLSXLimits = .standard, readsMerges: Bool = true
  ) throws(SourceError) {
    let place = Place(file: file ?? path)
    try self.init(
      SourceFile(path: path, place: place), place: place, limits: limits, readsMerges: readsMerges, takesFastRoad: true)
  }

  /// Opens a workbook in any source; without the fast road through plain cells for tests, which compare the two.
  init(
    _ source: consuming SourceFile, place: Place, limits: XLSXLimits, readsMerges: Bool, takesFastRoad: Bool
  ) throws(SourceError) {
    var package = try XLSXReader.package(source, place: place, limits: limits)
    let part = try XLSXReader.workbookPart(Relationships(of: "", in: &package), in: &package)
    let options: XLSXReader.Options = readsMerges ? [.formulas, .merges] : .formulas
    var counted = AttachmentTally(limits: limits)
    let description = try WorkbookPart(part, in: &package, options: options, tally: &counted)
    let related = try Relationships(of: part, in: &package)
    var sheets: [(WorkbookPart.Entry, String)] = []
    for entry in description.sheets {
      guard let target = try entry.worksheet(in: related, of: part, file: package.file) else { continue }
      sheets.append((entry, target))
    }
    self.sheets = sheets
    self.options = options
    attachments = SheetAttachments(options, workbook: part, related: related, in: package, tally: counted)
    self.package = package
    stringsPart = related.target(.sharedStrings)
    stylesPart = related.target(.styles)
    themePart = related.target(.theme)
    self.takesFastRoad = takesFastRoad
  }

  /// Reads the sheet at a place of `sheetNames` and gives it to `body` in pieces.
  ///
  /// Each piece is the sheet with the rows read since the one before; the last one has the merged ranges, and may have no
  /// rows. Rows come in the order of the file: one that stands after a later row, or comes again, is given where it is
  /// met. Within a row the cells are in the order of their columns, and of a cell that is repeated the last one counts.
  ///
  /// Throws what `body` throws, and a `SourceError` as `init` does; the rows before the fault have been given by then.
  /// Whether the part's checksum is right is known at its end only: when `damaged-part` is thrown, no row given before
  /// is to be relied on.
  public mutating func read(
    _ index: Int, _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError) {
    if worksheets == nil { worksheets = WorksheetPart(context: try context(), attachments: attachments) }
    let sheet = sheets[index]
    var markup = try package.open(sheet.part)
    let last = try withoutActuallyEscaping(body) { (taker) throws(SourceError) in
      try worksheets?.read(&markup, into: sheet.entry.emptySheet, taker: taker)
    }
    try package.finish(markup)
    if let last { try body(last) }
  }

  /// What cells refer to.
  private mutating func context() throws(SourceError) -> WorksheetPart.Context {
    var strings = TextPool.empty
    if let stringsPart {
      strings = try SharedStringsPart.read(stringsPart, in: &package, takesFastRoad: takesFastRoad)
    }
    var styles: [Int]?
    var missingStyles: String?
    if let stylesPart, !package.contains(stylesPart) {
      (styles, missingStyles) = ([], stylesPart)
    } else if let stylesPart {
      let part = try StylesPart(stylesPart, theme: themePart, in: &package)
      let dates = part.dates
      styles = part.places.map { dates.contains($0) ? Self.dateStyle : 0 }
    }
    return WorksheetPart.Context(
      strings: strings, styles: styles, missingStyles: missingStyles, dates: [Self.dateStyle],
      dateStyle: Self.dateStyle,
      options: options, limits: package.limits, takesFastRoad: takesFastRoad)
  }
}
