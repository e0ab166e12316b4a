internal import OfficialTables
internal import Spreadsheet

/// The numbers of a table of projects do not run from 1 upwards.
enum ProjectNumbersOutOfSequence: Rule {
  static let about = RuleDescription(
    code: "PRJ004", name: "project-numbers-out-of-sequence", severity: .error, bearing: .says, title: .title,
    checks: .checks,
    matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("สลับสองแถวในตารางสรุป", "two rows of the summary have changed places") { plan in
      plan.divisions[0].budgetSummary.swapAt(1, 2)
      return [plan.divisions[0].budgetSummary[1].number.location, plan.divisions[0].budgetSummary[2].number.location]
    },
    .flagged("ลำดับพิมพ์ผิด", "a number is typed wrong") { plan in
      [plan.divisions[0].budgetSummary[1].number.retype(7, written: "๗")]
    },
    .silent("คัดลอกแถว: ลำดับซ้ำเพราะแถวซ้ำ", "a row is copied, and its number with it") { plan in
      var copy = plan.divisions[0].budgetSummary[1]
      copy.number.location?.cell.row += 40
      copy.name.location?.cell.row += 40
      plan.divisions[0].budgetSummary.insert(copy, at: 2)
    },
    .flagged(
      "ลำดับเลื่อนไปหนึ่งตั้งแต่แถวที่สาม ตารางขั้นตอนยังใช้เลขเดิม", "numbers go on one too high, and the schedules keep theirs"
    ) {
      plan in
      for row in 2...3 { _ = plan.divisions[0].budgetSummary[row].number.retype(row + 2, written: "\(row + 2)") }
      return [plan.divisions[0].budgetSummary[2].number.location]
    },
    .silent("ลำดับเรียงต่อกัน", "numbers in a row") { _ in },
  ]

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      for (table, places) in division.presentTables where table.states("number") {
        let numbers = places.map { division.said.projects[$0].number }
        let order = Self.order(numbers)
        check(
          order.map { numbers[$0] }, table.key, numbersProjects: true,
          subject: Finding.Subject(kind: "table", name: table.key.rawValue), division: division.index,
          owner: { division.matching.project(ofRow: places[order[$0]]) },
          misleads: division.projects.contains(where: \.isNumberedByItsPlace), into: &report)
      }
      for indicator in division.said.indicators where indicator.works.count > 1 {
        let number = indicator.indicator.value?.number
        check(
          indicator.works.map(\.number), indicator.table, numbersProjects: false,
          subject: Finding.Subject(
            kind: "indicator", number: number.map(String.init), name: indicator.indicator.value?.name),
          division: division.index, owner: { _ in nil }, misleads: false, into: &report)
      }
    }
  }

  /// The rows in the order of their files: a table whose rows several people filled in, each in a file, goes on from the
  /// file with the lowest numbers, whatever the files are called.
  private static func order(_ numbers: [Entry<Int>]) -> [Int] {
    var lowest: [String: Int] = [:]
    for entry in numbers {
      let file = entry.location?.file ?? ""
      lowest[file] = min(lowest[file] ?? .max, entry.value ?? .max)
    }
    guard lowest.count > 1 else { return Array(numbers.indices) }
    return numbers.indices.sorted { one, other in
      let (first, second) = (numbers[one].location?.file ?? "", numbers[other].location?.file ?? "")
      return (lowest[first] ?? .max, first, one) < (lowest[second] ?? .max, second, other)
    }
  }

  private static func check(
    _ entries: [Entry<Int>], _ table: TableKey, numbersProjects: Bool, subject: Finding.Subject, division: Int,
    owner: (Int) -> Int?, misleads: Bool, into report: inout Report
  ) {
    guard entries.contains(where: { $0.value != nil }) else { return }
    for verdict in SequenceAudit(entries.map(\.value), first: 1).verdicts {
      let cells = verdict.indices.map { Citation(table, entries[$0]) }
      var effects = verdict.indices.compactMap(owner).map {
        Report.Effect(.number(division: division, project: $0))
      }
      if numbersProjects { effects.append(Report.Effect(.numbering(division: division))) }
      var causes: [Int] = []
      if case .missing(_, let numbers) = verdict {
        causes = report.causes(touchingNumbers: numbers, missingIn: table, of: division)
        if !numbersProjects {
          // An item left out of an indicator leaves its number out as well.
          let rows = report.causes(touching: .rows(division: division, table: table.rawValue))
          causes = Set(causes + rows).sorted()
        }
      }
      if case .repeated = verdict {
        // The copy of a row has its number again.
        let rows = Set(cells.compactMap(\.location).map { [$0.file ?? "", $0.sheet ?? "", "\($0.cell.row)"] })
        causes = report.causes(touching: .rows(division: division, table: table.rawValue)).filter { index in
          report.entries[index].finding.places.contains { place in
            rows.contains([place.location.file ?? "", place.location.sheet ?? "", "\(place.location.cell.row)"])
          }
        }
      }
      causes += report.repetitions(in: division, of: cells).filter { !causes.contains($0) }
      report.add(
        Self.self, .outOfSequence(verdict, cells), severity: verdict.isGap && !misleads ? .warning : nil,
        subject: subject,
        at: cells, effects: effects, unlessFollowingFrom: causes)
    }
  }
}

extension Wording {
  fileprivate static let title = Wording("ลำดับที่ไม่เรียงต่อกัน", "Numbers are out of sequence")
  fileprivate static let checks = Wording(
    "ลำดับที่ของโครงการในตารางสรุปและในแต่ละตัวชี้วัดเรียงจาก ๑ โดยไม่ข้าม ไม่ซ้ำ ไม่สลับ",
    "The numbers of projects in the summary and under each indicator run from 1 without a gap, a repetition or a swap")
  fileprivate static let matters = Wording(
    "ลำดับที่เป็นตัวอ้างอิงของตารางขั้นตอนและรายงานผล", "Schedules and reports refer to projects by these numbers")
  fileprivate static let remedy = Wording("เรียงแถวหรือแก้ลำดับที่ให้ต่อเนื่อง", "Put the rows in order or correct the numbers")
}
