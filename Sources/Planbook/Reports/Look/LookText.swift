internal import OfficialTables
public import Spreadsheet
internal import ThaiText

/// A look at sheets for people at a terminal: a block a sheet.
public struct LookText: Sendable {
  private let language: Language

  /// A text in a language.
  public init(language: Language) { self.language = language }

  /// The text, ended by a line break.
  public func text(of look: Look) -> String {
    (look.sheets.map { lines(of: $0).joined(separator: "\n") } + [LookWords.summary(of: look)[language]]
      + settings(look))
      .joined(separator: "\n\n").withVisibleControls + "\n"
  }

  /// Whether a text begins as a look does: with the heading of a sheet or the name of a file, and
  /// what was read in it set in below.
  static func isLook(startingWith head: [UInt8]) -> Bool {
    let lines = ReportFormats.text(of: head).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count > 1, lines[1].hasPrefix("  ") else { return false }
    let isOfSheet = lines[0].hasSuffix("”") && LookWords.headingMarks.contains { lines[0].contains($0) }
    return isOfSheet || SourceFormats.all.endings.contains(SourceFormats.ending(of: String(lines[0])))
  }

  /// What was guessed, ready to be pasted into the settings.
  private func settings(_ look: Look) -> [String] {
    guard !look.settingsLines.isEmpty else { return [] }
    let title = look.hasTables ? LookWords.settings : LookWords.settingsForTable
    return [(["# " + title[language]] + look.settingsLines).joined(separator: "\n")]
  }

  private func lines(of sheet: Look.Sheet) -> [String] {
    var lines = [LookWords.heading(of: sheet)[language]]
    if sheet.isLeftOut {
      lines.append("  " + LookWords.leftOut[language])
    } else if sheet.rows.isEmpty {
      lines.append("  " + LookWords.empty[language])
    } else {
      lines += rows(of: sheet, indented: "  ") { $0 == nil }
      for group in sheet.tableGroups { lines += self.lines(ofTables: group, of: sheet) }
      if sheet.tables.isEmpty, !sheet.rows.contains(where: { $0.role == .row }) {
        lines.append("  " + LookWords.noTable[language])
      }
    }
    lines += remarks(sheet.guesses, LookWords.guesses)
    lines += remarks(sheet.unclear, LookWords.unclear)
    lines += remarks(sheet.aside, LookWords.aside)
    return lines
  }

  /// Tables of one kind and the same columns that follow one another, as where a header is printed again on each page.
  private func lines(ofTables group: Range<Int>, of sheet: Look.Sheet) -> [String] {
    let tables = Array(sheet.tables[group])
    var lines = ["  " + LookWords.title(of: tables)[language]]
    if let choice = tables.first?.choice { lines.append("    " + LookWords.choice(choice)[language]) }
    lines += (tables.first?.columnGroups ?? []).map { "    " + LookWords.columns($0)[language] }
    if let unit = tables.first?.bahtPerUnit, unit != 1 { lines.append("    " + LookWords.unit(unit)[language]) }
    lines += rows(of: sheet, indented: "    ") { $0.map(group.contains) ?? false }
    return lines + LookWords.money(of: tables).map { "    " + $0[language] }
  }

  /// Rows of some tables, or those outside of all: a line for each part that they play.
  private func rows(of sheet: Look.Sheet, indented: String, where isWanted: (Int?) -> Bool) -> [String] {
    SheetLayout.Role.allCases.flatMap { role in
      // Where a header stands is said in the table's first line.
      let rows = role == .header ? [] : sheet.rows.filter { isWanted($0.table) && $0.role == role }
      return ([nil] + SheetLayout.Role.allCases).compactMap { next in
        let ranges = rows.filter { $0.runnerUp == next }.map(\.rows)
        return ranges.isEmpty ? nil : indented + LookWords.rows(ranges, role, next: next)[language]
      }
    }
  }

  private func remarks(_ remarks: [Look.Remark], _ heading: Wording) -> [String] {
    guard !remarks.isEmpty else { return [] }
    return ["  " + heading[language]]
      + remarks.map { "    \($0.leavesDoubt ? "!" : "·") \($0.message[language].shortened(to: 300))" }
  }
}

extension Look.Sheet {
  /// The tables by their places, those of one kind and the same columns that follow one another together.
  var tableGroups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in tables.indices {
      if let last = groups.last, tables[last.lowerBound].isAlike(tables[index]) {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }
}

extension Look.Table {
  fileprivate func isAlike(_ other: Look.Table) -> Bool {
    (header == nil) == (other.header == nil) && key == other.key && columns == other.columns
      && bahtPerUnit == other.bahtPerUnit
  }

  /// The columns from the left, those of one common label together.
  var columnGroups: [[Look.Column]] {
    var groups: [[Look.Column]] = []
    for column in columns {
      if let last = groups.last?.last, column.reason == .group, last.reason == .group, last.fact == column.fact,
        last.column + 1 == column.column
      {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups
  }
}
