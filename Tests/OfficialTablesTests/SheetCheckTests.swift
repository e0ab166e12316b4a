import OfficialTables
import Spreadsheet
import Testing

@Suite("Reading that may be ended")
struct SheetCheckTests {
  private struct Enough: Error {}

  @Test("is asked before each sheet whether it goes on, and what is thrown then ends it")
  func asks() throws {
    var workbook = Workbook(file: "a.xlsx")
    workbook.sheets = [Sheet(name: "1"), Sheet(name: "2"), Sheet(name: "3")]
    let form = try Form.standard()
    var asked = 0
    _ = Submission(reading: [workbook, workbook], form: form) { asked += 1 }
    #expect(asked == 6)
    asked = 0
    #expect(throws: Enough.self) {
      try Submission(reading: [workbook, workbook], form: form) {
        asked += 1
        if asked == 5 { throw Enough() }
      }
    }
    #expect(asked == 5)
  }
}
