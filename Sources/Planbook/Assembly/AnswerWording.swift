public import Spreadsheet

extension UnusedAnswer {
  /// Which answer was not taken, why, and what to do.
  public var wording: Wording {
    let place = answer.line.map { Wording("บรรทัดที่ \($0): ", "line \($0): ") } ?? Wording("", "")
    let (about, reason) = (answer.shown, reason.words)
    return Wording(
      "\(place.thai)ไม่ได้ใช้คำตอบ \(about) เพราะ\(reason.thai)",
      "\(place.english)the answer \(about) was not taken: \(reason.english)")
  }
}

extension Answer {
  /// What it is about, in the words of the settings.
  fileprivate var shown: String {
    let thing = thing.map { "\(kind): \($0)" }
    let step = step.map { "step: \($0)" }
    let division = division.map { "division: \($0)" }
    return "(" + [division, thing, step, "fact: \(fact.rawValue)"].compactMap(\.self).joined(separator: ", ") + ")"
  }
}

extension UnusedAnswer.Reason {
  fileprivate var words: Wording {
    switch self {
    case .noSuchThing:
      Wording(
        "ไม่มีสิ่งนี้ในแผน ให้ตรวจลำดับที่หรือชื่อ หรือลบออก",
        "the plan has no such thing. Check the number or the name, or remove the answer.")
    case .noConflict:
      Wording(
        "ไม่มีข้อขัดแย้งเรื่องนี้แล้ว ให้ลบออก", "there is nothing to decide about it any more. Remove the answer.")
    case .notPossible:
      Wording(
        "ใช้ค่านี้ไม่ได้ ลำดับที่อาจมีแล้ว เงินตามแหล่งรวมกันไม่เท่างบประมาณ หรือตอบว่า blank ทั้งที่มีค่าที่อ่านได้",
        "its value cannot be: the number is given already, the sources do not add up to the budget, or it says blank where a value can be read."
      )
    }
  }
}
