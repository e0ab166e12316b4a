import ActionPlans
import Foundation
import OfficialTables
import TestSupport
import Testing

@testable import Planbook

@Suite("A part of the official tables is exported")
struct ExportPartTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let run = try Program.run(
      ["import", Program.path("samples/plan-2560/plan.txt"), "-o", "plan.json", "--quiet"], in: folder)
    #expect(run.status == 1)
  }

  private func shell(_ line: String) throws -> Program.Run { try Program.shell(line, in: folder) }

  private func files(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).filter { $0.hasSuffix(".csv") }.sorted()
  }

  @Test("one sheet by its key, its tab or a table in it, and several")
  func sheets() throws {
    let line = """
      planbook export plan.json -o one --only step-schedules && planbook export plan.json -o two --only สรุปงบประมาณ \
      --only routine-activities --only key-results
      """
    #expect(try shell(line).status == 0)
    #expect(try files("one") == ["step-schedules.csv"])
    #expect(try files("two") == ["activities.csv", "budget-summary.csv", "strategy.csv"])
    #expect(
      try shell("planbook export plan.json -o all && cmp all/step-schedules.csv one/step-schedules.csv").status == 0)
    #expect(try shell("planbook export plan.json -o one.xlsx --only step-schedules").status == 0)
    let names = try shell("planbook cells one.xlsx | cut -d, -f1 | sort -u")
    #expect(names.output == "{\"sheet\": \"ขั้นตอนการปฏิบัติงาน\"\n")
  }

  @Test("a part does not remove the tables that stand in the folder, unless it is forced to")
  func wholeFolder() throws {
    #expect(try shell("planbook export plan.json -o all && planbook export plan.json -o plan --only plan").status == 0)
    let run = try shell("planbook export plan.json -o all --only activities.csv --only plan")
    #expect(run.status == 2)
    let others =
      "agency-indicators.csv, budget-summary.csv, indicators.csv, project-list.csv, step-schedules.csv, strategy.csv"
    #expect(
      run.errors == """
        planbook: all: พบตารางอื่นที่ส่งออกไว้ในโฟลเดอร์นี้ (\(others)) แต่จะเขียนเพียงบางตาราง ซึ่งจะทำให้ตารางอื่นหายไป ให้ใช้โฟลเดอร์ใหม่ หรือ --force ถ้าต้องการให้เหลือเท่านั้น

        """)
    let english = try shell("planbook export plan.json -o all --only activities --only plan --lang en")
    #expect(
      english.errors == """
        planbook: all: Found other tables that were exported into this folder (\(others)), and only a part is to be written, which would remove them. Use a new folder, or --force if the part alone is to be left.

        """)
    #expect(try files("all").count == 8)
    #expect(try shell("planbook export plan.json -o plan --only plan").status == 0)
    #expect(try shell("planbook export plan.json -o all --only plan --force").status == 0)
    #expect(try files("all") == ["plan.csv"])
  }

  @Test("what a work group does, by its name or abbreviation; both groups' parts make the whole")
  func workGroup() throws {
    #expect(try shell("planbook export plan.json -o a --unit 'กลุ่มงานต่างประเทศ ๑'").status == 0)
    #expect(
      try shell("planbook export plan.json -o b --unit 'ก. 1' && cmp a/budget-summary.csv b/budget-summary.csv").status
        == 0)
    #expect(try shell("planbook export plan.json -o c --unit 'ก. ๒'").status == 0)
    let numbered = ["a", "c"].map { name in
      String(decoding: folder.bytes("\(name)/budget-summary.csv") ?? [], as: UTF8.self).split(
        whereSeparator: \.isNewline
      )
      .count { $0.first?.isWholeNumber ?? false }
    }
    #expect(numbered == [14, 24])
    #expect(try shell("grep -c กลุ่มงานต่างประเทศ.๒ a/budget-summary.csv").output == "0\n")
  }

  @Test("a name that there is none of is told with those that there are")
  func unknown() throws {
    let sheets = """
      "plan", "strategy", "project-list", "budget-summary", "activities", "indicators", "agency-indicators", "step-schedules"
      """
    let groups = #""กลุ่มงานต่างประเทศ ๑", "กลุ่มงานต่างประเทศ ๒""#
    let told = [
      "--only งบ": """
      planbook: พบชื่อตาราง "งบ" แต่ต้องเป็นค่าใดค่าหนึ่งใน \(sheets) ให้ใช้ชื่อที่แบบฟอร์ม bma มี

      """,
      "--only งบ --lang en": """
      planbook: Found the name "งบ", expected one of \(sheets). Use the name of a sheet that the form set bma has.

      """,
      "--unit ก.๓": """
      planbook: พบชื่อกลุ่มงาน "ก.๓" แต่ต้องเป็นค่าใดค่าหนึ่งใน \(groups) ให้ใช้ชื่อหรือชื่อย่อของกลุ่มงานในแผน

      """,
      "--unit ก.๓ --lang en": """
      planbook: Found the work group "ก.๓", expected one of \(groups). Use the name or the abbreviation of a work group of the plan.

      """,
    ]
    for (options, message) in told {
      let run = try shell("planbook export plan.json -o a \(options)")
      #expect(run.status == 2 && run.errors == message)
      #expect(!FileManager.default.fileExists(atPath: folder.path("a")))
    }
  }

  @Test("of a generated plan each group's part holds just its own work, with what heads it", arguments: 0..<12)
  func generated(seed: Int) throws {
    let plan = PlanGenerator.plan(seed: UInt64(seed))
    for division in plan.divisions {
      for group in division.workGroups {
        let part = try BookPart(workGroup: group.name).plan(of: plan)
        let own = part.divisions.filter { $0.name == division.name }
        #expect(own.count == 1)
        let works = division.projects.filter { $0.workGroups.contains(group.name) }
        #expect(own[0].projects == works)
        #expect(own[0].activities == division.activities.filter { $0.workGroups.contains(group.name) })
        #expect(own[0].workGroups == [group])
        #expect(own[0].indicators.allSatisfy { !$0.contributions.isEmpty })
        #expect(part.strategy == plan.strategy)
      }
    }
  }
}
