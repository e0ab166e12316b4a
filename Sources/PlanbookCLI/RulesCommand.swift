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

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard let code, RuleCatalogue.description(of: code) == nil else { return }
    throw ValidationError(
      Wording(
        thai: "ไม่มีกฎ \(code) ให้ดูรายการด้วย planbook rules", english: "There is no rule \(code). See planbook rules.")[
          common.language])
  }

  func run() async throws {
    try await Outcome.reporting(common.language) {
      let pages = RulePages(language: common.language)
      if let code, let rule = RuleCatalogue.description(of: code) {
        let samples = RuleCatalogue.samples(of: rule.code, form: try common.form())
        try Terminal.data(Array(pages.page(rule, samples: samples).utf8))
      } else {
        try Terminal.data(Array(pages.list(RuleCatalogue.descriptions).utf8))
      }
    }
  }
}
