internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// What a person says of one sheet.
struct SheetAnswers: Sendable {
  /// Everything that is said of the sheet, in one.
  private(set) var said = ReadingAnswers.Entry()
  /// The entries that are about the sheet, by their places.
  private(set) var entries: [Int] = []
  /// The parts of rows, as far as they are about this table.
  private var rows = RowAnswers()

  /// Nothing is said.
  init() {}

  init(_ answers: ReadingAnswers, file: String?, sheet: String?) {
    for (place, entry) in answers.entries.enumerated() where entry.isAbout(file: file, sheet: sheet) {
      entries.append(place)
      said.year = entry.year ?? said.year
      said.division = entry.division ?? said.division
      said.department = entry.department ?? said.department
      said.workGroup = entry.workGroup ?? said.workGroup
      said.bahtPerUnit = entry.bahtPerUnit ?? said.bahtPerUnit
      said.isLeftOut = entry.isLeftOut ?? said.isLeftOut
      said.header = entry.header ?? said.header
      said.columns += entry.columns
      said.lacks += entry.lacks
      said.rows += entry.rows
    }
    rows = RowAnswers(said.rows)
  }

  /// What is said of one of several tables that stand side by side, each of which is read as a sheet.
  func about(_ block: Sheet) -> SheetAnswers {
    guard said.rows.contains(where: { $0.column != nil }) else { return self }
    var answers = self
    answers.rows = RowAnswers(
      said.rows.filter { rows in
        guard let column = rows.column else { return true }
        return block.grid[CellReference(row: rows.rows.lowerBound, column: column)] != nil
      })
    return answers
  }

  /// Whether nothing is said.
  var isEmpty: Bool { entries.isEmpty }

  /// The part that a row plays, as it was said last; nil where nobody says.
  func part(ofRow row: Int) -> ReadingAnswers.Role? {
    rows.roles(ofRow: row).last(where: \.isPart)
  }

  /// Whether it is said of a row.
  func says(_ role: ReadingAnswers.Role, ofRow row: Int) -> Bool { rows.roles(ofRow: row).contains(role) }

  /// The work group of tables that have no column for it.
  func workGroup(in form: Form) -> Entry<[String]>? {
    said.workGroup.map { Entry(WorkGroupList.read($0, form: form), written: $0, location: nil) }
  }
}

extension ReadingAnswers.Entry {
  /// Whether it is about a sheet of a file.
  func isAbout(file: String?, sheet: String?) -> Bool {
    if let pattern = self.file {
      guard let file else { return false }
      let name = String(file.split(separator: "/").last ?? "")
      guard NamePattern.fits(file, pattern) || NamePattern.fits(name, pattern) else { return false }
    }
    guard let pattern = self.sheet else { return true }
    return sheet.map { NamePattern.fits($0, pattern) } ?? false
  }
}
