import Glibc
import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

@Suite("Numbers as text")
struct NumberTextTests {
  private static func read(_ text: String) -> NumberText.Outcome {
    let bytes = Array(text.utf8)
    return NumberText.read(bytes.span, 0, bytes.count)
  }

  @Test("random doubles in their shortest form come back to the last bit")
  func shortestForms() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<TestEffort.count(50_000, full: 10_000_000) {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = "\(value)"
      // A plain comparison: an expectation for each number would take most of the time.
      guard Self.read(text) == .number(value), unsafe strtod(text, nil) == value else {
        Issue.record("\(text) was not read as strtod reads it")
        return
      }
    }
  }

  @Test("random decimals are rounded as the standard library rounds them")
  func decimals() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<TestEffort.count(50_000, full: 10_000_000) {
      let digits = String(random.next()).prefix(Int.random(in: 1...20, using: &random))
      let point = Int.random(in: 0...digits.count, using: &random)
      var text = digits.prefix(point) + "." + digits.dropFirst(point)
      if Bool.random(using: &random) {
        text = "0." + String(repeating: "0", count: Int.random(in: 0...9, using: &random)) + digits
      }
      if Bool.random(using: &random) { text += "E\(Int.random(in: -40...40, using: &random))" }
      guard Self.read(String(text)) == .number(unsafe strtod(String(text), nil)) else {
        Issue.record("\(text) was not read as strtod reads it")
        return
      }
    }
  }

  @Test("written and read again, random doubles are the same to the last bit, and the text is the shortest")
  func writtenForms() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<TestEffort.count(50_000, full: 10_000_000) {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = NumberDisplay.shortest(value)
      guard Self.read(text) == .number(value), text.utf8.count <= "\(value)".utf8.count else {
        Issue.record("\(text) is not \(value)")
        return
      }
    }
  }

  @Test("halves are rounded to even")
  func halves() {
    for text in [
      "9007199254740993.0", "9007199254740995.0", "18014398509481986.00", "900719925474099.3", "0.5000000000000000277",
    ] {
      #expect(Self.read(text) == Double(text).map { .number($0) })
    }
  }

  @Test(
    "what is no number is refused",
    arguments: ["x", "1x", "--1", "+", ".", "1.2.3", "1e", "1e+", "0x10", "NaN", "INF", "infinity", "1,5", "๑", "1 2"])
  func malformed(text: String) { #expect(Self.read(text) == .malformed) }

  @Test("blank and too large")
  func others() {
    #expect(Self.read("") == .blank)
    #expect(Self.read(" \n\t ") == .blank)
    #expect(Self.read("1e400") == .tooLarge)
    #expect(Self.read("-1E309") == .tooLarge)
    #expect(Self.read("1e-400") == .number(0))
    #expect(Self.read("0e99999999999999999999") == .number(0))
  }
}
