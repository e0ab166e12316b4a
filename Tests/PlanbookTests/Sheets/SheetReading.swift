import ActionPlans
import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// What sheets written as texts say, and the plan that is put together from them.
struct SheetReading {
  /// The form of all tests.
  static let form = Result { try Form.standard() }

  /// What the sheets say.
  let submission: Submission
  /// The plan.
  let plan: ActionPlan
  private let settings: ReconciliationSettings

  /// Reads files, each a text as `Workbook(lines:)` takes it; the first one gets the plan's title when it has none.
  init(_ files: String..., settings: ReconciliationSettings = .standard) throws {
    let workbooks = files.enumerated().map { index, text in
      Workbook(
        lines: text.hasPrefix("แผน") || index > 0 ? text : "แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙\n" + text,
        file: "\(index + 1).xlsx")
    }
    try self.init(workbooks, settings: settings)
  }

  /// Reads workbooks.
  init(_ workbooks: [Workbook], settings: ReconciliationSettings = .standard) throws {
    let form = try Self.form.get()
    self.settings = settings
    submission = Submission(reading: workbooks, form: form)
    plan = try PlanAssembly(submission, form: form, settings: settings).plan()
  }

  /// The only division.
  var division: Division { get throws { try #require(plan.divisions.first) } }

  /// The findings by a rule.
  func findings(_ code: String) throws -> [Finding] {
    Reconciliation(submission, form: try Self.form.get(), settings: settings).findings.filter { $0.code == code }
  }

  /// Every table in which projects, activities and indicators stand, by its header.
  enum Header {
    static let summary = "ลำดับที่|ชื่อโครงการ|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ|หมายเหตุ"
    static let list = "โครงการยุทธศาสตร์|ประมาณการ|ส่วนราชการ|เชื่อมโยงกับมาตรการ"
    static let activities = "ลำดับที่|ชื่อกิจกรรม|รหัสกิจกรรม|ส่วนราชการที่รับผิดชอบ|หมายเหตุ"
    static let indicators = "มาตรการ|ตัวชี้วัดมาตรการ|นิยาม/คำอธิบายตัวชี้วัด|โครงการ/กิจกรรม"
    static let agencyIndicators = "ตัวชี้วัด|นิยาม/คำอธิบายตัวชี้วัด|โครงการ/กิจกรรมและส่วนราชการที่รับผิดชอบ"
    static let keyResults = "ลำดับที่|ผลการดำเนินการหลัก|ค่าเป้าหมาย"
    static let divisions = "หน่วยงาน|สังกัด|กลุ่มงาน/ฝ่าย/งาน|ชื่อย่อ"
    static let missions = "ลำดับที่|พันธกิจ"
    static let strategy = "ระดับ|รหัส|ชื่อ"
    static let steps =
      "ขั้นตอน|น้ำหนัก (ร้อยละ)|ความก้าวหน้า (ร้อยละ)|ต.ค.|พ.ย.|ธ.ค.|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|หมายเหตุ"
  }
}

extension Project {
  /// The project in one line: number, name, measure, money by source, work groups, note.
  var line: String {
    let money = fundings.map { "\($0.amount.satang / 100) \($0.source ?? "-")" }.joined(separator: " + ")
    return [
      "\(number)", name, measure?.description ?? "-", money.isEmpty ? "-" : money, workGroups.joined(separator: ", "),
      note ?? "",
    ].joined(separator: "|")
  }
}

extension Activity {
  /// The activity in one line: kind and number, name, measure, work groups, note.
  var line: String {
    ["\(kind) \(number)", name, measure?.description ?? "-", workGroups.joined(separator: ", "), note ?? ""]
      .joined(separator: "|")
  }
}
