import ArgumentParser
import OfficialTables
import Planbook
import Spreadsheet

/// `planbook templates`: the form sets there are.
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "รายชื่อแบบฟอร์ม / the form sets there are, with their tables.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.language
    try await Outcome.reporting(common) {
      var forms: [Form] = []
      for name in Form.names { forms.append(try Form.named(name)) }
      if let template = common.template, !Form.names.contains(template) {
        forms.append(try PlanDesk(template: template).form)
      }
      var lines: [String] = []
      for form in forms {
        lines.append("\(form.name)  \(form.label[language])")
        lines += form.tables.map { "  \($0.key)  \($0.key.label[language])" }
      }
      try Terminal.data(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }
}
