/// A record of a text file that could not be read as it stands: it was left out, or was read as it was most likely meant.
public struct TextFault: Hashable, Sendable {
  /// What is wrong with a record.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A byte is no character in the encoding of the file; the record was left out.
    case undecodable
    /// A quotation mark stands inside a field that does not begin with one; the record was left out.
    case misplacedQuote
    /// Text follows the quotation mark that closes a field; the record was left out.
    case textAfterQuote
    /// A quotation mark that opens a field is never closed; the record was left out.
    case unclosedQuote
    /// An amount was cut at its commas, and there is more than one way to join it; the record was left out.
    case unclearAmount
    /// An amount was cut at its commas, and was joined.
    case joinedAmount
    /// The record is written in code page 874 and the rest of the file in UTF-8; it was read as what it is.
    case otherEncoding

    /// Whether nothing of the record was read.
    public var isLeftOut: Bool { self != .joinedAmount && self != .otherEncoding }
  }

  /// What is wrong.
  public var kind: Kind
  /// The cell: the first of a record, or the one of the amount.
  public var cell: CellReference
  /// The line of the fault, from 1; nil where the cell says it all.
  public var line: Int?
  /// The offset of the fault in the bytes of the file; nil where the cell says it all.
  public var offset: Int?
  /// What stands there: a byte, an amount with its commas, the beginning of a record.
  public var written: String

  /// A fault at its place.
  public init(_ kind: Kind, at cell: CellReference, line: Int? = nil, offset: Int? = nil, written: String) {
    self.kind = kind
    self.cell = cell
    self.line = line
    self.offset = offset
    self.written = written
  }

  /// How many records of a file may be left out; where there are more, or most of them, the file is no such file.
  package static let mostLeftOut = 100

  /// Whether so many records may be left out of all that are not empty.
  package static func mayLeaveOut(_ count: Int, of records: Int) -> Bool {
    count <= mostLeftOut && count * 2 <= records
  }
}
