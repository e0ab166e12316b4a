import Spreadsheet

/// What ties an object to the cells of a sheet.
///
/// Source: ECMA-376 part 1, 20.5.2.1 (absoluteAnchor), 20.5.2.24 (oneCellAnchor), 20.5.2.33 (twoCellAnchor).
struct DrawingAnchor {
  /// A point: a cell, counted from 0, and the distance from its upper left corner in EMU.
  struct Marker {
    var column = 0
    var row = 0
    var columnOffset = 0
    var rowOffset = 0
  }

  private let kind: Name
  private let start: Int
  private var from: Marker?
  private var to: Marker?
  /// Distances from the sheet's corner.
  private var position: (x: Int, y: Int)?
  private var size: (width: Int, height: Int)?

  /// How many elements are open inside the anchor's own.
  let depth: Int

  /// The anchor whose element was started last; nil when it is none.
  init?(_ markup: borrowing MarkupReader) {
    guard markup.name == .twoCellAnchor || markup.name == .oneCellAnchor || markup.name == .absoluteAnchor else {
      return nil
    }
    kind = markup.name
    depth = markup.depth
    start = markup.stream.base + markup.eventStart
  }

  /// Reads a child of the anchor that says where it is; false when the element started last is something else.
  mutating func read(_ markup: inout MarkupReader) throws(SourceError) -> Bool {
    switch markup.name {
    case .from: from = try Self.marker(&markup, isEnd: false)
    case .to: to = try Self.marker(&markup, isEnd: true)
    case .pos: position = (try Self.length(markup, .x, "x"), try Self.length(markup, .y, "y"))
    case .ext: size = (try Self.length(markup, .cx, "cx"), try Self.length(markup, .cy, "cy"))
    default: return false
    }
    return true
  }

  /// Whether both corners are given as cells.
  var isTwoCell: Bool { kind == .twoCellAnchor }

  /// The cells between both corners; what hangs over the edge of the sheet covers none.
  func range(_ place: Place) throws(SourceError) -> CellRange {
    let (from, to) = try corners(place)
    // An object that ends on the border of a cell does not cover the cell.
    let column = to.columnOffset > 0 ? to.column : to.column - 1
    let row = to.rowOffset > 0 ? to.row : to.row - 1
    return CellRange(
      CellReference(row: from.row + 1, column: from.column + 1),
      CellReference(
        row: min(max(from.row, row) + 1, CellReference.maximumRow),
        column: min(max(from.column, column) + 1, CellReference.maximumColumn)))
  }

  /// The rectangle of the sheet that the anchored object fills.
  func rectangle(_ ruler: SheetRuler, _ place: Place) throws(SourceError) -> DrawnRectangle {
    switch kind {
    case .twoCellAnchor:
      let (from, to) = try corners(place)
      let (start, end) = (Self.point(from, ruler), Self.point(to, ruler))
      return DrawnRectangle(x: start.x, y: start.y, width: max(0, end.x - start.x), height: max(0, end.y - start.y))
    case .oneCellAnchor:
      guard let from, let size else { throw place.error(.unplacedDrawing, offset: start) }
      let point = Self.point(from, ruler)
      return DrawnRectangle(x: point.x, y: point.y, width: Double(size.width), height: Double(size.height))
    default:
      guard let position, let size else { throw place.error(.unplacedDrawing, offset: start) }
      return DrawnRectangle(
        x: Double(position.x), y: Double(position.y), width: Double(size.width), height: Double(size.height))
    }
  }

  private func corners(_ place: Place) throws(SourceError) -> (from: Marker, to: Marker) {
    guard let from, let to else { throw place.error(.unplacedDrawing, offset: start) }
    return (from, to)
  }

  /// A marker's distances from the sheet's corner; it never lies past its own cell.
  private static func point(_ marker: Marker, _ ruler: SheetRuler) -> (x: Double, y: Double) {
    let across = min(max(marker.columnOffset, 0), ruler.columns.size(of: marker.column))
    let down = min(max(marker.rowOffset, 0), ruler.rows.size(of: marker.row))
    return (Double(ruler.columns.start(of: marker.column) + across), Double(ruler.rows.start(of: marker.row) + down))
  }

  // MARK: - Markers

  /// Reads a `from` or `to` element; only an end may lie past the last column or row.
  private static func marker(_ markup: inout MarkupReader, isEnd: Bool) throws(SourceError) -> Marker {
    var marker = Marker()
    let lastColumn = isEnd ? Int(Int32.max) : CellReference.maximumColumn - 1
    let lastRow = isEnd ? Int(Int32.max) : CellReference.maximumRow - 1
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .spreadsheetDrawing else { continue }
      switch markup.name {
      case .col: marker.column = try number(&markup, "col", 0...lastColumn)
      case .row: marker.row = try number(&markup, "row", 0...lastRow)
      case .colOff: marker.columnOffset = try number(&markup, "colOff", offsets)
      case .rowOff: marker.rowOffset = try number(&markup, "rowOff", offsets)
      default: continue
      }
    }
    return marker
  }

  private static let offsets = -DrawingLength.longest...DrawingLength.longest

  /// Reads the number that the element started last holds.
  private static func number(
    _ markup: inout MarkupReader, _ element: String, _ allowed: ClosedRange<Int>
  ) throws(SourceError) -> Int {
    let start = markup.stream.base + markup.eventStart
    let place = markup.stream.place
    var bytes: [UInt8] = []
    try markup.appendContents(to: &bytes)
    let text = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    guard let number = DrawingLength.read(text), allowed.contains(number) else {
      throw place.error(.badDrawingPlace(element, String(text.prefix(40))), offset: start)
    }
    return number
  }

  /// An attribute of the element started last as a length in EMU.
  private static func length(_ markup: borrowing MarkupReader, _ name: Name, _ word: String) throws(SourceError) -> Int
  {
    let text = try markup.string(name) ?? ""
    guard let length = DrawingLength.read(text) else {
      throw markup.error(.badDrawingPlace(word, String(text.prefix(40))), at: markup.eventStart)
    }
    return length
  }
}
