internal import ActionPlans
internal import ThaiText

/// Reads months of which some cells say that nothing is done in them: `x x - - -`, `✓ ✗ ✗`, `● ○ ○`, `1 0 0`.
enum MonthSigns {
  /// The months, where signs of two kinds stand in the cells and one of them says no; nil for all other cells.
  ///
  /// A dash or a nought beside marks says no, unless it only stands between two of them and may be drawn from one to the
  /// other. A cross or an empty circle beside a tick says no where every month has the one or the other.
  ///
  /// - Parameter isInSheet: Whether the cells cannot have slipped, as the columns of a text document may: then an arrow to
  ///   the right in each of several months is a mark of each.
  static func read(
    _ cells: some Collection<(month: FiscalMonth?, text: String)>, inSheet isInSheet: Bool
  ) -> (months: FiscalMonthSet, certainty: Certainty)? {
    var places: [Kind: [Int]] = [:]
    var blanks = 0
    for (place, cell) in cells.enumerated() where cell.month != nil {
      guard !cell.text.isEmpty else {
        blanks += 1
        continue
      }
      guard let kind = Kind(cell.text) else { return nil }
      places[kind, default: []].append(place)
    }
    // Nearly every row has signs of one kind.
    let isOfArrows = isInSheet && places.count == 1 && (places[.arrow]?.count ?? 0) > 1
    guard places.count == 2 || isOfArrows || places[.dash] != nil && blanks == 0 else { return nil }
    let months = cells.map(\.month)
    func read(_ kind: Kind, _ certainty: Certainty) -> (months: FiscalMonthSet, certainty: Certainty) {
      (FiscalMonthSet((places[kind] ?? []).compactMap { months[$0] }), certainty)
    }
    guard places[.arrow] == nil || isOfArrows else { return nil }
    if isOfArrows { return read(.arrow, .certain) }
    if let dashes = places[.dash] {
      guard let kind = places.keys.first(where: { $0 != .dash }) else { return read(.tick, .certain) }
      let marks = places[kind] ?? []
      let isOutside = dashes.contains { $0 < marks[0] || $0 > marks[marks.count - 1] }
      return isOutside && places.count == 2 ? read(kind, .certain) : nil
    }
    return places[.tick] != nil && blanks == 0 ? read(.tick, .probable) : nil
  }

  /// What kind of sign stands in a cell.
  private enum Kind: Hashable {
    case tick, cross, hollow, dash, arrow

    /// Nil for any other sign that may be a part of an arrow, and for anything else.
    init?(_ text: String) {
      let scalars = text.unicodeScalars.filter { !$0.isBlank && $0 != "\u{FE0F}" }
      guard let sign = scalars.first, scalars.count == 1 else { return nil }
      switch sign {
      case "✓", "✔", "√", "/", "●", "•", "■", "*", "☑", "✅", "ü", "þ", "v", "V", "1", "๑", "★", "◆", "⬤": self = .tick
      case "x", "X", "×", "✗", "✘", "☒": self = .cross
      case "o", "O", "○", "◯", "☆", "☐", "□": self = .hollow
      case "-", "–", "—", "_", "0", "๐": self = .dash
      case "→", "⟶": self = .arrow
      default: return nil
      }
    }
  }
}
