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

  private let archive: ZipArchive
  /// The entries in the order of the table of contents.
  private(set) var entries: [Entry] = []

  /// Takes over an open archive and the memory it reads from, and lists its entries.
  init(
    owning archive: OpaquePointer, memory: UnsafeMutableRawPointer?, limits: XLSXLimits, place: Place
  ) throws(SourceError) {
    unsafe self.archive = ZipArchive(owning: archive, memory: memory)
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

  /// The bytes of an entry as stored.
  func storedBytes(of entry: Entry, place: Place) throws(SourceError) -> StoredBytes {
    try StoredBytes(entry, of: archive, place: place)
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

/// An open archive of libzip with the memory it reads from; entries that are being read keep it open.
@safe final class ZipArchive {
  /// The archive.
  let pointer: OpaquePointer
  private let memory: UnsafeMutableRawPointer?

  fileprivate init(owning pointer: OpaquePointer, memory: UnsafeMutableRawPointer?) {
    unsafe self.pointer = pointer
    unsafe self.memory = memory
  }

  deinit {
    unsafe zip_discard(pointer)
    unsafe memory?.deallocate()
  }
}
