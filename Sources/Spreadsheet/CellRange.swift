/// A rectangle of cells, such as a merged range; both corners belong to it.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell.
  public var first: CellReference
  /// The lower right cell.
  public var last: CellReference

  /// The rectangle between two corners.
  public init(_ first: CellReference, _ last: CellReference) {
    self.first = CellReference(row: min(first.row, last.row), column: min(first.column, last.column))
    self.last = CellReference(row: max(first.row, last.row), column: max(first.column, last.column))
  }

  /// Reads `A1:C3` or a single `A1`; nil when the text is anything else.
  public init?(_ text: some StringProtocol) { self.init(utf8: ArraySlice(text.utf8)) }

  /// Reads a range or a single cell from its bytes; nil as for a text.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    guard let first = CellReference(utf8: bytes[..<colon]) else { return nil }
    guard colon < bytes.endIndex else {
      self.init(first, first)
      return
    }
    guard let last = CellReference(utf8: bytes[(colon + 1)...]) else { return nil }
    self.init(first, last)
  }

  /// Whether the cell lies in the rectangle.
  public func contains(_ cell: CellReference) -> Bool {
    first.row <= cell.row && cell.row <= last.row && first.column <= cell.column && cell.column <= last.column
  }
}

extension CellRange: CustomStringConvertible {
  /// The A1 form, such as `A1:C3`.
  public var description: String { first == last ? first.description : "\(first):\(last)" }
}
