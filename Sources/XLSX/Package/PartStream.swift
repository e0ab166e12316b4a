import Spreadsheet

/// What it takes to read a part besides the part itself; the parts of a package use it one after another.
struct PartBuffers: ~Copyable {
  /// The bytes that a stream looks at.
  var window: [UInt8] = []
  /// What inflates them.
  var inflaters = Inflaters()
}

/// The bytes of one part as UTF-8, seen through a window that moves on and stays in the processor's cache.
///
/// A part in UTF-16 is turned into UTF-8 on the way, and offsets then count bytes of that.
struct PartStream: ~Copyable {
  /// The window's usual size in bytes.
  static let usualWindow = 1 << 18

  /// Where the work stands, for errors.
  let place: Place
  /// The window; bytes before `end` are the part's.
  private(set) var window: [UInt8]
  /// Where the part's bytes in the window end.
  private(set) var end = 0
  /// The offset in the part of the window's first byte.
  private(set) var base = 0
  /// The offset of the first character, after a byte order mark.
  private(set) var firstOffset = 0
  /// Whether the window reaches to the end of the part.
  private(set) var isAtEnd = false

  private let windowLimit: Int
  private var bytes: PartBytes
  private var encoding = PartEncoding.utf8
  private var raw: [UInt8] = []
  private var rawEnd = 0
  private var rawHasEnded = false

  /// A stream over an entry's stored bytes; `windowLimit` is the longest tag in bytes that it will hold at once.
  init(
    _ entry: ZipPackage.Entry, stored: consuming StoredBytes, buffers: consuming PartBuffers, windowLimit: Int,
    place: Place
  ) throws(SourceError) {
    self.place = place
    self.windowLimit = max(windowLimit, Self.usualWindow)
    // Room behind the last byte, so that the fast road leads up to it.
    let wanted = min(Self.usualWindow, max(entry.size, 0) + 64 + PlainCells.margin)
    window = buffers.window.count >= wanted ? buffers.window : [UInt8](repeating: 0, count: wanted)
    // A second reference would have the bytes copied at the first change.
    buffers.window = []
    bytes = PartBytes(entry, stored: stored, inflaters: buffers.inflaters, place: place)
    try advance(to: 0)
    try recogniseEncoding()
  }

  /// Gives the buffers back for another part.
  consuming func takeBuffers() -> PartBuffers {
    PartBuffers(window: window, inflaters: bytes.takeInflaters())
  }

  /// Drops the bytes before `position`, moves the rest to the front and fills up behind it.
  ///
  /// Throws when a single tag is longer than the limit, or when the part is damaged.
  mutating func advance(to position: Int) throws(SourceError) {
    let rest = max(0, end - position)
    if position > 0 {
      Self.moveToFront(&window, from: position, count: rest)
      base += position
      end = rest
    }
    guard !isAtEnd else { return }
    if end > window.count - 64 {
      // A few bytes more, since a window counts as full before its end.
      guard window.count < windowLimit + 64 else {
        throw place.error(
          .limitExceeded(
            "tagBytes", thai: "ขนาดของแท็ก (ไบต์) มีอย่างน้อย", english: "The size of a tag in bytes is at least",
            is: end, allowed: windowLimit), offset: base)
      }
      window.append(contentsOf: repeatElement(0, count: min(window.count, windowLimit + 64 - window.count)))
    }
    if encoding == .utf8 {
      isAtEnd = try bytes.fill(&window, from: &end)
    } else {
      try transcode()
    }
  }

  /// Reads what is left and compares size and checksum.
  mutating func drain() throws(SourceError) {
    while !isAtEnd { try advance(to: end) }
  }

  /// An error at a place in the window.
  func error(_ problem: Problem, at position: Int) -> SourceError {
    place.error(problem, offset: base + position)
  }

  /// Looks at the first bytes, steps over a byte order mark and switches to UTF-16 where the part is written in it.
  private mutating func recogniseEncoding() throws(SourceError) {
    while end < 4, !isAtEnd { try advance(to: 0) }
    guard let (found, mark) = PartEncoding.recognise(window, end: end) else {
      throw place.error(.unknownEncoding("UTF-32"), offset: 0)
    }
    if found == .utf8 {
      // What stands behind it moves up, and the window does not grow for that.
      Self.moveToFront(&window, from: mark, count: end - mark)
      base += mark
      end -= mark
      firstOffset = mark
      return
    }
    raw = [UInt8](repeating: 0, count: Self.usualWindow)
    rawEnd = end - mark
    for index in 0..<rawEnd { raw[index] = window[mark + index] }
    rawHasEnded = isAtEnd
    isAtEnd = false
    end = 0
    encoding = found
    try transcode()
  }

  /// Turns the next stretch of UTF-16 into UTF-8 at the end of the window, which has room for some characters.
  private mutating func transcode() throws(SourceError) {
    while true {
      if !rawHasEnded { rawHasEnded = try bytes.fill(&raw, from: &rawEnd) }
      guard let used = encoding.transcode(raw, until: rawEnd, into: &window, end: &end) else {
        throw error(.invalidText, at: end)
      }
      rawEnd -= used
      Self.moveToFront(&raw, from: used, count: rawEnd)
      isAtEnd = rawHasEnded && rawEnd == 0
      if used > 0 || isAtEnd { return }
      guard !rawHasEnded else { throw error(.invalidText, at: end) }
    }
  }

  /// Moves bytes to the front of a buffer, in place.
  private static func moveToFront(_ buffer: inout [UInt8], from start: Int, count: Int) {
    guard start > 0 else { return }
    for index in 0..<count { buffer[index] = buffer[start + index] }
  }
}
