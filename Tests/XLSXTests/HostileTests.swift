import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Hostile and damaged files")
struct HostileTests {
  /// What reading a file ends with: its cells or its error, in one text.
  static func outcome(_ sample: HostileSamples.Sample) -> String {
    do {
      let workbook = try XLSXReader.workbook(bytes: sample.bytes, file: "แผน.xlsx", limits: sample.limits)
      let drawings = workbook.sheets.flatMap(\.drawings).map(DrawingTests.dump)
      return "read: " + (workbook.sheets.map(\.dump) + drawings).joined(separator: " | ")
    } catch {
      let place = [error.part, error.offset.map { "+\($0)" }].compactMap { $0 }.joined(separator: " ")
      return "\(error.code) [\(error.file ?? "-") \(place)]\n  \(error.thai)\n  \(error.english)"
    }
  }

  @Test("every hostile file is refused with the message in Fixtures/messages.txt")
  func messages() throws {
    let listing = HostileSamples.all.map { "\($0.name): \(Self.outcome($0))\n" }.joined()
    let golden = String(decoding: try Files.read(Files.fixture("messages.txt")), as: UTF8.self)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let found = listing.split(separator: "\n", omittingEmptySubsequences: false)
    let differing = zip(expected, found).filter { $0 != $1 }.map { "expected \($0)\nfound    \($1)" }
    #expect(differing.isEmpty && expected.count == found.count)
    if listing != golden {
      try Files.write(listing, to: "/tmp/planbook-messages.txt")
      Issue.record(
        "Review /tmp/planbook-messages.txt and, if it is right, copy it to Tests/XLSXTests/Fixtures/messages.txt.")
    }
  }

  @Test("a file that is not there and a folder are told apart from damage")
  func noFile() {
    func code(_ path: String) -> String {
      do { _ = try XLSXReader.workbook(path: path) } catch { return error.code }
      return "read"
    }
    #expect(code("/no/such/file.xlsx") == "no-such-file")
    #expect(code("/tmp") == "cannot-open")
    #expect(code("a\0b") == "no-such-file")
  }

  @Test(
    "a workbook cut at every 1/64 is refused, whatever the cut",
    arguments: ["openpyxl", "libreoffice", "libxlsxwriter"])
  func truncation(program: String) throws {
    let bytes = try Files.read(Files.fixture("\(program).xlsx"))
    for piece in 0..<64 {
      let cut = Array(bytes.prefix(bytes.count * piece / 64))
      #expect(throws: SourceError.self) { try XLSXReader.workbook(bytes: cut) }
    }
  }

  @Test("a workbook with flipped bits gives its own cells or a clear error")
  func flippedBits() throws {
    let bytes = try Files.read(Files.fixture("libxlsxwriter.xlsx"))
    let whole = try XLSXReader.workbook(bytes: bytes)
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      do {
        let workbook = try XLSXReader.workbook(bytes: damaged)
        #expect(workbook.sheets.map(\.dump) == whole.sheets.map(\.dump) || workbook.sheets.count != whole.sheets.count)
      } catch {
        refused += 1
        #expect(!error.thai.isEmpty && !error.english.isEmpty)
      }
    }
    #expect(refused > bytes.count / 8)
  }

  @Test("random bytes in a worksheet never get past the reader unnoticed")
  func randomEdits() {
    let rows =
      #"<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><f>A1&amp;"x"</f><v>2.5</v></c></row>"#
    let text = Array(
      PackageBuilder(rows: rows + #"<row r="2"><c r="A2" t="inlineStr"><is><t>ก</t></is></c></row>"#).sheet.utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var edited = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<edited.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: edited[index] = UInt8.random(in: 0...255, using: &random)
        case 1: edited.remove(at: index)
        default: edited.insert(text.randomElement(using: &random) ?? 0, at: index)
        }
      }
      var zip = PackageBuilder().zip()
      for place in zip.entries.indices where zip.entries[place].name == "xl/worksheets/sheet1.xml" {
        zip.entries[place].bytes = edited
      }
      do {
        let workbook = try XLSXReader.workbook(bytes: zip.build())
        #expect(workbook.sheets.count == 1)
      } catch {
        #expect(error.file == nil && error.part == "xl/worksheets/sheet1.xml")
      }
    }
  }
}
