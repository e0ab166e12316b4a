import ActionPlans
import OfficialTables
import Spreadsheet
import TestSupport

extension PlantedCatalogue {
  /// The tabs of the sheets.
  private static let (summarySheet, scheduleSheet) = ("สรุปงบประมาณ", "ขั้นตอนการปฏิบัติงาน")
  private static let (listSheet, activitySheet) = ("มาตรการและโครงการ", "กิจกรรม")

  /// Takes a letter off the division's name above a table, where the plan has one division.
  private static func misspell(
    _ sheets: inout Planting, above place: (DivisionSubmission) -> CellLocation?
  ) -> [CellLocation?]? {
    guard let division = sheets.places.first, let name = division.said.name.value, sheets.places.count == 1,
      var cell = place(division.said), sheets.claimEverything()
    else { return nil }
    for row in 1...4 {
      cell.cell = CellReference(row: row, column: 1)
      if sheets.replace("หน่วยงาน \(name)", with: "หน่วยงาน \(name.dropLast())", at: cell) != nil {
        return [division.said.name.location, cell]
      }
    }
    return nil
  }

  static let forms: [PlantedKind] = [
    PlantedKind("FRM001", "a budget in words in the summary") { sheets in
      guard let project = sheets.project(), sheets.claim([.total(division: project.division)]),
        let cell = project.summary.fundings[0].amount.location
      else { return nil }
      sheets.type(.text("ห้าแสนบาท"), at: cell)
      return [cell]
    },
    PlantedKind("FRM001", "a budget in words in the project list") { sheets in
      guard let project = sheets.project(), let cell = project.list?.funding.amount.location else { return nil }
      sheets.type(.text("รออนุมัติ"), at: cell)
      return [cell]
    },
    PlantedKind("FRM001", "a budget that is an error of a formula") { sheets in
      guard let project = sheets.project(), let cell = project.list?.funding.amount.location else { return nil }
      sheets.type(.error("#REF!"), at: cell)
      return [cell]
    },
    PlantedKind("FRM001", "a code that is none") { sheets in
      guard let project = sheets.project(where: { $0.measures.count > 1 }), let cell = project.list?.measure.location
      else { return nil }
      sheets.type(.text("ตามแผน"), at: cell)
      return [cell]
    },
    PlantedKind("FRM001", "a weight in words") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }) else { return nil }
      sheets.type(.text("ตามจริง"), at: schedule.steps[index].weight.location)
      return [schedule.steps[index].weight.location]
    },
    PlantedKind("FRM001", "a progress in words") { sheets in
      guard let (_, schedule, index) = sheets.step(where: { _, _ in true }) else { return nil }
      sheets.type(.text("ตามจริง"), at: schedule.steps[index].progress.location)
      return [schedule.steps[index].progress.location]
    },
    PlantedKind("FRM001", "a number in words") { sheets in
      guard let project = sheets.project() else { return nil }
      sheets.type(.text("ลำดับใหม่"), at: project.summary.number.location)
      return [project.summary.number.location]
    },
    PlantedKind("FRM001", "a target in words") { sheets in
      guard let indicator = sheets.indicator(where: { $0.keyResult?.target.value != nil }),
        let cell = indicator.keyResult?.target.location
      else { return nil }
      sheets.type(.text("มากที่สุดเท่าที่จะทำได้"), at: cell)
      return [cell]
    },
    PlantedKind("FRM002", "another fiscal year in one sheet's title") { sheets in
      guard sheets.claim([.years]) else { return nil }
      let years = sheets.said.fiscalYears
      guard let entry = sheets.random.pick(years), let year = entry.value?.buddhistYear, years.count > 1 else {
        return nil
      }
      return sheets.replace(year.inThaiDigits, with: (year - 1).inThaiDigits, at: entry.location)
        .map { years.map(\.location) }
    },
    PlantedKind("FRM003", "the column of the sources deleted") { sheets in
      guard let (header, places) = sheets.summaryColumn(4, header: "แหล่งงบประมาณ กทม./รัฐบาล/อื่นๆ") else { return nil }
      for place in places { sheets.type(nil, at: place) }
      var first = header
      first.cell.column = 1
      return [first]
    },
    PlantedKind("FRM004", "a header misspelt") { sheets in
      let headers = [
        (summarySheet, "ชื่อโครงการ", "ชื่อโครงกาน"), (summarySheet, "ส่วนราชการที่รับผิดชอบ", "ส่วนราชกานที่รับผิดชอบ"),
        (listSheet, "เชื่อมโยงกับมาตรการ", "เชื่อมโยงกับมาตรกาน"), (activitySheet, "ชื่อกิจกรรม", "ชื่อกิจกรม"),
      ]
      guard let (sheet, label, wrong) = sheets.random.pick(headers),
        let cell = sheets.cell(saying: label, sheet: sheet),
        sheets.claim([.column(sheet: sheet, header: label)])
      else { return nil }
      sheets.type(.text(wrong), at: cell)
      return [cell]
    },
    PlantedKind("FRM005", "a remark beside a row of the summary") { sheets in
      guard let project = sheets.project(), var cell = project.summary.number.location else { return nil }
      cell.cell.column = 7
      sheets.type(.text("ตรวจแล้ว"), at: cell)
      return [cell]
    },
    PlantedKind("FRM005", "a remark in a row of its own") { sheets in
      guard let project = sheets.project(where: { $0.summary.fundings.count == 1 }),
        var cell = sheets.insertRow(below: project.summary.number.location)
      else { return nil }
      cell.cell.column = 2
      sheets.type(.text("ให้ตรวจสอบกับฝ่ายการคลัง"), at: cell)
      return [cell]
    },
    PlantedKind("FRM006", "an amount left blank in the summary") { sheets in
      guard let project = sheets.project(where: { $0.summary.fundings.count == 1 && $0.list != nil }),
        sheets.places[project.division].projects.count > 1
      else { return nil }
      sheets.type(nil, at: project.summary.fundings[0].amount.location)
      return [project.summary.fundings[0].amount.location, project.list?.funding.amount.location]
    },
    PlantedKind("FRM006", "a measure left blank in the project list") { sheets in
      guard let project = sheets.project(where: { $0.summary.measure.value != nil }), let list = project.list,
        sheets.places[project.division].projects.count > 1
      else { return nil }
      sheets.type(nil, at: list.measure.location)
      return [list.measure.location, project.summary.name.location]
    },
    PlantedKind("FRM006", "a work group left blank in the project list") { sheets in
      guard let project = sheets.project(where: { !$0.summary.workGroups.isBlank }), let list = project.list,
        sheets.places[project.division].projects.count > 1
      else { return nil }
      sheets.type(nil, at: list.workGroups.location)
      return [list.workGroups.location, project.summary.workGroups.location]
    },
    PlantedKind("FRM011", "the division misspelt above the schedules") { sheets in
      misspell(&sheets) { $0.schedules.first?.project.location }
    },
    PlantedKind("FRM008", "a row of the summary hidden") { sheets in
      guard let project = sheets.project(), let cell = project.summary.name.location,
        sheets.claim([.hidden(table: .budgetSummary, division: project.division)])
      else { return nil }
      sheets.change(cell) { $0.hiddenRows.insert(cell.cell.row) }
      return [cell]
    },
    PlantedKind("FRM008", "a step hidden") { sheets in
      guard let (project, schedule, index) = sheets.step(where: { _, _ in true }),
        let cell = schedule.steps[index].step.location,
        sheets.claim([.hidden(table: .stepSchedules, division: project.division)])
      else { return nil }
      sheets.change(cell) { $0.hiddenRows.insert(cell.cell.row) }
      return [cell]
    },
    PlantedKind("FRM008", "the column of the money hidden") { sheets in
      guard sheets.places.count == 1, let division = sheets.places.first, let cell = division.amounts.first ?? nil,
        sheets.claim([.hidden(table: .budgetSummary, division: 0)])
      else { return nil }
      sheets.change(cell) { $0.hiddenColumns.insert(cell.cell.column) }
      return [cell]
    },
    PlantedKind("FRM010", "an amount that is shown in thousands") { sheets in
      guard let project = sheets.project(), let cell = project.list?.funding.amount.location,
        sheets.claim([.column(sheet: "", header: "format")])
      else { return nil }
      sheets.edit(cell) { workbook in
        var style = CellStyle()
        style.numberFormat = "#,##0,"
        let index = workbook.index(of: style)
        for sheet in workbook.sheets.indices where workbook.sheets[sheet].name == cell.sheet {
          workbook.sheets[sheet].grid[cell.cell]?.style = index
        }
      }
      return [cell]
    },
    PlantedKind("FRM009", "the sheet of the summary copied") { sheets in
      guard sheets.places.count == 1, let division = sheets.places.first, division.projects.count >= 3,
        sheets.claimEverything(), let first = division.projects[0].summary.name.location
      else { return nil }
      sheets.edit(first) { workbook in
        guard var copy = workbook.sheets.first(where: { $0.name == first.sheet }) else { return }
        copy.name = "สำเนา"
        workbook.sheets.append(copy)
      }
      return division.projects.flatMap { project in
        var copy = project.summary.name.location
        copy?.sheet = "สำเนา"
        return [project.summary.name.location, copy]
      }
    },
  ]
}

extension Planting {
  /// A column of a summary: its header and all its cells down to the last project.
  fileprivate mutating func summaryColumn(
    _ column: Int, header label: String
  ) -> (header: CellLocation, cells: [CellLocation])? {
    guard let division = random.pick(places), let last = division.projects.last?.summaryRows?.upperBound,
      let total = division.said.totals.first(where: { $0.table == .budgetSummary }),
      claim([.column(sheet: total.header.sheet ?? "", header: label), .total(division: division.index)])
    else { return nil }
    let header = CellLocation(
      file: total.header.file, sheet: total.header.sheet,
      cell: CellReference(row: total.header.cell.row, column: column))
    guard text(at: header) == label else { return nil }
    let cells = (header.cell.row...last).map { row in
      CellLocation(file: header.file, sheet: header.sheet, cell: CellReference(row: row, column: column))
    }
    return (header, cells)
  }
}
