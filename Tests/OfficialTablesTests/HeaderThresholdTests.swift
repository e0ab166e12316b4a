import ActionPlans
import OfficialTables
import Spreadsheet
import Testing
import ThaiText

/// How much of a header has to be there, and how alike its words have to be: each threshold from both sides.
@Suite("What is enough for a header")
struct HeaderThresholdTests {
  private static func read(_ header: [String?]) throws -> Submission {
    var cells: [CellValue?] = header.map { $0 == nil ? nil : .text("ข้อความ") }
    cells[0] = .number(1)
    return try readSheet([header.map { $0.map { .text($0) } }, cells])
  }

  private static func likeness(_ words: String, _ label: String) -> Double {
    NameComparison.similarity(MatchingKey(words), MatchingKey(label))
  }

  @Test("words that are three quarters a label's are taken for it, and said to be a guess")
  func alike() throws {
    let words = "ชื่อโครงกฮฮ"
    #expect(Self.likeness(words, "ชื่อโครงการ") == 0.75)
    let submission = try Self.read(["ลำดับที่", words, "งบประมาณ", "แหล่งงบประมาณ"])
    #expect(submission.guessedColumns.map(\.written) == [words])
    #expect(submission.guessedColumns.map(\.column) == ["name-with-measure"])
    #expect(submission.lacking.map(\.column) == ["work-groups"])
  }

  @Test("words that are a little less alike are no label's")
  func unlike() throws {
    let words = "ชื่อโครงกฮฮฮ"
    #expect((0.70..<0.75).contains(Self.likeness(words, "ชื่อโครงการ")))
    let submission = try Self.read(["ลำดับที่", words, "งบประมาณ", "แหล่งงบประมาณ"])
    #expect(submission.guessedColumns == [])
    #expect(submission.lacking.map(\.column) == ["name-with-measure", "work-groups"])
  }

  @Test("of two that are alike enough the one that is more alike is taken")
  func mostAlike() throws {
    let (less, more) = ("ชื่อโครงกฮฮ", "ชื่อโครงการฮ")
    for words in [[less, more], [more, less]] {
      let submission = try Self.read(["ลำดับที่", words[0], words[1], "งบประมาณ", "แหล่งงบประมาณ"])
      #expect(submission.guessedColumns.map(\.written) == [more])
    }
  }

  @Test("half of the columns that a table must have are enough, less are not")
  func half() throws {
    // Of the budget summary's five columns, three; of the project list's four, two.
    #expect(try Self.read(["ลำดับที่", "ชื่อโครงการ", "แหล่งเงิน"]).sources[0].rows == [.budgetSummary: 1])
    #expect(try Self.read(["ลำดับที่", "ชื่อโครงการ"]).sources[0].rows == [:])
    #expect(
      try Self.read(["โครงการยุทธศาสตร์", "เชื่อมโยงกับมาตรการ"]).lacking.map(\.table) == [.projectList, .projectList])
    #expect(try Self.read(["โครงการยุทธศาสตร์", "อื่น"]).lacking == [])
  }

  @Test("a single label is no header, however small its table")
  func single() throws {
    #expect(try Self.read(["พันธกิจ", "อื่น"]).sources[0].rows == [:])
    #expect(try Self.read(["ลำดับที่", "พันธกิจ"]).sources[0].rows == [.missions: 1])
  }

  @Test("any number of other columns may stand beside two labels; beside one there may be none")
  func most() throws {
    let labels = ["ลำดับที่", "ชื่อโครงการ", "แหล่งเงิน"]
    #expect(try Self.read(labels + ["ก", "ข"]).sources[0].rows == [.budgetSummary: 1])
    #expect(try Self.read(labels + ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช"]).sources[0].rows == [.budgetSummary: 1])
    let two = ["โครงการยุทธศาสตร์", "เชื่อมโยงกับมาตรการ"]
    #expect(try Self.read(two + ["ก", "ข", "ค"]).layouts[0].tables.map(\.key) == [.projectList])
  }
}
