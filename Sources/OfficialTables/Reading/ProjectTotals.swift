internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

// Totals that no word names: what they are the sum of says it.

extension ProjectLines {
  /// What a line without a number is the sum of.
  enum Sum {
    case table, group
  }

  /// The sum that a line is; nil when it is none.
  func total(_ line: ProjectLine) -> Sum? {
    // A source beside an amount says that it is a project's, unless the columns themselves are those of sources; a remark
    // says nothing.
    let isOfProject = line.row.fundings.contains { funding in
      funding.source.location != funding.amount.location && form.namesSource(funding.source.written)
    }
    guard !isOfProject else { return nil }
    guard !isNumbered || line.row.number.isBlank else { return nil }
    let isComputed = line.cells.contains { $0.isComputed && $0.reference.column == columns["budget"] }
    // One row is the sum of one: only a formula says that it is meant so.
    let fewest = isComputed ? 1 : 2
    let isName = !line.row.name.isBlank
    guard !isName || isNumbered || !beginsProject(line.row) else { return nil }
    return sums.sum(stating: line.money, fewest: fewest)
  }

  /// The sum that a line with a number of its own is, since its name begins as those of totals do; nil when it is none.
  func numberedTotal(_ line: ProjectLine) -> Sum? {
    guard line.row.number.value != nil, sums.all.count > 1, form[.total].remainder(of: line.row.name.written) != nil
    else { return nil }
    return sums.sum(stating: line.money, fewest: 1)
  }

  mutating func takeTotal(_ line: ProjectLine, _ sum: Sum) {
    endParts()
    tell(line.rowNumber, .total)
    if case .table = sum { sums.isClosed = true }
    sums.group = (0, 0)
    guesses.append(guess(line.row.name.isBlank ? .totalWithoutName : .total, line))
    tellRemarks(line.cells.filter { $0.location != line.row.name.location && $0.isRemark(form: form) })
    guard case .table = sum, let label = line.cells.first else { return }
    footers.append(
      Footer(
        label: label, cells: line.cells.map { cell in (tableLines.key(of: cell), tableLines.scaled(cell)) },
        isOfWhole: true))
  }

  /// Takes a line without a number that states the sum of the numbered rows below it, up to the next such line; says
  /// whether it is one.
  mutating func takeTotalAbove(_ line: ProjectLine, at index: Int) -> Bool {
    guard isNumbered, line.row.number.isBlank, let name = line.row.name.value, !line.isContinued,
      columns["work-groups"] != nil || !form.beginsWorkGroup(name),
      let summed = rowsSummed(by: line, at: index), summed >= 2 || totalsAbove > 0
    else { return false }
    endParts()
    totalsAbove += 1
    tell(line.rowNumber, .total)
    sums.group = (0, 0)
    guesses.append(guess(.totalAbove, line))
    tellRemarks(line.cells.filter { $0.location != line.row.name.location && $0.isRemark(form: form) })
    return true
  }

  /// How many lines below it a heading may sum up.
  private static let farthest = 500

  /// How many numbered rows below a line make up what it states; nil when they do not.
  private func rowsSummed(by line: ProjectLine, at index: Int) -> Int? {
    guard let stated = line.money, stated.satang > 0 else { return nil }
    var (sum, count) = (Int64(0), 0)
    // Every such line looks ahead: not over the whole of a long table.
    for next in lines[(index + 1)...].prefix(Self.farthest) {
      guard next.footer == nil else { break }
      guard next.row.number.value != nil else {
        if next.money != nil, count > 0, sum >= stated.satang { break }
        continue
      }
      if let money = next.money { (sum, count) = (sum &+ money.satang, count + 1) }
      if sum > stated.satang { break }
    }
    return sum == stated.satang && count > 0 ? count : nil
  }

  /// Takes a line of a table without names, which states the money of a work group; says whether it is one.
  mutating func takeTotalOfGroup(_ line: ProjectLine) -> Bool {
    guard !table.form.subject.namingFacts.contains(where: { columns[$0] != nil }), line.money != nil,
      let group = line.row.workGroups.value, group.count == 1,
      let label = line.cells.first(where: { $0.location == line.row.workGroups.location })
    else { return false }
    tell(line.rowNumber, .total)
    tellRemarks(line.cells.filter { $0.reference != label.reference && $0.isRemark(form: form) })
    footers.append(
      Footer(
        label: label,
        cells: line.cells.filter { $0.reference != label.reference }.map {
          (tableLines.key(of: $0), tableLines.scaled($0))
        }
      ))
    return true
  }

  /// Gives the rows above a sub-total the work group that it names, where nothing else says whose they are.
  mutating func nameGroup(by footer: Footer) {
    defer { firstOfGroup = rows.count }
    guard columns["work-groups"] == nil, table.context.workGroup.isBlank, sums.group.count > 0,
      money(of: footer)?.satang == sums.group.satang,
      let rest = form[.total].remainder(of: footer.label.written.singleSpaced), form.beginsWorkGroup(rest)
    else { return }
    let name = rest.splittingFinalParentheses.map(\.before) ?? rest
    let group = Entry(
      WorkGroupList.read(name, form: form), written: footer.label.written, location: footer.label.location)
    for index in rows.indices[firstOfGroup...] where rows[index].workGroups.isBlank { rows[index].workGroups = group }
    guesses.append(
      ReadingGuess(.groupOfTotal, in: table.key, at: footer.label.location, written: footer.label.written))
  }

  /// Whether a total names a work group of which no row is.
  func namesOther(_ footer: Footer) -> Bool {
    guard let rest = form[.grandTotal].remainder(of: footer.label.written.singleSpaced), form.beginsWorkGroup(rest)
    else {
      return false
    }
    let key = MatchingKey(rest)
    return !rows.contains { $0.workGroups.value?.contains { MatchingKey($0) == key } ?? false }
  }

  /// What a total states, of a table with a column for each source in all of them together.
  func money(of footer: Footer) -> Money? {
    let stated = footer.cells.filter { $0.column == "budget" }.compactMap { CellCodec.money.entry($0.text, form).value }
    return stated.isEmpty ? nil : Money.sum(stated)
  }
}
