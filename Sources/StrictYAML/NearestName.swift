/// Which of some names a misspelt one may stand for.
package enum NearestName {
  /// The name that is fewest typing mistakes away; nil when none is near, or two are equally near.
  ///
  /// Near is one mistake in names of up to seven letters, and one more for each three letters beyond.
  package static func of(_ name: String, among known: [String]) -> String? {
    let letters = Array(plain(name))
    let reach = max(1, (letters.count - 2) / 3)
    let distances = known.map { (name: $0, distance: distance(letters, Array(plain($0)))) }
    guard let least = distances.map(\.distance).min(), least <= reach else { return nil }
    let nearest = distances.filter { $0.distance == least }
    return nearest.count == 1 ? nearest[0].name : nil
  }

  /// Capitals, hyphens and underscores are no typing mistakes.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour to make one text of another.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
