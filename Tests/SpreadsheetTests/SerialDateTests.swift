import Spreadsheet
import TestSupport
import Testing

@Suite("Numbers of days")
struct SerialDateTests {
  @Test(
    "a number is a day, with its time to the second",
    arguments: [
      (61.0, "1900-03-01"), (42_675.0, "2016-11-01"), (43_890.0, "2020-02-29"), (2_958_465.0, "9999-12-31"),
      (42_675.5, "2016-11-01T12:00:00"), (42_675 + 86_399.0 / 86_400, "2016-11-01T23:59:59"),
      (42_675.999_999, "2016-11-02"),
    ])
  func iso(number: Double, text: String) { #expect(SerialDate.iso(number) == text) }

  @Test(
    "a number outside of the days that it can be is none",
    arguments: [60.9, 0, -1, 2_958_466, Double.infinity, Double.nan])
  func none(number: Double) { #expect(SerialDate.iso(number) == nil) }

  @Test(
    "a text in the form of ISO 8601 is the number of its day",
    arguments: [
      ("2016-11-01", 42_675.0), ("2016-11-01T12:00:00", 42_675.5), ("2016-11-01T06:00", 42_675.25),
      ("2016-11-01T12:00:00.000Z", 42_675.5), ("1900-03-01", 61.0),
      ("9999-12-31", 2_958_465.0), ("2000-02-29", 36_585.0),
    ])
  func number(text: String, number: Double) { #expect(SerialDate.number(iso: text) == number) }

  @Test(
    "any other text, and a day that there is not, is none",
    arguments: [
      "", "2016", "2016-11", "2016-13-01", "2016-00-01", "2016-11-31", "2100-02-29", "1900-02-28", "2016-11-1",
      "16-11-2001",
      "2016-11-01T", "2016-11-01T24:00", "2016-11-01T1", "2016/11/01", "๒๕๕๙-๑๑-๐๑", "2016-11-01T12:60", "-016-11-01",
    ])
  func otherText(text: String) { #expect(SerialDate.number(iso: text) == nil) }

  @Test("every day comes back from its text")
  func roundTrip() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<3_000 {
      let number =
        Double(Int.random(in: 61..<2_958_466, using: &random)) + Double(Int.random(in: 0..<24, using: &random)) / 24
      #expect(SerialDate.iso(number).flatMap(SerialDate.number(iso:)).map { abs($0 - number) < 1e-9 } ?? false)
    }
  }
}
