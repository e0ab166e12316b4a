internal import ThaiText

/// An official form as data: what tables and columns are called, in all the spellings they are met in, and how they look.
///
/// It comes from `templates/<form set>/form.yaml`; the default one is compiled into the program.
public struct Form: Sendable {
  /// The form set's name.
  public var name: String
  /// The font of everything printed.
  public var font: String
  /// The size of table text in points.
  public var bodySize: Double
  /// The size of headings in points.
  public var headingSize: Double
  /// The size of titles in points.
  public var titleSize: Double
  /// The sheets of a workbook in order; each is also a file of a CSV folder.
  public var sheets: [SheetForm]
  /// The form of every official table.
  public var tables: [TableKey: TableForm]
  private var words: [Word: Term]
  private var workGroups: Set<MatchingKey> = []

  /// The words of the form that are neither a table's title nor a column's label.
  public enum Word: String, CaseIterable, Sendable {
    case planTitle, division, department
    case part, area, dimension, goal, measure, agencyMeasure, measurePrefix, agencyMeasurePrefix
    case aspect, aspectTitle, strategicMission, routineMission, otherMission, scheduleIndicator, scheduleProject
    case definition, target, calculation, budget, baht, thousandBaht, millionBaht, noBudget, state, percent, step
    case stepNumber, upTo, progress
    case total, grandTotal, carriedForward, scheduleTotal, carriedOver, carriedOverProgress, carriedOverYear, project
    case activity, and, workGroup, fundingSource, knownSource, note
  }

  /// A form of its parts; every word and every table must be there (the loader makes sure of it).
  init(
    name: String, font: String, sizes: (body: Double, heading: Double, title: Double), sheets: [SheetForm],
    tables: [TableKey: TableForm], words: [Word: Term]
  ) {
    self.name = name
    self.font = font
    (bodySize, headingSize, titleSize) = sizes
    self.sheets = sheets
    self.tables = tables
    self.words = words
  }

  /// The spellings of a word.
  public subscript(_ word: Word) -> Term { words[word] ?? Term([]) }

  /// The form with more names of work groups that text in parentheses may hold.
  public func adding(workGroups names: [String]) -> Form {
    var form = self
    form.workGroups.formUnion(names.map { MatchingKey($0) })
    return form
  }

  /// Whether a text is the name or the abbreviation of a work group that a table of groups lists.
  func knowsWorkGroup(_ text: String) -> Bool { !workGroups.isEmpty && workGroups.contains(MatchingKey(text)) }

  /// Whether a text begins as names of work groups do, or is one that a table lists.
  func beginsWorkGroup(_ text: String) -> Bool { knowsWorkGroup(text) || self[.workGroup].remainder(of: text) != nil }

  /// The form of a table.
  public subscript(_ table: TableKey) -> TableForm { tables[table] ?? TableForm(titles: Term([]), columns: [:]) }
}

/// A word of the form: the spelling that is printed, and all that are accepted.
public struct Term: Sendable {
  /// The spellings, the printed one first.
  public let spellings: [String]
  /// The matching keys of the spellings, longest first, so that the longest prefix wins.
  let keys: [MatchingKey]

  /// A word from its spellings.
  public init(_ spellings: [String]) {
    self.spellings = spellings
    keys = spellings.map { MatchingKey($0) }.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }

  /// The spelling that is printed.
  public var printed: String { spellings.first ?? "" }

  /// Whether a text is one of the spellings, seen through the matching key.
  public func matches(_ text: String) -> Bool {
    let key = MatchingKey(text)
    return keys.contains(key)
  }

  /// What is left of a text after the longest spelling that it begins with; nil when it begins with none.
  ///
  /// Blanks and marks that look alike make no difference.
  public func remainder(of text: String) -> String? {
    var best: (rest: String, length: Int)?
    for spelling in spellings {
      guard let rest = Self.drop(spelling, from: text) else { continue }
      let length = spelling.unicodeScalars.count
      if best.map({ length > $0.length }) ?? true { best = (rest, length) }
    }
    return best?.rest
  }

  /// Drops a spelling from the front of a text, passing over blanks on both sides and a colon; nil when the text begins otherwise.
  private static func drop(_ spelling: String, from text: String) -> String? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    for scalar in spelling.unicodeScalars where !scalar.isBlank {
      while index < scalars.endIndex, scalars[index].isBlank { scalars.formIndex(after: &index) }
      guard index < scalars.endIndex, scalars[index] == scalar else { return nil }
      scalars.formIndex(after: &index)
    }
    let tail = text[index...].trimmingBlanks
    return tail.hasPrefix(":") ? tail.dropFirst().trimmingBlanks : tail
  }
}

/// The form of one official table.
public struct TableForm: Sendable {
  /// The table's title and its other spellings; empty when it is known by its header alone.
  public var titles: Term
  /// The columns by key.
  public var columns: [String: ColumnForm]
}

/// What a column is called.
public struct ColumnForm: Sendable {
  /// The label and its other spellings.
  public var labels: Term
}

/// One sheet of the workbook.
public struct SheetForm: Sendable {
  /// The name of the CSV file, without its ending.
  public var key: String
  /// The name on the tab.
  public var name: String
  /// The widths of its columns in characters.
  public var widths: [Double]
  /// The tables in it, in order, with the number of the sheet's columns over which each column of theirs reaches.
  public var tables: [(key: TableKey, spans: [Int])]
}

/// The official tables by the keys that scripts use.
public enum TableKey: String, CaseIterable, Sendable, Hashable {
  case divisions, missions, strategy
  case keyResults = "key-results"
  case projectList = "project-list"
  case strategicActivities = "strategic-activities"
  case routineActivities = "routine-activities"
  case budgetSummary = "budget-summary"
  case indicators
  case agencyIndicators = "agency-indicators"
  case stepSchedules = "step-schedules"
}

extension TableKey: Comparable {
  /// The order of the form.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
