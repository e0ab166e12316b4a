internal import ActionPlans
internal import Spreadsheet

/// The rows that together may be the header of a table, with the labels that each column has in them.
///
/// Offices spread a header over up to four rows: a label over several columns with others below it, the unit or the year
/// in a row of its own, the numbers of the columns, the months.
struct HeaderBand {
  /// A column with its labels.
  struct Column {
    /// The column of the grid.
    var grid: Int
    /// The label of the column itself: the lowest that is more than a unit, a year or a number.
    var own: CellText
    /// The labels that reach over it from the rows above, the nearest first.
    var above: [CellText]
    /// Everything that stands in the column or over it, from the top: units and years too.
    var all: [CellText]

    /// The labels from the top as one text.
    var joined: String { (above.reversed() + [own]).map(\.written).joined(separator: " ") }
  }

  /// The rows of the sheet.
  var rows: ClosedRange<Int>
  /// Whether each of its rows looks like one of a header; else only its last one does, which names the months.
  var isFirm: Bool
  /// The columns with a label, from the left; those of months and quarters have none.
  var columns: [Column]
  /// The columns of months.
  var months: [Int: FiscalMonth]
  /// The columns of quarters by their numbers from 1; only where no months stand below them.
  var quarters: [Int: Int]
  /// Whether it has columns of months or quarters.
  var hasCalendar: Bool { !months.isEmpty || !quarters.isEmpty }
  /// The years that stand over the months.
  var years: [Entry<FiscalYear>]
  /// The cells that name the months or the quarters.
  var monthCells: [CellText]
  /// The cells among the numbers of the columns that say more than a number.
  var besideNumbers: [CellText]
  /// The first cell.
  var first: CellText
}
