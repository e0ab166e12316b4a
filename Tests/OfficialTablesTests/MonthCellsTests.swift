import ActionPlans
import OfficialTables
import Spreadsheet
import Testing

@Suite("What stands in the month cells of a step")
struct MonthCellsTests {
  private static let names = [
    "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.",
  ]

  /// The months of a step with these values under its months, from October on; cells of the ranges are merged.
  private static func months(
    _ values: [CellValue?], merging: [ClosedRange<Int>] = [], format: String? = nil, below above: [[CellValue?]] = []
  ) throws -> Entry<FiscalMonthSet> {
    let header: [CellValue?] =
      [.text("ขั้นตอน"), .text("น้ำหนัก (ร้อยละ)"), .text("ความก้าวหน้า (ร้อยละ)")] + names.map { .text($0) }
    let merges = merging.compactMap {
      CellRange(CellReference(row: 2, column: $0.lowerBound + 4), CellReference(row: 2, column: $0.upperBound + 4))
    }
    let submission = try readSheet(
      above + [header, [.text("๑. จัดทำแผน"), .text("100"), .text("100")] + values], merges: merges, format: format)
    return submission.divisions[0].schedules[0].steps[0].months
  }

  @Test(
    "a tick in any font, a circle and the number one are marks",
    arguments: ["ü", "þ", "v", "V", "o", "O", "☑", "✅", "★", "1", "๑", "x", "✓", "✔️", "☑️", " x "])
  func marks(mark: String) throws {
    let months = try Self.months([nil, .text(mark), nil, .text(mark)])
    #expect(months.value?.months == [.november, .january])
    #expect(months.certainty == .certain)
  }

