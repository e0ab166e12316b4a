internal import Spreadsheet
internal import ThaiText

extension PlanForm<String> {
  /// The most characters of a name, a state, a note and the like: with all that is printed beside it, it fits a cell.
  static var longestText: Int { 5_000 }
  /// The most characters of a paragraph, which has a cell of its own.
  static var longestParagraph: Int { 15_000 }

  /// A text on one line, as a cell of a table gives it back: words set apart by single blanks, and something to see.
  static var text: PlanForm { tidy(atMost: longestText) }

  /// A text on one line that may be empty.
  static var textOrNothing: PlanForm { tidy(atMost: longestText, allowsNothing: true) }

  /// A paragraph of several that stand one below the other.
  static var paragraph: PlanForm { tidy(atMost: longestParagraph) }

  private static func tidy(atMost limit: Int, allowsNothing: Bool = false) -> PlanForm {
    // A blank is a space between two other characters; what has no width does not stand at the ends.
    // The spaces of print are named one by one: engines refuse ranges between characters that have another spelling.
    let spaces = (0x2000...0x200A).map { "\\u\(String($0, radix: 16, uppercase: true))" }.joined()
    let blanks = #"\u0000\u0009-\u000D\u0020\u0085\u00A0\u1680\#(spaces)\u2028\u2029\u202F\u205F\u3000"#
    let seen = "[^\(blanks)]"
    let edge = "[^\(blanks)\\u200B\\uFEFF]"
    let pattern = "\(edge)((\(seen)| (?! ))*\(edge))?"
    var form = PlanForm.string(
      pattern: allowsNothing ? "^(\(pattern))?$" : "^\(pattern)$",
      expected: allowsNothing ? .lineOrNothing : .line, write: \.self, read: \.self)
    form.schema.append(JSONMember("maxLength", .integer(limit)))
    form.read = { json, path throws(PlanFault) in
      guard case .string(let text) = json else { throw .type(json, at: path, expected: .text) }
      guard text.unicodeScalars.count <= limit else { throw .tooLong(text, at: path, limit: limit) }
      guard text.isTidy, allowsNothing || !text.isEmpty else {
        throw .untidy(json, at: path, expected: allowsNothing ? .lineOrNothing : .line, tidied: text.tidied)
      }
      return text
    }
    return form
  }
}

extension String {
  /// Whether the text stands on one line, with single blanks between words and none at the ends.
  fileprivate var isTidy: Bool {
    singleSpaced.unicodeScalars.elementsEqual(unicodeScalars)
      && trimmingBlanks.unicodeScalars.elementsEqual(unicodeScalars)
  }

  /// The text as it may be written instead.
  fileprivate var tidied: String { singleSpaced.trimmingBlanks }
}
