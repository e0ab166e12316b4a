import ActionPlans
import Foundation
import Planbook
import Reconciliation
import Spreadsheet
import TestSupport
import Testing

/// What the verbs print where, and how they end: data on standard output or in the file of `-o`, messages on standard
/// error, exit codes 0, 1, 2 and 64.
@Suite("The command line keeps data, messages and exit codes apart")
struct CommandLineTests {
  private let folder: TemporaryFolder

  /// A folder with a plan in which nothing is wrong, one with a warning, and one with an error.
  init() throws {
    folder = try TemporaryFolder()
    let clean = PlanGenerator.plan(seed: 3, size: .small)
    try folder.put(PlanFile.encode(clean), "สะอาด.json")
    var warning = clean
    for index in warning.divisions[0].projects.indices {
      guard let step = warning.divisions[0].projects[index].schedule?.steps.last else { continue }
      warning.divisions[0].projects[index].schedule?.steps.append(
        Step(number: step.number + 1, name: "สรุปผล", weight: nil, months: step.months))
      break
    }
    try folder.put(PlanFile.encode(warning), "เตือน.json")
    var error = clean
    error.divisions[0].projects[0].schedule = nil
    try folder.put(PlanFile.encode(error), "ผิด.json")
  }

  private func run(_ arguments: String..., locale: String = "th_TH.UTF-8") throws -> Program.Run {
    try Program.run(arguments, in: folder, locale: locale)
  }

  // MARK: import

