internal import ActionPlans
internal import Spreadsheet
internal import StrictYAML
internal import ThaiText

/// A table with the place of its name.
struct PlacedTable {
  /// The form of the table.
  var form: TableForm
  /// Where its name stands.
  var place: YAMLValue
}

extension YAMLValue {
  /// `tables`: the tables by their names, in the order of the form set.
  func tables(_ parts: FormParts) -> [PlacedTable]? {
    guard let pairs = pairs(.tables) else { return nil }
    guard !pairs.isEmpty else {
      refuseValue(expected: .tables)
      return nil
    }
    var titles: Set<MatchingKey> = []
    let tables = pairs.enumerated().compactMap { rank, pair -> PlacedTable? in
      guard let name = pair.key.identifier(), let form = pair.value.table(name, rank: rank, parts, &titles) else {
        return nil
      }
      return PlacedTable(form: form, place: pair.key)
    }
    return tables.count == pairs.count ? tables : nil
  }

  private func table(
    _ name: String, rank: Int, _ parts: FormParts, _ taken: inout Set<MatchingKey>
  ) -> TableForm? {
    let members = members(["label", "row", "subject", "titles", "code", "kind", "columns", "group", "totals"])
    guard let members else { return nil }
    let label = members.needed("label")?.bothLanguages()
    let rowLabel = members["row"].map { $0.bothLanguages() }
    let subject = members.needed("subject")?.name(among: Subject.allCases.map(\.rawValue)).flatMap(Subject.init)
    let titles = members["titles"].map { $0.titles(&taken) } ?? []
    let code = members["code"].map { $0.spellings() } ?? []
    let columns = members.needed("columns")?.columns(of: subject, parts)
    guard let label, let subject, let titles, let code else { return nil }
    let kind = kind(members, of: subject)
    let grouping = members["group"].map { $0.grouping(of: subject, parts) }
    let totals = members["totals"].map {
      $0.totals(of: subject, columns: columns, isGrouped: members["group"] != nil)
    }
    guard let columns, totals != .some(nil), grouping != .some(nil), rowLabel != .some(nil) else { return nil }
    return TableForm(
      key: TableKey(name, label: label, rowLabel: rowLabel ?? nil, rank: rank), subject: subject,
      titles: Term(titles), code: Term(code),
      columns: columns, kind: kind, grouping: grouping ?? nil, totals: Set((totals ?? nil) ?? []))
  }

  /// `titles`: spellings that no other table has.
  private func titles(_ taken: inout Set<MatchingKey>) -> [Spelling]? {
    guard let titles = spellings() else { return nil }
    for title in titles where taken.contains(MatchingKey(title.text)) {
      title.place.refuse(
        "repeated", found: title.place.wording,
        expected: Wording("ชื่อที่ไม่มีตารางอื่นใช้", "a title that no other table has"), remedy: .correctValue)
    }
    taken.formUnion(titles.map { MatchingKey($0.text) })
    return titles
  }

  /// `kind`: needed where activities are listed, and a mistake elsewhere.
  private func kind(_ members: YAMLMembers, of subject: Subject) -> Activity.Kind? {
    guard subject == .activity else {
      members["kind"]?.refuse("wrong-value", found: .keyOfActivities, expected: .leftOut, remedy: .removeIt)
      return nil
    }
    return members.needed("kind")?.name(among: Activity.Kind.allCases.map(\.rawValue)).flatMap(Activity.Kind.init)
  }

  /// `group`: what rows are grouped by.
  private func grouping(of subject: Subject, _ parts: FormParts) -> TableForm.Grouping? {
    guard let members = members(["by", "repeatHeader"]) else { return nil }
    guard subject.canBeGrouped else {
      refuse("wrong-value", found: .groupOf(subject), expected: .leftOut, remedy: .removeIt)
      return nil
    }
    let repeatsHeader = members["repeatHeader"].map { $0.flag() } ?? false
    guard let by = members.needed("by"), let repeatsHeader, let levels = parts.levels else { return nil }
    let workGroup = Subject.workGroup.rawValue
    let known = levels.filter { $0.depth != nil && !$0.isAgencyOwn }.map(\.name) + [workGroup]
    return by.name(among: known).map { name in
      TableForm.Grouping(key: name == workGroup ? .workGroup : .level(name), repeatsHeader: repeatsHeader)
    }
  }

  /// `totals`: which totals are printed.
  private func totals(of subject: Subject, columns: [ColumnForm]?, isGrouped: Bool) -> [TableForm.Total]? {
    guard let values = list(.totals) else { return nil }
    if let columns, !columns.contains(where: { subject.totalledFacts.contains($0.fact) }) {
      refuse("wrong-value", found: .nothingToAdd, expected: .leftOut, remedy: .removeIt)
      return nil
    }
    var totals: [TableForm.Total] = []
    for value in values {
      let name = value.name(among: TableForm.Total.allCases.map(\.rawValue))
      guard let total = name.flatMap(TableForm.Total.init) else { continue }
      guard !totals.contains(total) else {
        value.refuseRepetition(of: total.rawValue)
        continue
      }
      totals.append(total)
      if total == .groups, !isGrouped {
        value.refuse("wrong-value", found: .noGroups, expected: .grouped, remedy: .addGroup)
      }
    }
    return totals
  }
}

extension Subject {
  /// Whether rows can be put under headings of an element or a work group.
  var canBeGrouped: Bool { self == .project || self == .activity || self == .strategy }

  /// The facts of which a total can be made.
  fileprivate var totalledFacts: [String] {
    switch self {
    case .project: ["budget"]
    case .strategy: ["project-count", "project-share", "budget", "budget-share"]
    default: []
    }
  }
}

extension Wording {
  fileprivate static let tables = Wording(
    "ชุดตารางอย่างน้อยหนึ่งตาราง เช่น project-list: {…}", "a set of one table at least, such as project-list: {…}")
  fileprivate static let totals = Wording("รายการ เช่น [groups, table]", "a list, such as [groups, table]")
  fileprivate static let leftOut = Wording("ตารางที่ไม่มีค่านี้", "a table without it")
  fileprivate static let removeIt = Wording("ให้ลบค่านี้ออกจากไฟล์", "Remove it from the file.")
  fileprivate static let keyOfActivities = Wording(
    "ค่า kind ซึ่งใช้กับตารางกิจกรรมเท่านั้น", "the key kind, which only a table of activities has")
  fileprivate static let nothingToAdd = Wording(
    "ยอดรวมของตารางที่ไม่มีคอลัมน์ให้รวม", "totals of a table without a column that can be added up")
  fileprivate static let noGroups = Wording(
    "ยอดรวมของกลุ่ม ทั้งที่ตารางไม่จัดกลุ่ม", "totals of groups in a table that has none")
  fileprivate static let grouped = Wording("ตารางที่มี group", "a table with group")
  fileprivate static let addGroup = Wording(
    "ให้เพิ่ม group หรือลบ groups ออก", "Add group, or remove groups.")

  fileprivate static func groupOf(_ subject: Subject) -> Wording {
    Wording(
      "การจัดกลุ่มของตาราง \(subject.rawValue) ซึ่งจัดกลุ่มเองไม่ได้",
      "groups in a table of the subject \(subject.rawValue), which cannot be grouped")
  }
}
