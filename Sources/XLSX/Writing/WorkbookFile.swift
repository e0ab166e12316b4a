internal import CLibXLSXWriter
internal import Glibc
import Spreadsheet

/// The owner of a workbook in the making (libxlsxwriter).
///
/// It writes to a path when it is closed, and not before.
@safe struct WorkbookFile: ~Copyable {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var formats: [UnsafeMutablePointer<lxw_format>?]

  /// Starts a workbook that will be written to a path, once the place is known to be writable.
  ///
  /// The date of creation is fixed, so that the same cells give the same bytes.
  ///
  /// - Parameter writesByRow: Whether a row leaves the memory when the next one is begun, so that rows have to come in
  ///   order, and texts stand in their cells; else all cells are held until the end, and equal texts are shared.
  init(path: String, styles: [CellStyle], writesByRow: Bool) throws(SourceError) {
    guard !path.utf8.contains(0), let probe = unsafe fopen(FileName.cString(path), "ab") else {
      throw Problem.cannotWrite(unsafe String(cString: strerror(errno))).at(file: path)
    }
    unsafe fclose(probe)
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = writesByRow ? 1 : 0
    guard let workbook = unsafe workbook_new_opt(FileName.cString(path), &options) else {
      throw Problem.outOfMemory.at(file: path)
    }
    unsafe self.workbook = workbook
    unsafe formats = []
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1_577_836_800
    unsafe workbook_set_properties(workbook, &properties)
    for style in styles { unsafe formats.append(style == CellStyle() ? nil : Self.format(style, in: workbook)) }
  }

