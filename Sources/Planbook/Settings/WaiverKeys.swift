internal import Reconciliation
internal import Spreadsheet
internal import StrictYAML

extension YAMLValue {
  /// `waivers`: a list of findings that are waived.
  func waivers(of rules: [RuleDescription]) -> [Waiver] { (list(.waivers) ?? []).compactMap { $0.waiver(of: rules) } }

  private func waiver(of rules: [RuleDescription]) -> Waiver? {
    guard
      let members = members(["rule", "subject", "where", "written", "fingerprint", "reason", "by", "until"])
    else { return nil }
    let rule = members.needed("rule")?.read(.rule) { rules.named($0)?.code }
    let identity = identity(members["fingerprint"], members["written"])
    let reason = members.needed("reason")?.line(.text)
    let by = members.needed("by")?.line(.text)
    let until = members.needed("until")?.read(.day) { CalendarDay($0) }
    let subject = members["subject"]?.waivedSubject()
    let place = members["where"]?.waivedPlace()
    guard let rule, let identity, let reason, let by, let until else { return nil }
    return Waiver(
      rule: rule, subject: subject, place: place, identity: identity, reason: reason, by: by, until: until, line: line)
  }

  private func identity(_ fingerprint: YAMLValue?, _ written: YAMLValue?) -> Waiver.Identity? {
    if let fingerprint {
      return fingerprint.read(.fingerprint) { Fingerprints.isOne($0) ? .fingerprint($0) : nil }
    }
    guard let written else {
      refuseMissing(["fingerprint", "written"], remedy: .sayWhatIsWritten)
      return nil
    }
    guard let texts = written.exactTexts(.writtenTexts) else { return nil }
    guard !texts.isEmpty else {
      written.refuseValue(expected: .writtenTexts)
      return nil
    }
    return .written(texts)
  }

  private func waivedSubject() -> Waiver.Subject? {
    guard let members = someMembers(["kind", "number", "name"]) else { return nil }
    return Waiver.Subject(
      kind: members["kind"]?.text(.text), number: members["number"]?.text(.text), name: members["name"]?.text(.text))
  }

  private func waivedPlace() -> Waiver.Place? {
    guard let members = someMembers(["file", "sheet", "cell"]) else { return nil }
    return Waiver.Place(
      file: members["file"]?.text(.text), sheet: members["sheet"]?.text(.text),
      cell: members["cell"]?.read(.cell) { CellReference($0) })
  }

  /// The values of a set that must say something.
  private func someMembers(_ names: [String]) -> YAMLMembers? {
    guard let members = members(names) else { return nil }
    guard !members.isEmpty else {
      refuseMissing(names)
      return nil
    }
    return members
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
