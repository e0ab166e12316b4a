internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

extension SheetPrinter {
  /// Prints one table for each schedule, each on a page of its own.
  func schedules(_ table: TableForm, into composer: inout SheetComposer) {
    let schedules = submission.divisions[division].schedules.filter { $0.table == table.key }
    let printer: TablePrinter<StepRow> = printer(of: table)
    composer.blank()
    composer.line(table.titles.printed, .heading)
    for (index, schedule) in schedules.enumerated() {
      if index > 0 {
        composer.blank()
        composer.breakPage()
      }
      let first = composer.row
      schedule.headings(form).forEach { composer.line($0, .subheading) }
      let header = printer.header(into: &composer)
      if let carriedOver = schedule.carriedOver.value {
        printer.footer(["step": PlacedContent(content: .text(carriedOver.written(form)), look: .text)], into: &composer)
      }
      let printed = printer.rows(schedule.steps, into: &composer)
      printer.footer(closingLine(of: schedule, printed: printed, printer: printer), into: &composer)
      composer.keepTogether(from: first)
      composer.goOn(under: header)
      // Where no page holds it all, the closing line does not stand alone.
      if let printed { composer.keepTogether(from: printed.upperBound) }
    }
  }

  /// `รวม ๗ ขั้นตอน คิดเป็นร้อยละ | ๑๐๐ | ๑๐๐`; the weights' sum is a formula where all steps are printed.
  private func closingLine(
    of schedule: ScheduleTable, printed: ClosedRange<Int>?, printer: TablePrinter<StepRow>
  ) -> [String: PlacedContent] {
    let count = schedule.statedSteps.value.map { ThaiDigits.thai(String($0)) } ?? "……"
    let label = "\(form[.total].printed) \(count) \(form[.step].printed) \(form[.scheduleTotal].printed)"
    func number(_ entry: Entry<ExactDecimal>, column: String) -> PlacedContent {
      guard let value = entry.value.map({ Double($0.tenThousandths) / 10_000 }) else {
        return PlacedContent(content: .blank, look: .count)
      }
      guard let printed, column == "weight" else { return PlacedContent(content: .number(value), look: .count) }
      let letters = CellReference.letters(ofColumn: printer.sheetColumn(of: column))
      let carried = schedule.carriedOver.value?.progress.map { "\($0)+" } ?? ""
      return PlacedContent(
        content: .formula(
          "\(carried)SUM(\(letters)\(printed.lowerBound):\(letters)\(printed.upperBound))", value: value),
        look: .count)
    }
    return [
      "step": PlacedContent(content: .text(label), look: .text),
      "weight": number(schedule.statedWeight, column: "weight"),
      "progress": number(schedule.statedProgress, column: "progress"),
    ]
  }
}

extension ScheduleTable {
  /// The lines above the table: indicator, project and work groups.
  func headings(_ form: Form) -> [String] {
    func line(_ word: Form.Word, _ name: NumberedName?) -> String? {
      guard let name, let number = name.number else { return nil }
      return "\(form[word].printed) \(ThaiDigits.thai(String(number))) \(name.name)".trimmingBlanks
    }
    let name = line(.scheduleProject, project.value)
    let endings = [
      workGroups.value.map { " (\(WorkGroupList.write($0, form: form)))" } ?? "", "", " (\(BlankMark.text))",
    ]
    // Groups that would be taken for a part of the name stand in the other tables only.
    let ending = endings.first { ending in
      var read = ScheduleTable()
      read.project = Entry(project.value.map { NumberedName(number: $0.number, name: $0.name + ending) })
      read.splitWorkGroups(form: form)
      return read.project.value == project.value
    }
    return [line(.scheduleIndicator, indicator.value), name.map { $0 + (ending ?? "") }].compactMap { $0 }
  }
}
