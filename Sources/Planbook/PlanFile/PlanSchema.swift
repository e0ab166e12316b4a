internal import ActionPlans
internal import Spreadsheet

/// The published JSON Schema (draft 2020-12) of a plan file, made from the description that reads and writes it.
enum PlanSchema {
  /// The schema as JSON.
  static var json: JSONValue {
    // Months differ from year to year, their form does not: any year gives the same schema.
    guard let year = FiscalYear(buddhistYear: 2560) else { preconditionFailure("2560 is a fiscal year") }
    let plan = PlanForms(year: year).plan
    return .object(
      [
        JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSONMember("title", .string("Planbook plan file, version \(PlanFile.schemaVersion)")),
      ] + plan.schema + [JSONMember("$defs", .object(plan.definitions))])
  }
}

extension PlanForm<Void> {
  /// The version of the format: a constant in the file, nothing in the plan.
  static var version: PlanForm {
    let version = JSONValue.integer(PlanFile.schemaVersion)
    let expected = Wording("รุ่น \(PlanFile.schemaVersion)", "version \(PlanFile.schemaVersion)")
    return PlanForm(schema: [JSONMember("const", version)], write: { _ in version }) {
      json, path throws(PlanFault) in
      guard json == version else { throw .version(json, at: path, expected: expected) }
    }
  }
}
