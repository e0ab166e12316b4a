public import Spreadsheet
package import ThaiText

/// An official form as data: which tables there are, what they and their columns are called, and how they look.
///
/// It comes from `templates/<form set>/form.yaml`; the default one is compiled into the program. It never changes, and
/// every cell is read by it: all who need it share one.
public final class Form: Sendable {
  /// The form set's name.
  public let name: String
  /// What the form set is called.
  public let label: Wording
  /// The font of everything printed.
  public let font: String
  /// The size of table text in points.
  public let bodySize: Double
  /// The size of headings in points.
  public let headingSize: Double
  /// The size of titles in points.
  public let titleSize: Double
  /// What is printed at the foot of a page; `&P` is its number, `&N` the number of pages.
  public let pageFooter: String
  /// The levels of the strategy, the highest first.
  public let levels: [LevelForm]
  /// The tables in the order of the form set.
  public let tables: [TableForm]
  /// The tables that speak of projects, in the order in which they are believed.
  public let authority: [TableKey]
  /// The sheets of a workbook in order; each is also a file of a CSV folder.
  public let sheets: [SheetForm]
  /// The names of facts that are text and that this form set adds: a place, a detail.
  public let texts: [String]
  /// What may stand before the codes of the strategy's own measures, such as `ม.`.
  let strategyPrefixes: Term
  /// What may stand before the codes of the agency's own measures, such as `มน.`.
  let agencyPrefixes: Term
  /// The work groups that texts name in the words of this form set.
  let workGroupLists = Memo<ExactText, [String]>()
  /// Compares names that tables write, by the words which this form set's names may have or leave out.
  package let names: NameComparison
  /// The codes of the forms that tables are printed on.
  private let codes: Term
  private let places: [TableKey: Int]
  /// The spellings of each word, by its place among all; a word is asked for with every cell.
  private let words: [Term]
  private let workGroups: Set<MatchingKey>

  /// The words of the form that are neither a table's title nor a column's label nor a level's.
  public enum Word: Int, CaseIterable, Sendable {
    case planTitle, division, department
    case aspect, aspectTitle, strategicMission, routineMission, otherMission, scheduleIndicator, scheduleProject
    case definition, target, calculation, budget, baht, thousandBaht, tenThousandBaht, hundredThousandBaht
    case millionBaht, noBudget, state, percent, step
    case stepNumber, upTo, progress
    case total, grandTotal, carriedForward, scheduleTotal, carriedOver, carriedOverProgress, carriedOverYear, project
    case activity, and, workGroup, fundingSource, knownSource, note, era, office
    case noAmount, nameOpening, sourceOpening, sourceLabel, moneyStage, unit, year, fiscalYear, signature, report
    case scheduleName, owner, planLine, resultLine, week, planLevel, notPlanned, sameAsAbove

    /// The word as `form.yaml` names it.
    package var name: String { "\(self)" }
  }

