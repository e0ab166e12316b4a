/// A rule on what may be typed into cells.
///
/// Source: ECMA-376 part 1, 18.3.1.32 (dataValidation).
public struct DataValidation: Hashable, Sendable {
  /// What is asked for, as the format names it: `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`,
  /// `none`.
  public var kind: String
  /// The cells it holds for.
  public var ranges: [CellRange]
  /// The first formula: for a list its values in quotes, or the cells they stand in; nil for none.
  public var formula: String?

  /// A rule.
  public init(kind: String, ranges: [CellRange], formula: String? = nil) {
    self.kind = kind
    self.ranges = ranges
    self.formula = formula
  }
}
