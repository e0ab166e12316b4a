import Spreadsheet
import TestSupport

/// Generates worksheets and shared strings with every form of cell, the same for the same seed.
struct SheetGenerator {
  /// How many shared strings there are.
  static let stringCount = 20

  private static let pieces = [
    "ก", "น้ำ", "x", " ", "\n", "\r\n", "\t", "&amp;", "&lt;", "&#3588;", "&#x1F600;", "<![CDATA[<b>&]]>", "<!-- c -->",
    "<?pi x?>",
    "_x000D_", "_x005F_", "_x0041_", "_x", "😀", "]]", "&gt;", "&quot;", "e\u{301}",
  ]
  private static let operands = [
    "A1", "B$2", "$C3", "$D$4", "SUM(A1:B9)", "LOG10(C2)", "'x A1'!C1", "\"A1\"", "AA10", "Z1", "1.5", "IF(B1,$A2,3)",
    "<![CDATA[B2]]>", "C<!-- x -->3",
  ]
  private static let operators = ["+", "&amp;", "&lt;", "&gt;", "-", "*", " + "]

  private var random: SeededGenerator
  private let prefix: String
  private let declaration: String
  /// The row that was written last.
  private var lastRow = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    prefix = Bool.random(using: &random) ? "" : "x:"
    declaration =
      prefix.isEmpty ? "xmlns=\"\(PackageBuilder.main)\"" : "xmlns:x=\"\(PackageBuilder.main)\" xmlns=\"urn:y\""
  }

  /// The parts of a worksheet and of its shared strings.
  mutating func parts() -> (sheet: String, strings: String) {
    let items = (0..<Self.stringCount).map { _ in element("si", rich()) }.joined(separator: "\n")
    var rows = ""
    var row = 0
    for _ in 1...Int.random(in: 1...30, using: &random) {
      row += oneIn(4) ? Int.random(in: 2...40, using: &random) : 1
      rows += self.row(row)
    }
    var merges = ""
    for index in 0..<Int.random(in: 0...4, using: &random) {
      let first = CellReference(row: 100 + 5 * index, column: Int.random(in: 1...700, using: &random))
      let last = CellReference(row: first.row + index, column: first.column + Int.random(in: 1...3, using: &random))
      merges += "<\(prefix)mergeCell ref=\"\(oneIn(4) ? "\(first)" : "\(first):\(last)")\"/>"
    }
    if !merges.isEmpty { merges = element("mergeCells", merges) }
    return (
      element("worksheet", element("sheetData", rows) + merges, " \(declaration)"),
      element("sst", items, " \(declaration)")
    )
  }

  private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private func element(_ name: String, _ content: String, _ attributes: String = "") -> String {
    "<\(prefix)\(name)\(attributes)>\(content)</\(prefix)\(name)>"
  }

  // MARK: - Rows and cells

  /// A row, without its number where the first cell has one or where it comes next.
  private mutating func row(_ number: Int) -> String {
    let comesNext = number == lastRow + 1
    lastRow = number
    let isNumbered = !oneIn(3)
    var cells = ""
    var column = 0
    for index in 0..<Int.random(in: 1...8, using: &random) {
      let skips = oneIn(4)
      column += skips ? Int.random(in: 2...40, using: &random) : 1
      let mayLeaveOut = !skips && (index > 0 || isNumbered || comesNext)
      let reference = CellReference(row: number, column: column)
      cells += cell(mayLeaveOut && oneIn(3) ? "" : " r=\"\(reference)\"")
      if oneIn(12) { cells += "<o:x xmlns:o=\"urn:o\">\(element("c", element("v", "1"), " r=\"Z9\""))</o:x>" }
    }
    return element("row", cells, isNumbered ? " r=\"\(number)\"" : "") + "\n"
  }

  private mutating func cell(_ reference: String) -> String {
    let (type, content) = content()
    let attributes = type.isEmpty ? reference : oneIn(2) ? "\(reference) t='\(type)'" : " t='\(type)'\(reference)"
    return element("c", formula(before: type) + content, attributes)
  }

  /// The type of a cell and the element with its value.
  private mutating func content() -> (type: String, element: String) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: ("s", element("v", String(Int.random(in: 0..<Self.stringCount, using: &random))))
    case 1: ("str", element("v", text()))
    case 2: ("inlineStr", element("is", rich()))
    case 3: ("b", element("v", ["1", "0", "true", "false", " 1 "].randomElement(using: &random) ?? ""))
    case 4: ("e", element("v", ["#N/A", "#REF!", "#DIV/0!", "\n#NAME?"].randomElement(using: &random) ?? ""))
    case 5: ("", element("v", " \(Double.random(in: -1e6...1e6, using: &random))\n"))
    case 6:
      ("d", element("v", ["2016-10-01", "2016-10-01T08:30:00Z", "T12:00"].randomElement(using: &random) ?? ""))
    case 7: ("", "")
    default: ("n", element("v", "\(Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF))"))
    }
  }

  // MARK: - Texts and formulas

  private mutating func text() -> String {
    (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
  }

  /// A string item or the inside of an inline string: in one piece or in runs, with phonetic runs between them.
  private mutating func rich() -> String {
    func t(_ text: String) -> String { element("t", text, " xml:space=\"preserve\"") }
    var content = oneIn(4) ? "" : t(text())
    if oneIn(2) {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        content += element("r", element("rPr", "<\(prefix)b/>") + t(text()))
        if oneIn(2) { content += element("rPh", t(text()), " sb=\"0\" eb=\"1\"") }
      }
    }
    return content + (oneIn(4) ? "<\(prefix)phoneticPr fontId=\"1\"/>" : "")
  }

  /// A formula of the cell's own, one that others share, one shared with an earlier cell, or none.
  private mutating func formula(before type: String) -> String {
    guard type != "s", type != "inlineStr" else { return "" }
    let group = Int.random(in: 0..<3, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return element("f", expression())
    case 1: return element("f", expression(), " t=\"shared\" ref=\"A1:Z40\" si=\"\(group)\"")
    case 2, 3: return "<\(prefix)f t=\"shared\" si=\"\(group)\"/>"
    case 4: return element("f", expression(), " t=\"array\" ref=\"A1\"")
    default: return ""
    }
  }

  private mutating func expression() -> String {
    var text = Self.operands.randomElement(using: &random) ?? ""
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text += Self.operators.randomElement(using: &random) ?? ""
      text += Self.operands.randomElement(using: &random) ?? ""
    }
    return text
  }
}
