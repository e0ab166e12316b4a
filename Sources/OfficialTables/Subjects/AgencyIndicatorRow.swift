public import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// An indicator that another agency defines (มิติที่ ๒–๔).
public struct AgencyIndicatorRow: SubjectRow {
  /// The table it stands in.
  public var table: TableKey
  /// The aspect of evaluation named by the heading above.
  public var aspect = Entry<Int>()
  /// The indicator with its hierarchical number.
  public var indicator = Entry<CodedName>()
  /// Who defines it.
  public var definedBy = Entry<String>()
  /// The projects and activities that serve it.
  public var works: [AgencyWorkItem] = []

  /// A blank row.
  public init(in table: TableKey) { self.table = table }
}

/// A name with a hierarchical number in front: `๒.๑.๑ ร้อยละของ…`.
public struct CodedName: Hashable, Sendable {
  /// The number; nil when none is written.
  public var code: StrategyCode?
  /// The name.
  public var name: String

  /// A name with its number.
  public init(code: StrategyCode?, name: String) {
    self.code = code
    self.name = name
  }

  /// Reads `๒.๑.๑ name`.
  init(written text: String) {
    var scanner = TextScanner(text.singleSpaced)
    code = scanner.code()
    if code != nil { _ = scanner.take(".") }
    name = scanner.remainder
  }

  /// The form that is printed, `๒.๑.๑ name`.
  var written: String { code.map { "\(ThaiDigits.thai($0.description)) \(name)" } ?? name }
}

/// มิติที่ ๒–๔: indicators of other agencies; a parent of others has neither definition nor activities.
extension AgencyIndicatorRow {
  static let facts: [Fact<AgencyIndicatorRow>] = [
    Fact("indicator", \.indicator, codedName), Fact("defined-by", \.definedBy, .text),
    Fact(
      "works", look: .text,
      reading: .cell { cell, form, row in
        if !cell.isBlank { row.works = AgencyWorkItem.items(in: cell, form: form) }
      },
      write: { row, form in [row.works.first.map { .text($0.written(form)) } ?? .blank] },
      claims: { rows, place, wanted, claim in
        for work in rows[place].works {
          wanted.hand("name", work.name, to: claim)
          wanted.hand("work-groups", work.workGroups, to: claim)
        }
      }),
  ]

  private static let codedName = CellCodec<CodedName>(look: .text) { cell, _ in
    CodedName(written: cell.written)
  } write: { name, _ in
    .text(name.written)
  }

  static func join(
    _ next: AgencyIndicatorRow, to row: inout AgencyIndicatorRow, in table: TableForm
  ) -> Bool {
    guard next.indicator.isBlank || next.hasRemark(below: row) else { return false }
    if row.definedBy.isBlank { row.definedBy = next.definedBy }
    row.works += next.works
    return true
  }

  /// Whether a word without a number stands where indicators do, in a row that only goes on with the works of the one above.
  private func hasRemark(below row: AgencyIndicatorRow) -> Bool {
    indicator.value?.code == nil && row.indicator.value?.code != nil && definedBy.isBlank && !works.isEmpty
  }

  static func leftOver(of next: AgencyIndicatorRow, joining row: AgencyIndicatorRow) -> [LeftOver] {
    let definer = row.definedBy.isBlank ? nil : LeftOver(next.definedBy)
    return [LeftOver(next.indicator), definer].compactMap(\.self)
  }

  static func physicalRows(of row: AgencyIndicatorRow, form: Form) -> [AgencyIndicatorRow] {
    (0..<max(1, row.works.count)).map { index in
      var physical = index == 0 ? row : AgencyIndicatorRow(in: row.table)
      physical.works = Array(row.works.dropFirst(index).prefix(1))
      return physical
    }
  }

  /// A parent and its first child pressed into one cell (`๔.๒ … ๔.๒.๑ …`) are two indicators.
  static func rows(in row: AgencyIndicatorRow, form: Form) -> [AgencyIndicatorRow]? {
    guard let parent = row.indicator.value, let code = parent.code else { return nil }
    let marker = " " + code.description + "."
    guard let range = ThaiDigits.arabic(parent.name).lastRange(of: marker) else { return nil }
    let offset = ThaiDigits.arabic(parent.name).unicodeScalars.distance(
      from: parent.name.unicodeScalars.startIndex, to: range.lowerBound)
    let scalars = Array(parent.name.unicodeScalars)
    guard scalars.indices.contains(offset) else { return nil }
    let before = String(String.UnicodeScalarView(scalars[..<offset])).trimmingBlanks
    let child = CodedName(written: String(String.UnicodeScalarView(scalars[offset...])))
    guard child.code?.parent == code, !before.isEmpty else { return nil }
    var first = AgencyIndicatorRow(in: row.table)
    first.indicator = row.indicator
    first.indicator.value = CodedName(code: code, name: before)
    var second = row
    second.indicator.value = child
    return [first, second]
  }

  static func rows(
    of submission: Submission, division: Int, in table: TableForm, underElements: Bool
  ) -> [AgencyIndicatorRow] {
    submission.divisions[division].agencyIndicators.filter { $0.table == table.key }
  }

  static func file(_ rows: [AgencyIndicatorRow], from table: PrintedTable, in submission: inout Submission) {
    let division = table.context.division
    var known = Dictionary(
      submission.divisions[division].agencyIndicators.map { ($0.indicator.value?.code, $0) },
      uniquingKeysWith: { first, _ in first })
    for var row in rows {
      row.aspect = table.context.aspect
      // Nobody can tell which indicator one without a number is, nor which of two of one number is meant.
      guard let code = row.indicator.value?.code, known[code].map({ $0.says(sameAs: row) }) ?? true else {
        submission.unrecognised += row.cells.map { $0.unrecognised(in: table.key) }
        continue
      }
      if known[code] == nil { known[code] = row }
      submission.divisions[division].agencyIndicators.append(row)
    }
  }

  private func says(sameAs other: AgencyIndicatorRow) -> Bool {
    indicator.value.map { MatchingKey($0.name) } == other.indicator.value.map { MatchingKey($0.name) }
      && definedBy.value.map { MatchingKey($0) } == other.definedBy.value.map { MatchingKey($0) }
      && works.map { $0.name.value.map { MatchingKey($0) } }
        == other.works.map { $0.name.value.map { MatchingKey($0) } }
  }

  /// All that its row says.
  private var cells: [LeftOver] {
    ([LeftOver(indicator), LeftOver(definedBy)] + works.map { LeftOver($0.name) }).compactMap(\.self)
  }
}
