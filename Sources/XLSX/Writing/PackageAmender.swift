internal import CLibZip
internal import Glibc
import Spreadsheet

/// Replaces parts of a package that has just been written.
enum PackageAmender {
  /// Applies the amendments of each part; the file stays as it was when it throws.
  static func apply(_ amended: [String: SheetAmendments], toPath path: String) throws(SourceError) {
    var parts: [(String, [UInt8])] = []
    do {
      let place = Place(file: path)
      let zip = try SourceFile(path: path, place: place).package(limits: .standard, place: place)
      for entry in zip.entries {
        guard let amendments = amended[entry.name] else { continue }
        var bytes = PartBytes(
          entry, stored: try zip.storedBytes(of: entry, place: place), inflaters: Inflaters(), place: place)
        var buffer = [UInt8](repeating: 0, count: entry.size + 64)
        var end = 0
        while try !bytes.fill(&buffer, from: &end) {}
        parts.append((entry.name, amendments.apply(to: Array(buffer[..<end]))))
      }
    }
    let editor = try ZipEditor(path: path)
    for (name, bytes) in parts { try editor.replace(name, with: bytes) }
    try editor.close()
  }
}

/// The owner of a zip file that is being changed (libzip); nothing is written before it is closed.
@safe private struct ZipEditor: ~Copyable {
  private var archive: OpaquePointer?
  private let path: String

  init(path: String) throws(SourceError) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(FileName.cString(path), 0, &code) else {
      throw Problem.cannotWrite("zip \(code)").at(file: path)
    }
    unsafe self.archive = archive
    self.path = path
  }

  deinit { if let archive = unsafe archive { unsafe zip_discard(archive) } }

  /// Replaces an entry's bytes; its time is the first that zip knows, as the other entries' is.
  func replace(_ name: String, with bytes: [UInt8]) throws(SourceError) {
    let index = unsafe zip_name_locate(archive, name, 0)
    guard index >= 0, let source = unsafe ZipEditor.source(bytes, archive) else { throw failure() }
    guard unsafe zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
      unsafe zip_source_free(source)
      throw failure()
    }
    _ = unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    _ = unsafe zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 6)
  }

  /// Writes the file.
  consuming func close() throws(SourceError) {
    guard unsafe zip_close(archive) == 0 else { throw failure() }
    unsafe archive = nil
  }

  /// A source with a copy of the bytes, which libzip frees.
  private static func source(_ bytes: [UInt8], _ archive: OpaquePointer?) -> OpaquePointer? {
    guard let memory = unsafe malloc(max(bytes.count, 1)) else { return nil }
    unsafe bytes.withUnsafeBytes {
      unsafe memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    return unsafe zip_source_buffer(archive, memory, UInt64(bytes.count), 1)
  }

  private func failure() -> SourceError {
    Problem.cannotWrite(unsafe String(cString: zip_strerror(archive))).at(file: path)
  }
}
