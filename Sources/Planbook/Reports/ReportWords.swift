internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// The words that the reports for people have in common.
enum ReportWords {
  /// The report's title.
  static let title = Wording("ผลการตรวจสอบ", "Reconciliation")
  /// What is said of a cell in which nothing is written.
  static let blank = Wording("(ว่าง)", "(blank)")
  /// What is said of a finding that is not certain.
  static let probable = Wording("(จับคู่หรืออ่านโดยคาดคะเน)", "(rests on a probable pairing or reading)")
}

extension Severity {
  /// What people call it.
  var word: Wording {
    switch self {
    case .error: Wording("ข้อผิดพลาด", "error")
    case .warning: Wording("ข้อควรตรวจ", "warning")
    case .note: Wording("หมายเหตุ", "note")
    }
  }

  /// What people call several of them.
  var words: Wording { Wording(word.thai, word.english + "s") }

  /// From the worst to the mildest.
  static var worstFirst: [Severity] { allCases.sorted(by: >) }
}

extension Certainty {
  /// What people call it.
  var word: Wording {
    switch self {
    case .certain: Wording("แน่ชัด", "certain")
    case .probable: Wording("คาดคะเน", "probable")
    }
  }
}

extension Finding.Place {
  /// What people call the part that the cell plays: its table.
  var roleName: Wording { TableKey(rawValue: role)?.label ?? Wording("หัวข้อ", "heading") }

  /// The text as it stands in the cell; a word for it when there is none.
  func written(in language: Language) -> String { written.isEmpty ? ReportWords.blank[language] : written }
}

extension String {
  /// The text on one line, cut after so many characters with a mark that says so; a long text is not read to its end.
  func shortened(to count: Int) -> String {
    let head = prefix(2 * count)
    let single = head.split(whereSeparator: \.isNewline).joined(separator: " ")
    return single.count > count || head.endIndex < endIndex ? single.prefix(count - 1) + "…" : single
  }
}
