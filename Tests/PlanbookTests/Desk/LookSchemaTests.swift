import FoundationEssentials
import OfficialTables
import Planbook
import Spreadsheet
import TestSupport
import Testing

@Suite("The JSON of a look keeps to its published schema")
struct LookSchemaTests {
  /// The published schema, beside that of plan files.
  private let published = Program.path("templates/look.schema.json")

  @Test("the published schema is the one that is written by")
  func schema() throws {
    if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE"] != nil {
      try Data(LookJSON.jsonSchema).write(to: URL(filePath: published))
    }
    let schema = try [UInt8](Data(contentsOf: URL(filePath: published)))
    #expect(
      schema == LookJSON.jsonSchema,
      "templates/look.schema.json is stale: run PLANBOOK_UPDATE=1 swift test --filter LookSchemaTests")
  }

  @Test("looks conform to the schema, and everything in the schema is written of some sheet")
  func conformity() async throws {
    var validator = JSONSchemaValidator(try JSONTree(LookJSON.jsonSchema))
    let desk = PlanDesk(form: try Form.standard())
    let sheets = try await desk.read(
      ["samples/plan-2560/plan.txt", "samples/district-2568/sheets"].map(Program.path))
    let looks = [
      try desk.look(at: sheets), try LookSpecimen.look(at: LookSpecimen.small),
      try LookSpecimen.look(at: [Workbook(file: "ว่าง.xlsx")]), try LookSpecimen.look(at: "↔|✓|x"),
      try LookSpecimen.look(at: "ที่|ชื่อโครงการ|งบประมาณ|ส่วนราชการที่เกี่ยวข้อง\n1|โครงการ ก|5|ข\n2|โครงการ ค|7|ง"),
    ]
    for look in looks { validator.validate(try JSONTree(LookJSON.bytes(of: look))) }
    #expect(validator.violations == [])
    #expect(validator.metProperties == validator.declaredProperties)
  }

  @Test("every object and every property is described, and nothing else is allowed")
  func descriptions() throws {
    let definitions = try JSONTree(LookJSON.jsonSchema).members["$defs"]?.members ?? [:]
    #expect(definitions.count == 10)
    for (name, definition) in definitions {
      #expect(definition.members["additionalProperties"] == .boolean(false), "\(name)")
      #expect(definition.members["description"]?.text?.isEmpty == false, "\(name)")
      for (property, schema) in definition.members["properties"]?.members ?? [:] {
        #expect(schema.members["description"]?.text?.isEmpty == false, "\(name).\(property)")
      }
    }
  }
}
