import ActionPlans
import Testing

@testable import OfficialTables

@Suite("Months written in words")
struct MonthWordsTests {
  private static let year = FiscalYear(buddhistYear: 2568)

  private static func span(_ first: FiscalMonth, _ last: FiscalMonth) -> [FiscalMonth] {
    FiscalMonth.allCases.filter { (first...last).contains($0) }
  }

  @Test(
    "months behind the occasion that they are are a guess, and those before or after it are not read",
    arguments: [
      ("ช่วงปิดเทอม เม.ย. - พ.ค. 68", [.april, .may]), ("ช่วงปิดภาคเรียน (เม.ย. 68)", [.april]),
      ("ช่วง ปิดเทอม ใหญ่ เม.ย.", [.april]), ("ช่วงก่อนปิดเทอม เม.ย.", nil), ("ช่วงหลัง เม.ย.", nil),
      ("ช่วงปิดเทอม ไม่ใช่ เม.ย.", nil), ("ปิดเทอม เม.ย.", nil), ("ช่วงปิดเทอม", nil), ("ช่วงปิดเทอม เม.ย. ๖๙", nil),
    ] as [(String, [FiscalMonth]?)])
  func occasions(text: String, months: [FiscalMonth]?) {
    let read = MonthWords.read(text, fiscalYear: Self.year)
    #expect(read?.months == months.map { FiscalMonthSet($0) })
    #expect(read == nil || read?.certainty == .probable)
  }

  @Test(
    "ranges, lists, quarters and whole years are read in the spellings of offices",
    arguments: [
      ("ต.ค.–ธ.ค. ๖๗", span(.october, .december)), ("ม.ค. - ก.ค. 68", span(.january, .july)),
      ("พ.ย. ๖๗ - ม.ค. ๖๘", span(.november, .january)), ("ก.พ. ๖๘ และ มี.ค. ๖๘", [.february, .march]),
      ("ต.ค. ๖๗, ธ.ค. ๖๗", [.october, .december]),
      ("เดือนตุลาคม ๒๕๖๗ ถึงเดือนมกราคม ๒๕๖๘", span(.october, .january)), ("ตุลาคม-ธันวาคม", span(.october, .december)),
      ("ต.ค.–ม.ค.", span(.october, .january)), ("ต.ค. - ก.ย. 68", FiscalMonth.allCases), ("ม.ค. 68", [.january]),
      ("มกราคม", [.january]), ("ตค.67 – ธค.67", span(.october, .december)), ("ตลอดปี", FiscalMonth.allCases),
      ("ตลอดปีงบประมาณ", FiscalMonth.allCases), ("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘", FiscalMonth.allCases),
      ("ทุกเดือน", FiscalMonth.allCases), ("ทั้งปี", FiscalMonth.allCases), ("ดำเนินการตลอดทั้งปี", FiscalMonth.allCases),
      ("ไตรมาสที่ ๒", span(.january, .march)), ("ไตรมาส 1-2", span(.october, .march)),
      ("ไตรมาส ๑ และ ๓", span(.october, .december) + span(.april, .june)),
      ("ไตรมาสที่ ๑–ไตรมาสที่ ๔", FiscalMonth.allCases),
      ("ไตรมาส 1, 2 และ 4", span(.october, .march) + span(.july, .september)),
      ("Q1", span(.october, .december)), ("Q3 - Q4", span(.april, .september)),
      ("ไตรมาส 2/2568", span(.january, .march)),
      ("ไตรมาส 1 (ต.ค.-ธ.ค. 67)", span(.october, .december)), ("ไตรมาสที่ 4 ปี 2568", span(.july, .september)),
      ("Oct 2024 - Jan 2025", span(.october, .january)), ("Oct-24", [.october]),
      ("Oct-24 - Dec-24", span(.october, .december)),
      ("1 ต.ค. 67 - 31 มี.ค. 68", span(.october, .march)), ("๑๕-๒๐ ธ.ค. ๖๗", [.december]),
      ("วันที่ 1 ตุลาคม 2567 ถึงวันที่ 30 พฤศจิกายน 2567", span(.october, .november)),
      ("ต.ค. - 15 ธ.ค. 67", span(.october, .december)), ("ระหว่างเดือน ต.ค. - ธ.ค. 67", span(.october, .december)),
      ("ตั้งแต่ ต.ค. 67 ถึง ก.พ. 68", span(.october, .february)), ("ต้น ต.ค. ถึงสิ้นเดือน พ.ย.", span(.october, .november)),
      ("ต.ค.-พ.ย. และ ก.พ.-มี.ค.", [.october, .november, .february, .march]),
      ("ต.ค., พ.ย., ธ.ค. 67", span(.october, .december)),
      ("ม.ค./ก.พ. 68", [.january, .february]),
      ("ตลอดปี (ต.ค. 67 - ก.ย. 68)", FiscalMonth.allCases), ("ต.ค. 67 - ก.ย. 68 (12 เดือน)", FiscalMonth.allCases),
      ("ไตรมาส 1-2 (ต.ค. 67 - มี.ค. 68)", span(.october, .march)), ("ต.ค.-ธ.ค. (ไตรมาส 1)", span(.october, .december)),
      ("ไตรมาส 1 (ต.ค.-ธ.ค.), ไตรมาส 2 (ม.ค.-มี.ค.)", span(.october, .march)),
    ] as [(String, [FiscalMonth])])
  func understood(text: String, months: [FiscalMonth]) {
    let read = MonthWords.read(text, fiscalYear: Self.year)
    #expect(read?.months.months == months)
    #expect(read?.certainty == .certain)
  }

