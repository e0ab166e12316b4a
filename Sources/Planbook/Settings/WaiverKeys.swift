internal import Reconciliation
internal import Spreadsheet

extension SettingsValue {
  /// `waivers`: a list of findings that are waived.
  func waivers(of rules: [RuleDescription]) throws(SettingsFault) -> [Waiver] {
    var waivers: [Waiver] = []
    for value in try list(.waivers) { waivers.append(try value.waiver(of: rules)) }
    return waivers
  }

  private func waiver(of rules: [RuleDescription]) throws(SettingsFault) -> Waiver {
    let members = try members([
      "rule", "subject", "where", "written", "fingerprint", "reason", "by", "until",
    ])
    func needed(_ name: String) throws(SettingsFault) -> SettingsValue {
      guard let value = members[name] else { throw .missing(self, [name]) }
      return value
    }
    let rule = try needed("rule").read(.rule) { rules.named($0)?.code }
    return Waiver(
      rule: rule, subject: try members["subject"]?.waivedSubject(), place: try members["where"]?.waivedPlace(),
      identity: try identity(members["fingerprint"], members["written"]),
      reason: try needed("reason").line(.text), by: try needed("by").line(.text),
      until: try needed("until").read(.day) { CalendarDay($0) }, line: line)
  }

  private func identity(
    _ fingerprint: SettingsValue?, _ written: SettingsValue?
  ) throws(SettingsFault) -> Waiver.Identity {
    if let fingerprint { return .fingerprint(try fingerprint.read(.fingerprint) { Fingerprints.isOne($0) ? $0 : nil }) }
    guard let written else { throw .missing(self, ["fingerprint", "written"], .sayWhatIsWritten) }
    let texts = try written.exactTexts(.writtenTexts)
    guard !texts.isEmpty else { throw .value(written, expected: .writtenTexts) }
    return .written(texts)
  }

  private func waivedSubject() throws(SettingsFault) -> Waiver.Subject {
    let names = ["kind", "number", "name"]
    let members = try members(names)
    guard !members.isEmpty else { throw .missing(self, names) }
    return Waiver.Subject(
      kind: try members["kind"]?.text(.text), number: try members["number"]?.text(.text),
      name: try members["name"]?.text(.text))
  }

  private func waivedPlace() throws(SettingsFault) -> Waiver.Place {
    let names = ["file", "sheet", "cell"]
    let members = try members(names)
    guard !members.isEmpty else { throw .missing(self, names) }
    return Waiver.Place(
      file: try members["file"]?.text(.text), sheet: try members["sheet"]?.text(.text),
      cell: try members["cell"]?.read(.cell) { CellReference($0) })
  }
}

extension Wording {
  fileprivate static let waivers = Wording(
    "รายการข้อยกเว้น เช่น - rule: BUD002", "a list of waivers, such as - rule: BUD002")
  fileprivate static let day = Wording(
    "วันที่แบบ ปี-เดือน-วัน เช่น 2569-03-31 หรือ 2026-03-31", "a day as year-month-day, such as 2026-03-31 or 2569-03-31")
  fileprivate static let cell = Wording("ที่อยู่เซลล์ เช่น C41", "a cell such as C41")
  fileprivate static let writtenTexts = Wording(
    "รายการข้อความของทุกเซลล์ในเรื่องนั้น", "a list of the texts of all cells of the finding")
  fileprivate static let fingerprint = Wording(
    "รหัสประจำเรื่องจากรายงาน เช่น 0123456789abcdef:1", "a fingerprint from a report, such as 0123456789abcdef:1")
  fileprivate static let sayWhatIsWritten = Wording(
    "ให้เพิ่มค่าหนึ่งในสองค่านี้ เพื่อให้ข้อยกเว้นไม่ซ่อนข้อขัดแย้งใหม่ที่เกิดในที่เดียวกัน",
    "Add one of the two, so that the waiver hides no other contradiction in the same place.")
}
