import ActionPlans
import Spreadsheet
import TestSupport
import Testing

/// A project with money from two sources has two rows in the summary; offices write the second one in many ways.
@Suite("The second source of a project is its money, however its row is written")
struct SecondSourceTests {
  /// A way of writing the second row, row 7 below the project in row 6.
  struct Way: CustomTestStringConvertible, Sendable {
    var what: String
    var make: @Sendable (inout EditedWorkbook) -> Void
    var testDescription: String { what }

    init(_ what: String, _ make: @escaping @Sendable (inout EditedWorkbook) -> Void) {
      (self.what, self.make) = (what, make)
    }

    /// Cells merged, whose texts below the first are lost.
    static func merged(_ ranges: String...) -> Way {
      Way("merged: " + ranges.joined(separator: ", ")) { edited in
        edited.change(EditedWorkbook.summary) { $0.merges += ranges.compactMap { CellRange($0) } }
      }
    }

    /// Columns of the first row typed once more into the second.
    static func repeated(_ columns: String...) -> Way {
      Way("repeated: " + columns.joined(separator: ", ")) { edited in
        for column in columns {
          edited.type(
            .text(edited.text(EditedWorkbook.summary, column + "6")), EditedWorkbook.summary, column + "7")
        }
      }
    }

    /// A mark that repeats the name and the group above.
    static func ditto(_ mark: String) -> Way {
      Way("ditto mark \(mark)") { edited in
        edited.type(.text(mark), EditedWorkbook.summary, "B7")
        edited.type(.text(mark), EditedWorkbook.summary, "E7")
      }
    }
  }

  static let ways: [Way] = [
    Way("left blank") { _ in }, .merged("A6:A7"), .merged("B6:B7"), .merged("B6:B7", "E6:E7"), .merged("E6:E7"),
    .merged("A6:A7", "B6:B7", "E6:E7"), .repeated("B"), .repeated("E"), .repeated("B", "E"), .repeated("A"),
    .repeated("A", "B", "E"), .ditto("\""), .ditto("”"), .ditto("〃"), .ditto("''"), .ditto("- \" -"),
  ]

  /// The workbook with 300,000 of the first project's 500,000 baht from the office and 200,000 from the government.
  private func twoSources() throws -> EditedWorkbook {
    var edited = try EditedWorkbook()
    edited.insertRows(1, before: 7, EditedWorkbook.summary)
    edited.type(.number(300_000), EditedWorkbook.summary, "C6")
    edited.type(.text("กทม."), EditedWorkbook.summary, "D6")
    edited.type(.number(200_000), EditedWorkbook.summary, "C7")
    edited.type(.text("รัฐบาล"), EditedWorkbook.summary, "D7")
    return edited
  }

  @Test("nothing is said about it, and the plan has all its money", arguments: ways)
  func secondRow(_ way: Way) throws {
    var edited = try twoSources()
    way.make(&edited)
    let reading = try edited.read()
    #expect(reading.findings == [])
    let project = reading.plan.divisions[0].projects[0]
    #expect(
      project.fundings == [
        Funding(source: "กทม.", amount: Money(satang: 30_000_000)),
        Funding(source: "รัฐบาล", amount: Money(satang: 20_000_000)),
      ])
    #expect(reading.plan.divisions[0].projects.count == (try EditedWorkbook.plan.get()).divisions[0].projects.count)
  }

  @Test("the second source is found under a work group merged over the rows of several projects")
  func groupOfManyRows() throws {
    var edited = try EditedWorkbook()
    edited.insertRows(1, before: 13, EditedWorkbook.summary)
    edited.type(.number(900_000), EditedWorkbook.summary, "C12")
    edited.type(.number(80_000), EditedWorkbook.summary, "C13")
    edited.type(.text("รัฐบาล"), EditedWorkbook.summary, "D13")
    edited.change(EditedWorkbook.summary) { $0.merges += [CellRange("E12:E17")].compactMap { $0 } }
    let reading = try edited.read()
    #expect(reading.findings == [])
    #expect(
      reading.plan.divisions[0].projects[6].fundings.map(\.amount) == [
        Money(satang: 90_000_000), Money(satang: 8_000_000),
      ])
  }

  @Test("a row with the same name, source and amount is a copy, whatever its number", arguments: [39, 1, nil])
  func copy(number: Int?) throws {
    var edited = try EditedWorkbook()
    edited.insertRows(1, before: 7, EditedWorkbook.summary)
    for column in ["B", "D", "E"] {
      edited.type(.text(edited.text(EditedWorkbook.summary, column + "6")), EditedWorkbook.summary, column + "7")
    }
    edited.type(.number(500_000), EditedWorkbook.summary, "C7")
    edited.type(number.map { .number(Double($0)) }, EditedWorkbook.summary, "A7")
    let findings = try edited.read().findings
    #expect(findings.contains("PRJ002 1 สรุปงบประมาณ!B6 สรุปงบประมาณ!B7"))
  }
}
