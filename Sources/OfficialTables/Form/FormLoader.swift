internal import ActionPlans
internal import FormSets
public import Spreadsheet
internal import Yams

extension Form {
  /// The form set compiled into the program.
  public static func standard() throws(SourceError) -> Form {
    try Form(yaml: String(decoding: FormSets.bma, as: UTF8.self), file: nil)
  }

  /// Reads a form from the text of a `form.yaml`.
  public init(yaml text: String, file: String?) throws(SourceError) {
    do {
      let d = try YAMLDecoder().decode(Document.self, from: text)
      let node = try Yams.compose(yaml: text)
      let order = node?["tables"]?.mapping?.keys.compactMap(\.string) ?? []
      let levels = d.levels.map {
        LevelForm(
          name: $0.name, label: $0.label.wording, words: Term($0.words), depth: $0.depth,
          prefixes: Term($0.prefixes ?? []),
          isAgencyOwn: $0.agencyOwn ?? false, heading: $0.heading.flatMap(LevelForm.Heading.init) ?? .wordFirst)
      }
      let tables = try order.enumerated().map { rank, name in
        guard let t = d.tables[name], let subject = Subject(rawValue: t.subject) else {
          throw Form.damaged(name, file: file)
        }
        return TableForm(
          key: TableKey(name, label: t.label.wording, rowLabel: t.row?.wording, rank: rank), subject: subject,
          titles: Term(t.titles ?? []),
          columns: t.columns.map {
            ColumnForm(
              fact: $0.fact, labels: Term([$0.label] + ($0.also ?? [])), width: $0.width,
              isOptional: $0.optional ?? false)
          }, kind: t.kind.flatMap(Activity.Kind.init),
          grouping: t.group.map {
            TableForm.Grouping(
              key: $0.by == "work-group" ? .workGroup : .level($0.by), repeatsHeader: $0.repeatHeader ?? false)
          }, totals: Set((t.totals ?? []).compactMap(TableForm.Total.init)))
      }
      func key(_ name: String) -> TableKey? { tables.first { $0.key.rawValue == name }?.key }
      self.init(
        name: d.name, label: d.label.wording, font: d.font, sizes: (d.bodySize, d.headingSize, d.titleSize),
        pageFooter: d.pageFooter, levels: levels, tables: tables, authority: d.authority.compactMap(key),
        sheets: d.sheets.map {
          SheetForm(key: $0.key, name: $0.name, tables: $0.tables.compactMap(key), groupLevel: $0.group)
        },
        texts: d.texts ?? [],
        words: Dictionary(uniqueKeysWithValues: d.words.compactMap { k, v in Word(rawValue: k).map { ($0, Term(v)) } }))
    } catch {
      throw Form.damaged("\(error)", file: file)
    }
  }

  private static func damaged(_ what: String, file: String?) -> SourceError {
    SourceError("bad-form", file: file, thai: what, english: what)
  }

  struct Label: Decodable {
    var thai: String; var english: String; var wording: Wording { Wording(thai: thai, english: english) }
  }
  struct Document: Decodable {
    var name: String; var label: Label; var font: String; var bodySize: Double; var headingSize: Double;
    var titleSize: Double
    var pageFooter: String; var levels: [Level]; var texts: [String]?; var words: [String: [String]]
    var tables: [String: Table]; var authority: [String]; var sheets: [Sheet]
  }
  struct Level: Decodable {
    var name: String; var label: Label; var words: [String]; var depth: Int?; var prefixes: [String]?;
    var agencyOwn: Bool?; var heading: String?
  }
  struct Table: Decodable {
    var label: Label; var row: Label?; var subject: String; var titles: [String]?; var kind: String?;
    var columns: [Col]; var group: Group?; var totals: [String]?
  }
  struct Col: Decodable {
    var fact: String; var label: String; var also: [String]?; var width: Double; var optional: Bool?
  }
  struct Group: Decodable { var by: String; var repeatHeader: Bool? }
  struct Sheet: Decodable { var key: String; var name: String; var tables: [String]; var group: String? }
}
