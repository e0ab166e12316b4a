import Spreadsheet

/// The styles part: what the `s` of a cell stands for.
///
/// Source: ECMA-376 part 1, 18.8.
struct StylesPart {
  /// A font as far as it matters here.
  private struct Font {
    var name: String?
    var size: Double?
    var isBold = false
    var isStruckOut = false
  }

  /// The distinct styles; the first is the plain one.
  private(set) var styles = [CellStyle()]
  /// For each cell format (`xf` in `cellXfs`, 18.8.10) the place of its style in `styles`.
  private(set) var places: [Int] = []

  /// The places in `styles` of those that show numbers as dates.
  var dates: Set<Int> { Set(styles.indices.filter { NumberDisplay(styles[$0].numberFormat).isDate }) }

  private var formats: [Int: String] = [:]
  private var fonts: [Font] = []
  private var fills: [CellFill?] = []
  private var borders: [CellStyle.Edges] = []
  private var known: [CellStyle: Int] = [CellStyle(): 0]
  /// The styles of the cell formats and their fills, which the palette at the end of the part decides on.
  private var stated: [(style: CellStyle, fill: Int?)] = []
  private var palette: [UInt32] = []

  private let most: Int

  /// Reads the part, and the theme where a fill takes its colour from it.
  init(_ part: String, theme: String?, in package: inout OpenPackage) throws(SourceError) {
    most = package.limits.styles
    var markup = try package.open(part)
    try markup.root(.styleSheet, "styleSheet", in: .main)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .numFmts: try readFormats(&markup)
      case .fonts: try readFonts(&markup)
      case .fills: try readFills(&markup)
      case .borders: try readBorders(&markup)
      case .cellXfs:
        var entries = markup.children
        while try markup.next(&entries) {
          if markup.name == .xf, markup.namespace == .main { try readStyle(&markup) }
        }
      case .colors: try readPalette(&markup)
      default: continue
      }
    }
    try package.finish(markup)
    let needsTheme = fills.contains { $0?.needsTheme ?? false }
    let themeColours = needsTheme ? try ThemePart.palette(theme, in: &package) : []
    let colours = fills.map { $0?.value(theme: themeColours, indexed: palette) }
    for (var style, fill) in stated {
      if let fill, colours.indices.contains(fill) { style.fill = colours[fill] }
      add(style)
    }
    stated = []
  }

  /// Refuses a list with one entry too many.
  private func check(_ count: Int, _ markup: borrowing MarkupReader) throws(SourceError) {
    guard count <= most else {
      throw markup.error(
        .limitExceeded(
          "styles", thai: "จำนวนรูปแบบในรายการเดียวมีอย่างน้อย",
          english: "The number of entries in a list of styles is at least",
          is: count, allowed: most), at: markup.eventStart)
    }
  }

  private mutating func readFormats(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .numFmt, let identifier = try markup.integer(.numFmtId) else { continue }
      formats[identifier] = try markup.string(.formatCode)
      try check(formats.count, markup)
    }
  }

  private mutating func readFonts(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      var font = Font()
      var properties = markup.children
      while try markup.next(&properties) {
        switch markup.name {
        case .name: font.name = try markup.string(.val)
        case .sz: font.size = try markup.string(.val).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        case .b: font.isBold = try markup.boolean(.val) ?? true
        case .strike: font.isStruckOut = try markup.boolean(.val) ?? true
        default: continue
        }
      }
      fonts.append(font)
      try check(fonts.count, markup)
    }
  }

  private mutating func readFills(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      var fill: CellFill?
      var patterns = markup.children
      while try markup.next(&patterns) {
        if markup.name == .patternFill || markup.name == .gradientFill { fill = try CellFill(&markup) }
      }
      fills.append(fill)
      try check(fills.count, markup)
    }
  }

  /// Reads the workbook's own colours, which stand in place of the usual ones (18.8.27).
  private mutating func readPalette(_ markup: inout MarkupReader) throws(SourceError) {
    var lists = markup.children
    while try markup.next(&lists) {
      guard markup.name == .indexedColors, markup.namespace == .main else { continue }
      var colours = markup.children
      while try markup.next(&colours) {
        guard markup.name == .rgbColor, palette.count < 64 else { continue }
        palette.append((UInt32(try markup.string(.rgb) ?? "", radix: 16) ?? 0) & 0xFF_FFFF)
      }
    }
  }

  private mutating func readBorders(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      var edges: CellStyle.Edges = []
      var sides = markup.children
      while try markup.next(&sides) {
        guard let line = try markup.string(.style), line != "none" else { continue }
        switch markup.name {
        case .left, .start: edges.insert(.left)
        case .right, .end: edges.insert(.right)
        case .top: edges.insert(.top)
        case .bottom: edges.insert(.bottom)
        default: continue
        }
      }
      borders.append(edges)
      try check(borders.count, markup)
    }
  }

  /// Reads one cell format (18.8.45).
  private mutating func readStyle(_ markup: inout MarkupReader) throws(SourceError) {
    var style = CellStyle()
    if let identifier = try markup.integer(.numFmtId) {
      let code = formats[identifier] ?? BuiltInFormats.code(identifier)
      style.numberFormat = code == "General" ? nil : code
    }
    if let index = try markup.integer(.fontId), fonts.indices.contains(index) {
      let font = fonts[index]
      style.fontName = font.name == fonts[0].name ? nil : font.name
      style.fontSize = font.size == fonts[0].size ? nil : font.size
      style.isBold = font.isBold
      style.isStruckOut = font.isStruckOut
    }
    let fill = try markup.integer(.fillId)
    if let index = try markup.integer(.borderId), borders.indices.contains(index) { style.borders = borders[index] }
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .alignment else { continue }
      style.horizontal = try markup.string(.horizontal).flatMap { .init(rawValue: $0) } ?? .general
      style.vertical = try markup.string(.vertical).flatMap { .init(rawValue: $0) } ?? .bottom
      style.wraps = try markup.boolean(.wrapText) ?? false
      style.shrinks = try markup.boolean(.shrinkToFit) ?? false
    }
    stated.append((style, fill))
    try check(stated.count, markup)
  }

  /// Adds the style of the next cell format.
  private mutating func add(_ style: CellStyle) {
    if let place = known[style] {
      places.append(place)
    } else {
      known[style] = styles.count
      places.append(styles.count)
      styles.append(style)
    }
  }
}
