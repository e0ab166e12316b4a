/// Puts plain characters together into clusters: base, marks in order, then า or ำ.
struct ClusterBuilder {
  private var result: [UInt8] = []
  private var base: Unicode.Scalar?
  private var marks: [Unicode.Scalar] = []
  private var tail: Unicode.Scalar?

  /// A builder for about so many bytes of UTF-8.
  init(capacity: Int) { result.reserveCapacity(capacity) }

  /// Takes the next character.
  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ThaiScalar.nikhahit where tail == ThaiScalar.saraAm: return
    case ThaiScalar.nikhahit where tail == ThaiScalar.saraAa: tail = ThaiScalar.saraAm
    case _ where ThaiScalar.isMark(scalar): insert(mark: scalar)
    case ThaiScalar.saraAa where tail == nil && base != nil:
      tail = removeNikhahit() ? ThaiScalar.saraAm : ThaiScalar.saraAa
    case ThaiScalar.saraAm where tail == nil && base != nil:
      _ = removeNikhahit()
      tail = ThaiScalar.saraAm
    case ThaiScalar.saraAm where tail == ThaiScalar.saraAm: return
    case ThaiScalar.saraE where base == ThaiScalar.saraE && marks.isEmpty && tail == nil:
      base = ThaiScalar.saraAe
    default:
      flush()
      base = scalar
    }
  }

  /// Ends the last cluster and gives the text in UTF-8.
  mutating func finished() -> [UInt8] {
    flush()
    return result
  }

  /// Adds a mark at its place among the marks; a mark that is there already is not added again.
  private mutating func insert(mark: Unicode.Scalar) {
    guard !marks.contains(mark) else { return }
    marks.append(mark)
    if marks.count > 1 { marks.sort { Self.rank($0) < Self.rank($1) } }
  }

  private static func rank(_ mark: Unicode.Scalar) -> UInt32 {
    UInt32(ThaiScalar.markOrder(mark) ?? 0) << 16 | mark.value
  }

  private mutating func removeNikhahit() -> Bool {
    guard let index = marks.firstIndex(of: ThaiScalar.nikhahit) else { return false }
    marks.remove(at: index)
    return true
  }

  private mutating func flush() {
    if let base { write(base) }
    if !marks.isEmpty {
      for mark in marks { write(mark) }
      marks.removeAll(keepingCapacity: true)
    }
    if let tail { write(tail) }
    base = nil
    tail = nil
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case ..<0x80: result.append(UInt8(truncatingIfNeeded: value))
    case 0x0E00...0x0E7F:
      // Thai, three bytes each: most of all that is written here.
      result.append(0xE0)
      result.append(0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F)
      result.append(0x80 | UInt8(truncatingIfNeeded: value) & 0x3F)
    default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
