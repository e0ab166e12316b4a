/// Many texts held as one stretch of bytes; a text becomes a `String` when it is asked for.
public final class TextPool: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  fileprivate init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// An empty pool.
  public static let empty = TextPool(bytes: [], ends: [])

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The text with a number counted from 0; empty when there is none.
  public subscript(index: Int) -> String {
    guard ends.indices.contains(index) else { return "" }
    return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// Collects texts one after another.
  public struct Builder: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// A builder without texts.
    public init() {}

    /// How many texts there are.
    public var count: Int { ends.count }

    /// How many bytes they take.
    public var byteCount: Int { bytes.count + ends.count * 8 }

    /// Adds a text, given as UTF-8.
    public mutating func append(_ text: [UInt8]) {
      bytes.append(contentsOf: text)
      ends.append(bytes.count)
    }

    /// Adds a text that stands in a stretch of bytes, as UTF-8.
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
      self.bytes.append(contentsOf: bytes[range])
      ends.append(self.bytes.count)
    }

    /// The pool of what was added.
    public consuming func build() -> TextPool { TextPool(bytes: bytes, ends: ends) }
  }
}
