/// The strategy a plan serves: parts (ส่วน), areas (ด้าน), dimensions (มิติ), goals (เป้าประสงค์), measures (มาตรการ).
///
/// Elements are kept by code; which stands under which follows from the codes. A level that the plan never names (a
/// dimension whose heading is not printed) is simply absent.
public struct Strategy: Hashable, Sendable {
  /// Parts of the strategy in the order of their numbers.
  public var parts: [StrategyPart] = []
  /// Areas, dimensions, goals and measures, each code once, in the order of the codes.
  public private(set) var elements: [StrategyElement] = []

  /// A strategy of parts and elements; elements are put in order, and of two with one code the first is kept.
  public init(parts: [StrategyPart] = [], elements: [StrategyElement] = []) {
    self.parts = parts.sorted { $0.number < $1.number }
    var seen: Set<StrategyCode> = []
    self.elements = elements.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }

  /// The element with a code.
  public subscript(_ code: StrategyCode) -> StrategyElement? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low].code == code ? elements[low] : nil
  }
}

/// A part of the strategy (ส่วนที่ N), which groups areas.
public struct StrategyPart: Hashable, Sendable {
  /// The part's number.
  public var number: Int
  /// The part's title, such as `การบริการสาธารณะ`.
  public var title: String
  /// The areas printed under the part, in order.
  public var areas: [StrategyCode]

  /// A part with the areas under it.
  public init(number: Int, title: String, areas: [StrategyCode] = []) {
    self.number = number
    self.title = title
    self.areas = areas
  }
}

/// An element of the strategy: an area, a dimension, a goal, a measure, a work plan.
public struct StrategyElement: Hashable, Sendable {
  /// The hierarchical code; the form set says which level has codes of its depth.
  public var code: StrategyCode
  /// The title without its level and code.
  public var title: String
  /// Whether a measure is the agency's own (มาตรการของหน่วยงาน, prefix `มน.`) and not the strategy's (`ม.`).
  public var isAgencyMeasure: Bool

  /// The level's name in its form set, where it is another than that of codes of this depth.
  public var level: String?

  /// An element of the strategy.
  public init(code: StrategyCode, title: String, isAgencyMeasure: Bool = false, level: String? = nil) {
    self.code = code
    self.title = title
    self.isAgencyMeasure = isAgencyMeasure
    self.level = level
  }
}
