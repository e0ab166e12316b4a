internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// The few looks of the cells of a report's workbook.
enum BookLook: Int, CaseIterable {
  /// A sheet's title.
  case title
  /// Running text without a frame.
  case plain
  /// The label of a column.
  case header
  /// Text of a table.
  case text
  /// A short word or a code in the middle of its cell.
  case centred
  /// A whole number.
  case count
  /// A figure.
  case figure
  /// A short thing to click in the middle of its cell.
  case link
  /// The word for an error, a warning and a note: never told by the colour alone.
  case error, warning, note

  /// The look of a severity's word.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The place of the look among the workbook's styles; 0 is the plain style.
  var style: Int { rawValue + 1 }
}

/// The styles of a report's workbook, and the sizes that go with them.
struct BookLooks {
  /// The form whose font is used.
  let form: Form
  /// The language, which decides the digits.
  let language: Language
  /// How text of the font is broken into lines.
  let layout: TextLayout

  /// The looks for a form and a language.
  init(form: Form, language: Language) {
    self.form = form
    self.language = language
    layout = TextLayout(font: form.font)
  }

  /// The size of the tables' text in points: a page holds ten columns of it.
  static let size = 14.0
  /// The size of titles in points.
  static let titleSize = 18.0

  /// The styles, the plain one first.
  var styles: [CellStyle] { [CellStyle()] + BookLook.allCases.map(style) }

  /// The text at the foot of printed pages.
  var footer: String {
    "&\"\(form.font)\"&14" + Wording("หน้า &P/&N", "page &P of &N")[language]
  }

  private func style(_ look: BookLook) -> CellStyle {
    var style = CellStyle()
    style.fontName = form.font
    style.fontSize = look == .title ? Self.titleSize : Self.size
    style.vertical = .top
    style.wraps = true
    style.horizontal = .left
    if look != .title, look != .plain { style.borders = .all }
    switch look {
    case .title, .plain, .text: break
    case .header:
      style.fill = 0xD9D9D9
      style.vertical = .center
      style.horizontal = .center
    case .centred, .link:
      style.horizontal = .center
      style.numberFormat = numberFormat(.count)
    case .count, .figure:
      style.horizontal = .right
      style.wraps = false
      style.numberFormat = numberFormat(look)
    case .error: style.fill = 0xF8CBAD
    case .warning: style.fill = 0xFFE699
    case .note: style.fill = 0xDDEBF7
    }
    switch look {
    case .link:
      style.colour = 0x0B4F9E
      style.isUnderlined = true
    case .error, .warning, .note:
      style.horizontal = .center
      style.isBold = true
    case .title, .header: style.isBold = true
    default: break
    }
    return style
  }

  private func numberFormat(_ look: BookLook) -> String {
    let digits = look == .figure ? "#,##0.##" : "#,##0"
    return language == .thai ? "[$-D00041E]" + digits : digits
  }
}