  @Test("the number one is a mark however it is shown, unless as a percentage; no other number is one")
  func numbers() throws {
    #expect(try Self.months([.number(1)]).value?.months == [.october])
    #expect(try Self.months([.number(1)], format: "0.00").value?.months == [.october])
    #expect(try Self.months([.number(1), .number(1)], format: "0%").isUnreadable)
    for number in [0, 2, -1, 11, 1.5, 0.999] { #expect(try Self.months([.number(number)]).isUnreadable) }
  }

  @Test(
    "letters and words that are no marks leave the months unreadable",
    arguments: ["P", "w", "0", "๒", "11", "ดำเนินการ", "อบรม", "ไม่", "?"])
  func noMarks(text: String) throws {
    let months = try Self.months([nil, .text(text)])
    #expect(months.isUnreadable)
    #expect(months.written == text)
  }

  @Test("months in words count where they are the only text of a step, whichever cell they stand in")
  func words() throws {
    for place in [0, 5, 11] {
      let blank: [CellValue?] = Array(repeating: nil, count: place)
      let months = try Self.months(blank + [.text("ธ.ค.–ก.พ.")])
      #expect(months.value?.months == [.december, .january, .february])
      #expect(months.certainty == .certain)
    }
    let bar = try Self.months([.text("ไตรมาส ๒ ปี ๒๕๖๘")], merging: [0...11])
    #expect(bar.value?.months == [.january, .february, .march])
    #expect(bar.written == "ไตรมาส ๒ ปี ๒๕๖๘")
    #expect(bar.certainty == .probable)
    #expect(try Self.months([.text("ต.ค."), .text("พ.ย.")]).isUnreadable)
    #expect(try Self.months([.text("ต.ค.-ธ.ค."), nil, .text("x")]).isUnreadable)
  }

  @Test("a word over merged months marks them as a guess, beside other marks too; over one month it marks none")
  func bars() throws {
    let bar = try Self.months([nil, .text("ดำเนินการ")], merging: [1...3])
    #expect(bar.value?.months == [.november, .december, .january])
    #expect(bar.certainty == .probable)
    #expect(bar.written == "ดำเนินการ")
    let two = try Self.months([.text("จัดซื้อ"), nil, nil, .text("อบรม"), nil, .text("x")], merging: [0...1, 3...4])
    #expect(two.value?.months == [.october, .november, .january, .february, .march])
    #expect(two.certainty == .probable)
    #expect(try Self.months([nil, .text("ดำเนินการ"), nil, .text("อบรม")], merging: [1...2]).isUnreadable)
  }

  @Test(
    "words that say that nothing is done, and figures, mark no months",
    arguments: ["ไม่ดำเนินการ", "งดดำเนินการ", "ยกเลิก", "ชะลอ", "๕๐,๐๐๐", "50%", "---?"])
  func denials(text: String) throws {
    #expect(try Self.months([.text(text)], merging: [0...2]).isUnreadable)
  }

  @Test(
    "the year of the plan's title settles what months in words mean",
    arguments: [
      ("ต.ค. ๖๗ - พ.ย. ๖๗", [.october, .november], .certain), ("ก.ย. ๖๘", [.september], .certain),
      ("ต.ค. 24", [.october], .certain), ("ภายใน ม.ค. ๖๘", [.january], .probable),
      ("ต.ค. ๖๖ - พ.ย. ๖๖", nil, .certain), ("ก.ย. ๖๗", nil, .certain), ("ต.ค. ๖๘", nil, .certain),
    ] as [(String, [FiscalMonth]?, Certainty)])
  func settled(text: String, expected: [FiscalMonth]?, certainty: Certainty) throws {
    let title: [[CellValue?]] = [[.text("แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๘")], []]
    let months = try Self.months([.text(text)], below: title)
    #expect(months.value?.months == expected)
    #expect(months.certainty == certainty)
    #expect(months.written == text)
  }

  @Test("a word over merged months has at most forty letters and signs")
  func longWords() throws {
    #expect(try Self.months([.text(String(repeating: "ก", count: 40))], merging: [0...1]).value != nil)
    #expect(try Self.months([.text(String(repeating: "ก", count: 41))], merging: [0...1]).isUnreadable)
  }

  @Test("figures are marks where they add up to what the step weighs, those of nothing are none")
  func partsOfWeight() throws {
    let parted = try Self.months([.number(40), .number(0), .text("60")])
    #expect(parted.value?.months == [.october, .december])
    #expect(parted.certainty == .certain)
    #expect(try Self.months([.number(1)], format: "0%").value?.months == [.october])
    #expect(try Self.months([.number(40), .number(59.99)]).isUnreadable)
    #expect(try Self.months([.number(40), .number(60), .text("อบรม")]).isUnreadable)
  }

  @Test("rows that only sum the steps up, month by month and as running sums, are none of them")
  func sumsOfSteps() throws {
    func steps(_ rows: String...) throws -> (steps: Int, guesses: [ReadingGuess.Kind]) {
      let header = "ขั้นตอน|น้ำหนัก (%)|" + Self.names.joined(separator: "|")
      let submission = try readLines(([header] + rows).joined(separator: "\n"))
      return (submission.divisions[0].schedules[0].steps.count, submission.guesses.map(\.kind))
    }
    let two = ["สำรวจ|40|10|30", "สรุป|60||20|40"]
    let sum = "แผนรายเดือน|100|10|50|40"
    #expect(try steps(two[0], two[1], sum) == (2, [.total]))
    #expect(try steps(two[0], two[1], sum, "แผนสะสม||10|60|100") == (2, [.total, .total]))
    // What does not grow to a hundred is no running sum, and then nothing says that the row above it is one.
    #expect(try steps(two[0], two[1], sum, "แผนสะสม||10|5|100") == (4, []))
    #expect(try steps(two[0], two[1], sum, "แผนสะสม||10|60|99") == (4, []))
    #expect(try steps(two[0], "สรุป|59||20|39", sum) == (3, []))
    // One step and as much again is no sum of steps.
    #expect(try steps("สำรวจ|100|40|60", sum) == (2, []))
  }
}
