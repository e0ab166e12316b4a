import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

/// Lines of cells between bars: a format that Planbook does not know.
private enum BarredText: SourceFormat {
  static let endings = ["bar"]

  static func recognises(_ bytes: [UInt8], path: String) -> Bool { bytes.first == UInt8(ascii: "|") }

  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    let text = String(decoding: bytes, as: UTF8.self).replacing("|", with: "\t")
    return DocumentText.workbook(text: text, file: file)
  }
}

@Suite("The formats that sheets are read from")
struct SourceFormatTests {
  private let folder: TemporaryFolder
  private let form: Form

  init() throws {
    folder = try TemporaryFolder()
    form = try Form.standard()
  }

  @Test("a format from outside is asked in its turn, and its files are read from folders")
  func outside() async throws {
    try folder.put(Array("|ก|ข\n".utf8), "a.bar")
    try folder.put(Array("ก,ข\n".utf8), "b.csv")
    let plain = SourceReader(form: form)
    #expect(try await plain.read([folder.path]).passedOver == [folder.path("a.bar")])
    let reader = SourceReader(form: form, formats: [BarredText.self] + SourceFormats.all)
    let sources = try await reader.read([folder.path])
    let workbooks = sources.workbooks
    #expect(workbooks.map(\.file) == [folder.path("a.bar"), folder.path("b.csv")])
    #expect(workbooks[0].sheets[0].grid[CellReference(row: 1, column: 3)]?.value == .text("ข"))
    #expect(sources.passedOver == [])
    #expect(reader.positions(of: [CellReference(row: 1, column: 1)], in: folder.path("a.bar")) == [:])
    var pieces: [Sheet] = []
    try reader.eachPiece(of: folder.path("a.bar")) { pieces.append($0) }
    #expect(pieces == workbooks[0].sheets)
  }

  @Test("a file that no format recognises is refused with what there is")
  func unknown() throws {
    try folder.put(Array("ก".utf8), "a.csv")
    let reader = SourceReader(form: form, formats: [BarredText.self])
    #expect(
      throws: SourceError(
        "unknown-format", file: folder.path("a.csv"),
        thai: "ไม่ใช่ไฟล์ .bar จึงอ่านไม่ได้ ให้บันทึกเป็นไฟล์ชนิดหนึ่งในนี้แล้วส่งใหม่",
        english: "this is no .bar file and cannot be read. Save it as one of these and send it again.")
    ) { try reader.workbook(folder.path("a.csv")) }
  }

  @Test("what a file is, is told from its content first and its name second")
  func sniffing() throws {
    func format(_ text: String, _ name: String) -> String? {
      SourceFormats.all.first { $0.recognises(Array(text.utf8), path: name) }?.endings.first
    }
    #expect(format("PK\u{3}\u{4}", "a.csv") == "xlsx")
    #expect(format("%PDF-1.7", "a.json") == "xlsx", "the workbook reader says what it is")
    #expect(format("\u{FEFF} <HTML>", "a.csv") == "xlsx")
    #expect(format(" \n{\"schema\": 1}", "a.txt") == "json")
    #expect(format("a\tb", "a.csv") == "csv")
    #expect(format("a\tb", "a.TSV") == "csv")
    #expect(format("a,b", "a.txt") == "txt")
    #expect(format("a\tb", "letter") == "txt")
    #expect(format("a,b", "letter") == "csv")
    #expect(format("a,b", "folder.txt/letter") == "csv")
  }

  @Test("endings are listed as people list them")
  func words() {
    #expect(SourceFormats.all.endingsInWords.thai == ".xlsx .json .csv .tsv หรือ .txt")
    #expect(SourceFormats.all.endingsInWords.english == ".xlsx, .json, .csv, .tsv or .txt")
    #expect([any SourceFormat.Type]([BarredText.self]).endingsInWords == Wording(".bar", ".bar"))
  }
}
