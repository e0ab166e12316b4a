public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// A project or activity as the indicator table lists it: `๑. โครงการ… งบประมาณ ๕๐๐,๐๐๐.- บาท (ดำเนินการ) (ก. ๑)`.
///
/// Several values stand in one cell; each is an entry of its own with the piece of text it was read from.
public struct WorkItem: Hashable, Sendable {
  /// The number in the indicator's list.
  public var number: Entry<Int>
  /// The name.
  public var name: Entry<String>
  /// The budget; zero where the item says that it uses none, blank where nothing is said.
  public var budget: Entry<Money>
  /// The state, such as `ดำเนินการ`.
  public var state: Entry<String>
  /// The work groups, usually abbreviated.
  public var workGroups: Entry<[String]>

  /// An item to be written.
  public init(number: Int?, name: String, budget: Money?, state: String?, workGroups: [String]) {
    self.number = Entry(number)
    self.name = Entry(name)
    self.budget = Entry(budget)
    self.state = Entry(state)
    self.workGroups = Entry(workGroups.isEmpty ? nil : workGroups)
  }

  /// Reads one item.
  init(written text: String, at location: CellLocation?, form: Form) {
    func entry<Value>(_ value: Value?, _ written: String) -> Entry<Value> {
      Entry(value, written: written, location: location)
    }
    let numbered = NumberedName(written: text)
    number = entry(numbered.number, numbered.number.map { ThaiDigits.thai(String($0)) } ?? "")
    let rest = numbered.name
    workGroups = entry(nil, "")
    var said: Statements?
    if let (before, inside) = rest.splittingFinalParentheses {
      let statements = Statements(in: before, form: form)
      let isNobody = inside == BlankMark.text && statements.state != nil
      if isNobody || WorkGroupList.looksLikeGroups(inside, form: form)
        || statements.areFollowedByGroups(inside, form: form)
      {
        if !isNobody { workGroups = entry(WorkGroupList.read(inside, form: form), inside) }
        said = statements
      }
    }
    let statements = said ?? Statements(in: rest, form: form)
    budget = entry(statements.budget?.amount, statements.budget?.written ?? "")
    let stated = statements.state.flatMap { $0 == BlankMark.text || $0.isEmpty ? nil : $0 }
    state = entry(stated, stated ?? "")
    name = entry(statements.name.singleSpaced, statements.name)
  }

  /// Reads the items of a cell: one a paragraph, or several in one running text.
  static func items(in cell: CellText, form: Form) -> [WorkItem] {
    WorkListText.split(cell.written, form: form).map { WorkItem(written: $0, at: cell.location, form: form) }
  }

  /// The item as it is printed.
  ///
  /// Where a state could be taken for work groups or groups for a state, a dash stands for the one that is missing.
  func written(_ form: Form) -> String {
    var pieces: [String] = [NumberedName(number: number.value, name: (name.value ?? "").singleSpaced.orUnnamed).written]
    if let budget = budget.value {
      if budget == .zero {
        pieces.append("(\(form[.noBudget].printed))")
      } else {
        let amount = ThaiAmount.write(satang: budget.satang) + (budget.wholeBaht == nil ? "" : ".-")
        pieces.append("\(form[.budget].printed) \(amount) \(form[.baht].printed)")
      }
    }
    let groups = workGroups.value.map { WorkGroupList.write($0, form: form) }
    let plain = pieces + [state.value, groups].compactMap { $0.map { "(\($0))" } }
    let whole = pieces + [state.value, groups].map { "(\($0 ?? BlankMark.text))" }
    let texts = [plain, whole].map { $0.joined(separator: " ") }
    return texts.first { isSame(as: WorkItem(written: $0, at: nil, form: form)) } ?? texts[0]
  }

  /// Whether another item says the same.
  func isSame(as other: WorkItem) -> Bool {
    number.value == other.number.value && name.value?.orUnnamed == other.name.value?.orUnnamed
      && budget.value == other.budget.value
      && state.value == other.state.value && workGroups.value == other.workGroups.value
  }

  /// What an item says behind its name of its money and its state.
  private struct Statements {
    var name: String
    var budget: (amount: Money?, written: String)?
    var state: String?

    init(in text: String, form: Form) {
      name = text
      if let (before, inside) = text.splittingFinalParentheses {
        let earlier = before.splittingFinalParentheses.flatMap { form[.noBudget].matches($0.inside) ? $0 : nil }
        if let earlier {
          (name, budget, state) = (earlier.before, (.zero, earlier.inside), inside)
        } else if let money = BudgetStatement(in: before, form: form), money.amount != nil, money.state == nil {
          // Behind an amount stands the state, even one that speaks of money.
          (name, budget, state) = (money.name, (money.amount, money.written), inside)
        } else if form[.noBudget].matches(inside) {
          (name, budget) = (before, (.zero, inside))
        } else if form[.state].matches(inside), BudgetStatement(in: before, form: form) == nil {
          (name, state) = (before, inside)
        }
      }
      if budget == nil, let statement = BudgetStatement(in: name, form: form) {
        (name, budget) = (statement.name, (statement.amount, statement.written))
        if let said = statement.state { state = said }
      }
      let word = form[.noBudget].printed
      if budget == nil, let range = name.lastRange(of: word), range.upperBound == name.endIndex {
        (name, budget) = (name[..<range.lowerBound].trimmingBlanks, (.zero, word))
      }
    }

