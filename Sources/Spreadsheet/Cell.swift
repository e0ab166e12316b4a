/// What a cell holds.
///
/// A blank cell holds nothing and is absent from the grid.
public enum CellValue: Hashable, Sendable {
  /// Text as it stands, line breaks as `\n`.
  case text(String)
  /// A number; finite always.
  case number(Double)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// An error value such as `#REF!`.
  case error(String)
}

/// One cell of a grid.
public struct Cell: Hashable, Sendable {
  /// The value; nil for a cell that has only a style, or a formula saved without a value.
  public var value: CellValue?
  /// The formula without `=`, such as `SUM(C2:C39)`.
  public var formula: String?
  /// The place of the cell's style in `Workbook.styles`; 0 is the plain style.
  public var style: Int

  /// A cell with a value and, where there is one, a formula.
  public init(_ value: CellValue?, formula: String? = nil, style: Int = 0) {
    self.value = value
    self.formula = formula
    self.style = style
  }

  /// Whether nothing can be read from the cell: no value and no formula.
  public var isBlank: Bool { value == nil && formula == nil }
}
