internal import Spreadsheet
internal import StrictYAML

extension YAMLValue {
  /// `authority`: the tables that speak of projects, in the order in which they are believed.
  ///
  /// - Parameter tables: The tables; nil when they are a mistake themselves, so that names cannot be checked.
  func authority(of tables: [PlacedTable]?) -> [TableKey]? {
    guard let values = list(.authority) else { return nil }
    guard let tables else { return nil }
    let known = tables.map(\.form).filter(\.subject.speaksOfProjects)
    guard !known.isEmpty else {
      if !values.isEmpty { refuseValue(expected: .noAuthority) }
      return []
    }
    let keys = values.keys(among: known)
    for table in known where table.subject == .project && !keys.contains(table.key) {
      refuse(
        "missing-key", found: Wording("รายการที่ไม่มีตาราง \(table.key)", "a list without the table \(table.key)"),
        expected: Wording("รายการที่มีตารางโครงการครบทุกตาราง", "one that holds all tables of projects"),
        remedy: Wording("ให้เพิ่มตารางนี้", "Add the table."))
    }
    return keys
  }

  /// `sheets`: the sheets of a workbook in order.
  func sheets(of tables: [PlacedTable]?, levels: [LevelForm]?) -> [SheetForm]? {
    guard let values = list(.sheets) else { return nil }
    guard !values.isEmpty else {
      refuseValue(expected: .sheets)
      return nil
    }
    var (keys, names): (Set<String>, Set<String>) = ([], [])
    let sheets = values.compactMap { $0.sheet(of: tables?.map(\.form), levels, &keys, &names) }
    guard sheets.count == values.count else { return nil }
    let printed = Set(sheets.flatMap(\.tables))
    for table in tables ?? [] where !printed.contains(table.form.key) {
      table.place.refuse(
        "missing-key", found: Wording("ตารางที่ไม่อยู่ในชีตใด", "a table that stands in no sheet"),
        expected: Wording("ตารางที่อยู่ในชีตอย่างน้อยหนึ่งชีต", "one that stands in a sheet"),
        remedy: Wording("ให้เพิ่มตารางนี้ใน sheets", "Add the table to one of the sheets."))
    }
    return sheets
  }

  private func sheet(
    of tables: [TableForm]?, _ levels: [LevelForm]?, _ keys: inout Set<String>, _ names: inout Set<String>
  ) -> SheetForm? {
    guard let members = members(["key", "name", "tables", "group"]) else { return nil }
    let key = members.needed("key")?.identifier()
    if let key, !keys.insert(key).inserted { members["key"]?.refuseRepetition(of: key) }
    let name = members.needed("name")?.sheetName()
    if let name, !names.insert(name.lowercased()).inserted { members["name"]?.refuseRepetition(of: name) }
    let values = members.needed("tables")?.list(.tableNames)
    if let values, values.isEmpty { members["tables"]?.refuseValue(expected: .tableNames) }
    let level = members["group"].map { group in
      levels.flatMap { levels in group.name(among: levels.filter { $0.depth != nil && !$0.isAgencyOwn }.map(\.name)) }
    }
    guard let tables, let values else { return nil }
    let placed = values.keys(among: tables)
    if members["group"] != nil {
      for table in tables where placed.contains(table.key) && !table.subject.canBeGrouped {
        members["group"]?.refuse(
          "wrong-value", found: .under(table), expected: .groupedTables, remedy: .correctValue)
      }
    }
    guard let key, let name, level != .some(nil) else { return nil }
    return SheetForm(key: key, name: name, tables: placed, groupLevel: level ?? nil)
  }

  /// A name that a workbook takes for a sheet.
  private func sheetName() -> String? {
    read(.sheetName) { name in
      let isTaken =
        (1...31).contains(name.utf16.count) && !name.unicodeScalars.contains(where: \.isControl)
        && !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'")
        && !name.hasSuffix("'") && name.lowercased() != "history"
      return isTaken ? name : nil
    }
  }
}

extension [YAMLValue] {
  /// The tables that names stand for, each once.
  fileprivate func keys(among tables: [TableForm]) -> [TableKey] {
    var keys: [TableKey] = []
    for value in self {
      let name = value.name(among: tables.map(\.key.rawValue))
      guard let key = tables.first(where: { $0.key.rawValue == name })?.key else { continue }
      if keys.contains(key) { value.refuseRepetition(of: key.rawValue) } else { keys.append(key) }
    }
    return keys
  }
}

extension Subject {
  /// Whether tables of the subject say something about projects.
  fileprivate var speaksOfProjects: Bool { self == .project || self == .indicator || self == .step }
}

extension Wording {
  fileprivate static let authority = Wording(
    "รายการตาราง เช่น [budget-summary, project-list]", "a list of tables, such as [budget-summary, project-list]")
  fileprivate static let noAuthority = Wording(
    "รายการว่าง เพราะไม่มีตารางใดกล่าวถึงโครงการ", "an empty list, since no table speaks of projects")
  fileprivate static let sheets = Wording(
    "รายการชีตอย่างน้อยหนึ่งชีต เช่น - key: plan", "a list of one sheet at least, such as - key: plan")
  fileprivate static let tableNames = Wording(
    "รายการตารางอย่างน้อยหนึ่งตาราง เช่น [project-list]", "a list of one table at least, such as [project-list]")
  fileprivate static let sheetName = Wording(
    "ชื่อชีตที่ยาวไม่เกิน 31 ตัว ไม่มี [ ] : * ? / \\ ไม่ขึ้นต้นหรือลงท้ายด้วย ' และไม่ใช่ History",
    "a sheet's name of at most 31 characters without [ ] : * ? / \\, with no ' at its ends, and not History")
  fileprivate static let groupedTables = Wording(
    "ชีตที่มีแต่ตารางของโครงการ กิจกรรม หรือยุทธศาสตร์", "a sheet of tables of projects, activities or the strategy only")

  fileprivate static func under(_ table: TableForm) -> Wording {
    Wording(
      "ตาราง \(table.key) ซึ่งพิมพ์ใต้แต่ละระดับไม่ได้",
      "the table \(table.key), which cannot be printed under elements of a level")
  }
}
