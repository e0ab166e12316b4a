import Spreadsheet

/// A drawing part: what is drawn over the cells of a sheet.
///
/// Source: ECMA-376 part 1, 20.5.
///
/// The objects of a group are reported one by one, each with the cells that it covers itself; objects that are hidden
/// are left out. Programs put objects that older ones do not know into an `AlternateContent`: the first of its choices
/// that holds an object known here counts, and the `Fallback` only where there is none, since there it is a
/// stand-in or empty.
struct DrawingPart {
  /// A group that is open.
  private struct Group {
    let depth: Int
    var transform: DrawnTransform?
    /// The rectangle of the sheet that the group fills, once it is known.
    var rectangle: DrawnRectangle
  }

  /// An `AlternateContent` that is open, and how many objects had come before it.
  private struct Alternatives {
    let depth: Int
    let seen: Int
  }

  private let sheet: Sheet
  private let usual: UsualSizes
  private var madeRuler: SheetRuler?
  private var anchor: DrawingAnchor?
  private var groups: [Group] = []
  private var alternatives: [Alternatives] = []
  /// How many objects have come, hidden ones and groups included.
  private var seen = 0
  private var objects: [DrawnObject] = []

  /// Reads the part: the objects in the order of the file, which is from back to front.
  static func read(
    _ part: String, over sheet: Sheet, usual: UsualSizes, in package: inout OpenPackage, tally: inout AttachmentTally
  ) throws(SourceError) -> [DrawnObject] {
    var drawing = DrawingPart(sheet: sheet, usual: usual)
    var markup = try package.open(part)
    try markup.root(.wsDr, "wsDr", in: .spreadsheetDrawing)
    reading: while true {
      switch try markup.next() {
      case .finish: break reading
      case .text: continue
      case .end: drawing.leave(depth: markup.depth)
      case .start: try drawing.enter(&markup, tally: &tally)
      }
    }
    try package.finish(markup)
    return drawing.objects
  }

  private init(sheet: Sheet, usual: UsualSizes) {
    self.sheet = sheet
    self.usual = usual
  }

  /// Forgets what was open and is no longer.
  private mutating func leave(depth: Int) {
    while let last = alternatives.last, last.depth > depth { alternatives.removeLast() }
    while let last = groups.last, last.depth > depth { groups.removeLast() }
    if let anchor, anchor.depth > depth { self.anchor = nil }
  }

  /// Takes in the element that was started last; leaves it open only when something inside it matters.
  private mutating func enter(_ markup: inout MarkupReader, tally: inout AttachmentTally) throws(SourceError) {
    switch (markup.namespace, markup.name) {
    case (.compatibility, .alternateContent):
      alternatives.append(Alternatives(depth: markup.depth, seen: seen))
    case (.compatibility, .choice), (.compatibility, .fallback):
      if let last = alternatives.last, last.seen < seen { try skip(&markup) }
    case (.spreadsheetDrawing, .grpSp) where anchor != nil:
      seen += 1
      groups.append(Group(depth: markup.depth, rectangle: try surroundings(markup.stream.place)))
    case (.spreadsheetDrawing, .nvGrpSpPr) where !groups.isEmpty: try readGroupName(&markup)
    case (.spreadsheetDrawing, .grpSpPr) where !groups.isEmpty: try readGroupPlace(&markup)
    case (.spreadsheetDrawing, let name):
      if anchor == nil {
        anchor = DrawingAnchor(markup)
        if anchor == nil { try skip(&markup) }
      } else if let kind = Self.kind(name) {
        seen += 1
        try readObject(kind, &markup, tally: &tally)
      } else if markup.depth - 1 == anchor?.depth {
        if try anchor?.read(&markup) != true { try skip(&markup) }
      } else {
        try skip(&markup)
      }
    default: try skip(&markup)
    }
  }

  /// Steps over the element that was started last.
  ///
  /// The end of an empty element stays to be read.
  private mutating func skip(_ markup: inout MarkupReader) throws(SourceError) {
    try markup.close(to: markup.depth - 1)
    leave(depth: markup.depth)
  }

  private static func kind(_ name: Name) -> DrawnObject.Kind? {
    switch name {
    case .sp: .shape
    case .cxnSp: .connector
    case .pic: .picture
    case .graphicFrame: .other
    default: nil
    }
  }

  // MARK: - Places

  /// The rectangle of the sheet that the group opened last fills, or else the anchor.
  private mutating func surroundings(_ place: Place) throws(SourceError) -> DrawnRectangle {
    if let group = groups.last { return group.rectangle }
    return try anchor?.rectangle(ruler(), place) ?? DrawnRectangle()
  }

  /// The ruler of the sheet, made when it is needed first.
  private mutating func ruler() -> SheetRuler {
    if let madeRuler { return madeRuler }
    let ruler = SheetRuler(sheet, usual: usual)
    madeRuler = ruler
    return ruler
  }

  /// Where an object in the group that was opened last lies on the sheet.
  private func rectangle(of transform: DrawnTransform?, in group: Group) -> DrawnRectangle {
    guard let transform, let space = group.transform?.inner else { return group.rectangle }
    return group.rectangle.placing(transform.outer, of: space)
  }

  /// The cells that an object covers.
  private mutating func range(_ transform: DrawnTransform?, _ place: Place) throws(SourceError) -> CellRange {
    if let group = groups.last { return ruler().range(of: rectangle(of: transform, in: group)) }
    if let anchor, anchor.isTwoCell { return try anchor.range(place) }
    return ruler().range(of: try surroundings(place))
  }

  // MARK: - Groups

  /// Reads the `nvGrpSpPr` that was started last; a hidden group is stepped over as a whole.
  private mutating func readGroupName(_ markup: inout MarkupReader) throws(SourceError) {
    guard let group = groups.last else { return }
    var isHidden = false
    var children = markup.children
    while try markup.next(&children) {
      if markup.name == .cNvPr, markup.namespace == .spreadsheetDrawing {
        isHidden = try markup.boolean(.hidden) ?? false
      }
    }
    if isHidden { try markup.close(to: group.depth - 1) }
    leave(depth: markup.depth)
  }

  /// Reads the `grpSpPr` that was started last: where the group lies in the group around it.
  private mutating func readGroupPlace(_ markup: inout MarkupReader) throws(SourceError) {
    guard var group = groups.popLast() else { return }
    var children = markup.children
    while try markup.next(&children) {
      guard markup.name == .xfrm, markup.namespace == .drawing else { continue }
      let transform = try DrawnTransform(&markup)
      // The outermost group fills its anchor.
      if let outer = groups.last { group.rectangle = rectangle(of: transform, in: outer) }
      group.transform = transform
    }
    groups.append(group)
    leave(depth: markup.depth)
  }

  // MARK: - Objects

  /// Reads the object whose element was started last.
  private mutating func readObject(
    _ kind: DrawnObject.Kind, _ markup: inout MarkupReader, tally: inout AttachmentTally
  ) throws(SourceError) {
    let start = markup.stream.base + markup.eventStart
    let place = markup.stream.place
    let details = try DrawnDetails(&markup, kind)
    leave(depth: markup.depth)
    guard !details.isHidden else { return }
    let object = DrawnObject(
      details.kind, name: details.name, geometry: details.geometry, text: details.text.text,
      range: try range(details.transform, place))
    try tally.add(
      textBytes: [object.name, object.geometry, object.text].reduce(0) { $0 + ($1?.utf8.count ?? 0) }, at: start, place)
    objects.append(object)
  }
}
