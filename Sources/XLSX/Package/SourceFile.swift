internal import CLibZip
internal import Glibc
import Spreadsheet

/// The owner of the bytes of a file (a libzip source), before it is known what they are.
@safe struct SourceFile: ~Copyable {
  private let source: OpaquePointer
  private let memory: UnsafeMutableRawPointer?

  /// A file on disk; it is opened when it is first read.
  init(path: String, place: Place) throws(SourceError) {
    guard !path.utf8.contains(0) else { throw place.error(.noSuchFile) }
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    guard let source = unsafe zip_source_file_create(FileName.cString(path), 0, -1, &failure) else {
      throw place.error(unsafe Self.reason(&failure))
    }
    unsafe self.source = source
    unsafe memory = nil
  }

  /// Bytes in memory; they are copied.
  init(bytes: [UInt8], place: Place) throws(SourceError) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    unsafe bytes.withUnsafeBytes {
      unsafe memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    guard let source = unsafe zip_source_buffer_create(memory, UInt64(bytes.count), 0, nil) else {
      unsafe memory.deallocate()
      throw place.error(.outOfMemory)
    }
    unsafe self.source = source
    unsafe self.memory = memory
  }

  deinit {
    unsafe zip_source_free(source)
    unsafe memory?.deallocate()
  }

  /// The first bytes of the file, at most `limit`.
  func head(_ limit: Int, place: Place) throws(SourceError) -> [UInt8] {
    guard unsafe zip_source_open(source) == 0 else { throw place.error(reason()) }
    defer { _ = unsafe zip_source_close(source) }
    // Most workbooks fit into the first piece; one byte more than the file has shows that nothing follows.
    var wanted = min(limit, max(1 << 18, statedSize.map { $0 + 1 } ?? 0))
    var bytes: [UInt8] = []
    while true {
      let missing = wanted - bytes.count
      var got = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: missing) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        while count < missing {
          got = unsafe Int(zip_source_read(source, base.advanced(by: count), UInt64(missing - count)))
          guard got > 0 else { return }
          count += got
        }
      }
      guard got >= 0 else { throw place.error(reason()) }
      bytes = bytes.isEmpty ? piece : bytes + piece
      guard got > 0, bytes.count < limit else { return bytes }
      wanted = min(limit, 2 * bytes.count)
    }
  }

  /// How many bytes there are, as the system states it; nil when it does not, as for a pipe.
  private var statedSize: Int? {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &stat) == 0, unsafe stat.valid & UInt64(ZIP_STAT_SIZE) != 0 else { return nil }
    return unsafe Int(clamping: min(stat.size, 1 << 40))
  }

  /// The last bytes of the file, at most `limit`, and the file's size.
  func tail(_ limit: Int, place: Place) throws(SourceError) -> (bytes: [UInt8], size: Int) {
    guard unsafe zip_source_open(source) == 0 else { throw place.error(reason()) }
    defer { _ = unsafe zip_source_close(source) }
    guard unsafe zip_source_seek(source, 0, SEEK_END) == 0 else { throw place.error(reason()) }
    let size = Int(unsafe zip_source_tell(source))
    let wanted = min(limit, max(size, 0))
    guard unsafe zip_source_seek(source, Int64(size - wanted), SEEK_SET) == 0 else { throw place.error(reason()) }
    var bytes = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      let start = filled
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Int(zip_source_read(source, base.advanced(by: start), UInt64(wanted - start)))
      }
      guard got > 0 else { throw place.error(got == 0 ? .truncatedPackage : reason()) }
      filled += got
    }
    return (bytes, size)
  }

  /// Opens the file as a zip package, which owns it from then on.
  consuming func package(limits: XLSXLimits, place: Place) throws(SourceError) -> ZipPackage {
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    guard let archive = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &failure) else {
      let code = unsafe failure.zip_err
      unsafe zip_error_fini(&failure)
      _ = consume self
      throw place.error(Self.problem(code))
    }
    unsafe zip_error_fini(&failure)
    let memory = unsafe memory
    discard self
    return try unsafe ZipPackage(owning: archive, memory: memory, limits: limits, place: place)
  }

  /// Why the source cannot be read.
  private func reason() -> Problem {
    unsafe Self.reason(zip_source_error(source))
  }

  private static func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> Problem {
    let code = unsafe zip_error_code_zip(error)
    let reason = unsafe zip_error_code_system(error)
    if code == ZIP_ER_NOENT || (code == ZIP_ER_OPEN && reason == ENOENT) { return .noSuchFile }
    // libzip's own wording is never freed by it; the system's belongs to nobody.
    return .cannotOpen(unsafe String(cString: strerror(reason)))
  }

  /// What libzip's code says about a file that starts like a zip file.
  private static func problem(_ code: Int32) -> Problem {
    switch code {
    case ZIP_ER_NOZIP, ZIP_ER_EOF: .truncatedPackage
    case ZIP_ER_MEMORY: .outOfMemory
    default: .damagedPackage
    }
  }
}
