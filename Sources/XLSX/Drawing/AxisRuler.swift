/// Where the columns of a sheet, or its rows, begin and end, in EMU from the sheet's edge.
///
/// It costs as much as there are columns or rows of a size of their own, however many there are in all.
struct AxisRuler {
  /// The columns or rows with a size of their own, counted from 0, in order.
  private var places: [Int] = []
  /// The size of each.
  private var sizes: [Int] = []
  /// Where each begins.
  private var starts: [Int] = []
  private let usual: Int
  private let last: Int

  /// A ruler for columns or rows counted from 0 to `last`, of the usual size but for those that `own` lists.
  init(own: [Int: Int], usual: Int, last: Int) {
    self.usual = max(0, usual)
    self.last = last
    var end = 0
    var next = 0
    for (place, size) in own.sorted(by: { $0.key < $1.key }) where place >= 0 && place <= last {
      let start = end + (place - next) * self.usual
      places.append(place)
      sizes.append(max(0, size))
      starts.append(start)
      end = start + max(0, size)
      next = place + 1
    }
  }

  /// Where a column or row begins.
  func start(of place: Int) -> Int {
    guard let index = index(where: { places[$0] <= place }) else { return place * usual }
    if places[index] == place { return starts[index] }
    return starts[index] + sizes[index] + (place - places[index] - 1) * usual
  }

  /// The size of a column or row.
  func size(of place: Int) -> Int { start(of: place + 1) - start(of: place) }

  /// The column or row that a position lies in; the last one for positions past it.
  func place(at position: Int) -> Int {
    let index = index(where: { starts[$0] <= position })
    let (next, end) = index.map { (places[$0] + 1, starts[$0] + sizes[$0]) } ?? (0, 0)
    guard position >= end else { return max(0, next - 1) }
    return min(last, next + (position - end) / max(1, usual))
  }

  /// The last of the places with a size of their own that meets a condition which holds for the first ones only.
  private func index(where isBefore: (Int) -> Bool) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
