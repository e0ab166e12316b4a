public import ActionPlans
internal import OfficialTables
public import Spreadsheet

extension PlanDesk {
  /// Puts what sheets say together into a plan: one value for each fact, and one that its official tables give back.
  ///
  /// - Throws: `SourceError` with code `no-table` when no official table was recognised, `form-not-filled-in` when nothing
  ///   stands under the headers of the form, `no-fiscal-year` when nothing
  ///   names the fiscal year, `plan-not-returned` when no plan that the tables give back could be made of the sheets.
  public func assemble(_ sheets: SheetsRead) throws(SourceError) -> ActionPlan {
    let assembly = PlanAssembly(
      sheets.submission, form: form, settings: settings.reconciliation, matchings: sheets.matchings,
      by: settings.decide,
      answers: settings.answers)
    return try settled(assembly.plan()).plan
  }

  /// The plan that the official tables give back, with what had to be changed for it.
  private func settled(_ plan: ActionPlan) throws(SourceError) -> (plan: ActionPlan, changes: [PlanChange]) {
    do {
      let (settled, changes) = try ReturnedPlan(form: form).settled(plan)
      return (
        settled,
        changes.map { change in
          let (stated, kept) = change.wordings
          return PlanChange(place: change.path.description, stated: stated, kept: kept)
        }
      )
    } catch {
      throw error.error(file: nil)
    }
  }

  /// Reconciles what sheets say and puts it together into a plan, with a record of what had to be decided for it.
  ///
  /// - Parameters:
  ///   - sheets: What was read.
  ///   - today: The day by which waivers expire; nil for the day that the clock shows.
  /// - Throws: as `reconcile(_:against:on:)` and `assemble(_:)`.
  public func imported(_ sheets: SheetsRead, on today: CalendarDay? = nil) throws -> ImportedPlan {
    let (found, review) = try reviewed(sheets, on: today)
    let assembled = try PlanAssembly(after: found, by: settings.decide, answers: settings.answers).assembled()
    let (plan, changes) = try settled(assembled.plan)
    return ImportedPlan(
      plan: plan,
      record: ImportRecord(
        assembled.decisions, changes: changes, unusedAnswers: assembled.unusedAnswers, review: review, after: found),
      report: report(on: sheets, found, review))
  }

  /// The plan in a plan file.
  ///
  /// - Throws: `SourceError` when the file cannot be read, is no plan file, or says what no plan can say.
  public func plan(at path: String) throws(SourceError) -> ActionPlan {
    let bytes = try InputFile.read(path, limit: SourceReader.largestFile)
    guard PlanFile.looksLikePlanFile(bytes) else {
      throw SourceError(
        "not-a-plan-file", file: path,
        thai: "ไม่ใช่ไฟล์แผน (.json) ให้สร้างไฟล์แผนก่อนด้วย planbook import แล้วส่งออกจากไฟล์นั้น",
        english: "this is no plan file (.json). Make one with planbook import first, and export that.")
    }
    return try PlanFile.decode(bytes, file: path)
  }

  /// Writes a plan as a plan file; an old one is replaced at once or not at all.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - path: The file.
  ///   - inputs: Files that are not to be replaced, such as those that the plan was read from.
  /// - Throws: `SourceError` when the file cannot be written, is one of those that are not to be replaced, or could not be
  ///   read back.
  public func save(_ plan: ActionPlan, to path: String, sparing inputs: [String] = []) throws(SourceError) {
    try save(plan, isSettled: false, to: path, sparing: inputs)
  }

  /// Writes a plan that was imported as a plan file; an old one is replaced at once or not at all.
  ///
  /// - Parameters:
  ///   - imported: The plan.
  ///   - path: The file.
  ///   - inputs: Files that are not to be replaced, such as those that the plan was read from.
  /// - Throws: as `save(_:to:sparing:)` of a plan.
  public func save(_ imported: ImportedPlan, to path: String, sparing inputs: [String] = []) throws(SourceError) {
    // Importing has found out that it can be read back.
    try save(imported.plan, isSettled: true, to: path, sparing: inputs)
  }

  /// A plan that was imported as the bytes of a plan file.
  ///
  /// - Throws: `SourceError` when it could not be read back.
  public func bytes(of imported: ImportedPlan) throws(SourceError) -> [UInt8] {
    try PlanFile.encode(imported.plan, isSettled: true)
  }

