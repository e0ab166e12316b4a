public import OfficialTables
public import Spreadsheet
internal import XLSX

/// Reads sources into workbooks: files of the formats it is given, and folders of them.
public struct SourceReader: Sendable {
  private let form: Form
  private let formats: [any SourceFormat.Type]
  private let limits: XLSXLimits

  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 30

  /// A reader; the form lays out the tables of a plan file, so that it is read like any other source.
  public init(form: Form, formats: [any SourceFormat.Type] = SourceFormats.all) {
    self.init(form: form, formats: formats, limits: .standard)
  }

  /// A reader of workbooks that may ask so much of the machine.
  init(form: Form, formats: [any SourceFormat.Type], limits: XLSXLimits) {
    self.form = form
    self.formats = formats
    self.limits = limits
  }

  /// Reads files, and the files of folders in the order of their names, as many at once as the machine has room for.
  ///
  /// One file of a folder that cannot be read does not keep the others from being read.
  ///
  /// - Parameters:
  ///   - paths: The files and folders.
  ///   - isStrict: Whether a file of a folder that cannot be read is an error.
  /// - Throws: `SourceError` for the first path, in the order given, that cannot be read, and with code
  ///   `nothing-readable` when none of the files in the folders can be; `CancellationError` when the task is cancelled,
  ///   which is looked for before each file and each sheet of a workbook.
  public func read(_ paths: [String], isStrict: Bool = false) async throws -> SourcesRead {
    var found: [(path: String, isNamed: Bool)] = []
    var exports: [ExportedFolder] = []
    var sources = SourcesRead()
    // A file named twice is one source: read twice, it would repeat all it says.
    var seen: Set<String> = []
    for path in paths {
      let folder = try SourceFolder(path, formats: formats)
      if isStrict, let error = folder.unread.first { throw error }
      found += folder.files.filter { seen.insert($0).inserted }.map { ($0, folder.files == [path]) }
      exports += folder.exports.filter { seen.insert(FilePlace.path(of: "", in: $0.path)).inserted }
      sources.unread += folder.unread
      sources.passedOver += folder.passedOver
    }
    WorkProgress.current?.beginReading(files: found.count)
    let results = try await ParallelReading.results(of: found) { (file) throws(SourceError) in
      let workbook = try file.isNamed ? workbook(file.path) : workbookOfFolder(file.path)
      WorkProgress.current?.read(rows: workbook?.sheets.reduce(0) { $0 + $1.grid.rowNumbers.count } ?? 0)
      return (workbook, workbook.flatMap(ExportSeal.alteration))
    }
    for (file, result) in zip(found, results) {
      switch result {
      case .success((let workbook?, let alteration)):
        sources.workbooks.append(workbook)
        if let alteration { sources.altered.append(alteration) }
      case .success((nil, _)): sources.reports.append(file.path)
      case .failure(let error):
        if file.isNamed || isStrict { throw error }
        sources.unread.append(error)
      }
    }
    if sources.workbooks.isEmpty { throw Self.nothingReadable(sources, paths) }
    let files = found.map(\.path).filter { !sources.reports.contains($0) }
    sources.altered += exports.compactMap { $0.alteration(among: files) }
    return sources
  }

  /// A file of a folder; nil for a report.
  private func workbookOfFolder(_ path: String) throws(SourceError) -> Workbook? {
    let head = try InputFile.head(path, count: SourceFormats.headSize, limit: Self.largestFile)
    if ReportFormats.isReport(startingWith: head) { return nil }
    let workbook = try workbook(path)
    return ReportFormats.isReport(workbook) ? nil : workbook
  }

  private static func nothingReadable(_ sources: SourcesRead, _ paths: [String]) -> SourceError {
    if sources.unread.count == 1, sources.reports.isEmpty, let error = sources.unread.first { return error }
    let details =
      sources.unread.map { Wording($0.sentence(in: .thai), $0.sentence(in: .english)) }
      + sources.reports.map { Wording("\($0): รายงานของ planbook", "\($0): a report of planbook") }
    return SourceError(
      "nothing-readable", file: paths.joined(separator: ", "),
      thai: "ไม่มีไฟล์ใดที่อ่านเป็นแผนได้ ให้แก้ไฟล์เหล่านี้ หรือตรวจว่าเลือกโฟลเดอร์ถูกต้อง:",
      english: "there is no file that can be read as a plan. Correct these, or check that it is the right folder:",
      details: details)
  }

  /// Reads one file.
  ///
  /// - Throws: `SourceError` when the file cannot be read or is of no kind that is known.
  public func workbook(_ path: String) throws(SourceError) -> Workbook {
    if let streamed = try streamedFormat(of: path) { return try streamed.workbook(at: path, limits: limits) }
    let bytes = try InputFile.read(path, limit: Self.largestFile)
    guard !bytes.isEmpty else { throw Self.empty(path) }
    let format = try format(of: bytes, path)
    if let streamed = format as? any StreamedSourceFormat.Type {
      return try streamed.workbook(bytes, file: path, limits: limits)
    }
    return try format.workbook(bytes, file: path, form: form)
  }

