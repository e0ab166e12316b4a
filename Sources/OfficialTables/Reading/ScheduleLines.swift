internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Lines that name the project of a schedule without its number.

extension SheetReader {
  /// Keeps a line that names a project without its number: a schedule may follow right below it.
  mutating func noteScheduleLine(_ cells: [CellText]) {
    let form = context.form
    guard let first = cells.first, cells.count <= 6 else {
      scheduleLine = nil
      return
    }
    let text = NumberedName(written: first.written.singleSpaced).name
    // A heading whose number nobody filled in names nothing.
    guard form[.scheduleProject].remainder(of: text) == nil else {
      scheduleLine = nil
      return
    }
    // Whose the schedule is may stand between its heading and its header.
    if cells.count == 1, scheduleLine != nil, let group = words.groupBehindLabel(text) {
      context.schedule.workGroups = Entry(
        WorkGroupList.read(group, form: form), written: first.written, location: first.location)
      return
    }
    // What else is said of a project stands below its name, each with its label.
    if scheduleLine != nil, cells.count > 1 && cells[0].number == nil || first.written.utf8.contains(UInt8(ascii: ":")),
      form[.project].remainder(of: text) == nil, form[.scheduleName].remainder(of: text) == nil
    {
      return
    }
    scheduleLine = nil
    var name: String?
    var read = 1
    if cells.count == 2 {
      let isLabel = form[.scheduleName].matches(text) || form[.project].matches(text)
      if isLabel, cells[1].number == nil { (name, read) = (cells[1].written.singleSpaced, 2) }
    } else if cells.count == 1, let rest = form[.scheduleName].remainder(of: text), !rest.isEmpty {
      name = rest
    }
    if name == nil, let rest = form[.project].remainder(of: text), !rest.isEmpty {
      name = text.contains(":") ? rest : text
    }
    guard let name else { return }
    if let group = cells.dropFirst().first(where: { $0.number == nil && form.beginsWorkGroup($0.written) }) {
      tellPendingGroup()
      pendingGroup = Entry(
        WorkGroupList.read(group.written, form: form), written: group.written, location: group.location)
      read += 1
    }
    let numbered = NumberedName(number: NumberedName(written: first.written).number, name: name)
    scheduleLine = (
      Entry(numbered, written: first.written, location: first.location),
      submission.unrecognised.count, read == cells.count
    )
  }

  /// Whether a line alone below projects names the one of the schedule whose header stands right below it.
  mutating func headsSchedule(_ cells: [CellText], row: Int) -> Bool {
    guard cells.count == 1, cells[0].number == nil, let header = open?.lines.table ?? interrupted?.table,
      header.subject == .project
    else { return false }
    let name = NumberedName(written: cells[0].written.singleSpaced).name
    guard context.form[.project].remainder(of: name) != nil else { return false }
    let below = source.texts(inRow: row + 1, of: sheet.grid)
    return !below.isEmpty && headers.header(inRow: row + 1, below, title: nil, year: year)?.table.subject == .step
  }

  /// Heads a schedule by the line right above it, where nothing else says whose it is.
  ///
  /// - Parameter rows: How far above it may stand.
  mutating func takeScheduleLine(above header: CellLocation, within rows: Int = 8) {
    guard let (name, place, isWhole) = scheduleLine.take(), context.schedule.project.isBlank,
      let row = name.location?.cell.row, header.cell.row - row <= rows
    else { return }
    context.schedule.project = name
    if isWhole, submission.unrecognised.indices.contains(place),
      submission.unrecognised[place].location == name.location,
      submission.unrecognised[place].lastRow == row
    {
      submission.unrecognised.remove(at: place)
      submission.textsSetAside = TextsSetAside()
    }
    submission.guesses.append(
      ReadingGuess(
        .scheduleByName, at: name.location ?? header, written: name.written, meaning: name.value?.name ?? ""))
  }
}
