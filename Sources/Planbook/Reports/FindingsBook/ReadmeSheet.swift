internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// What to read before the rest: what the sheets are, what the words mean, and what to do with the workbook.
struct ReadmeSheet {
  let looks: BookLooks
  let language: Language

  /// The sheet.
  func sheet(of report: ReconciliationReport) -> Sheet {
    var sheet = BookSheet(Wording("อ่านก่อน", "Read me")[language], widths: [84], isLandscape: false, looks: looks)
    sheet.line(ReportWords.title[language], .title)
    for line in lines(report) { line.isEmpty ? sheet.blank() : sheet.line(line) }
    return sheet.sheet
  }

  private func lines(_ report: ReconciliationReport) -> [String] {
    let counts =
      (Severity.worstFirst.map { "\($0.words[language]) \(report.count(of: $0))" }
      + ReviewWords.asides(report).map { $0[language] }).joined(separator: " · ")
    let files = report.sources.map { "• \($0.file)" }
    let cells = report.shown.reduce(0) { $0 + $1.places.count + $1.related.reduce(0) { $0 + $1.places.count } }
    let isCut = max(report.shown.count, cells) > FindingsBook.most
    let left = Wording(
      "แสดงเพียง \(FindingsBook.most) รายการและ \(FindingsBook.most) เซลล์แรก จาก \(report.shown.count) รายการและ \(cells) เซลล์ ดูทั้งหมดได้ด้วย --format csv หรือ json",
      "Only the first \(FindingsBook.most) findings and cells are listed, of \(report.shown.count) findings and \(cells) cells; --format csv and json have all of them."
    )
    return [counts, ""] + [Wording("ไฟล์ที่ตรวจ", "Files that were checked")[language]] + files
      + (isCut ? [left[language]] : []) + [""] + guide.map { $0[language] }
  }

  private var guide: [Wording] {
    [
      Wording("วิธีใช้", "How to use this workbook"),
      Wording(
        "๑. เริ่มจากแผ่น “สิ่งที่พบ” จากบนลงล่าง ข้อผิดพลาดมาก่อน แต่ละแถวคือเรื่องเดียวที่ต้องดู แม้จะเกี่ยวข้องหลายเซลล์",
        "1. Begin with the sheet “Findings” and go down: errors come first. A row is one matter to look at, however many cells take part in it."
      ),
      Wording(
        "๒. กดช่อง “เปิด” เพื่อไปยังเซลล์แรกในไฟล์ต้นทาง หรือกดเลขที่เพื่อดูทุกเซลล์ในแผ่น “เซลล์ที่เกี่ยวข้อง” (วางสมุดงานนี้ไว้ที่เดิม ลิงก์จึงจะเปิดได้)",
        "2. Click “Open” to go to the first cell in its own file, or the number to see every cell in the sheet “Cells”. Links work while this workbook stays where it was made."
      ),
      Wording(
        "๓. แก้ในไฟล์ต้นทาง แล้วเลือก ✓ ในช่อง “แก้แล้ว” ใช้ปุ่มกรองที่หัวตารางเพื่อดูเฉพาะที่ยังไม่ได้แก้",
        "3. Correct the file itself, then choose ✓ under “Done”. The buttons in the header show only what is left."),
      Wording(
        "๔. เมื่อแก้ครบแล้ว สั่ง planbook reconcile อีกครั้ง รายงานนี้ไม่เปลี่ยนตามไฟล์ต้นทาง",
        "4. When all is done, run planbook reconcile again: this workbook does not follow the files."),
      Wording("", ""),
      Wording("ความหมายของคำ", "What the words mean"),
      Wording(
        "ข้อผิดพลาด: ตารางขัดแย้งกันหรือขัดแย้งในตัวเอง ต้องแก้",
        "error: tables contradict each other or themselves; it has to be corrected."),
      Wording("ข้อควรตรวจ: น่าจะพลาด ให้ตรวจดู", "warning: a likely slip; look at it."),
      Wording("หมายเหตุ: ควรรู้ไว้ ไม่มีอะไรผิด", "note: worth knowing; nothing is wrong."),
      Wording(
        "คาดคะเน: มาจากการอ่านหรือการจับคู่ที่น่าจะใช่ ให้ดูด้วยตาก่อนแก้",
        "probable: rests on a likely reading or pairing; see for yourself before you correct anything."),
      Wording(
        "รหัสจบการทำงานของคำสั่ง: 0 ไม่มีสิ่งที่ต้องรายงาน, 1 พบสิ่งที่ต้องแก้, 2 อ่านหรือเขียนไฟล์ไม่ได้, 64 สั่งผิดรูปแบบ",
        "The command ends with 0 when there is nothing to report, 1 with findings, 2 when a file cannot be read or written, 64 for wrong usage."
      ),
    ]
  }
}
