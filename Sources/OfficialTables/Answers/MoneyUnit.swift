extension Form {
  /// The units of money, from the largest.
  private var moneyUnits: [(word: Word, baht: Int64)] { HeaderWords.units }

  /// What the units of money are called.
  public var unitNames: [String] { moneyUnits.reversed().map { self[$0.word].printed } }

  /// How many baht a unit is; nil for no unit.
  public func baht(ofUnit name: String) -> Int64? { moneyUnits.first { self[$0.word].matches(name) }?.baht }

  /// What a unit of so many baht is called; nil for no unit.
  public func unitName(ofBaht baht: Int64) -> String? {
    moneyUnits.first { $0.baht == baht }.map { self[$0.word].printed }
  }
}
