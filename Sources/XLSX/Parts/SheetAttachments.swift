import Spreadsheet

/// What is attached to the cells of the worksheets: validations, drawn objects and comments.
///
/// Some of it stands in the worksheet part, after the cells; the rest in parts of its own, which are opened only when
/// they are asked for.
struct SheetAttachments {
  private let options: XLSXReader.Options
  /// Whether a sheet may have comments: some part besides the workbook's names others.
  private let looksForComments: Bool
  /// The persons parts of the workbook.
  private let personParts: [String]
  private var names: [String: String]?
  /// The relationship that leads to the drawing of the sheet in hand.
  private var drawing: String?
  private var usual = UsualSizes()
  /// What has been counted so far in the whole workbook.
  var tally: AttachmentTally

  /// For a workbook whose part names others by the given relationships.
  init(
    _ options: XLSXReader.Options, workbook: String, related: Relationships, in package: borrowing OpenPackage,
    tally: AttachmentTally
  ) {
    self.options = options
    personParts = related.targets(.person)
    looksForComments = options.contains(.comments) && package.hasRelationships(besides: workbook)
    self.tally = tally
  }

  /// Reads the child of a worksheet that was started last, if it is attached to the cells and asked for.
  mutating func read(_ markup: inout MarkupReader, into sheet: inout Sheet) throws(SourceError) {
    switch markup.name {
    case .sheetFormatPr where options.contains(.drawings): try usual.read(&markup)
    case .drawing where options.contains(.drawings):
      guard let range = markup.value(.id, in: .relationships) else { return }
      drawing = try markup.string(range)
    case .dataValidations where options.contains(.validations):
      try DataValidations.read(&markup, into: &sheet, tally: &tally)
    case .extLst where options.contains(.validations):
      try DataValidations.readExtensions(&markup, into: &sheet, tally: &tally)
    default: return
    }
  }

  /// Reads the parts that belong to a worksheet which has been read, and makes ready for the next.
  mutating func finish(_ sheet: inout Sheet, part: String, in package: inout OpenPackage) throws(SourceError) {
    defer {
      drawing = nil
      usual = UsualSizes()
    }
    guard drawing != nil || looksForComments else { return }
    let related = try Relationships(of: part, in: &package)
    if let drawing {
      guard let relationship = related.byIdentifier[drawing], relationship.kind == .drawing else {
        throw Place(file: package.file, part: part).error(.drawingWithoutPart(drawing))
      }
      sheet.drawings = try DrawingPart.read(
        relationship.target, over: sheet, usual: usual, in: &package, tally: &tally)
    }
    if looksForComments { try readComments(&sheet, related, in: &package) }
  }

  private mutating func readComments(
    _ sheet: inout Sheet, _ related: Relationships, in package: inout OpenPackage
  ) throws(SourceError) {
    if let part = related.target(.comments) {
      sheet.comments = try CommentsPart.read(part, in: &package, tally: &tally)
    }
    let parts = related.targets(.threadedComment)
    guard !parts.isEmpty else { return }
    var threads = CommentThreads()
    for part in parts { try threads.read(part, in: &package, tally: &tally) }
    sheet.comments = threads.replacing(sheet.comments, names: try personNames(in: &package))
  }

  /// The names of the persons who wrote threads, read when the first thread is met.
  private mutating func personNames(in package: inout OpenPackage) throws(SourceError) -> [String: String] {
    if let names { return names }
    var read: [String: String] = [:]
    for part in personParts {
      read.merge(try PersonsPart.read(part, in: &package, tally: &tally)) { first, _ in first }
    }
    names = read
    return read
  }
}
