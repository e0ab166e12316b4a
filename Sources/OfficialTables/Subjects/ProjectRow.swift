public import ActionPlans
internal import Spreadsheet

/// What one row of a table says of a project.
public struct ProjectRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// The project's number.
  public var number = Entry<Int>()
  /// The project's name; the text of its cell may hold the measure as well.
  public var name = Entry<String>()
  /// The measure it serves: of a column of its own, behind the name, or the heading it stands under.
  public var measure = Entry<StrategyCode>()
  /// The money by source; a project with several sources has a physical row for each.
  public var fundings: [FundingEntry] = [FundingEntry()]
  /// The responsible work groups.
  public var workGroups = Entry<[String]>()
  /// The months in which it is carried out, where the table has columns for them.
  public var months = Entry<FiscalMonthSet>()
  /// A note.
  public var note = Entry<String>()
  /// What columns say that the form set adds, in the order of the columns.
  public var texts: [TextEntry] = []
  /// Whether a sheet states it line by line, and not in a row among those of other projects.
  public internal(set) var isCard = false
  /// The colour of the month cells that are filled, where none of them is marked otherwise.
  var monthFill: UInt32?

  /// A blank row.
  public init(in table: TableKey) { self.table = table }

  /// Money from one source.
  public struct FundingEntry: Hashable, Sendable {
    /// The amount.
    public var amount = Entry<Money>()
    /// The source (กทม./รัฐบาล/อื่นๆ).
    public var source = Entry<String>()
    /// Nothing stated.
    public init() {}
  }

  /// A text that a form set's own column states.
  public struct TextEntry: Hashable, Sendable {
    /// The name of the fact.
    public var fact: String
    /// The text.
    public var text: Entry<String>

    /// A text of a fact.
    public init(fact: String, text: Entry<String>) {
      self.fact = fact
      self.text = text
    }
  }

  /// The first source's amount and name; the columns read and write one source a physical row.
  public var funding: FundingEntry {
    get { fundings.first ?? FundingEntry() }
    set { fundings = [newValue] + fundings.dropFirst() }
  }

  /// The text that the row states of a fact of the form set.
  public subscript(text fact: String) -> Entry<String> {
    get { texts.first { $0.fact == fact }?.text ?? Entry() }
    set {
      if let index = texts.firstIndex(where: { $0.fact == fact }) {
        texts[index].text = newValue
      } else if !newValue.isBlank {
        texts.append(TextEntry(fact: fact, text: newValue))
      }
    }
  }
}

extension ProjectRow {
  static let facts: [Fact<ProjectRow>] = [
    Fact("number", \.number, .count), Fact("name", \.name, .workName), nameWithMeasure,
    Fact("measure", \.measure, .code),
    funding("budget", \.amount, .money), funding("source", \.source, .centered),
    Fact("work-groups", \.workGroups, .workGroups), .months(\.months, fill: \.monthFill), Fact("note", \.note, .text),
  ]

  static func text(named name: String) -> Fact<ProjectRow>? { Fact(name, \.[text: name], .text) }

  /// What is stated of each source of a project's money; a physical row states it of one.
  private static func funding<Value>(
    _ name: String, _ path: any WritableKeyPath<FundingEntry, Entry<Value>> & Sendable, _ codec: CellCodec<Value>
  ) -> Fact<ProjectRow> {
    Fact(
      name, isComposed: false, look: codec.look,
      reading: .cell { cell, form, row in row.funding[keyPath: path] = codec.entry(cell, form) },
      write: { row, form in [codec.content(row.funding[keyPath: path], form)] },
      mayBeUnreadable: { rows, place in rows[place].fundings.contains { $0[keyPath: path].isUnreadable } },
      claims: { rows, place, wanted, claim in
        for funding in rows[place].fundings { wanted.hand(name, funding[keyPath: path], to: claim) }
      })
  }

