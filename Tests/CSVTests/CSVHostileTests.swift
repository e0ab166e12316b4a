import CSV
import Spreadsheet
import TestSupport
import Testing

@Suite struct CSVHostileTests {
  /// A file with everything that a file can have.
  static let good = "ลำดับ,โครงการ,งบประมาณ\r\n๑,\"โครงการ \"\"น้ำ\"\"\r\nสะอาด\",\"๕๐๐,๐๐๐\"\r\n\r\n๒, ข ,-\n"

  @Test func `Every prefix of a good file gives a part of its cells or an error with its place`() throws {
    let bytes = Array(Self.good.utf8)
    let whole = CellTexts.of(try CSVReader.workbook(bytes: bytes, file: nil))
    for length in 0...bytes.count {
      let prefix = Array(bytes.prefix(length))
      do {
        let workbook = try CSVReader.workbook(bytes: prefix, file: nil)
        // Of a record that is cut inside quotation marks the lines are read one by one, and its first is left out.
        if !workbook.faults.isEmpty { continue }
        for (place, text) in CellTexts.of(workbook) {
          let isPart = whole[place]?.unicodeScalars.starts(with: text.unicodeScalars) ?? false
          #expect(isPart || length < 3, "\(length) \(place) \(text)")
        }
      } catch {
        #expect(["truncated-text", "unclosed-quote", "undecodable-text", "unknown-encoding"].contains(error.code))
        #expect((0...length).contains(error.offset ?? -1))
      }
    }
  }

  @Test func `Every flipped bit gives cells or an error with its place`() {
    let bytes = Array(Self.good.utf8)
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        check(flipped)
      }
    }
  }

  @Test func `Random bytes give cells or an error with its place`() {
    var generator = SeededGenerator(seed: 8)
    let alphabets: [[UInt8]] = [
      Array(UInt8.min...UInt8.max), Array(",;\t\"\r\na ".utf8), Array(",\"\n".utf8) + Array(0xA1...0xFB),
      [0xFF, 0xFE, 0x00, 0x22, 0x2C, 0x0A, 0x0E, 0xD8, 0xDC],
    ]
    for round in 0..<4_000 {
      let alphabet = alphabets[round % alphabets.count]
      let length = Int.random(in: 0...60, using: &generator)
      var bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      if round % 8 == 3 { bytes = [0xFF, 0xFE] + bytes }
      check(bytes)
    }
  }

  @Test func `Without quotation marks every byte of a line is in one of its cells`() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<1_000 {
      let pieces = ["ก", "a", " ", ",", "\n", "\u{A0}", "๑"]
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let cells = CellTexts.of(try CSVReader.workbook(bytes: Array("sep=,\n\(text)".utf8), file: nil))
      var expected: [String: String] = [:]
      for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for (column, field) in line.split(separator: ",", omittingEmptySubsequences: false).enumerated()
        where !field.isEmpty {
          expected[CellReference(row: row + 1, column: column + 1).description] = String(field)
        }
      }
      #expect(cells == expected)
    }
  }

  @Test(.timeLimit(.minutes(10))) func `Large hostile files end soon`() {
    for unit in ["\"", "\"\"", "\"\n", ",", "a,", "\n", "\r", ";\n", "sep=;\n", "ก", "\"a\","] {
      check(Array(String(repeating: unit, count: 300_000).utf8))
    }
    check([UInt8](repeating: 0, count: 1_000_000))
    check([UInt8](repeating: 0xFF, count: 1_000_000))
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let workbook = try CSVReader.workbook(bytes: bytes, file: nil)
      #expect(workbook.sheets.count == 1)
    } catch {
      #expect(!error.thai.isEmpty && !error.english.isEmpty)
      #expect(error.code == "limit-exceeded" || (0...bytes.count).contains(error.offset ?? -1), "\(error)")
    }
  }
}
