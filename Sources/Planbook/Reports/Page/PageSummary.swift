internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// The head of the report's page: counts, files, rules, and the form that filters.
struct PageSummary {
  let report: ReconciliationReport
  let groups: [FindingGroup]
  /// The tables of the form set.
  let tables: [TableKey]
  let texts: RuleTexts
  let language: Language

  private func word(_ thai: String, _ english: String) -> String {
    HTMLText.escaped(Wording(thai, english)[language])
  }

  /// The page's header.
  var header: String {
    """
    <header>
    <a class="skip" href="#findings">\(word("ข้ามไปสิ่งที่พบ", "Skip to the findings"))</a>
    <h1>\(HTMLText.escaped(ReportWords.title[language]))</h1>
    <ul class="counts">
    \(counts)
    </ul>
    \(sources)
    \(rules)
    \(filter)
    </header>
    """
  }

  /// What is said of findings that the page does not show.
  func leftOut(_ count: Int) -> String {
    word(
      "ยังมีอีก \(count) รายการที่ไม่ได้แสดงในหน้านี้ ดูทั้งหมดได้ด้วย --format csv หรือ json",
      "\(count) more findings are not in this page; --format csv and json have all of them.")
  }

  private var counts: String {
    let asides = ReviewWords.asides(report).map { "<li>\(HTMLText.escaped($0[language]))</li>" }
    let severities = Severity.worstFirst.map { severity in
      "<li><span class=\"severity \(severity.rawValue)\">\(HTMLText.escaped(severity.words[language])) "
        + "\(report.count(of: severity))</span></li>"
    }
    return (severities + asides).joined(separator: "\n")
  }

  private var sources: String {
    let items = report.sources.map { source in
      let tables = source.rows.sorted { $0.key < $1.key }.map { "\($0.key.label[language]) \($0.value)" }
      return "<li><strong>\(HTMLText.escaped(source.file))</strong> "
        + "<span class=\"soft\">\(HTMLText.escaped(tables.joined(separator: " · ")))</span></li>"
    }
    let absent = ReportWords.absent(report.absentTables).map { "\n<p>\(HTMLText.escaped($0[language]))</p>" } ?? ""
    return """
      <section aria-label="\(word("ไฟล์ที่ตรวจ", "Files"))">
      <p>\(word("ไฟล์ที่ตรวจ (จำนวนแถวของแต่ละตาราง)", "Files that were checked (rows of each table)"))</p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>\(absent)
      </section>
      """
  }

  private var rules: String {
    guard !groups.isEmpty else { return "<p>\(word("ไม่พบข้อขัดแย้ง", "Nothing contradicts."))</p>" }
    let rows = groups.map { group in
      """
      <tr><td><a href="#\(PageFindings.anchor(of: group))">\(HTMLText.escaped(group.code))</a></td>\
      <td class="\(group.severity.rawValue)">\(HTMLText.escaped(group.severity.word[language]))</td>\
      <td>\(HTMLText.escaped(texts[group.code]?.title[language] ?? group.rule))</td>\
      <td class="number">\(group.findings.count)</td></tr>
      """
    }
    return """
      <nav aria-label="\(word("กฎ", "Rules"))">
      <table>
      <thead><tr><th scope="col">\(word("รหัส", "Code"))</th><th scope="col">\(word("ระดับ", "Severity"))</th>\
      <th scope="col">\(word("กฎ", "Rule"))</th><th scope="col">\(word("จำนวน", "Findings"))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </nav>
      """
  }

  /// Hidden until the script shows it: without the script it would do nothing.
  private var filter: String {
    let severities = Severity.worstFirst.map { severity in
      "<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked> "
        + "\(HTMLText.escaped(severity.word[language]))</label>"
    }
    var codes: [String] = []
    for code in groups.map(\.code) + report.waived.map(\.finding.code) where !codes.contains(code) {
      codes.append(code)
    }
    let places = groups.flatMap(\.findings).flatMap(\.finding.places) + report.waived.flatMap(\.finding.places)
    let roles = Set(places.map(\.role))
    let tables = tables.filter { roles.contains($0.rawValue) }
    return """
      <form id="filter" role="search" hidden>
      <fieldset><legend>\(word("ระดับ", "Severity"))</legend>\(severities.joined(separator: " "))</fieldset>
      <label>\(word("กฎ", "Rule")) <select name="code"><option value="">\(word("ทั้งหมด", "all"))</option>\
      \(codes.map { option($0, texts[$0].map { rule in "\(rule.code) \(rule.title[language])" } ?? $0) }.joined())\
      </select></label>
      <label>\(word("ตาราง", "Table")) <select name="table"><option value="">\(word("ทั้งหมด", "all"))</option>\
      \(tables.map { option($0.rawValue, $0.label[language]) }.joined())</select></label>
      <label>\(word("ค้นหา", "Search")) <input type="search" name="words"></label>
      <output id="shown" aria-live="polite" data-words="\(word("แสดง # รายการ", "# findings shown"))"></output>
      </form>
      """
  }

  private func option(_ value: String, _ text: String) -> String {
    "<option value=\"\(HTMLText.escaped(value))\">\(HTMLText.escaped(text))</option>"
  }
}
