internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// A cell holds something that cannot be read as what its column states.
enum ValueUnreadable: Rule {
  static let about = RuleDescription(
    code: "FRM001", name: "value-unreadable", severity: .error, bearing: .decides, title: .title, checks: .checks,
    matters: .matters,
    remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("งบประมาณของแหล่งที่สองพิมพ์ผิด", "the budget from a second source is misspelt") { plan in
      var second = plan.divisions[0].budgetSummary[1].fundings[0]
      second.amount.location?.cell.row += 40
      second.source.location?.cell.row += 40
      let place = second.amount.retype(nil, written: "๒๕๐,๐๐O")
      plan.divisions[0].budgetSummary[1].fundings.append(second)
      return [place]
    },
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
    .flagged("รหัสมาตรการกลายเป็นวันที่", "a measure's code that became a date") { plan in
      [plan.divisions[0].projectList[0].measure.retype(nil, written: "5/1/2004")]
    },
    .flagged("งบประมาณเป็นสูตรที่อ้างวนกลับมาที่ตัวเอง", "a budget that is a circular formula") { plan in
      [plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "=C5*1")]
    },
    .flagged("สูตรยอดรวมคำนวณไม่ได้เพราะแถวหนึ่งอ่านไม่ได้: แจ้งที่แถวนั้นครั้งเดียว", "a total cannot be worked out because of a row") {
      plan in
      let row = plan.divisions[0].budgetSummary[1].fundings[0].amount.retype(nil, written: "#REF!")
      let total = plan.divisions[0].totals.firstIndex { $0.table == Specimen.budgetSummary } ?? 0
      _ = plan.divisions[0].totals[total].amount.retype(nil, written: "=SUM(C4:C7)")
      return [row]
    },
    .silent("ช่องว่างไม่ใช่ช่องที่อ่านไม่ได้", "a blank cell is not an unreadable one") { plan in
      plan.divisions[0].budgetSummary[1].note = Entry()
    },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for entry in evidence.submission.fiscalYears {
      let citation = Citation("headings", entry, value: entry.value)
      note(citation, isUnreadable: entry.isUnreadable, .year, in: &report)
    }
    evidence.submission.forEachUnreadableStrategyEntry(form: evidence.form) { entry, table, place in
      note(entry, table, place, in: nil, into: &report)
    }
    for division in evidence.divisions {
      division.said.forEachUnreadableEntry(form: evidence.form) { entry, table, place in
        note(entry, table, place, in: division, into: &report)
      }
      for (index, row) in division.said.indicators.enumerated() {
        let target = division.definitions[index].target
        note(Citation(row.table, target), isUnreadable: target.isUnreadable, .target, fact: "target", in: &report)
      }
      checkTotals(of: division, into: &report)
    }
  }

  private static func note(
    _ entry: StatedEntry, _ table: TableKey?, _ place: StatedRow.Place, in division: DivisionEvidence?,
    into report: inout Report
  ) {
    guard let table else { return }
    let effects = division.map { Self.effects(of: entry, place, table: table, division: $0.index) } ?? []
    // Marks of months that cannot be read leave the step itself as it is.
    note(
      Citation(table, entry), isUnreadable: true, Expected(entry.kind),
      severity: entry.kind == .months ? .warning : .error, fact: entry.fact, effects: effects, in: &report)
  }

  private static func effects(
    of entry: StatedEntry, _ place: StatedRow.Place, table: TableKey, division: Int
  ) -> [Report.Effect] {
    switch (entry.kind, place) {
    case (.money, .project), (.money, .strategy):
      [Report.Effect(.unreadableMoney(division: division, table: table.rawValue))]
    case (.percentage, .step(let schedule, _)): [Report.Effect(.weights(division: division, schedule: schedule))]
    default: []
    }
  }

  private static func checkTotals(of division: DivisionEvidence, into report: inout Report) {
    for total in division.said.totals {
      // A sum of cells of which one cannot be read has no value either.
      let isFormula = total.amount.written.hasPrefix("=")
      note(
        Citation(total.table, total.amount), isUnreadable: total.amount.isUnreadable, .money,
        causes: isFormula
          ? report.causes(touching: .unreadableMoney(division: division.index, table: total.table.rawValue)) : [],
        in: &report)
      note(
        Citation(total.table, total.scope, as: nil), isUnreadable: total.scope.isUnreadable, .total,
        severity: .warning, in: &report)
    }
  }

  /// What should stand in a cell.
  private enum Expected {
    case text, number, money, percentage, code, year, months, target, workGroups, total

    init(_ kind: StatedEntry.Kind) {
      self =
        switch kind {
        case .text: .text
        case .number: .number
        case .money: .money
        case .percentage: .percentage
        case .code: .code
        case .months: .months
        case .target: .target
        case .workGroups: .workGroups
        case .total: .total
        }
    }

    var wording: Wording {
      switch self {
      case .money: Wording("จำนวนเงิน", "an amount of money")
      case .number: Wording("ลำดับที่", "a number")
      case .percentage: Wording("ร้อยละ", "a percentage")
      case .code: Wording("รหัส", "a code")
      case .year: Wording("ปีงบประมาณ", "a fiscal year")
      case .months: Wording("เดือนที่ดำเนินการ", "marks of months")
      case .target: Wording("ค่าเป้าหมาย", "a target")
      case .workGroups: Wording("ชื่อกลุ่มงาน", "names of work groups")
      case .total:
        Wording(
          "ยอดรวมของสิ่งที่รู้จัก หรือเท่ากับผลบวกของแถวข้างบน", "the total of something known, or the sum of the rows above,")
      case .text: Wording("ค่าของคอลัมน์", "a value of its column")
      }
    }

    /// What it is to a reason for not being readable.
    var reason: UnreadableReason.Expected {
      switch self {
      case .money, .number, .percentage, .year: .figure
      case .code: .code
      case .text, .months, .target, .workGroups, .total: .other
      }
    }
  }

  private static func note(
    _ cell: Citation, isUnreadable: Bool, _ expected: Expected, severity: Severity = .error,
    fact: String? = nil, effects: [Report.Effect] = [], causes: [Int] = [], in report: inout Report
  ) {
    guard isUnreadable else { return }
    let reason = UnreadableReason(cell.written, expecting: expected.reason)
    report.add(
      Self.self, .cannotRead(cell.written, at: cell.address, as: expected.wording, because: reason),
      severity: severity, at: [cell], effects: effects,
      cause: fact.map { Cause(cell.role, $0, reason.map { "\($0)" } ?? "") }, unlessFollowingFrom: causes)
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
