public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// A total that a table states in its own words: a control total.
public struct StatedTotal: Hashable, Sendable {
  /// What a total claims to be the sum of.
  public enum Scope: Hashable, Sendable {
    /// All rows of the table: `รวมงบประมาณทั้งสิ้น`.
    case table
    /// The rows of a measure, or of all measures below a goal, a dimension or an area.
    case strategy(StrategyCode)
    /// The rows of a work group.
    case workGroup(String)
    /// The money of a source.
    case source(String)
  }

  /// The table that states it.
  public var table: TableKey
  /// What it claims to sum; the words as written, unreadable when they name nothing known.
  public var scope: Entry<Scope>
  /// The sum stated.
  public var amount: Entry<Money>
  /// Whether the sum is a formula, which gives whatever the rows add up to and cannot tell that one of them is wrong.
  public var isComputed = false
  /// The number of rows stated, as in `รวม ๓๘ โครงการ`.
  public var count: Entry<Int>
  /// The share stated beside the sum, in percent.
  public var share: Entry<ExactDecimal>
  /// The share stated beside the number of rows, in percent.
  public var countShare: Entry<ExactDecimal>
  /// The header of the table that states it; a plain total sums the rows between this row and its own.
  public var header: CellLocation

  /// The totals among the closing rows of a table.
  static func totals(of table: PrintedTable) -> [StatedTotal] {
    table.footers.map { footer in
      var scope = scope(footer.label, of: table.form, context: table.context)
      if footer.isOfWhole || scope.scope.value == nil && footer.isOfRowsAbove { scope.scope.value = .table }
      let amounts = footer.cells.filter { $0.column == "budget" } + footer.cells.filter { $0.column != "budget" }
      var (amount, isComputed) = (Entry<Money>(), false)
      for cell in amounts where amount.value == nil {
        let entry = CellCodec.money.entry(cell.text, table.context.form)
        if entry.value != nil || (cell.column == "budget" && amount.isBlank) {
          (amount, isComputed) = (entry, cell.text.isComputed)
        }
      }
      let money = footer.cells.filter { $0.column == "budget" }.map {
        CellCodec.money.entry($0.text, table.context.form)
      }
      // Of a table with a column for each source the total is the sum of theirs.
      if money.count > 1, let sum = Money.sum(money.compactMap(\.value)) { amount.value = sum }
      func stated<Value>(_ fact: String, _ codec: CellCodec<Value>) -> Entry<Value> {
        footer.cells.first { $0.column == fact }.map { codec.entry($0.text, table.context.form) } ?? Entry()
      }
      let count = stated("project-count", .count)
      return StatedTotal(
        table: table.key, scope: scope.scope, amount: amount, isComputed: isComputed,
        count: count.isBlank ? scope.count : count, share: stated("budget-share", .share),
        countShare: stated("project-share", .share), header: table.header)
    }
  }

  private static func scope(
    _ label: CellText, of table: TableForm, context: ReadingContext
  ) -> (scope: Entry<Scope>, count: Entry<Int>) {
    let form = context.form
    func entry(_ scope: Scope?) -> Entry<Scope> {
      Entry(scope, written: label.written, location: label.location)
    }
    var count = Entry<Int>(nil, written: "", location: label.location)
    // Of a table in groups the bare word closes the group above it.
    if let bare = form[.total].remainder(of: label.written), let group = group(of: table, context: context) {
      if bare.isEmpty { return (entry(group), count) }
      if let number = projectCount(bare, form: form) {
        return (entry(group), Entry(number, written: label.written, location: label.location))
      }
    }
    let rest = form[.grandTotal].remainder(of: label.written) ?? label.written
    if rest.isEmpty || form[.grandTotal].matches(label.written) { return (entry(.table), count) }
    if let number = projectCount(rest, form: form) {
      count = Entry(number, written: label.written, location: label.location)
      return (entry(.table), count)
    }
    for level in form.levels.reversed() where level.depth != nil {
      if let tail = level.words.remainder(of: rest), let code = codeAtFront(of: tail) {
        return (entry(.strategy(code)), count)
      }
    }
    if form.beginsWorkGroup(rest) { return (entry(.workGroup(rest)), count) }
    if let tail = form[.fundingSource].remainder(of: rest) { return (entry(.source(tail)), count) }
    return (entry(nil), count)
  }

  /// Whether a label is that of the total of a whole table.
  static func isOfWhole(_ label: String, form: Form) -> Bool {
    form[.grandTotal].matches(label)
      || form[.grandTotal].remainder(of: label).map { projectCount($0, form: form) != nil } ?? false
  }

  /// The number in `๓๘ โครงการ`.
  private static func projectCount(_ text: String, form: Form) -> Int? {
    var scanner = TextScanner(text)
    guard let number = scanner.number(), form[.project].remainder(of: scanner.remainder) != nil else { return nil }
    return number
  }

  private static func group(of table: TableForm, context: ReadingContext) -> Scope? {
    switch table.grouping?.key {
    case .level(let name):
      let depth = context.form.level(named: name)?.depth ?? 0
      return context.element.value?.ancestor(depth: depth).map { .strategy($0) }
    case .workGroup: return context.workGroup.value?.first.map { .workGroup($0) }
    case nil: return nil
    }
  }

  private static func codeAtFront(of text: String) -> StrategyCode? {
    var scanner = TextScanner(text)
    return scanner.code()
  }
}
