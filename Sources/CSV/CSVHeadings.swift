internal import Spreadsheet

/// What the headings of a table say about its columns.
enum CSVHeadings {
  private static let money = ["งบ", "เงิน", "บาท", "budget", "amount", "baht"]
  /// What stands beside the money of a plan and is never a number: sources, offices, remarks.
  private static let words = [
    "แหล่ง", "ที่มา", "ส่วนราชการ", "หน่วยงาน", "กลุ่มงาน", "ฝ่าย", "รับผิดชอบ", "หมายเหตุ", "source", "office",
    "responsible", "remark", "note",
  ]

  /// The columns of money beside which a column of words stands, under headings in some rows.
  static func amountColumns(inRows rows: ClosedRange<Int>, of grid: Grid) -> Set<Int> {
    var headings: [Int: String] = [:]
    for row in rows {
      for placed in grid.cells(inRow: row) {
        if case .text(let text)? = placed.cell.value { headings[placed.column, default: ""] += text.lowercased() }
      }
    }
    func has(_ words: [String], _ column: Int) -> Bool {
      headings[column].map { heading in words.contains { heading.contains($0) } } ?? false
    }
    return Set(headings.keys.filter { has(money, $0) && !has(words, $0) && has(words, $0 + 1) })
  }
}
