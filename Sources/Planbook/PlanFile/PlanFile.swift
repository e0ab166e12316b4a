public import ActionPlans
internal import OfficialTables
public import Spreadsheet

/// The plan file: a plan as JSON that is read back without loss and written again byte for byte.
///
/// The format is published as `templates/plan.schema.json`.
public enum PlanFile {
  /// The version of the format that is written, and the only one that is read.
  public static let schemaVersion = 1

  /// The plan as the bytes of a plan file.
  ///
  /// A plan that could not be read back is refused: one with the same number twice in a list, with a number out of range,
  /// or with words of which the official tables would make another plan.
  public static func encode(_ plan: ActionPlan) throws(SourceError) -> [UInt8] { try encode(plan, isSettled: false) }

  /// The plan as the bytes of a plan file.
  ///
  /// - Parameter isSettled: Whether it is known already that the tables give it back.
  static func encode(_ plan: ActionPlan, isSettled: Bool) throws(SourceError) -> [UInt8] {
    let json = PlanForms(year: plan.fiscalYear).plan.write(plan)
    do {
      _ = try Self.plan(of: json, isSettled: isSettled)
    } catch {
      throw error.error(file: nil)
    }
    return JSONWriter.bytes(of: json)
  }

  /// The plan in the bytes of a plan file; `file` is its name as the user gave it.
  ///
  /// What is read comes back from its official tables as it is: a plan that would not is refused.
  public static func decode(_ bytes: [UInt8], file: String?) throws(SourceError) -> ActionPlan {
    let json: JSONValue
    do {
      json = try JSONReader.value(of: bytes)
    } catch {
      throw error.error(file: file, bytes: bytes)
    }
    do {
      return try plan(of: json)
    } catch {
      throw error.error(file: file)
    }
  }

  /// Whether bytes can be a plan file at all: the first byte that is not blank opens an object.
  public static func looksLikePlanFile(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == UInt8(ascii: "{")
  }

  /// The published JSON Schema of a plan file, as `templates/plan.schema.json` has it.
  public static var jsonSchema: [UInt8] { JSONWriter.bytes(of: PlanSchema.json) }

  /// The plan of a JSON text.
  ///
  /// The version is looked at first, since another version may name everything else differently; then the fiscal year,
  /// since months are read by it.
  private static func plan(of json: JSONValue, isSettled: Bool = false) throws(PlanFault) -> ActionPlan {
    guard case .object = json else { throw .notAPlan(json) }
    guard let version = json.member("schema") else { throw .missingVersion(at: .member(.root, "schema")) }
    _ = try PlanForm<Void>.version.read(version, .member(.root, "schema"))
    guard let year = json.member("fiscalYear") else { throw .missingMember(at: .member(.root, "fiscalYear")) }
    let fiscalYear = try PlanForm<FiscalYear>.fiscalYear.read(year, .member(.root, "fiscalYear"))
    let plan = try PlanForms(year: fiscalYear).plan.read(json, .root)
    if !isSettled { try ReturnedPlan().check(plan) }
    return plan
  }
}
