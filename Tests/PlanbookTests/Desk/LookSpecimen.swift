import OfficialTables
import Planbook
import Spreadsheet
import TestSupport

/// Sheets to be looked at, written as `Workbook(lines:)` takes them.
enum LookSpecimen {
  /// A small sheet with a bit of everything: titles, a unit, a label that is only similar, two sources, a total, a remark.
  static let small = """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    หน่วย : พันบาท
    สรุปโครงการและงบประมาณ
    ลำดับที่|ชื่อโครงกาน|งบประมาณ|แหล่งงบประมาณ|ส่วนราชการที่รับผิดชอบ|ความเห็นหัวหน้า
    ๑|โครงการอบรม (๑.๒.๓.๑)|1500|กทม.|กลุ่มงานสวน|เร่งด่วน
    ||500|รัฐบาล
    ๒|โครงการสวนสาธารณะ (๑.๒.๓.๑)|2000.5|กทม.|กลุ่มงานสวน
    |รวมงบประมาณทั้งสิ้น|4000.5

    ข้อมูล ณ วันที่ ๑ ตุลาคม
    """

  /// The look at workbooks.
  static func look(at workbooks: [Workbook]) throws -> Look {
    let desk = PlanDesk(form: try Form.standard())
    return try desk.look(at: try desk.read(workbooks))
  }

  /// The look at a workbook written as a text.
  static func look(at text: String, file: String = "งบ.xlsx") throws -> Look {
    try look(at: [Workbook(lines: text, file: file)])
  }
}
