internal import ActionPlans
internal import Spreadsheet

/// What the headings above a place say; it holds until another heading says something else.
struct ReadingContext: Sendable {
  /// The place of the division in the submission.
  var division = 0
  /// The kind of mission.
  var mission: Entry<Indicator.Mission> = Entry()
  /// The aspect of evaluation.
  var aspect: Entry<Int> = Entry()
  /// The element of the strategy that the last heading named; rows without a column for it serve that one.
  var element: Entry<StrategyCode> = Entry()
  /// The work group that the last heading of a group named.
  var workGroup: Entry<[String]> = Entry()
  /// The table that the last title named.
  var title: TableKey?
  /// The heading of the schedule that comes next.
  var schedule = ScheduleTable()
  /// Whether a goal or a measure heads the tables here; the list after the budget summary stands under none.
  var isUnderGoal = false
  /// The form that is being read.
  var form: Form
  /// What a person says of the sheet.
  var answers = SheetAnswers()
}

/// A row that closes a table: a total, a note, a count.
struct Footer: Sendable {
  /// The text that says what the row is.
  var label: CellText
  /// The other cells of the row, with the key of the column they stand in.
  var cells: [(column: String?, text: CellText)]
  /// Whether it is known to be the total of the whole table, whatever its words are.
  var isOfWhole = false
  /// Whether it is the sum of the rows above it, which tells what it is of where its words do not.
  var isOfRowsAbove = false
}
