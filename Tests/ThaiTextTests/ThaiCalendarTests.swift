import Testing
import ThaiText

@Suite struct ThaiCalendarTests {
  @Test func `Every month is known by its Thai names`() {
    for month in 1...12 {
      let name = ThaiMonthName.name(month) ?? ""
      let short = ThaiMonthName.abbreviation(month) ?? ""
      #expect(ThaiMonthName.number(of: name) == month)
      #expect(ThaiMonthName.number(of: short) == month)
      #expect(ThaiMonthName.number(of: String(short.dropLast())) == month)
      #expect(ThaiMonthName.number(of: short.filter { $0 != "." }) == month)
      #expect(ThaiMonthName.number(of: " \(short) ") == month)
    }
    #expect(ThaiMonthName.abbreviation(10) == "ต.ค.")
    #expect(ThaiMonthName.name(10) == "ตุลาคม")
  }

  @Test(arguments: [
    ("ต.ค", 10), ("ตค", 10), ("ต. ค.", 10), ("October", 10), ("OCT", 10), ("oct.", 10), ("Sept.", 9), ("may", 5),
    ("เดือนตุลาคม", 10), ("ต.ค. ๕๙", 10), ("ตุลาคม 2559", 10), ("Jan 17", 1), ("ก\u{0E38}มภาพันธ\u{0E4C}", 2),
  ])
  func `Other ways to write a month are understood`(text: String, month: Int) {
    #expect(ThaiMonthName.number(of: text) == month)
  }

  @Test(arguments: [
    "", "ตุลา", "ค.", "1", "10", "1 ต.ค. 68", "Octo", "ต.ค.-พ.ย.", "ไตรมาส ๑", "เดือน", "ต.ค. 5", "ต.ค. 555",
  ])
  func `What names no month is no month`(text: String) {
    #expect(ThaiMonthName.number(of: text) == nil)
  }

  @Test(
    arguments: [
      ("ต.ค.–ธ.ค.", 10, 2), ("ตุลาคม ๒๕๖๗", 10, 6), ("March 2025", 3, 5), ("Mar-25", 3, 3), ("Sept.", 9, 4),
      ("September", 9, 9),
      ("เม.ย. 68", 4, 3), ("ตลอดปี", nil, 0), ("1 ต.ค.", nil, 0), ("", nil, 0),
    ] as [(String, Int?, Int)])
  func `The longest name of a month at the beginning of a key is found`(text: String, month: Int?, length: Int) {
    let found = ThaiMonthName.beginning(of: ThaiMonthName.bareKey(text))
    #expect(found?.month == month)
    #expect(found?.length ?? 0 == length)
  }

  @Test(arguments: [Int.min, -1, 0, 13, Int.max]) func `Months are numbered from 1 to 12`(month: Int) {
    #expect(ThaiMonthName.name(month) == nil)
    #expect(ThaiMonthName.abbreviation(month) == nil)
  }

  @Test(arguments: [
    ("๒๕๖๐", 2560), ("พ.ศ. 2560", 2560), ("2560", 2560), ("ประมาณการ ๒๕๖๐", 2560), ("ค.ศ. 2017", 2560), ("2017", 2560),
    ("ASEAN 2016 ประจำปี ๒๕๖๐", 2560), ("1 ต.ค. 2559 - 30 ก.ย. 2560", 2559), ("1/10/2559", 2559), ("2560,2561", 2560),
    ("ปี 2560, งบ 500,000", 2560), ("2400", 2400), ("2999", 2999), ("1900", 2443), ("2099", 2642),
  ])
  func `A year is found in a text`(text: String, year: Int) {
    #expect(ThaiYear.buddhist(in: text) == year)
  }

  @Test(arguments: ["", "ปี 60", "25600", "๑,๒๕๖๐", "2560,000", "2399", "3000", "1899", "2100", "256 0", "500,000"])
  func `Other numbers are no years`(text: String) {
    #expect(ThaiYear.buddhist(in: text) == nil)
  }
}
