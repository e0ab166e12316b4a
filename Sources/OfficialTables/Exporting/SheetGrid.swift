internal import Spreadsheet

/// The columns of a sheet: every place where a column of one of its tables ends is one where a column of the sheet does.
///
/// So tables of different columns stand one below the other, each with the widths that the form set gives it.
struct SheetGrid {
  /// The widths of the sheet's columns in characters.
  let widths: [Double]
  /// Where the columns of the sheet end, in hundredths of a character from the left.
  private let ends: [Int]

  /// The grid of tables, each given as the widths of its cells side by side.
  init(_ tables: [[Double]]) {
    let ends = Set(tables.flatMap(Self.ends)).sorted()
    self.ends = ends
    widths = zip(ends, [0] + ends).map { Double($0 - $1) / 100 }
  }

  /// Over how many columns of the sheet each cell of a table reaches.
  func spans(_ cells: [Double]) -> [Int] {
    let places = Self.ends(cells).map { end in ends.firstIndex { $0 >= end } ?? ends.count - 1 }
    return zip(places, [-1] + places).map { $0 - $1 }
  }

  private static func ends(_ cells: [Double]) -> [Int] {
    var end = 0
    return cells.map { width in
      end += Int((width * 100).rounded())
      return end
    }
  }
}
