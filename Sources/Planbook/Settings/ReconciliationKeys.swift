internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

extension ReconciliationSettings {
  /// `rules`: a severity, or `off`, by the code or the name of a rule.
  mutating func take(rules: YAMLValue, among known: [RuleDescription]) {
    var seen: Set<String> = []
    for (key, name, value) in rules.pairs(.rules) ?? [] {
      guard let rule = known.named(name) else {
        key.refuseValue(expected: .rule)
        continue
      }
      guard seen.insert(rule.code).inserted else {
        key.refuseRepetition(of: rule.code)
        continue
      }
      let level = value.read(.level) { text in
        text == "off" ? .some(nil) : Severity(rawValue: text).map(Optional.some)
      }
      switch level {
      case .some(.some(let severity)): severities[rule.code] = severity
      case .some(nil): silenced.insert(rule.code)
      case nil: break
      }
    }
  }
}

extension YAMLValue {
  /// `authority`: tables in the order in which they are believed.
  func authority(in form: Form) -> [TableKey] {
    order(.tables, of: .oneOf(form.authority.map(\.rawValue)), named: \.rawValue) { name in
      form.authority.first { $0.rawValue == name }
    }
  }

  /// `decide`: what tells which of several values a plan keeps, the strongest first.
  func grounds() -> [Decision.Ground] {
    order(.grounds, of: .ground, named: \.rawValue) { name in
      Decision.Ground.allCases.first { $0.rawValue == name }
    }
  }

  /// A list in which each value stands once.
  private func order<Value: Equatable>(
    _ expected: Wording, of expectedValue: Wording, named name: (Value) -> String, _ meaning: (String) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for entry in list(expected) ?? [] {
      guard let value = entry.read(expectedValue, meaning) else { continue }
      if values.contains(value) {
        entry.refuseRepetition(of: name(value))
      } else {
        values.append(value)
      }
    }
    return values
  }

  /// `tolerance`: differences that are not reported.
  func tolerance(in form: Form) -> ReconciliationSettings.Tolerance {
    var tolerance = ReconciliationSettings.Tolerance()
    guard let members = members(["money", "percent"]) else { return tolerance }
    if let money = members["money"]?.money(in: form) { tolerance.money = money }
    let percent = members["percent"]?.read(.percent) { text in
      ExactDecimal(ThaiDigits.arabic(text)).flatMap { $0 < .zero || $0 > .hundred ? nil : $0 }
    }
    if let percent { tolerance.percent = percent }
    return tolerance
  }

  /// `ceilings`: a list of amounts with what they are for.
  func ceilings(in form: Form) -> [ReconciliationSettings.Ceiling] {
    var ceilings: [ReconciliationSettings.Ceiling] = []
    for value in list(.ceilings) ?? [] {
      guard let members = value.members(["division", "workGroup", "source", "amount"]) else { continue }
      var ceiling = ReconciliationSettings.Ceiling(amount: members.needed("amount")?.money(in: form) ?? .zero)
      ceiling.division = members["division"]?.text(.text)
      ceiling.workGroup = members["workGroup"]?.text(.text)
      ceiling.source = members["source"]?.text(.text)
      let isRepeated = ceilings.contains { other in
        (other.division, other.workGroup, other.source) == (ceiling.division, ceiling.workGroup, ceiling.source)
      }
      if isRepeated {
        value.refuseRepetition(of: ceiling.workGroup ?? ceiling.source ?? ceiling.division ?? "amount")
      }
      ceilings.append(ceiling)
    }
    return ceilings
  }

  /// `vocabulary`: words of the office.
  func vocabulary() -> ReconciliationSettings.Vocabulary {
    var vocabulary = ReconciliationSettings.Vocabulary()
    guard let members = members(["fundingSources", "workGroups"]) else { return vocabulary }
    vocabulary.fundingSources = (members["fundingSources"]?.list(.texts) ?? []).compactMap { $0.text(.text) }
    for (_, short, name) in members["workGroups"]?.pairs(.abbreviations) ?? [] {
      vocabulary.workGroups[short] = name.text(.text)
    }
    return vocabulary
  }

  /// An amount of baht that is not negative.
  func money(in form: Form) -> Money? { read(.money) { Money.read(answer: $0, form: form) } }
}

extension Wording {
  static let rule = Wording(
    "รหัสหรือชื่อกฎ เช่น BUD002 (ดูด้วย planbook rules)", "the code or name of a rule, such as BUD002 (see planbook rules)")
  static let texts = Wording("รายการข้อความ", "a list of texts")
  fileprivate static let rules = Wording("ชุดค่าของกฎ เช่น BUD002: warning", "a set of rules, such as BUD002: warning")
  fileprivate static let level = Wording("error, warning, note หรือ off", "error, warning, note or off")
  fileprivate static let tables = Wording(
    "รายการตาราง เช่น [budget-summary, project-list]", "a list of tables, such as [budget-summary, project-list]")
  fileprivate static let ground = Wording.oneOf(Decision.Ground.allCases.map(\.rawValue))
  fileprivate static let grounds = Wording(
    "รายการสิ่งที่ใช้ตัดสิน เช่น [totals, majority, authority]",
    "a list of what decides, such as [totals, majority, authority]")
  static let money = Wording(
    "จำนวนเงินบาทที่ไม่ติดลบ เช่น 1,500,000.50", "an amount of baht that is not negative, such as 1,500,000.50")
  fileprivate static let percent = Wording(
    "ตัวเลขตั้งแต่ 0 ถึง 100 มีทศนิยมไม่เกินสี่ตำแหน่ง เช่น 0.01",
    "a number from 0 to 100 with four decimal places at most, such as 0.01")
  fileprivate static let ceilings = Wording(
    "รายการเพดาน เช่น - amount: 1,500,000", "a list of ceilings, such as - amount: 1,500,000")
  fileprivate static let abbreviations = Wording(
    "ชุดชื่อย่อ เช่น กนผ.: กลุ่มงานนโยบายและแผน", "a set of abbreviations, such as กนผ.: กลุ่มงานนโยบายและแผน")
}
