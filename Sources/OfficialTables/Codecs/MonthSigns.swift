internal import ActionPlans
internal import ThaiText

/// Reads months of which some cells say that nothing is done in them: `x x - - -`, `✓ ✗ ✗`, `● ○ ○`, `1 0 0`.
enum MonthSigns {
  /// The months, where some of the signs in the cells say no; nil for all other cells.
  ///
  /// A nought beside marks says no, and so does a dash, unless all dashes stand between marks and may be drawn from one to
  /// the other. A cross or an empty circle beside a tick says no where every month has a sign, as does one that only ever
  /// says no.
  ///
  /// - Parameter isInSheet: Whether the cells cannot have slipped, as the columns of a text document may: then an arrow to
  ///   the right in each of several months is a mark of each.
  static func read(
    _ cells: some Collection<(month: FiscalMonth?, text: String)>, inSheet isInSheet: Bool
  ) -> (months: FiscalMonthSet, certainty: Certainty)? {
    var signs: [(month: FiscalMonth, sign: MonthSign)] = []
    var kinds: Set<MonthSign> = []
    var areFilled = true
    for cell in cells {
      guard let month = cell.month else { continue }
      guard !cell.text.isEmpty else {
        areFilled = false
        continue
      }
      guard let sign = sign(cell.text) else { return nil }
      signs.append((month, sign))
      kinds.insert(sign)
    }
    func months(_ counts: (MonthSign) -> Bool) -> FiscalMonthSet {
      FiscalMonthSet(signs.filter { counts($0.sign) }.map(\.month))
    }
    if kinds.contains(.arrow) {
      return isInSheet && kinds.count == 1 && signs.count > 1 ? (months { $0 == .arrow }, .certain) : nil
    }
    let isEmpty: (MonthSign) -> Bool = { $0 == .dash || $0 == .nought }
    let marks = signs.indices.filter { !isEmpty(signs[$0].sign) }
    // Nearly every row has marks and nothing else.
    if marks.count < signs.count {
      guard let first = marks.first, let last = marks.last else {
        return areFilled ? (FiscalMonthSet(), .certain) : nil
      }
      let isBar =
        !kinds.contains(.nought) && signs.indices.allSatisfy { !isEmpty(signs[$0].sign) || first < $0 && $0 < last }
      return isBar || kinds.contains(.refusal) ? nil : (months { !isEmpty($0) }, .certain)
    }
    return areFilled && kinds.count > 1 && kinds.contains(.tick) ? (months { $0 == .tick }, .probable) : nil
  }

  private static func sign(_ text: String) -> MonthSign? {
    let scalars = text.unicodeScalars.filter { !$0.isBlank && $0 != "\u{FE0F}" }
    guard scalars.count == 1, let only = scalars.first else { return nil }
    return MonthSign(only)
  }
}