  private func save(
    _ plan: ActionPlan, isSettled: Bool, to path: String, sparing inputs: [String]
  ) throws(SourceError) {
    try OutputGuard.refuse(path, replacing: inputs + ownFiles)
    try AtomicFile.write(PlanFile.encode(plan, isSettled: isSettled), to: path)
  }

  /// Writes the official tables of a plan: a workbook where the path ends in `.xlsx`, else a folder of CSV files.
  ///
  /// An old file or folder is replaced at once or not at all; what others have put into a folder stays.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - path: The workbook or the folder, which then holds the part alone.
  ///   - part: The part of the tables.
  ///   - inputs: Files that are not to be replaced, such as the plan file.
  ///   - isForced: Whether files in a folder are replaced that were not written so, or were changed since.
  /// - Throws: `SourceError` when the place cannot be written, is one of those that are not to be replaced, a text is too
  ///   long for a cell, the form set has no table for what the plan states (`form-lacks`), its tables would give back
  ///   another plan (`plan-not-returned`), the part is none of the form's or the plan's (`unknown-sheet`,
  ///   `unknown-work-group`), or some sheets are to go into a folder that holds others (`output-has-more`).
  public func export(
    _ plan: ActionPlan, to path: String, part: BookPart = BookPart(), sparing inputs: [String] = [],
    isForced: Bool = false
  ) throws(SourceError) {
    try export(plan, givenBackBy: nil, to: path, part: part, sparing: inputs, isForced: isForced)
  }

  /// Writes the official tables of the plan in a plan file, which they do not replace.
  ///
  /// - Parameters:
  ///   - file: The plan file.
  ///   - path: The workbook or the folder, which then holds the part alone.
  ///   - part: The part of the tables.
  ///   - isForced: Whether files in a folder are replaced that were not written so, or were changed since.
  /// - Throws: as `plan(at:)` and `export(_:to:part:sparing:isForced:)`.
  public func export(
    planAt file: String, to path: String, part: BookPart = BookPart(), isForced: Bool = false
  ) throws(SourceError) {
    let plan = try plan(at: file)
    // Reading the file has found out which tables give the plan back.
    try export(
      plan, givenBackBy: ReturnedPlan().form(printing: plan), to: path, part: part, sparing: [file], isForced: isForced)
  }

  /// The official tables of the plan in a plan file as the bytes of a workbook.
  ///
  /// - Throws: as `export(planAt:to:part:isForced:)`.
  public func workbookBytes(ofPlanAt file: String, part: BookPart = BookPart()) throws(SourceError) -> [UInt8] {
    let plan = try plan(at: file)
    try refuse(plan, unlessGivenBackBy: ReturnedPlan().form(printing: plan), file: file)
    return try OfficialTablesWriter(form: form, part: part).bytesXLSX(plan)
  }

  /// Writes the official tables of a plan.
  ///
  /// - Parameter known: The form set whose tables are known to give the plan back.
  private func export(
    _ plan: ActionPlan, givenBackBy known: Form?, to path: String, part: BookPart, sparing inputs: [String],
    isForced: Bool
  ) throws(SourceError) {
    try OutputGuard.refuse(path, replacing: inputs + ownFiles)
    try refuse(plan, unlessGivenBackBy: known, file: inputs.first)
    WorkProgress.current?.begin(.writing)
    let writer = OfficialTablesWriter(form: form, part: part)
    if path.lowercased().hasSuffix(".xlsx") {
      try writer.writeXLSX(plan, to: path)
    } else {
      try writer.writeCSV(plan, to: path, isForced: isForced, sparing: inputs + ownFiles)
    }
  }

  /// Refuses a plan that its official tables would not give back.
  ///
  /// - Parameter known: The form set whose tables are known to give it back.
  private func refuse(_ plan: ActionPlan, unlessGivenBackBy known: Form?, file: String?) throws(SourceError) {
    guard form !== known, form.unprintable(in: plan).isEmpty else { return }
    do {
      try ReturnedPlan.check(plan, printedBy: form)
    } catch {
      throw error.error(file: file)
    }
  }
}
