internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// Reads the month cells of one row, at least one of which is not blank.
///
/// Mostly they hold marks. Some offices write the months in words instead, in one of the cells or over several that are
/// merged; some write into a merged bar what is done in its months.
enum MonthCells {
  /// The months, with the text of the cells; nil months say that the cells cannot be read.
  static func read(_ cells: [MonthCell]) -> (months: FiscalMonthSet?, written: String, certainty: Certainty) {
    let written = written(cells)
    let isInSheet = cells.first?.text.location.sheet != nil
    if let signs = MonthSigns.read(cells.lazy.map { ($0.month, $0.text.mark) }, inSheet: isInSheet) {
      return (signs.months, written, signs.certainty)
    }
    if let bars = MonthBars.read(cells.lazy.map { ($0.month, $0.text.mark) }) {
      return (bars.months, written, bars.certainty)
    }
    if let words = inWords(cells) { return (words.months, written, words.certainty) }
    let covered = bars(of: cells)
    let marks = cells.lazy.map { cell in
      (
        month: cell.month,
        text: isWord(cell.text.written) && covered.contains(cell.text.reference) ? "x" : cell.text.mark
      )
    }
    if !covered.isEmpty, let bars = MonthBars.read(marks) { return (bars.months, written, .probable) }
    // A word among marks is somebody's remark: the marks still say what they say.
    let plain = cells.lazy.map { cell in
      let isRemark =
        isWord(cell.text.written) && MonthWords.read(cell.text.written, fiscalYear: nil) == nil
        && MonthBars.read([(month: cell.month, text: cell.text.mark)]) == nil
      return (month: cell.month, text: isRemark ? markInFront(of: cell.text.written) : cell.text.mark)
    }
    guard let bars = MonthBars.read(plain), !bars.months.isEmpty else { return (nil, written, .certain) }
    return (bars.months, written, .probable)
  }

  /// The months among which a share is parted, where the figures in the cells add up to it; nil otherwise.
  static func parts(_ cells: [MonthCell], of share: ExactDecimal, form: Form) -> FiscalMonthSet? {
    var sum: Int64 = 0
    var months: [FiscalMonth] = []
    for cell in cells where !cell.text.isBlank {
      guard let figure = CellCodec.percentage.entry(cell.text, form).value else { return nil }
      sum &+= figure.tenThousandths
      if figure.tenThousandths > 0, let month = cell.month { months.append(month) }
    }
    return sum == share.tenThousandths && sum > 0 ? FiscalMonthSet(months) : nil
  }

  /// The texts of the cells, each once: cells that are merged give the same.
  private static func written(_ cells: [MonthCell]) -> String {
    var written = ""
    var last: CellReference?
    for cell in cells where !cell.text.isBlank && cell.text.reference != last {
      written += (written.isEmpty ? "" : " ") + cell.text.written
      last = cell.text.reference
    }
    return written
  }

  /// What the only text of the cells says, when it names months.
  private static func inWords(_ cells: [MonthCell]) -> (months: FiscalMonthSet, certainty: Certainty)? {
    let texts = cells.lazy.filter { !$0.text.isBlank }.map(\.text)
    guard let first = texts.first, first.number == nil, texts.allSatisfy({ $0.reference == first.reference }) else {
      return nil
    }
    return MonthWords.read(first.written, fiscalYear: nil)
  }

  /// The cells that cover several months, since they are merged.
  private static func bars(of cells: [MonthCell]) -> Set<CellReference> {
    var once: Set<CellReference> = []
    return Set(
      cells.lazy.filter { $0.month != nil && !$0.text.isBlank }.map(\.text.reference).filter {
        !once.insert($0).inserted
      })
  }

  /// Whether a text may say what is done in the months of its bar.
  private static func isWord(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count <= longestWord
      && scalars.contains { $0.properties.isAlphabetic } && !denials.contains(where: text.hasPrefix)
  }

  /// The longest text over a bar, in letters and signs.
  private static let longestWord = 40

  /// The sign that stands in front of a remark, apart from it; nothing where none does.
  private static func markInFront(of text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].unicodeScalars.count == 1,
      let sign = words[0].unicodeScalars.first.flatMap(MonthSign.init),
      sign == .tick || sign == .cross
    else { return "" }
    return String(words[0])
  }

  /// What words begin with that say that nothing is done.
  private static let denials = ["ไม่", "งด", "ยกเลิก", "ชะลอ", "เลื่อน", "ยุติ", "หยุด", "พัก", "รอ"]
}

extension CellText {
  /// The text as a mark: the number one is one whatever decimals it is shown with.
  fileprivate var mark: String { number == 1 && !display.isPercentage ? "1" : written }
}
