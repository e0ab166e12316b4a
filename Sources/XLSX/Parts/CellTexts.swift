/// The texts and formulas that the cells of a sheet hold themselves: how many bytes there are, and what cells share.
struct CellTexts {
  /// The bytes of texts in this sheet and the ones before, with what each costs besides.
  private(set) var textBytes = 0
  /// The bytes of formulas in this sheet and the ones before.
  private(set) var formulaBytes = 0
  /// The text of the cell in hand, when it is not taken as it stands.
  var text: [UInt8] = []
  /// The formula of the cell in hand, when it is not taken as it stands.
  var formula: [UInt8] = []
  private var shared: [Int: SharedFormula] = [:]

  /// What a text costs besides its bytes.
  private static let textCost = 32

  /// Makes ready for another sheet, in which the groups of shared formulas are others.
  mutating func forgetShared() {
    if !shared.isEmpty { shared = [:] }
  }

  /// Counts a text of so many bytes.
  @inline(__always)
  mutating func addText(_ count: Int) { textBytes += count + Self.textCost }

  /// Counts a formula of so many bytes.
  @inline(__always)
  mutating func addFormula(_ count: Int) { formulaBytes += count }

  /// Whether a text of so many bytes may come yet.
  @inline(__always)
  func hasRoom(forText count: Int, _ limits: XLSXLimits) -> Bool {
    textBytes + count + Self.textCost <= limits.textBytes
  }

  /// Whether a formula of so many bytes may come yet.
  @inline(__always)
  func hasRoom(forFormula count: Int, _ limits: XLSXLimits) -> Bool { formulaBytes + count <= limits.formulaBytes }

  /// Makes of the formula in hand that of a cell which shares it: where it has no text of its own, it gets that of the
  /// group, if the group's first cell has been seen.
  mutating func share(_ group: Int, row: Int, column: Int) {
    if !formula.isEmpty {
      shared[group] = SharedFormula(text: formula, row: row, column: column)
    } else {
      shared[group]?.append(to: &formula, atRow: row, column: column)
    }
  }
}
