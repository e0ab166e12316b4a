internal import CLibZip
import Spreadsheet

/// The owner of an open zip file (libzip): the entries it lists, and the bytes of one as they are stored.
@safe struct ZipPackage: ~Copyable {
  /// One entry as the zip's table of contents states it.
  struct Entry {
    /// Its place in the table of contents.
    let index: UInt64
    /// Its name as stored.
    let name: String
    /// Its size in bytes as stored.
    let storedSize: Int
    /// Its size in bytes when inflated.
    let size: Int
    /// The CRC-32 of its inflated bytes.
    let checksum: UInt32
    /// How it is stored: 0 as it is, 8 deflated.
    let method: Int
    /// Whether it is encrypted.
    let isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawPointer?
  /// The entries in the order of the table of contents.
  private(set) var entries: [Entry] = []

  /// Takes over an open archive and the memory it reads from, and lists its entries.
  init(
    owning archive: OpaquePointer, memory: UnsafeMutableRawPointer?, limits: XLSXLimits, place: Place
  ) throws(SourceError) {
    unsafe self.archive = archive
    unsafe self.memory = memory
    let count = unsafe max(0, Int(zip_get_num_entries(archive, 0)))
    guard count <= limits.entries else {
      throw place.error(
        .limitExceeded(
          "entries", thai: "จำนวนส่วนในไฟล์คือ", english: "The number of entries in the package is", is: count,
          allowed: limits.entries))
    }
    entries.reserveCapacity(count)
    for index in 0..<UInt64(count) {
      guard let entry = unsafe Self.entry(index, of: archive) else { throw place.error(.damagedPackage) }
      entries.append(entry)
    }
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe memory?.deallocate()
  }

  /// The bytes of an entry as stored; memory grows with the bytes that are there, not with what is stated.
  func storedBytes(of entry: Entry, place: Place) throws(SourceError) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, entry.index, UInt32(ZIP_FL_COMPRESSED)) else {
      throw place.error(.shortDeflate)
    }
    defer { _ = unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    while bytes.count < entry.storedSize {
      let wanted = min(entry.storedSize - bytes.count, 1 << 20)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        count = unsafe min(wanted, max(0, Int(zip_fread(file, base, UInt64(wanted)))))
      }
      guard !piece.isEmpty else { throw place.error(.shortDeflate) }
      if piece.count == entry.storedSize { return piece }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// What the table of contents says about one entry.
  private static func entry(_ index: UInt64, of archive: OpaquePointer) -> Entry? {
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_stat_index(archive, index, 0, &stat) == 0, let name = unsafe stat.name else { return nil }
    return unsafe Entry(
      index: index, name: String(cString: name), storedSize: Int(clamping: stat.comp_size),
      size: Int(clamping: stat.size), checksum: stat.crc, method: Int(stat.comp_method),
      isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
  }
}
