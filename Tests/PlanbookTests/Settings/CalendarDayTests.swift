import Planbook
import Spreadsheet
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    "a day is read with a year of either era, in either kind of digits",
    arguments: ["2026-03-31", "2569-03-31", "๒๕๖๙-๐๓-๓๑", "๒๐๒๖-๐๓-๓๑"])
  func reads(text: String) throws {
    let day = try #require(CalendarDay(text))
    #expect([day.year, day.month, day.day] == [2026, 3, 31])
    #expect(day.description == "2026-03-31")
    #expect(day.wording.thai == "๓๑ มีนาคม ๒๕๖๙")
    #expect(day.wording.english == "2026-03-31")
  }

  @Test(
    "what is no day of the calendar is not read",
    arguments: [
      "2569-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026-1-1", "31/3/2569", "",
      "2026-03", "2026-03-31T00:00", "-2026-03-31", "2026-03-3a", "1899-01-01", "3000-01-01", "+026-01-01",
    ])
  func refuses(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("the twenty-ninth of February is a day in leap years only, as the Christian year has them")
  func leapYears() {
    for (text, isDay) in [
      ("2567-02-29", true), ("2024-02-29", true), ("2566-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
    ] { #expect((CalendarDay(text) != nil) == isDay, "\(text)") }
  }

  @Test("earlier days come first")
  func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(CalendarDay($0)) }
    #expect(days.shuffled().sorted() == days)
  }
}
