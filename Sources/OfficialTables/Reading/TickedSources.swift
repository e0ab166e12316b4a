internal import Spreadsheet
internal import ThaiText

// Columns that are labelled as sources of money and hold no amounts but marks: the source of a project is the one that is
// ticked.

extension ColumnContents {
  /// Takes columns of marks side by side, two at least, below labels most of which name sources, where no column names the
  /// source otherwise.
  func findTicks(_ header: inout RecognisedHeader) {
    let repeated = header.repeated.first { $0.column == "source" }?.cells
    guard header.table.states("source"), header.columns["source"] == nil || repeated != nil else { return }
    let ofMoney = header.sources.compactMap { header.label(of: $0.column) }
    let marked = repeated ?? (ofMoney.isEmpty ? header.unknown : ofMoney)
    guard marked.count >= 2, marked.contains(where: namesSource) else { return }
    let contents = columns(below: header.lastRow)
    let ticked = marked.filter { label in
      let cells = contents[label.reference.column] ?? []
      return !cells.isEmpty && cells.allSatisfy(\.isTick)
    }
    guard let first = ticked.first, let last = ticked.last else { return }
    // Between them stands at most one of the same row that nobody ticked.
    let all = marked.filter { label in
      label.reference.row == first.reference.row
        && (first.reference.column...last.reference.column).contains(label.reference.column)
        && (contents[label.reference.column] ?? []).allSatisfy(\.isTick)
    }
    guard all.count >= 2, all.count == last.reference.column - first.reference.column + 1,
      all.count(where: namesSource) * 2 >= all.count
    else { return }
    if !header.sources.isEmpty {
      guard all.count == header.sources.count else { return }
      header.sources = []
      header.columns["budget"] = nil
      header.lacking.append("budget")
    }
    header.repeated.removeAll { $0.column == "source" }
    header.columns["source"] = nil
    let taken = Set(all.map(\.reference.column))
    header.tickedSources = all.map { ($0.reference.column, $0.written.singleSpaced) }
    header.unknown.removeAll { taken.contains($0.reference.column) }
    header.guessed.removeAll { taken.contains($0.cell.reference.column) }
    header.lacking.removeAll { $0 == "source" }
    header.guessedByContent += all.map { ("source", $0.reference.column, $0) }
  }

  /// Whether a label names a source, or begins as the labels of columns for the money of one do.
  private func namesSource(_ label: CellText) -> Bool {
    words.isSource(label.written) || form[.sourceLabel].remainder(of: label.written.singleSpaced) != nil
  }
}

extension CellText {
  /// Whether nothing but a mark stands in the cell that says yes.
  fileprivate var isTick: Bool {
    let text = number == 1 ? "1" : written.trimmingBlanks
    guard let sign = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return false }
    switch MonthSign(sign) {
    case .tick?, .cross?, .hollow?: return true
    default: return false
    }
  }
}

extension ProjectRow {
  /// Takes the sources that are ticked; which of several gives how much nobody knows.
  mutating func take(ticked sources: [(column: Int, name: String)], _ cell: (Int) -> CellText) {
    let entries = sources.compactMap { source -> Entry<String>? in
      let text = cell(source.column)
      return text.isTick ? Entry(source.name, written: source.name, location: text.location) : nil
    }
    guard let first = entries.first else { return }
    funding.source = first
    for other in entries.dropFirst() {
      var funding = FundingEntry()
      funding.source = other
      fundings.append(funding)
    }
  }
}
