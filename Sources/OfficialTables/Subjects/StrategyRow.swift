public import ActionPlans
internal import ThaiText

/// What one row of a table says of an element of the strategy.
public struct StrategyRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// The level the element is said to stand on.
  public var level = Entry<LevelForm>()
  /// The code, or the number of a level that is numbered apart.
  public var code = Entry<StrategyCode>()
  /// The title.
  public var title = Entry<String>()
  /// The number of projects that serve it.
  public var projectCount = Entry<Int>()
  /// Their share in all projects, in percent.
  public var projectShare = Entry<ExactDecimal>()
  /// Their money.
  public var budget = Entry<Money>()
  /// Its share in all money, in percent.
  public var budgetShare = Entry<ExactDecimal>()
  /// The work groups responsible for them.
  public var workGroups = Entry<[String]>()

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// ยุทธศาสตร์: every element by level, code and title, or with what its projects come to.
extension StrategyRow {
  static let facts: [Fact<StrategyRow>] = [
    Fact("level", \.level, levelWord), Fact("code", \.code, .code), Fact("title", \.title, .text), element,
    Fact("project-count", \.projectCount, .count), Fact("project-share", \.projectShare, .share),
    Fact("budget", \.budget, .money), Fact("budget-share", \.budgetShare, .share),
    Fact("work-groups", \.workGroups, .workGroups),
  ]

  private static let levelWord = CellCodec<LevelForm>(look: .text) { cell, form in
    form.levels.first { $0.words.matches(cell.written) }
  } write: { level, _ in
    .text(level.words.printed)
  }

  /// Level, code and title in one cell, as a heading has them: `๑.๑ แผนงานการศึกษา`.
  private static let element = Fact<StrategyRow>(
    "element", look: .text,
    reading: .cell { cell, form, row in
      guard !cell.isBlank else { return }
      guard let heading = StrategyHeading(cell, form: form) else {
        row.title = Entry(cell.written.singleSpaced, written: cell.written, location: cell.location)
        return
      }
      row.level = Entry(heading.level, written: cell.written, location: cell.location)
      (row.code, row.title) = (heading.code, heading.title)
    },
    write: { row, _ in [row.headingText.isEmpty ? .blank : .text(row.headingText)] },
    claims: { rows, place, wanted, claim in
      wanted.hand("code", rows[place].code, to: claim)
      wanted.hand("title", rows[place].title, to: claim)
    })

  /// The facts that are sums over the projects of a division.
  private static let sums = ["project-count", "project-share", "budget", "budget-share", "work-groups"]

  static func isRow(_ row: StrategyRow) -> Bool { !row.code.isBlank || !row.title.isBlank }

  /// Whether a table states what the projects of a division come to, and not the city's strategy alone.
  static func statesSums(_ table: TableForm) -> Bool { sums.contains(where: table.states) }

  var element: StrategyCode? { code.value }
  var groupNames: [String] { workGroups.value ?? [] }

  static func total(of fact: String, over rows: [StrategyRow], among all: [StrategyRow]) -> Double? {
    func count(_ rows: [StrategyRow]) -> Int { rows.reduce(0) { $0 &+ ($1.projectCount.value ?? 0) } }
    func money(_ rows: [StrategyRow]) -> Money? { Money.sum(rows.compactMap(\.budget.value)) }
    switch fact {
    case "project-count": return Double(count(rows))
    case "budget": return money(rows)?.baht
    case "project-share": return ExactDecimal(share: Int64(count(rows)), of: Int64(count(all)))?.number
    case "budget-share":
      guard let part = money(rows), let whole = money(all) else { return nil }
      return ExactDecimal(share: part.satang, of: whole.satang)?.number
    default: return nil
    }
  }

  /// The strategy is the city's: it is printed once, before the first division's tables.
  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [StrategyRow] {
    let rows =
      statesSums(table) ? submission.divisions[division].strategySums : division == 0 ? submission.strategy : []
    return rows.filter { $0.table == table.key }
  }

  static func file(_ rows: [StrategyRow], from table: PrintedTable, in submission: inout Submission) {
    guard statesSums(table.form) else {
      submission.strategy += rows
      return
    }
    submission.divisions[table.context.division].strategySums += rows
    submission.divisions[table.context.division].totals += StatedTotal.totals(of: table)
  }

  /// The heading as it is printed: `มาตรการที่ ๕.๑.๔.๑ ประชาสัมพันธ์…`, `๑.๑ แผนงานการศึกษา`.
  var headingText: String {
    StrategyHeading.text(level: level.value, code: code.value, title: title.value ?? "")
  }
}
