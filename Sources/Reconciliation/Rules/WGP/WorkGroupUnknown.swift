internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A table names a work group that the division's own table does not have.
enum WorkGroupUnknown: Rule {
  static let about = RuleDescription(
    code: "WGP002", name: "work-group-unknown", severity: .warning, bearing: .says, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ทุกตารางระบุกลุ่มงานที่ไม่มีในหน่วยงาน", "all tables name a group that the division has not") { plan in
      let name = "กลุ่มงานสระน้ำ"
      _ = plan.divisions[0].projectList[0].workGroups.retype([name], written: name)
      _ = plan.divisions[0].indicators[0].works[0].workGroups.retype([name], written: name)
      _ = plan.divisions[0].schedules[0].workGroups.retype([name], written: name)
      return [plan.divisions[0].budgetSummary[0].workGroups.retype([name], written: name)]
    },
    .silent("ชื่อย่อที่ตารางหน่วยงานระบุไว้", "an abbreviation that the division's table states") { plan in
      _ = plan.divisions[0].budgetSummary[0].workGroups.retype(["ก. ๑"], written: "ก. ๑")
    },
    .silent("มีแต่ตารางตัวชี้วัด ซึ่งใช้ชื่อย่อ", "the indicator table alone, which abbreviates its groups") { plan in
      let indicators = plan.divisions[0].indicators
      plan.divisions[0] = DivisionSubmission()
      plan.divisions[0].indicators = indicators
      _ = plan.divisions[0].indicators[0].works[0].workGroups.retype(["สส."], written: "สส.")
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    // Where no table names a group in full there is nothing that an abbreviation could be the short form of.
    let contradictions = Contradictions(in: report)
    for division in evidence.divisions where !division.groups.names.isEmpty {
      var cells: [MatchingKey: [Citation]] = [:]
      var names: [String] = []
      division.said.forEachEntry(of: "work-groups", form: evidence.form) { entry, table, place in
        guard let table, let groups = entry.value as? [String] else { return }
        if case .agencyIndicator = place { return }
        for name in groups {
          guard case .unknown = division.groups.reading(of: name) else { continue }
          let key = MatchingKey(name)
          if cells[key] == nil { names.append(name) }
          var cell = Citation(table, entry)
          cell.value = name.machine
          cells[key, default: []].append(cell)
        }
      }
      for name in names {
        let citations = cells[MatchingKey(name)] ?? []
        // A group that one table only names is a contradiction, and reported as such, unless nothing else is said.
        let causes = contradictions.entries(withAll: citations.compactMap(\.place?.location))
        report.add(
          Self.self, .unknown(name, citations.addresses), subject: Finding.Subject(kind: "work-group", name: name),
          at: citations, cause: Cause(Set(citations.map(\.role)).sorted()), unlessFollowingFrom: causes)
      }
    }
  }

  /// The findings that tables name different groups, by the cells they list.
  private struct Contradictions {
    private var all: Set<Int> = []
    private var byCell: [CellLocation: Set<Int>] = [:]

    init(in report: Report) {
      for (index, entry) in report.entries.enumerated() where entry.finding.code == WorkGroupDoesNotTieOut.about.code {
        all.insert(index)
        for place in entry.finding.places { byCell[place.location, default: []].insert(index) }
      }
    }

    /// Those that list all of some cells, in the order in which they were found.
    func entries(withAll cells: [CellLocation]) -> [Int] {
      guard let first = cells.first else { return all.sorted() }
      return cells.dropFirst().reduce(byCell[first] ?? []) { $0.intersection(byCell[$1] ?? []) }.sorted()
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ไม่รู้จักกลุ่มงาน", "A work group is unknown")
  fileprivate static let checks = Wording(
    "กลุ่มงานที่ตารางต่าง ๆ ระบุมีอยู่ในตารางหน่วยงาน และชื่อย่อหมายถึงกลุ่มงานเดียว",
    "The groups that tables name are in the division's table, and an abbreviation fits one group only")
  fileprivate static let matters = Wording("งานไม่มีเจ้าของ", "The work has no owner")
  fileprivate static let remedy = Wording(
    "แก้ชื่อกลุ่มงาน หรือเพิ่มชื่อย่อในตารางหน่วยงาน", "Correct the name, or add the abbreviation to the division's table")

  fileprivate static func unknown(_ name: String, _ places: Wording) -> Wording {
    Wording("\(places.thai): ไม่รู้จักกลุ่มงาน “\(name)”", "\(places.english): the work group “\(name)” is unknown")
  }
}
