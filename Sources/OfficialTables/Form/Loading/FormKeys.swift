internal import Spreadsheet
internal import StrictYAML

extension Form {
  /// The form that a value says; nil when it says it wrongly, which is noted among the mistakes of its file.
  static func form(of root: YAMLValue) -> Form? {
    let members = root.members([
      "name", "label", "font", "bodySize", "headingSize", "titleSize", "pageFooter", "levels", "texts", "words",
      "abbreviations",
      "tables", "authority", "sheets",
    ])
    guard let members else { return nil }
    let name = members.needed("name")?.identifier()
    let label = members.needed("label")?.bothLanguages()
    let font = members.needed("font")?.font()
    let sizes = ["bodySize", "headingSize", "titleSize"].map { members.needed($0)?.number(in: 6...72) }
    let footer = members["pageFooter"].map { $0.pageFooter() } ?? ""
    let levels = members.needed("levels")?.levels()
    let texts = members["texts"].map { $0.texts() } ?? []
    let words = members.needed("words")?.words()
    let abbreviations = members["abbreviations"].map { $0.abbreviations() } ?? []
    let tables = members.needed("tables")?.tables(FormParts(levels: levels, texts: texts, words: words ?? [:]))
    if let words, let tables, let place = members["words"] { place.refuseMissingWords(of: words, for: tables) }
    let authority = Self.authority(members, tables)
    let sheets = members.needed("sheets")?.sheets(of: tables, levels: levels)
    guard let name, let label, let font, let body = sizes[0], let heading = sizes[1], let title = sizes[2], let footer,
      let levels, let texts, let words, let abbreviations, let tables, let authority,
      let sheets
    else { return nil }
    return Form(
      name: name, label: label, font: font, sizes: (body, heading, title), pageFooter: footer, levels: levels,
      tables: tables.map(\.form), authority: authority, sheets: sheets, texts: texts, words: words,
      abbreviations: abbreviations)
  }

  /// `authority` can be left out where no table is one of projects.
  private static func authority(_ members: YAMLMembers, _ tables: [PlacedTable]?) -> [TableKey]? {
    let areNeeded = tables?.contains { $0.form.subject == .project } ?? false
    guard let value = areNeeded ? members.needed("authority") : members["authority"] else { return [] }
    return value.authority(of: tables)
  }
}

/// What the tables of a form set may refer to; a part that could not be read is nil, and nothing is said about it again.
struct FormParts {
  /// The levels of the strategy.
  var levels: [LevelForm]?
  /// The names of the facts of text.
  var texts: [String]?
  /// The words.
  var words: [Form.Word: Term]
}

extension YAMLValue {
  /// `font`: a name that a workbook can hold.
  fileprivate func font() -> String? {
    read(.font) { $0.utf16.count <= 31 && !$0.contains { "\"&,".contains($0) } ? $0 : nil }
  }

  /// `pageFooter`: text in which `&P` and `&N` stand for numbers.
  fileprivate func pageFooter() -> String? {
    read(.footer) { text in
      let signs = text.replacing("&&", with: "").split(separator: "&", omittingEmptySubsequences: false).dropFirst()
      return text.utf16.count <= 200 && signs.allSatisfy { $0.hasPrefix("P") || $0.hasPrefix("N") } ? text : nil
    }
  }

  /// `abbreviations`: what each of them stands for.
  fileprivate func abbreviations() -> [(short: String, full: String)]? {
    guard let pairs = pairs(.abbreviations) else { return nil }
    let read = pairs.compactMap { pair in pair.value.line(.anyText).map { (short: pair.name, full: $0) } }
    return read.count == pairs.count ? read : nil
  }

  /// `texts`: names of facts that the form set adds to projects.
  fileprivate func texts() -> [String]? {
    guard let values = list(.textFacts) else { return nil }
    var names: [String] = []
    for value in values {
      guard let name = value.identifier() else { continue }
      if Subject.project.factNames.contains(name) {
        value.refuseValue(expected: .newFact)
      } else if names.contains(name) {
        value.refuseRepetition(of: name)
      } else {
        names.append(name)
      }
    }
    return names
  }
}

extension Wording {
  fileprivate static let font = Wording(
    "ชื่อแบบอักษรที่ยาวไม่เกิน 31 ตัว และไม่มี \" & ,", "the name of a font of at most 31 characters without \" & ,")
  fileprivate static let footer = Wording(
    "ข้อความไม่เกิน 200 ตัว ที่ใช้ & ได้เฉพาะ &P (เลขหน้า) &N (จำนวนหน้า) และ && (เครื่องหมาย &)",
    "text of at most 200 characters, with & only in &P (the page's number), &N (the number of pages) and && (a plain &)"
  )
  fileprivate static let textFacts = Wording("รายการชื่อ เช่น [place, detail]", "a list of names, such as [place, detail]")
  fileprivate static let abbreviations = Wording(
    "คำย่อกับคำเต็ม เช่น {กทม: กรุงเทพมหานคร}", "abbreviations with what they stand for, such as {กทม: กรุงเทพมหานคร}")
  fileprivate static let newFact = Wording(
    "ชื่อที่ยังไม่เป็นข้อเท็จจริงของโครงการ", "a name that no fact of projects has yet")
}
