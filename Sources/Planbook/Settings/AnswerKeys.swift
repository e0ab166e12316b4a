internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

extension YAMLValue {
  /// `answers`: what a person says of facts about which the sheets contradict each other.
  func answers(in form: Form) -> [Answer] {
    var answers: [Answer] = []
    for value in list(.answers) ?? [] {
      guard let answer = value.answer(in: form) else { continue }
      if answers.contains(where: answer.isAboutSame) {
        value.refuseRepetition(of: [answer.thing, answer.fact.rawValue].compactMap(\.self).joined(separator: " "))
      } else {
        answers.append(answer)
      }
    }
    return answers
  }

  private func answer(in form: Form) -> Answer? {
    let kinds = ["project", "activity", "indicator", "schedule"] + form.levels.map(\.name)
    guard let members = members(["division"] + kinds + ["step", "fact", "value"]) else { return nil }
    let facts = Decision.Fact.allCases
    let fact = members.needed("fact")?.read(.oneOf(facts.map(\.rawValue))) { Decision.Fact(rawValue: $0) }
    let things = kinds.filter { members[$0] != nil }
    for kind in things.dropFirst() { members[kind]?.refuseSecondThing(beside: things[0]) }
    let (kind, thing) = (things.first ?? "plan", things.first.flatMap { members[$0]?.text(.numberOrName) })
    if things.isEmpty, let fact, fact != .fiscalYear { refuseMissing(kinds) }
    let step = members["step"]?.read(.positiveNumber) { Int.read(answer: $0, form: form) }
    let division = members["division"]?.text(.text)
    let value = members.needed("value")
    guard let fact, let value = value?.answer(about: fact, in: form), things.isEmpty == (thing == nil) else {
      return nil
    }
    return Answer(
      division: division, kind: kind, thing: thing, step: step, fact: fact, value: value, line: line)
  }

  private func answer(about fact: Decision.Fact, in form: Form) -> Answer.Value? {
    if fact == .sources, !isText {
      let amounts = pairs(.amountsBySource)?.map { _, source, value in
        value.money(in: form).map { Funding(source: source, amount: $0) }
      }
      guard let fundings = amounts?.compactMap(\.self), fundings.count == amounts?.count else { return nil }
      return .fundings(fundings)
    }
    return read(fact.expectedAnswer) { text in
      if text == Answer.blank, fact.mayBeLost { return .blank }
      return fact.isSaid(by: text, form: form) ? .text(text) : nil
    }
  }

  private func refuseSecondThing(beside first: String) {
    refuse(
      "wrong-value", found: Wording("สิ่งที่สองนอกจาก \"\(first)\"", "a second thing beside \"\(first)\""),
      expected: Wording("คำตอบของสิ่งเดียว", "an answer about one thing"),
      remedy: Wording("ให้แยกเป็นคำตอบละสิ่ง", "Give each thing an answer of its own."))
  }
}

extension Decision.Fact {
  /// Whether a plan may say nothing of it.
  fileprivate var mayBeLost: Bool {
    switch self {
    case .name, .title, .number, .fiscalYear: false
    default: true
    }
  }

  /// What an answer about the fact has to be.
  fileprivate var expectedAnswer: Wording {
    switch self {
    case .name, .title: .text
    case .number: .positiveNumber
    case .budget: .money
    case .sources: .amountsBySource
    case .measure: Wording("รหัส เช่น 1.2.3.1", "a code such as 1.2.3.1")
    case .workGroups:
      Wording("ชื่อส่วนราชการ คั่นด้วยจุลภาค", "names of work groups, with commas between them")
    case .target: Wording("ค่าเป้าหมาย เช่น 3 ครั้ง หรือ 80%", "a target such as 3 ครั้ง or 80%")
    case .weight: Wording("ตัวเลขตั้งแต่ 0 ถึง 100", "a number from 0 to 100")
    case .months: Wording("เดือน เช่น ต.ค.–ธ.ค., ก.พ.", "months such as Oct–Dec, Feb")
    case .fiscalYear: Wording("ปีงบประมาณ เช่น 2569", "a fiscal year such as 2569")
    }
  }
}

extension Wording {
  fileprivate static let answers = Wording(
    "รายการคำตอบ เช่น - project: 5", "a list of answers, such as - project: 5")
  fileprivate static let numberOrName = Wording("ลำดับที่หรือชื่อ", "a number or a name")
  fileprivate static let positiveNumber = Wording("ลำดับที่ เช่น 5", "a number such as 5")
  fileprivate static let amountsBySource = Wording(
    "แหล่งงบประมาณ หรือจำนวนเงินตามแหล่ง เช่น {กทม.: 500000}",
    "a source, or amounts by source such as {กทม.: 500000}")
}
