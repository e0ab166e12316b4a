internal import OfficialTables
internal import Spreadsheet

/// The section of a sheet in a look's page: its tables in words, its picture, and what is told of it.
struct LookPageSheet {
  private let sheet: Look.Sheet
  private let number: Int
  private let language: Language
  /// The picture; nil where the page has no room for it.
  var picture: LookPicture?
  /// The most things told.
  var mostRemarks = LookPage.mostRemarks

  private let marks: [CellReference: [Int]]
  private let totals: [CellReference: Look.Total]

  /// The most characters shown of a cell that nothing is told of, and of one that is told of.
  private static let longest = (plain: 120, told: 400)
  /// The most characters of what is told.
  private static let longestMessage = 2_000

  /// - Parameter number: The place of the sheet in the page, from 1.
  init(_ sheet: Look.Sheet, number: Int, language: Language) {
    self.sheet = sheet
    self.number = number
    self.language = language
    var marks: [CellReference: [Int]] = [:]
    for (index, remark) in sheet.remarks.enumerated() {
      for cell in remark.cells { marks[cell, default: []].append(index + 1) }
    }
    self.marks = marks
    totals = Dictionary(
      sheet.tables.compactMap(\.total).map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The section.
  var text: String {
    var text = "<section id=\"s\(number)\">\n<h2>\(word(LookWords.heading(of: sheet)))</h2>\n"
    if sheet.isLeftOut {
      text += "<p>\(word(LookWords.leftOut))</p>\n"
    } else if sheet.rows.isEmpty {
      text += "<p>\(word(LookWords.empty))</p>\n"
    } else if sheet.tables.isEmpty, !sheet.rows.contains(where: { $0.role == .row }) {
      text += "<p>\(word(LookWords.noTable))</p>\n"
    }
    text += tables
    if let picture {
      text += figure(picture)
    } else if !sheet.rows.isEmpty {
      text += "<p class=\"soft\">\(word(LookWords.noPicture))</p>\n"
    }
    text += remarks
    return text + "</section>\n"
  }

  private func word(_ wording: Wording) -> String { HTMLText.escaped(wording[language]) }

  private var tables: String {
    let items = sheet.tableGroups.map { group in
      let tables = Array(sheet.tables[group])
      let unit = tables[0].bahtPerUnit
      let lines =
        [LookWords.title(of: tables)] + (tables[0].choice.map { [LookWords.choice($0)] } ?? [])
        + (unit == 1 ? [] : [LookWords.unit(unit)]) + LookWords.money(of: tables)
      return "<li>\(lines.map(word).joined(separator: "<br>"))</li>\n"
    }
    return items.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
  }

  // MARK: - The picture

  private func figure(_ picture: LookPicture) -> String {
    guard !picture.columns.isEmpty else { return "" }
    let letters = picture.columns.map { "<th scope=\"col\">\(CellReference.letters(ofColumn: $0))</th>" }.joined()
    let left = picture.columnsLeftOut
    var text = """
      <figure>\(left > 0 ? "<figcaption>\(word(LookWords.columnsLeftOut(left)))</figcaption>" : "")
      <table class="grid" lang="th">
      <thead><tr><th></th><th></th>\(letters)</tr></thead>
      <tbody>

      """
    for row in picture.rows {
      if let gap = row.gap { text += line(of: gap, in: picture) }
      if !row.tables.isEmpty { text += meanings(of: row.tables.map { sheet.tables[$0] }, over: picture.columns) }
      text += line(of: row)
    }
    if let gap = picture.end { text += line(of: gap, in: picture) }
    return text + "</tbody>\n</table></figure>\n"
  }

  private func line(of gap: LookPicture.Gap, in picture: LookPicture) -> String {
    "<tr class=\"gap\"><th></th><td colspan=\"\(picture.columns.count + 1)\">⋮ \(word(LookWords.gap(gap)))</td></tr>\n"
  }

  /// What the columns of tables were read as, above the tables.
  private func meanings(of tables: [Look.Table], over columns: [Int]) -> String {
    let groups = tables.flatMap(\.columnGroups)
    var text = "<tr class=\"meaning\"><th scope=\"row\"></th><td></td>"
    var covered = 0
    for column in columns where column > covered {
      guard let group = groups.first(where: { $0.contains { $0.column == column } }), let first = group.first else {
        text += "<td></td>"
        continue
      }
      covered = group.last?.column ?? column
      let span = columns.count { column <= $0 && $0 <= covered }
      let classes =
        switch first.reason {
        case .label, .group: ""
        case .similar, .content: " class=\"guessed\""
        case .none: " class=\"unread\""
        }
      text +=
        "<td\(span > 1 ? " colspan=\"\(span)\"" : "")\(classes)>\(first.reason.symbol) "
        + "\(word(LookWords.meaning(of: group)))</td>"
    }
    return text + "</tr>\n"
  }

  private func line(of row: LookPicture.Row) -> String {
    let roles = row.parts.map(\.role)
    let symbols = roles.map(\.symbol).joined(separator: " ")
    let names = row.parts.map { word(LookWords.part($0.role, next: $0.runnerUp)) }.joined(separator: ", ")
    let style = roles.first.map { " \($0.styleName)" } ?? ""
    let cells = row.cells.map { cell(of: $0, in: row) }.joined()
    return """
      <tr><th scope="row">\(row.number)</th><td class="part-of-row\(style)" title="\(names)">\
      <span aria-hidden="true">\(symbols)</span><span class="unheard">\(names)</span></td>\(cells)</tr>

      """
  }

  private func cell(of cell: PictureCell, in row: LookPicture.Row) -> String {
    var classes: [String] = []
    let part = part(of: cell.reference, in: row)
    if let part { classes.append(part.role.styleName) }
    if let table = part?.table, part?.role != .header,
      sheet.tables[table].columns.contains(where: { $0.column == cell.reference.column && $0.fact == nil })
    {
      classes.append("unread")
    }
    var content = ""
    if let numbers = marks[cell.reference] {
      classes.append("told")
      content += numbers.prefix(5).map { "<mark><a href=\"#s\(number)r\($0)\">\($0)</a></mark>" }.joined()
    }
    if let total = totals[cell.reference] {
      classes.append(total.agrees ? "agrees" : "differs")
      content += total.agrees ? "✓ " : "≠ "
    }
    let longest = marks[cell.reference] == nil ? Self.longest.plain : Self.longest.told
    content += HTMLText.escaped(cell.text.shortened(to: longest))
    let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
    let style = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(style)\(span)>\(content)</td>"
  }

  /// The part that a cell's row plays there: of tables side by side, for the table that has the column.
  private func part(of cell: CellReference, in row: LookPicture.Row) -> LookPicture.Part? {
    let own = row.parts.first { part in
      part.table.map { table in sheet.tables[table].columns.contains { $0.column == cell.column } } ?? false
    }
    return own ?? row.parts.first { $0.table == nil } ?? row.parts.first
  }

  // MARK: - What is told

  private var remarks: String {
    var text = ""
    var number = 1
    for (remarks, heading) in [
      (sheet.guesses, LookWords.guesses), (sheet.unclear, LookWords.unclear), (sheet.aside, LookWords.aside),
    ] where !remarks.isEmpty {
      text += "<h3>\(word(heading))</h3>\n<ul class=\"places\">\n"
      for remark in remarks {
        if number <= mostRemarks { text += item(remark, number: number) }
        number += 1
      }
      text += "</ul>\n"
    }
    let left = number - 1 - mostRemarks
    if left > 0 { text += "<p>\(word(LookWords.remarksLeftOut(left)))</p>\n" }
    return text
  }

  private func item(_ remark: Look.Remark, number: Int) -> String {
    """
    <li id="s\(self.number)r\(number)"><mark>\(number)</mark> \(remark.leavesDoubt ? "<strong>!</strong>" : "·") \
    \(HTMLText.escaped(remark.message[language].shortened(to: Self.longestMessage))) \
    <span class="soft">\(HTMLText.escaped(remark.code))</span></li>

    """
  }
}

extension SheetLayout.Role {
  /// The class of cells in rows that play the part; a header's is not that of the report's page.
  var styleName: String { self == .header ? "header-row" : rawValue }
}
