public import Spreadsheet

/// What reading took something for, where the words of the form alone did not say it.
public struct ReadingGuess: Hashable, Sendable {
  /// What was taken for what.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A row with a name for a total, since it is the sum of the rows above it.
    case total
    /// A row with a name for a heading with the total of the rows below it, since it is their sum.
    case totalAbove = "total-above"
    /// An amount without a name for the total, since it is the sum of the rows above it.
    case totalWithoutName = "total-without-name"
    /// Rows for the parts of the project above them.
    case parts
    /// Rows for the parts of the project above them, though their amounts do not add up to its own.
    case partsThatDiffer = "parts-that-differ"
    /// The sum of its parts for the money of a project that states none.
    case moneyOfParts = "money-of-parts"
    /// A row for the rest of the name above it.
    case restOfName = "rest-of-name"
    /// A row without a number for a project, in a table that numbers its projects.
    case projectWithoutNumber = "project-without-number"
    /// A row below the total of the whole table for a project, since it has a number or is named as one.
    case projectBelowTotal = "project-below-total"
    /// A row that has money and no name for a project.
    case projectWithoutName = "project-without-name"
    /// A row of a table of other things than projects for one of them, though it does not say what it is about.
    case rowWithoutName = "row-without-name"
    /// A blank cell for what stands in the cell above it.
    case filledDown = "filled-down"
    /// One amount in cells that are merged over several projects for the money of the first of them.
    case sharedAmount = "shared-amount"
    /// A line among the rows for the heading of a work group.
    case groupHeading = "group-heading"
    /// The work group that a sub-total names for that of the rows above it.
    case groupOfTotal = "group-of-total"
    /// A line that names a project without its number for the heading of the schedule below it.
    case scheduleByName = "schedule-by-name"
    /// Weights that add up to 1 for shares of the whole, of which percentages were made.
    case sharesOfOne = "shares-of-one"
    /// A column without a label, or with one that says nothing, for what stands in it.
    case columnByContent = "column-by-content"
    /// One of several columns of the same label for what the label says.
    case repeatedColumn = "repeated-column"
    /// A unit that is stated outside the header for the unit of the money.
    case unit
    /// A year in a line of other words than the form's for the plan's.
    case year
    /// The name of a sheet or a file for what says the plan's year.
    case yearOfName = "year-of-name"
    /// The digits of a code without their points for a code that other rows name.
    case codeWithoutPoints = "code-without-points"
    /// A code of another level for that of a measure, where other rows name measures.
    case codeOfOtherLevel = "code-of-other-level"
    /// A line above the tables for the name of the division.
    case division
    /// Rows without a header for the rest of the table on the sheet before.
    case goesOn = "goes-on"
    /// A sheet for one of another year, which is left out.
    case sheetOfOtherYear = "sheet-of-other-year"
    /// A sheet for a report on the projects of another sheet, which is left out.
    case report
    /// A sheet for a list of projects that are not in the plan, which is left out.
    case notPlanned = "not-planned"
    /// Something that is struck out for what does not count any more.
    case struckOut = "struck-out"
  }

  /// What was taken for what.
  public var kind: Kind
  /// The table; nil outside of tables.
  public var table: TableKey?
  /// Where it stands.
  public var location: CellLocation
  /// What is written there.
  public var written: String
  /// What it was taken for, or what bears the guess out; empty where the kind says it all.
  public var meaning: String
  /// The fact for which a column was taken; nil for guesses about anything else.
  public var fact: String?

  /// A guess about a place.
  public init(
    _ kind: Kind, in table: TableKey? = nil, at location: CellLocation, written: String, meaning: String = "",
    fact: String? = nil
  ) {
    self.kind = kind
    self.table = table
    self.location = location
    self.written = written
    self.meaning = meaning
    self.fact = fact
  }
}
