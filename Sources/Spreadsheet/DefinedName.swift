/// A name that a workbook gives to cells or to a formula.
///
/// Source: ECMA-376 part 1, 18.2.5 (definedName).
public struct DefinedName: Hashable, Sendable {
  /// The name, such as `งบรวม` or the built-in `_xlnm.Print_Titles`.
  public var name: String
  /// What it stands for, as it is written: `'สรุปงบประมาณ'!$C$4:$C$41`, or any formula.
  public var formula: String
  /// The place in `Workbook.sheets` of the only sheet the name holds in; nil for the whole workbook.
  public var sheet: Int?
  /// Whether the name is hidden from users.
  public var isHidden: Bool

  /// A name.
  public init(_ name: String, formula: String, sheet: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }
}
