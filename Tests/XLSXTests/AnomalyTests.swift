import Spreadsheet
import TestSupport
import Testing
import XLSX

/// A small workbook, damaged in every way that takes one step.
///
/// Each damage gives the workbook as it was, where what was hit says nothing (a time stamp, a comment's length), or an
/// error that names what is wrong; never other cells.
@Suite("Every cut and every flipped bit of a good workbook")
struct AnomalyTests {
  /// A workbook with texts, numbers, formulas and styles; deflated, as programs write them.
  private static let deflated = Result { try Files.read(Files.fixture("xlsxwriter.xlsx")) }
  /// One whose parts are stored as they are, so that a flipped bit meets the reader and not the inflater.
  private static let stored = PackageBuilder(
    rows: #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>"#
  ).bytes()

  /// What came of a damaged file.
  private enum Outcome: Equatable {
    case unchanged, refused, changed(String)
  }

  private static func outcome(_ bytes: [UInt8], _ good: Workbook) -> Outcome {
    do {
      let workbook = try XLSXReader.workbook(bytes: bytes, file: "แผน.xlsx")
      if workbook.sheets == good.sheets, looks(workbook) == looks(good) { return .unchanged }
      return .changed(workbook.sheets.map { "\($0.name ?? "-"): \($0.dump)" }.joined(separator: " | "))
    } catch {
      let isClear = !error.thai.isEmpty && !error.english.isEmpty && error.file == "แผน.xlsx"
      return isClear ? .refused : .changed("an unclear error: \(error)")
    }
  }

  /// How the cells look; styles that none has say nothing.
  private static func looks(_ workbook: Workbook) -> [CellStyle] {
    workbook.sheets.flatMap { sheet in
      sheet.grid.rowNumbers.flatMap { sheet.grid.cells(inRow: $0) }.map { workbook.styles[$0.cell.style] }
    }
  }

  private static func files() throws -> [(name: String, bytes: [UInt8])] {
    [("deflated", try deflated.get()), ("stored", stored)]
  }

  @Test("cut after every byte, it is refused")
  func cuts() throws {
    for (name, bytes) in try Self.files() {
      for length in 0..<bytes.count {
        let error = #expect(throws: SourceError.self, "\(name) \(length)") {
          try XLSXReader.workbook(bytes: Array(bytes.prefix(length)))
        }
        let codes =
          length == 0 ? ["empty-file"] : length < 4 ? ["not-an-xlsx"] : ["truncated-package", "damaged-package"]
        #expect(error.map { codes.contains($0.code) } ?? false, "\(name) \(length) \(error?.code ?? "-")")
      }
    }
  }

  @Test("with any bit flipped, it is as it was or is refused")
  func flips() throws {
    for (name, bytes) in try Self.files() {
      let good = try XLSXReader.workbook(bytes: bytes, file: "แผน.xlsx")
      var refused = 0
      var tried = 0
      for index in stride(from: 0, to: bytes.count, by: TestEffort.count(3, full: 1)) {
        // Bytes are hit each at another of its bits; with full effort every byte at all of them.
        for bit in TestEffort.isFull ? 0..<8 : index % 8..<index % 8 + 1 {
          var damaged = bytes
          damaged[index] ^= 1 << UInt8(bit)
          tried += 1
          let outcome = Self.outcome(damaged, good)
          if outcome == .refused { refused += 1 }
          #expect(outcome == .unchanged || outcome == .refused, "\(name) byte \(index) bit \(bit): \(outcome)")
        }
      }
      // The rest lies in parts that are not opened, or says nothing.
      #expect(refused > tried / 3, "\(name)")
    }
  }

  @Test("with any byte taken out or put in twice, it is as it was or is refused")
  func shifts() throws {
    for (name, bytes) in try Self.files() {
      let good = try XLSXReader.workbook(bytes: bytes, file: "แผน.xlsx")
      for index in stride(from: 0, to: bytes.count, by: TestEffort.count(3, full: 1)) {
        for isRemoved in [true, false] {
          var damaged = bytes
          if isRemoved { damaged.remove(at: index) } else { damaged.insert(bytes[index], at: index) }
          let outcome = Self.outcome(damaged, good)
          #expect(outcome == .unchanged || outcome == .refused, "\(name) byte \(index) \(isRemoved): \(outcome)")
        }
      }
    }
  }
}
