internal import Reconciliation
internal import Spreadsheet

/// A row for each cell that takes part in a finding or in what follows from it, with a link that opens it.
struct CellsSheet {
  let looks: BookLooks
  let language: Language
  let links: SourceLinks

  /// The sheet's name.
  var name: String { Self.title[language] }

  private static let title = Wording("เซลล์ที่เกี่ยวข้อง", "Cells")

  private static let widths: [Double] = [6, 9, 24, 24, 26, 9, 52, 30, 24]

  /// What stands above the columns.
  static func labels(in language: Language) -> [String] {
    [
      Wording("ที่", "No."), Wording("รหัส", "Code"), Wording("ตาราง", "Table"), Wording("ไฟล์", "File"),
      Wording("แผ่นงาน", "Sheet"), Wording("เซลล์", "Cell"), Wording("เขียนไว้ว่า", "Written"),
      Wording("อ่านได้เป็น", "Read as"), Wording(ReviewWords.fingerprint.thai, "Fingerprint"),
    ].map { $0[language] }
  }

  /// The sheet, and the row of each finding's first cell by the finding's number.
  func sheet(of findings: [(number: Int, finding: Finding)], findings other: String) -> (Sheet, [Int: Int]) {
    var rows: [(number: Int, code: String, place: Finding.Place, fingerprint: String?)] = []
    for (number, finding) in findings {
      rows += finding.places.map { (number, finding.code, $0, finding.fingerprint) }
      for consequence in finding.related { rows += consequence.places.map { (number, consequence.code, $0, nil) } }
      guard rows.count < FindingsBook.most else { break }
    }
    rows = Array(rows.prefix(FindingsBook.most))
    var sheet = BookSheet(name, widths: Self.widths, looks: looks)
    sheet.header(Self.labels(in: language), filteringRows: rows.count)
    var firstRows: [Int: Int] = [:]
    for (number, code, place, fingerprint) in rows {
      if firstRows[number] == nil { firstRows[number] = sheet.row }
      let target = links.target(place.location)
      let location = place.location
      sheet.cells([
        (.link, .number(Double(number))), (.centred, .text(code)), (.text, .text(place.roleName[language])),
        (.text, .text(location.fileName ?? "")), (.text, .text(location.sheet ?? "")),
        (target == nil ? .centred : .link, .text(location.cell.description)),
        (.text, .text(place.written(in: language).shortened(to: 600))), value(of: place),
        (.centred, fingerprint.map { .text($0) }),
      ])
      sheet.link(column: 1, to: .cell(sheet: other, CellReference(row: number + 1, column: 1)))
      if let target { sheet.link(column: 6, to: target, hint: location.description) }
    }
    return (sheet.sheet, firstRows)
  }

  private func value(of place: Finding.Place) -> (BookLook, CellValue?) {
    switch place.value {
    case .number(let text)?:
      if let number = Double(text), number.isFinite { (.figure, .number(number)) } else { (.text, .text(text)) }
    case .text(let text)?: (.text, .text(text.shortened(to: 60)))
    case nil: (.text, nil)
    }
  }
}
