import Spreadsheet

/// What the element of a drawn object says about it.
///
/// Source: ECMA-376 part 1, 20.5.2.8 (cNvPr), 20.1.9.18 (prstGeom), 20.1.2.2.17 (graphicData).
struct DrawnDetails {
  private(set) var kind: DrawnObject.Kind
  private(set) var name: String?
  private(set) var isHidden = false
  private(set) var geometry: String?
  private(set) var text = DrawnText()
  private(set) var transform: DrawnTransform?

  /// Reads the element that was started last; alternatives inside it are read as by `Children`.
  init(_ markup: inout MarkupReader, _ kind: DrawnObject.Kind) throws(SourceError) {
    self.kind = kind
    let own = markup.depth
    while markup.depth >= own {
      guard try markup.next() == .start else { continue }
      try enter(&markup)
    }
  }

  private mutating func enter(_ markup: inout MarkupReader) throws(SourceError) {
    switch (markup.namespace, markup.name) {
    case (.compatibility, .choice): try markup.close(to: markup.depth - 1)
    case (.spreadsheetDrawing, .cNvPr):
      name = try markup.string(.name).flatMap { $0.isEmpty ? nil : $0 }
      isHidden = try markup.boolean(.hidden) ?? false
    case (.spreadsheetDrawing, .xfrm), (.drawing, .xfrm):
      if transform == nil { transform = try DrawnTransform(&markup) }
    case (.drawing, .prstGeom):
      if kind == .shape || kind == .connector { geometry = try markup.string(.prst) }
    case (.drawing, .graphicData):
      let uri = try markup.string(.uri) ?? ""
      if uri.hasSuffix("/chart") || uri.hasSuffix("/chartex") { kind = .chart }
    case (.drawing, .p), (.drawing, .br): text.startLine()
    case (.drawing, .t): try text.append(&markup)
    default: break
    }
  }
}
