internal import CLibZip
import Spreadsheet

/// The bytes of an entry as they are stored, taken from the file piece by piece.
///
/// Memory is what one piece takes, whatever the entry's size.
@safe struct StoredBytes: ~Copyable {
  /// The most bytes of a piece.
  private static let pieceSize = 1 << 18

  /// The piece that was taken last; empty before the first.
  private(set) var piece: [UInt8] = []
  /// How many bytes come after it.
  private var left: Int
  private let file: OpaquePointer
  private let archive: ZipArchive
  private let place: Place

  /// Opens an entry of an archive, which stays open as long as its bytes are read.
  init(_ entry: ZipPackage.Entry, of archive: ZipArchive, place: Place) throws(SourceError) {
    guard let file = unsafe zip_fopen_index(archive.pointer, entry.index, UInt32(ZIP_FL_COMPRESSED)) else {
      throw place.error(.shortDeflate)
    }
    unsafe self.file = file
    self.archive = archive
    self.place = place
    left = entry.storedSize
  }

  deinit { _ = unsafe zip_fclose(file) }

  /// Whether no piece comes after this one.
  var isLast: Bool { left <= 0 }

  /// Takes the next piece, which has a byte at least; there must be one.
  mutating func takeNext() throws(SourceError) {
    let wanted = min(left, Self.pieceSize)
    let file = unsafe file
    piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      count = unsafe min(wanted, max(0, Int(zip_fread(file, base, UInt64(wanted)))))
    }
    guard !piece.isEmpty else { throw place.error(.shortDeflate) }
    left -= piece.count
  }
}
