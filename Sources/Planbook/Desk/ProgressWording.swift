public import Spreadsheet
internal import ThaiText

extension WorkProgress.State {
  /// The progress on one line: what is done, of how much, the share, and about how long it goes on.
  ///
  /// - Parameter seconds: How long the work has taken so far.
  public func wording(after seconds: Double) -> Wording {
    var parts = [step]
    if rows > 0 { parts.append(Wording("\(ThaiDigits.thai(rows.grouped)) แถว", "\(rows.grouped) rows")) }
    let percent = Int(share * 100)
    if share > 0 { parts.append(Wording("\(ThaiDigits.thai("\(percent)"))%", "\(percent)%")) }
    // Before some of it is done nobody knows.
    if share >= 0.05, stage != .writing {
      let left = max(1, Int((seconds / share - seconds).rounded()))
      parts.append(
        Wording("เหลือราว \(ThaiDigits.thai("\(left)")) วินาที", "about \(left) s left"))
    }
    return Wording(parts.map(\.thai).joined(separator: " · "), parts.map(\.english).joined(separator: " · "))
  }

  /// What was done when the work was stopped from outside.
  public var stoppedWording: Wording {
    let output: Wording
    if let replacing {
      output = Wording(
        "กำลังเขียน \(replacing) (เป็นของเดิมหรือของใหม่ทั้งหมด หรือโฟลเดอร์มีเครื่องหมายว่ายังใช้ไม่ได้)",
        "\(replacing) was being put in its place (it is the old or the new one, whole, or a folder marked as not to be used)"
      )
    } else if written.isEmpty {
      output = Wording("ยังไม่ได้เขียนไฟล์ใด", "nothing was written")
    } else {
      let names = written.joined(separator: ", ")
      output = Wording("เขียนแล้ว: \(names)", "written: \(names)")
    }
    return Wording("หยุดตามคำสั่งขณะ\(step.thai) · \(output.thai)", "stopped while \(step.english) · \(output.english)")
  }

  private var step: Wording {
    let step = min(max(begun, 1), steps)
    let (thaiSteps, thaiStep) = (ThaiDigits.thai("\(steps)"), ThaiDigits.thai("\(step)"))
    switch stage {
    case .reading where files > 0:
      return Wording(
        "อ่านไฟล์แล้ว \(ThaiDigits.thai("\(filesRead)")) จาก \(ThaiDigits.thai("\(files)"))",
        "reading files: \(filesRead) of \(files) are read")
    case .reading: return Wording("อ่านไฟล์", "reading")
    case .recognising where steps > 0:
      return Wording("จำแนกตาราง แผ่นงานที่ \(thaiStep) จาก \(thaiSteps)", "finding tables: sheet \(step) of \(steps)")
    case .recognising: return Wording("จำแนกตาราง", "finding tables")
    case .checking where steps > 0:
      return Wording("ตรวจตามกฎที่ \(thaiStep) จาก \(thaiSteps)", "checking: rule \(step) of \(steps)")
    case .checking: return Wording("ตรวจตามกฎ", "checking")
    case .writing: return Wording("เขียนผลลัพธ์", "writing the output")
    }
  }
}
