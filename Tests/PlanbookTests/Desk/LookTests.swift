import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

@Suite("A look says what each sheet was read as")
struct LookTests {
  private func text(_ look: Look, _ language: Language = .thai) -> String {
    LookText(language: language).text(of: look)
  }

  @Test("a small sheet is told in Thai, a line for each thing")
  func thai() throws {
    let look = try LookSpecimen.look(at: LookSpecimen.small)
    #expect(
      text(look) == """
        งบ.xlsx · แผ่นงาน “แผ่น”
          แถว ๑–๒ ชื่อเรื่อง
          แถว ๓ หัวข้อ
          ตารางสรุปงบประมาณ หัวตารางแถว ๔ มี ๒ รายการ
            พบ ๕ จาก ๖ คอลัมน์ของแบบ รองลงมาคือตารางมาตรการและโครงการ ๒ จาก ๔
            A ลำดับที่
            B ชื่อโครงการ (หัวคอลัมน์คล้ายกัน “ชื่อโครงกาน”)
            C งบประมาณ
            D แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ (จากหัวคอลัมน์ “แหล่งงบประมาณ”)
            E ส่วนราชการที่รับผิดชอบ
            F ไม่ได้อ่าน (หัวคอลัมน์ “ความเห็นหัวหน้า”)
            เงินในตารางเป็นหน่วยละ ๑,๐๐๐ บาท
            แถว ๕, ๗ รายการ
            แถว ๖ ต่อจากแถวบน (ถัดไปคือรายการ)
            แถว ๘ ยอดรวม
            แถว ๑๐ กันไว้
            อ่านได้ ๔,๐๐๐,๕๐๐ บาท ตรงกับยอดรวมที่ C8
          อ่านโดยคาดคะเน
            · แผ่น!A2 = “หน่วย : พันบาท”: ใช้เป็นหน่วยของเงินในตาราง
            ! แผ่น!B4 = “ชื่อโครงกาน” อ่านเป็นคอลัมน์ “ชื่อโครงการ”
          กันไว้ ไม่ได้เข้าตาราง
            ! แผ่น!F4: คอลัมน์ “ความเห็นหัวหน้า” ไม่มีในแบบ
            · แผ่น!A10 ไม่อยู่ในตารางใด: “ข้อมูล ณ วันที่ ๑ ตุลาคม”

        มี ! ๒ เรื่องที่ต้องดูว่าอ่านถูกหรือไม่

        # ถ้าอ่านถูกแล้ว ให้วางบรรทัดข้างล่างในไฟล์ตั้งค่า (--config) ถ้าไม่ถูก ให้แก้ก่อน
        reading:
          - file: งบ.xlsx
            sheet: แผ่น
            unit: พันบาท
            columns:
              ชื่อโครงกาน: name-with-measure
              ความเห็นหัวหน้า: ignore
            rows:
              10: ignore

        """)
  }

  @Test("the same sheet is told in English")
  func english() throws {
    let look = try LookSpecimen.look(at: LookSpecimen.small)
    #expect(
      text(look, .english) == """
        งบ.xlsx · sheet “แผ่น”
          rows 1–2: title lines
          row 3: headings
          budget summary, header in row 4, 2 rows
            5 of the form's 6 columns found; next comes the project list with 2 of 4
            A ลำดับที่
            B ชื่อโครงการ (by a similar label, “ชื่อโครงกาน”)
            C งบประมาณ
            D แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ (from the label “แหล่งงบประมาณ”)
            E ส่วนราชการที่รับผิดชอบ
            F not read (its label is “ความเห็นหัวหน้า”)
            its money is in units of 1,000 baht
            rows 5, 7: rows of the table
            row 6: going on with the row above (next comes: rows of the table)
            row 8: totals
            row 10: set aside
            read 4,000,500 baht, as the total in C8 says
          guessed
            · แผ่น!A2 says “หน่วย : พันบาท”: taken for the unit of the money in the table
            ! แผ่น!B4 says “ชื่อโครงกาน” and was taken for the column “ชื่อโครงการ”
          set aside
            ! แผ่น!F4: the form has no column “ความเห็นหัวหน้า”
            · แผ่น!A10 belongs to no table: “ข้อมูล ณ วันที่ ๑ ตุลาคม”

        2 marked ! to be looked at: was it read rightly?

        # where this was read rightly, paste the lines below into the settings (--config); else correct them first
        reading:
          - file: งบ.xlsx
            sheet: แผ่น
            unit: พันบาท
            columns:
              ชื่อโครงกาน: name-with-measure
              ความเห็นหัวหน้า: ignore
            rows:
              10: ignore

        """)
  }

  @Test("the values of a look are those of the sheet, in baht whatever its unit is")
  func values() throws {
    let sheet = try #require(try LookSpecimen.look(at: LookSpecimen.small).sheets.first)
    let table = try #require(sheet.tables.first)
    #expect(sheet.tables.count == 1 && table.key == .budgetSummary)
    #expect(table.header == 4...4 && table.rowCount == 2 && table.bahtPerUnit == 1_000)
    #expect(table.money == Money(baht: 4_000_500))
    let total = try #require(table.total)
    #expect(total.cell.description == "C8" && total.stated == Money(baht: 4_000_500) && total.agrees)
    #expect(table.columns.map(\.letters) == ["A", "B", "C", "D", "E", "F"])
    #expect(table.columns.map(\.fact) == ["number", "name-with-measure", "budget", "source", "work-groups", nil])
    #expect(table.columns.map(\.reason) == [.label, .similar, .label, .label, .label, .none])
    #expect(sheet.guesses.map(\.code) == ["FRM015", "FRM004"])
    #expect(sheet.aside.map(\.kind) == ["column", "text"])
    #expect(sheet.aside.map(\.lastRow) == [4, 10])
    #expect(sheet.unclear == [])
  }

  @Test("what is told of guesses is what the rules tell, word for word")
  func sameWords() throws {
    let desk = PlanDesk(form: try Form.standard())
    let sheets = try desk.read([Workbook(lines: LookSpecimen.small, file: "งบ.xlsx")])
    let found = try desk.reconcile(sheets).findings
    let look = try desk.look(at: sheets)
    for remark in look.sheets.flatMap(\.remarks) {
      #expect(found.contains { $0.code == remark.code && $0.message == remark.message }, "\(remark.code)")
    }
  }

  @Test("a rule that is turned off is told all the same, and leaves no doubt")
  func silenced() throws {
    let settings = try Settings(yaml: "rules:\n  FRM004: off\n  FRM005: note\n", file: nil)
    let desk = PlanDesk(form: try Form.standard(), settings: settings)
    let look = try desk.look(at: try desk.read([Workbook(lines: LookSpecimen.small)]))
    #expect(look.sheets[0].remarks.map(\.code) == ["FRM015", "FRM004", "FRM005", "FRM005"])
    #expect(!look.leavesDoubt)
  }

  @Test("a total that its rows do not give is told with both amounts")
  func totalThatDiffers() throws {
    let look = try LookSpecimen.look(at: LookSpecimen.small.replacing("4000.5", with: "4100"))
    #expect(text(look).contains("    อ่านได้ ๔,๐๐๐,๕๐๐ บาท ไม่ตรงกับยอดรวมที่ C8 = ๔,๑๐๐,๐๐๐ บาท\n"))
    #expect(text(look, .english).contains("    read 4,000,500 baht, but the total in C8 says 4,100,000\n"))
  }

  @Test("a table of sums alone is told by its total, and a project stated line by line besides counts once")
  func sumsAndCards() throws {
    let list = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
      ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
      ๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.|กลุ่มงานคลัง

      """
    let sums = text(try LookSpecimen.look(at: "\(list)\nกลุ่มงาน|งบประมาณ\nกลุ่มงานสวน|100\nกลุ่มงานคลัง|250\nรวม|350"))
    #expect(sums.contains("    แถวที่ยอดรวมนับ อ่านได้ ๓๕๐ บาท ตรงกับยอดรวมที่ B9\n"))
    #expect(!sums.contains("อ่านได้ ๐ บาท"))
    let card = "ประกาศ\n\nชื่อโครงการ|โครงการ ก\nงบประมาณ|100|บาท\nแหล่งงบประมาณ|กทม."
    let cards = try LookSpecimen.look(at: "\(list)\n\(card)")
    #expect(cards.sheets[0].tables.count == 2)
    #expect(Money.sum(cards.sheets[0].tables.compactMap(\.money)) == Money(baht: 350))
  }

  @Test("tables whose header comes again are told as one, with each total against the rows that it sums")
  func pages() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ"
    let look = try LookSpecimen.look(
      at: """
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        สรุปโครงการและงบประมาณ
        \(header)
        ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
        |รวม|100
        \(header)
        ๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.|กลุ่มงานสวน
        |รวมงบประมาณทั้งสิ้น|350
        """)
    #expect(look.sheets[0].tables.map(\.money) == [Money(baht: 100), Money(baht: 250)])
    #expect(look.sheets[0].tables.map(\.total?.summed) == [Money(baht: 100), Money(baht: 350)])
    let told = text(look)
    #expect(told.contains("  ตารางสรุปงบประมาณ หัวตารางแถว ๓, ๖ มี ๒ รายการ\n"))
    #expect(told.contains("    แถวที่ยอดรวมนับ อ่านได้ ๑๐๐ บาท ตรงกับยอดรวมที่ C5\n    อ่านได้ ๓๕๐ บาท ตรงกับยอดรวมที่ C8\n"))
    #expect(told.hasSuffix("\n\nอ่านได้โดยไม่มีเรื่องที่ต้องดู\n"))
    #expect(!look.leavesDoubt)
  }

  @Test("a sheet of another year is left out, and it is told why")
  func leftOut() throws {
    let table = """
      สรุปโครงการและงบประมาณ
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
      ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
      """
    let look = try LookSpecimen.look(at: "== ปี 2568\n\(table)\n== ปี 2569\n\(table)")
    #expect(look.sheets.map(\.isLeftOut) == [true, false])
    #expect(look.sheets[0].tables.isEmpty && look.sheets[0].rows.isEmpty)
    #expect(look.sheets[0].guesses.map(\.kind) == ["sheet-of-other-year"])
    let told = text(look).split(separator: "\n").prefix(4)
    #expect(told.prefix(3) == ["งบ.xlsx · แผ่นงาน “ปี 2568”", "  ไม่ได้อ่านแผ่นงานนี้", "  อ่านโดยคาดคะเน"])
    #expect(told.last?.hasPrefix("    ! ปี 2568!A1 = “ปี 2568”: แผ่นงานนี้เป็นของปีอื่น") == true)
    #expect(look.leavesDoubt)
  }

  @Test("rows that go on without a header on the next sheet are told with the table and against its total")
  func goesOn() throws {
    let look = try LookSpecimen.look(
      at: """
        == หนึ่ง
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        สรุปโครงการและงบประมาณ
        ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
        ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.|กลุ่มงานสวน
        == สอง
        ๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.|กลุ่มงานสวน
        |รวมงบประมาณทั้งสิ้น|350
        """)
    #expect(look.sheets.map { $0.tables.map(\.header) } == [[3...3], [nil]])
    #expect(look.sheets[1].rows.map(\.table) == [0, 0])
    let told = text(look)
    #expect(told.contains("\n    อ่านได้ ๑๐๐ บาท ไม่มียอดรวมให้เทียบ\n"))
    #expect(told.contains("“สอง”\n  ตารางสรุปงบประมาณ ต่อจากแผ่นงานก่อน มี ๑ รายการ\n    A ลำดับที่\n"))
    #expect(
      told.contains("\n    อ่านได้ ๒๕๐ บาท\n    แถวที่ยอดรวมนับ อ่านได้ ๓๕๐ บาท ตรงกับยอดรวมที่ C2\n"))
    #expect(look.sheets[1].guesses.map(\.kind) == ["goes-on"])
    #expect(
      text(look, .english).contains("\n  budget summary, going on from the sheet before, 1 row\n"))
  }

  @Test("tables side by side stand in one sheet, and their rows are those of each")
  func sideBySide() throws {
    let header = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ"
    let look = try LookSpecimen.look(
      at: """
        แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
        \(header)||\(header)
        ๑|โครงการ ก (๑.๒.๓.๑)|100|กทม.||๒|โครงการ ข (๑.๒.๓.๑)|250|กทม.
        """)
    #expect(look.sheets.count == 1)
    #expect(look.sheets[0].tables.map(\.money) == [Money(baht: 100), Money(baht: 250)])
    #expect(look.sheets[0].rows.filter { $0.role == .row }.map(\.table) == [0, 1])
  }

  @Test("every row of the official workbook of the sample plan plays one part, and nothing is in doubt")
  func sample() async throws {
    let desk = PlanDesk(form: try Form.standard())
    let plan = try desk.assemble(try await desk.read([Program.path("samples/plan-2560/plan.txt")]))
    let workbook = OfficialTablesWriter(form: desk.form).workbook(plan)
    let look = try desk.look(at: try desk.read([workbook]))
    #expect(look.sheets.map(\.name) == workbook.sheets.map(\.name))
    for (sheet, seen) in zip(workbook.sheets, look.sheets) {
      let read = seen.rows.flatMap { Array($0.rows) }
      #expect(Set(read).count == read.count, "\(seen.name ?? ""): a row with two parts")
      let written = sheet.grid.rowNumbers.filter { row in
        sheet.grid.cells(inRow: row).contains { !$0.cell.isBlank }
      }
      #expect(Set(written).isSubset(of: read), "\(seen.name ?? "")")
      #expect(!seen.tables.isEmpty)
    }
    #expect(look.sheets.flatMap(\.remarks).filter(\.leavesDoubt) == [])
    let budgets = look.sheets.flatMap(\.tables).filter { $0.key == .budgetSummary }
    #expect(budgets.compactMap(\.total).contains { $0.agrees && $0.stated == Money(baht: 26_000_000) })
  }

  @Test("one finding with places in several sheets is told in each of them, with the cells of each")
  func oneCauseInSeveralSheets() throws {
    let table = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ
      """
    func row(_ number: Int) -> String { "\(number)|โครงการที่ \(number) (๑.๒.๓.๑)|รออนุมัติ|กทม.|กลุ่มงานสวน" }
    let look = try LookSpecimen.look(
      at:
        "== ก\n\(table)\n\(row(1))\n\(row(2))\n== ข\n\(table)\n\(row(3))\n\(row(4))\n๕|โครงการ จ (๑.๒.๓.๑)|5|กทม.|กลุ่มงานสวน"
    )
    #expect(look.sheets.map { $0.unclear.map(\.code) } == [["FRM001"], ["FRM001"]])
    #expect(look.sheets.map { $0.unclear.flatMap(\.cells).map(\.description) } == [["C3", "C4"], ["C3", "C4"]])
    #expect(look.sheets[0].unclear[0].message == look.sheets[1].unclear[0].message)
  }

  @Test("an empty workbook, and one with an empty sheet, have nothing to tell and leave doubt")
  func nothing() throws {
    let none = try LookSpecimen.look(at: [Workbook(file: "ว่าง.xlsx")])
    #expect(none.sheets.isEmpty && none.leavesDoubt)
    #expect(text(none) == "ไม่พบตารางของแบบในแผ่นงานใด\n")
    let blank = try LookSpecimen.look(at: "", file: "ว่าง.xlsx")
    #expect(blank.leavesDoubt)
    #expect(
      text(blank, .english)
        == "ว่าง.xlsx · sheet “แผ่น”\n  nothing is written here\n\nNo sheet has a table of the form.\n")
  }

  @Test("a sheet of nothing but marks is set aside row by row, on one line each")
  func marks() throws {
    let row = ["↔", "-", "✓", "\"", "๐", "x\ny", "\u{200B}"].joined(separator: "|")
    var workbook = Workbook(file: "เครื่องหมาย.xlsx")
    var sheet = Sheet(name: String(repeating: "ก\n", count: 200))
    for number in 1...300 {
      for (column, mark) in row.split(separator: "|").enumerated() {
        sheet.grid[CellReference(row: number, column: column + 1)] = Cell(.text(String(mark)))
      }
    }
    workbook.sheets = [sheet]
    let look = try LookSpecimen.look(at: [workbook])
    #expect(look.leavesDoubt && !look.hasTables)
    #expect(look.sheets[0].rows.allSatisfy { $0.role == .aside })
    #expect(Set(look.sheets[0].rows.flatMap { Array($0.rows) }) == Set(1...300))
    for language in Language.allCases {
      let lines = text(look, language).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count < 320)
      #expect(lines.allSatisfy { $0.count < 400 })
    }
  }
}
