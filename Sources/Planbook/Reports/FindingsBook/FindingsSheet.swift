internal import ActionPlans
internal import Reconciliation
internal import Spreadsheet

/// A row for each finding, with a box to tick when it is mended.
struct FindingsSheet {
  let looks: BookLooks
  let language: Language
  let links: SourceLinks

  /// The sheet's name.
  var name: String { Self.title[language] }

  private static let title = Wording("สิ่งที่พบ", "Findings")

  private static let widths: [Double] = [6, 11, 9, 46, 25, 48, 9, 12, 10, 8]
  private static let doneColumn = 10
  /// The most cells that one row quotes; a row of a worksheet can be no higher.
  private static let quoted = 5

  /// What stands above the columns.
  static func labels(in language: Language) -> [String] {
    [
      Wording("ที่", "No."), Wording("ระดับ", "Severity"), Wording("รหัส", "Code"), Wording("ผิดอย่างไร", "What is wrong"),
      Wording("ต้องทำอะไร", "What to do"), Wording("อยู่ที่ไหน เขียนว่าอะไร", "Where, and what is written there"),
      Wording("เปิด", "Open"), Wording("ผลต่าง", "Difference"), Wording("ความแน่ชัด", "Confidence"),
      Wording("แก้แล้ว", "Done"),
    ].map { $0[language] }
  }

  /// The sheet.
  ///
  /// - Parameters:
  ///   - findings: The findings with their numbers, those that are waived last.
  ///   - report: Tells which are waived, and whose waiver no longer holds.
  ///   - cells: The name of the sheet that lists the cells.
  ///   - firstRows: The row of each finding's first cell there, by the finding's number.
  func sheet(
    of findings: [(number: Int, finding: Finding)], in report: ReconciliationReport, cells: String,
    firstRows: [Int: Int]
  ) -> Sheet {
    var sheet = BookSheet(name, widths: Self.widths, looks: looks)
    sheet.header(Self.labels(in: language), filteringRows: findings.count)
    let first = sheet.row
    for (number, finding) in findings {
      let waived = number > report.findings.count ? report.waived[number - 1 - report.findings.count] : nil
      let remark = (waived?.wording ?? report.lapse(of: finding)?.wording)?[language]
      let opened = finding.places.first { links.target($0.location) != nil }
      sheet.cells([
        (firstRows[number] == nil ? .centred : .link, .number(Double(number))),
        waived == nil
          ? (BookLook(finding.severity), .text(finding.severity.word[language]))
          : (.centred, .text(ReviewWords.waived[language])),
        (.centred, .text(finding.code)), (.text, .text(wrong(finding, remark))),
        (.text, .text(finding.remedy?[language] ?? "")), (.text, .text(places(of: finding))),
        // The link has a cell of its own: some programs show a linked text on one line only.
        (.link, opened.map { .text($0.location.cell.description) }), difference(of: finding),
        (.centred, .text(finding.confidence.word[language])), (.centred, nil),
      ])
      if let row = firstRows[number] {
        sheet.link(
          column: 1, to: .cell(sheet: cells, CellReference(row: row, column: 1)),
          hint: Wording("ไปที่รายการเซลล์", "to the list of cells")[language])
      }
      if let opened, let target = links.target(opened.location) {
        sheet.link(column: 7, to: target, hint: opened.location.description)
      }
    }
    if !findings.isEmpty { sheet.offer(["✓"], column: Self.doneColumn, rows: first...(sheet.row - 1)) }
    return sheet.sheet
  }

  /// What is wrong, what is said of a waiver, what it rests on when that is not certain, and what follows from it.
  private func wrong(_ finding: Finding, _ remark: String?) -> String {
    ([finding.message[language]] + [remark.map { "⚑ \($0)" }, finding.caution?[language]].compactMap(\.self)
      + finding.related.prefix(3).map { "↳ \($0.code) \($0.message[language])" }).joined(separator: "\n")
  }

  /// Where each cell stands and what is written in it, the first ones of many.
  private func places(of finding: Finding) -> String {
    var lines = finding.places.prefix(Self.quoted).map {
      "\($0.location) = \($0.written(in: language).shortened(to: 60))"
    }
    let rest = finding.places.count - lines.count
    if rest > 0 { lines.append(Wording("และอีก \(rest) เซลล์", "and \(rest) more cells")[language]) }
    return lines.joined(separator: "\n")
  }

  private func difference(of finding: Finding) -> (BookLook, CellValue?) {
    guard let text = finding.difference else { return (.figure, nil) }
    return (.figure, Double(text).map { $0.isFinite ? .number($0) : .text(text) } ?? .text(text))
  }
}
