import Foundation
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

@Suite("The page of a look shows each sheet with what it was read as")
struct LookPageTests {
  private func page(_ workbooks: [Workbook], _ language: Language = .thai) throws -> String {
    let desk = PlanDesk(form: try Form.standard())
    let sheets = try desk.read(workbooks)
    return String(
      decoding: LookFormat.html.bytes(of: try desk.look(at: sheets), about: sheets, in: language), as: UTF8.self)
  }

  private func page(_ text: String, _ language: Language = .thai) throws -> String {
    try page([Workbook(lines: text, file: "งบ.xlsx")], language)
  }

  /// The lines of a page that hold a text.
  private func lines(_ page: String, with text: String) -> [String] {
    page.split(separator: "\n").filter { $0.contains(text) }.map(String.init)
  }

  @Test("columns have their meaning and why above them, in words and by a symbol")
  func columns() throws {
    let page = try page(LookSpecimen.small)
    #expect(
      lines(page, with: "class=\"meaning\"") == [
        "<tr class=\"meaning\"><th scope=\"row\"></th><td></td><td>= ลำดับที่</td><td class=\"guessed\">≈ ชื่อโครงการ</td>"
          + "<td>= งบประมาณ</td><td>= แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ</td><td>= ส่วนราชการที่รับผิดชอบ</td>"
          + "<td class=\"unread\">× ไม่ได้อ่าน</td></tr>"
      ])
    #expect(
      try lines(self.page(LookSpecimen.small, .english), with: "class=\"meaning\"").first?.hasSuffix(
        "<td class=\"unread\">× not read</td></tr>") == true)
  }

  @Test("a row has the symbol and the word of its part, and a cell of which something is told leads to it")
  func rows() throws {
    let page = try page(LookSpecimen.small)
    #expect(
      lines(page, with: "<th scope=\"row\">4</th>") == [
        "<tr><th scope=\"row\">4</th><td class=\"part-of-row header-row\" title=\"หัวตาราง\"><span aria-hidden=\"true\">≡</span>"
          + "<span class=\"unheard\">หัวตาราง</span></td><td class=\"header-row\">ลำดับที่</td>"
          + "<td class=\"header-row told\"><mark><a href=\"#s1r2\">2</a></mark>ชื่อโครงกาน</td>"
          + "<td class=\"header-row\">งบประมาณ</td><td class=\"header-row\">แหล่งงบประมาณ</td>"
          + "<td class=\"header-row\">ส่วนราชการที่รับผิดชอบ</td>"
          + "<td class=\"header-row told\"><mark><a href=\"#s1r3\">3</a></mark>ความเห็นหัวหน้า</td></tr>"
      ])
    #expect(
      lines(page, with: "id=\"s1r2\"") == [
        "<li id=\"s1r2\"><mark>2</mark> <strong>!</strong> แผ่น!B4 = “ชื่อโครงกาน” อ่านเป็นคอลัมน์ “ชื่อโครงการ” "
          + "<span class=\"soft\">FRM004</span></li>"
      ])
    #expect(page.contains("<td class=\"row unread\">เร่งด่วน</td>"))
    #expect(
      page.contains(
        "<td class=\"part-of-row continuation\" title=\"ต่อจากแถวบน (ถัดไปคือรายการ)\"><span aria-hidden=\"true\">↳</span>"
      ))
    #expect(page.contains("<td class=\"part-of-row aside\" title=\"กันไว้\"><span aria-hidden=\"true\">✂</span>"))
    #expect(page.contains("<tr class=\"gap\"><th></th><td colspan=\"7\">⋮ แถว ๙ ว่าง</td></tr>"))
  }

  @Test("totals are shown against what was read, in the cell and in words")
  func totals() throws {
    let agreeing = try page(LookSpecimen.small)
    #expect(agreeing.contains("<td class=\"total agrees\">✓ 4000.5</td>"))
    #expect(agreeing.contains("<br>อ่านได้ ๔,๐๐๐,๕๐๐ บาท ตรงกับยอดรวมที่ C8</li>"))
    #expect(agreeing.contains("<p>ตารางสรุปงบประมาณ: อ่านได้ ๔,๐๐๐,๕๐๐ บาท ตรงกับยอดรวมที่ แผ่น!C8</p>"))
    let differing = try page(LookSpecimen.small.replacing("4000.5", with: "4100"), .english)
    #expect(differing.contains("<td class=\"total differs\">≠ 4100</td>"))
    #expect(differing.contains("<br>read 4,000,500 baht, but the total in C8 says 4,100,000</li>"))
  }

  @Test("the legend explains every symbol in the language of the page", arguments: Language.allCases)
  func legend(language: Language) throws {
    let page = try page(LookSpecimen.small, language)
    for role in SheetLayout.Role.allCases {
      #expect(
        page.contains(
          "<li><span class=\"\(role.styleName)\">\(role.symbol)</span> \(HTMLText.escaped(role.word[language]))</li>"))
    }
    for reason in SheetLayout.Column.Reason.allCases {
      #expect(page.contains("<li><span>\(reason.symbol)</span> \(HTMLText.escaped(reason.word[language]))</li>"))
    }
    let symbols = SheetLayout.Role.allCases.map(\.symbol) + SheetLayout.Column.Reason.allCases.map(\.symbol)
    #expect(Set(symbols).count == symbols.count)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("shows markup in cells and names as text, steers nothing, runs nothing, and asks for nothing from anywhere")
  func isHarmless() throws {
    let hostile = "</td></style><script>alert('x')</script>&amp;\"onload=\"\u{0}\u{202E}\u{2067}\u{1B}[31m"
    var workbook = Workbook(lines: LookSpecimen.small, file: hostile)
    workbook.sheets[0].name = hostile
    for row in [1, 4, 5, 8, 12] { workbook.sheets[0].grid[CellReference(row: row, column: 7)] = Cell(.text(hostile)) }
    let page = try page([workbook])
    let escaped = "&lt;/td&gt;&lt;/style&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;onload=&quot;"
    #expect(page.components(separatedBy: escaped).count > 8)
    #expect(!page.contains("<script") && !page.contains("alert('x')") && !page.contains("\"onload=\""))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(!page.unicodeScalars.contains { [0, 0x1B, 0x202E, 0x2067].contains($0.value) })
    for outside in ["http:", "https:", "src=", "@import", "url(", "<link", "style=\"", "onclick", "script-src"] {
      #expect(!page.contains(outside), "\(outside)")
    }
  }

  @Test("a sheet is shown whole up to 150 rows; of a larger one what is told is shown, and what is left out is counted")
  func isBounded() throws {
    func sheet(_ count: Int) -> String {
      """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ

      """
        + (1...count).map { "\($0)|โครงการที่ \($0) (๑.๒.๓.๑)|\($0 == 100 ? "สามพัน" : "100")|กทม.|กลุ่มงานสวน" }
        .joined(separator: "\n")
    }
    let whole = try page(sheet(LookPicture.mostRows - 2))
    #expect(!whole.contains("class=\"gap\""))
    #expect(lines(whole, with: "<th scope=\"row\">").count == LookPicture.mostRows + 1)
    let large = try page(sheet(LookPicture.mostRows - 1))
    #expect(
      lines(large, with: "class=\"gap\"") == [
        "<tr class=\"gap\"><th></th><td colspan=\"6\">⋮ ไม่ได้แสดงแถว ๘–๑๐๑: รายการ ๙๔ แถว</td></tr>",
        "<tr class=\"gap\"><th></th><td colspan=\"6\">⋮ ไม่ได้แสดงแถว ๑๐๓–๑๔๙: รายการ ๔๗ แถว</td></tr>",
      ])
    #expect(large.contains("<td class=\"row told\"><mark><a href=\"#s1r1\">1</a></mark>สามพัน</td>"))
    #expect(
      try lines(page(sheet(LookPicture.mostRows - 1), .english), with: "class=\"gap\"").first
        == "<tr class=\"gap\"><th></th><td colspan=\"6\">⋮ rows 8–101 not shown: rows of the table (94)</td></tr>")
  }

  @Test("a page of very many long, wide sheets stays of a size that browsers open, and says what it lacks")
  func isBoundedAltogether() throws {
    var workbook = Workbook(file: "ใหญ่.xlsx")
    var sheet = Sheet(name: "ก")
    let long = String(repeating: "ก", count: 3_000)
    for row in 1...60 {
      for column in 1...60 { sheet.grid[CellReference(row: row, column: column)] = Cell(.text(long)) }
    }
    workbook.sheets = (1...30).map { number in
      var copy = sheet
      copy.name = "\(number)"
      return copy
    }
    let page = try page([workbook])
    #expect(page.components(separatedBy: "<td").count < LookPage.mostCells + 10_000)
    #expect(page.components(separatedBy: "<li id=").count <= LookPage.mostRemarks + 1)
    #expect(page.contains("<figcaption>ไม่ได้แสดงอีก ๒๐ คอลัมน์</figcaption>"))
    #expect(page.contains("ไม่ได้วาดตารางนี้ เพราะหน้านี้จะใหญ่เกินไป ให้สั่ง look เฉพาะไฟล์นี้"))
    #expect(page.utf8.count < 60_000_000)
  }

  @Test("tables side by side have their own meanings, and a row the part that it plays in each")
  func sideBySide() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ"
    let page = try page(
      """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      \(header)||\(header)
      ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.||๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.
      |||||๓|โครงการ ค (๑.๒.๓.๑)|250|กทม.
      """)
    #expect(lines(page, with: "class=\"meaning\"").first?.components(separatedBy: "= ลำดับที่").count == 3)
    #expect(
      lines(page, with: "<th scope=\"row\">3</th>").first?.contains("<span aria-hidden=\"true\">● ●</span>") == true)
  }

  @Test("sheets that were left out, that are empty or that have no table say so")
  func withoutTables() throws {
    let table = """
      สรุปโครงการและงบประมาณ
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
      ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
      """
    var workbook = Workbook(
      lines: "== ปี 2568\n\(table)\n== ปี 2569\n\(table)\n== จดหมาย\nเรียน ผู้อำนวยการ", file: "งบ.xlsx")
    workbook.sheets.append(Sheet(name: "ว่าง"))
    let page = try page([workbook])
    #expect(page.contains("<p>ไม่ได้อ่านแผ่นงานนี้</p>"))
    #expect(page.contains("<p>ไม่มีอะไรเขียนไว้</p>"))
    #expect(page.contains("<p>ไม่พบตารางของแบบ</p>"))
    #expect(page.contains("<p>อ่าน ๓ แผ่นงาน ๑ ตาราง ๑ รายการ ไม่ได้อ่าน ๑ แผ่นงาน</p>"))
    #expect(page.contains("<li><a href=\"#s1\">งบ.xlsx · แผ่นงาน “ปี 2568”</a> <strong>! 1</strong></li>"))
  }
}
