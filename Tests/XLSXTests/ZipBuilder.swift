/// Builds zip files by hand, entry by entry, so that tests can make packages that no program would.
struct ZipBuilder {
  /// One entry; the figures that are nil are the true ones.
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// The stored form where it is not the bytes themselves, as for deflated entries.
    var stored: [UInt8]?
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32?
    var size: UInt32?
  }

  /// What a zip file may have besides its entries.
  struct Layout: Sendable {
    /// Sizes and offsets stand in the 64-bit fields, and those of 32 bits say so.
    var isLarge = false
    /// Sizes and checksum follow the bytes of an entry, and its own header has none, as when the file is a stream.
    var hasDescriptors = false
    /// The comment at the end.
    var comment: [UInt8] = []
    /// What stands before the first entry.
    var prefix: [UInt8] = []
  }

  var entries: [Entry] = []
  var layout = Layout()

  mutating func add(_ name: String, _ text: String) { entries.append(Entry(name: name, bytes: Array(text.utf8))) }

  /// The zip file.
  ///
  /// Source: PKWARE APPNOTE 4.3.
  func build() -> [UInt8] {
    var file = layout.prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let local = header(entry, offset: nil)
      Self.add32(&file, 0x0403_4B50)
      file += local + (entry.stored ?? entry.bytes)
      if layout.hasDescriptors { file += descriptor(entry) }
      Self.add32(&directory, 0x0201_4B50)
      Self.add16(&directory, layout.isLarge ? 45 : 20)
      directory += header(entry, offset: offset)
    }
    let start = file.count
    file += directory
    if layout.isLarge { file += largeEnd(start: start, size: directory.count) }
    let count = layout.isLarge ? UInt16.max : UInt16(entries.count)
    Self.add32(&file, 0x0605_4B50)
    Self.add16(&file, 0, 0, count, count)
    Self.add32(&file, layout.isLarge ? .max : UInt32(directory.count), layout.isLarge ? .max : UInt32(start))
    Self.add16(&file, UInt16(layout.comment.count))
    return file + layout.comment
  }

  /// The header of an entry after its signature: the one before its bytes, or with an offset that of the directory.
  private func header(_ entry: Entry, offset: UInt32?) -> [UInt8] {
    let leavesOut = layout.hasDescriptors && offset == nil
    let (checksum, stored, size) = leavesOut ? (0, 0, 0) : Self.figures(entry)
    var extra: [UInt8] = []
    if layout.isLarge {
      Self.add16(&extra, 1, offset == nil ? 16 : 24)
      Self.add64(&extra, UInt64(size), UInt64(stored))
      if let offset { Self.add64(&extra, UInt64(offset)) }
    }
    var header: [UInt8] = []
    Self.add16(
      &header, layout.isLarge ? 45 : 20, entry.flags | (layout.hasDescriptors ? 8 : 0), entry.method, 0, 0x21)
    Self.add32(&header, checksum, layout.isLarge ? .max : stored, layout.isLarge ? .max : size)
    Self.add16(&header, UInt16(entry.name.utf8.count), UInt16(extra.count))
    if let offset {
      Self.add16(&header, 0, 0, 0)
      Self.add32(&header, 0, layout.isLarge ? .max : offset)
    }
    return header + Array(entry.name.utf8) + extra
  }

  /// The figures of an entry that follow its bytes.
  private func descriptor(_ entry: Entry) -> [UInt8] {
    let (checksum, stored, size) = Self.figures(entry)
    var bytes: [UInt8] = []
    Self.add32(&bytes, 0x0807_4B50, checksum)
    if layout.isLarge {
      Self.add64(&bytes, UInt64(stored), UInt64(size))
    } else {
      Self.add32(&bytes, stored, size)
    }
    return bytes
  }

  /// The end of a directory with 64-bit fields, and where to find it.
  private func largeEnd(start: Int, size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    Self.add32(&bytes, 0x0606_4B50)
    Self.add64(&bytes, 44)
    Self.add16(&bytes, 45, 45)
    Self.add32(&bytes, 0, 0)
    Self.add64(&bytes, UInt64(entries.count), UInt64(entries.count), UInt64(size), UInt64(start))
    Self.add32(&bytes, 0x0706_4B50, 0)
    Self.add64(&bytes, UInt64(start + size))
    Self.add32(&bytes, 1)
    return bytes
  }

  private static func figures(_ entry: Entry) -> (checksum: UInt32, stored: UInt32, size: UInt32) {
    (
      entry.checksum ?? checksum(entry.bytes), UInt32((entry.stored ?? entry.bytes).count),
      entry.size ?? UInt32(entry.bytes.count)
    )
  }

  private static func add16(_ bytes: inout [UInt8], _ values: UInt16...) {
    for value in values { bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }
  }

  private static func add32(_ bytes: inout [UInt8], _ values: UInt32...) {
    for value in values { add16(&bytes, UInt16(truncatingIfNeeded: value), UInt16(truncatingIfNeeded: value >> 16)) }
  }

  private static func add64(_ bytes: inout [UInt8], _ values: UInt64...) {
    for value in values { add32(&bytes, UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)) }
  }

  /// The CRC-32 of some bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
