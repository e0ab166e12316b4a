import ActionPlans
import FoundationEssentials
import Planbook
import TestSupport
import Testing

@Suite struct PlanSchemaTests {
  /// The published schema, beside the form sets.
  private var published: String {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(3)
    return folders.joined(separator: "/") + "/templates/plan.schema.json"
  }

  @Test func `the published schema is the one that is read and written by`() throws {
    if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE"] != nil {
      try Data(PlanFile.jsonSchema).write(to: URL(filePath: published))
    }
    let schema = try [UInt8](Data(contentsOf: URL(filePath: published)))
    #expect(
      schema == PlanFile.jsonSchema,
      "templates/plan.schema.json is stale: run PLANBOOK_UPDATE=1 swift test --filter PlanSchemaTests")
  }

  @Test func `plan files conform to the schema, and everything in the schema is written by some plan`() throws {
    var validator = JSONSchemaValidator(try JSONTree(PlanFile.jsonSchema))
    for seed in 0..<TestEffort.count(40, full: 150) {
      validator.validate(try JSONTree(PlanFile.encode(PlanGenerator.plan(seed: UInt64(seed)))))
    }
    // What a form set other than the standard one states.
    var local = ActionPlan(fiscalYear: try #require(FiscalYear(buddhistYear: 2569)))
    let code = try #require(StrategyCode("1.1"))
    local.strategy = Strategy(elements: [StrategyElement(code: code, title: "การศึกษา", level: "measure")])
    var division = Division(name: "เทศบาลตำบลบ้านสวน")
    division.projects = [
      Project(
        number: 1, name: "โครงการ ก", measure: code, months: FiscalMonthSet([.may]),
        texts: [ProjectText(fact: "place", text: "วัดบ้านสวน")])
    ]
    local.divisions = [division]
    let written = try PlanFile.encode(local)
    validator.validate(try JSONTree(written))
    #expect(try PlanFile.decode(written, file: nil) == local)
    #expect(validator.violations == [])
    #expect(validator.metProperties == validator.declaredProperties)
    #expect(validator.declaredProperties.count > 50)
  }

  @Test func `every object and every property is described, and nothing else is allowed`() throws {
    let definitions = try JSONTree(PlanFile.jsonSchema).members["$defs"]?.members ?? [:]
    for (name, definition) in definitions {
      #expect(definition.members["additionalProperties"] == .boolean(false), "\(name)")
      #expect(definition.members["description"]?.text?.isEmpty == false, "\(name)")
      for (property, schema) in definition.members["properties"]?.members ?? [:] {
        #expect(schema.members["description"]?.text?.isEmpty == false, "\(name).\(property)")
      }
    }
  }

  @Test(arguments: [
    ("schema", "1"), ("schema", "2"), ("schema", "\"1\""), ("fiscalYear", "2399"), ("fiscalYear", "2999"),
    ("fiscalYear", "\"2560\""), ("strategy", "[]"), ("strategy", "{}"), ("strategy", "{\"parts\": null}"),
    ("strategy", "{\"elements\": [{\"code\": \"5\", \"title\": \"ก\"}]}"),
    ("strategy", "{\"elements\": [{\"code\": \"05\", \"title\": \"ก\"}]}"),
    ("strategy", "{\"elements\": [{\"code\": \"5\"}]}"), ("divisions", "[{}]"), ("divisions", "[{\"name\": \"\"}]"),
    (
      "divisions",
      "[{\"name\": \"\", \"keyResults\": [{\"number\": 1, \"name\": \"\", \"target\": {\"value\": \".5\"}}]}]"
    ),
    (
      "divisions",
      "[{\"name\": \"\", \"keyResults\": [{\"number\": 1, \"name\": \"\", \"target\": {\"value\": \"0.50000\"}}]}]"
    ),
    ("divisions", "[{\"name\": \"\", \"keyResults\": [{\"number\": 0, \"name\": \"\"}]}]"),
    ("divisions", "[{\"name\": \"\", \"x\": 1}]"), ("divisions", "[{\"name\": null}]"),
    ("divisions", "[{\"name\": \"\", \"activities\": [{\"kind\": \"other\", \"number\": 1, \"name\": \"\"}]}]"),
  ])
  func `what the schema refuses is refused, and what it allows is read`(member: String, value: String) throws {
    var members = ["schema": "1", "fiscalYear": "2560", "strategy": "{}", "divisions": "[]"]
    members[member] = value
    let bytes = Array("{\(members.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}".utf8)
    var validator = JSONSchemaValidator(try JSONTree(PlanFile.jsonSchema))
    validator.validate(try JSONTree(bytes))
    let isRead = (try? PlanFile.decode(bytes, file: nil)) != nil
    #expect(isRead == validator.violations.isEmpty, "\(validator.violations)")
  }
}
