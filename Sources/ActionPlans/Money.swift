/// An amount of money in whole satang (สตางค์); 100 satang are one baht.
public struct Money: Hashable, Sendable {
  /// The amount in satang.
  public var satang: Int64

  /// An amount in satang.
  public init(satang: Int64) { self.satang = satang }

  /// An amount in whole baht; nil when it is out of range.
  public init?(baht: Int) {
    let (satang, overflow) = Int64(baht).multipliedReportingOverflow(by: 100)
    guard !overflow else { return nil }
    self.init(satang: satang)
  }

  /// No money.
  public static let zero = Money(satang: 0)

  /// The amount in baht, when it is a whole number of them.
  public var wholeBaht: Int? { satang % 100 == 0 ? Int(satang / 100) : nil }

  /// The sum; nil when it is out of range.
  public func adding(_ other: Money) -> Money? {
    let (sum, overflow) = satang.addingReportingOverflow(other.satang)
    return overflow ? nil : Money(satang: sum)
  }

  /// The difference; nil when it is out of range.
  public func subtracting(_ other: Money) -> Money? {
    let (difference, overflow) = satang.subtractingReportingOverflow(other.satang)
    return overflow ? nil : Money(satang: difference)
  }

  /// The sum of amounts; nil when it is out of range.
  public static func sum(_ amounts: some Sequence<Money>) -> Money? {
    amounts.reduce(.some(.zero)) { total, amount in total.flatMap { $0.adding(amount) } }
  }
}

extension Money: Comparable {
  /// Numeric order.
  public static func < (left: Self, right: Self) -> Bool { left.satang < right.satang }
}

extension Money: CustomStringConvertible {
  /// The amount in baht with thousands separators, such as `1,440,000` or `0.50`.
  public var description: String {
    let magnitude = satang.magnitude
    var groups: [String] = []
    var baht = magnitude / 100
    repeat {
      let group = String(baht % 1_000)
      baht /= 1_000
      groups.append(baht > 0 ? String(repeating: "0", count: 3 - group.count) + group : group)
    } while baht > 0
    let rest = magnitude % 100
    let fraction = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest)
    return (satang < 0 ? "-" : "") + groups.reversed().joined(separator: ",") + fraction
  }
}
