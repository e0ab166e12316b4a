import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet

extension CommonOptions {
  /// The desk with the form and the settings that the options name; a settings file that is not named is not read.
  ///
  /// Every verb takes the option, so that scripts may always give it: it is always checked, and it is said on standard
  /// error which file is used.
  func desk() throws(SourceError) -> PlanDesk {
    let desk = try PlanDesk(template: template, config: config)
    if let config, !quiet {
      Terminal.error(Wording(thai: "ใช้ค่าที่ตั้งไว้ใน \(config)", english: "using the settings in \(config)")[language])
    }
    return desk
  }

  /// Says which answers about sheets do not fit them any more.
  func warn(ofUnfitAnswersAbout sheets: SheetsRead) {
    guard !quiet, let config else { return }
    for answer in sheets.submission.unfitAnswers { Terminal.error("\(config): \(answer.wording[language])") }
  }

  /// Says which answers of a person were not taken.
  func warn(ofUnusedAnswersIn record: ImportRecord) {
    guard !quiet, let config else { return }
    for answer in record.unusedAnswers { Terminal.error("\(config): \(answer.wording[language])") }
  }

  /// Says which ceilings and waivers are about nothing.
  func warn(ofIdlePartsOf report: ReconciliationReport) {
    guard !quiet, let config else { return }
    for wording in report.idleCeilings.map(\.idleWording) + report.idleWaivers.map(\.idleWording) {
      Terminal.error("\(config): \(wording[language])")
    }
  }
}
