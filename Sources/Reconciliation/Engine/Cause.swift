internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// What has caused findings of a rule, where one thing causes many: the same slip in every row of a column, a header that is
/// printed again with every schedule.
///
/// Findings of one cause in one file are one finding with all their places: whoever mends the cause mends them all.
public struct Cause: Hashable, Sendable {
  /// What tells it from other causes of the rule.
  private var marks: [String]
  /// How many findings are too many to be chance.
  private var fewest: Int

  /// So many of the same kind are taken for one cause, where nothing but their kind says so.
  public static let few = 3

  /// A cause.
  ///
  /// - Parameters:
  ///   - marks: What tells it from other causes of the rule, such as the table and the column.
  ///   - fewest: How many findings are too many to be chance.
  public init(_ marks: String..., fewest: Int = Cause.few) { self.init(marks, fewest: fewest) }

  init(_ marks: [String], fewest: Int = Self.few) {
    self.marks = marks
    self.fewest = fewest
  }

  /// The findings of entries, those of one cause together where the first of them stands.
  static func together(_ entries: [Report.Entry]) -> [Finding] {
    struct Key: Hashable {
      var code: String
      var severity: Severity
      var file: String?
      var cause: Cause
    }
    var groups: [Key: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      guard let cause = entry.cause else { continue }
      let finding = entry.finding
      let key = Key(
        code: finding.code, severity: finding.severity, file: finding.places.first?.location.file, cause: cause)
      groups[key, default: []].append(index)
    }
    var whole: [Int: Finding] = [:]
    var taken: Set<Int> = []
    for (key, indices) in groups where indices.count >= max(2, key.cause.fewest) {
      whole[indices[0]] = one(indices.map { entries[$0].finding })
      taken.formUnion(indices.dropFirst())
    }
    return entries.indices.filter { !taken.contains($0) }.map { whole[$0] ?? entries[$0].finding }
  }

  /// One finding of several.
  private static func one(_ findings: [Finding]) -> Finding {
    var whole = findings[0]
    let more = findings.count - 1
    whole.message = Wording(
      "\(whole.message.thai) และอีก \(ThaiDigits.thai(String(more))) แห่งเช่นนี้",
      "\(whole.message.english), and \(more) more like it")
    if findings.contains(where: { $0.subject != whole.subject }) {
      let kinds = Set(findings.map(\.subject?.kind))
      whole.subject = kinds.count == 1 ? whole.subject.map { Finding.Subject(kind: $0.kind) } : nil
    }
    if findings.contains(where: { $0.difference != whole.difference }) { whole.difference = nil }
    if findings.contains(where: { $0.confidence == .probable }) { whole.confidence = .probable }
    whole.match = findings.compactMap(\.match).min()
    var seen: Set<Finding.Place> = []
    whole.places = findings.flatMap(\.places).filter { seen.insert($0).inserted }
    var followed: Set<Finding.Consequence> = []
    whole.related = findings.flatMap(\.related).filter { followed.insert($0).inserted }
    return whole
  }
}
