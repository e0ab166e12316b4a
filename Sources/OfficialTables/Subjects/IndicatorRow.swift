public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// An indicator of a measure with its definition and the work that contributes to it (ตัวชี้วัดมาตรการ).
public struct IndicatorRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// The kind of mission named by the heading above.
  public var mission = Entry<Indicator.Mission>()
  /// The measure.
  public var measure = Entry<MeasureReference>()
  /// The indicator with its number.
  public var indicator = Entry<NumberedName>()
  /// The definition, the target and the way of calculation, a paragraph each, as they are printed.
  public var paragraphs: [Entry<String>] = []
  /// The projects and activities.
  public var works: [WorkItem] = []

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// แนวทางการประเมินผล มิติที่ ๑: one cell holds many paragraphs; a long indicator goes on in rows whose first cells are
/// empty, under a repeated header as well.
extension IndicatorRow {
  static let facts: [Fact<IndicatorRow>] = [
    Fact("measure", \.measure, .measureReference), Fact("indicator", \.indicator, .numberedName),
    Fact(
      "definition", look: .text,
      reading: .cell { cell, _, row in
        guard !cell.isBlank else { return }
        row.paragraphs = DefinitionText.paragraphs(of: cell.written).map {
          Entry($0, written: $0, location: cell.location)
        }
      },
      write: { row, _ in [row.paragraphs.first.map { .text($0.value ?? $0.written) } ?? .blank] },
      claims: { rows, place, wanted, claim in
        for paragraph in rows[place].paragraphs { wanted.hand("definition", paragraph, to: claim) }
      }),
    Fact(
      "works", look: .text,
      reading: .cell { cell, form, row in
        if !cell.isBlank { row.works = WorkItem.items(in: cell, form: form) }
      },
      write: { row, form in [row.works.first.map { .text($0.written(form)) } ?? .blank] },
      claims: { rows, place, wanted, claim in
        for work in rows[place].works {
          wanted.hand("name", work.name, to: claim)
          wanted.hand("budget", work.budget, to: claim)
          wanted.hand("work-groups", work.workGroups, to: claim)
        }
      }),
  ]

  static func join(_ next: IndicatorRow, to row: inout IndicatorRow, in table: TableForm) -> Bool {
    guard next.indicator.isBlank, next.measure.isBlank || next.measure == row.measure else { return false }
    row.paragraphs += next.paragraphs
    row.works += next.works
    return true
  }

  static func physicalRows(of row: IndicatorRow, form: Form) -> [IndicatorRow] {
    (0..<max(1, row.paragraphs.count, row.works.count)).map { index in
      var physical = index == 0 ? row : IndicatorRow(in: row.table)
      physical.paragraphs = Array(row.paragraphs.dropFirst(index).prefix(1))
      physical.works = Array(row.works.dropFirst(index).prefix(1))
      return physical
    }
  }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [IndicatorRow] {
    submission.divisions[division].indicators.filter { $0.table == table.key }
  }

  static func file(_ rows: [IndicatorRow], from table: PrintedTable, in submission: inout Submission) {
    add(
      rows, of: table.form, under: table.context.mission, to: &submission.divisions[table.context.division].indicators)
  }

  private static func add(
    _ rows: [IndicatorRow], of table: TableForm, under mission: Entry<Indicator.Mission>,
    to indicators: inout [IndicatorRow]
  ) {
    for var row in rows {
      if !indicators.isEmpty, join(row, to: &indicators[indicators.count - 1], in: table) { continue }
      row.mission = mission
      if row.measure.isBlank, let last = indicators.last, last.mission.value == row.mission.value {
        row.measure = last.measure
        row.measure.certainty = .probable
      }
      indicators.append(row)
    }
  }
}