  /// A form of its parts, which the loader has checked.
  init(
    name: String, label: Wording, font: String, sizes: (body: Double, heading: Double, title: Double),
    pageFooter: String, levels: [LevelForm], tables: [TableForm], authority: [TableKey], sheets: [SheetForm],
    texts: [String], words: [Word: Term], abbreviations: [(short: String, full: String)]
  ) {
    self.name = name
    self.label = label
    self.font = font
    (bodySize, headingSize, titleSize) = sizes
    self.pageFooter = pageFooter
    self.levels = levels
    self.tables = tables
    self.authority = authority
    self.sheets = sheets
    self.texts = texts
    self.words = Word.allCases.map { words[$0] ?? Term([]) }
    workGroups = []
    names = NameComparison(openings: words[.nameOpening]?.spellings ?? [], abbreviations: abbreviations)
    codes = Term(tables.flatMap(\.code.spellings))
    strategyPrefixes = Term(levels.filter { !$0.isAgencyOwn }.flatMap(\.prefixes.spellings))
    agencyPrefixes = Term(levels.filter(\.isAgencyOwn).flatMap(\.prefixes.spellings))
    let places = Dictionary(
      tables.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    projectTables = authority.compactMap { places[$0].map { tables[$0] } }.filter { $0.subject == .project }
    levelBeginnings = Set(levels.flatMap { $0.words.spellings }.compactMap { $0.unicodeScalars.first { !$0.isBlank } })
    let headings = Self.headingWords.compactMap { words[$0] } + levels.map(\.words) + tables.map(\.titles)
    headingBeginnings = FirstLetters(of: headings.flatMap { $0.spellings + $0.keys.map(\.text) })
  }

  /// The words with which lines begin that head what follows, besides those of the strategy and the titles of tables.
  private static let headingWords: [Word] = [
    .planTitle, .division, .scheduleIndicator, .scheduleProject, .strategicMission, .routineMission, .otherMission,
    .aspect,
  ]

  /// The same form with names of work groups that text in parentheses may hold, besides those it has.
  init(_ form: Form, workGroups: Set<MatchingKey> = []) {
    name = form.name
    label = form.label
    font = form.font
    (bodySize, headingSize, titleSize) = (form.bodySize, form.headingSize, form.titleSize)
    pageFooter = form.pageFooter
    (levels, tables, authority, sheets) = (form.levels, form.tables, form.authority, form.sheets)
    (texts, words) = (form.texts, form.words)
    (strategyPrefixes, agencyPrefixes) = (form.strategyPrefixes, form.agencyPrefixes)
    (names, codes, places) = (form.names, form.codes, form.places)
    (projectTables, levelBeginnings) = (form.projectTables, form.levelBeginnings)
    headingBeginnings = form.headingBeginnings
    self.workGroups = form.workGroups.union(workGroups)
  }

  /// The spellings of a word; a word that the form set does not have matches nothing.
  public subscript(_ word: Word) -> Term { words[word.rawValue] }

  /// The form of a table; nil for a table of another form set.
  public subscript(_ table: TableKey) -> TableForm? { places[table].map { tables[$0] } }

  /// The table with the name that scripts use; nil when the form set has none.
  public func table(named name: String) -> TableForm? { tables.first { $0.key.rawValue == name } }

  /// The tables whose rows speak of a subject, in the order of the form set.
  public func tables(of subject: Subject) -> [TableForm] { tables.filter { $0.subject == subject } }

  /// The tables of projects, in the order in which they are believed.
  public let projectTables: [TableForm]
  /// What headings of elements of the strategy begin with, digits aside.
  private let levelBeginnings: Set<Unicode.Scalar>

  /// What headings of all kinds begin with, digits aside.
  private let headingBeginnings: FirstLetters

  /// Whether a text may head anything, as far as its letters tell.
  func mayHead(_ text: String) -> Bool { headingBeginnings.admit(text) }

  /// Whether a text may head an element of the strategy, as far as its first character tells.
  func mayHeadElement(_ text: String) -> Bool {
    text.unicodeScalars.first.map { levelBeginnings.contains($0) || $0.decimalDigit != nil } ?? false
  }

  /// Whether words that stand in the place of an amount say that there is none, in parentheses or not.
  func saysNoAmount(_ text: String) -> Bool {
    let bare = text.splittingFinalParentheses.flatMap { $0.before.isEmpty ? $0.inside : nil } ?? text
    return self[.noAmount].matches(bare) || self[.noBudget].matches(bare)
  }

  /// The form with more names of work groups that text in parentheses may hold.
  public func adding(workGroups names: [String]) -> Form {
    names.isEmpty ? self : Form(self, workGroups: Set(names.map { MatchingKey($0) }))
  }

  /// Whether a text is the name or the abbreviation of a work group that a table of groups lists.
  func knowsWorkGroup(_ text: String) -> Bool { !workGroups.isEmpty && workGroups.contains(MatchingKey(text)) }

  /// Whether a text begins as names of work groups do, or is one that a table lists.
  func beginsWorkGroup(_ text: String) -> Bool { knowsWorkGroup(text) || self[.workGroup].remainder(of: text) != nil }
}

extension Form {
  /// The level with a name.
  public func level(named name: String) -> LevelForm? { levels.first { $0.name == name } }

  /// The level of codes of a depth.
  ///
  /// - Parameters:
  ///   - depth: The number of components.
  ///   - isAgencyOwn: Whether the agency's own level is meant, where there is one of that depth.
  public func level(ofDepth depth: Int, isAgencyOwn: Bool = false) -> LevelForm? {
    let levels = levels.filter { $0.depth == depth }
    return levels.first { $0.isAgencyOwn == isAgencyOwn } ?? levels.first
  }

  /// The lowest level, whose elements hold the projects: มาตรการ, or แผนงาน.
  public var lowestLevel: LevelForm? { levels.filter { !$0.isAgencyOwn }.max { ($0.depth ?? 0) < ($1.depth ?? 0) } }

  /// Whether a table is printed under each element of a level.
  func isPrintedUnderElements(_ table: TableKey) -> Bool {
    sheets.contains { $0.groupLevel != nil && $0.tables.contains(table) }
  }

  /// Whether a table is the first of a sheet whose tables are printed under each element of a level: its title heads them.
  func headsElements(_ table: TableKey) -> Bool {
    sheets.contains { $0.groupLevel != nil && $0.tables.first == table }
  }

  /// From which depth on a heading's element is one under which tables are printed.
  var groupedDepth: Int {
    sheets.compactMap { $0.groupLevel.flatMap(level(named:))?.depth }.min() ?? lowestLevel?.depth ?? 1
  }

  /// A label without what stands in it for a year.
  package static func withoutPlaceholders(_ label: String) -> String {
    placeholders.reduce(label) { $0.replacing($1, with: "") }
  }

  /// What may stand in a label for the fiscal year, and for the calendar years in which it begins and ends.
  static let placeholders = ["{year}", "{firstYear}", "{secondYear}"]

  /// The words with which the name of a division begins where it stands alone below the plan's title.
  var divisionWords: Term { self[.office].spellings.isEmpty ? self[.workGroup] : self[.office] }

  /// Whether a line is nothing but the code of a form, such as `แบบ ผด. ๐๒`, which says nothing about the plan.
  func isFormCode(_ text: String) -> Bool { codes.matches(text) }
}
