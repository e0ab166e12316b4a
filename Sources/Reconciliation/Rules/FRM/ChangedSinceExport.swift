internal import OfficialTables
internal import Spreadsheet

/// A workbook or a folder of CSV files says something else than when it was exported.
///
/// Most often that is what it was exported for; but where a value stands in one place only, nothing else tells that
/// somebody has touched it.
enum ChangedSinceExport: Rule {
  static let about = RuleDescription(
    code: "FRM017", name: "changed-since-export", severity: .note, bearing: .says, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("แผ่นงานหนึ่งถูกแก้ อีกแผ่นหายไป", "one sheet was changed, another is gone") { plan in
      var alteration = ExportAlteration(of: "แผน.xlsx", .sheet)
      (alteration.changed, alteration.gone) = (["สรุปงบประมาณ"], ["บัญชีโครงการ"])
      plan.altered = [alteration]
      return [place(of: alteration)]
    },
    .flagged("ไฟล์หนึ่งเพิ่มเข้ามาในโฟลเดอร์", "a file was put into the folder") { plan in
      var alteration = ExportAlteration(of: "ชุด", .file)
      alteration.added = ["โครงการใหม่.csv"]
      plan.altered = [alteration]
      return [place(of: alteration)]
    },
    .silent("ทุกแผ่นงานเป็นเหมือนตอนส่งออก", "every sheet is as it was exported") { _ in },
  ]

  /// What was changed may be any cell, or none that is left; the first of the file stands for all.
  private static func place(of alteration: ExportAlteration) -> CellLocation {
    CellLocation(file: alteration.place, sheet: nil, cell: CellReference(row: 1, column: 1))
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for alteration in evidence.submission.altered {
      report.add(
        Self.self, .altered(alteration), subject: Finding.Subject(kind: "file", name: alteration.place),
        at: [Citation("file", at: place(of: alteration), written: alteration.place)])
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ไม่เหมือนตอนส่งออก", "A file is no longer as it was exported")
  fileprivate static let checks = Wording(
    "แผ่นงานในสมุดงาน หรือไฟล์ในโฟลเดอร์ ที่ planbook ส่งออก ยังเขียนเหมือนตอนส่งออก",
    "The sheets of a workbook, or the files of a folder, that planbook exported still say what they said then")
  fileprivate static let matters = Wording(
    "ค่าที่เขียนไว้ที่เดียวไม่มีตารางอื่นให้เทียบ ถ้าถูกแก้โดยไม่ตั้งใจจะไม่มีอะไรบอก",
    "What stands in one place only has nothing to be compared with: where it was changed by mistake, nothing else tells"
  )
  fileprivate static let remedy = Wording(
    "ถ้าตั้งใจแก้ ไม่ต้องทำอะไร ถ้าไม่ได้ตั้งใจ ให้ส่งออกใหม่จากไฟล์แผนแล้วเทียบดู",
    "If that was meant, there is nothing to do; if not, export the plan file again and compare")

  fileprivate static func altered(_ alteration: ExportAlteration) -> Wording {
    let part = alteration.part == .sheet ? Wording("แผ่นงาน", "sheets") : Wording("ไฟล์", "files")
    let parts = [
      (Wording("ที่แก้ไข", "changed"), alteration.changed), (Wording("ที่หายไป", "gone"), alteration.gone),
      (Wording("ที่เพิ่มเข้ามา", "added"), alteration.added),
    ].filter { !$0.1.isEmpty }
    return Wording(
      "ตั้งแต่ planbook ส่งออก “\(alteration.place)” มี"
        + parts.map { "\(part.thai)\($0.thai): \(list($1))" }.joined(separator: "; "),
      "since planbook exported “\(alteration.place)”, "
        + parts.map { "\(part.english) \($0.english): \(list($1))" }.joined(separator: "; "))
  }

  /// No form has more parts; others may have any number.
  private static let shown = 12

  private static func list(_ names: [String]) -> String {
    names.prefix(shown).map { "“\($0)”" }.joined(separator: ", ") + (names.count > shown ? ", …" : "")
  }
}
