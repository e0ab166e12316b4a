import Spreadsheet

/// The names that the workbook part gives to cells and formulas.
///
/// Source: ECMA-376 part 1, 18.2.5, 18.2.6.
struct DefinedNames {
  /// The names in the order of the file; `sheet` counts all sheets that the workbook part lists.
  private var names: [DefinedName] = []

  /// Reads the `definedNames` element that was started last; `sheetCount` is how many sheets the workbook part lists.
  mutating func read(
    _ markup: inout MarkupReader, sheetCount: Int, tally: inout AttachmentTally
  ) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .definedName, markup.namespace == .main else { continue }
      let start = markup.eventStart
      let place = markup.stream.place
      guard let name = try markup.string(.name), !name.isEmpty else {
        throw markup.error(.namelessName, at: start)
      }
      let sheet = try markup.integer(.localSheetId)
      if let stated = markup.value(.localSheetId) {
        guard let sheet, sheet < sheetCount else {
          throw markup.error(.noSuchSheet(name, index: try markup.string(stated), count: sheetCount), at: start)
        }
      }
      let isHidden = try markup.boolean(.hidden) ?? false
      let offset = markup.stream.base + start
      var buffer: [UInt8] = []
      try markup.appendContents(to: &buffer)
      try tally.add(textBytes: buffer.count + name.utf8.count, at: offset, place)
      names.append(
        DefinedName(name, formula: String(decoding: buffer, as: UTF8.self), sheet: sheet, isHidden: isHidden))
    }
  }

  /// The names for a workbook that holds some of the sheets: the place of each among them, nil for one left out.
  ///
  /// A name that holds only in a sheet that is left out is left out with it.
  func names(placing sheets: [Int?]) -> [DefinedName] {
    names.compactMap { name in
      guard let listed = name.sheet else { return name }
      guard let place = sheets[listed] else { return nil }
      var placed = name
      placed.sheet = place
      return placed
    }
  }
}
