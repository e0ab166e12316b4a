internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A record of a text file cannot be read as it stands: it was left out, or an amount in it was joined of its pieces.
enum RecordUnclear: Rule {
  static let about = RuleDescription(
    code: "FRM013", name: "record-unclear", severity: .error, bearing: .guesses, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    flagged(.misplacedQuote, "มี \" กลางช่อง", "a quotation mark inside a field", written: "2,โครงการ\"สอง,120000"),
    flagged(
      .textAfterQuote, "มีข้อความหลัง \" ปิด", "text after a closing quotation mark", written: "2,\"โครงการ\"สอง,120000"),
    flagged(.unclosedQuote, "\" ไม่มีตัวปิด", "a quotation mark that is never closed", written: "2,\"โครงการสอง,120000"),
    flagged(.undecodable, "ไบต์ที่ไม่ใช่อักษร", "a byte that is no character", written: "0xE9"),
    flagged(
      .unclearAmount, "จำนวนเงินที่รวมกลับได้หลายแบบ", "an amount that can be joined in two ways", written: "1,250,000"),
    .flagged("จำนวนเงินที่ไม่มี \" ครอบ", "amounts without quotation marks") { plan in
      let cells = [5, 6].map {
        CellLocation(file: "สรุป.csv", sheet: nil, cell: CellReference(row: $0, column: 3))
      }
      let faults = zip(cells, ["250,000", "120,000"]).map { TextFault(.joinedAmount, at: $0.cell, written: $1) }
      plan.mended.append(MendedSource(faults: faults, location: cells[0]))
      return cells
    },
    .silent("ทุกแถวของไฟล์อ่านได้", "every record of a file can be read") { _ in },
  ]

  private static func flagged(
    _ kind: TextFault.Kind, _ thai: String, _ english: String, written: String
  ) -> RuleExample {
    .flagged(thai, english) { plan in
      let cell = CellLocation(file: "สรุป.csv", sheet: nil, cell: CellReference(row: 6, column: 1))
      let fault = TextFault(
        kind, at: cell.cell, line: kind == .unclearAmount ? nil : 7, offset: kind == .unclearAmount ? nil : 685,
        written: written)
      plan.mended.append(MendedSource(faults: [fault], location: cell))
      return [cell]
    }
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for source in evidence.submission.mended {
      func cited(_ fault: TextFault) -> Citation {
        Citation("text", at: source.location(of: fault), written: fault.written)
      }
      for fault in source.faults where fault.kind.isLeftOut {
        report.add(
          Self.self, .leftOut(fault, at: source.location(of: fault)), subject: Finding.Subject(kind: "text"),
          at: [cited(fault)])
      }
      // One program wrote all amounts of a file: that is one defect.
      let joined = source.faults.filter { $0.kind == .joinedAmount }
      guard let first = joined.first else { continue }
      report.add(
        Self.self, .joined(first, count: joined.count, at: source.location(of: first)), severity: .warning,
        subject: Finding.Subject(kind: "text"), at: joined.map(cited))
    }
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "อ่านแถวของไฟล์ข้อความตามที่เขียนไม่ได้", "A record of a text file cannot be read as it stands")
  fileprivate static let checks = Wording(
    "ทุกแถวของไฟล์ CSV แบ่งช่องได้แบบเดียว และทุกไบต์เป็นอักษร",
    "Every record of a CSV file can be split into fields in one way, and every byte of a text file is a character")
  fileprivate static let matters = Wording(
    "แถวที่ไม่ได้อ่านหายไปจากแผน ส่วนจำนวนเงินที่รวมกลับเป็นการเดา",
    "What was left out is not in the plan, and an amount that was joined is a guess")
  fileprivate static let remedy = Wording(
    "แก้แถวนั้นในไฟล์ หรือเปิดไฟล์ต้นฉบับแล้วบันทึกเป็น CSV UTF-8 ใหม่ โดยให้มี \" ครอบช่องที่มีจุลภาคหรือ \"",
    "Correct the row in the file, or save the original as CSV UTF-8 again, with quotation marks around every field that "
      + "has a comma or a quotation mark in it")

  fileprivate static func leftOut(_ fault: TextFault, at place: CellLocation) -> Wording {
    let spot = Wording(
      fault.line.map { " (บรรทัดที่ \(ThaiDigits.thai("\($0)")) ไบต์ที่ \(ThaiDigits.thai("\(fault.offset ?? 0)")))" } ?? "",
      fault.line.map { " (line \($0), byte \(fault.offset ?? 0))" } ?? "")
    let why = reason(fault)
    return Wording(
      "\(place)\(spot.thai): \(why.thai) จึงไม่ได้อ่านแถวนี้",
      "\(place)\(spot.english): \(why.english), so the row was left out")
  }

  private static func reason(_ fault: TextFault) -> Wording {
    let text = fault.written
    return switch fault.kind {
    case .undecodable:
      Wording("ไบต์ \(text) ไม่ใช่อักษรในรหัสของไฟล์", "the byte \(text) is no character in the encoding of the file")
    case .unclosedQuote:
      Wording(
        "เครื่องหมาย \" ที่เปิดช่องไม่มีตัวปิดใน “\(text)”", "the \" that opens a field is not closed in “\(text)”")
    case .textAfterQuote:
      Wording(
        "มีข้อความต่อจากเครื่องหมาย \" ที่ปิดช่องใน “\(text)”", "text follows the \" that closes a field in “\(text)”")
    case .unclearAmount:
      Wording(
        "“\(text)” อาจเป็นจำนวนเงินที่ถูกแบ่งตรงจุลภาค และรวมกลับได้หลายแบบ",
        "“\(text)” may be an amount that was cut at its commas, and can be joined in more than one way")
    case .misplacedQuote, .joinedAmount, .otherEncoding:
      Wording(
        "มีเครื่องหมาย \" กลางช่องที่ไม่ได้ขึ้นต้นด้วย \" ใน “\(text)”",
        "a \" stands inside a field that does not begin with one in “\(text)”")
    }
  }

  fileprivate static func joined(_ fault: TextFault, count: Int, at place: CellLocation) -> Wording {
    Wording(
      "\(place) “\(fault.written)” ไม่มีเครื่องหมาย \" ครอบ จึงถูกแบ่งตรงจุลภาค โปรแกรมรวมกลับเป็นจำนวนเดียว"
        + (count > 1 ? " รวม \(ThaiDigits.thai("\(count)")) ช่อง" : ""),
      "\(place) “\(fault.written)” stands without quotation marks and was cut at its commas; it was joined to one amount"
        + (count > 1 ? ", and so were \(count) amounts in all" : ""))
  }
}
