internal import ActionPlans
internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet
internal import ThaiText

extension ReconciliationSettings {
  /// `rules`: a severity, or `off`, by the code or the name of a rule.
  mutating func take(rules: SettingsValue, among known: [RuleDescription]) throws(SettingsFault) {
    var seen: Set<String> = []
    for (key, name, value) in try rules.pairs(.rules) {
      guard let rule = known.named(name) else { throw .value(key, expected: .rule) }
      guard seen.insert(rule.code).inserted else { throw .repeated(key, rule.code) }
      let level = try value.read(.level) { text in
        text == "off" ? .some(nil) : Severity(rawValue: text).map(Optional.some)
      }
      if let level { severities[rule.code] = level } else { silenced.insert(rule.code) }
    }
  }
}

extension SettingsValue {
  /// `authority`: tables in the order in which they are believed.
  func authority() throws(SettingsFault) -> [TableKey] {
    var tables: [TableKey] = []
    for value in try list(.tables) {
      let table = try value.read(.table) { name in
        ReconciliationSettings.standardAuthority.first { $0.rawValue == name }
      }
      guard !tables.contains(table) else { throw .repeated(value, table.rawValue) }
      tables.append(table)
    }
    return tables
  }

  /// `tolerance`: differences that are not reported.
  func tolerance() throws(SettingsFault) -> ReconciliationSettings.Tolerance {
    let members = try members(["money", "percent"])
    var tolerance = ReconciliationSettings.Tolerance()
    if let value = members["money"] { tolerance.money = try value.money() }
    if let value = members["percent"] {
      tolerance.percent = try value.read(.percent) { text in
        ExactDecimal(ThaiDigits.arabic(text)).flatMap { $0 < .zero || $0 > .hundred ? nil : $0 }
      }
    }
    return tolerance
  }

  /// `ceilings`: a list of amounts with what they are for.
  func ceilings() throws(SettingsFault) -> [ReconciliationSettings.Ceiling] {
    var ceilings: [ReconciliationSettings.Ceiling] = []
    for value in try list(.ceilings) {
      let members = try value.members(["division", "workGroup", "source", "amount"])
      guard let amount = members["amount"] else { throw .missing(value, ["amount"]) }
      var ceiling = ReconciliationSettings.Ceiling(amount: try amount.money())
      ceiling.division = try members["division"]?.text(.text)
      ceiling.workGroup = try members["workGroup"]?.text(.text)
      ceiling.source = try members["source"]?.text(.text)
      let isRepeated = ceilings.contains { other in
        (other.division, other.workGroup, other.source) == (ceiling.division, ceiling.workGroup, ceiling.source)
      }
      guard !isRepeated else {
        throw .repeated(value, ceiling.workGroup ?? ceiling.source ?? ceiling.division ?? "amount")
      }
      ceilings.append(ceiling)
    }
    return ceilings
  }

  /// `vocabulary`: words of the office.
  func vocabulary() throws(SettingsFault) -> ReconciliationSettings.Vocabulary {
    let members = try members(["fundingSources", "workGroups"])
    var vocabulary = ReconciliationSettings.Vocabulary()
    for value in try members["fundingSources"]?.list(.texts) ?? [] {
      vocabulary.fundingSources.append(try value.text(.text))
    }
    for (_, short, name) in try members["workGroups"]?.pairs(.abbreviations) ?? [] {
      vocabulary.workGroups[short] = try name.text(.text)
    }
    return vocabulary
  }

  /// An amount of baht that is not negative.
  private func money() throws(SettingsFault) -> Money {
    try read(.money) { text in
      guard case .satang(let satang) = ThaiAmount.read(text), satang >= 0 else { return nil }
      return Money(satang: satang)
    }
  }
}

extension Wording {
  static let rule = Wording(
    "รหัสหรือชื่อกฎ เช่น BUD002 (ดูด้วย planbook rules)", "the code or name of a rule, such as BUD002 (see planbook rules)")
  static let texts = Wording("รายการข้อความ", "a list of texts")
  fileprivate static let rules = Wording("ชุดค่าของกฎ เช่น BUD002: warning", "a set of rules, such as BUD002: warning")
  fileprivate static let level = Wording("error, warning, note หรือ off", "error, warning, note or off")
  fileprivate static let table = Wording.oneOf(ReconciliationSettings.standardAuthority.map(\.rawValue))
  fileprivate static let tables = Wording(
    "รายการตาราง เช่น [budget-summary, project-list]", "a list of tables, such as [budget-summary, project-list]")
  fileprivate static let money = Wording(
    "จำนวนเงินบาทที่ไม่ติดลบ เช่น 1,500,000.50", "an amount of baht that is not negative, such as 1,500,000.50")
  fileprivate static let percent = Wording(
    "ตัวเลขตั้งแต่ 0 ถึง 100 มีทศนิยมไม่เกินสี่ตำแหน่ง เช่น 0.01",
    "a number from 0 to 100 with four decimal places at most, such as 0.01")
  fileprivate static let ceilings = Wording(
    "รายการเพดาน เช่น - amount: 1,500,000", "a list of ceilings, such as - amount: 1,500,000")
  fileprivate static let abbreviations = Wording(
    "ชุดชื่อย่อ เช่น กนผ.: กลุ่มงานนโยบายและแผน", "a set of abbreviations, such as กนผ.: กลุ่มงานนโยบายและแผน")
}
