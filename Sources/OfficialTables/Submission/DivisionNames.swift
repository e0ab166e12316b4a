internal import ThaiText

/// The names of the divisions of a submission, found by their keys; each key is made once.
///
/// It says nothing that the divisions themselves do not: all are equal.
struct DivisionNames: Hashable, Sendable {
  private var names: [String?] = []
  private var places: [MatchingKey: Int] = [:]
  /// The names that have something in parentheses behind them, by what stands before.
  private var placesOfBare: [MatchingKey: Int] = [:]

  static func == (left: DivisionNames, right: DivisionNames) -> Bool { true }
  func hash(into hasher: inout Hasher) {}

  /// Takes note of the names that came since.
  ///
  /// Only the first division may be named later: by then it has been the only one.
  mutating func update(_ divisions: [DivisionSubmission]) {
    if names.count > divisions.count || names.first != divisions.first?.name.value { self = Self() }
    for place in divisions.indices.dropFirst(names.count) {
      names.append(divisions[place].name.value)
      guard let name = divisions[place].name.value else { continue }
      let key = MatchingKey(name)
      if places[key] == nil { places[key] = place }
      guard let bare = name.splittingFinalParentheses?.before else { continue }
      if placesOfBare[MatchingKey(bare)] == nil { placesOfBare[MatchingKey(bare)] = place }
    }
  }

  /// The place of the division with a name; nil when there is none.
  func place(of name: String) -> Int? { places[MatchingKey(name)] }

  /// The place of the division whose name is this one, but that one of the two has something in parentheses behind it.
  func place(nearly name: String) -> Int? {
    guard let bare = name.splittingFinalParentheses?.before else { return placesOfBare[MatchingKey(name)] }
    guard let place = places[MatchingKey(bare)], names[place]?.splittingFinalParentheses == nil else { return nil }
    return place
  }
}
