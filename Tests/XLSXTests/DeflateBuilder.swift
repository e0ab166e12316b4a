/// Writes deflated bytes by hand.
///
/// Source: RFC 1951.
enum DeflateBuilder {
  /// The bytes in blocks that are not compressed.
  static func plain(_ bytes: [UInt8], isLast: Bool = true) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let low = UInt8(block.count & 0xFF)
      let high = UInt8(block.count >> 8)
      output += [isLast && rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    return output
  }

  /// A pattern of one to four bytes that comes again and again for `times` times 258 bytes, each 258 in two bits,
  /// between a head and a tail that are not compressed.
  static func bomb(_ pattern: String, times: Int, after head: String, before tail: String) -> [UInt8] {
    let pattern = Array(pattern.utf8)
    // The copy has the code 0; the pattern's bytes and others up to seven, and the end of the block, have four bits.
    let others = (0...UInt8.max).filter { !pattern.contains($0) }
    let literals = (Set(pattern) + others.prefix(7 - Set(pattern).count)).sorted()
    var lengths = [Int](repeating: 0, count: 286 + pattern.count)
    for literal in literals { lengths[Int(literal)] = 4 }
    lengths[256] = 4
    lengths[285] = 1
    lengths[lengths.count - 1] = 1

    var bits = Bits()
    bits.add(0b100, 3)
    bits.add(29, 5)
    bits.add(pattern.count - 1, 5)
    bits.add(14, 4)
    // How the lengths 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14 and 1 are written: four in two bits.
    for width in [0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2] { bits.add(width, 3) }
    var rest = lengths[...]
    while let length = rest.popFirst() {
      let zeros = length == 0 ? rest.prefix { $0 == 0 }.count + 1 : 0
      if zeros >= 11 {
        let run = min(zeros, 138)
        bits.addCode(3, 2)
        bits.add(run - 11, 7)
        rest = rest.dropFirst(run - 1)
      } else {
        bits.addCode(length == 4 ? 2 : length, 2)
      }
    }
    for byte in pattern { bits.addCode(8 + (literals.firstIndex(of: byte) ?? 0), 4) }
    bits.addZeros(2 * times)
    bits.addCode(15, 4)
    return plain(Array(head.utf8), isLast: false) + bits.beforePlainBlock + plain(Array(tail.utf8))
  }

  /// Bytes filled bit by bit, the lowest bit first.
  private struct Bits {
    private var bytes: [UInt8] = []
    private var hand = 0
    private var count = 0

    mutating func add(_ value: Int, _ width: Int) {
      hand |= value << count
      count += width
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: hand))
        hand >>= 8
        count -= 8
      }
    }

    /// Adds a Huffman code, whose highest bit comes first.
    mutating func addCode(_ code: Int, _ width: Int) {
      for bit in (0..<width).reversed() { add(code >> bit & 1, 1) }
    }

    mutating func addZeros(_ width: Int) {
      add(0, 8)
      bytes += [UInt8](repeating: 0, count: (width - 8) / 8)
      add(0, (width - 8) % 8)
    }

    /// The bytes, the last one filled up by an empty block that is not compressed.
    var beforePlainBlock: [UInt8] {
      var copy = self
      copy.add(0, 3)
      if copy.count > 0 { copy.add(0, 8 - copy.count) }
      return copy.bytes + [0, 0, 0xFF, 0xFF]
    }
  }
}
