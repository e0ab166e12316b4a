import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

/// Whose plan a table belongs to that names no division.
@Suite("Tables find their division")
struct DivisionReadingTests {
  private static func sheet(_ division: String?, _ project: String) -> Sheet {
    var sheet = Sheet(name: project)
    var rows: [[CellValue]] = division.map { [[.text("หน่วยงาน \($0)")]] } ?? []
    rows.append(["ลำดับที่", "ชื่อโครงการ", "งบประมาณ"].map { .text($0) })
    rows.append([.number(1), .text("โครงการ\(project)"), .number(5)])
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.grid[CellReference(row: row + 1, column: column + 1)] = Cell(value)
      }
    }
    return sheet
  }

  /// The projects by division, of files that are lists of sheets with a division or none.
  private static func projects(_ files: [[(String?, String)]]) throws -> [String] {
    let workbooks = files.enumerated().map { index, sheets in
      var workbook = Workbook(file: "\(index).xlsx")
      workbook.sheets = sheets.map { sheet($0, $1) }
      return workbook
    }
    let form = try Form.standard()
    return Submission(reading: workbooks, form: form).divisions.map { division in
      let names = division.budgetSummary.map { $0.name.value ?? "" }
      return "\(division.name.value ?? "-"): \(names.joined(separator: " "))"
    }
  }

  @Test("a sheet without a division goes on with the one before it in its file, not with the first one")
  func goesOn() throws {
    #expect(
      try Self.projects([[("กองหนึ่ง", "ก"), ("กองสอง", "ข"), (nil, "ค")]])
        == ["กองหนึ่ง: โครงการก", "กองสอง: โครงการข โครงการค"])
  }

  @Test("a file without a division is the only division's, whichever is read first")
  func otherFile() throws {
    #expect(try Self.projects([[("กองหนึ่ง", "ก")], [(nil, "ข")]]) == ["กองหนึ่ง: โครงการก โครงการข"])
    #expect(try Self.projects([[(nil, "ก")], [("กองหนึ่ง", "ข")]]) == ["กองหนึ่ง: โครงการก โครงการข"])
  }

  @Test("the first division that is named takes what stood without a name, the next one nothing")
  func firstTakes() throws {
    #expect(
      try Self.projects([[(nil, "ก")], [("กองหนึ่ง", "ข")], [("กองสอง", "ค")]])
        == ["กองหนึ่ง: โครงการก โครงการข", "กองสอง: โครงการค"])
  }

  @Test("a division that is named again is the same one, however its name is spaced")
  func sameAgain() throws {
    #expect(
      try Self.projects([[("กองหนึ่ง", "ก"), ("กองสอง", "ข"), ("กอง หนึ่ง", "ค")]])
        == ["กองหนึ่ง: โครงการก โครงการค", "กองสอง: โครงการข"])
  }

  @Test(
    "what stands in parentheses behind a name makes no other division, unless both have something there",
    arguments: [
      ("กองหนึ่ง", "กองหนึ่ง (กห.)", 1), ("กองหนึ่ง (กห.)", "กองหนึ่ง", 1), ("กองหนึ่ง (ก)", "กองหนึ่ง (ข)", 2),
      ("กองหนึ่ง", "กองสอง (กห.)", 2),
    ])
  func parentheses(first: String, second: String, count: Int) throws {
    #expect(try Self.projects([[(first, "ก"), (second, "ข")]]).count == count)
  }

  @Test("the department of a line with an abbreviation is that of its division, where no line named one before")
  func departmentBehindAbbreviation() throws {
    let table = "ลำดับที่|ชื่อโครงการ|งบประมาณ\n1|โครงการ ก|5"
    let submission = try readSheets([
      ("ก", "หน่วยงาน กองหนึ่ง\n\(table)"), ("ข", "หน่วยงาน กองหนึ่ง (กห.) สังกัด สำนักสอง\n\(table)"),
      ("ค", "หน่วยงาน กองหนึ่ง (กห.) สังกัด สำนักสอง\n\(table)"),
    ])
    #expect(submission.divisions.map(\.name.value) == ["กองหนึ่ง"])
    #expect(submission.divisions.map(\.department.value) == ["สำนักสอง"])
    // Told once, not for each sheet.
    #expect(submission.guesses.filter { $0.kind == .division }.map(\.location.sheet) == ["ข"])
  }
}
