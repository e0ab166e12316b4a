internal import OfficialTables
internal import Spreadsheet

/// A file of a folder cannot be read: what it says is in no table.
enum FileUnreadable: Rule {
  static let about = RuleDescription(
    code: "FRM016", name: "file-unreadable", severity: .error, bearing: .loses, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ไฟล์หนึ่งในโฟลเดอร์มีรหัสผ่าน", "a file of the folder is encrypted") { plan in
      plan.unread = [
        SourceError("encrypted", file: "ชุด/กลุ่มงาน.xlsx", thai: "มีรหัสผ่าน", english: "it is encrypted")
      ]
      return [location(of: "ชุด/กลุ่มงาน.xlsx")]
    },
    .silent("ทุกไฟล์ในโฟลเดอร์อ่านได้", "every file of the folder can be read") { _ in },
  ]

  /// A file has no cell that could be named; its first stands for all of them.
  private static func location(of file: String) -> CellLocation {
    CellLocation(file: file, sheet: nil, cell: CellReference(row: 1, column: 1))
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for error in evidence.submission.unread {
      let file = error.file ?? ""
      report.add(
        Self.self, .unread(error), subject: Finding.Subject(kind: "file", name: file),
        at: [Citation("file", at: location(of: file), written: file)])
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("อ่านไฟล์ในโฟลเดอร์ไม่ได้", "A file of a folder cannot be read")
  fileprivate static let checks = Wording(
    "ทุกไฟล์ในโฟลเดอร์ที่เป็นแผนได้ (และโฟลเดอร์ย่อย) อ่านได้", "Every file in a folder, and in the folders inside it, can be read"
  )
  fileprivate static let matters = Wording(
    "ไม่มีสิ่งที่ไฟล์นั้นเขียนไว้อยู่ในแผน ผลรวมจึงอาจขาดไปทั้งกลุ่มงาน",
    "Nothing that the file says is in the plan: a whole work group may be missing from the totals")
  fileprivate static let remedy = Wording(
    "แก้ไฟล์ตามเหตุผลที่แจ้ง ขอไฟล์ใหม่จากผู้ส่ง หรือย้ายไฟล์ออกจากโฟลเดอร์",
    "Mend the file as the reason says, ask its sender for another, or move it out of the folder")

  fileprivate static func unread(_ error: SourceError) -> Wording {
    Wording(
      "อ่านไฟล์ไม่ได้: \(error.sentence(in: .thai))", "a file could not be read: \(error.sentence(in: .english))")
  }
}
