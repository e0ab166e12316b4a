/// What is wrong with a run of numbers that should go up by one.
///
/// One slip is one verdict: a wrong number is not two jumps, two rows changed over are not four, and a number left out
/// is not a shift of everything after it.
struct SequenceAudit {
  /// What is wrong, with indices into the numbers.
  enum Verdict: Hashable {
    /// The two have each other's number.
    case swapped(Int, Int)
    /// The number should be another.
    case wrong(Int, expected: Int)
    /// The number repeats that of an earlier one.
    case repeated(Int, of: Int)
    /// Numbers are left out before this index.
    case missing(before: Int, ClosedRange<Int>)
    /// The number falls behind the one before it, and no single slip explains it.
    case falling(Int)
  }

  /// The verdicts in order.
  let verdicts: [Verdict]

  /// Looks at numbers in the order in which they are printed; nil where one is blank or unreadable.
  ///
  /// - Parameter first: The number that should come first; nil when any may.
  init(_ numbers: [Int?], first: Int?) {
    let known = numbers.enumerated().compactMap { index, number in number.map { (index: index, number: $0) } }
    var values = known.map(\.number)
    var verdicts: [(at: Int, verdict: Verdict)] = []
    let start = first ?? values.first ?? 1
    // A number at its own place: as far from the start as it stands from it.
    func isInStep(_ place: Int) -> Bool {
      place == 0
        ? values[0] == (first ?? values[0]) || (values.count > 1 && values[1] == values[0] + 1)
        : (values[place - 1] + 1...values[place - 1] + known[place].index - known[place - 1].index).contains(
          values[place])
    }
    // Two that changed places.
    for place in values.indices where !isInStep(place) {
      for other in (place + 1)..<max(place + 1, min(values.count, place + 200)) where values[other] < values[place] {
        var tried = values
        tried.swapAt(place, other)
        if Self.ascends(tried, place, other), tried[place] == (place == 0 ? start : tried[place - 1] + 1) {
          verdicts.append((place, .swapped(known[place].index, known[other].index)))
          values = tried
          break
        }
      }
    }
    var place = 0
    while place < values.count {
      defer { place += 1 }
      let before = place == 0 ? start - 1 : values[place - 1]
      let gap = known[place].index - (place == 0 ? 0 : known[place - 1].index + 1)
      let expected = before + 1 + gap
      // A row without a number may have been meant to have one, or not.
      guard !(expected - gap...expected).contains(values[place]) else { continue }
      let next = place + 1 < values.count ? values[place + 1] : nil
      if let next, next == expected + 1 {
        // Only this one is out of step: what follows goes on as if it were right.
        if let earlier = values[..<place].firstIndex(of: values[place]) {
          verdicts.append((place, .repeated(known[place].index, of: known[earlier].index)))
        } else {
          verdicts.append((place, .wrong(known[place].index, expected: expected)))
        }
        values[place] = expected
      } else if values[place] > expected, place > 0 || first != nil {
        if next == nil, place > 0, values[place] > expected + 5 {
          verdicts.append((place, .wrong(known[place].index, expected: expected)))
        } else {
          verdicts.append((place, .missing(before: known[place].index, expected...(values[place] - 1))))
        }
      } else if values[place] < expected, let earlier = values[..<place].firstIndex(of: values[place]) {
        verdicts.append((place, .repeated(known[place].index, of: known[earlier].index)))
      } else if place > 0 || first != nil {
        verdicts.append((place, .falling(known[place].index)))
      }
    }
    self.verdicts = verdicts.sorted { $0.at < $1.at }.map(\.verdict)
  }

  /// Whether the numbers around two places go up.
  private static func ascends(_ values: [Int], _ places: Int...) -> Bool {
    places.allSatisfy { place in
      (place == 0 || values[place] > values[place - 1])
        && (place + 1 >= values.count || values[place + 1] > values[place])
    }
  }
}
