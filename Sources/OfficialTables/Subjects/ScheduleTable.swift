public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// The schedule of one project as it is printed: headings, steps, and the line that closes it.
public struct ScheduleTable: Hashable, Sendable {
  /// The table of the form set; nil until a header has said which it is.
  public var table: TableKey?
  /// The indicator named in the heading.
  public var indicator = Entry<NumberedName>()
  /// The project named in the heading, without its work groups.
  public var project = Entry<NumberedName>()
  /// The work groups named in the heading.
  public var workGroups = Entry<[String]>()
  /// Where the header stands.
  public var header: CellLocation?
  /// The months for which the header has no column.
  public var missingMonths: [FiscalMonth] = []
  /// The note about steps done in the fiscal year before.
  public var carriedOver = Entry<CarriedOver>()
  /// The steps.
  public var steps: [StepRow] = []
  /// The number of steps in the closing line.
  public var statedSteps = Entry<Int>()
  /// The sum of weights in the closing line.
  public var statedWeight = Entry<ExactDecimal>()
  /// The progress in the closing line.
  public var statedProgress = Entry<ExactDecimal>()

  /// A schedule that says nothing.
  public init(in table: TableKey? = nil) { self.table = table }

  /// Takes the work groups in parentheses off the end of the project's heading.
  mutating func splitWorkGroups(form: Form) {
    guard let (name, inside) = project.value?.name.splittingFinalParentheses else { return }
    guard inside != BlankMark.text else {
      // What stands before it is the name, whatever it ends with.
      project.value?.name = name
      return
    }
    guard WorkGroupList.looksLikeGroups(inside, form: form) else { return }
    project.value?.name = name
    workGroups = Entry(WorkGroupList.read(inside, form: form), written: inside, location: project.location)
  }

  /// Whether a table below it that names no project may be its rest: in the same sheet, and with no total between them.
  func mayGoOn(with rest: ScheduleTable) -> Bool {
    header?.file == rest.header?.file && header?.sheet == rest.header?.sheet && statedWeight.isBlank
      && statedSteps.isBlank
  }

  /// Adds the rest of the table, printed under a repeated header on the next page.
  mutating func goOn(with rest: ScheduleTable) {
    steps += rest.steps
    if carriedOver.isBlank { carriedOver = rest.carriedOver }
    if statedSteps.isBlank { statedSteps = rest.statedSteps }
    if statedWeight.isBlank { statedWeight = rest.statedWeight }
    if statedProgress.isBlank { statedProgress = rest.statedProgress }
  }

  /// Makes percentages of weights that are shares of one; says whether they were such: 0.1, 0.35 and 0.55 add up to 1.
  mutating func readSharesAsPercent() -> Bool {
    let weights = steps.compactMap(\.weight.value)
    guard weights.count >= 2, weights.count == steps.count,
      weights.reduce(0, { $0 + $1.tenThousandths }) == ExactDecimal.one.tenThousandths
    else { return false }
    for index in steps.indices {
      steps[index].weight.scaleToPercent()
      steps[index].progress.scaleToPercent()
    }
    statedWeight.scaleToPercent()
    statedProgress.scaleToPercent()
    return true
  }

  /// Reads the line that closes the table: `รวม ๗ ขั้นตอน คิดเป็นร้อยละ | ๑๐๐ | ๑๐๐`.
  mutating func close(with footer: Footer, form: Form) {
    guard let rest = form[.total].remainder(of: footer.label.written) else { return }
    var scanner = TextScanner(rest)
    if !rest.isEmpty {
      statedSteps = Entry(scanner.number(), written: footer.label.written, location: footer.label.location)
    }
    for (column, text) in footer.cells {
      switch column {
      case "weight": statedWeight = CellCodec.percentage.entry(text, form)
      case "progress": statedProgress = CellCodec.percentage.entry(text, form)
      default: break
      }
    }
  }
}

extension ExactDecimal {
  fileprivate static let one = ExactDecimal(tenThousandths: 10_000)
}

extension Entry where Value == ExactDecimal {
  /// Makes a percentage of a share of one.
  fileprivate mutating func scaleToPercent() {
    guard let share = value, share.tenThousandths <= 10_000 else { return }
    value = ExactDecimal(tenThousandths: share.tenThousandths * 100)
    certainty = .probable
  }
}

extension String {
  /// The text with one that goes on below it: a word of Thai that was cut at the end of a line goes on without a blank.
  func joinedAcrossLines(_ rest: String) -> String {
    func isThai(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { (0x0E01...0x0E4E).contains($0.value) } ?? false }
    let isBroken = isThai(unicodeScalars.last) && isThai(rest.unicodeScalars.first)
    return self + (isBroken ? "" : " ") + rest
  }
}
