internal import Spreadsheet

/// What a person says of sheets, so that nothing of it has to be guessed while they are read.
public struct ReadingAnswers: Hashable, Sendable {
  /// What is said of some sheets.
  public struct Entry: Hashable, Sendable {
    /// The names of the files, `*` and `?` standing for any text and any character; nil for all files.
    public var file: String?
    /// The names of the sheets, in the same way; nil for all sheets.
    public var sheet: String?
    /// The fiscal year, of the Buddhist era.
    public var year: Int?
    /// The division whose plan it is.
    public var division: String?
    /// The department of the division.
    public var department: String?
    /// The work group of tables that have no column for it.
    public var workGroup: String?
    /// How many baht one unit of the money is.
    public var bahtPerUnit: Int64?
    /// Whether the sheets are left out.
    public var isLeftOut: Bool?
    /// The rows of the header.
    public var header: ClosedRange<Int>?
    /// What columns state.
    public var columns: [Column] = []
    /// The facts for which the sheets rightly have no column, though the form has one.
    public var lacks: [String] = []
    /// The parts that rows play.
    public var rows: [Rows] = []
    /// The line of the settings file, from 1; nil for what is said elsewhere.
    public var line: Int?

    /// Nothing is said of any sheet.
    public init(file: String? = nil, sheet: String? = nil, line: Int? = nil) {
      (self.file, self.sheet, self.line) = (file, sheet, line)
    }

    /// Nothing is said of the sheet in which a cell stands, whose file goes by its last name.
    init(about place: CellLocation) {
      self.init(file: place.file.flatMap { $0.split(separator: "/").last.map { String($0) } }, sheet: place.sheet)
    }

    /// Whether nothing is said.
    var isEmpty: Bool {
      self == Entry(file: file, sheet: sheet, line: line)
    }
  }

  /// What a column states.
  public struct Column: Hashable, Sendable {
    /// The letters of the column, or its label.
    public var key: String
    /// The fact that its cells state; nil for a column that is left aside.
    public var fact: String?
    /// The line of the settings file.
    public var line: Int?

    /// What a column states.
    public init(key: String, fact: String?, line: Int? = nil) { (self.key, self.fact, self.line) = (key, fact, line) }
  }

  /// The part that rows play.
  public struct Rows: Hashable, Sendable {
    /// The first and the last of them.
    public var rows: ClosedRange<Int>
    /// A column of the table that is meant, where tables stand side by side; nil for all of them.
    public var column: Int?
    /// The part.
    public var role: Role
    /// The line of the settings file.
    public var line: Int?

    /// The part that rows play.
    public init(rows: ClosedRange<Int>, column: Int? = nil, role: Role, line: Int? = nil) {
      (self.rows, self.column, self.role, self.line) = (rows, column, role, line)
    }
  }

  /// The part that a row plays, or what of it was rightly guessed.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// A project.
    case project
    /// A total or a sub-total.
    case total
    /// A part of the project above.
    case part
    /// The rest of the row above.
    case continuation
    /// A heading of the rows below.
    case heading
    /// Nothing that the plan holds.
    case ignore
    /// It rightly does not say what it is about.
    case withoutName = "without-name"
    /// Its blank cells say what stands above them.
    case filledDown = "filled-down"
    /// Its amount is its own, though the cell reaches over other projects.
    case sharedAmount = "shared-amount"
    /// The weights from it on are shares of 1.
    case sharesOfOne = "shares-of-one"
    /// Its code is one, without points.
    case codeWithoutPoints = "code-without-points"
    /// Its code is that of a measure, though of another level than the others.
    case codeOfOtherLevel = "code-of-other-level"
    /// The table of the sheet before goes on with it.
    case goesOn = "goes-on"
    /// What is struck out in it does not count.
    case struckOut = "struck-out"
    /// The unit that it states is that of the money.
    case unit
    /// What of it stands in no place of its own, as under no column, is left aside.
    case strayCells = "stray-cells"

    /// Whether the row is read by it; else it only says that what was guessed is right.
    var isPart: Bool {
      switch self {
      case .project, .total, .part, .continuation, .heading, .ignore: true
      default: false
      }
    }
  }

  /// What is said, by sheets; of what several say of one sheet the last one counts.
  public var entries: [Entry]

  /// Answers.
  public init(_ entries: [Entry] = []) { self.entries = entries }
}

/// An answer about a sheet that no longer fits.
public struct UnfitReadingAnswer: Hashable, Sendable {
  /// Why an answer does not fit.
  public enum Reason: Hashable, Sendable {
    /// No sheet has such a name.
    case noSheet
    /// No header has such a column.
    case noColumn(String)
    /// No header lacks a column for the fact.
    case notLacking(String)
    /// No header stands in the rows.
    case noHeader(ClosedRange<Int>)
    /// The rows could not be read as what they are said to be.
    case noRow(ClosedRange<Int>, ReadingAnswers.Role)
  }

  /// The answer.
  public var entry: ReadingAnswers.Entry
  /// Why it does not fit.
  public var reason: Reason
  /// The line of the settings file.
  public var line: Int?
}
