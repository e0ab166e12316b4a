internal import OfficialTables
internal import Reconciliation
public import Spreadsheet

extension Decision {
  /// What was decided, on one line: `โครงการที่ ๓๗ งบประมาณ: ใช้ … (…) ไม่ใช้ … (…) เพราะ …`.
  public var wording: Wording {
    let (subject, why, values) = (about, self.why, shown)
    let dropped = list(zip(refused, values.suffix(refused.count)).map { said($0, $1) })
    if reason == .unsplit {
      return Wording(
        "\(subject.thai): ไม่รู้ว่าจำนวนเงินที่ใช้มาจาก \(dropped.thai) เท่าไร จึงไม่ระบุแหล่ง",
        "\(subject.english): left blank, because it is not known how much of the amount kept comes from \(dropped.english)"
      )
    }
    guard let chosen else {
      if isAnswered {
        return Wording(
          "\(subject.thai): ไม่มีค่า เพราะ\(why.thai) อ่าน \(dropped.thai) ไม่ได้",
          "\(subject.english): left blank, because \(why.english); \(dropped.english) cannot be read")
      }
      return Wording(
        "\(subject.thai): ไม่มีค่า เพราะอ่าน \(dropped.thai) ไม่ได้",
        "\(subject.english): left blank, because \(dropped.english) cannot be read")
    }
    let kept = said(chosen, values[0])
    return Wording(
      "\(subject.thai): ใช้ \(kept.thai) ไม่ใช้ \(dropped.thai) เพราะ\(why.thai)\(caution.thai)",
      "\(subject.english): took \(kept.english), not \(dropped.english), because \(why.english)\(caution.english)")
  }

  private var about: Wording {
    let english = title.english.prefix(1).uppercased() + title.english.dropFirst()
    return Wording("\(title.thai) \(fact.label.thai)", "\(english), \(fact.label.english)")
  }

  /// The value kept, if any, and those refused as a line shows them: of long names only the part in which they differ, of
  /// what cannot be read only the beginning.
  private var shown: [Wording] {
    let sides = [chosen].compactMap(\.self) + refused
    switch (fact, reason) {
    case (.name, _), (.title, _):
      return NameExcerpt.excerpts(of: sides.map(\.text)).map { $0.shortened(to: Self.longestText).spoken }
    case (_, .unreadable):
      return [chosen?.spoken].compactMap(\.self) + refused.map { $0.text.shortened(to: Self.longestText).spoken }
    default: return sides.map(\.spoken)
    }
  }

  private func said(_ side: Side, _ value: Wording) -> Wording {
    guard !side.citations.isEmpty else { return value }
    let places = side.citations.addresses(namingFiles: isOfSeveralFiles)
    return Wording("\(value.thai) (\(places.thai))", "\(value.english) (\(places.english))")
  }

  /// How much of a text a line shows, in characters.
  private static let longestText = 120

  private var isOfSeveralFiles: Bool { Set(cells.map(\.file)).count > 1 }

  private func list(_ parts: [Wording]) -> Wording {
    Wording(parts.map(\.thai).joined(separator: " และ "), parts.map(\.english).joined(separator: " and "))
  }

  private var why: Wording {
    switch reason {
    case .answer:
      let (thai, english) = answer?.line.map { (" (บรรทัดที่ \($0))", ", line \($0)") } ?? ("", "")
      return Wording("มีผู้ตอบไว้ในไฟล์ตั้งค่า\(thai)", "that is a person's answer (in the settings\(english))")
    case .ground(.totals):
      let cells = evidence.addresses(namingFiles: isOfSeveralFiles)
      return evidence.isEmpty
        ? Wording("ผลรวมลงตัวด้วยค่านี้เท่านั้น", "only with it the sum comes out right")
        : Wording(
          "ยอดรวมที่ \(cells.thai) ลงตัวด้วยค่านี้เท่านั้น", "the total in \(cells.english) foots only with it")
    case .ground(.majority):
      return Wording("ระบุตรงกันมากที่สุด", "most places agree on it")
    case .ground(.authority) where isBySettings:
      let table = chosen?.citations.first?.label ?? Wording("", "")
      return Wording(
        "การตั้งค่าให้เชื่อ\(table.thai)ก่อน", "by the settings authority comes first, and lies with the \(table.english)")
    case .ground(.authority):
      let table = chosen?.citations.first?.label ?? Wording("", "")
      return Wording(
        "จากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึงเชื่อ\(table.thai)ก่อน",
        "the tables do not tell which is right, and authority lies with the \(table.english)")
    case .first:
      return Wording(
        "จากตารางไม่อาจรู้ได้ว่าค่าใดถูก จึงใช้แห่งแรก", "the tables do not tell which is right, and it stands first")
    case .unreadable, .unsplit:
      return Wording("อ่านไม่ได้", "that cannot be read")
    case .taken:
      return refused.first?.value == .number("0")
        ? Wording("ลำดับที่เริ่มจาก ๑", "numbers begin with 1") : Wording("ลำดับที่นี้มีแล้ว", "that number is given already")
    }
  }

  /// That the decision rests on a guess.
  private var caution: Wording {
    certainty == .probable
      ? Wording(" (จับคู่หรืออ่านโดยคาดคะเน)", " (rests on a probable pairing or reading)") : Wording("", "")
  }
}

extension Decision.Side {
  /// The value as a text.
  fileprivate var text: String {
    switch value {
    case .text(let text), .number(let text): text
    }
  }
}

extension Decision.Fact {
  /// What people call the fact.
  public var label: Wording {
    switch self {
    case .name: Wording("ชื่อ", "name")
    case .number: Wording("ลำดับที่", "number")
    case .budget: Wording("งบประมาณ", "budget")
    case .sources: Wording("แหล่งงบประมาณ", "sources of the budget")
    case .measure: Wording("มาตรการ", "measure")
    case .workGroups: Wording("ส่วนราชการ", "work groups")
    case .target: Wording("ค่าเป้าหมาย", "target")
    case .weight: Wording("น้ำหนัก", "weight")
    case .months: Wording("เดือนที่ดำเนินการ", "months")
    case .title: Wording("ชื่อ", "title")
    case .fiscalYear: Wording("ปีงบประมาณ", "fiscal year")
    }
  }
}
