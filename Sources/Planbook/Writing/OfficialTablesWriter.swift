public import ActionPlans
internal import CSV
public import OfficialTables
public import Spreadsheet
internal import XLSX

/// Writes the official tables of a plan: one workbook, or a folder of CSV files.
public struct OfficialTablesWriter: Sendable {
  private let form: Form
  private let part: BookPart

  /// A writer of the tables of a form to files, or of a part of them.
  public init(form: Form, part: BookPart = BookPart()) {
    self.form = form
    self.part = part
  }

  /// All official tables of a plan as a workbook in memory.
  public func workbook(_ plan: ActionPlan) -> Workbook {
    Submission(exporting: plan, form: form).workbook(form: form)
  }

  /// The part of the official tables that is to be written, with the forms of its sheets.
  private func printedPart(
    of plan: ActionPlan, isPaged: Bool
  ) throws(SourceError) -> (workbook: Workbook, sheets: [SheetForm]) {
    let keys = try part.keys(in: form)
    var workbook = Submission(exporting: try part.plan(of: plan), form: form).workbook(form: form, isPaged: isPaged)
    guard !keys.isEmpty else { return (workbook, form.sheets) }
    let chosen = zip(form.sheets, workbook.sheets).filter { keys.contains($0.0.key) }
    workbook.sheets = chosen.map(\.1)
    return (workbook, chosen.map(\.0))
  }

  /// Refuses a plan that states something which no table of the form prints: it would be lost.
  private func refuseLoss(of plan: ActionPlan) throws(SourceError) {
    let lost = form.unprintable(in: plan)
    guard !lost.isEmpty else { return }
    throw SourceError(
      "form-lacks",
      thai: """
        แบบฟอร์ม \(form.name) ไม่มีตารางหรือคอลัมน์สำหรับ\(lost.map(\.thai).joined(separator: ", ")) ที่แผนนี้มี \
        จึงไม่ส่งออกเพื่อไม่ให้ข้อมูลหาย ให้เลือกแบบฟอร์มของแผนนี้ด้วย --template (ดูชื่อด้วย planbook templates)
        """,
      english: """
        The form set \(form.name) has no table or column for \(lost.map(\.english).joined(separator: ", ")), which this \
        plan states; nothing was exported, so that nothing is lost. Choose the plan's own form set with --template \
        (planbook templates lists them).
        """)
  }

  /// The official tables of a plan as a workbook that tells later what was changed in it.
  private func sealedWorkbook(_ plan: ActionPlan) throws(SourceError) -> Workbook {
    try refuseLoss(of: plan)
    var workbook = try printedPart(of: plan, isPaged: true).workbook
    workbook.properties = ExportSeal.properties(of: workbook)
    return workbook
  }

  /// Writes the workbook; an existing file is replaced at once or not at all.
  ///
  /// - Throws: `SourceError` `form-lacks` when the plan states what no table of the form prints; `unknown-sheet` or
  ///   `unknown-work-group` when the part is none of the form's or the plan's; others when the place cannot be written, or a
  ///   text is too long for a cell.
  public func writeXLSX(_ plan: ActionPlan, to path: String) throws(SourceError) {
    let workbook = try sealedWorkbook(plan)
    try AtomicFile.write(to: path) { (temporary: String) throws(SourceError) in
      try XLSXWriter.write(workbook, toPath: temporary)
    }
  }

  /// The workbook as the bytes of a file.
  ///
  /// - Throws: as `writeXLSX(_:to:)`.
  public func bytesXLSX(_ plan: ActionPlan) throws(SourceError) -> [UInt8] {
    let workbook = try sealedWorkbook(plan)
    return try AtomicFile.bytes(for: AtomicFile.scratchPath("plan.xlsx")) { (temporary: String) throws(SourceError) in
      try XLSXWriter.write(workbook, toPath: temporary)
    }
  }

  /// Refuses a folder that holds further tables: as one with the part it would hold the part alone.
  private func refuseRemoval(from folder: String, keeping names: [String]) throws(SourceError) {
    // A place that cannot be is told when it is written to.
    guard let place = try? FilePlace(folder) else { return }
    let others = FolderRecord(in: place).names.subtracting(names).sorted()
    guard !others.isEmpty else { return }
    throw SourceError(
      "output-has-more", file: folder,
      thai: """
        พบตารางอื่นที่ส่งออกไว้ในโฟลเดอร์นี้ (\(others.joined(separator: ", "))) แต่จะเขียนเพียงบางตาราง ซึ่งจะทำให้ตารางอื่นหายไป \
        ให้ใช้โฟลเดอร์ใหม่ หรือ --force ถ้าต้องการให้เหลือเท่านั้น
        """,
      english: """
        Found other tables that were exported into this folder (\(others.joined(separator: ", "))), and only a part is to be \
        written, which would remove them. Use a new folder, or --force if the part alone is to be left.
        """)
  }

  /// Writes a folder with one CSV file for each sheet of the form, as one; what others have put there stays.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - folder: The folder, which is made when it is absent.
  ///   - isForced: Whether files of the tables' names are replaced that were not written so, or were changed since.
  ///   - inputs: Files that are not replaced in any case.
  /// - Throws: as `writeXLSX(_:to:)`, and `SourceError` `output-not-ours` for a file that was not written so, or
  ///   `output-has-more` where sheets of a part would remove others from the folder.
  public func writeCSV(
    _ plan: ActionPlan, to folder: String, isForced: Bool = false, sparing inputs: [String] = []
  ) throws(SourceError) {
    try refuseLoss(of: plan)
    let (workbook, sheets) = try printedPart(of: plan, isPaged: false)
    let files = zip(sheets, workbook.sheets).map { form, sheet in
      (name: "\(form.key).csv", bytes: CSVWriter.bytes(sheet))
    }
    if !part.sheets.isEmpty, !isForced { try refuseRemoval(from: folder, keeping: files.map(\.name)) }
    for file in files { try OutputGuard.refuse(FilePlace.path(of: file.name, in: folder), replacing: inputs) }
    try AtomicFile.writeFolder(files, to: folder, isForced: isForced)
  }
}
