import Spreadsheet

/// The theme part, for the twelve colours that fills refer to by number.
///
/// Source: ECMA-376 part 1, 20.1.6.2.
enum ThemePart {
  /// The colours of the theme that Office gives a new workbook.
  static let office: [UInt32] = [
    0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
    0x800080,
  ]

  /// The colours in the order in which cells count them: light before dark.
  ///
  /// Those of Office where there is no theme.
  static func palette(_ part: String?, in package: inout OpenPackage) throws(SourceError) -> [UInt32] {
    guard let part, package.contains(part) else { return office }
    var markup = try package.open(part)
    var colours: [UInt32] = []
    var schemeDepth: Int?
    reading: while true {
      switch try markup.next() {
      case .finish: break reading
      case .text: continue
      case .end:
        if let depth = schemeDepth, markup.depth < depth { schemeDepth = nil }
      case .start:
        if markup.name == .clrScheme {
          schemeDepth = markup.depth
        } else if let depth = schemeDepth, markup.depth == depth + 2 {
          let text = try markup.string(markup.name == .sysClr ? .lastClr : .val) ?? ""
          colours.append((UInt32(text, radix: 16) ?? 0) & 0xFF_FFFF)
        }
      }
    }
    try markup.stream.drain()
    guard colours.count >= 12 else { return office }
    colours.swapAt(0, 1)
    colours.swapAt(2, 3)
    return colours
  }
}