  @Test(
    "what may be meant otherwise is read as a guess",
    arguments: [
      ("ภายในเดือนมีนาคม ๒๕๖๘", [.march]), ("ภายในไตรมาส 2", [.january, .february, .march]),
      ("10/67 - 12/67", [.october, .november, .december]), ("1/10/2567 - 30/11/2567", [.october, .november]),
    ] as [(String, [FiscalMonth])])
  func guessed(text: String, months: [FiscalMonth]) {
    let read = MonthWords.read(text, fiscalYear: Self.year)
    #expect(read?.months.months == months)
    #expect(read?.certainty == .probable)
  }

  @Test(
    "a text of which any part is not understood is not read at all",
    arguments: [
      "", "-", "ดำเนินการ", "ต.ค. หรือ พ.ย.", "ต.ค. ถึง", "ถึง ธ.ค. 67", "ต.ค.-พ.ย.-ธ.ค.", "ต.ค. (เลื่อน)",
      "ตลอดปี (ต.ค.-ธ.ค.)", "ตลอดปี (ต.ค.-ก.ย.", "ต.ค.-ธ.ค. (ไตรมาส 2)",
      "ตลอดปี 2568 (ต.ค. 66 - ก.ย. 67)", "ไตรมาส 1/2568 (ต.ค.-ธ.ค. 66)", "ตลอดปี 1",
      "ตลอดปี 123",
      "ตลอดปี ต.ค.",
      "ไตรมาส 0", "ไตรมาส 5", "ไตรมาส 12", "ไตรมาส 1 (ม.ค.-มี.ค.)", "ไตรมาส", "Q1 2025", "10/12", "13/67", "0/67",
      "32 ต.ค. 67",
      "0 ต.ค.", "ต.ค. 5", "ต.ค. 567", "ต.ค. 25677", "ตั้งแต่ ต.ค. 67", "ระหว่าง ต.ค. และ ธ.ค.", "ภายใน ต.ค.-ธ.ค.", "1",
      "๑๒", "3 เดือน",
      "ต.ค. ธ.ค.", "ไม่ดำเนินการ ต.ค.",
    ])
  func refused(text: String) {
    #expect(MonthWords.read(text, fiscalYear: Self.year) == nil)
    #expect(MonthWords.read(text, fiscalYear: nil) == nil)
  }

