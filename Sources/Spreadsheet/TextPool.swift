/// Many texts held as one stretch of bytes; a text becomes a `String` when it is asked for.
package final class TextPool: Sendable {
  private let bytes: [UInt8]
  private let ends: [UInt32]

  fileprivate init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// An empty pool.
  package static let empty = TextPool(bytes: [], ends: [])

  /// How many texts there are.
  package var count: Int { ends.count }

  /// The text with a number counted from 0; empty when there is none.
  package subscript(index: Int) -> String {
    String(decoding: bytes(of: index), as: UTF8.self)
  }

  /// The UTF-8 of the text with a number counted from 0.
  func bytes(of index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// Collects texts one after another.
  package struct Builder: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// A builder without texts, with room for so many bytes.
    package init(room: Int = 0) { bytes.reserveCapacity(room) }

    /// How many texts there are.
    package var count: Int { ends.count }

    /// The most bytes that a pool can take: 4 GB.
    package static let largest = Int(UInt32.max) - (1 << 20)

    /// How many bytes they take; callers stop before `largest`.
    package var byteCount: Int { bytes.count + ends.count * 4 }

    /// Adds a text, given as UTF-8.
    package mutating func append(_ text: [UInt8]) {
      bytes.append(contentsOf: text)
      ends.append(UInt32(bytes.count))
    }

    /// Adds a text that stands in a stretch of bytes, as UTF-8.
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
      self.bytes.append(contentsOf: bytes[range])
      ends.append(UInt32(self.bytes.count))
    }

    /// The pool of what was added.
    package consuming func build() -> TextPool { TextPool(bytes: bytes, ends: ends) }
  }
}
