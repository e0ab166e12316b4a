internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension SheetPrinter {
  /// Prints the indicators under one header, with the headings of mission, area, dimension and goal between the rows.
  func indicators(_ table: TableForm, into composer: inout SheetComposer) {
    let own = submission.divisions[division]
    let rows = IndicatorRow.rows(of: submission, division: division, in: table, underElements: false)
    let printer: TablePrinter<IndicatorRow> = printer(of: table)
    let depth = max(1, (form.lowestLevel?.depth ?? 1) - 1)
    composer.blank()
    composer.line(table.titles.printed, .heading)
    if let aspect = own.aspects.first(where: { $0.number.value == 1 }) { composer.line(text(of: aspect), .heading) }
    let header = printer.header(into: &composer)
    if submission.divisions.count == 1 { composer.repeatRows(header) }
    var mission: Indicator.Mission?
    var trail = HeadingTrail(headings)
    // The title does not stand alone on a page.
    var top: Int? = composer.pageTop
    for row in rows {
      let first = top ?? composer.row
      top = nil
      if row.mission.value != mission {
        mission = row.mission.value
        let word: Form.Word =
          switch mission {
          case .strategic: .strategicMission
          case .routine: .routineMission
          case nil: .otherMission
          }
        composer.line(form[word].printed, .subheading)
        trail = HeadingTrail(headings)
      }
      if let goal = row.measure.value?.code?.ancestor(depth: depth) {
        for row in trail.rows(to: goal) {
          composer.line(row.headingText, .subheading)
        }
      }
      // What heads an indicator stays with the first of its rows.
      let parts = IndicatorRow.physicalRows(of: row, form: form)
      printer.physicalRows(parts.prefix(1), of: parts.count, from: 0, into: &composer)
      composer.keepTogether(from: first)
      printer.physicalRows(parts.dropFirst(), of: parts.count, from: 1, into: &composer)
      composer.keepTogether(from: first)
    }
    composer.goOn(under: header)
  }

  /// Prints the indicators of other agencies under one header, with the aspects of evaluation between the rows.
  func agencyIndicators(_ table: TableForm, into composer: inout SheetComposer) {
    let own = submission.divisions[division]
    let all = AgencyIndicatorRow.rows(of: submission, division: division, in: table, underElements: false)
    let printer: TablePrinter<AgencyIndicatorRow> = printer(of: table)
    composer.blank()
    let header = printer.header(into: &composer)
    if submission.divisions.count == 1 { composer.repeatRows(header) }
    for aspect in own.aspects {
      let rows = all.filter { $0.aspect.value == aspect.number.value }
      // The first aspect is that of the measures' own indicators, and is printed above them.
      guard aspect.number.value != 1 || !rows.isEmpty else { continue }
      let first = composer.row
      composer.line(text(of: aspect), .subheading)
      printer.rows(rows.prefix(1), into: &composer)
      composer.keepTogether(from: first)
      printer.rows(rows.dropFirst(), into: &composer)
    }
    composer.goOn(under: header)
  }

  /// `มิติที่ ๒ ด้านประสิทธิภาพ…`.
  private func text(of aspect: AspectHeading) -> String {
    let number = aspect.number.value.map { ThaiDigits.thai(String($0)) } ?? ""
    // A heading has a title, or else it says that there is none.
    let title = aspect.title.value.flatMap { $0.isEmpty ? nil : $0 } ?? BlankMark.text
    return "\(form[.aspect].printed) \(number) \(title)"
  }
}
