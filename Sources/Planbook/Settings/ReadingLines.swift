internal import OfficialTables
internal import Spreadsheet
internal import StrictYAML

/// What was guessed of sheets as lines of a settings file: as they stand they confirm it.
struct ReadingLines {
  let form: Form

  /// The lines; none where nothing was guessed.
  func lines(for entries: [ReadingAnswers.Entry]) -> [String] {
    entries.isEmpty ? [] : ["reading:"] + entries.flatMap(lines)
  }

  private func lines(for entry: ReadingAnswers.Entry) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(YAMLText.value(value))") } }
    add("file", entry.file)
    add("sheet", entry.sheet)
    add("year", entry.year.map { "\($0)" })
    add("division", entry.division)
    add("department", entry.department)
    add("workGroup", entry.workGroup)
    add("unit", entry.bahtPerUnit.flatMap(form.unitName(ofBaht:)))
    add("leaveOut", entry.isLeftOut.map { $0 ? "true" : "false" })
    add("headerRow", entry.header.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" })
    if !entry.columns.isEmpty {
      lines.append("columns:")
      lines += entry.columns.map { "  \(YAMLText.value($0.key)): \($0.fact ?? YAMLValue.ignored)" }
    }
    if !entry.lacks.isEmpty { lines.append("lacks: [\(entry.lacks.joined(separator: ", "))]") }
    if !entry.rows.isEmpty {
      lines.append("rows:")
      lines += rows(of: entry)
    }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  /// A line for all that is said of the same rows.
  private func rows(of entry: ReadingAnswers.Entry) -> [String] {
    var places: [Place] = []
    var roles: [Place: [String]] = [:]
    for rows in entry.rows {
      let place = Place(rows: rows.rows, column: rows.column)
      if roles[place] == nil { places.append(place) }
      roles[place, default: []].append(rows.role.rawValue)
    }
    let ordered = places.sorted { left, right in
      (left.rows.lowerBound, left.rows.upperBound, left.column ?? 0)
        < (right.rows.lowerBound, right.rows.upperBound, right.column ?? 0)
    }
    return ordered.map { place in
      let said = roles[place] ?? []
      return "  \(place.written): " + (said.count == 1 ? said[0] : "[\(said.joined(separator: ", "))]")
    }
  }

  /// Rows, of one of several tables side by side where a column tells of which.
  private struct Place: Hashable {
    var rows: ClosedRange<Int>
    var column: Int?

    var written: String {
      if let column { return CellReference(row: rows.lowerBound, column: column).description }
      return rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)-\(rows.upperBound)"
    }
  }
}
