import ActionPlans
import Planbook
import TestSupport
import Testing

/// A command line that cannot be understood.
@Suite("What is wrong with a command line is said in the user's language")
struct UsageErrorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put(PlanFile.encode(PlanGenerator.plan(seed: 3, size: .small)), "สะอาด.json")
  }

  @Test(
    "wrong usage ends with 64, says why on standard error, and does nothing",
    arguments: [
      (["frobnicate"], "ไม่รู้จัก frobnicate"),
      (["import"], "ขาด <sources> ..."),
      (["import", "สะอาด.json"], "ขาด --output <output>"),
      (["import", "สะอาด.json", "-o", "out.xlsx"], "out.xlsx: import เขียนไฟล์แผน ให้ใช้ชื่อที่ลงท้ายด้วย .json"),
      (["export", "สะอาด.json"], "ขาด --output <output>"),
      (
        ["export", "สะอาด.json", "-o", "out.csv"],
        "out.csv: export เขียนสมุดงาน .xlsx หรือโฟลเดอร์ของไฟล์ CSV ให้ใช้ชื่อที่ลงท้ายด้วย .xlsx หรือชื่อโฟลเดอร์"
      ),
      (
        ["export", "สะอาด.json", "-o", "OUT.JSON", "--lang", "en"],
        "OUT.JSON: export writes an .xlsx workbook or a folder of CSV files; give it a name ending in .xlsx, or that of a folder."
      ),
      (["reconcile"], "ขาด <sources> ..."),
      (
        ["reconcile", "สะอาด.json", "--format", "pdf"],
        "ใช้ค่า pdf กับ --format <format> ไม่ได้ ให้ใช้ ค่าใดค่าหนึ่งต่อไปนี้:\n  - text\n  - json\n  - csv\n  - sarif\n  - html\n  - xlsx"
      ),
      (
        ["reconcile", "สะอาด.json", "--fail-on", "maybe"],
        "ใช้ค่า maybe กับ --fail-on <fail-on> ไม่ได้ ให้ใช้ error, warning, note หรือ never"
      ),
      (
        ["reconcile", "สะอาด.json", "--lang", "fr"],
        "ใช้ค่า fr กับ --lang <lang> ไม่ได้ ให้ใช้ th หรือ en"
      ),
      (
        ["reconcile", "สะอาด.json", "--format", "xlsx"],
        "--format xlsx เขียนลงไฟล์เท่านั้น ให้ระบุไฟล์ที่ลงท้ายด้วย .xlsx ด้วย -o"
      ),
      (
        ["reconcile", "สะอาด.json", "--format", "xlsx", "-o", "out.xls", "--lang", "en"],
        "--format xlsx writes to a file only; name one that ends in .xlsx with -o."
      ),
      (
        ["reconcile", "สะอาด.json", "-o", "out.xlsx"],
        "out.xlsx: ชื่อที่ลงท้ายด้วย .xlsx ต้องสั่ง --format xlsx หรือใช้ชื่อไฟล์อื่น"
      ),
      (
        ["reconcile", "สะอาด.json", "--format", "csv", "-o", "OUT.XLSX", "--lang", "en"],
        "OUT.XLSX: a name that ends in .xlsx needs --format xlsx; or give the file another name."
      ),
      (["reconcile", "สะอาด.json", "--strictly"], "ไม่มีตัวเลือก --strictly หมายถึง --strict หรือไม่"),
      (["reconcile", "สะอาด.json", "--lnag", "en"], "ไม่มีตัวเลือก --lnag หมายถึง --lang หรือไม่"),
      (["reconcile", "สะอาด.json", "--fail-on"], "ขาดค่าของ --fail-on <fail-on>"),
      (["reconcile", "สะอาด.json", "--quiet=1"], "--quiet ไม่รับค่า แต่ระบุ 1"),
      (["recon", "สะอาด.json"], "มีสิ่งที่ไม่รู้จัก 2 รายการ: recon, สะอาด.json"),
      (["reconcile", "--lang=en"], "Missing expected argument '<sources> ...'"),
      (["cells"], "ขาด <file>"),
      (["cells", "สะอาด.json", "ผิด.json"], "ไม่รู้จัก ผิด.json"),
      (["rules", "BUD999"], "ไม่มีกฎ BUD999 ให้ดูรายการด้วย planbook rules"),
      (["rules", "BUD999", "--lang", "en"], "There is no rule BUD999. See planbook rules."),
    ])
  func wrongUsage(arguments: [String], reason: String) throws {
    let names = folder.names
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output == "")
    let isEnglish = arguments.joined(separator: "=").contains("--lang=en")
    #expect(run.errors.hasPrefix("\(isEnglish ? "Error" : "คำสั่งไม่ถูกต้อง"): \(reason)\n"))
    #expect(run.errors.contains("\n\(isEnglish ? "Usage" : "วิธีใช้"): planbook "))
    #expect(run.errors.contains("Error") == isEnglish)
    #expect(folder.names == names)
  }
}
