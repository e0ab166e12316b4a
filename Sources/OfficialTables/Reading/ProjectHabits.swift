internal import ThaiText

/// What the lines under one header of projects have in common, which tells what each of them is.
struct ProjectHabits {
  /// Whether projects have numbers.
  let isNumbered: Bool
  /// Whether below each project lines are numbered from 1 that are none.
  let numbersItems: Bool
  /// Whether names are broken over two rows as a rule.
  let breaksNames: Bool
  /// Whether headings stand among the names.
  let hasHeadings: Bool

  /// The habits of lines that go on below others.
  ///
  /// - Parameter sums: What is known of the lines above.
  init(of lines: [ProjectLine], before sums: ProjectSums, form: Form) {
    let named = lines.filter {
      $0.footer == nil && !$0.row.name.isBlank && !$0.isNameAlone && Numbering($0, form: form).part == nil
    }
    let numbered = named.count { $0.row.number.value != nil }
    let isNumbered =
      named.isEmpty
      ? sums.isNumbered ?? false : numbered > 0 && (numbered * 2 >= named.count || Self.haveItems(named, form))
    self.isNumbered = isNumbered
    numbersItems = Self.numberItems(named, form)
    // Lines with a name alone: above the first project they are headings, and below projects the rest of their names.
    let alone = lines.indices.filter { lines[$0].isNameAlone }
    let first = lines.firstIndex { $0.row.number.value != nil } ?? lines.endIndex
    let headings = alone.filter { $0 < first || lines[$0].isNumberedHeading(form) }
    let hasHeadings = alone.contains { $0 < first } || headings.count * 2 >= alone.count && !headings.isEmpty
    self.hasHeadings = hasHeadings
    let rests = alone.filter { index in
      index > first && lines[index - 1].row.number.value != nil && !lines[index].isAfterBlank
        && !(hasHeadings && headings.contains(index))
    }
    breaksNames = isNumbered && rests.count >= 2
  }

  /// Whether all lines without a number stand below one with a number and are items of it: what is bought or done in it.
  private static func haveItems(_ lines: [ProjectLine], _ form: Form) -> Bool {
    lines[0].row.number.value != nil
      && lines.allSatisfy { line in
        line.row.number.value != nil
          || !line.row.isNamedAsWork(form) && line.row.workGroups.isBlank && line.row.measure.isBlank
      }
  }

  /// Whether below each project with money lines are numbered from 1 that say nothing but what is done in it.
  private static func numberItems(_ lines: [ProjectLine], _ form: Form) -> Bool {
    var next = 1
    var hasItems = false
    for line in lines {
      guard line.isNumberedItem(form) else {
        // A project without money or without the word for one may be such a line as well.
        guard line.money != nil, line.row.isNamedAsWork(form) else { return false }
        next = 1
        continue
      }
      guard line.row.number.value == next, line.rowNumber != lines[0].rowNumber else { return false }
      next += 1
      hasItems = true
    }
    return hasItems
  }
}

extension ProjectLine {
  /// Whether the line has a number and says nothing else than what is done, and in which months.
  func isNumberedItem(_ form: Form) -> Bool {
    row.number.value != nil && !row.name.isBlank && !row.isNamedAsWork(form)
      && row.fundings.allSatisfy { $0.amount.isBlank && $0.source.isBlank }
      && row.workGroups.isBlank && row.measure.isBlank
  }

  /// Whether the line is the heading of a level of plans, behind its number: `๒.๑ แผนงานการศึกษา`.
  func headsPlan(_ form: Form) -> Bool {
    var scanner = TextScanner(row.name.written)
    scanner.skipBlanks()
    guard scanner.code() != nil else { return false }
    _ = scanner.take(".", ")")
    scanner.skipBlanks()
    return form[.planLevel].remainder(of: String(scanner.rest)) != nil
  }

  /// Whether the line begins as headings do: a word, a number behind it, and a title; or a number and a level of plans.
  func isNumberedHeading(_ form: Form) -> Bool {
    if headsPlan(form) { return true }
    let text = row.name.written
    guard form[.project].remainder(of: text) == nil, form[.and].remainder(of: text) == nil else { return false }
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count >= 3, words[1].unicodeScalars.first?.decimalDigit != nil else { return false }
    return words[0].unicodeScalars.allSatisfy { $0.decimalDigit == nil } && words[0].unicodeScalars.count >= 4
  }
}

extension ProjectRow {
  /// Whether the name begins as those of projects and activities do.
  func isNamedAsWork(_ form: Form) -> Bool {
    let name = name.value ?? name.written
    return form[.project].remainder(of: name) != nil || form[.activity].remainder(of: name) != nil
  }
}
