/// A cell that leads somewhere when it is clicked.
///
/// Source: ECMA-376 part 1, 18.3.1.47 (hyperlink).
public struct CellLink: Hashable, Sendable {
  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A cell of the same workbook.
    case cell(sheet: String, CellReference)
    /// A file, by its path from the workbook's own folder or from the root; and a cell in it where it is a workbook.
    case file(path: String, sheet: String?, CellReference?)
  }

  /// The cell that is clicked.
  public var cell: CellReference
  /// Where it leads.
  public var target: Target
  /// What is shown while the pointer rests on it; nil for nothing.
  public var hint: String?

  /// A link.
  public init(cell: CellReference, target: Target, hint: String? = nil) {
    self.cell = cell
    self.target = target
    self.hint = hint
  }
}