  static func moneyBySource(_ sources: [String]) -> Fact<ProjectRow>? {
    Fact(
      "budget", span: sources.count, isComposed: false, look: .money,
      reading: .cells { cells, form, row in
        let stated = zip(cells, sources).compactMap { cell, source -> FundingEntry? in
          var funding = FundingEntry()
          funding.amount = CellCodec.money.entry(cell.text, form)
          guard !funding.amount.isBlank else { return nil }
          funding.source = Entry(source, written: source, location: funding.amount.location)
          return funding
        }
        // What costs nothing from a source is not paid by it; a project that costs nothing says so once.
        let paid = stated.filter { $0.amount.value != .zero }
        if !paid.isEmpty {
          row.fundings = paid
        } else if let first = stated.first {
          row.fundings = [FundingEntry()]
          row.fundings[0].amount = first.amount
        }
      },
      write: { row, form in
        sources.map { source in
          let amounts = row.fundings.filter { $0.source.value == source }.compactMap(\.amount.value)
          return Money.sum(amounts).map { CellCodec.money.content(Entry($0), form) } ?? .blank
        }
      },
      claims: { rows, place, wanted, claim in
        for funding in rows[place].fundings { wanted.hand("budget", funding.amount, to: claim) }
      })
  }

  /// A project's name with the code of its measure in parentheses behind it.
  private static let nameWithMeasure = Fact<ProjectRow>(
    "name-with-measure", look: .text,
    reading: .cell { cell, form, row in
      let title = CellCodec.projectTitle.entry(cell, form)
      row.name = title.map { $0.name }
      // A column of its own states the measure alone; here a name without one states none.
      if let measure = title.value?.measure { row.measure = title.map { _ in measure } }
    },
    write: { row, form in
      guard let name = row.name.value else { return [row.name.written.isEmpty ? .blank : .text(row.name.written)] }
      return [CellCodec.projectTitle.content(Entry(ProjectTitle(name: name, measure: row.measure.value)), form)]
    },
    claims: { rows, place, wanted, claim in
      wanted.hand("name", rows[place].name, to: claim)
      wanted.hand("measure", rows[place].measure, to: claim)
    })

  // What stands in the place of a number and is none makes no project of money that has no name.
  static func isRow(_ row: ProjectRow) -> Bool { row.number.value != nil || !row.name.isBlank }

  static func join(_ next: ProjectRow, to row: inout ProjectRow, in table: TableForm) -> Bool {
    // Only a table that states sources has a row for each of them, be the column lacking in the sheet or not.
    guard table.states("source"), next.continues(row) else { return false }
    row.add(next)
    return true
  }

  static func physicalRows(of row: ProjectRow, form: Form) -> [ProjectRow] {
    guard form[row.table]?.states("source") ?? false, row.fundings.count > 1 else {
      var whole = row
      if row.fundings.count > 1 { whole.funding.amount = Entry(Money.sum(row.fundings.compactMap(\.amount.value))) }
      return [whole]
    }
    return row.fundings.enumerated().map { index, funding in
      var physical = index == 0 ? row : ProjectRow(in: row.table)
      physical.fundings = [funding]
      return physical
    }
  }

  var element: StrategyCode? { measure.value }
  var groupNames: [String] { workGroups.value ?? [] }

  static func total(of fact: String, over rows: [ProjectRow], among all: [ProjectRow]) -> Double? {
    guard fact == "budget" else { return nil }
    return Money.sum(rows.flatMap(\.fundings).compactMap(\.amount.value))?.baht
  }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [ProjectRow] {
    submission.divisions[division].projects.filter { $0.table == table.key }
  }

  static func file(_ rows: [ProjectRow], from table: PrintedTable, in submission: inout Submission) {
    var rows = rows
    // What no column states is what the heading above says.
    if !table.form.states("measure"), !table.form.states("name-with-measure") {
      for index in rows.indices { rows[index].measure = table.context.element }
    } else if let element = table.measureAmongRows {
      for index in rows.indices where rows[index].measure.isBlank { rows[index].measure = element }
    }
    if !table.context.workGroup.isBlank {
      for index in rows.indices where rows[index].workGroups.isBlank {
        rows[index].workGroups = table.context.workGroup
      }
    }
    MonthWords.settle(&rows, months: \.months, in: submission.fiscalYears)
    ShownMonths.fillWholeYears(&rows, months: \.months, fill: \.monthFill)
    submission.divisions[table.context.division].projects += rows
    submission.divisions[table.context.division].totals += StatedTotal.totals(of: table)
  }
}

extension PrintedTable {
  /// The measure whose heading stands among the rows of the table: above those that come now, and below the header.
  fileprivate var measureAmongRows: Entry<StrategyCode>? {
    let element = context.element
    guard let depth = element.value?.depth, depth == context.form.lowestLevel?.depth, let place = element.location,
      place.file == header.file, place.sheet == header.sheet, place.cell.row > header.cell.row
    else { return nil }
    return element
  }
}
