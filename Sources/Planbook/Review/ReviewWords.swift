public import Spreadsheet

/// What reports for people say about waivers, saved reports and rules that are turned off.
enum ReviewWords {
  /// What is said of a finding that is waived.
  static let waived = Wording("ยกเว้นไว้", "waived")
  /// What the finding's fingerprint is called.
  static let fingerprint = Wording("รหัสประจำเรื่อง", "fingerprint")

  /// What is said beside the counts: each thing only where there is something to say.
  static func asides(_ report: ReconciliationReport) -> [Wording] {
    var asides: [Wording] = []
    if !report.waived.isEmpty {
      asides.append(Wording("\(waived.thai) \(report.waived.count)", "\(waived.english) \(report.waived.count)"))
    }
    if let known = report.known { asides.append(Wording("ที่ทราบแล้ว \(known.count)", "known \(known.count)")) }
    if !report.silenced.isEmpty {
      let list = report.silenced.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      asides.append(Wording("กฎที่ปิดไว้ \(list)", "rules turned off \(list)"))
    }
    return asides
  }
}

extension FindingReview.Waived {
  /// Who waives the finding, until when, and why.
  var wording: Wording {
    Wording(
      "\(waiver.by) ยกเว้นไว้ถึง \(waiver.until.wording.thai): \(waiver.reason)",
      "waived by \(waiver.by) until \(waiver.until.wording.english): \(waiver.reason)")
  }
}

extension FindingReview.Lapse {
  /// Whose waiver does not hold any more, and why.
  var wording: Wording {
    let (by, until) = (waiver.by, waiver.until.wording)
    return switch reason {
    case .expired:
      Wording(
        "ข้อยกเว้นของ \(by) หมดอายุแล้ว ใช้ได้ถึง \(until.thai): \(waiver.reason)",
        "the waiver by \(by) has expired; it held until \(until.english): \(waiver.reason)")
    case .changed:
      Wording(
        "ข้อยกเว้นของ \(by) ใช้ไม่ได้แล้ว เพราะข้อความในเซลล์ไม่ใช่ที่ยกเว้นไว้: \(waiver.reason)",
        "the waiver by \(by) does not hold: the cells do not say what was waived: \(waiver.reason)")
    }
  }
}

extension Waiver {
  /// That the waiver is about nothing that was found.
  public var idleWording: Wording {
    let place = line.map { Wording("บรรทัดที่ \($0): ", "line \($0): ") } ?? Wording("", "")
    return Wording(
      "\(place.thai)ข้อยกเว้น \(rule) ของ \(by) ไม่ตรงกับสิ่งใดที่พบ อาจแก้แล้ว ให้ลบออก หรือตรวจว่าเขียนถูกต้อง",
      "\(place.english)the waiver of \(rule) by \(by) is about nothing that was found. It may be mended: remove the waiver, or check how it is written."
    )
  }
}