    /// Whether a text in parentheses behind the statements names work groups that no table lists.
    ///
    /// Behind both money and state nothing else is printed; behind one of them it may be the other, so that only an
    /// abbreviation is a group there. Behind a bare name an abbreviation belongs to the name: `อาสาสมัคร (อปพร.)`.
    func areFollowedByGroups(_ inside: String, form: Form) -> Bool {
      guard !form[.state].matches(inside), !form[.noBudget].matches(inside) else { return false }
      if budget != nil, state != nil { return true }
      return (budget != nil || state != nil) && WorkGroupList.looksLikeAbbreviations(inside, form: form)
    }
  }

  /// `name งบประมาณ amount (state)`: the last such statement of a text.
  private struct BudgetStatement {
    var name: String
    var amount: Money?
    var written: String
    var state: String?

    init?(in text: String, form: Form) {
      let word = form[.budget].printed
      guard let range = text.lastRange(of: word) else { return nil }
      var amountText = String(text[range.upperBound...]).trimmingBlanks
      if let (before, inside) = amountText.splittingFinalParentheses {
        state = inside
        amountText = before
      }
      guard let first = amountText.unicodeScalars.first, first.decimalDigit != nil || first == "-" else { return nil }
      name = text[..<range.lowerBound].trimmingBlanks
      written = amountText
      switch ThaiAmount.read(amountText, orNothing: form.saysNoAmount) {
      case .satang(let satang): amount = Money(satang: satang).fitsCell ? Money(satang: satang) : nil
      case .none: amount = .zero
      case .unreadable: amount = nil
      }
    }
  }
}

/// Splits the text of a cell that lists projects or activities.
enum WorkListText {
  /// One piece for each paragraph, and for each number within one that continues the count before a project's or an
  /// activity's name.
  static func split(_ text: String, form: Form) -> [String] {
    var items: [String] = []
    var lastNumber = 0
    // Most cells have one paragraph: their characters need not be told apart to see it.
    let paragraphs = text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n") : [text[...]]
    for paragraph in paragraphs {
      var start = paragraph.startIndex
      var scanner = TextScanner(paragraph)
      if let number = scanner.listNumber() { lastNumber = number }
      for index in possibleNumbers(in: paragraph) where paragraph[paragraph.index(before: index)].isWhitespace {
        var scanner = TextScanner(paragraph[index...])
        guard let number = scanner.listNumber(), number == lastNumber + 1, beginsWork(scanner.remainder, form: form)
        else { continue }
        items.append(paragraph[start..<index].singleSpaced)
        start = index
        lastNumber = number
      }
      items.append(paragraph[start...].singleSpaced)
    }
    return joinContinuations(items.filter { !$0.isEmpty }, form: form)
  }

  /// Where a list's number may stand behind the first character: at digits that follow none, and at brackets.
  private static func possibleNumbers(in paragraph: Substring) -> [Substring.Index] {
    let scalars = paragraph.unicodeScalars
    var places: [Substring.Index] = []
    var isAfterDigit = true
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isDigit = scalar.decimalDigit != nil
      if scalar == "(" || isDigit && !isAfterDigit, index > scalars.startIndex { places.append(index) }
      isAfterDigit = isDigit
      scalars.formIndex(after: &index)
    }
    return places
  }

  /// A paragraph without a number that follows a numbered one is the rest of it, broken by the printed line.
  private static func joinContinuations(_ items: [String], form: Form) -> [String] {
    var joined: [String] = []
    var isNumbered = false
    for item in items {
      var scanner = TextScanner(item)
      let number = scanner.listNumber()
      if isNumbered, number == nil, !item.hasPrefix("-"), !beginsWork(String(item.prefix(16)), form: form) {
        joined[joined.count - 1] += " " + item
      } else {
        joined.append(item)
        isNumbered = number != nil
      }
    }
    return joined
  }

  private static func beginsWork(_ text: String, form: Form) -> Bool {
    form[.project].remainder(of: text) != nil || form[.activity].remainder(of: text) != nil
  }
}

extension String {
  /// Where a text stands for the last time.
  func lastRange(of other: String) -> Range<String.Index>? {
    // Most texts do not hold the other, and to see that takes much less time.
    guard holds(other) else { return nil }
    let needle = Array(other.unicodeScalars)
    let scalars = unicodeScalars
    guard !needle.isEmpty, scalars.count >= needle.count else { return nil }
    var start = scalars.index(scalars.endIndex, offsetBy: -needle.count)
    while true {
      if scalars[start] == needle[0], scalars[start...].starts(with: needle) {
        return start..<scalars.index(start, offsetBy: needle.count)
      }
      guard start > scalars.startIndex else { return nil }
      start = scalars.index(before: start)
    }
  }
}
