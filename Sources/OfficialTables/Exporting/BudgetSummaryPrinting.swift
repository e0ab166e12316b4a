internal import ActionPlans
internal import Spreadsheet

extension SheetPrinter {
  /// Prints the budget summary: its header on every page, and the grand total as a formula with its value.
  func budgetSummary(_ spans: [Int], into composer: inout SheetComposer) {
    let rows = submission.divisions[division].budgetSummary
    let printer = TablePrinter<BudgetSummaryTable>(
      .budgetSummary, rows: rows, spans: spans, form: form, fiscalYear: fiscalYear)
    composer.blank()
    composer.line(form[.budgetSummary].titles.printed, .heading)
    let header = printer.header(into: &composer)
    if submission.divisions.count == 1 { composer.repeatRows(header) }
    let printed = printer.rows(rows, into: &composer)
    let amounts = rows.flatMap(\.fundings).compactMap(\.amount.value)
    let total = Money.sum(amounts) ?? .zero
    var amount = Content.number(total.baht)
    if let printed {
      let column = CellReference.letters(ofColumn: printer.sheetColumn(of: "budget"))
      amount = .formula(
        "SUM(\(column)\(printed.lowerBound):\(column)\(printed.upperBound))", value: total.baht)
    }
    printer.footer(
      [
        "project": PlacedContent(content: .text(form[.grandTotal].printed), look: .centered),
        "budget": PlacedContent(content: amount, look: .total),
      ], into: &composer)
  }
}
