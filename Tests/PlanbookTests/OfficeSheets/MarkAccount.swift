import ActionPlans
import Foundation
import OfficialTables
import Reconciliation
import Spreadsheet

@testable import Planbook

/// What a workbook with a word of somebody's in one of its cells is read as, held against what it is read as without.
struct MarkAccount {
  /// The word.
  static let mark = "ตรวจแล้ว"

  /// What a workbook is read as.
  struct Reading {
    /// What the sheets say.
    var submission: Submission
    /// Everything that is told of them.
    var findings: Set<Finding>
    /// What had to be decided for the plan, which `import` tells.
    var decisions: Set<Decision>
    /// The lines of the plan file, with how often each stands there; a comma at the end of one says nothing.
    var lines: [String: Int]

    /// Nil where the workbook is refused.
    init?(_ workbook: Workbook, form: Form) {
      submission = Submission(reading: [workbook], form: form)
      let found = Reconciliation(submission, form: form)
      guard let assembled = try? PlanAssembly(after: found).assembled() else { return nil }
      let plan = assembled.plan
      decisions = Set(assembled.decisions)
      findings = Set(found.findings)
      let json = JSONWriter.bytes(of: PlanForms(year: plan.fiscalYear).plan.write(plan))
      lines = String(decoding: json, as: UTF8.self).split(separator: "\n").reduce(into: [:]) { lines, line in
        lines[String(line.hasSuffix(",") ? line.dropLast() : line), default: 0] += 1
      }
    }
  }

  /// A cell with the word in it.
  struct Marked {
    /// The sheet's place in the workbook.
    var sheet: Int
    /// The cell.
    var cell: CellReference
    /// What the cell says.
    var text: String
  }

  private let before: Reading
  private let form: Form
  private let workbook: Workbook

  /// Nil where the workbook is refused as it is.
  init?(_ workbook: Workbook, form: Form) {
    guard let before = Reading(workbook, form: form) else { return nil }
    (self.before, self.form, self.workbook) = (before, form, workbook)
  }

  /// What is wrong with what becomes of the word in a cell; nil where nothing is.
  func fault(_ marked: Marked) -> String? {
    var changed = workbook
    let style = changed.sheets[marked.sheet].grid[marked.cell]?.style ?? 0
    changed.sheets[marked.sheet].grid[marked.cell] = Cell(.text(marked.text), style: style)
    // A refusal is told as loudly as can be.
    guard let after = Reading(changed, form: form) else { return nil }
    let place = CellLocation(file: workbook.file, sheet: workbook.sheets[marked.sheet].name, cell: marked.cell)
    if !isAccountedFor(place, in: after) { return "\(place) “\(marked.text)” is lost" }
    guard after.findings.isSubset(of: before.findings), after.decisions.isSubset(of: before.decisions) else {
      return nil
    }
    let changes = after.lines.filter { line, count in
      let more = count - before.lines[line, default: 0]
      return more > (Self.isOfAnyRow(line) ? 1 : 0) && !line.contains(Self.mark) && line.contains(where: \.isLetter)
    }.keys
    guard changes.isEmpty else {
      return "\(place) “\(marked.text)” changes the plan in silence: \(changes.sorted().prefix(3))"
    }
    // A word in a blank cell takes nothing away but what was taken to stand there.
    guard workbook.sheets[marked.sheet].grid[marked.cell]?.value == nil else { return nil }
    let grown = after.lines.keys.filter { $0.contains(Self.mark) }
    let lost = before.lines.filter { line, count in
      count > after.lines[line, default: 0] && line.contains(where: \.isLetter) && !Self.isOfAnyRow(line)
        && !line.hasSuffix("[]") && !grown.contains { Self.isGrown($0, from: line) || Self.key($0) == Self.key(line) }
    }.keys
    return lost.isEmpty
      ? nil : "\(place) “\(marked.text)” takes something away in silence: \(lost.sorted().prefix(3))"
  }

  /// The name in front of a line's value.
  private static func key(_ line: String) -> Substring? {
    let parts = line.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? parts[0] : nil
  }

  /// Whether a line is another with the word in it.
  private static func isGrown(_ line: String, from other: String) -> Bool {
    line.replacing(mark, with: "").filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }

