internal import ActionPlans
internal import CSV
public import OfficialTables
public import Spreadsheet
internal import XLSX

/// Reads sources into workbooks: files of any kind Planbook knows, and folders of them.
public struct SourceReader: Sendable {
  private let form: Form

  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 30

  /// What the tables of a plan are told by; the rest of a workbook is not opened.
  private static let options: XLSXReader.Options = [.formulas, .styles, .merges, .layout, .drawings]

  /// A reader; the form lays out the tables of a plan file, so that it is read like any other source.
  public init(form: Form) { self.form = form }

  /// Reads files, and the files of folders in the order of their names, as many at once as the machine has room for.
  ///
  /// - Throws: `SourceError` for the first path, in the order given, that cannot be read.
  public func workbooks(_ paths: [String]) async throws(SourceError) -> [Workbook] {
    var files: [String] = []
    for path in paths { files += try SourceFolder.files(at: path) }
    // A file named twice is one source: read twice, it would repeat all it says.
    var seen: Set<String> = []
    files = files.filter { seen.insert($0).inserted }
    return try await ParallelReading.results(of: files) { (file: String) throws(SourceError) in try workbook(file) }
  }

  /// What lies in the folders among the paths and is not read: folders in them, and files of other kinds.
  public func passedOver(_ paths: [String]) -> [String] { paths.flatMap(SourceFolder.passedOver) }

  /// Reads one file.
  ///
  /// - Throws: `SourceError` when the file cannot be read or is of no kind that Planbook knows.
  public func workbook(_ path: String) throws(SourceError) -> Workbook {
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    guard !bytes.isEmpty else { throw Self.empty(path) }
    switch SourceKind(bytes, path: path) {
    case .workbook: return try XLSXReader.workbook(bytes: bytes, file: path, options: Self.options)
    case .delimitedText: return try CSVReader.workbook(bytes: bytes, file: path)
    case .documentText:
      let decoded = try DecodedText(bytes, file: path)
      var workbook = DocumentText.workbook(text: decoded.text, file: path)
      workbook.mending = decoded.mending
      return workbook
    case .planFile:
      var workbook = Submission(exporting: try PlanFile.decode(bytes, file: path), form: form).workbook(form: form)
      workbook.file = path
      return workbook
    }
  }

  /// Reads one file and gives its sheets to `body` in pieces, those of a workbook while it is being read.
  ///
  /// A piece is a sheet with the rows read since the one before, in the order of the file; the last piece of a sheet has
  /// its merged ranges, when they are wanted. Of a workbook the parts of other sheets than `wanted` are not opened.
  ///
  /// - Parameter wanted: The name of the only sheet wanted; nil for all of them.
  /// - Throws: What `body` throws, and `SourceError` as `workbook(_:)` does or, with code `no-sheet`, when no sheet has
  ///   the wanted name. Pieces before a fault have been given by then.
  public func eachPiece(
    of path: String, sheet wanted: String? = nil, merges: Bool = true,
    _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError) {
    let head = try InputFile.head(path, count: SourceKind.headSize, limit: Self.largestFile)
    guard !head.isEmpty else { throw Self.empty(path) }
    guard SourceKind(head, path: path) == .workbook else {
      let workbook = try workbook(path)
      try Self.check(wanted, among: workbook.sheets.compactMap(\.name), file: path)
      for sheet in workbook.sheets where wanted == nil || sheet.name == wanted { try body(sheet) }
      return
    }
    var stream = try XLSXStream(path: path, readsMerges: merges)
    let names = stream.sheetNames
    try Self.check(wanted, among: names, file: path)
    for index in names.indices where wanted == nil || names[index] == wanted { try stream.read(index, body) }
  }

  /// Refuses the name of a sheet that is not there.
  private static func check(_ wanted: String?, among names: [String], file: String) throws(SourceError) {
    guard let wanted, !names.contains(wanted) else { return }
    let list = names.joined(separator: ", ")
    throw SourceError(
      "no-sheet", file: file,
      thai: "ไม่มีแผ่นงานชื่อ “\(wanted)” แผ่นงานที่มีคือ \(list)",
      english: "there is no sheet “\(wanted)”. The sheets are: \(list).")
  }

  /// Where cells stand in the text of a file; none for a file that is no text, or that cannot be read any more.
  public func positions(of cells: Set<CellReference>, in path: String) -> [CellReference: TextPosition] {
    guard let bytes = try? InputFile.read(path, limit: Self.largestFile) else { return [:] }
    let kind = SourceKind(bytes, path: path)
    guard kind == .delimitedText || kind == .documentText,
      let text = try? TextEncoding.decode(bytes, file: path)
    else { return [:] }
    return kind == .documentText
      ? DocumentText.positions(of: cells, in: text) : CSVReader.positions(of: cells, in: text)
  }

  private static func empty(_ path: String) -> SourceError {
    SourceError(
      "empty-file", file: path,
      thai: "ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่",
      english: "the file is empty, without a single byte. Check that it was saved or sent whole, and send it again.")
  }
}
