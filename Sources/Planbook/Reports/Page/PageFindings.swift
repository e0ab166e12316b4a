internal import Reconciliation
internal import Spreadsheet

/// The findings in the report's page.
struct PageFindings {
  var pictures: TablePictures
  let texts: RuleTexts
  let language: Language
  /// The waivers that no longer hold, by the fingerprint of the finding.
  let lapses: [String: FindingReview.Lapse]

  /// The most cells of a finding that are listed.
  private static let mostListed = 30
  /// The most cells of a finding that are shown in pictures.
  private static let mostPictured = 12
  /// The most consequences of a finding that are shown.
  private static let mostRelated = 10
  /// So many characters of a cell are searched for the part that a finding quotes.
  private static let longestSearched = 4_000
  /// The most characters of a message.
  private static let longestMessage = 2_000

  init(
    pictures: TablePictures, texts: RuleTexts, language: Language, lapses: [String: FindingReview.Lapse]
  ) {
    self.lapses = lapses
    self.pictures = pictures
    self.texts = texts
    self.language = language
  }

  /// The name of a group's section within the page.
  static func anchor(of group: FindingGroup) -> String {
    HTMLText.escaped("\(group.severity.rawValue)-\(group.code)")
  }

  /// The section of a group of findings.
  mutating func section(_ group: FindingGroup) -> String {
    let rule = texts[group.code]
    let title = [group.code, rule?.title[language] ?? group.rule].joined(separator: " ")
    var text = "<section id=\"\(Self.anchor(of: group))\">\n<h2>\(HTMLText.escaped(title))</h2>\n"
    if let rule { text += "<p class=\"soft\">\(HTMLText.escaped(rule.matters[language]))</p>\n" }
    for (number, finding) in group.findings { text += article(finding, number: number) }
    return text + "</section>\n"
  }

  /// The section of the findings that are waived; nothing where there are none.
  mutating func section(_ waived: [FindingReview.Waived], from number: Int) -> String {
    guard !waived.isEmpty else { return "" }
    var text = "<section id=\"waived\">\n<h2>\(HTMLText.escaped(ReviewWords.waived[language]))</h2>\n"
    for (offset, waived) in waived.enumerated() {
      text += article(waived.finding, number: number + offset, waived: waived)
    }
    return text + "</section>\n"
  }

  private mutating func article(
    _ finding: Finding, number: Int, waived: FindingReview.Waived? = nil
  ) -> String {
    var seen: Set<String> = []
    let roles = finding.places.map(\.role).filter { seen.insert($0).inserted }.joined(separator: " ")
    var text = """
      <article id="f\(number)" class="\(finding.severity.rawValue)" data-severity="\(finding.severity.rawValue)" \
      data-code="\(HTMLText.escaped(finding.code))" data-tables="\(HTMLText.escaped(roles))">
      <h3><span class="severity">\(HTMLText.escaped((waived == nil ? finding.severity.word : ReviewWords.waived)[language]))</span>\
      \(number). \(HTMLText.escaped(finding.message[language].shortened(to: Self.longestMessage)))</h3>

      """
    if let remedy = finding.remedy { text += "<p>→ \(HTMLText.escaped(remedy[language]))</p>\n" }
    if let remark = waived?.wording ?? finding.fingerprint.flatMap({ lapses[$0]?.wording }) {
      text += "<p>⚑ \(HTMLText.escaped(remark[language].shortened(to: Self.longestMessage)))</p>\n"
    }
    if let caution = finding.caution {
      text += "<p class=\"soft\">\(HTMLText.escaped(caution[language]))</p>\n"
    }
    text += list(finding.places)
    let marks = Self.marks(of: finding.places)
    for picture in pictures.pictures(of: Array(finding.places.prefix(Self.mostPictured))) {
      text += figure(picture, marks: marks)
    }
    for consequence in finding.related.prefix(Self.mostRelated) {
      let message = consequence.message[language].shortened(to: Self.longestMessage)
      text += "<p>↳ \(HTMLText.escaped(consequence.code)) \(HTMLText.escaped(message))</p>\n"
      text += list(consequence.places, isNumbered: false)
    }
    let left = finding.related.count - Self.mostRelated
    if left > 0 { text += "<p>\(Wording("↳ และอีก \(left) เรื่อง", "↳ and \(left) more")[language])</p>\n" }
    if let fingerprint = finding.fingerprint {
      text += "<p class=\"soft\">\(HTMLText.escaped("\(ReviewWords.fingerprint[language]) \(fingerprint)"))</p>\n"
    }
    return text + "</article>\n"
  }

