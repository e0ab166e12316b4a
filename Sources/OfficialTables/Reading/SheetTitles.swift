internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Lines above the tables that say of all of them whose they are, of which year, in which unit.

extension SheetReader {
  /// Reads a line above the tables that says something of all of them: the unit of money, the year, whose projects follow.
  mutating func readLineAbove(_ cells: [CellText]) -> Bool {
    let words = words
    if let cell = cells.first(where: { words.unit(of: $0.written) != nil }), let unit = words.unit(of: cell.written) {
      statedUnit = (unit, cell)
      let rest = cells.filter { $0.reference != cell.reference && !words.announcesUnit($0.written) }
      guard rest.count == 1, let line = rest.first else { return rest.isEmpty }
      if let heading = Heading(line, form: context.form) {
        accept(heading)
        return true
      }
      return readLineAbove(rest)
    }
    let line = cells[0]
    // Of many lines that say the same, each says nothing.
    if cells.count == 1, line.written == lastSilentLine { return false }
    guard cells.count == 1 else {
      // Beside the name of an office a date or a remark may stand.
      guard cells.count <= 3, record.layout.tables.isEmpty, words.isOwner(line.written),
        readOwner(line.written.singleSpaced, line)
      else { return false }
      keepUnrecognised(Array(cells.dropFirst()), kind: .text)
      return true
    }
    // A unit among the words of a title.
    if let range = line.written.lastRange(of: context.form[.unit].printed),
      let unit = words.unit(in: String(line.written[range.lowerBound...]))
    {
      statedUnit = (unit, line)
    }
    var text = line.written.singleSpaced
    // The unit is no part of the name of an office.
    if let (before, inside) = text.splittingFinalParentheses, words.unit(of: inside) != nil { text = before }
    var isRead = false
    if let (title, stated) = words.year(inTitle: text) {
      text = title
      if !submission.fiscalYears.contains(where: { $0.location?.sheet == line.location.sheet && $0.value != nil }) {
        isRead = true
        submission.fiscalYears.append(
          Entry(FiscalYear(buddhistYear: stated), written: line.written, location: line.location))
        submission.guesses.append(
          ReadingGuess(.year, at: line.location, written: line.written, meaning: String(stated)))
      }
    }
    return readOwner(text, line) || isRead
  }

  /// Reads a line, without its year, that names the division, its department, or the work group of what follows.
  mutating func readOwner(_ text: String, _ line: CellText) -> Bool {
    readOwner(text, at: line.location, written: line.written)
  }

  mutating func readOwner(_ text: String, at place: CellLocation, written: String) -> Bool {
    guard text.unicodeScalars.count <= 160 else { return false }
    if let group = words.groupBehindLabel(text) {
      tellPendingGroup()
      pendingGroup = Entry(
        WorkGroupList.read(group, form: context.form), written: written, location: place)
      return true
    }
    guard let owner = words.owner(in: text) else {
      if text == written, !text.holds(context.form[.unit].printed) { lastSilentLine = text }
      return false
    }
    if isAnswered(owner.name) { return true }
    let division = submission.divisions[context.division]
    if division.name.isBlank {
      // What stands below a table heads it no more.
      guard record.layout.tables.isEmpty else { return false }
      let name = nameDivision(owner.name, at: place, written: written)
      submission.guesses.append(ReadingGuess(.division, at: place, written: written, meaning: name))
      return true
    }
    guard owner.isWhole else { return false }
    if division.department.isBlank, rowAbove == rowInHand - 1, division.name.location?.cell.row == rowAbove,
      division.name.location?.sheet == place.sheet
    {
      submission.divisions[context.division].department = Entry(
        owner.name, written: written, location: place)
      return true
    }
    guard division.name.value.map({ MatchingKey($0) != MatchingKey(owner.name) }) ?? true else { return true }
    tellPendingGroup()
    pendingGroup = Entry(
      WorkGroupList.read(owner.name, form: context.form), written: written, location: place)
    return true
  }

  /// Names the division whose projects follow, with its department where the text names one; gives the name.
  @discardableResult
  mutating func nameDivision(_ text: String, at place: CellLocation, written: String) -> String {
    let (name, department) = Heading.divisionAlone(text, form: context.form)
    context.division = submission.division(
      named: Entry(name, written: written, location: place),
      department: Entry(department, written: department ?? "", location: place))
    return name
  }

  /// Tells of a line that names a work group whose projects do not follow.
  mutating func tellPendingGroup() {
    guard let group = pendingGroup.take(), let place = group.location else { return }
    submission.unrecognised.append(
      Unrecognised(kind: .text, location: place, lastRow: place.cell.row, written: group.written, table: nil))
  }

  /// Notes the unit that stands in parentheses behind a title; says whether nothing else is to be read of the line.
  mutating func noteUnit(behind line: CellText) -> Bool {
    guard line.written.utf8.last == UInt8(ascii: ")"),
      let (before, inside) = line.written.singleSpaced.splittingFinalParentheses,
      let unit = words.unit(of: inside), !(open?.lines.isInside(line) ?? false)
    else { return false }
    statedUnit = (unit, line)
    guard let table = context.form.tables.first(where: { $0.titles.matches(before) }) else { return false }
    close()
    accept(.tableTitle(table.key))
    return true
  }

  /// Gives the money of a header the unit that a line above it states, where the header itself states none.
  mutating func applyUnit(to header: inout RecognisedHeader) {
    guard header.statedUnit == nil, let (unit, cell) = statedUnit ?? unitInFoot(below: header.lastRow) else { return }
    header.statedUnit = unit
    guard unit != 1 else { return }
    submission.guesses.append(
      ReadingGuess(.unit, in: header.table.key, at: cell.location, written: cell.written))
  }

  /// The unit that a remark below the tables states: `หมายเหตุ : หน่วยล้านบาท`, `* (หน่วย : พันบาท)`.
  private func unitInFoot(below row: Int) -> (bahtPerUnit: Int64, cell: CellText)? {
    for number in foot.reversed() where number > row {
      let cells = source.texts(inRow: number, of: sheet.grid)
      // What stands above a row of a table is that table's, or a part of its header.
      guard cells.count <= 2 else { return nil }
      guard let remark = cells.first, remark.number == nil, remark.written.hasAtMost(200) else { continue }
      let text = remark.written.singleSpaced
      let rest = context.form[.note].remainder(of: text) ?? (text.hasPrefix("*") ? String(text.dropFirst()) : text)
      if rest != text || cells.count == 1, let unit = words.unit(of: rest) { return (unit, remark) }
      guard rest != text, let range = rest.lastRange(of: context.form[.unit].printed) else { continue }
      if let unit = words.unit(in: String(rest[range.lowerBound...])) { return (unit, remark) }
    }
    return nil
  }

  /// The year of the plan, as far as it is known.
  var year: Int? {
    submission.fiscalYears.last { $0.value != nil }?.value?.buddhistYear ?? yearOfName
  }
}
