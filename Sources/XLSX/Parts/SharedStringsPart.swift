import Spreadsheet

/// The shared strings part: texts that cells name by number.
///
/// Source: ECMA-376 part 1, 18.4.
///
/// Runs of rich text are joined; phonetic runs (`rPh`) are no part of the text.
struct SharedStringsPart {
  /// Reads the part into a pool of texts.
  static func read(
    _ part: String, in package: inout OpenPackage, takesFastRoad: Bool
  ) throws(SourceError) -> TextPool {
    var struck: [String: String] = [:]
    return try read(part, in: &package, takesFastRoad: takesFastRoad, struckOut: &struck)
  }

  /// Reads the part into a pool of texts.
  ///
  /// - Parameter struckOut: Takes the texts of which parts are struck out, with what is left of each without them.
  static func read(
    _ part: String, in package: inout OpenPackage, takesFastRoad: Bool, struckOut: inout [String: String]
  ) throws(SourceError) -> TextPool {
    // A part that is named and absent is missed only by a cell that needs it.
    guard package.contains(part) else { return .empty }
    let limits = package.limits
    let most = min(limits.textBytes, TextPool.Builder.largest)
    var markup = try package.open(part)
    try markup.root(.sst, "sst", in: .main)
    let prefix = takesFastRoad ? markup.prefix : nil
    // The texts of a part take about as much as the part itself.
    var pool = TextPool.Builder(room: markup.stream.end)
    var buffer: [UInt8] = []
    var children = markup.children
    while true {
      if let prefix, markup.canLeave(children, parent: prefix.qualified(.sst), prefix: prefix, steppingOut: false) {
        let place = PlainStrings.read(
          markup.stream.window, from: markup.position, until: markup.stream.end, prefix: prefix,
          limit: limits.cellText, into: &pool)
        markup.resume(at: place)
      }
      guard pool.byteCount <= most else {
        throw markup.error(
          .limitExceeded(
            "textBytes", thai: "ข้อความร่วมมีอย่างน้อย (ไบต์)",
            english: "The shared strings have at least, in bytes,",
            is: pool.byteCount, allowed: most), at: markup.position)
      }
      guard try markup.next(&children) else { break }
      guard markup.name == .si, markup.namespace == .main else { continue }
      let start = markup.stream.base + markup.eventStart
      buffer.removeAll(keepingCapacity: true)
      var struck: [Range<Int>] = []
      try RichText.append(&markup, to: &buffer, struckOut: &struck)
      if !struck.isEmpty {
        var rest = buffer
        for range in struck.reversed() { rest.removeSubrange(range) }
        struckOut[String(decoding: buffer, as: UTF8.self)] = String(decoding: rest, as: UTF8.self)
      }
      guard RichText.isWithin(limits.cellText, buffer) else {
        throw markup.stream.place.error(RichText.tooLong(buffer, limits.cellText), offset: start)
      }
      pool.append(buffer)
    }
    try package.finish(markup)
    return pool.build()
  }
}