  @Test(
    "a range that leaves the fiscal year, and a year outside of it, cannot be read",
    arguments: [
      "มี.ค.–พ.ย.", "ก.ย.-ต.ค.", "มี.ค.–พ.ย. 68", "ก.ย. 67 - ต.ค. 67", "ต.ค. 68 - ก.ย. 68", "ธ.ค. 67 - ต.ค. 67",
      "ก.พ. และ ต.ค. 68",
      "ไตรมาส 3-1",
    ])
  func outside(text: String) {
    #expect(MonthWords.read(text, fiscalYear: Self.year) == nil)
    #expect(MonthWords.read(text, fiscalYear: nil) == nil)
  }

  @Test("the months around the turn of the fiscal year: September of the year before is outside, October inside")
  func turnOfYear() {
    for (text, isInside) in [
      ("ก.ย. 67", false), ("ต.ค. 67", true), ("ก.ย. 68", true), ("ต.ค. 68", false), ("ต.ค. 2567", true),
      ("ต.ค. 2568", false),
      ("Oct 2024", true), ("Oct 2025", false), ("ตลอดปี 2567", false), ("ตลอดปี 12", false), ("ตลอดปี 2568", true),
      ("ไตรมาส 1/67", false),
      ("ไตรมาส 1/68", true),
    ] {
      #expect((MonthWords.read(text, fiscalYear: Self.year) != nil) == isInside, "\(text)")
    }
  }

  @Test("where the fiscal year is not known, months with a year are a guess and months without are none")
  func unknownYear() {
    #expect(MonthWords.read("ต.ค.-ธ.ค.", fiscalYear: nil)?.certainty == .certain)
    #expect(MonthWords.read("ต.ค.-ธ.ค. 67", fiscalYear: nil)?.certainty == .probable)
    #expect(MonthWords.read("ก.ย. 67 - ต.ค. 67", fiscalYear: nil) == nil)
  }

  @Test(
    "a label names a quarter, alone or with its months",
    arguments: [
      ("ไตรมาส ๑", 1), ("ไตรมาสที่ 1", 1), ("Q1", 1), ("q4", 4), ("ไตรมาส 1 (ต.ค.-ธ.ค.)", 1),
      ("ไตรมาสที่ ๒\n(ม.ค. – มี.ค. ๖๘)", 2),
      ("ไตรมาส 3 เม.ย.-มิ.ย.", 3), ("ไตรมาส 4 (ก.ค., ส.ค., ก.ย.)", 4), ("ไตรมาส", nil), ("ไตรมาส 0", nil),
      ("ไตรมาส 5", nil),
      ("ไตรมาส 1-2", nil), ("ไตรมาส 1 (ม.ค.-มี.ค.)", nil), ("ไตรมาส 1 (ต.ค.-พ.ย.)", nil), ("ต.ค.-ธ.ค.", nil),
      ("รวมไตรมาส 1", nil),
      ("ไตรมาส 1 (ต.ค.-ธ.ค.", nil), ("ตลอดปี", nil), ("", nil),
    ] as [(String, Int?)])
  func quarters(label: String, quarter: Int?) {
    #expect(MonthWords.quarter(label) == quarter)
  }

  @Test("a text as long as a cell's may be is refused at once, one just within the bound is read")
  func long() {
    let month = "ต.ค."
    let list = { (count: Int) in Array(repeating: month, count: count).joined(separator: ",") }
    let most = (MonthWords.longest + 1) / (month.utf8.count + 1)
    #expect(MonthWords.read(list(most), fiscalYear: nil)?.months.months == [.october])
    #expect(MonthWords.read(list(most + 1), fiscalYear: nil) == nil)
    #expect(MonthWords.quarter(String(repeating: "ไตรมาส 1 (", count: 3_000)) == nil)
    #expect(MonthWords.read(String(repeating: "ไตรมาส1(", count: 16), fiscalYear: nil) == nil)
  }
}
