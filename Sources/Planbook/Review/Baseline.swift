internal import Reconciliation
public import Spreadsheet

/// A report saved earlier as JSON: what it lists counts as known.
public struct Baseline: Hashable, Sendable {
  /// The fingerprints of what is known.
  public let fingerprints: Set<String>

  /// What the bytes of a report list; `file` is the file's name as the user gave it.
  ///
  /// What the report lists as known is known still. What it lists as waived is not: a waiver ends one day.
  ///
  /// - Throws: `SourceError` with a code that begins with `report-` when the bytes are no report of version 1 with
  ///   fingerprints.
  public init(_ bytes: [UInt8], file: String?) throws(SourceError) {
    let json: JSONValue
    do {
      json = try JSONReader.value(of: bytes)
    } catch {
      throw error.error(file: file, bytes: bytes, kind: .report)
    }
    do {
      fingerprints = try Self.fingerprints(of: json)
    } catch {
      throw error.error(file: file)
    }
  }

  /// Reads a report that was saved to a file.
  ///
  /// - Throws: `SourceError` when the file cannot be read, and as `init(_:file:)`.
  public init(file path: String) throws(SourceError) {
    self = try Baseline(InputFile.read(path, limit: SourceReader.largestFile), file: path)
  }

  /// Whether a finding is known.
  func has(_ finding: Finding) -> Bool { finding.fingerprint.map(fingerprints.contains) ?? false }

  private static func fingerprints(of json: JSONValue) throws(PlanFault) -> Set<String> {
    guard case .object = json else { throw .report(json, at: .root, expected: .object) }
    let version = PlanPath.member(.root, "schema")
    guard let schema = json.member("schema") else { throw .report(nil, at: version, expected: .reportVersion) }
    guard schema == .integer(JSONReport.schemaVersion) else {
      throw .report(schema, at: version, expected: .reportVersion)
    }
    var fingerprints: Set<String> = []
    let place = PlanPath.member(.root, "findings")
    guard let findings = json.member("findings") else { throw .report(nil, at: place, expected: .findings) }
    guard case .array(let elements) = findings else { throw .report(findings, at: place, expected: .findings) }
    for (index, element) in elements.enumerated() {
      let place = PlanPath.member(.element(place, index), "fingerprint")
      fingerprints.insert(try fingerprint(element.member("fingerprint"), at: place))
    }
    // A report of an earlier version has no such list.
    guard let known = json.member("known") else { return fingerprints }
    guard case .array(let elements) = known else {
      throw .report(known, at: .member(.root, "known"), expected: .findings)
    }
    for (index, element) in elements.enumerated() {
      fingerprints.insert(try fingerprint(element, at: .element(.member(.root, "known"), index)))
    }
    return fingerprints
  }

  private static func fingerprint(_ value: JSONValue?, at place: PlanPath) throws(PlanFault) -> String {
    guard case .string(let text)? = value, Fingerprints.isOne(text) else {
      throw .report(value, at: place, expected: .fingerprintOfReport)
    }
    return text
  }
}

extension PlanFault {
  /// A value that a saved report does not have in this place; nil where there is none.
  fileprivate static func report(_ json: JSONValue?, at path: PlanPath, expected: Wording) -> PlanFault {
    PlanFault(
      "report-wrong-value", path, found: json?.wording ?? Wording("ว่าไม่มีค่านี้", "nothing"), expected: expected,
      remedy: Wording(
        "ให้ใช้รายงานที่บันทึกด้วย planbook reconcile --format json -o ไฟล์ หรือบันทึกใหม่",
        "Use a report saved with planbook reconcile --format json -o FILE, or save it again."))
  }
}

extension Wording {
  fileprivate static let reportVersion = Wording(
    "รุ่นของรายงาน คือ \(JSONReport.schemaVersion)", "the version of a report, \(JSONReport.schemaVersion)")
  fileprivate static let findings = Wording("รายการสิ่งที่พบของรายงาน", "a report's list of findings")
  fileprivate static let fingerprintOfReport = Wording(
    "รหัสประจำเรื่อง เช่น \"0123456789abcdef:1\"", "a fingerprint such as \"0123456789abcdef:1\"")
}
