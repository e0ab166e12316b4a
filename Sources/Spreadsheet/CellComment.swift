/// A remark attached to a cell: a note, or a thread of replies put one after another.
///
/// Source: ECMA-376 part 1, 18.7.3 (comment).
public struct CellComment: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// Who wrote it first; nil when the file does not say.
  public var author: String?
  /// The text without its formatting; the replies of a thread stand on lines of their own.
  public var text: String

  /// A comment.
  public init(cell: CellReference, author: String? = nil, text: String) {
    self.cell = cell
    self.author = author
    self.text = text
  }
}
