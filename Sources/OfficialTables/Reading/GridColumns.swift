/// Some columns of a sheet, made to be asked about for every cell of many rows.
struct GridColumns {
  /// Whether each column from `first` on is one of them.
  private let isMember: [Bool]
  /// The first of them; 1 where there is none.
  let first: Int

  init(_ columns: some Collection<Int>) {
    let first = columns.min() ?? 1
    var isMember = Array(repeating: false, count: columns.max().map { $0 - first + 1 } ?? 0)
    for column in columns { isMember[column - first] = true }
    (self.first, self.isMember) = (first, isMember)
  }

  /// Whether there is none.
  var isEmpty: Bool { isMember.isEmpty }

  /// Whether a column is one of them.
  func contains(_ column: Int) -> Bool {
    column >= first && column - first < isMember.count && isMember[column - first]
  }
}
