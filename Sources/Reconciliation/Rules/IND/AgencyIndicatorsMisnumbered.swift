internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet

/// The indicators of other agencies are not numbered 1, 2, 3, … under each number above them, or one stands under the
/// heading of another aspect.
enum AgencyIndicatorsMisnumbered: Rule {
  static let about = RuleDescription(
    code: "IND008", name: "agency-indicators-misnumbered", severity: .error, bearing: .says, title: .title,
    checks: .checks, matters: .matters, remedy: .remedy)

  static let examples: [RuleExample] = [
    .flagged("ลบแถวของตัวชี้วัดที่ ๒.๑", "the row of the indicator 2.1 is deleted") { plan in
      let rows = rows(["2.1", "2.2", "2.3"], aspect: 2)
      plan.divisions[0].agencyIndicators = Array(rows.dropFirst())
      return [rows[1].indicator.location]
    },
    .flagged("ลบหัวข้อมิติที่ ๓", "the heading of aspect 3 is deleted") { plan in
      plan.divisions[0].agencyIndicators = rows(["2.1", "3.1"], aspect: 2)
      return [plan.divisions[0].agencyIndicators[1].indicator.location]
    },
    .silent("เลขเรียงต่อกันใต้เลขข้อเดียวกัน", "numbers in a row under each number above them") { plan in
      plan.divisions[0].agencyIndicators =
        rows(["2.1", "2.1.1", "2.1.2", "2.2", "2.2.1"], aspect: 2) + rows(["3.1", "3.2"], aspect: 3)
    },
    .silent("มิติไม่มีเลข", "no aspect is named") { plan in
      plan.divisions[0].agencyIndicators = rows(["2.1", "3.1"], aspect: nil)
    },
  ]

  /// Rows with codes, one below another.
  private static func rows(_ codes: [String], aspect: Int?) -> [AgencyIndicatorRow] {
    codes.enumerated().map { index, code in
      var row = AgencyIndicatorRow(in: Specimen.agencyIndicators)
      row.aspect = Entry(aspect)
      row.indicator = Entry(
        CodedName(code: StrategyCode(code), name: "ร้อยละของความสำเร็จ"), written: "\(code) ร้อยละของความสำเร็จ",
        location: CellLocation(
          file: "แผน.xlsx", sheet: "มิติที่ ๒–๔",
          cell: CellReference(row: 6 + index + 10 * (aspect ?? 0), column: 1)))
      return row
    }
  }

  static func check(_ evidence: Evidence, into report: inout Report) {
    for division in evidence.divisions {
      let rows = division.said.agencyIndicators
      for group in groups(of: rows) {
        for verdict in SequenceAudit(group.map { rows[$0].last }, first: 1).verdicts {
          let cells = verdict.indices.map { rows[group[$0]].citation }
          report.add(
            Self.self, .outOfSequence(verdict, cells), severity: verdict.isGap ? .warning : nil,
            subject: subject(of: rows[group[0]]), at: cells,
            unlessFollowingFrom: report.repetitions(in: division.index, of: cells))
        }
      }
      for row in rows {
        guard let aspect = row.aspect.value, let first = row.indicator.value?.code?.components.first, first != aspect
        else { continue }
        report.add(
          Self.self, .underAnotherAspect(row.citation, aspect: aspect, first: first), subject: subject(of: row),
          at: [row.citation], cause: Cause(row.table.rawValue, "aspect"))
      }
    }
  }

  private static func subject(of row: AgencyIndicatorRow) -> Finding.Subject {
    Finding.Subject(kind: "table", name: row.table.rawValue)
  }

  /// The places of the rows that have a number, by file, table and the number above it, in order.
  private static func groups(of rows: [AgencyIndicatorRow]) -> [[Int]] {
    struct Key: Hashable {
      // A plan that comes in two files is numbered in each.
      var file: String?
      var table: TableKey
      var above: [Int]
    }
    var order: [Key] = []
    var groups: [Key: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      guard let components = row.indicator.value?.code?.components, components.count > 1 else { continue }
      let key = Key(file: row.indicator.location?.file, table: row.table, above: components.dropLast())
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.compactMap { groups[$0] }
  }
}

extension AgencyIndicatorRow {
  /// The last number of its code.
  fileprivate var last: Int? { indicator.value?.code?.components.last }

  fileprivate var citation: Citation { Citation(table, indicator, as: last) }
}

extension Wording {
  fileprivate static let title = Wording(
    "เลขตัวชี้วัดของหน่วยงานอื่นไม่เรียง หรืออยู่ผิดมิติ",
    "Indicators of other agencies are misnumbered, or stand under another aspect")
  fileprivate static let checks = Wording(
    "ตัวชี้วัดที่หน่วยงานอื่นกำหนดเรียงเลขจาก ๑ ใต้เลขข้อเดียวกัน และเลขแรกตรงกับมิติที่หัวข้อระบุ",
    "Indicators that other agencies define are numbered from 1 under each number above them, and their first number is that of the aspect in the heading"
  )
  fileprivate static let matters = Wording(
    "แถวหรือหัวข้อที่หายไปทำให้กิจกรรมไปอยู่กับตัวชี้วัดหรือมิติอื่นโดยไม่มีใครเห็น",
    "Where a row or a heading is gone, activities go to another indicator or aspect unseen")
  fileprivate static let remedy = Wording(
    "เติมแถวหรือหัวข้อที่หายไป หรือแก้เลข", "Put back the row or the heading, or correct the number")

  fileprivate static func underAnotherAspect(_ cell: Citation, aspect: Int, first: Int) -> Wording {
    let place = cell.address
    return Wording(
      "\(place.thai) “\(cell.written)” อยู่ใต้มิติที่ \(aspect.spoken.thai) แต่ขึ้นต้นด้วย \(first.spoken.thai)",
      "\(place.english) “\(cell.written)” stands under aspect \(aspect), but begins with \(first)")
  }
}
