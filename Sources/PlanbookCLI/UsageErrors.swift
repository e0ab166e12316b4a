import ArgumentParser
import Glibc
import Spreadsheet

/// What is said of a command line that cannot be understood, in the user's language.
///
/// The parser of the command line speaks English only: each kind of its sentences has one in Thai here, and one that is
/// not known is quoted.
enum UsageErrors {
  /// Says what is wrong with the command line and ends the program; any other error ends it as the parser has it.
  static func exit(after error: any Error) -> Never {
    let code = PlanbookCommand.exitCode(for: error)
    guard code == .validationFailure, Arguments.language == .thai else { PlanbookCommand.exit(withError: error) }
    Terminal.message(PlanbookCommand.fullMessage(for: error).split(separator: "\n").map(thai).joined(separator: "\n"))
    Glibc.exit(code.rawValue)
  }

  /// A line of a message in Thai.
  static func thai(_ line: Substring) -> String {
    if let (_, reason) = line.wholeMatch(of: /Error: (.*)/)?.output { return "คำสั่งไม่ถูกต้อง: \(thaiReason(reason))" }
    if let (_, help) = line.wholeMatch(of: /Help: (.*)/)?.output { return "คำอธิบาย:\(help)" }
    if let (_, usage) = line.wholeMatch(of: /Usage: (.*)/)?.output { return "วิธีใช้: \(usage)" }
    if let (_, command) = line.wholeMatch(of: /\s*See '(.*)' for more information\./)?.output {
      return "  ดูรายละเอียดด้วย \(command)"
    }
    return String(line)
  }

  private static func thaiReason(_ reason: Substring) -> String {
    if let (_, name) = reason.wholeMatch(of: /Missing expected argument '(.*)'/)?.output { return "ขาด \(name)" }
    if let (_, name) = reason.wholeMatch(of: /Missing value for '(.*)'/)?.output { return "ขาดค่าของ \(name)" }
    if let (_, name, near) = reason.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/)?.output {
      return "ไม่มีตัวเลือก \(name)" + (near.map { " หมายถึง \($0) หรือไม่" } ?? "")
    }
    if let (_, count, names) = reason.wholeMatch(of: /(\d+) unexpected arguments: (.*)/)?.output {
      return "มีสิ่งที่ไม่รู้จัก \(count) รายการ: \(names.replacing("'", with: ""))"
    }
    if let (_, name) = reason.wholeMatch(of: /Unexpected argument '(.*)'/)?.output { return "ไม่รู้จัก \(name)" }
    if let (_, name, value) =
      reason.wholeMatch(of: /The option '(.*)' does not take any value, but '(.*)' was specified\./)?.output
    {
      return "\(name) ไม่รับค่า แต่ระบุ \(value)"
    }
    if let (_, value, name, choices) =
      reason.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'\.? ?(?:Please provide one of (.*))?/)?.output
    {
      let words = choices.map { choices in
        choices.hasPrefix("the following")
          ? "ค่าใดค่าหนึ่งต่อไปนี้:"
          : choices.replacing("'", with: "").replacing(" or ", with: " หรือ ").replacing(" and ", with: " หรือ ")
            .replacing(/\.$/, with: "")
      }
      return "ใช้ค่า \(value) กับ \(name) ไม่ได้" + (words.map { " ให้ใช้ \($0)" } ?? "")
    }
    return String(reason)
  }
}
