internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A cell holds something that cannot be read as what its column states.
enum ValueUnreadable: Rule {
  static let about = RuleDescription(
    code: "FRM001", name: "value-unreadable", severity: .error, title: .title, checks: .checks, matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณพิมพ์เป็นคำ", "a budget typed as words") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "เจ็ดแสนห้า")]
    },
    .flagged("น้ำหนักขั้นตอนพิมพ์เป็นตัวอักษร", "a weight typed as letters") { plan in
      [plan.divisions[0].schedules[0].steps[1].weight.retype(nil, written: "ห้าสิบ")]
    },
    .flagged("งบประมาณมีทศนิยมสามตำแหน่ง", "a budget with three decimals") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "750000.125")]
    },
    .flagged("งบประมาณกลายเป็นวันที่", "a budget that became a date") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "๓/๒/๒๕๖๙")]
    },
    .flagged("งบประมาณเป็นสูตรที่อ้างวนกลับมาที่ตัวเอง", "a budget that is a circular formula") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "=C5*1")]
    },
    .flagged("สูตรยอดรวมคำนวณไม่ได้เพราะแถวหนึ่งอ่านไม่ได้: แจ้งที่แถวนั้นครั้งเดียว", "a total cannot be worked out because of a row") {
      plan in
      let row = plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "#REF!")
      let total = plan.divisions[0].totals.firstIndex { $0.table == .budgetSummary } ?? 0
      _ = plan.divisions[0].totals[total].amount.retype(nil, written: "=SUM(C4:C7)")
      return [row]
    },
    .silent("ช่องว่างไม่ใช่ช่องที่อ่านไม่ได้", "a blank cell is not an unreadable one") { plan in
      plan.divisions[0].budgetSummary[1].note = Entry()
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for entry in evidence.submission.fiscalYears {
      note(.strategy, entry, in: &report)
    }
    for row in evidence.submission.strategy {
      note(.strategy, row.level, in: &report)
      note(.strategy, row.code, in: &report)
    }
    for division in evidence.divisions { check(division, into: &report) }
  }

  private static func check(_ division: DivisionEvidence, into report: inout Report) {
    let said = division.said
    func money(_ table: TableKey) -> [Report.Effect] {
      [Report.Effect(.unreadableMoney(division: division.index, table: table.rawValue))]
    }
    for row in said.keyResults {
      note(.keyResults, row.number, in: &report)
      note(.keyResults, row.target, in: &report)
    }
    for row in said.budgetSummary {
      note(.budgetSummary, row.number, in: &report)
      for funding in row.fundings { note(.budgetSummary, funding.amount, effects: money(.budgetSummary), in: &report) }
      note(.budgetSummary, row.workGroups, in: &report)
    }
    for row in said.projectList {
      note(.projectList, row.budget, effects: money(.projectList), in: &report)
      note(.projectList, row.workGroups, in: &report)
      note(.projectList, row.measure, in: &report)
    }
    for row in said.activities {
      note(row.table, row.number, in: &report)
      note(row.table, row.measure, in: &report)
      note(row.table, row.workGroups, in: &report)
    }
    for total in said.totals {
      // A sum of cells of which one cannot be read has no value either.
      let isFormula = total.amount.written.hasPrefix("=")
      note(
        total.table, total.amount,
        causes: isFormula
          ? report.causes(touching: .unreadableMoney(division: division.index, table: total.table.rawValue)) : [],
        in: &report)
      note(total.table, total.scope, severity: .warning, in: &report)
    }
    for (index, row) in said.indicators.enumerated() {
      note(.indicators, division.definitions[index].target, in: &report)
      for work in row.works { note(.indicators, work.budget, in: &report) }
    }
    for (index, schedule) in said.schedules.enumerated() {
      let effects = [Report.Effect(.weights(division: division.index, schedule: index))]
      for step in schedule.steps {
        note(.stepSchedules, step.weight, effects: effects, in: &report)
        note(.stepSchedules, step.progress, effects: effects, in: &report)
        note(.stepSchedules, step.months, severity: .warning, in: &report)
      }
      note(.stepSchedules, schedule.statedWeight, in: &report)
      note(.stepSchedules, schedule.statedProgress, in: &report)
    }
  }

  /// What the column states.
  private static func expected<Value>(_ type: Value.Type) -> Wording {
    switch type {
    case is Money.Type: Wording("จำนวนเงิน", "an amount of money")
    case is Int.Type: Wording("ลำดับที่", "a number")
    case is ExactDecimal.Type: Wording("ร้อยละ", "a percentage")
    case is StrategyCode.Type: Wording("รหัส", "a code")
    case is FiscalYear.Type: Wording("ปีงบประมาณ", "a fiscal year")
    case is FiscalMonthSet.Type: Wording("เดือนที่ดำเนินการ", "marks of months")
    case is Target.Type: Wording("ค่าเป้าหมาย", "a target")
    case is [String].Type: Wording("ชื่อกลุ่มงาน", "names of work groups")
    case is StatedTotal.Scope.Type: Wording("ยอดรวมของสิ่งใดสิ่งหนึ่ง", "a total of anything known")
    default: Wording("ค่าของคอลัมน์", "a value of its column")
    }
  }

  /// Whether the column states a figure.
  private static func expectsFigure<Value>(_ type: Value.Type) -> Bool {
    type is Money.Type || type is Int.Type || type is ExactDecimal.Type || type is FiscalYear.Type
  }

  private static func note<Value>(
    _ table: TableKey, _ entry: Entry<Value>, severity: Severity = .error, effects: [Report.Effect] = [],
    causes: [Int] = [], in report: inout Report
  ) {
    guard entry.isUnreadable else { return }
    let citation = Citation(table, entry, as: nil)
    report.add(
      Self.self,
      .cannotRead(
        entry.written, at: citation.address, as: expected(Value.self),
        because: UnreadableReason(entry.written, expectsFigure: expectsFigure(Value.self))),
      severity: severity, at: [citation], effects: effects, unlessFollowingFrom: causes)
  }
}

extension Wording {
  fileprivate static let title = Wording("อ่านค่าในช่องไม่ได้", "A value cannot be read")
  fileprivate static let checks = Wording(
    "ทุกช่องที่ต้องเป็นตัวเลข จำนวนเงิน ร้อยละ รหัส หรือเครื่องหมายเดือน อ่านได้ตามชนิดของคอลัมน์",
    "Every cell of a column of numbers, money, percentages, codes or month marks can be read as such")
  fileprivate static let matters = Wording(
    "ค่าที่อ่านไม่ได้ตรวจไม่ได้ และผลรวมที่อยู่เหนือขึ้นไปก็ตรวจไม่ได้ด้วย",
    "What cannot be read cannot be checked, nor can the totals above it")
  fileprivate static let remedy = Wording(
    "พิมพ์ค่าใหม่ให้เป็นตัวเลขหรือรูปแบบของคอลัมน์", "Type the value again in the form of its column")

  fileprivate static func cannotRead(
    _ written: String, at place: Wording, as expected: Wording, because reason: UnreadableReason?
  ) -> Wording {
    let why = reason.map { Wording(" (\($0.wording.thai))", " (\($0.wording.english))") } ?? Wording("", "")
    return Wording(
      "\(place.thai) = “\(written)” แต่ต้องเป็น\(expected.thai) จึงอ่านไม่ได้\(why.thai)",
      "\(place.english) = “\(written)” cannot be read: \(expected.english) should stand there\(why.english)")
  }
}
