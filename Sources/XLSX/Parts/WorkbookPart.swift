import Spreadsheet

/// The workbook part: which sheets there are, in their order.
///
/// Source: ECMA-376 part 1, 18.2.
struct WorkbookPart {
  /// One sheet as the workbook part names it.
  struct Entry {
    /// The name on the tab.
    let name: String
    /// The relationship that leads to the sheet's part.
    let identifier: String?
    /// Whether the sheet is hidden.
    let isHidden: Bool

    /// The sheet before anything of it is read.
    var emptySheet: Sheet {
      var sheet = Sheet(name: name)
      sheet.isHidden = isHidden
      return sheet
    }

    /// The sheet's part; nil when it is a chart, a dialog or a macro sheet, or one of modules, which has no part.
    func worksheet(
      in related: Relationships, of part: String, file: String?
    ) throws(SourceError) -> String? {
      if identifier?.isEmpty ?? false { return nil }
      guard let identifier, let relationship = related.byIdentifier[identifier] else {
        throw Place(file: file, part: part).error(.sheetWithoutPart(name))
      }
      return relationship.kind == .worksheet ? relationship.target : nil
    }
  }

  /// The sheets in their order.
  private(set) var sheets: [Entry] = []
  /// The names of cells and formulas, when they are asked for.
  private(set) var names = DefinedNames()

  /// Reads the part.
  init(
    _ part: String, in package: inout OpenPackage, options: XLSXReader.Options, tally: inout AttachmentTally
  ) throws(SourceError) {
    let limit = package.limits.sheets
    var markup = try package.open(part)
    try markup.root(.workbook, "workbook", in: .main)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .sheets:
        var entries = markup.children
        while try markup.next(&entries) {
          guard markup.name == .sheet, markup.namespace == .main else { continue }
          guard sheets.count < limit else {
            throw markup.error(
              .limitExceeded(
                "sheets", thai: "จำนวนแผ่นงานมีอย่างน้อย", english: "The number of sheets is at least",
                is: sheets.count + 1, allowed: limit), at: markup.eventStart)
          }
          let state = try markup.string(.state)
          var identifier: String?
          if let range = markup.value(.id, in: .relationships) { identifier = try markup.string(range) }
          sheets.append(
            Entry(
              name: try markup.string(.name) ?? "", identifier: identifier,
              isHidden: state == "hidden" || state == "veryHidden"))
        }
      case .definedNames where options.contains(.names):
        try names.read(&markup, sheetCount: sheets.count, tally: &tally)
      default: continue
      }
    }
    try package.finish(markup)
    guard !sheets.isEmpty else { throw Place(file: package.file).error(.withoutSheets) }
  }
}
