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
    for seed in 0..<TestEffort.count(25, full: 150) {
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
    ("strategy", "{\"elements\": [{\"code\": \"5\"}]}"), ("divisions", "[{}]"),
    ("divisions", "[{\"name\": \"ก\", \"x\": 1}]"), ("divisions", "[{\"name\": null}]"),
  ])
  func `what the schema refuses of a plan is refused, and what it allows is read`(
    member: String, value: String
  ) throws {
    try expectAgreement(member, value)
  }

  static let decimals = [".5", "0.50000", "-99999999999.9999", "100000000000", "-0.0001", "0.00001", "1e3", ""]

  @Test(arguments: decimals)
  func `what the schema refuses of a number is refused, and what it allows is read`(decimal: String) throws {
    let target = "{\"value\": \"\(decimal)\", \"unit\": \"ครั้ง\"}"
    try expectAgreement(ofDivision: "\"keyResults\": [{\"number\": 1, \"name\": \"ข\", \"target\": \(target)}]")
  }

  static let texts = [
    "", " ", "ข ค", "ข  ค", " ข", "ข ", "ข\\nค", "ข\\tค", "ข\u{A0}ค", "ข\u{85}ค", "ข\u{2028}ค", "ข\u{3000}ค",
    "ข\\u0000ค",
    "ข\\u0001ค", "ข\u{200B}ค", "\u{200B}ข", "ข\u{FEFF}", "ข \u{200B}", "ข\u{301}", "\u{301}ข ค", "ข \u{301}ค",
    String(repeating: "ก", count: 5_000), String(repeating: "ก", count: 5_001), String(repeating: "😀", count: 5_000),
  ]

  @Test(arguments: texts)
  func `what the schema refuses of a text is refused, and what it allows is read`(text: String) throws {
    try expectAgreement(ofDivision: "\"missions\": [\"\(text)\"]")
    try expectAgreement(ofDivision: "\"keyResults\": [{\"number\": 1, \"name\": \"\(text)\"}]")
  }

  @Test(arguments: [14_999, 15_000, 15_001])
  func `what the schema refuses of a paragraph is refused, and what it allows is read`(length: Int) throws {
    let text = String(repeating: "ก", count: length)
    try expectAgreement(
      ofDivision: "\"indicators\": [{\"number\": 1, \"name\": \"ข\", \"definition\": [\"\(text)\"]}]")
  }

  @Test(arguments: [
    "{\"satang\": 0}", "{\"satang\": 1}", "{\"satang\": 0, \"source\": \"กทม.\"}", "{\"satang\": 0, \"source\": \"\"}",
    "{\"satang\": 999999999999999}", "{\"satang\": 1000000000000000}", "{\"satang\": -999999999999999}",
    "{\"satang\": -1000000000000000}", "{\"source\": \"กทม.\"}",
  ])
  func `what the schema refuses of money is refused, and what it allows is read`(funding: String) throws {
    try expectAgreement(
      ofDivision: "\"projects\": [{\"number\": 1, \"name\": \"โครงการ\", \"fundings\": [\(funding)]}]")
  }

  @Test(arguments: [
    "{\"code\": \"5.1.4.1\", \"title\": \"ก\", \"agencyMeasure\": true}",
    "{\"code\": \"5.1.4\", \"title\": \"ก\", \"agencyMeasure\": false}",
    "{\"code\": \"5.1.4.1.1\", \"title\": \"ก\", \"agencyMeasure\": true}",
  ])
  func `what the schema refuses of the strategy is refused, and what it allows is read`(element: String) throws {
    try expectAgreement("strategy", "{\"elements\": [\(element)]}")
  }

  @Test(arguments: [
    "\"keyResults\": [{\"number\": 0, \"name\": \"ข\"}]",
    "\"evaluationAspects\": [{\"number\": 9999, \"title\": \"\"}]",
    "\"evaluationAspects\": [{\"number\": 10000, \"title\": \"\"}]",
    "\"activities\": [{\"kind\": \"other\", \"number\": 1, \"name\": \"กิจกรรม\"}]",
  ])
  func `what the schema refuses of a division is refused, and what it allows is read`(members: String) throws {
    try expectAgreement(ofDivision: members)
  }

  private func expectAgreement(ofDivision members: String) throws {
    try expectAgreement("divisions", "[{\"name\": \"ก\", \(members)}]")
  }

  private func expectAgreement(_ member: String, _ value: String) throws {
    var members = ["schema": "1", "fiscalYear": "2560", "strategy": "{}", "divisions": "[{\"name\": \"ก\"}]"]
    members[member] = value
    let bytes = Array("{\(members.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}".utf8)
    var validator = JSONSchemaValidator(try JSONTree(PlanFile.jsonSchema))
    validator.validate(try JSONTree(bytes))
    let isRead = (try? PlanFile.decode(bytes, file: nil)) != nil
    #expect(isRead == validator.violations.isEmpty, "\(validator.violations)")
  }
}