  /// Reads one file and gives its sheets to `body` in pieces, those of a workbook while it is being read.
  ///
  /// A piece is a sheet with the rows read since the one before, in the order of the file; the last piece of a sheet has
  /// its merged ranges, when they are wanted. Of a workbook the parts of other sheets than `wanted` are not opened.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - wanted: The name of the only sheet wanted; nil for all of them.
  ///   - merges: Whether merged ranges are wanted.
  ///   - body: Takes a piece. A cell with a style is shown as a date.
  /// - Throws: What `body` throws, and `SourceError` as `workbook(_:)` does or, with code `no-sheet`, when no sheet has
  ///   the wanted name. Pieces before a fault have been given by then.
  public func eachPiece(
    of path: String, sheet wanted: String? = nil, merges: Bool = true,
    _ body: (Sheet) throws(SourceError) -> Void
  ) throws(SourceError) {
    if let streamed = try streamedFormat(of: path) {
      return try streamed.eachPiece(
        of: path, merges: merges, limits: limits,
        choosing: { (names) throws(SourceError) in
          try Self.check(wanted, among: names, file: path)
          return names.indices.filter { wanted == nil || names[$0] == wanted }
        }, body)
    }
    let workbook = try workbook(path)
    try Self.check(wanted, among: workbook.sheets.compactMap(\.name), file: path)
    for sheet in workbook.sheets where wanted == nil || sheet.name == wanted {
      try body(workbook.markingDates(of: sheet))
    }
    // Pieces carry no notes, and nothing is left out in silence.
    let leftOut = MendedSource(workbook)?.leftOut ?? []
    if !leftOut.isEmpty { throw Self.leftOut(leftOut, file: path) }
  }

  /// The format of a file that is read as it lies on the disk; nil for any other, and for what can be read once only.
  private func streamedFormat(of path: String) throws(SourceError) -> (any StreamedSourceFormat.Type)? {
    guard path != InputFile.standardInput else { return nil }
    let head = try InputFile.head(path, count: SourceFormats.headSize, limit: Self.largestFile)
    guard !head.isEmpty else { throw Self.empty(path) }
    return formats.first { $0.recognises(head, path: path) } as? any StreamedSourceFormat.Type
  }

  /// Where cells stand in the text of a file; none for a file that is no text, or that cannot be read any more.
  public func positions(of cells: Set<CellReference>, in path: String) -> [CellReference: TextPosition] {
    guard path != InputFile.standardInput, let bytes = try? InputFile.read(path, limit: Self.largestFile),
      let format = try? format(of: bytes, path)
    else { return [:] }
    return format.positions(of: cells, in: bytes, file: path)
  }

  /// The first format that recognises a file.
  private func format(of bytes: [UInt8], _ path: String) throws(SourceError) -> any SourceFormat.Type {
    if let format = formats.first(where: { $0.recognises(bytes, path: path) }) { return format }
    let endings = formats.endingsInWords
    throw SourceError(
      "unknown-format", file: path,
      thai: "ไม่ใช่ไฟล์ \(endings.thai) จึงอ่านไม่ได้ ให้บันทึกเป็นไฟล์ชนิดหนึ่งในนี้แล้วส่งใหม่",
      english: "this is no \(endings.english) file and cannot be read. Save it as one of these and send it again.")
  }

  private static func leftOut(_ details: [Wording], file: String) -> SourceError {
    SourceError(
      "record-left-out", file: file,
      thai: "มีแถวที่อ่านไม่ได้ จึงไม่ได้แสดง ให้แก้แถวเหล่านี้ในไฟล์:",
      english: "some rows cannot be read and are not shown. Correct them in the file:", details: details)
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

  private static func empty(_ path: String) -> SourceError {
    SourceError(
      "empty-file", file: path,
      thai: "ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่",
      english: "the file is empty, without a single byte. Check that it was saved or sent whole, and send it again.")
  }
}

extension Workbook {
  /// A sheet in which only those cells have a style that show dates.
  fileprivate func markingDates(of sheet: Sheet) -> Sheet {
    let areDates = styles.map { NumberDisplay($0.numberFormat).isDate }
    var marked = sheet
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) where placed.cell.style != 0 {
        var cell = placed.cell
        cell.style = areDates.indices.contains(cell.style) && areDates[cell.style] ? XLSXStream.dateStyle : 0
        marked.grid[CellReference(row: row, column: placed.column)] = cell.isBlank ? nil : cell
      }
    }
    return marked
  }
}