  @Test("import writes the plan, names the file on standard error, and ends with 0 when nothing contradicts")
  func importing() throws {
    let thai = try run("import", "สะอาด.json", "-o", "out.json")
    #expect(thai.status == 0 && thai.output == "")
    #expect(thai.errors.hasPrefix("อ่าน ") && !thai.errors.contains("โครงการที่"))
    #expect(thai.errors.hasSuffix("\nเขียนแผนแล้ว: out.json\n"))
    #expect(folder.bytes("out.json") == folder.bytes("สะอาด.json"))
    let english = try run("import", "สะอาด.json", "-o", "out.json", "--lang", "en")
    #expect(english.status == 0 && english.output == "")
    #expect(english.errors.hasPrefix("read "))
    #expect(english.errors.hasSuffix("\nwrote out.json\n"))
    #expect(
      try run("import", "สะอาด.json", "-o", "out.json", "--quiet") == Program.Run(status: 0, output: "", errors: ""))
  }

  @Test("import ends with 1 when it had to decide between contradicting values; --quiet keeps it silent")
  func importingContradictions() throws {
    let source = Program.path("samples/plan-2560/plan.txt")
    let loud = try run("import", source, "-o", "out.json")
    #expect(loud.status == 1)
    #expect(loud.output == "")
    #expect(loud.errors.hasPrefix("ตารางขัดแย้งกันหรืออ่านไม่ได้ จึงตัดสินไว้ 19 เรื่อง\n"))
    #expect(
      loud.errors.contains(
        "\n  โครงการที่ ๓๗ งบประมาณ: ใช้ ๑,๔๔๐,๐๐๐ (plan.txt:C223 (สรุปงบประมาณ), plan.txt:B171 (มาตรการและโครงการ)) ไม่ใช้ ๑,๔๕๐,๐๐๐ (plan.txt:D344 (ตัวชี้วัด)) เพราะยอดรวมที่ plan.txt:C225 (สรุปงบประมาณ) ลงตัวด้วยค่านี้เท่านั้น\n"
      ))
    #expect(loud.errors.hasSuffix("\nเขียนแผนแล้ว: out.json\n"))
    let quiet = try run("import", source, "-o", "out2.json", "--quiet")
    #expect(quiet == Program.Run(status: 1, output: "", errors: ""))
    #expect(folder.bytes("out.json")?.isEmpty == false)
    #expect(folder.bytes("out2.json") == folder.bytes("out.json"))
  }

  @Test("import ends with 0 when the plan itself lacks something, and says so")
  func importingSomethingLacking() throws {
    let loud = try run("import", "ผิด.json", "-o", "out.json")
    #expect(loud.status == 0)
    #expect(loud.output == "")
    #expect(loud.errors.hasPrefix("พบสิ่งที่ไม่ต้องตัดสินด้วย: ข้อผิดพลาด 1 ดูด้วย planbook reconcile\nอ่าน "))
    #expect(loud.errors.hasSuffix("\nเขียนแผนแล้ว: out.json\n"))
    #expect(folder.bytes("out.json") == folder.bytes("ผิด.json"))
    let english = try run("import", "ผิด.json", "-o", "out.json", "--lang", "en")
    #expect(english.errors.hasPrefix("found besides, with nothing to decide: errors 1; see planbook reconcile\nread "))
    #expect(english.errors.hasSuffix("\nwrote out.json\n"))
    #expect(try run("import", "ผิด.json", "-o", "out.json", "--quiet") == Program.Run(status: 0, output: "", errors: ""))
  }

  @Test("import counts warnings about what the plan lacks, and ends with 0 for them; --quiet keeps it silent")
  func importingWarnings() throws {
    let loud = try run("import", "เตือน.json", "-o", "out.json")
    #expect(loud.status == 0)
    #expect(loud.errors.contains("ข้อควรตรวจ 1 ดูด้วย planbook reconcile\n"))
    #expect(
      try run("import", "เตือน.json", "-o", "out.json", "--quiet") == Program.Run(status: 0, output: "", errors: ""))
  }

  @Test(
    "import ends with 1 when a column was guessed, or a row or a column was not understood",
    arguments: [
      ("ชื่อโครงการ", "ชื่อโครงกาน", "FRM004"), ("งบประมาณ", "ยอดเงินที่ขอ", "FRM003"), ("หมายเหตุ", "ความเห็นหัวหน้า", "FRM005"),
    ])
  func importingGuesses(header: String, typed: String, code: String) throws {
    let table = """
      แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
      สรุปโครงการและงบประมาณ
      ลำดับที่,ชื่อโครงการ,งบประมาณ,แหล่งงบประมาณ,ส่วนราชการที่รับผิดชอบ,หมายเหตุ
      ๑,โครงการอบรม (๑.๒.๓.๑),๕๐๐,กทม.,กลุ่มงานสวน,รอยืนยัน
      """
    try folder.put(Array(table.utf8), "งบ.csv")
    #expect(try run("import", "งบ.csv", "-o", "out.json").status == 0)
    let changed = table.replacing(",\(header),", with: ",\(typed),").replacing(",\(header)\n", with: ",\(typed)\n")
    try #require(changed != table)
    try folder.put(Array(changed.utf8), "งบ.csv")
    let run = try run("import", "งบ.csv", "-o", "out.json")
    #expect(run.status == 1)
    #expect(run.errors.contains("\n  \(code) "))
    #expect(run.errors.hasSuffix("\nเขียนแผนแล้ว: out.json\n"))
  }

  // MARK: export

  @Test("export writes a workbook or a folder of CSV files and prints nothing; twice gives the same bytes")
  func exporting() throws {
    #expect(try run("export", "สะอาด.json", "-o", "a.xlsx") == Program.Run(status: 0, output: "", errors: ""))
    #expect(try run("export", "สะอาด.json", "-o", "b.XLSX") == Program.Run(status: 0, output: "", errors: ""))
    #expect(folder.bytes("a.xlsx") == folder.bytes("b.XLSX"))
    #expect(folder.bytes("a.xlsx")?.starts(with: Array("PK".utf8)) == true)
    #expect(try run("export", "สะอาด.json", "-o", "a") == Program.Run(status: 0, output: "", errors: ""))
    let names = [
      ".planbook-files", "activities.csv", "agency-indicators.csv", "budget-summary.csv", "indicators.csv", "plan.csv",
      "project-list.csv",
      "step-schedules.csv", "strategy.csv",
    ]
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("a")).sorted() == names)
    try folder.put(Array("ของผู้อื่น".utf8), "a/plan.csv")
    let refused = try run("export", "สะอาด.json", "-o", "a")
    #expect(refused.status == 2)
    #expect(refused.errors.hasPrefix("planbook: a/plan.csv: พบไฟล์ที่ planbook ไม่ได้เขียน "))
    #expect(try run("export", "สะอาด.json", "-o", "a", "--force") == Program.Run(status: 0, output: "", errors: ""))
    // Never over an input, by force or not.
    try FileManager.default.createDirectory(atPath: folder.path("b"), withIntermediateDirectories: false)
    try folder.put(#require(folder.bytes("สะอาด.json")), "b/plan.csv")
    for force in [[], ["--force"]] {
      let run = try Program.run(["export", "b/plan.csv", "-o", "b"] + force, in: folder)
      #expect(run.status == 2)
      #expect(run.errors == "planbook: b/plan.csv: เป็นไฟล์ต้นทาง จะเขียนทับไม่ได้ ให้ระบุชื่อไฟล์ผลลัพธ์อื่น\n")
    }
  }

  // MARK: Outputs

  @Test("an output that is an input is refused, by whatever path it is named")
  func outputIsInput() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("ลิงก์.json"), withDestinationPath: folder.path("สะอาด.json"))
    try FileManager.default.createDirectory(atPath: folder.path("ชุด"), withIntermediateDirectories: false)
    try folder.put(#require(folder.bytes("สะอาด.json")), "ชุด/แผน.json")
    let before = folder.bytes("สะอาด.json")
    let cases = [
      (["import", "สะอาด.json", "-o", "สะอาด.json"], "สะอาด.json", ""),
      (["import", "สะอาด.json", "-o", "./สะอาด.json"], "./สะอาด.json", " (สะอาด.json)"),
      (["import", "สะอาด.json", "-o", "ลิงก์.json"], "ลิงก์.json", " (สะอาด.json)"),
      (["import", "ลิงก์.json", "-o", "สะอาด.json"], "สะอาด.json", " (ลิงก์.json)"),
      (["import", "ชุด", "-o", "ชุด/แผน.json"], "ชุด/แผน.json", ""),
      (["reconcile", "ผิด.json", "สะอาด.json", "-o", "สะอาด.json"], "สะอาด.json", ""),
    ]
    for (arguments, name, other) in cases {
      let thai = try Program.run(arguments, in: folder)
      #expect(thai.status == 2)
      #expect(thai.output == "")
      #expect(thai.errors == "planbook: \(name): เป็นไฟล์ต้นทาง\(other) จะเขียนทับไม่ได้ ให้ระบุชื่อไฟล์ผลลัพธ์อื่น\n")
      let english = try Program.run(arguments + ["--lang", "en"], in: folder)
      #expect(
        english.errors
          == "planbook: \(name): this is an input\(other) and cannot be overwritten. Name another output.\n")
    }
    #expect(folder.bytes("สะอาด.json") == before)
    #expect(folder.bytes("ชุด/แผน.json") == before)
  }

  @Test("an output that cannot be written is named, and the old one stays")
  func unwritableOutput() throws {
    try folder.put(Array("ข้อความ".utf8), "ไฟล์")
    let names = folder.names
    let missing = "ไม่พบโฟลเดอร์ที่จะเขียนไฟล์ แต่ต้องเป็นโฟลเดอร์ที่มีอยู่จริง ให้สร้างโฟลเดอร์ก่อน หรือตรวจชื่อโฟลเดอร์"
    let noFolder = "พบไฟล์ชื่อนี้อยู่แล้ว แต่ต้องเป็นโฟลเดอร์ ให้ใช้ชื่ออื่น"
    for (arguments, name, reason) in [
      (["import", "สะอาด.json", "-o", "ไม่มี/out.json"], "ไม่มี/out.json", missing),
      (["export", "สะอาด.json", "-o", "ไม่มี/out.xlsx"], "ไม่มี/out.xlsx", missing),
      (["reconcile", "สะอาด.json", "-o", "ไม่มี/out.txt"], "ไม่มี/out.txt", missing),
      (["export", "สะอาด.json", "-o", "ไฟล์"], "ไฟล์", noFolder),
      (["export", "สะอาด.json", "-o", "ไฟล์/out.xlsx"], "ไฟล์/out.xlsx", noFolder),
    ] {
      let run = try Program.run(arguments, in: folder)
      #expect(run == Program.Run(status: 2, output: "", errors: "planbook: \(name): \(reason)\n"))
    }
    #expect(folder.names == names)
    #expect(folder.bytes("ไฟล์") == Array("ข้อความ".utf8))
  }

  // MARK: reconcile

  @Test(
    "reconcile ends with 1 for findings at or above the level of --fail-on",
    arguments: [
      ("สะอาด.json", ["error": 0, "warning": 0, "note": 0, "never": 0]),
      ("เตือน.json", ["error": 0, "warning": 1, "note": 1, "never": 0]),
      ("ผิด.json", ["error": 1, "warning": 1, "note": 1, "never": 0]),
    ])
  func failOn(source: String, expected: [String: Int32]) throws {
    for (level, status) in expected {
      let run = try run("reconcile", source, "--fail-on", level)
      #expect(run.status == status, "\(source) \(level)")
      #expect(run.errors == "")
    }
    #expect(try run("reconcile", source).status == expected["error"])
  }

  @Test("reconcile writes its report to standard output, or to the file of -o and nothing to standard output")
  func reportPlaces() throws {
    for format in ["text", "json", "csv", "sarif", "html"] {
      let shown = try run("reconcile", "ผิด.json", "--format", format)
      let stored = try run("reconcile", "ผิด.json", "--format", format, "-o", "report")
      #expect(shown.status == 1)
      #expect(stored == Program.Run(status: 1, output: "", errors: ""))
      #expect(folder.bytes("report") == Array(shown.output.utf8))
    }
  }

  @Test("a report that is a workbook is written to the file of -o, the same every time")
  func reportWorkbook() throws {
    for name in ["a.xlsx", "b.xlsx"] {
      let run = try run("reconcile", "ผิด.json", "--format", "xlsx", "-o", name)
      #expect(run == Program.Run(status: 1, output: "", errors: ""))
    }
    #expect(folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    #expect(try run("cells", "a.xlsx").output.contains("SCH001"))
  }

  @Test("the language of a report is that of --lang, else that of the locale, else Thai")
  func languages() throws {
    let thai = "ผลการตรวจสอบ: ข้อผิดพลาด 0 · ข้อควรตรวจ 0 · หมายเหตุ 0\n"
    let english = "Reconciliation: errors 0 · warnings 0 · notes 0\n"
    for (locale, arguments, start) in [
      ("th_TH.UTF-8", [], thai), ("en_GB.UTF-8", [], english), ("C.UTF-8", [], thai), ("", [], thai),
      ("en_US.UTF-8", ["--lang", "th"], thai), ("th_TH.UTF-8", ["--lang", "en"], english),
    ] {
      let run = try Program.run(["reconcile", "สะอาด.json"] + arguments, in: folder, locale: locale)
      #expect(run.output.hasPrefix(start), "\(locale) \(arguments)")
    }
    let overridden = try Program.run(
      ["reconcile", "สะอาด.json"], in: folder, locale: "en_GB.UTF-8", environment: ["LC_ALL": "th_TH.UTF-8"])
    #expect(overridden.output.hasPrefix(thai))
  }

  @Test("the report of one finding reads as a person would write it")
  func textOfOneFinding() throws {
    let run = try run("reconcile", "ผิด.json", locale: "en_GB.UTF-8")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "Reconciliation: errors 1 · warnings 0 · notes 0")
    #expect(lines[1] == "")
    #expect(lines[2].hasPrefix("  ผิด.json: "))
    #expect(lines[3] == "")
    #expect(lines[4] == "SCH001 schedule-missing  [error]")
    #expect(lines[5].hasPrefix("✗ Project 1 (สรุปงบประมาณ!B"))
    #expect(lines[5].hasSuffix(" Add the project's schedule"))
    let reading = try #require(lines[6...].firstIndex(of: ""))
    #expect(lines[6..<reading].allSatisfy { $0.hasPrefix("    ") })
    #expect(lines[reading + 1].hasPrefix("read "))
    #expect(lines.last == "")
  }

  @Test("a report is in colour on a terminal only, and not with --no-color or NO_COLOR")
  func colour() throws {
    let plain = try run("reconcile", "ผิด.json").output
    #expect(!plain.contains("\u{1B}"))
    let coloured = try Program.runOnTerminal(["reconcile", "ผิด.json"], in: folder)
    #expect(coloured.contains("\u{1B}[31m✗\u{1B}[0m"))
    for (arguments, environment) in [(["--no-color"], [:]), ([], ["NO_COLOR": "1"])] {
      let shown = try Program.runOnTerminal(
        ["reconcile", "ผิด.json"] + arguments, in: folder, environment: environment)
      #expect(shown.replacing("\r\n", with: "\n") == plain)
    }
  }

  // MARK: rules

  @Test("rules lists every rule, one a line, in both languages")
  func rules() throws {
    for (language, locale) in [(Language.thai, "th_TH.UTF-8"), (.english, "en_GB.UTF-8")] {
      let run = try run("rules", locale: locale)
      #expect(run.status == 0)
      #expect(run.errors == "")
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == RuleCatalogue.descriptions.count)
      for (line, rule) in zip(lines, RuleCatalogue.descriptions) {
        #expect(line.hasPrefix(rule.code + "  " + rule.severity.rawValue))
        #expect(line.hasSuffix("  \(rule.name): \(rule.title[language])"))
      }
    }
  }

  @Test("rules CODE explains a rule by its code or its name")
  func rule() throws {
    let thai = try run("rules", "SCH001")
    #expect(thai.status == 0)
    #expect(thai.output.hasPrefix("SCH001 schedule-missing [error]\nโครงการไม่มีตารางขั้นตอน\n\nตรวจอะไร\n  "))
    let english = try run("rules", "schedule-missing", "--lang", "en")
    let headings = ["What it checks", "Why it matters", "Example", "What to do"]
    #expect(
      english.output.hasPrefix("SCH001 schedule-missing [error]\nA project has no schedule\n\nWhat it checks\n  "))
    #expect(english.output.split(separator: "\n").filter { headings.contains(String($0)) }.map(String.init) == headings)
    #expect(english.output.hasSuffix("\n\nWhat to do\n  Add the project's schedule\n"))
    for rule in RuleCatalogue.descriptions {
      let page = RulePages(language: .english).page(rule)
      #expect(!page.contains("\n\n\n"))
      #expect(page.hasPrefix("\(rule.code) \(rule.name) [\(rule.severity.rawValue)]\n"))
    }
  }

  // MARK: Options

  @Test(
    "--help explains every verb on standard output",
    arguments: [[], ["import"], ["export"], ["reconcile"], ["cells"], ["rules"]])
  func help(verb: [String]) throws {
    let run = try Program.run(verb + ["--help"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("\nUSAGE: planbook \(verb.first ?? "<subcommand>")"))
    if verb.isEmpty {
      for name in ["import", "export", "reconcile", "cells", "rules"] { #expect(run.output.contains("\n  \(name) ")) }
      #expect(run.output.contains("64 wrong usage"))
    } else {
      for option in ["--lang", "--quiet", "--no-color", "--template"] { #expect(run.output.contains("\n  \(option)")) }
    }
  }

  @Test("a folder of another form set takes the place of the one compiled in; one that is missing is named")
  func template() throws {
    let form = Program.root.appendingPathComponent("templates/bma").path
    #expect(try run("reconcile", "สะอาด.json", "--template", form).status == 0)
    let unknown = try run("reconcile", "สะอาด.json", "--template", "แบบ")
    #expect(
      unknown
        == Program.Run(
          status: 2, output: "",
          errors: """
            planbook: พบชื่อแบบฟอร์ม "แบบ" แต่ต้องเป็นค่าใดค่าหนึ่งใน "bma", "local" ให้ใช้ชื่อที่มี หรือระบุโฟลเดอร์ที่มีไฟล์ form.yaml

            """))
    let missing = try run("reconcile", "สะอาด.json", "--template", "./แบบ")
    #expect(
      missing
        == Program.Run(
          status: 2, output: "",
          errors: "planbook: ./แบบ/form.yaml: ไม่พบไฟล์นี้ แต่ต้องเป็นไฟล์ที่มีอยู่จริง ให้ตรวจชื่อไฟล์และโฟลเดอร์\n"))
  }

  @Test("data that cannot be written to standard output is an error, not a success")
  func fullOutput() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Program.run(["cells", "สะอาด.json", "--lang", "en"], in: folder, output: full)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "planbook: Standard output cannot be written: it is closed, or the disk is full. Check where it goes and run the command again.\n"
    )
  }
}
