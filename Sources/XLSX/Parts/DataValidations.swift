import Spreadsheet

/// The rules on what may be typed into the cells of a worksheet.
///
/// Excel keeps those whose formula names another sheet apart, in an extension of the worksheet.
/// Source: ECMA-376 part 1, 18.3.1.32, 18.3.1.33; [MS-XLSX], CT_DataValidations.
enum DataValidations {
  /// Reads the `dataValidations` element that was started last, of the worksheet or of the extension.
  static func read(
    _ markup: inout MarkupReader, into sheet: inout Sheet, tally: inout AttachmentTally
  ) throws(SourceError) {
    let namespace = markup.namespace
    let place = markup.stream.place
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .dataValidation, markup.namespace == namespace else { continue }
      let start = markup.stream.base + markup.eventStart
      var rule = DataValidation(kind: try markup.string(.ruleType) ?? "none", ranges: [])
      if let value = markup.value(.sqref) {
        var bytes: [UInt8] = []
        try markup.appendValue(value, to: &bytes)
        rule.ranges = try ranges(bytes, at: start, place, tally: &tally)
      }
      var children = markup.children
      while try markup.next(&children) {
        switch (markup.namespace, markup.name) {
        case (.main, .formula1): rule.formula = try contents(&markup)
        case (.extension2009, .formula1):
          var formulas = markup.children
          while try markup.next(&formulas) {
            if markup.name == .f, markup.namespace == .excel { rule.formula = try contents(&markup) }
          }
        case (.excel, .sqref):
          var bytes: [UInt8] = []
          try markup.appendContents(to: &bytes)
          rule.ranges += try ranges(bytes, at: start, place, tally: &tally)
        default: continue
        }
      }
      try tally.add(textBytes: rule.kind.utf8.count + (rule.formula?.utf8.count ?? 0), at: start, place)
      if !rule.ranges.isEmpty { sheet.validations.append(rule) }
    }
  }

  /// Reads the `extLst` element of a worksheet that was started last.
  static func readExtensions(
    _ markup: inout MarkupReader, into sheet: inout Sheet, tally: inout AttachmentTally
  ) throws(SourceError) {
    var extensions = markup.children
    while try markup.next(&extensions) {
      guard markup.name == .ext, markup.namespace == .main else { continue }
      var children = markup.children
      while try markup.next(&children) {
        if markup.name == .dataValidations, markup.namespace == .extension2009 {
          try read(&markup, into: &sheet, tally: &tally)
        }
      }
    }
  }

  /// The ranges of a list such as `A1:B2 D4`.
  private static func ranges(
    _ bytes: [UInt8], at offset: Int, _ place: Place, tally: inout AttachmentTally
  ) throws(SourceError) -> [CellRange] {
    var ranges: [CellRange] = []
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
      guard let range = CellRange(utf8: word) else {
        throw place.error(.badRange(String(decoding: word.prefix(40), as: UTF8.self)), offset: offset)
      }
      try tally.add(at: offset, place)
      ranges.append(range)
    }
    return ranges
  }

  /// The text of the element that was started last; nil when it is empty.
  private static func contents(_ markup: inout MarkupReader) throws(SourceError) -> String? {
    var buffer: [UInt8] = []
    try markup.appendContents(to: &buffer)
    return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
  }
}