  /// Whether a line of a plan file is one that a row has of which only the word is known.
  private static func isOfAnyRow(_ line: String) -> Bool {
    ["\"kind\"", "\"number\"", "\"workGroups\": [", "\"fundings\": [", "\"satang\": 0"].contains { line.contains($0) }
  }

  /// Whether the word is in the plan or what the sheets say, quoted by a finding, or in a range that a finding names.
  private func isAccountedFor(_ place: CellLocation, in reading: Reading) -> Bool {
    if reading.lines.keys.contains(where: { $0.contains(Self.mark) }) { return true }
    let quoted = reading.findings.contains { finding in
      finding.message.thai.contains(Self.mark) || finding.places.contains { $0.written.contains(Self.mark) }
        || finding.related.contains { $0.places.contains { $0.written.contains(Self.mark) } }
    }
    return quoted || isSetAside(place, in: reading) || isMonth(place, in: reading) || isSaid(in: reading.submission)
  }

  private func isSaid(in submission: Submission) -> Bool {
    let said: [Any] = [submission.fiscalYears, submission.strategy, submission.headings, submission.divisions]
    return said.contains { String(describing: $0).contains(Self.mark) }
  }

  /// Whether the cell marks a month of a row, as any word there does.
  private func isMonth(_ place: CellLocation, in reading: Reading) -> Bool {
    reading.submission.layouts.filter { $0.sheet == place.sheet }.contains { layout in
      layout.rows.contains { rows in
        guard rows.rows.contains(place.cell.row), rows.role == .row, let table = rows.table else { return false }
        return layout.tables[table].columns.contains { $0.column == place.cell.column && $0.fact == "months" }
      }
    }
  }

  private func isSetAside(_ place: CellLocation, in reading: Reading) -> Bool {
    let named = Set(reading.findings.flatMap { $0.places.map(\.location) })
    let isInRange = reading.submission.unrecognised.contains { item in
      guard named.contains(item.location), (item.location.file, item.location.sheet) == (place.file, place.sheet) else {
        return false
      }
      switch item.kind {
      case .column, .otherYear:
        return item.location.cell.column == place.cell.column && place.cell.row >= item.location.cell.row
      default: return (item.location.cell.row...item.lastRow).contains(place.cell.row)
      }
    }
    return isInRange || isBesideChosen(place, named: named, in: reading)
      || reading.submission.layouts.contains { layout in
        layout.isLeftOut && layout.sheet == place.sheet && named.contains { $0.sheet == place.sheet }
      }
  }

  /// Whether the column is one of several that say the same by their labels, which the finding about them names.
  private func isBesideChosen(_ place: CellLocation, named: Set<CellLocation>, in reading: Reading) -> Bool {
    reading.submission.guesses.contains { guess in
      guard guess.kind == .repeatedColumn, named.contains(guess.location), guess.location.sheet == place.sheet,
        place.cell.row >= guess.location.cell.row
      else { return false }
      let cell = CellReference(row: guess.location.cell.row, column: place.cell.column).description
      return guess.meaning.components(separatedBy: CharacterSet.alphanumerics.inverted).contains(cell)
    }
  }

  // MARK: Cells

  /// The word in each blank cell of each sheet, up to two rows and columns beyond what stands there; not in those that
  /// lie behind a merged one, where nobody can type.
  var inBlankCells: [Marked] {
    places { sheet, place in
      let isBehind = sheet.merges.contains { $0.contains(place) && $0.first != place }
      return sheet.grid[place]?.value == nil && !isBehind ? Self.mark : nil
    }
  }

  /// The word behind what each cell with text says.
  var behindTexts: [Marked] {
    places { sheet, place in
      guard case .text(let text)? = sheet.grid[place]?.value, !text.isEmpty else { return nil }
      return "\(text) \(Self.mark)"
    }
  }

  /// The word in place of what each cell says.
  var insteadOfOthers: [Marked] {
    places { sheet, place in sheet.grid[place]?.value == nil ? nil : Self.mark }
  }

  private func places(_ text: (Sheet, CellReference) -> String?) -> [Marked] {
    workbook.sheets.indices.flatMap { index in
      let sheet = workbook.sheets[index]
      return (1...sheet.grid.lastRow + 2).flatMap { row in
        (1...sheet.grid.lastColumn + 2).compactMap { column in
          let place = CellReference(row: row, column: column)
          return text(sheet, place).map { Marked(sheet: index, cell: place, text: $0) }
        }
      }
    }
  }
}
