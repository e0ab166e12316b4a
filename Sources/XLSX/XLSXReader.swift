public import Spreadsheet

/// Reads workbooks in the XLSX format: Office Open XML, transitional and strict.
///
/// Source: ECMA-376, parts 1 to 4.
///
/// Reading has no side effects: no file is written, no link or entity resolved, no formula run. Charts, dialogs and
/// macro sheets are left out; a formula saved without a value is a cell with a formula and no value. A task that is
/// cancelled reads no further sheet: the error's code is `cancelled`.
public enum XLSXReader {
  /// What is to be read besides the values of the cells; the rest is stepped over.
  public struct Options: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt16
    /// A set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The formulas of cells.
    public static let formulas = Options(rawValue: 1)
    /// The styles of cells: number formats, fonts, alignment, borders, fills.
    ///
    /// Without them blank cells are left out.
    public static let styles = Options(rawValue: 2)
    /// Merged ranges.
    public static let merges = Options(rawValue: 4)
    /// Column widths, row heights, hidden columns and rows.
    public static let layout = Options(rawValue: 8)
    /// The names given to cells and formulas.
    public static let names = Options(rawValue: 16)
    /// Remarks attached to cells: notes and threads of replies.
    public static let comments = Options(rawValue: 32)
    /// What is drawn over the cells; hidden objects are left out.
    ///
    /// Which cells an object covers follows, where the file states a size and not the last cell, from the widths and
    /// heights of columns and rows; without `layout` they are taken to be the usual ones.
    public static let drawings = Options(rawValue: 64)
    /// Rules on what may be typed into cells.
    public static let validations = Options(rawValue: 128)
    /// The properties that the workbook was given, as far as they are texts.
    ///
    /// They say nothing of the cells: a part of them that is damaged counts as none.
    public static let properties = Options(rawValue: 256)
    /// Everything.
    public static let everything: Options = [
      .formulas, .styles, .merges, .layout, .names, .comments, .drawings, .validations, .properties,
    ]
  }

  /// Whether the first bytes of a file are those of a page or a document of another program, which no mark tells from text.
  package static func isPageOrDocument(_ head: [UInt8]) -> Bool { FileKind.isPageOrDocument(head) }

  /// Reads the workbook in a file on disk.
  ///
  /// `file` is the name used in errors and in `Workbook.file`; the path where it is nil. Throws a `SourceError` that
  /// names the part and the offset when the file is something else, is damaged, or exceeds a limit.
  public static func workbook(
    path: String, file: String? = nil, limits: XLSXLimits = .standard, options: Options = .everything
  ) throws(SourceError) -> Workbook {
    let place = Place(file: file ?? path)
    return try workbook(SourceFile(path: path, place: place), place: place, limits: limits, options: options)
  }

  /// Reads the workbook that the bytes hold; `file` is the name used in errors and in `Workbook.file`.
  ///
  /// Throws as `workbook(path:)` does.
  public static func workbook(
    bytes: [UInt8], file: String? = nil, limits: XLSXLimits = .standard, options: Options = .everything
  ) throws(SourceError) -> Workbook {
    let place = Place(file: file)
    return try workbook(SourceFile(bytes: bytes, place: place), place: place, limits: limits, options: options)
  }

  /// Reads as the public functions do, without the fast road through plain cells; for tests, which compare the two.
  static func workbookByTheGeneralRoad(
    bytes: [UInt8], limits: XLSXLimits = .standard, options: Options = .everything
  ) throws(SourceError) -> Workbook {
    let place = Place(file: nil)
    return try workbook(
      SourceFile(bytes: bytes, place: place), place: place, limits: limits, options: options, takesFastRoad: false)
  }

  /// Files smaller than this are read into memory at once; of larger ones only the parts that are needed.
  private static let memorySize = 1 << 20

  private static func workbook(
    _ source: consuming SourceFile, place: Place, limits: XLSXLimits, options: Options, takesFastRoad: Bool = true
  ) throws(SourceError) -> Workbook {
    var package = try package(source, place: place, limits: limits)
    return try workbook(in: &package, options: options, takesFastRoad: takesFastRoad)
  }

  /// Opens the package that a file is; says what else it is otherwise.
  static func package(
    _ source: consuming SourceFile, place: Place, limits: XLSXLimits
  ) throws(SourceError) -> OpenPackage {
    let head = try source.head(memorySize, place: place)
    guard !head.isEmpty else { throw place.error(.emptyFile) }
    guard FileKind.startsLikeZip(head) else {
      if FileKind.startsLikeOLE(head) {
        throw place.error(CompoundFile.problem(of: try source.head(1 << 26, place: place)))
      }
      throw place.error(.otherKind(FileKind(head: head)))
    }
    let isWhole = head.count < memorySize
    let (tail, size) = isWhole ? (head, head.count) : try source.tail(EndRecord.reach, place: place)
    guard EndRecord.isSound(tail, fileSize: size) else { throw place.error(.twoArchives) }
    let zip =
      if isWhole {
        try SourceFile(bytes: head, place: place).package(limits: limits, place: place)
      } else {
        try source.package(limits: limits, place: place)
      }
    return try OpenPackage(zip, limits: limits, file: place.file)
  }

  /// The name of the workbook part, which is known to be there; `root` is what the package as a whole names.
  static func workbookPart(
    _ root: Relationships, in package: inout OpenPackage
  ) throws(SourceError) -> String {
    let part = root.target(.officeDocument) ?? "xl/workbook.xml"
    let isBinary = part.hasSuffix(".bin")
    if package.contains("xl/workbook.xml"), package.contains(part), !isBinary { return part }
    let kind = FileKind(entryNames: package.entryNames)
    if kind == .wordDocument || kind == .presentation, !package.contains("xl/workbook.xml") {
      throw Place(file: package.file).error(.otherKind(kind))
    }
    guard package.contains(part), !isBinary else {
      guard kind == .otherZip, root.target(.officeDocument) != nil else {
        throw Place(file: package.file).error(.otherKind(isBinary ? .binaryWorkbook : kind))
      }
      throw Place(file: package.file).error(.missingPart(part))
    }
    return part
  }

  private static func workbook(
    in package: inout OpenPackage, options: Options, takesFastRoad: Bool
  ) throws(SourceError) -> Workbook {
    let root = try Relationships(of: "", in: &package)
    let part = try workbookPart(root, in: &package)
    var counted = AttachmentTally(limits: package.limits)
    let description = try WorkbookPart(part, in: &package, options: options, tally: &counted)
    let related = try Relationships(of: part, in: &package)

    var workbook = Workbook(file: package.file)
    var strings = TextPool.empty
    if let name = related.target(.sharedStrings) {
      strings = try SharedStringsPart.read(
        name, in: &package, takesFastRoad: takesFastRoad, struckOut: &workbook.struckOut)
    }
    var styles: [Int]?
    var dates: Set<Int> = []
    var missingStyles: String?
    if options.contains(.styles), let name = related.target(.styles) {
      if package.contains(name) {
        let part = try StylesPart(name, theme: related.target(.theme), in: &package)
        workbook.styles = part.styles
        (styles, dates) = (part.places, part.dates)
      } else {
        (styles, missingStyles) = ([], name)
      }
    }
    let context = WorksheetPart.Context(
      strings: strings, styles: styles, missingStyles: missingStyles, dates: dates, options: options,
      limits: package.limits,
      takesFastRoad: takesFastRoad)
    var worksheets = WorksheetPart(
      context: context,
      attachments: SheetAttachments(options, workbook: part, related: related, in: package, tally: counted))
    var places: [Int?] = []
    workbook.sheets.reserveCapacity(description.sheets.count)
    for entry in description.sheets {
      guard !Task.isCancelled else { throw Place(file: package.file).error(.cancelled) }
      guard let target = try entry.worksheet(in: related, of: part, file: package.file) else {
        places.append(nil)
        continue
      }
      places.append(workbook.sheets.count)
      var markup = try package.open(target)
      var sheet = try worksheets.read(&markup, into: entry.emptySheet)
      try package.finish(markup)
      try worksheets.attachments.finish(&sheet, part: target, in: &package)
      workbook.sheets.append(consume sheet)
    }
    workbook.definedNames = description.names.names(placing: places)
    if options.contains(.properties) { workbook.properties = PropertiesPart.read(root, in: &package) }
    return workbook
  }
}
