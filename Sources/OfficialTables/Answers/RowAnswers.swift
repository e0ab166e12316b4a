/// What is said of rows, made to be asked about one row after another.
///
/// Ranges stay ranges: a person may speak of all rows that a sheet can have.
struct RowAnswers: Sendable {
  /// What is said, in the order of the first rows; of what begins in one row, in the order in which it is said.
  private let said: [(rows: ReadingAnswers.Rows, place: Int)]
  /// For each of them, the last row that it or any before it reaches.
  private let reach: [Int]

  /// Nothing is said.
  init() { (said, reach) = ([], []) }

  init(_ answers: [ReadingAnswers.Rows]) {
    let sorted = answers.enumerated().sorted {
      ($0.element.rows.lowerBound, $0.offset) < ($1.element.rows.lowerBound, $1.offset)
    }
    said = sorted.map { ($0.element, $0.offset) }
    var reach: [Int] = []
    for answer in said { reach.append(max(reach.last ?? 0, answer.rows.rows.upperBound)) }
    self.reach = reach
  }

  /// The parts that a row plays, in the order in which they are said.
  func roles(ofRow row: Int) -> [ReadingAnswers.Role] {
    guard !said.isEmpty else { return [] }
    var (low, high) = (0, said.count)
    while low < high {
      let middle = (low + high) / 2
      if said[middle].rows.rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    var found: [(place: Int, role: ReadingAnswers.Role)] = []
    while low > 0, reach[low - 1] >= row {
      low -= 1
      if said[low].rows.rows.upperBound >= row { found.append((said[low].place, said[low].rows.role)) }
    }
    return found.sorted { $0.place < $1.place }.map(\.role)
  }
}