  /// The cells with what is written in them.
  private func list(_ places: [Finding.Place], isNumbered: Bool = true) -> String {
    guard !places.isEmpty else { return "" }
    var items = places.prefix(Self.mostListed).enumerated().map { order, place in
      let file = place.location.sheet == nil ? "" : place.location.fileName.map { " · \(HTMLText.escaped($0))" } ?? ""
      return """
        <li>\(isNumbered ? "<mark>\(Self.label(order))</mark>" : "")\
        <span class="address">\(HTMLText.escaped(place.location.description))</span> \
        <span class="written" lang="th">\(HTMLText.escaped(place.written(in: language).shortened(to: 120)))</span> \
        <span class="soft">\(HTMLText.escaped(place.roleName[language]))\(file)</span></li>
        """
    }
    let rest = places.count - items.count
    if rest > 0 {
      items.append("<li>\(HTMLText.escaped(Wording("และอีก \(rest) เซลล์", "and \(rest) more cells")[language]))</li>")
    }
    return "<ul class=\"places\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  private func figure(_ picture: TablePicture, marks: [CellLocation: Mark]) -> String {
    let name = [picture.key.file, picture.key.sheet].compactMap { $0 }.joined(separator: " · ")
    let letters = picture.columns.map { "<th scope=\"col\">\(CellReference.letters(ofColumn: $0))</th>" }.joined()
    var text = """
      <figure><figcaption>\(HTMLText.escaped(name))</figcaption>
      <table class="grid" lang="th">
      <thead><tr><th></th>\(letters)</tr></thead>
      <tbody>

      """
    for row in picture.rows {
      if row.follows { text += "<tr class=\"gap\"><th></th><td colspan=\"\(picture.columns.count)\">⋮</td></tr>\n" }
      text += "<tr\(row.isHeader ? " class=\"header\"" : "")><th scope=\"row\">\(row.number)</th>"
      for cell in row.cells {
        let location = CellLocation(file: picture.key.file, sheet: picture.key.sheet, cell: cell.reference)
        let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
        if let mark = marks[location] {
          let content = Self.excerpt(cell.text, around: mark.written)
          text += "<td class=\"cited\"\(span)><mark>\(mark.label)</mark>\(content)</td>"
        } else {
          text += "<td\(span)>\(HTMLText.escaped(cell.text.shortened(to: 120)))</td>"
        }
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table></figure>\n"
  }

  /// What marks a cell of a finding, in the list and in the pictures.
  private struct Mark {
    /// The number; a cell cited twice has both.
    var label: String
    /// What the finding quotes of the cell.
    var written: String
  }

  private static func marks(of places: [Finding.Place]) -> [CellLocation: Mark] {
    Dictionary(
      places.prefix(mostListed).enumerated().map { ($1.location, Mark(label: label($0), written: $1.written)) },
      uniquingKeysWith: { Mark(label: $0.label + $1.label, written: $0.written) })
  }

  /// The text of a cited cell, the quoted part of a longer one marked; cut around that part where it is too long.
  private static func excerpt(_ text: String, around written: String) -> String {
    let quoted = written.shortened(to: 400)
    let whole = text.shortened(to: longestSearched)
    guard !quoted.isEmpty, whole != quoted, let range = whole.firstRange(of: quoted) else {
      return HTMLText.escaped(whole.shortened(to: 400))
    }
    let (before, after) = (whole[..<range.lowerBound], whole[range.upperBound...])
    let head = before.count > 120 ? "…" + before.suffix(119) : String(before)
    let tail = String(after).shortened(to: 120)
    return "\(HTMLText.escaped(head))<strong>\(HTMLText.escaped(quoted))</strong>\(HTMLText.escaped(tail))"
  }

  /// ① to ⑳, then plain numbers.
  private static func label(_ order: Int) -> String {
    guard order < 20, let circled = Unicode.Scalar(0x2460 + UInt32(order)) else { return "(\(order + 1))" }
    return String(Character(circled))
  }
}
