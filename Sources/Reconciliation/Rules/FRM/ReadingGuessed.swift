internal import OfficialTables
internal import Spreadsheet

/// Something that bears on money, on what is a project, or on a whole table was taken for what its words do not say.
enum ReadingGuessed: Rule {
  static let about = RuleDescription(
    code: "FRM014", name: "reading-guessed", severity: .warning, bearing: .guesses, title: .title, checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("แถวชื่ออื่นที่เท่ากับผลบวก", "a row of another name that is the sum of those above") { plan in
      let cell = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 9, column: 2))
      plan.guesses.append(
        ReadingGuess(.total, in: Specimen.budgetSummary, at: cell, written: "เงินทั้งหมด 620000"))
      return [cell]
    },
    .silent("ยอดรวมที่บอกชื่อตามแบบ", "a total in the words of the form") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    GuessWording.report(evidence, Self.self, into: &report) { $0.weight != .explained }
  }
}

/// Something was taken from a place, or for a thing, that the form does not name but the sheet makes plain.
enum ReadingExplained: Rule {
  static let about = RuleDescription(
    code: "FRM015", name: "reading-explained", severity: .note, bearing: .says, title: .explainedTitle,
    checks: .explainedChecks, matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("หน่วยเงินอยู่เหนือตาราง", "the unit of money stands above the table") { plan in
      let cell = CellLocation(file: nil, sheet: "สรุปงบประมาณ", cell: CellReference(row: 2, column: 5))
      plan.guesses.append(
        ReadingGuess(.unit, in: Specimen.budgetSummary, at: cell, written: "หน่วย : พันบาท"))
      return [cell]
    },
    .silent("หน่วยเงินอยู่ในหัวคอลัมน์", "the unit of money stands in the column's label") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    GuessWording.report(evidence, Self.self, into: &report) { $0.weight == .explained }
  }
}

extension Wording {
  fileprivate static let title = Wording("เดาว่าเป็นอะไร", "Something was taken for what its words do not say")
  fileprivate static let checks = Wording(
    "แถว ช่อง และแผ่นงานบอกเองว่าเป็นอะไร โดยไม่ต้องเดาจากตัวเลขหรือจากแถวข้างเคียง",
    "Rows, cells and sheets say themselves what they are, without a guess from figures or from the rows around")
  fileprivate static let matters = Wording(
    "ถ้าเดาผิด แผนจะมีเงินหรือโครงการเกินหรือขาด", "If the guess is wrong, the plan has money or projects too many or too few")
  fileprivate static let remedy = Wording(
    "ตรวจว่าอ่านถูก หรือแก้ช่องให้บอกชัด", "Make sure that it was read rightly, or let the cell say so")
  fileprivate static let explainedTitle = Wording(
    "อ่านจากที่อื่นนอกแบบ", "Something was read from where the form does not have it")
  fileprivate static let explainedChecks = Wording(
    "สิ่งที่อ่านอยู่ในที่ที่แบบกำหนด", "What is read stands where the form has it")
}
