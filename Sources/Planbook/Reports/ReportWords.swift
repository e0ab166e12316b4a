internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

/// The words that the reports for people have in common.
enum ReportWords {
  /// The report's title.
  static let title = Wording("ผลการตรวจสอบ", "Reconciliation")
  /// What is said of a cell in which nothing is written.
  static let blank = Wording("(ว่าง)", "(blank)")

  /// What is said of tables that the sources do not have; nil when they have all.
  static func absent(_ tables: [TableKey]) -> Wording? {
    guard !tables.isEmpty else { return nil }
    let names = tables.map(\.label)
    return Wording(
      "ไม่พบตาราง\(names.map(\.thai).joined(separator: ", ตาราง")) จึงไม่ได้เทียบกับตารางอื่น",
      "No \(names.map(\.english).joined(separator: ", no ")) found: nothing was compared with what is not there")
  }
}

extension Finding {
  /// What readers must know of a finding that is not certain: that it rests on a guess, and how far the names agree by
  /// which its rows were paired; nil for a certain one.
  var caution: Wording? {
    guard confidence == .probable else { return nil }
    let match = match.map { Wording(": \($0.words.thai)", ": \($0.words.english)") } ?? Wording("", "")
    return Wording(
      "(จับคู่หรืออ่านโดยคาดคะเน\(match.thai))", "(rests on a probable pairing or reading\(match.english))")
  }
}

extension MatchGrade {
  /// What people call it, as a statement about names.
  var words: Wording {
    switch self {
    case .exact: Wording("ชื่อตรงกัน", "names are the same")
    case .sameKey: Wording("ชื่อต่างกันเพียงวิธีพิมพ์", "names differ in the way they are typed only")
    case .sparse: Wording("ชื่อต่างกันเพียง ำ กับ า", "names differ in ำ and า only")
    case .affixes:
      Wording(
        "ชื่อต่างกันเพียงคำนำหน้า คำย่อ หรือศักราช", "names differ in leading words, abbreviations or eras only")
    case .similar: Wording("ชื่อเพียงคล้ายกัน", "names are only similar")
    case .none: Wording("ชื่อแทบไม่เหมือนกัน", "names have little in common")
    }
  }
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
  var roleName: Wording { label ?? Wording("หัวข้อ", "heading") }

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
