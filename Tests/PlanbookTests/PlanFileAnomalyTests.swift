import Planbook
import Spreadsheet
import TestSupport
import Testing

/// Damaged and hostile plan files: an error each, or a plan that was really there; never a crash.
@Suite struct PlanFileAnomalyTests {
  private func small(_ seed: UInt64) throws -> [UInt8] {
    try PlanFile.encode(PlanGenerator.plan(seed: seed, size: .small))
  }

  /// Whether bytes are refused; a plan that is read must come back from its own file.
  private func isRefused(_ bytes: [UInt8]) throws -> Bool {
    guard let plan = try? PlanFile.decode(bytes, file: nil) else { return true }
    #expect(try PlanFile.decode(PlanFile.encode(plan), file: nil) == plan)
    return false
  }

  /// Whether a reader refuses bytes as JSON, whatever they would mean.
  private func isJSON(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try PlanFile.decode(bytes, file: nil)
      return true
    } catch {
      return !["plan-not-json", "plan-not-utf8", "plan-limit-exceeded"].contains(error.code)
    }
  }

  @Test func `a file cut at any byte is refused`() throws {
    let text =
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"parts\": [{\"number\": 1, \"title\": \"ก\\u0E01\"}], "
      + "\"elements\": [{\"code\": \"5.1.4.1\", \"title\": \"น้ำ\", \"agencyMeasure\": true}]}, \"divisions\": [{\"name\": \"😀\"}]}"
    let bytes = Array(text.utf8)
    #expect(try !isRefused(bytes))
    for length in 0..<bytes.count { #expect(try isRefused(Array(bytes.prefix(length))), "\(length) bytes") }
    let whole = try small(1)
    for length in stride(from: 0, to: whole.count - 2, by: 97) {
      #expect(try isRefused(Array(whole.prefix(length))), "\(length) bytes")
    }
  }

  @Test(arguments: 0..<4)
  func `a file with changed bytes is refused or is another plan`(part: Int) throws {
    var random = SeededGenerator(seed: UInt64(part))
    let whole = try small(UInt64(part + 2))
    for _ in 0..<TestEffort.count(80, full: 600) {
      var bytes = whole
      for _ in 0..<random.number(in: 1...3) {
        let place = random.number(in: 0...bytes.count - 1)
        switch random.number(in: 1...4) {
        case 1: bytes[place] = UInt8(random.number(in: 0...255))
        case 2: bytes[place] ^= 1 << random.number(in: 0...7)
        case 3: bytes.remove(at: place)
        default: bytes.insert(random.pick(Array("{}[],:\"\\0e-.ntu".utf8)) ?? 0, at: place)
        }
      }
      _ = try isRefused(bytes)
    }
  }

  @Test func `our reader and the toolchain's agree on what is JSON`() throws {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "\"\\u0e01\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\x\"",
      "\"ก\"", "0",
      "-1", "1.5", "1e5", "1E-2", "01", "1.", ".5", "-", "+1", "true", "false", "null", "nul", " ", "\n", "\t", "'a'",
      "\u{1}",
    ].map { Array($0.utf8) }
    var valid = 0
    let texts = TestEffort.count(4_500, full: 30_000)
    for _ in 0..<texts {
      // Half of them are put together by the grammar, and then perhaps disturbed.
      var bytes = random.once(in: 2) ? Self.value(&random, pieces) : []
      for _ in 0..<(bytes.isEmpty ? random.number(in: 1...6) : random.number(in: 0...1)) {
        bytes.insert(contentsOf: random.pick(pieces) ?? [], at: random.number(in: 0...bytes.count))
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      // A double overflows there, and stays as written here.
      guard text.firstMatch(of: /[eE][+-]?\d{3,}/) == nil else { continue }
      let ours = isJSON(bytes)
      if text.firstMatch(of: /,\s*[\]}]/) != nil {
        // RFC 8259 has no comma before a closing bracket; the toolchain lets it pass.
        #expect(!ours, "\(text)")
        continue
      }
      let theirs = (try? JSONTree(bytes)) != nil
      #expect(ours == theirs, "\(text)")
      valid += ours ? 1 : 0
    }
    #expect(valid > texts / 6)
  }

  /// A random JSON value of a few pieces.
  private static func value(_ random: inout SeededGenerator, _ pieces: [[UInt8]], depth: Int = 0) -> [UInt8] {
    let count = random.number(in: 0...2)
    switch random.number(in: 1...(depth < 3 ? 6 : 3)) {
    case 1: return Array("\"ก\\u0e01\"".utf8)
    case 2: return Array("-12.5e+3".utf8)
    case 3: return Array(" true ".utf8)
    case 4, 5:
      let elements = (0..<count).map { _ in value(&random, pieces, depth: depth + 1) }
      return Array("[".utf8) + elements.joined(separator: Array(",".utf8)) + Array("]".utf8)
    default:
      let members = (0..<count).map { Array("\"\($0)\" :".utf8) + value(&random, pieces, depth: depth + 1) }
      return Array("{".utf8) + members.joined(separator: Array(",\n".utf8)) + Array("}".utf8)
    }
  }

  @Test func `nesting, numbers and names without end are refused at once`() throws {
    let deep = [
      String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 100_000),
      "{\"schema\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}",
    ]
    for text in deep { #expect(try isRefused(Array(text.utf8))) }
    let digits = String(repeating: "9", count: 1_000_000)
    for number in [digits, "-" + digits, "1e" + digits, "0." + digits, "1e999", "-0", "1e0", "18446744073709551617"] {
      #expect(try isRefused(Array("{\"schema\": 1, \"fiscalYear\": \(number)}".utf8)))
    }
    let name = String(repeating: "น้ำ", count: 200_000)
    let error = try #require(throws: SourceError.self) {
      try PlanFile.decode(Array("{\"schema\": 1, \"fiscalYear\": 2560, \"\(name)\": 1}".utf8), file: nil)
    }
    #expect(error.english.utf8.count < 1_000)
  }

  @Test func `nesting is counted to the very level`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(isJSON(nested(63)))
    #expect(isJSON(nested(64)))
    #expect(!isJSON(nested(65)))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE0, 0xB8],
      [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused with their place`(wrong: [UInt8]) throws {
    let start = Array("{\"ก\": \"".utf8)
    let error = try #require(throws: SourceError.self) {
      try PlanFile.decode(start + wrong + Array("\"}".utf8), file: nil)
    }
    #expect(error.code == "plan-not-utf8")
    #expect(error.offset == start.count)
  }
}
