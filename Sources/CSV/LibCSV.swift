internal import CLibCSV

/// A parser of libcsv, owned; the only place that touches its memory.
///
/// libcsv is told to be strict about quotes, to keep blanks around fields, and to report every line end, since it drops
/// empty lines otherwise. Source: libcsv 3.0.3, `csv.h` and the manual page `csv(3)`.
@safe struct LibCSV: ~Copyable {
  /// Why the bytes cannot be parsed.
  enum Failure: Error, Equatable {
    /// A quotation mark, or what follows one, stands where it may not; the offset counts from the first byte parsed.
    case misplacedQuote(offset: Int)
    /// The bytes end inside a quoted field.
    case unclosedQuote
    /// There is no memory for a field.
    case outOfMemory
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let records: CSVRecords
  private var parsed = 0

  /// A parser that hands what it finds to `records`.
  init(delimiter: UInt8, records: CSVRecords) {
    self.records = records
    unsafe parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    // csv_init fails for a null pointer only.
    _ = unsafe csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_space_func(parser) { _ in 0 }
    unsafe csv_set_blk_size(parser, 1 << 16)
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
  }

  /// Parses the next bytes.
  mutating func parse(_ bytes: Span<UInt8>) throws(Failure) {
    guard !bytes.isEmpty else { return }
    let context = unsafe Unmanaged.passUnretained(records).toOpaque()
    let used = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe csv_parse(parser, buffer.baseAddress, buffer.count, Self.takeField, Self.takeLineEnd, context)
    }
    guard used == bytes.count else {
      throw unsafe csv_error(parser) == CSV_EPARSE ? .misplacedQuote(offset: parsed + used) : .outOfMemory
    }
    parsed += used
    records.checkPending(bytes: unsafe max(parser.pointee.entry_pos, 1) - 1)
  }

  /// Ends the last record.
  consuming func finish() throws(Failure) {
    let context = unsafe Unmanaged.passUnretained(records).toOpaque()
    guard unsafe csv_fini(parser, Self.takeField, Self.takeLineEnd, context) == 0 else {
      throw unsafe csv_error(parser) == CSV_EPARSE ? .unclosedQuote : .outOfMemory
    }
  }

  /// The field in quotation marks, those inside it doubled.
  static func quoted(_ field: [UInt8]) -> [UInt8] {
    let capacity = 2 * field.count + 2
    return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = unsafe field.withUnsafeBufferPointer { source in
        unsafe csv_write2(buffer.baseAddress, buffer.count, source.baseAddress, source.count, UInt8(CSV_QUOTE))
      }
    }
  }

  private typealias FieldCallback = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
  private typealias LineEndCallback = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

  private static let takeField: FieldCallback = { field, count, context in
    guard let context = unsafe context else { return }
    let records = unsafe Unmanaged<CSVRecords>.fromOpaque(context).takeUnretainedValue()
    let start = unsafe UnsafePointer(field?.assumingMemoryBound(to: UInt8.self))
    let bytes = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    records.field(unsafe bytes.span)
  }

  private static let takeLineEnd: LineEndCallback = { character, context in
    guard let context = unsafe context else { return }
    let records = unsafe Unmanaged<CSVRecords>.fromOpaque(context).takeUnretainedValue()
    records.lineEnd(UInt8(exactly: character))
  }
}
