internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// The part of the official tables that is exported: some sheets, or what one work group does.
public struct BookPart: Sendable {
  /// The sheets, each by its key (the name of its CSV file), its name or the key of one of its tables; all where it is
  /// empty.
  public var sheets: [String]
  /// The work group, by its name or abbreviation; nil for all of them.
  public var workGroup: String?

  /// All of the tables unless told otherwise.
  public init(sheets: [String] = [], workGroup: String? = nil) {
    self.sheets = sheets
    self.workGroup = workGroup
  }

  /// The keys of the sheets that are meant.
  ///
  /// - Throws: `SourceError` `unknown-sheet` for a name that is none of the form's.
  func keys(in form: Form) throws(SourceError) -> Set<String> {
    var keys: Set<String> = []
    for name in sheets {
      // The name of a CSV file, with or without its ending.
      let key = MatchingKey(name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name)
      let found = form.sheets.filter { sheet in
        ([sheet.key, sheet.name] + sheet.tables.map(\.rawValue)).contains { MatchingKey($0) == key }
      }
      guard
        let first =
          found.first(where: { MatchingKey($0.key) == key }) ?? found.first(where: { $0.groupLevel == nil })
          ?? found.first
      else {
        let known = Wording.oneOf(form.sheets.map(\.key))
        throw SourceError(
          "unknown-sheet",
          thai: "พบชื่อตาราง \(name.quoted) แต่ต้องเป็น\(known.thai) ให้ใช้ชื่อที่แบบฟอร์ม \(form.name) มี",
          english: """
            Found the name \(name.quoted), expected \(known.english). Use the name of a sheet that the form set \(form.name) \
            has.
            """)
      }
      keys.insert(first.key)
    }
    return keys
  }

  /// What of a plan belongs to the part.
  ///
  /// What names no work group stays (missions, the strategy); of an indicator only the work of the group, and key results
  /// with the indicators of their numbers.
  ///
  /// - Throws: `SourceError` `unknown-work-group` when no division has a group of the name.
  func plan(of whole: ActionPlan) throws(SourceError) -> ActionPlan {
    guard let workGroup else { return whole }
    let wanted = MatchingKey(workGroup)
    var plan = whole
    plan.divisions = whole.divisions.compactMap { division in
      let groups = division.workGroups.filter { group in
        [group.name, group.abbreviation].contains { $0.map { MatchingKey($0) == wanted } ?? false }
      }
      guard !groups.isEmpty else { return nil }
      return division.part(
        of: Set(groups.flatMap { [$0.name, $0.abbreviation].compactMap { $0.map(MatchingKey.init) } }))
    }
    guard !plan.divisions.isEmpty else {
      let names = whole.divisions.flatMap(\.workGroups).map(\.name)
      let known =
        names.isEmpty ? Wording("กลุ่มงานของแผน (แผนนี้ไม่มีเลย)", "a work group of the plan, which has none") : .oneOf(names)
      throw SourceError(
        "unknown-work-group",
        thai: "พบชื่อกลุ่มงาน \(workGroup.quoted) แต่ต้องเป็น\(known.thai) ให้ใช้ชื่อหรือชื่อย่อของกลุ่มงานในแผน",
        english: """
          Found the work group \(workGroup.quoted), expected \(known.english). Use the name or the abbreviation of a work \
          group of the plan.
          """)
    }
    return plan
  }
}

extension Division {
  /// What the division does through work groups, given by their names and abbreviations.
  fileprivate func part(of groups: Set<MatchingKey>) -> Division {
    func isPart(_ names: [String]) -> Bool { names.contains { groups.contains(MatchingKey($0)) } }
    var part = self
    part.workGroups = workGroups.filter { isPart([$0.name]) }
    part.projects = projects.filter { isPart($0.workGroups) }
    part.activities = activities.filter { isPart($0.workGroups) }
    let works = Set(part.projects.map { Contribution.Work.project($0.number) })
      .union(part.activities.map { .activity($0.kind, $0.number) })
    part.indicators = indicators.compactMap { indicator in
      var own = indicator
      own.contributions = indicator.contributions.filter { works.contains($0.work) }
      return own.contributions.isEmpty ? nil : own
    }
    // A key result goes with the indicator of its number.
    let left = Set(indicators.map(\.number)).subtracting(part.indicators.map(\.number))
    part.keyResults = keyResults.filter { !left.contains($0.number) }
    part.evaluationAspects = evaluationAspects.map { aspect in
      var own = aspect
      let served = aspect.indicators.filter { $0.works.contains { isPart($0.workGroups) } }.map(\.code)
      own.indicators = aspect.indicators.compactMap { indicator in
        // What lies above an indicator of the group's heads it.
        guard
          served.contains(where: { $0 == indicator.code || $0.ancestor(depth: indicator.code.depth) == indicator.code })
        else { return nil }
        var indicator = indicator
        indicator.works = indicator.works.filter { isPart($0.workGroups) }
        return indicator
      }
      return own
    }
    return part
  }
}
