internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Both directions between the months of a step and the arrows in its twelve cells.
///
/// One month is `↔`; a longer bar begins with `←`, goes on with `─` and ends with `→`.
enum MonthBars {
  /// The text of the twelve cells, October first.
  static func write(_ months: FiscalMonthSet) -> [String] {
    var cells = [String](repeating: "", count: FiscalMonth.allCases.count)
    for run in months.runs {
      let (first, last) = (run.lowerBound.rawValue, run.upperBound.rawValue)
      guard first < last else {
        cells[first] = "↔"
        continue
      }
      for month in first...last { cells[month] = "─" }
      cells[first] = "←"
      cells[last] = "→"
    }
    return cells
  }

  /// What the marks in a row of month cells say.
  ///
  /// `month` is nil for a cell past the twelve months.
  static func read(
    _ cells: some Sequence<(month: FiscalMonth?, text: String)>
  ) -> (months: FiscalMonthSet, certainty: Certainty)? {
    var months = FiscalMonthSet()
    var certainty = Certainty.certain
    var open: FiscalMonth?
    var sawMark = false
    for (month, text) in cells {
      guard let mark = Mark(text) else { return nil }
      guard mark != .nothing else { continue }
      sawMark = true
      guard let month else {
        certainty = .probable
        continue
      }
      switch mark {
      case .nothing: break
      case .month: months.insert(month)
      case .opens:
        if open != nil { certainty = .probable }
        months.insert(month)
        open = month
      case .continues:
        months.insert(month)
      case .closes:
        if let start = open {
          if start.rawValue <= month.rawValue {
            for place in start.rawValue...month.rawValue { FiscalMonth(rawValue: place).map { months.insert($0) } }
          } else {
            // Columns in the order of the calendar, or a header typed wrong: only months with marks are sure.
            certainty = .probable
            months.insert(month)
          }
          open = nil
        } else {
          certainty = .probable
          if months.isEmpty { months.insert(month) }
        }
      }
    }
    if open != nil { certainty = .probable }
    return sawMark ? (months, certainty) : (months, .certain)
  }

  /// What one cell of a bar says.
  private enum Mark {
    case nothing, month, opens, continues, closes

    init?(_ text: String) {
      // Nearly every cell is blank or holds one sign.
      guard let first = text.unicodeScalars.first else {
        self = .nothing
        return
      }
      if text.unicodeScalars.dropFirst().isEmpty, let sign = Mark(first) {
        self = sign
        return
      }
      // A sign that is drawn in colours has a mark without width behind it.
      let mark = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBlank && $0 != "\u{FE0F}" }))
      if mark.hasPrefix("←"), mark.hasSuffix("→"), mark.dropFirst().dropLast().allSatisfy({ "-–—─━=".contains($0) }) {
        self = .month
        return
      }
      if mark.hasPrefix("<"), mark.hasSuffix(">"), mark.dropFirst().dropLast().allSatisfy({ "-–—─=".contains($0) }) {
        self = .month
        return
      }
      if mark.unicodeScalars.dropFirst().isEmpty, let only = mark.unicodeScalars.first {
        guard let sign = Mark(only) else { return nil }
        self = sign
        return
      }
      switch mark {
      case "": self = .nothing
      // Boxes to tick, as programs on the web write them.
      case "TRUE": self = .month
      case "FALSE": self = .nothing
      case "←→": self = .month
      case "<-", "<--", "|←": self = .opens
      case "->", "-->", "→|": self = .closes
      case "--", "---": self = .continues
      default: return nil
      }
    }

    /// What a sign says that stands alone.
    private init?(_ sign: Unicode.Scalar) {
      switch sign {
      case "↔", "⟷", "⇔": self = .month
      case "←", "⟵", "<": self = .opens
      case "→", "⟶", ">": self = .closes
      case "─", "-", "–", "—", "━", "…", "_": self = .continues
      default:
        switch MonthSign(sign) {
        case .tick, .cross, .hollow: self = .month
        case .refusal, .nought, .dash, .arrow, nil: return nil
        }
      }
    }
  }
}
