import Spreadsheet

/// What inflates the parts of a package: those that fit a window at once, longer ones piece by piece.
struct Inflaters: ~Copyable {
  /// For parts that fit.
  var whole = WholeInflater()
  /// For longer ones.
  var piecewise = Inflater()
}

/// The bytes of a part, taken from their stored form piece by piece.
///
/// Size and checksum are compared with what the zip's table of contents states.
struct PartBytes: ~Copyable {
  private let entry: ZipPackage.Entry
  private let place: Place
  private var stored: StoredBytes
  private var consumed = 0
  private var inflated = 0
  private var inflaters: Inflaters
  private var checksum = Checksum()

  init(_ entry: ZipPackage.Entry, stored: consuming StoredBytes, inflaters: consuming Inflaters, place: Place) {
    self.entry = entry
    self.stored = stored
    self.place = place
    self.inflaters = inflaters
    self.inflaters.piecewise.restart()
  }

  /// Gives the inflaters back for another part.
  consuming func takeInflaters() -> Inflaters { inflaters }

  /// Inflates or copies into a buffer; true once the part has ended, is whole and its checksum right.
  mutating func fill(_ buffer: inout [UInt8], from filled: inout Int) throws(SourceError) -> Bool {
    var hasEnded = false
    let start = filled
    if entry.method == 0 {
      try takeNextWhereConsumed()
      let count = min(stored.piece.count - consumed, buffer.count - filled)
      if count > 0 {
        buffer.replaceSubrange(filled..<filled + count, with: stored.piece[consumed..<consumed + count])
        consumed += count
        filled += count
      }
      hasEnded = consumed == stored.piece.count && stored.isLast
    } else {
      try takeNextWhereConsumed()
      hasEnded = inflateWhole(&buffer, &filled)
      var needsMore = !hasEnded
      while needsMore {
        try takeNextWhereConsumed()
        let outcome = inflaters.piecewise.inflate(stored.piece, consumed: &consumed, into: &buffer, filled: &filled)
        needsMore = outcome == .needsInput && consumed == stored.piece.count
        if outcome == .invalid { throw place.error(.badDeflate, offset: inflated + filled - start) }
        guard !needsMore || !stored.isLast else {
          throw place.error(.shortDeflate, offset: inflated + filled - start)
        }
        hasEnded = outcome == .finished
      }
    }
    inflated += filled - start
    checksum.add(buffer, from: start, to: filled)
    guard inflated <= entry.size, !hasEnded || inflated == entry.size else {
      throw place.error(.wrongSize(stated: entry.size), offset: min(inflated, entry.size))
    }
    guard !hasEnded || checksum.value == entry.checksum else { throw place.error(.wrongChecksum, offset: inflated) }
    return hasEnded
  }

  /// Inflates a part at once that is at hand as a whole and fits where it goes; one with a fault is left to be inflated
  /// piece by piece, which says where the fault is.
  private func inflateWhole(_ buffer: inout [UInt8], _ filled: inout Int) -> Bool {
    guard inflated == 0, consumed == 0, stored.isLast, buffer.count - filled >= entry.size else { return false }
    return inflaters.whole.inflate(stored.piece, into: &buffer, filled: &filled)
  }

  /// Takes the next stored bytes when those at hand are used up and there are more.
  private mutating func takeNextWhereConsumed() throws(SourceError) {
    guard consumed == stored.piece.count, !stored.isLast else { return }
    try stored.takeNext()
    consumed = 0
  }
}
