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
  }

  /// The distinct styles; the first is the plain one.
  private(set) var styles = [CellStyle()]
  /// For each cell format (`xf` in `cellXfs`, 18.8.10) the place of its style in `styles`.
  private(set) var places: [Int] = []

  private var formats: [Int: String] = [:]
  private var fonts: [Font] = []
  private var fills: [FillColour?] = []
  private var borders: [CellStyle.Edges] = []
  private var known: [CellStyle: Int] = [CellStyle(): 0]
  private var palette: [UInt32] = []

  /// Reads the part, and the theme where a fill takes its colour from it.
  init(_ part: String, theme: String?, in package: inout OpenPackage) throws(SourceError) {
    var markup = try package.open(part)
    try markup.root(.styleSheet, "styleSheet", in: .main)
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .main else { continue }
      switch markup.name {
      case .numFmts: try readFormats(&markup)
      case .fonts: try readFonts(&markup)
      case .fills:
        try readFills(&markup)
        let needsTheme = fills.contains { if case .theme = $0 { true } else { false } }
        if needsTheme { palette = try ThemePart.palette(theme, in: &package) }
      case .borders: try readBorders(&markup)
      case .cellXfs:
        var entries = markup.children
        while try markup.next(&entries) {
          if markup.name == .xf, markup.namespace == .main { try readStyle(&markup) }
        }
      default: continue
      }
    }
    try package.finish(markup)
  }

  private mutating func readFormats(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      guard markup.name == .numFmt, let identifier = try markup.integer(.numFmtId) else { continue }
      formats[identifier] = try markup.string(.formatCode)
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
        default: continue
        }
      }
      fonts.append(font)
    }
  }

  private mutating func readFills(_ markup: inout MarkupReader) throws(SourceError) {
    var entries = markup.children
    while try markup.next(&entries) {
      var fill: FillColour?
      var patterns = markup.children
      while try markup.next(&patterns) {
        guard markup.name == .patternFill else { continue }
        let pattern = try markup.string(.patternType)
        var colours = markup.children
        while try markup.next(&colours) {
          if markup.name == .fgColor, pattern != nil, pattern != "none" { fill = try FillColour(&markup) }
        }
      }
      fills.append(fill)
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
    }
    if let index = try markup.integer(.fillId), fills.indices.contains(index) {
      style.fill = fills[index]?.value(palette)
    }
    if let index = try markup.integer(.borderId), borders.indices.contains(index) { style.borders = borders[index] }
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .alignment else { continue }
      style.horizontal = try markup.string(.horizontal).flatMap { .init(rawValue: $0) } ?? .general
      style.vertical = try markup.string(.vertical).flatMap { .init(rawValue: $0) } ?? .bottom
      style.wraps = try markup.boolean(.wrapText) ?? false
    }
    if let place = known[style] {
      places.append(place)
    } else {
      known[style] = styles.count
      places.append(styles.count)
      styles.append(style)
    }
  }
}
