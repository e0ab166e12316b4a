import ActionPlans
import Testing

@Suite struct FiscalYearTests {
  @Test func `a fiscal year is one of 2400 to 2999`() {
    #expect(FiscalYear(buddhistYear: 2399) == nil)
    #expect(FiscalYear(buddhistYear: 2400)?.christianYear == 1857)
    #expect(FiscalYear(buddhistYear: 2999)?.buddhistYear == 2999)
    #expect(FiscalYear(buddhistYear: 3000) == nil)
    #expect(FiscalYear(buddhistYear: .max) == nil)
  }

  @Test func `fiscal year 2560 runs from October 2016 to September 2017`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2560))
    #expect(
      year.months.map(\.description) == [
        "2016-10", "2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2017-04", "2017-05", "2017-06", "2017-07",
        "2017-08", "2017-09",
      ])
    #expect(FiscalMonth.allCases.map(\.calendarNumber) == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func `a calendar month has a place in its own fiscal year and in no other`() throws {
    for buddhistYear in [2400, 2560, 2999] {
      let year = try #require(FiscalYear(buddhistYear: buddhistYear))
      for month in FiscalMonth.allCases {
        #expect(FiscalMonth(month.calendarMonth(in: year), in: year) == month)
      }
      #expect(FiscalMonth(CalendarMonth(year: year.christianYear - 1, month: 9), in: year) == nil)
      #expect(FiscalMonth(CalendarMonth(year: year.christianYear, month: 10), in: year) == nil)
    }
  }

  @Test func `a month that no calendar has is in no fiscal year`() throws {
    let year = try #require(FiscalYear(buddhistYear: 2560))
    #expect(FiscalMonth(CalendarMonth(year: 2016, month: 13), in: year) == nil)
    #expect(FiscalMonth(CalendarMonth(year: 2017, month: 0), in: year) == nil)
    #expect(FiscalMonth(CalendarMonth(year: .max, month: 1), in: year) == nil)
    #expect(FiscalMonth(CalendarMonth(year: .min, month: .min), in: year) == nil)
  }

  @Test func `years and months are ordered in time`() throws {
    #expect(try #require(FiscalYear(buddhistYear: 2559)) < #require(FiscalYear(buddhistYear: 2560)))
    #expect(FiscalMonth.december < .january)
  }
}

@Suite struct CalendarMonthTests {
  @Test(arguments: [("2016-11", 2016, 11), ("0001-01", 1, 1), ("9999-12", 9_999, 12)])
  func `a month is read and written back`(text: String, year: Int, month: Int) {
    let read = CalendarMonth(text)
    #expect(read == CalendarMonth(year: year, month: month))
    #expect(read?.description == text)
  }

  @Test(arguments: [
    "", "2016", "2016-1", "2016-00", "2016-13", "16-11", "2016-11-01", "2016/11", " 2016-11", "+201-11", "2016-+1",
    "2016--1", "๒๐๑๖-๑๑", "2016-1a", "2016-\u{301}11",
  ])
  func `anything else is no month`(text: String) {
    #expect(CalendarMonth(text) == nil)
  }
}

@Suite struct FiscalMonthSetTests {
  @Test func `a set holds what was put in`() {
    var set = FiscalMonthSet()
    #expect(set.isEmpty && set.months.isEmpty && set.runs.isEmpty)
    set.insert(.september)
    set.insert(.october)
    set.insert(.october)
    #expect(set.months == [.october, .september])
    #expect(set.contains(.october) && !set.contains(.november))
    #expect(set == FiscalMonthSet([.october, .september]))
  }

  @Test func `runs are the gapless stretches, for every set`() {
    for bits in 0..<4_096 {
      let months = FiscalMonth.allCases.filter { bits & (1 << $0.rawValue) != 0 }
      let runs = FiscalMonthSet(months).runs
      #expect(
        runs.flatMap { run in FiscalMonth.allCases.filter(run.contains) } == months)
      for (run, next) in zip(runs, runs.dropFirst()) {
        #expect(run.upperBound.rawValue + 1 < next.lowerBound.rawValue)
      }
    }
    #expect(FiscalMonthSet(FiscalMonth.allCases).runs == [.october ... .september])
  }
}
