import Spreadsheet

/// A rectangle of a drawing in EMU: of the sheet, or of the space inside a group.
struct DrawnRectangle {
  var x = 0.0
  var y = 0.0
  var width = 0.0
  var height = 0.0

  /// The same rectangle after a turn; one that is nearer to a quarter turn than to none lies on its side.
  ///
  /// The turn is in sixty-thousandths of a degree, as the format has it.
  func turned(_ angle: Int) -> DrawnRectangle {
    let degrees = (angle / 60_000 % 180 + 180) % 180
    guard (45..<135).contains(degrees) else { return self }
    let (middleX, middleY) = (x + width / 2, y + height / 2)
    return DrawnRectangle(x: middleX - height / 2, y: middleY - width / 2, width: height, height: width)
  }

  /// Where a rectangle of the space `inner`, which fills this rectangle, comes to lie.
  func placing(_ child: DrawnRectangle, of inner: DrawnRectangle) -> DrawnRectangle {
    let across = inner.width > 0 ? width / inner.width : 0
    let down = inner.height > 0 ? height / inner.height : 0
    return DrawnRectangle(
      x: Self.bounded(x + (child.x - inner.x) * across), y: Self.bounded(y + (child.y - inner.y) * down),
      width: Self.bounded(child.width * across), height: Self.bounded(child.height * down))
  }

  /// A length that stays a number however many groups enlarge it: at most as long as a file may state.
  private static func bounded(_ length: Double) -> Double {
    min(max(length, Double(-DrawingLength.longest)), Double(DrawingLength.longest))
  }
}

/// Where an object stands and how large it is, as its `xfrm` says; for a group also the space inside it.
///
/// Source: ECMA-376 part 1, 20.1.7.5, 20.1.7.6.
struct DrawnTransform {
  /// The object's own rectangle, in the space of the group around it.
  private(set) var outer = DrawnRectangle()
  /// The space that the objects of a group are placed in.
  private(set) var inner = DrawnRectangle()

  /// Reads the `xfrm` element that was started last.
  init(_ markup: inout MarkupReader) throws(SourceError) {
    let angle = try markup.string(.rot).flatMap { Int($0) } ?? 0
    var children = markup.children
    while try markup.next(&children) {
      guard markup.namespace == .drawing else { continue }
      switch markup.name {
      case .off: (outer.x, outer.y) = (try markup.length(.x), try markup.length(.y))
      case .ext: (outer.width, outer.height) = (try markup.length(.cx), try markup.length(.cy))
      case .chOff: (inner.x, inner.y) = (try markup.length(.x), try markup.length(.y))
      case .chExt: (inner.width, inner.height) = (try markup.length(.cx), try markup.length(.cy))
      default: continue
      }
    }
    outer = outer.turned(angle)
  }
}

extension MarkupReader {
  /// An attribute as a length in EMU; 0 when it is none.
  fileprivate func length(_ name: Name) throws(SourceError) -> Double {
    Double(try string(name).flatMap(DrawingLength.read) ?? 0)
  }
}
