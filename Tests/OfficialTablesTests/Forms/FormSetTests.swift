import ActionPlans
import Foundation
import OfficialTables
import Spreadsheet
import Testing

@Suite("Form sets as they are loaded")
struct FormSetTests {
  @Test("every folder of templates with a form.yaml is compiled in under its name")
  func compiledIn() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: SchoolForm.root + "/templates")
    let sets = folders.filter {
      FileManager.default.fileExists(atPath: SchoolForm.root + "/templates/\($0)/form.yaml")
    }
    #expect(Form.names == sets.sorted())
    for name in Form.names { #expect(try Form.named(name).name == name) }
  }

  @Test("where none is chosen, the form set is that of Bangkok")
  func standard() throws { #expect(try Form.standard().name == "bma") }

  @Test("a name that no form set has is refused with the names that there are")
  func unknown() {
    let error = #expect(throws: SourceError.self) { try Form.named("locl") }
    #expect(error?.code == "unknown-form")
    #expect(
      error?.thai
        == "พบชื่อแบบฟอร์ม \"locl\" แต่ต้องเป็นค่าใดค่าหนึ่งใน \"bma\", \"local\" ให้ใช้ชื่อที่มี หรือระบุโฟลเดอร์ที่มีไฟล์ form.yaml")
    #expect(
      error?.english == """
        Found the form set's name "locl", expected one of "bma", "local". Use a name that there is, or a folder with a \
        form.yaml.
        """)
  }

  @Test("the form set of the documentation says what the documentation says of it")
  func school() throws {
    let form = try Form(yaml: SchoolForm.yaml(), file: nil)
    #expect(form.name == "school")
    #expect(form.label == Wording("แผนปฏิบัติการของโรงเรียน", "action plan of a school"))
    #expect([form.bodySize, form.headingSize, form.titleSize] == [16, 18, 20])
    #expect(form.pageFooter == "")
    #expect(form.texts == ["place"])
    let level = try #require(form.level(named: "strategy"))
    #expect(level.depth == 1 && level.heading == .wordFirst && !level.isAgencyOwn)
    #expect(level.words.spellings == ["กลยุทธ์ที่", "กลยุทธ์"] && level.prefixes.spellings == ["กล."])
    #expect(form[.grandTotal].spellings == ["รวมทั้งสิ้น", "รวมงบประมาณทั้งสิ้น"])
    #expect(form[.aspect].spellings.isEmpty)
    #expect(form.tables.map(\.key.rawValue) == ["projects", "strategies"])
    let projects = try #require(form.table(named: "projects"))
    #expect(projects.key.label == Wording("โครงการตามกลยุทธ์", "projects by strategy"))
    #expect(projects.subject == .project && projects.kind == nil && projects.code.spellings.isEmpty)
    #expect(projects.titles.spellings == ["โครงการตามกลยุทธ์ของโรงเรียน"])
    #expect(projects.columns.map(\.fact) == ["number", "name", "place", "budget", "work-groups", "note"])
    #expect(projects.columns.map(\.width) == [8, 50, 20, 18, 24, 18])
    #expect(projects.columns.map(\.isOptional) == [false, false, false, false, false, true])
    #expect(projects.column(of: "budget")?.labels.spellings == ["งบประมาณปี {year} (บาท)", "งบประมาณ"])
    #expect(projects.grouping?.key == .level("strategy") && projects.grouping?.repeatsHeader == true)
    #expect(projects.totals == [.groups, .table])
    let strategies = try #require(form.table(named: "strategies"))
    #expect(strategies.grouping == nil && strategies.totals.isEmpty)
    #expect(strategies.key > projects.key)
    #expect(form.authority == [projects.key])
    #expect(form.sheets.map(\.key) == ["strategies", "projects"])
    #expect(form.sheets.map(\.name) == ["กลยุทธ์", "โครงการ"])
    #expect(form.sheets.map(\.tables) == [[strategies.key], [projects.key]])
    #expect(form.sheets.allSatisfy { $0.groupLevel == nil })
  }

  @Test("the form of Bangkok has the levels, tables and sheets of its annual plan")
  func bma() throws {
    let form = try Form.named("bma")
    #expect(form.levels.map(\.name) == ["part", "area", "dimension", "goal", "measure", "agency-measure"])
    #expect(form.levels.map(\.depth) == [nil, 1, 2, 3, 4, 4])
    #expect(form.levels.map(\.isAgencyOwn) == [false, false, false, false, false, true])
    #expect(form.lowestLevel?.name == "measure")
    #expect(form.level(ofDepth: 4, isAgencyOwn: true)?.prefixes.printed == "มน.")
    #expect(
      form.tables.map(\.key.rawValue) == [
        "divisions", "missions", "strategy", "key-results", "project-list", "strategic-activities",
        "routine-activities", "budget-summary", "indicators", "agency-indicators", "step-schedules",
      ])
    #expect(form.table(named: "strategic-activities")?.kind == .strategic)
    #expect(form.table(named: "routine-activities")?.kind == .routine)
    #expect(
      form.authority.map(\.rawValue) == ["budget-summary", "project-list", "indicators", "step-schedules"])
    #expect(form.sheets.compactMap(\.groupLevel) == ["goal"])
    #expect(form.pageFooter == "หน้า &P/&N")
    #expect(form[.era].printed == "พ.ศ.")
    #expect(Form.Word.allCases.filter { $0 != .office }.allSatisfy { !form[$0].spellings.isEmpty })
  }

  @Test("the form of local governments has ผด. ๐๑ and ผด. ๐๒ by strategy and work plan")
  func local() throws {
    let form = try Form.named("local")
    #expect(form.levels.map(\.name) == ["strategy", "work-plan"])
    #expect(form.levels.allSatisfy { $0.heading == .codeFirst })
    let summary = try #require(form.table(named: "plan-summary"))
    #expect(
      summary.columns.map(\.fact) == [
        "element", "project-count", "project-share", "budget", "budget-share", "work-groups",
      ])
    #expect(summary.grouping?.key == .level("strategy") && summary.grouping?.repeatsHeader == false)
    #expect(summary.totals == [.groups, .table])
    #expect(summary.code.matches("แบบ ผด.01") && summary.code.matches("ผด.๐๑") && !summary.code.matches("แบบ ผด. ๐๒"))
    let plan = try #require(form.table(named: "operation-plan"))
    #expect(
      plan.columns.map(\.fact) == ["number", "name", "detail", "budget", "place", "work-groups", "months"])
    #expect(plan.grouping?.key == .level("work-plan") && plan.grouping?.repeatsHeader == true)
    #expect(plan.totals == [.groups, .table])
    #expect(form.texts == ["detail", "place"])
  }
}

@Suite("The documentation of form sets is complete")
struct FormDocumentationTests {
  @Test("it lists the facts of each subject, those in bold that say what a row is about", arguments: Subject.allCases)
  func facts(subject: Subject) throws {
    let facts = subject.factNames.map { name in
      subject.namingFacts.contains(name) ? "**`\(name)`**" : "`\(name)`"
    }
    let texts = subject.takesTexts ? ", and the form set's `texts`" : ""
    let line = "| `\(subject.rawValue)` | \(facts.joined(separator: " "))\(texts) |"
    #expect(try SchoolForm.documentation().contains("\n\(line)\n"), "\(line)")
  }

  @Test("it names every word", arguments: Form.Word.allCases)
  func words(word: Form.Word) throws { #expect(try SchoolForm.documentation().contains("`\(word.name)`")) }
}
