internal import OfficialTables
public import Spreadsheet

/// A look at sheets as one page for a browser or a printer: each sheet as a picture, with what its columns and rows were
/// read as.
///
/// The page is whole in itself, runs nothing, and shows whatever stands in the cells as text. It stays of a size that
/// browsers open: what is left out of a list or a picture is counted where it would stand.
public struct LookPage: Sendable {
  private let language: Language

  /// The most sheets in a page.
  static let mostSheets = 1_000
  /// The most cells in the pictures of a page; the last picture may go beyond it.
  static let mostCells = 40_000
  /// The most things told in a page.
  static let mostRemarks = 2_000

  /// A page in a language.
  public init(language: Language) { self.language = language }

  /// The page in UTF-8.
  ///
  /// - Parameters:
  ///   - look: What the sheets were read as.
  ///   - workbooks: What was read, for the pictures; sheets of others have none.
  public func bytes(of look: Look, in workbooks: [Workbook]) -> [UInt8] {
    let sources = Dictionary(
      workbooks.flatMap { workbook in
        workbook.sheets.map { (SheetKey(file: workbook.file ?? "", sheet: $0.name), (workbook, $0)) }
      }, uniquingKeysWith: { first, _ in first })
    var body = header(look) + "\n<main id=\"sheets\">\n"
    var (cells, remarks) = (Self.mostCells, Self.mostRemarks)
    for (index, sheet) in look.sheets.prefix(Self.mostSheets).enumerated() {
      var section = LookPageSheet(sheet, number: index + 1, language: language)
      section.mostRemarks = remarks
      if cells > 0, let (workbook, source) = sources[SheetKey(file: sheet.file, sheet: sheet.name)] {
        let picture = LookPicture(of: sheet, in: source, of: workbook)
        cells -= picture.cellCount
        section.picture = picture
      }
      remarks -= min(remarks, sheet.remarks.count)
      body += section.text
    }
    let left = look.sheets.count - Self.mostSheets
    if left > 0 { body += "<p>\(HTMLText.escaped(LookWords.sheetsLeftOut(left)[language]))</p>\n" }
    return PageFrame(title: LookWords.title, style: LookPageStyle.text).page(body + "</main>", in: language)
  }

  private func header(_ look: Look) -> String {
    """
    <header>
    <a class="skip" href="#sheets">\(word(LookWords.skip))</a>
    <h1>\(word(LookWords.title))</h1>
    \(LookWords.counts(of: look).map { "<p>\(word($0))</p>" }.joined(separator: "\n"))
    <p><strong>\(word(LookWords.summary(of: look)))</strong></p>
    \(contents(look))
    \(legend)
    </header>
    """
  }

  private func contents(_ look: Look) -> String {
    guard look.sheets.count > 1 else { return "" }
    let items = look.sheets.prefix(Self.mostSheets).enumerated().map { index, sheet in
      let doubts = sheet.remarks.count(where: \.leavesDoubt)
      let mark = doubts > 0 ? " <strong>! \(doubts)</strong>" : ""
      return "<li><a href=\"#s\(index + 1)\">\(word(LookWords.heading(of: sheet)))</a>\(mark)</li>"
    }
    return "<nav aria-label=\"\(word(LookWords.sheets))\">\n<ol>\n\(items.joined(separator: "\n"))\n</ol>\n</nav>"
  }

  private var legend: String {
    let roles = SheetLayout.Role.allCases.map { role in
      "<li><span class=\"\(role.styleName)\">\(role.symbol)</span> \(word(role.word))</li>"
    }
    let reasons = SheetLayout.Column.Reason.allCases.map { reason in
      "<li><span>\(reason.symbol)</span> \(word(reason.word))</li>"
    }
    let totals = [("✓", LookWords.totalAgrees), ("≠", LookWords.totalDiffers), ("!", LookWords.toBeLookedAt)].map {
      "<li><span>\($0)</span> \(word($1))</li>"
    }
    return """
      <section aria-label="\(word(LookWords.legend))">
      <p>\(word(LookWords.legendOfRows))</p>
      <ul class="legend">\(roles.joined())</ul>
      <p>\(word(LookWords.legendOfColumns))</p>
      <ul class="legend">\(reasons.joined())</ul>
      <p>\(word(LookWords.legendOfCells))</p>
      <ul class="legend">\(totals.joined())</ul>
      </section>
      """
  }

  private func word(_ wording: Wording) -> String { HTMLText.escaped(wording[language]) }
}
