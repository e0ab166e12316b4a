internal import Spreadsheet
internal import StrictYAML
internal import ThaiText
internal import XLSX

extension XLSXLimits {
  /// `limits`: how much a workbook may ask of the machine, by the names that the errors call.
  mutating func take(_ value: YAMLValue) {
    let names = Self.settable.keys.sorted()
    guard let members = value.members(names) else { return }
    for name in names {
      guard let limit = members[name]?.read(.limit, Self.count), let path = Self.settable[name] else { continue }
      self[keyPath: path] = limit
    }
  }

  /// The largest limit that may be set: beyond it no memory would be enough.
  private static let largest = 1 << 40

  private static func count(_ text: String) -> Int? {
    Int(ThaiDigits.arabic(text).replacing("_", with: "")).flatMap { (1...largest).contains($0) ? $0 : nil }
  }
}

extension Wording {
  fileprivate static let limit = Wording(
    "จำนวนเต็ม 1 ถึง 1099511627776 เช่น 60000000", "a whole number from 1 to 1099511627776, such as 60000000")
}
