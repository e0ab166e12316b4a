internal import FormSets
public import Spreadsheet
internal import Yams

extension Form {
  /// The form set compiled into the program.
  ///
  /// - Throws: `SourceError` when the form compiled in is damaged, which a test rules out.
  public static func standard() throws(SourceError) -> Form {
    guard let set = FormSets.all.first(where: { $0.name == "bma" }) else { throw damaged("bma", file: nil) }
    return try Form(yaml: String(decoding: set.yaml, as: UTF8.self), file: nil)
  }

  /// Reads a form from the text of a `form.yaml`.
  ///
  /// - Throws: `SourceError` naming what is missing or not understood.
  public init(yaml text: String, file: String?) throws(SourceError) {
    let document: Document
    do {
      document = try YAMLDecoder().decode(Document.self, from: text)
    } catch {
      throw Form.damaged("\(error)", file: file)
    }
    var words: [Word: Term] = [:]
    for word in Word.allCases {
      guard let spellings = document.words[word.rawValue], !spellings.isEmpty else {
        throw Form.damaged("words.\(word.rawValue)", file: file)
      }
      words[word] = Term(spellings)
    }
    var tables: [TableKey: TableForm] = [:]
    for key in TableKey.allCases {
      guard let table = document.tables[key.rawValue] else { throw Form.damaged("tables.\(key.rawValue)", file: file) }
      tables[key] = TableForm(
        titles: Term(table.titles),
        columns: table.columns.mapValues {
          ColumnForm(labels: Term([$0.label] + ($0.also ?? [])))
        })
    }
    var sheets: [SheetForm] = []
    for sheet in document.sheets {
      let placed = sheet.tables.compactMap { table in
        TableKey(rawValue: table.key).map { (key: $0, spans: table.spans) }
      }
      guard placed.count == sheet.tables.count, placed.allSatisfy({ $0.spans.allSatisfy { (1...64).contains($0) } })
      else {
        throw Form.damaged("sheets.\(sheet.key)", file: file)
      }
      sheets.append(SheetForm(key: sheet.key, name: sheet.name, widths: sheet.widths, tables: placed))
    }
    self.init(
      name: document.name, font: document.font,
      sizes: (document.bodySize, document.headingSize, document.titleSize), sheets: sheets, tables: tables,
      words: words)
  }

  private static func damaged(_ what: String, file: String?) -> SourceError {
    SourceError(
      "bad-form", file: file,
      thai: "แบบฟอร์มใช้ไม่ได้: \(what) ขาดหายหรืออ่านไม่เข้าใจ ให้เทียบกับ templates/bma/form.yaml แล้วแก้ไข",
      english: "The form cannot be used: \(what) is missing or not understood. Compare it with templates/bma/form.yaml."
    )
  }

  /// The shape of `form.yaml`.
  private struct Document: Decodable {
    var name: String
    var font: String
    var bodySize: Double
    var headingSize: Double
    var titleSize: Double
    var words: [String: [String]]
    var sheets: [SheetDocument]
    var tables: [String: TableDocument]
  }

  private struct SheetDocument: Decodable {
    var key: String
    var name: String
    var widths: [Double]
    var tables: [PlacedTableDocument]
  }

  private struct PlacedTableDocument: Decodable {
    var key: String
    var spans: [Int]
  }

  private struct TableDocument: Decodable {
    var titles: [String]
    var columns: [String: ColumnDocument]
  }

  private struct ColumnDocument: Decodable {
    var label: String
    var also: [String]?
  }
}
