import Spreadsheet

/// An open OPC package: its parts by name, opened under the limits.
///
/// Source: ECMA-376 part 2, 6.2 (part names).
struct OpenPackage: ~Copyable {
  /// The limits that hold for everything read from the package.
  let limits: XLSXLimits
  /// The file's name, for errors.
  let file: String?
  private let zip: ZipPackage
  private var places: [String: Int] = [:]
  private var inflated = 0
  private var markupCount = 0
  /// The buffers of the part that was read last.
  private var spare: PartBuffers?

  /// Looks the entries up by name, without regard to case; refuses a name that is there twice.
  init(_ zip: consuming ZipPackage, limits: XLSXLimits, file: String?) throws(SourceError) {
    self.limits = limits
    self.file = file
    self.zip = zip
    places.reserveCapacity(self.zip.entries.count)
    for (index, entry) in self.zip.entries.enumerated() where !entry.name.hasSuffix("/") {
      let key = Self.key(entry.name)
      guard places.updateValue(index, forKey: key) == nil else {
        throw Place(file: file, part: entry.name).error(.doubledEntry(entry.name))
      }
    }
  }

  /// The names of all entries.
  var entryNames: [String] { zip.entries.map(\.name) }

  /// Whether the package has a part.
  func contains(_ part: String) -> Bool { places[Self.key(part)] != nil }

  /// Whether a part besides the given one has relationships of its own; the package's do not count.
  func hasRelationships(besides part: String) -> Bool {
    let known = [Self.key(Relationships.part(of: "")), Self.key(Relationships.part(of: part))]
    return places.keys.contains { $0.hasSuffix(".rels") && !known.contains($0) }
  }

  /// Opens a part for reading, once its stated size is known to be within the limits.
  mutating func open(_ part: String) throws(SourceError) -> MarkupReader {
    guard let index = places[Self.key(part)] else { throw Place(file: file).error(.missingPart(part)) }
    let entry = zip.entries[index]
    let place = Place(file: file, part: entry.name)
    guard !entry.isEncrypted else { throw place.error(.encryptedEntry) }
    guard entry.method == 0 || entry.method == 8 else { throw place.error(.unknownCompression(entry.method)) }
    try check(
      entry.size, "partBytes", limits.partBytes, "ขนาดเมื่อขยายของส่วนนี้ (ไบต์) คือ",
      "The inflated size of this part in bytes is", place)
    let (sum, overflow) = inflated.addingReportingOverflow(entry.size)
    inflated = overflow ? .max : sum
    try check(
      inflated, "packageBytes", limits.packageBytes, "ขนาดเมื่อขยายของทุกส่วนที่อ่าน (ไบต์) คือ",
      "The inflated size of all parts read in bytes is", place)
    if entry.size >= limits.ratioMatters {
      try check(
        entry.size / max(entry.storedSize, 1), "ratio", limits.ratio, "อัตราขยายของส่วนนี้คือ",
        "The compression ratio of this part is", place)
    }
    let stored = try zip.storedBytes(of: entry, place: place)
    let stream = try PartStream(
      entry, stored: stored, buffers: spare.take() ?? PartBuffers(), windowLimit: limits.tagBytes, place: place)
    return MarkupReader(stream, limits: limits, markupCount: markupCount)
  }

  /// Reads a part to its end, as `MarkupReader.finish` does, and keeps its buffers for the next one.
  mutating func finish(_ markup: consuming MarkupReader) throws(SourceError) {
    try markup.finish()
    markupCount = markup.markupCount
    spare = markup.takeBuffers()
  }

  /// Refuses a figure above its limit.
  private func check(
    _ value: Int, _ name: String, _ limit: Int, _ thai: String, _ english: String, _ place: Place
  ) throws(SourceError) {
    guard value <= limit else {
      throw place.error(.limitExceeded(name, thai: thai, english: english, is: value, allowed: limit))
    }
  }

  /// The form of a name under which a part is looked up: no leading `/`, `/` between folders, lower case.
  private static func key(_ name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "/") || name.utf8.contains(where: isFolded) else { return name }
    var bytes = Array(name.utf8)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\\"): bytes[index] = UInt8(ascii: "/")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[index] |= 0x20
      default: break
      }
    }
    return String(decoding: bytes.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }

  /// Whether a byte is another one in the form under which a part is looked up.
  private static func isFolded(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
