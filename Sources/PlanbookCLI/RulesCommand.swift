import ArgumentParser
import Planbook
import Reconciliation
import Spreadsheet

/// `planbook rules [CODE]`.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "รายการกฎการตรวจสอบ / the catalogue of rules; one rule explained.")

  @Argument(help: "รหัสหรือชื่อกฎ / the code or the name of a rule.")
  var code: String?

  @Option(help: "รูปแบบ: text, หรือ markdown ซึ่งเป็นเอกสารของกฎทั้งหมด / text, or markdown: one document of all rules.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  /// What the catalogue is printed as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func validate() throws {
    if format == .markdown, code != nil {
      throw ValidationError(
        Wording(
          thai: "--format markdown พิมพ์กฎทั้งหมด ไม่ต้องระบุรหัส",
          english: "--format markdown prints all rules; leave the code out.")[
            common.language])
    }
    guard let code, RuleCatalogue.description(of: code) == nil else { return }
    throw ValidationError(
      Wording(
        thai: "ไม่มีกฎ \(code) ให้ดูรายการด้วย planbook rules", english: "There is no rule \(code). See planbook rules.")[
          common.language])
  }

  func run() async throws {
    try await Outcome.reporting(common) {
      let desk = try common.desk()
      let text =
        switch (format, code) {
        case (.markdown, _): desk.ruleBook(in: common.language)
        case (.text, let code?): desk.rulePage(code, in: common.language) ?? ""
        case (.text, nil): desk.ruleList(in: common.language)
        }
      try Terminal.data(Array(text.utf8))
    }
  }
}
