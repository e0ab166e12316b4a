internal import ActionPlans
internal import Spreadsheet

extension Submission {
  /// Every official table with nothing in it but rows to fill in: the form's blank workbook.
  public static func blank(form: Form) -> Submission {
    func rows<Row: TableRow>(_ count: Int) -> [Row] { Array(repeating: Row(), count: count) }
    var division = DivisionSubmission()
    division.workGroups = rows(4)
    division.missions = rows(6)
    division.keyResults = rows(12)
    division.projectList = rows(12)
    division.budgetSummary = rows(24)
    division.indicators = rows(12)
    division.aspects = (2...4).map { AspectHeading(number: Entry($0), title: Entry(form[.aspectTitle].printed)) }
    division.activities = Activity.Kind.allCases.flatMap { kind in
      var activities: [ActivityRow] = rows(6)
      for index in activities.indices { activities[index].kind = kind }
      return activities
    }
    division.agencyIndicators = (2...4).flatMap { aspect in
      var indicators: [AgencyIndicatorRow] = rows(4)
      for index in indicators.indices { indicators[index].aspect = Entry(aspect) }
      return indicators
    }
    division.schedules = (1...4).map { number in
      var schedule = ScheduleTable()
      schedule.project = Entry(NumberedName(number: number, name: ""))
      schedule.steps = rows(8)
      return schedule
    }
    var submission = Submission()
    submission.strategy = rows(16)
    submission.divisions = [division]
    return submission
  }
}
