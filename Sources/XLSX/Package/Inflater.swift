internal import CISAL
internal import CLibDeflate

/// The owner of an ISA-L (igzip) inflate state: raw deflate (RFC 1951) in, bytes out, piece by piece.
@safe struct Inflater: ~Copyable {
  /// What stopped a piece of work.
  enum Outcome { case needsRoom, needsInput, finished, invalid }

  private let state: UnsafeMutablePointer<inflate_state>

  init() {
    unsafe state = .allocate(capacity: 1)
    unsafe isal_inflate_init(state)
  }

  /// Makes ready for another stretch of deflated bytes.
  mutating func restart() { unsafe isal_inflate_init(state) }

  deinit { unsafe state.deallocate() }

  /// Inflates from `input[consumed...]` into `output[filled...]`, moving both places on.
  mutating func inflate(
    _ input: [UInt8], consumed: inout Int, into output: inout [UInt8], filled: inout Int
  ) -> Outcome {
    let offered = min(input.count - consumed, 1 << 30)
    let room = min(output.count - filled, 1 << 30)
    guard offered >= 0, room > 0 else { return .needsRoom }
    let code = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // ISA-L declares its input mutable but only reads it.
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: consumed))
        unsafe state.pointee.avail_in = UInt32(offered)
        unsafe state.pointee.next_out = target.baseAddress?.advanced(by: filled)
        unsafe state.pointee.avail_out = UInt32(room)
        return unsafe isal_inflate(state)
      }
    }
    consumed += offered - Int(unsafe state.pointee.avail_in)
    filled += room - Int(unsafe state.pointee.avail_out)
    guard code >= ISAL_DECOMP_OK else { return .invalid }
    if unsafe state.pointee.block_state == ISAL_BLOCK_FINISH { return .finished }
    return unsafe state.pointee.avail_out == 0 ? .needsRoom : .needsInput
  }
}

/// The owner of a libdeflate decompressor: raw deflate (RFC 1951) in, all of its bytes out at once.
///
/// For the parts of usual workbooks it takes less time than one that works piece by piece, which has larger tables to fill.
@safe struct WholeInflater: ~Copyable {
  private let decompressor: OpaquePointer?

  init() { unsafe decompressor = libdeflate_alloc_decompressor() }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// Inflates a whole stretch into `output[filled...]`, moving that place on.
  ///
  /// Returns false when the stretch is not whole, not sound or does not fit; what stands behind `filled` is then anything.
  func inflate(_ input: [UInt8], into output: inout [UInt8], filled: inout Int) -> Bool {
    let room = output.count - filled
    guard let decompressor = unsafe decompressor, room > 0 else { return false }
    var count = 0
    let result = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe libdeflate_deflate_decompress(
          decompressor, source.baseAddress, source.count, target.baseAddress?.advanced(by: filled), room, &count)
      }
    }
    guard result == LIBDEFLATE_SUCCESS else { return false }
    filled += count
    return true
  }
}

/// The CRC-32 that zip uses, summed piece by piece.
struct Checksum {
  /// The sum so far.
  private(set) var value: UInt32 = 0

  /// Adds a stretch of bytes.
  mutating func add(_ bytes: [UInt8], from start: Int, to end: Int) {
    guard 0 <= start, start < end, end <= bytes.count else { return }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe value = crc32_gzip_refl(value, base.advanced(by: start), UInt64(end - start))
    }
  }
}
