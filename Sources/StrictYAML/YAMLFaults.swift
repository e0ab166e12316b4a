package import Spreadsheet

/// The mistakes of one file, noted while it is read, so that they can be told all at once.
package final class YAMLFaults {
  private var noted: [YAMLFault] = []

  /// No mistakes yet.
  package init() {}

  /// Notes a mistake.
  package func add(_ fault: YAMLFault) { noted.append(fault) }

  /// Notes that the file says nothing.
  package func addNothing(expected: Wording) {
    add(
      YAMLFault(
        reason: "missing-key", line: 1, column: 1, path: "", found: Wording("ว่าไม่มีค่า", "nothing"), expected: expected,
        remedy: Wording("ให้เขียนค่าในไฟล์ หรือเลือกไฟล์อื่น", "Write the values, or choose another file.")))
  }

  /// Whether nothing is wrong.
  package var isEmpty: Bool { noted.isEmpty }

  /// The mistakes in the order of the file.
  package var inOrder: [YAMLFault] {
    noted.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset) < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }
}

extension [YAMLFault] {
  /// How many mistakes are told one by one.
  private static let mostTold = 20

  /// The mistakes in words, one after the other; of many the first, and how many more there are.
  package func told(_ words: (YAMLFault) -> Wording) -> [Wording] {
    let more = count - Self.mostTold
    return prefix(Self.mostTold).map(words)
      + (more > 0 ? [Wording("และอีก \(more) แห่ง", more == 1 ? "and one more" : "and \(more) more")] : [])
  }
}
