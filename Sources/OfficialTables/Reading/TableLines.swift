internal import Spreadsheet
internal import ThaiText

/// Tells what a line is that stands among the rows of an open table: a row, a total, a remark, a sum carried over.
final class TableLines: Sendable {
  /// The form of the table.
  let table: TableForm
  /// The grid columns that belong to it.
  let columns: GridColumns
  /// The grid column of what says what a row is about.
  let namingColumn: Int
  /// The last grid column that has a label, be it one that the form does not know.
  let lastColumn: Int
  /// How many baht one unit of the budget's column is.
  let bahtPerUnit: Int64
  /// The form's keys of the columns, by their places in the grid.
  private let keys: [Int: String]
  /// Knows the words.
  private let form: Form
  /// Whether its rows have money that can be summed.
  private let statesMoney: Bool

  /// The lines of a table under a header.
  init(_ header: RecognisedHeader, keys: [Int: String], form: Form) {
    table = header.table
    columns = GridColumns(keys.keys)
    bahtPerUnit = header.bahtPerUnit
    self.keys = keys
    lastColumn =
      (Array(keys.keys) + header.ignored + header.leftOut + (header.unknown + header.otherYears).map(\.reference.column))
      .max() ?? 0
    namingColumn = table.subject.namingFacts.compactMap { header.columns[$0] }.min() ?? columns.first
    self.form = form
    statesMoney = table.states("budget") && (table.subject == .project || table.subject == .strategy)
  }

  /// What the keys of columns of steps begin with in a table of projects.
  static let ofSteps = "step-"

  /// Whether a total says something in a column.
  func isOfTotal(_ column: String?) -> Bool {
    guard let column else { return false }
    return [
      "number", "budget", "weight", "progress", Self.ofSteps + "weight", Self.ofSteps + "progress", "project-count",
      "project-share", "budget-share",
    ].contains(column)
  }

  /// The form's key of the column in which a cell stands; nil for none of the table's.
  func key(of cell: CellText) -> String? { keys[cell.reference.column] }

  /// A cell with the unit of its column.
  func scaled(_ cell: CellText) -> CellText {
    var text = cell
    if keys[cell.reference.column] == "budget" { text.bahtPerUnit = bahtPerUnit }
    return text
  }

  /// Whether a cell stands in a column of the table behind its first one, where headings and remarks do not stand.
  ///
  /// A paragraph that reads like a heading is still a paragraph there.
  func isInside(_ cell: CellText) -> Bool {
    let column = cell.reference.column
    return columns.contains(column) && column > columns.first
  }

  /// A line with one cell after a blank row belongs to the table only when it stands where a table's row goes on.
  func isContinuation(_ cell: CellText) -> Bool {
    if cell.reference.column != columns.first { return true }
    return TextScanner(cell.written).rest.first?.decimalDigit != nil
  }

  /// Whether a line alone below the steps of a project names the next one.
  func isNextProject(_ cell: CellText) -> Bool {
    guard table.subject == .step, cell.reference.column == columns.first else { return false }
    return form[.project].remainder(of: NumberedName(written: cell.written.singleSpaced).name) != nil
  }

  /// Whether a row below the steps of a schedule is one of signatures.
  func isSignature(_ cells: [CellText]) -> Bool {
    table.subject == .step && cells.allSatisfy { $0.number == nil }
      && cells.contains { form[.signature].remainder(of: $0.written) != nil }
  }

  /// Whether a row only carries a page's sum to the next page (`ยกยอดไป`, `ยกยอดมา`): neither a project nor a total.
  func isCarriedForward(_ cells: [CellText]) -> Bool {
    guard statesMoney else { return false }
    return cells.allSatisfy { cell in
      cell.number != nil || keys[cell.reference.column] == "budget"
        || form[.carriedForward].remainder(of: cell.written) != nil
    } && cells.contains { form[.carriedForward].remainder(of: $0.written) != nil }
  }

  /// What stands in a row that only carries a sum, beside the sum and the words for it.
  func besideCarriedForward(_ cells: [CellText]) -> [CellText] {
    cells.filter { cell in
      guard let rest = form[.carriedForward].remainder(of: cell.written) else { return cell.isRemark(form: form) }
      return cell.number == nil && rest.contains(where: \.isLetter)
    }
  }

  /// Whether a number of its own stands in front of a label: then it is the name of a step.
  private func isNumbered(_ cells: [CellText], before label: CellText) -> Bool {
    guard let first = cells.first, first.reference.column < label.reference.column, keys[first.reference.column] == nil
    else { return false }
    return CellCodec.count.entry(first, form).value != nil
  }

  /// Columns in which the label of a total stands only where a row says nothing else: a source may begin with `รวม`.
  private static let besideLabels: Set<String> = ["note", "source", "work-groups", "measure"]

  /// The total that a row states; nil when the row is none.
  func footer(_ cells: [CellText]) -> Footer? {
    guard statesMoney || table.subject == .step else { return nil }
    let total = form[.total]
    guard
      let label = cells.first(where: { cell in
        guard cell.number == nil, total.remainder(of: cell.written) != nil else { return false }
        guard Self.besideLabels.contains(keys[cell.reference.column] ?? "") else { return true }
        return [total, form[.grandTotal]].contains { $0.matches(cell.written) }
          && cells.allSatisfy { $0.number != nil || $0.reference == cell.reference }
      }),
      [total, form[.grandTotal]].contains(where: { $0.matches(label.written) })
        || !cells.contains(where: { keys[$0.reference.column] == "number" && $0.reference != label.reference }),
      table.subject != .step || !isNumbered(cells, before: label)
    else { return nil }
    let others = cells.filter { $0.reference != label.reference }
    return Footer(
      label: label,
      cells: others.map { (key(of: $0), scaled($0)) })
  }
}
