/// The place of a cell in a sheet: row and column counted from 1, as Excel numbers them.
///
/// `CellReference(row: 1, column: 1)` is `A1`. Source: ECMA-376 part 1, 18.18.62 (ST_Ref, A1 style).
public struct CellReference: Hashable, Sendable {
  // Every value that was read from a sheet knows its cell: half as many bytes are millions less for a large plan.
  private var packedRow: Int32
  private var packedColumn: Int32

  /// The physical row, from 1.
  public var row: Int {
    get { Int(packedRow) }
    set { packedRow = Int32(clamping: newValue) }
  }

  /// The column, from 1 (A).
  public var column: Int {
    get { Int(packedColumn) }
    set { packedColumn = Int32(clamping: newValue) }
  }

  /// The cell in the given row and column, both counted from 1.
  public init(row: Int, column: Int) {
    packedRow = Int32(clamping: row)
    packedColumn = Int32(clamping: column)
  }

  /// The last row a worksheet can have.
  public static let maximumRow = 1_048_576
  /// The last column a worksheet can have (`XFD`).
  public static let maximumColumn = 16_384

  /// Reads an A1 reference such as `C41` or `$C$41`; nil when the text is anything else or past `XFD1048576`.
  public init?(_ text: some StringProtocol) { self.init(utf8: ArraySlice(text.utf8)) }

  /// Reads an A1 reference from its bytes; nil as for a text.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard let reference = A1Reference(bytes.span), let row = reference.row, let column = reference.column else {
      return nil
    }
    self.init(row: row, column: column)
  }

  /// The letters of a column counted from 1: 1 is `A`, 27 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellReference: Comparable {
  /// Reading order: by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// The A1 form, such as `C41`.
  public var description: String { Self.letters(ofColumn: column) + String(row) }
}
