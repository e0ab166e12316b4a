/// What every source becomes: sheets of cells, whatever file they came from.
///
/// A plan document's text is a grid too: a line is a row, a tab starts a column.
public struct Workbook: Sendable, Equatable {
  /// The file's name as the user gave it; nil for a workbook made here.
  public var file: String?
  /// The sheets in the order of the file.
  public var sheets: [Sheet] = []
  /// The styles that cells refer to; the first is the plain one.
  public var styles: [CellStyle] = [CellStyle()]
  /// What was mended of misread Thai in a text file; nil for nothing, and for sources that are no text.
  public var mending: TextMending?
  /// Records of a text file that were left out, or read as they were most likely meant, in the order of their rows.
  public var faults: [TextFault] = []
  /// Texts of cells of which parts are struck out, with what is left of each without them.
  public var struckOut: [String: String] = [:]
  /// The names given to cells and formulas.
  public var definedNames: [DefinedName] = []
  /// The properties that it was given, as far as they are texts.
  public var properties: [DocumentProperty] = []

  /// A workbook without sheets.
  public init(file: String? = nil) { self.file = file }

  /// The place of a style in `styles`, added when it is new.
  public mutating func index(of style: CellStyle) -> Int {
    if let index = styles.firstIndex(of: style) { return index }
    styles.append(style)
    return styles.count - 1
  }
}
