public import OfficialTables
public import Reconciliation
public import Spreadsheet

/// What was read from sources: the cells, and what the official tables in them say.
public struct SheetsRead: Sendable {
  /// The files in the order in which they were read.
  public let workbooks: [Workbook]
  /// What the tables in them say.
  public let submission: Submission
  /// Who is who in each division, by the division's index in the submission.
  public let matchings: [WorkMatching]
  /// What lies in the folders among the sources and is of no kind that is read, and links to folders in them.
  public let passedOver: [String]
  /// Reports of `reconcile` and `look` in the folders among the sources, which are no sources.
  public let reports: [String]

  /// Why files and folders inside the folders among the sources could not be read; each is a finding too.
  public var unread: [SourceError] { submission.unread }

  /// The names of the files that were read, as the user gave them.
  public var files: [String] { workbooks.compactMap(\.file) }
}

extension PlanDesk {
  /// Reads files and folders of files, and recognises the official tables in them.
  ///
  /// - Parameters:
  ///   - sources: The files and folders.
  ///   - isStrict: Whether a file inside a folder that cannot be read is an error; else it is a finding.
  /// - Throws: `SourceError` for the first path, in the order given, that cannot be read; `CancellationError` when the
  ///   task is cancelled, which is looked for before each file and each sheet.
  public func read(_ sources: [String], isStrict: Bool = false) async throws -> SheetsRead {
    do {
      return try recognise(try await reader.read(sources, isStrict: isStrict))
    } catch {
      // A file of which a reader could not see the end because it was told to stop is not damaged.
      try Task.checkCancellation()
      throw error
    }
  }

  /// Recognises the official tables in workbooks that were made or read elsewhere.
  ///
  /// - Throws: `CancellationError` when the task is cancelled, which is looked for before each sheet.
  public func read(_ workbooks: [Workbook]) throws -> SheetsRead {
    var sources = SourcesRead()
    sources.workbooks = workbooks
    return try recognise(sources)
  }

  private func recognise(_ sources: SourcesRead) throws -> SheetsRead {
    let progress = WorkProgress.current
    progress?.begin(.recognising, steps: sources.workbooks.reduce(0) { $0 + $1.sheets.count })
    var submission = try Submission(reading: sources.workbooks, form: form, answers: settings.reading) {
      try Task.checkCancellation()
      progress?.beginStep()
    }
    submission.unread = sources.unread
    submission.altered = sources.altered
    return SheetsRead(
      workbooks: sources.workbooks, submission: submission,
      matchings: submission.divisions.map { WorkMatching($0, form: form) }, passedOver: sources.passedOver,
      reports: sources.reports)
  }

  /// Gives the cells of one file as lines of JSON while it is being read.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - sheet: The name of the only sheet wanted; nil for all of them.
  ///   - merged: Whether there is a line for each merged range after the cells of its sheet.
  ///   - write: Takes some lines.
  /// - Throws: What `write` throws, and `SourceError` when the file cannot be read or has no such sheet; what stands
  ///   before the fault has been given by then, and is not to be relied on.
  public func writeCells(
    of path: String, sheet: String? = nil, merged: Bool = false,
    write: @escaping ([UInt8]) throws(SourceError) -> Void
  ) throws(SourceError) {
    var lines = CellLines(merged: merged, write: write)
    do throws(SourceError) {
      try reader.eachPiece(of: path, sheet: sheet, merges: merged) { (piece) throws(SourceError) in
        try lines.add(piece)
      }
    } catch {
      try lines.finish()
      throw error
    }
    try lines.finish()
  }
}
