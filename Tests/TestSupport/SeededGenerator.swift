/// A generator of random numbers that gives the same numbers for the same seed, on every machine.
///
/// SplitMix64: Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number of the range, by a rule that is ours and so never changes under a seed.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: count).high)
  }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { number(in: 1...times) == 1 }

  /// One of the elements; nil when there are none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...elements.count - 1)]
  }

  /// So many of the elements, or all where there are fewer, each at most once, in random order.
  public mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var sample: [Element] = []
    while sample.count < count, !rest.isEmpty {
      sample.append(rest.remove(at: number(in: 0...rest.count - 1)))
    }
    return sample
  }

  /// A whole cut into so many positive parts, each a multiple of the unit; the last part takes what is left over.
  ///
  /// The whole must be at least `parts` units.
  public mutating func parts(_ parts: Int, of whole: Int, unit: Int) -> [Int] {
    var rest = whole
    var result: [Int] = []
    for left in stride(from: parts - 1, to: 0, by: -1) {
      let most = (rest - left * unit) / unit
      let fair = max(1, min(most, 2 * rest / (unit * (left + 1))))
      let part = number(in: 1...fair) * unit
      result.append(part)
      rest -= part
    }
    result.append(rest)
    return result
  }
}
