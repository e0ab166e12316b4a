internal import ActionPlans
internal import Spreadsheet
internal import ThaiText

/// A physical row of a table of projects.
struct ProjectLine {
  /// What its cells say under their columns.
  var row: ProjectRow
  /// The cells that are not blank.
  var cells: [CellText]
  /// Whether a blank row stands above it.
  var isAfterBlank: Bool
  /// The total that it states in the words of the form.
  var footer: Footer?
  /// What its cells say under the columns of steps.
  var step: StepRow?
  /// Whether a figure stands beside its cells, under a label that the form does not know.
  var hasFigureBeside = false
}

/// The sums of the rows of a table of projects so far.
struct ProjectSums {
  /// The money of all projects in satang, and how many state some.
  var all = (satang: Int64(0), count: 0)
  /// The same since the last total.
  var group = (satang: Int64(0), count: 0)
  /// Whether the total of the whole table has been read.
  var isClosed = false
  /// Whether its rows are numbered; nil where no row has told yet.
  var isNumbered: Bool?

  /// Which of the sums an amount states: of all projects above it, or of those since the last total; nil for none.
  ///
  /// - Parameter fewest: How many projects a sum has at least.
  func sum(stating money: Money?, fewest: Int = 2) -> ProjectLines.Sum? {
    guard let satang = money?.satang, satang > 0 else { return nil }
    if all.count >= fewest, all.satang == satang { return .table }
    return group.count >= fewest && group.satang == satang ? .group : nil
  }

  /// Adds what a project costs.
  mutating func add(_ money: Money?) {
    guard let satang = money?.satang else { return }
    all = (all.satang &+ satang, all.count + 1)
    group = (group.satang &+ satang, group.count + 1)
  }
}

/// The number in front of a row of a table of projects.
struct Numbering {
  /// Whether it is the number of a project.
  var isProject = false
  /// The number of the project whose part the row is; nil when it is none.
  var part: Int?

  init(_ line: ProjectLine, form: Form) {
    if line.row.number.value != nil {
      isProject = true
      return
    }
    var scanner = TextScanner(line.row.number.isBlank ? line.row.name.written : line.row.number.written)
    guard let code = scanner.code(), code.depth >= 2 else { return }
    _ = scanner.take(".", ")")
    guard line.row.number.isBlank ? scanner.rest.first?.isBlank ?? false : scanner.isAtEnd else { return }
    part = code.components[0]
  }
}

extension ProjectLine {
  /// The row of the sheet.
  var rowNumber: Int { cells.first?.reference.row ?? 0 }

  /// Whether nothing stands in the row but a name without a number.
  var isNameAlone: Bool { footer == nil && cells.count == 1 && !row.name.isBlank && row.number.isBlank }

  /// What the row says that its project costs; nil when it says nothing that can be read.
  var money: Money? { row.money }

  /// Whether the name is one of a list below the project, as a dash or a point in front of it says.
  var isListed: Bool {
    guard let first = row.name.written.unicodeScalars.first(where: { !$0.isBlank }) else { return false }
    return "-–—•●▪".unicodeScalars.contains(first)
  }

  /// Whether the row only goes on with the one above, since its name is merged with that one's.
  var isContinued: Bool { row.name.location.map { $0.cell.row < rowNumber } ?? false }
}

extension ProjectRow {
  /// Whether what stands in the place of the number has several parts, as numbers below a heading may: `1.1`.
  var isNumberedAsPart: Bool { number.isUnreadable && number.written.unicodeScalars.contains(".") }

  /// The money of all sources; nil when none is stated.
  var money: Money? {
    let amounts = fundings.compactMap(\.amount.value)
    return amounts.isEmpty ? nil : Money.sum(amounts)
  }

  /// Whether two rows have the same name.
  func isSameName(as other: ProjectRow) -> Bool {
    guard let mine = name.value, let theirs = other.name.value else { return name.isBlank }
    return MatchingKey.isSame(of: mine, theirs)
  }

  /// Adds the rest of the name, and what else the row below says.
  mutating func goOn(with line: ProjectLine, form: Form) {
    let rest = line.row.name.written
    let whole = name.written.joinedAcrossLines(rest)
    if form[table]?.states("name-with-measure") ?? false {
      let title = ProjectTitle.read(whole, form: form).title
      name.value = title.name
      if let code = title.measure { measure = Entry(code, written: whole, location: line.row.name.location) }
    } else {
      name.value = whole.workName(form)
    }
    name.written = whole
    if !line.row.workGroups.isBlank {
      // The second line goes on with the name of a group, or names another one: the words tell.
      let endsInAnd = form[.and].spellings.contains { workGroups.written.hasSuffix($0) }
      let written =
        workGroups.isBlank
        ? line.row.workGroups.written
        : workGroups.written + (endsInAnd ? " " : "\n") + line.row.workGroups.written
      workGroups = Entry(
        WorkGroupList.read(written, form: form), written: written,
        location: workGroups.location ?? line.row.workGroups.location)
    }
    if measure.isBlank { measure = line.row.measure }
  }
}
