public import Spreadsheet

/// What comes nearest to the header of a table in sheets of which no row was read.
public struct NearestHeader: Hashable, Sendable {
  /// The table.
  public var table: TableKey
  /// The first cell of the rows.
  public var location: CellLocation
  /// The labels of the table that stand there, as they are written.
  public var found: [String]
  /// The labels that were looked for and do not stand there, as the form prints them.
  public var missing: [String]
  /// What would make a table of it, to be corrected by a person: where it stands, what its columns state as far as their
  /// labels say, and of the others that they state nothing.
  public var answer: ReadingAnswers.Entry
}
