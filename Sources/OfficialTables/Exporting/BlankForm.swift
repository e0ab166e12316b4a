internal import ActionPlans
internal import Spreadsheet

extension Submission {
  /// Every official table with nothing in it but rows to fill in: the form's blank workbook.
  public static func blank(form: Form) -> Submission {
    var division = DivisionSubmission()
    var submission = Submission()
    let aspects = 2...4
    for table in form.tables {
      let key = table.key
      switch table.subject {
      case .workGroup: division.workGroups += rows(4, in: key)
      case .mission: division.missions += rows(6, in: key)
      case .keyResult: division.keyResults += rows(12, in: key)
      case .project: division.projects += rows(24, in: key)
      case .indicator: division.indicators += rows(12, in: key)
      case .activity:
        division.activities += rows(6, in: key) { (row: inout ActivityRow) in row.kind = table.kind ?? .strategic }
      case .agencyIndicator:
        division.aspects = aspects.map {
          AspectHeading(number: Entry($0), title: Entry(form[.aspectTitle].printed))
        }
        division.agencyIndicators += aspects.flatMap { aspect in
          rows(4, in: key) { (row: inout AgencyIndicatorRow) in row.aspect = Entry(aspect) }
        }
      case .step:
        division.schedules += (1...4).map { number in
          var schedule = ScheduleTable(in: key)
          schedule.project = Entry(NumberedName(number: number, name: ""))
          schedule.steps = rows(8, in: key)
          return schedule
        }
      case .strategy:
        if StrategyRow.statesSums(table) {
          division.strategySums += rows(16, in: key)
        } else {
          submission.strategy += rows(16, in: key)
        }
      }
    }
    submission.divisions = [division]
    return submission
  }

  private static func rows<Row: SubjectRow>(
    _ count: Int, in table: TableKey, _ change: (inout Row) -> Void = { _ in }
  ) -> [Row] {
    var row = Row(in: table)
    change(&row)
    return Array(repeating: row, count: count)
  }
}
