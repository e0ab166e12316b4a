internal import OfficialTables
internal import Reconciliation
internal import Spreadsheet

/// Tells of each sheet what the rules about reading found in it.
struct LookRemarks {
  /// What a finding about something set aside names besides its place: two things may begin in one cell.
  private struct Mark: Hashable {
    var kind: String?
    var place: CellLocation?
    var written: String?
  }

  private let found: Reconciliation
  private let bearings: [String: Bearing]
  private let silenced: Set<String>
  private let lastRows: [Mark: Int]

  /// - Parameter silenced: The rules whose findings leave no doubt, whatever they say.
  init(_ found: Reconciliation, silenced: Set<String>) {
    self.found = found
    self.silenced = silenced
    bearings = Dictionary(
      found.rules.descriptions.map { ($0.code, $0.bearing) }, uniquingKeysWith: { first, _ in first })
    lastRows = Dictionary(
      found.evidence.submission.unrecognised.map {
        (Mark(kind: $0.kind.rawValue, place: $0.location, written: $0.written), $0.lastRow)
      }, uniquingKeysWith: max)
  }

  /// Adds the remarks to the sheets that they are about, in the order of the cells.
  func tell(in look: inout Look) {
    let places = Dictionary(
      look.sheets.enumerated().map { (SheetName($0.element.file, $0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let unclear = Set(ReadingRules.unclear.descriptions.map(\.code))
    let aside = Set(ReadingRules.aside.descriptions.map(\.code))
    let reading = Set(ReadingRules.guesses.descriptions.map(\.code)).union(unclear).union(aside)
    for finding in found.findings + found.silencedFindings where reading.contains(finding.code) {
      let named = finding.places.map { SheetName($0.location.file ?? "", $0.location.sheet) }
      var told = Set(named.compactMap { places[$0] }).sorted()
      // A division or a file as a whole is told of at the first sheet, so that nothing goes untold.
      if told.isEmpty, let first = look.sheets.indices.first { told = [first] }
      for sheet in told {
        let here = SheetName(look.sheets[sheet].file, look.sheets[sheet].name)
        let remark = remark(finding, at: finding.places.enumerated().filter { named[$0.offset] == here }.map(\.element))
        if aside.contains(finding.code) {
          look.sheets[sheet].aside.append(remark)
        } else if unclear.contains(finding.code) {
          look.sheets[sheet].unclear.append(remark)
        } else {
          look.sheets[sheet].guesses.append(remark)
        }
      }
    }
    for sheet in look.sheets.indices {
      look.sheets[sheet].guesses.sortByCell()
      look.sheets[sheet].unclear.sortByCell()
      look.sheets[sheet].aside.sortByCell()
    }
  }

  private struct SheetName: Hashable {
    var file: String
    var sheet: String?

    init(_ file: String, _ sheet: String?) { (self.file, self.sheet) = (file, sheet) }
  }

  /// What is told of the places of a finding that stand in one sheet.
  private func remark(_ finding: Finding, at here: [Finding.Place]) -> Look.Remark {
    let first = here.first
    let mark = Mark(kind: finding.subject?.kind, place: first?.location, written: first?.written)
    return Look.Remark(
      code: finding.code, kind: finding.subject?.kind, cells: here.map(\.location.cell), lastRow: lastRows[mark],
      written: first?.written ?? "", message: finding.message,
      leavesDoubt: !silenced.contains(finding.code)
        && bearings[finding.code]?.leavesDoubt(at: finding.severity) ?? false)
  }
}

extension [Look.Remark] {
  /// From the top of the sheet; those of one cell stay as they are.
  fileprivate mutating func sortByCell() {
    let order = enumerated().sorted { left, right in
      switch (left.element.cells.first, right.element.cells.first) {
      case (let mine?, let theirs?) where mine != theirs: mine < theirs
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }
    self = order.map(\.element)
  }
}
