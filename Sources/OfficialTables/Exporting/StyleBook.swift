internal import Spreadsheet

/// The styles of a workbook being made: each look becomes one style, once.
struct StyleBook {
  /// The workbook that holds the styles.
  private(set) var styles: [CellStyle] = [CellStyle()]
  private var indices: [CellStyle: Int] = [CellStyle(): 0]

  /// The style of a line outside the tables.
  mutating func index(of line: LineStyle, form: Form) -> Int {
    var style = CellStyle()
    style.fontName = form.font
    style.fontSize = line.size(form)
    style.isBold = true
    style.vertical = .center
    style.wraps = true
    style.horizontal =
      switch line {
      case .subheading: .left
      case .title, .heading: .center
      case .code: .right
      }
    return index(of: style)
  }

  /// The style of a table's cell.
  mutating func index(of look: Look, content: Content, isBold: Bool, edges: CellStyle.Edges, form: Form) -> Int {
    var style = CellStyle()
    style.fontName = form.font
    style.fontSize = form.bodySize
    style.isBold = isBold
    style.borders = edges
    style.vertical = isBold ? .center : .top
    switch look {
    case .text: style.horizontal = .left
    case .centered, .count, .percentage, .share, .month: style.horizontal = .center
    case .money, .total: style.horizontal = .right
    }
    // A number never breaks into lines; one that does not fit shows as #### and is seen.
    if case .text = content { style.wraps = true }
    style.numberFormat = numberFormat(look, content, form: form)
    return index(of: style)
  }

  /// The style like another one with a line at one more edge, where that has lines at its sides; the same otherwise.
  mutating func index(of style: Int, closedAt edge: CellStyle.Edges) -> Int {
    var closed = styles[style]
    guard !closed.borders.isDisjoint(with: [.left, .right]), !closed.borders.contains(edge) else { return style }
    closed.borders.formUnion(edge)
    return index(of: closed)
  }

  /// The one code that LibreOffice and Excel both show in Thai digits.
  private static let thai = "[$-D00041E]"

  private func numberFormat(_ look: Look, _ content: Content, form: Form) -> String? {
    let value: Double
    switch content {
    case .number(let number): value = number
    case .formula(_, let number): value = number
    case .blank, .text: return nil
    }
    let isWhole = value == value.rounded()
    switch look {
    case .money: return Self.thai + (isWhole ? "#,##0" : "#,##0.00")
    case .total: return "\(Self.thai)\(isWhole ? "#,##0\".-" : "#,##0.00\"") \(form[.baht].printed)\""
    case .percentage: return "\(Self.thai)\"\(form[.percent].printed) \"\(isWhole ? "0" : "0.####")"
    case .share: return Self.thai + "0.00"
    case .text, .centered, .count, .month: return Self.thai + (isWhole ? "0" : "0.####")
    }
  }

  private mutating func index(of style: CellStyle) -> Int {
    if let index = indices[style] { return index }
    styles.append(style)
    indices[style] = styles.count - 1
    return styles.count - 1
  }
}
