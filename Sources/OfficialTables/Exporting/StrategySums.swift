internal import ActionPlans
internal import Spreadsheet

/// What the projects of a division come to, by the elements of the strategy that they serve.
struct StrategySums {
  private let division: Division
  private let strategy: Strategy
  private let form: Form

  init(of division: Division, _ strategy: Strategy, form: Form) {
    (self.division, self.strategy, self.form) = (division, strategy, form)
  }

  /// A row for each element of the lowest level that projects serve, in the order of the codes.
  func rows(in table: TableForm) -> [StrategyRow] {
    let depth = form.lowestLevel?.depth ?? 1
    let byElement = Dictionary(grouping: division.projects) { $0.measure?.ancestor(depth: depth) }
    // What serves no element stands in no row, and has no share.
    let all = byElement.filter { $0.key != nil }.flatMap(\.value)
    return byElement.keys.compactMap(\.self).sorted().map { code in
      let projects = byElement[code] ?? []
      var row = StrategyRow(in: table.key)
      let element = strategy[code]
      row.level = Entry(element.map { form.level(of: $0) } ?? form.level(ofDepth: code.depth))
      row.code = Entry(code)
      row.title = Entry(element?.title)
      row.projectCount = Entry(projects.count)
      row.projectShare = Entry(ExactDecimal(share: Int64(projects.count), of: Int64(all.count)))
      row.budget = Entry(Self.money(projects))
      if let part = Self.money(projects), let whole = Self.money(all) {
        row.budgetShare = Entry(ExactDecimal(share: part.satang, of: whole.satang))
      }
      var groups: [String] = []
      for name in projects.flatMap(\.workGroups) where !groups.contains(name) { groups.append(name) }
      row.workGroups = Entry(groups.isEmpty ? nil : groups)
      return row
    }
  }

  private static func money(_ projects: [Project]) -> Money? {
    projects.reduce(.some(.zero)) { sum, project in project.budget.flatMap { sum?.adding($0) } }
  }
}
