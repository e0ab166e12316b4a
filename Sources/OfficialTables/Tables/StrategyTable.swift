public import ActionPlans
public import Spreadsheet
internal import ThaiText

/// An element of the strategy (เป้าหมาย).
public struct StrategyRow: TableRow {
  /// The level the element is said to stand on.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// ส่วนที่.
    case part
    /// ด้านที่.
    case area
    /// มิติที่.
    case dimension
    /// เป้าประสงค์ที่.
    case goal
    /// มาตรการที่.
    case measure
    /// มาตรการของหน่วยงานที่.
    case agencyMeasure

    /// The number of components in a code of the level; a part has a number of its own.
    public var depth: Int {
      switch self {
      case .part, .area: 1
      case .dimension: 2
      case .goal: 3
      case .measure, .agencyMeasure: 4
      }
    }

    /// The form's word for the level.
    var word: Form.Word {
      switch self {
      case .part: .part
      case .area: .area
      case .dimension: .dimension
      case .goal: .goal
      case .measure: .measure
      case .agencyMeasure: .agencyMeasure
      }
    }
  }

  /// The level.
  public var level = Entry<Level>()
  /// The code, or the number of a part.
  public var code = Entry<StrategyCode>()
  /// The title.
  public var title = Entry<String>()

  /// A blank row.
  public init() {}
}

/// ยุทธศาสตร์: every element by level, code and title; in the document headings only.
enum StrategyTable: OfficialTable {
  static let columns: [Column<StrategyRow>] = [
    Column("level", \.level, level),
    Column("code", \.code, .code),
    Column("title", \.title, .text),
  ]

  private static let level = CellCodec<StrategyRow.Level>(look: .text) { cell, form in
    StrategyRow.Level.allCases.first { form[$0.word].matches(cell.written) }
  } write: { level, form in
    .text(form[level.word].printed)
  }

  /// The strategy is the city's: it is printed once, before the first division's tables.
  static func rows(of submission: Submission, division: Int, key: TableKey) -> [StrategyRow] {
    division == 0 ? submission.strategy : []
  }

  static func file(_ rows: [StrategyRow], from table: PrintedTable, in submission: inout Submission) {
    submission.strategy += rows
  }
}
