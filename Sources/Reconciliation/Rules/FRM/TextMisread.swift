internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// Thai in a text file had been read in a wrong code page before the file was saved, or some of its lines are in another
/// encoding than the rest; it was mended while reading.
enum TextMisread: Rule {
  static let about = RuleDescription(
    code: "FRM012", name: "text-misread", severity: .warning, bearing: .guesses, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ไฟล์ CSV ที่เปิดผิดรหัสแล้วบันทึกทับ", "a CSV file that was opened in a wrong code page and saved") { plan in
      let cell = CellLocation(file: "สรุป.csv", sheet: nil, cell: CellReference(row: 1, column: 1))
      plan.mended.append(
        MendedSource(TextMending(written: "¹éÓ", read: "น้ำ", lines: [1, 2, 3, 7]), location: cell))
      return [cell]
    },
    .flagged("แถวหนึ่งของไฟล์ UTF-8 อยู่ในรหัสไทย 874", "one row of a UTF-8 file is in code page 874") { plan in
      let cell = CellLocation(file: "สรุป.csv", sheet: nil, cell: CellReference(row: 6, column: 1))
      let fault = TextFault(.otherEncoding, at: cell.cell, line: 6, offset: 685, written: "2,โครงการสอง,120000")
      plan.mended.append(MendedSource(faults: [fault], location: cell))
      return [cell]
    },
    .silent("ภาษาไทยในไฟล์ถูกต้อง", "the Thai of a file is right") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for source in evidence.submission.mended {
      if let mending = source.mending {
        report.add(
          Self.self, .mended(mending, at: source.location), subject: Finding.Subject(kind: "text"),
          at: [Citation("text", at: source.location, written: mending.written)])
      }
      let others = source.faults.filter { $0.kind == .otherEncoding }
      guard let first = others.first else { continue }
      report.add(
        Self.self, .otherEncoding(first, count: others.count, at: source.location(of: first)),
        subject: Finding.Subject(kind: "text"),
        at: others.map { Citation("text", at: source.location(of: $0), written: $0.written) })
    }
  }
}

extension Wording {
  fileprivate static let title = Wording(
    "ภาษาไทยถูกอ่านผิดรหัสก่อนบันทึก", "The Thai was read in a wrong code page before the file was saved")
  fileprivate static let checks = Wording(
    "ภาษาไทยในไฟล์ข้อความอ่านออกตามที่บันทึก", "The Thai of a text file can be read as it was saved")
  fileprivate static let matters = Wording(
    "โปรแกรมอ่านกลับให้แล้ว แต่โปรแกรมอื่นจะเห็นเป็นตัวอักษรที่อ่านไม่ออก และถ้าบันทึกซ้ำอักษรอาจหายไปจนกู้ไม่ได้",
    "It was mended here; other programs show letters nobody can read, and saving once more may lose some for good")
  fileprivate static let remedy = Wording(
    "ขอไฟล์ต้นฉบับ หรือเปิดต้นฉบับโดยเลือกรหัส UTF-8 แล้วบันทึกใหม่ และตรวจชื่อที่อ่านได้",
    "Ask for the original file, or open the original as UTF-8 and save it again; check the names as they were read")

  fileprivate static func mended(_ mending: TextMending, at place: CellLocation) -> Wording {
    let (count, first) = (mending.lines.count, mending.lines.first ?? 1)
    return Wording(
      "\(place) “\(mending.written.cutForMessage)” อ่านเป็น “\(mending.read.cutForMessage)” เพราะถูกอ่านผิดรหัสก่อนบันทึก"
        + (count > 1 ? " รวม \(ThaiDigits.thai("\(count)")) บรรทัด เริ่มที่บรรทัดที่ \(ThaiDigits.thai("\(first)"))" : ""),
      "\(place) says “\(mending.written.cutForMessage)”, which was taken for “\(mending.read.cutForMessage)”: it was read in a wrong "
        + "code page before the file was saved"
        + (count > 1 ? ", and so were \(count) lines in all, from line \(first) on" : ""))
  }

  fileprivate static func otherEncoding(_ fault: TextFault, count: Int, at place: CellLocation) -> Wording {
    Wording(
      "\(place) “\(fault.written.cutForMessage)” อยู่ในรหัสไทย 874 ต่างจากส่วนอื่นของไฟล์ที่เป็น UTF-8 จึงอ่านแถวนี้ตามรหัสนั้น"
        + (count > 1 ? " รวม \(ThaiDigits.thai("\(count)")) แถว" : ""),
      "\(place) says “\(fault.written.cutForMessage)” in Thai code page 874, unlike the rest of the file, which is UTF-8; the row "
        + "was read as what it is" + (count > 1 ? ", and so were \(count) rows in all" : ""))
  }
}