  deinit { if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) } }

  /// Writes the file.
  consuming func close(path: String) throws(SourceError) {
    let open = unsafe workbook
    unsafe workbook = nil
    let code = unsafe workbook_close(open)
    guard code == LXW_NO_ERROR else {
      throw Problem.cannotWrite(unsafe String(cString: lxw_strerror(code))).at(file: path)
    }
  }

  /// Gives the workbook a property; false where its name or its text is too long for one.
  func add(_ property: DocumentProperty) -> Bool {
    unsafe workbook_set_custom_property_string(workbook, property.name, property.value) == LXW_NO_ERROR
  }

  // MARK: - Sheets

  /// Adds a sheet; what follows goes into it.
  mutating func addSheet(_ name: String, isHidden: Bool, isFirstVisible: Bool) -> Bool {
    unsafe sheet = workbook_add_worksheet(workbook, name)
    guard let sheet = unsafe sheet else { return false }
    if isHidden { unsafe worksheet_hide(sheet) }
    if isFirstVisible {
      unsafe worksheet_activate(sheet)
      unsafe worksheet_set_first_sheet(sheet)
    }
    return true
  }

  /// Sets a column's width in characters, nil for the usual one.
  mutating func setColumn(_ column: Int, width: Double?, isHidden: Bool) {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    let place = UInt16(column - 1)
    unsafe worksheet_set_column_opt(sheet, place, place, width ?? 8.43, nil, &options)
  }

  /// Sets a row's height in points, nil for the usual one.
  mutating func setRow(_ row: Int, height: Double?, isHidden: Bool) {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    unsafe worksheet_set_row_opt(sheet, UInt32(row - 1), height ?? 15, nil, &options)
  }

  /// Sets up the printed page.
  mutating func setPage(_ page: PageSetup) {
    unsafe worksheet_set_paper(sheet, 9)
    if page.isLandscape { unsafe worksheet_set_landscape(sheet) } else { unsafe worksheet_set_portrait(sheet) }
    let margins = page.margins
    unsafe worksheet_set_margins(sheet, margins.left, margins.right, margins.top, margins.bottom)
    if let scale = page.scale {
      unsafe worksheet_set_print_scale(sheet, UInt16(clamping: scale))
    } else {
      unsafe worksheet_fit_to_pages(sheet, 1, 0)
    }
    if let rows = page.repeatedRows {
      unsafe worksheet_repeat_rows(sheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1))
    }
    if !page.breaksAfterRows.isEmpty {
      var breaks = page.breaksAfterRows.sorted().map { UInt32($0) } + [0]
      unsafe worksheet_set_h_pagebreaks(sheet, &breaks)
    }
    if let footer = page.footer { unsafe worksheet_set_footer(sheet, "&C" + footer) }
    if page.frozenRows > 0 { unsafe worksheet_freeze_panes(sheet, UInt32(page.frozenRows), 0) }
  }

  /// Puts buttons to filter by on the first row of a range.
  mutating func setFilter(_ range: CellRange) -> Bool {
    unsafe worksheet_autofilter(
      sheet, UInt32(range.first.row - 1), UInt16(range.first.column - 1), UInt32(range.last.row - 1),
      UInt16(range.last.column - 1)) == LXW_NO_ERROR
  }

  /// Offers a list of values in the cells of a range; other values are refused.
  mutating func addList(_ formula: String, in range: CellRange) -> Bool {
    var copy = Array(formula.utf8CString)
    return unsafe copy.withUnsafeMutableBufferPointer { text in
      var rule = unsafe lxw_data_validation()
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = text.baseAddress
      return unsafe worksheet_data_validation_range(
        sheet, UInt32(range.first.row - 1), UInt16(range.first.column - 1), UInt32(range.last.row - 1),
        UInt16(range.last.column - 1), &rule) == LXW_NO_ERROR
    }
  }

  /// Makes a cell lead somewhere; the cell itself is written afterwards.
  mutating func link(_ cell: CellReference, to url: String, showing text: String, hint: String?) -> Bool {
    unsafe worksheet_write_url_opt(
      sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), url, nil, text, hint) == LXW_NO_ERROR
  }

  // MARK: - Cells

  /// Merges a range of more than one cell; its cells are written like all others.
  mutating func merge(_ range: CellRange) -> Bool {
    unsafe planbook_note_merge(
      sheet, UInt32(range.first.row - 1), UInt16(range.first.column - 1), UInt32(range.last.row - 1),
      UInt16(range.last.column - 1)) == LXW_NO_ERROR
  }

  /// Writes a text that is already in the form a cell takes.
  mutating func write(_ text: String, at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_string(sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), text, formats[style])
      == LXW_NO_ERROR
  }

  /// Writes a number.
  mutating func write(_ number: Double, at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_number(sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), number, formats[style])
      == LXW_NO_ERROR
  }

  /// Writes a truth value.
  mutating func write(_ value: Bool, at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_boolean(sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), value ? 1 : 0, formats[style])
      == LXW_NO_ERROR
  }

  /// Writes a cell that has only a style.
  mutating func writeBlank(at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_blank(sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), formats[style]) == LXW_NO_ERROR
  }

  /// Writes a formula, given without `=`, with the number that it comes to.
  mutating func write(formula: String, number: Double, at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_formula_num(
      sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), "=" + formula, formats[style], number) == LXW_NO_ERROR
  }

  /// Writes a formula, given without `=`, with the text that it comes to.
  mutating func write(formula: String, text: String, at cell: CellReference, style: Int) -> Bool {
    unsafe worksheet_write_formula_str(
      sheet, UInt32(cell.row - 1), UInt16(cell.column - 1), "=" + formula, formats[style], text) == LXW_NO_ERROR
  }

  /// A format with the properties of a style.
  private static func format(
    _ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = unsafe workbook_add_format(workbook)
    if let code = style.numberFormat { unsafe format_set_num_format(format, code) }
    if let name = style.fontName { unsafe format_set_font_name(format, name) }
    if let size = style.fontSize { unsafe format_set_font_size(format, size) }
    if style.isBold { unsafe format_set_bold(format) }
    if style.isStruckOut { unsafe format_set_font_strikeout(format) }
    if style.isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let colour = style.colour { unsafe format_set_font_color(format, Self.colour(colour)) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.shrinks { unsafe format_set_shrink(format) }
    switch style.horizontal {
    case .general: break
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch style.vertical {
    case .bottom: break
    case .top: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    if style.borders.contains(.top) { unsafe format_set_top(format, thin) }
    if style.borders.contains(.bottom) { unsafe format_set_bottom(format, thin) }
    if style.borders.contains(.left) { unsafe format_set_left(format, thin) }
    if style.borders.contains(.right) { unsafe format_set_right(format, thin) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, Self.colour(fill))
    }
    return unsafe format
  }

  /// A colour as the library takes it: 0 would say that there is none.
  private static func colour(_ colour: UInt32) -> UInt32 {
    colour == 0 ? LXW_COLOR_BLACK.rawValue : colour & 0xFF_FFFF
  }
}
