internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A plan file (`.json`): what its official tables would say.
enum PlanFileSource: SourceFormat {
  static let endings = ["json"]

  static func recognises(_ bytes: [UInt8], path: String) -> Bool { PlanFile.looksLikePlanFile(bytes) }

  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    var workbook = Submission(exporting: try PlanFile.decode(bytes, file: file), form: form).workbook(form: form)
    workbook.file = file
    return workbook
  }
}
