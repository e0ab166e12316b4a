internal import Spreadsheet

/// The styles of a workbook being made: each look becomes one style, once.
struct StyleBook {
  /// The workbook that holds the styles.
  private(set) var styles: [CellStyle] = [CellStyle()]
  private var indices: [CellStyle: Int] = [CellStyle(): 0]
  private var known: [Use: Int] = [:]

  /// All that the style of a table's cell depends on within one form: a few uses stand for millions of cells.
  private struct Use: Hashable {
    var look: Look
    var kind: Kind
    var isBold: Bool
    var edges: CellStyle.Edges
  }

  /// What a cell holds, as far as its style depends on it.
  private enum Kind: Hashable {
    case blank, text, wholeNumber, otherNumber

    init(_ content: Content) {
      switch content {
      case .blank: self = .blank
      case .text: self = .text
      case .number(let value), .formula(_, let value): self = value == value.rounded() ? .wholeNumber : .otherNumber
      }
    }
  }

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
    let use = Use(look: look, kind: Kind(content), isBold: isBold, edges: edges)
    if let index = known[use] { return index }
    let index = index(of: style(of: use, form: form))
    known[use] = index
    return index
  }

  private func style(of use: Use, form: Form) -> CellStyle {
    var style = CellStyle()
    style.fontName = form.font
    style.fontSize = form.bodySize
    style.isBold = use.isBold
    style.borders = use.edges
    style.vertical = use.isBold ? .center : .top
    switch use.look {
    case .text: style.horizontal = .left
    case .centered, .count, .percentage, .share, .month: style.horizontal = .center
    case .money, .total: style.horizontal = .right
    }
    // A number never breaks into lines: one that does not fit, as in a wider font, would show as ####.
    style.wraps = use.kind == .text
    style.shrinks = use.kind == .wholeNumber || use.kind == .otherNumber
    style.numberFormat = numberFormat(use, form: form)
    return style
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

  private func numberFormat(_ use: Use, form: Form) -> String? {
    guard use.kind == .wholeNumber || use.kind == .otherNumber else { return nil }
    let isWhole = use.kind == .wholeNumber
    switch use.look {
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
