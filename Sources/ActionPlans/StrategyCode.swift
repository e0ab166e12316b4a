/// A hierarchical number of the city's strategy: `5` area, `5.1` dimension, `5.1.4` goal, `5.1.4.1` measure.
///
/// One to eight positive components.
public struct StrategyCode: Hashable, Sendable {
  /// The numbers between the points.
  public let components: [Int]

  /// A code from its components; nil when there are none, more than eight, or one is not in 1…9999.
  public init?(components: [Int]) {
    guard (1...8).contains(components.count), components.allSatisfy({ (1...9_999).contains($0) }) else { return nil }
    self.components = components
  }

  /// Reads `5.1.4.1` in Arabic digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var components: [Int] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard part.utf8.count <= 4, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(part) else {
        return nil
      }
      components.append(number)
    }
    self.init(components: components)
  }

  /// The level the code stands on: the number of its components.
  public var depth: Int { components.count }

  /// The code one level up; nil at the top.
  public var parent: StrategyCode? { StrategyCode(components: components.dropLast()) }

  /// The ancestor with so many components; the code itself at its own depth; nil above the first and below the code.
  public func ancestor(depth: Int) -> StrategyCode? {
    (1...self.depth).contains(depth) ? StrategyCode(components: Array(components.prefix(depth))) : nil
  }
}

extension StrategyCode: Comparable {
  /// Order of a table of contents.
  public static func < (left: Self, right: Self) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

extension StrategyCode: CustomStringConvertible {
  /// The code with Arabic digits, such as `5.1.4.1`.
  public var description: String { components.map(String.init).joined(separator: ".") }
}
