import Spreadsheet
import TestSupport

/// Workbooks for tests, the same for the same seed.
enum RandomWorkbook {
  private static let texts = [
    "โครงการพัฒนาศักยภาพ", "น้ำ", "น ้ ำ", "บรรทัดแรก\nบรรทัดที่สอง", "a\tb", "<&>\"'", "_x000D_", "_x005F_x000D_", "_x",
    "\u{1}\u{1F}", "😀🇹🇭", "\u{FEFF}", "\u{FFFD}", "e\u{301}", "  blanks  ", "↔", "]]>", "\u{200B}", "\u{85}",
    "x\u{FFFF}",
  ]
  private static let numbers: [Double] = [
    0, -1, 500_000, 1.5, 0.1, 1e-7, 123456789012345, 1e15, -2.25, 1e300, .leastNonzeroMagnitude, 4.35, 99.99, 1e21, 0.3,
    26_000_000,
    0.1 + 0.2, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNormalMagnitude, 1.0 / 3, .pi,
    9007199254740992,
  ]
  private static let formats: [String?] = [nil, "#,##0.00", "0%", "[$-D00041E]#,##0", "d/m/yyyy", "@", "0.000"]

  static func make(seed: UInt64) -> Workbook {
    var random = SeededGenerator(seed: seed)
    var workbook = Workbook()
    let styles = formats.map { format in
      var style = CellStyle()
      style.numberFormat = format
      return workbook.index(of: style)
    }
    for number in 0..<Int.random(in: 1...3, using: &random) {
      var sheet = Sheet(name: "แผ่น \(number) & <ก>")
      sheet.isHidden = number > 0 && Bool.random(using: &random)
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let reference = CellReference(
          row: Int.random(in: 1...40, using: &random), column: Int.random(in: 1...30, using: &random))
        sheet.grid[reference] = cell(style: styles.randomElement(using: &random) ?? 0, using: &random)
      }
      let top = Int.random(in: 41...60, using: &random)
      sheet.merges.append(CellRange(.init(row: top, column: 1), .init(row: top + 1, column: 4)))
      sheet.grid[CellReference(row: top, column: 1)] = Cell(.text("หัวเรื่อง"))
      sheet.columnWidths[3] = 12.5
      sheet.columnWidths[2] = 20
      sheet.rowHeights[2] = 31.5
      if Bool.random(using: &random) { sheet.hiddenRows.insert(4) }
      if Bool.random(using: &random) { sheet.hiddenColumns.insert(3) }
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  private static func cell(style: Int, using random: inout SeededGenerator) -> Cell {
    let text = texts.randomElement(using: &random) ?? ""
    let number =
      Bool.random(using: &random)
      ? numbers.randomElement(using: &random) ?? 0 : randomDouble(using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return Cell(nil, style: style)
    case 1: return Cell(.boolean(Bool.random(using: &random)), style: style)
    case 2: return Cell(.number(number), formula: "SUM(A1:B2)*\"<&\"", style: style)
    case 3: return Cell(.text(text), formula: "A1&\"ก\"", style: style)
    case 4: return Cell(.text(text + text), style: style)
    case 5: return Cell(.text(text), style: style)
    default: return Cell(.number(number), style: style)
    }
  }

  private static func randomDouble(using random: inout SeededGenerator) -> Double {
    while true {
      let value = Double(bitPattern: random.next())
      if value.isFinite { return value }
    }
  }
}
