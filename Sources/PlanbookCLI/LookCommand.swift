import ArgumentParser
import Planbook
import Spreadsheet

/// `planbook look SOURCE...`.
struct LookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look", abstract: "แสดงว่าอ่านแต่ละแผ่นงานเป็นอะไร / what each sheet was read as.",
    discussion: """
      Of each sheet: its tables with header, columns and rows, the money read against the total that the sheet states, \
      what was guessed, and what is set aside.

      Exit codes: 0 everything was understood without a guess that leaves doubt; 1 something has to be looked at, or no \
      table was recognised; 2 an input cannot be read or the output cannot be written.
      """)

  /// The formats as the command line names them.
  enum FormatName: String, ExpressibleByArgument, CaseIterable {
    case text, json, html

    /// The format.
    var format: LookFormat {
      switch self {
      case .text: .text
      case .json: .json
      case .html: .html
      }
    }
  }

  @OptionGroup var arguments: SourceArguments

  @Option(help: "รูปแบบ / the format (default: html for a file that ends in .html, else text).")
  var format: FormatName?

  @Option(name: [.customShort("o"), .customLong("output")], help: "ไฟล์ผลลัพธ์ / a file for the result.")
  var output: String?

  @OptionGroup var common: CommonOptions

  /// The format that is asked for, by its name or by that of the output.
  private var chosen: LookFormat {
    format?.format ?? (output.map(SourceFormats.ending(of:)) == LookFormat.html.rawValue ? .html : .text)
  }

  func validate() throws {
    guard let output else { return }
    try OutputEnding.refuse(
      output,
      endingWith: Set(["xlsx", "xls", "xlsm", "ods", "csv", "tsv"] + (chosen == .html ? [] : ["html"])),
      Wording(
        "look เขียนเป็น text, json หรือ html ให้ใช้ชื่อไฟล์อื่น",
        "look writes text, json or html; give the file another name."),
      common.language)
  }

  func run() async throws {
    try await Outcome.reporting(common) {
      let desk = try common.desk()
      let sheets = try await arguments.sheets(at: desk, common)
      let look = try desk.look(at: sheets)
      if let output, output != StandardStream.name {
        try desk.write(look, about: sheets, as: chosen, in: common.language, to: output)
      } else {
        try Terminal.data(chosen.bytes(of: look, about: sheets, in: common.language))
      }
      common.tell(ofUnreadIn: sheets)
      if !sheets.unread.isEmpty { throw Outcome.unreadable }
      if look.leavesDoubt { throw Outcome.findings }
    }
  }
}
