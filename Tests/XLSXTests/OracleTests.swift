import Foundation
import FoundationXML
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// An independent reader of worksheets on another XML parser (libxml2); slow, simple, and only for valid ones.
private final class Oracle: NSObject, XMLParserDelegate {
  private let strings: [String]
  private var path: [String] = []
  private var text = ""
  private var type = "n"
  private var reference = ""
  /// The cells, in the form of `Sheet.dump`.
  private(set) var cells: [String: String] = [:]
  /// The shared strings.
  private(set) var items: [String] = []
  private var hasValue = false

  init(strings: [String] = []) { self.strings = strings }

  static func read(_ xml: String, strings: [String] = []) throws -> Oracle {
    let oracle = Oracle(strings: strings)
    let parser = XMLParser(data: Data(xml.utf8))
    parser.shouldProcessNamespaces = true
    parser.delegate = oracle
    try #require(parser.parse())
    return oracle
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(namespaceURI == PackageBuilder.main ? name : "?")
    if path.last == "c" {
      type = attributes["t"] ?? "n"
      reference = attributes["r"] ?? ""
      text = ""
      hasValue = false
    }
    if path.last == "si" { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { add(String(decoding: block, as: UTF8.self)) }

  private func add(_ string: String) {
    guard !path.contains("rPh"), !path.contains("?") else { return }
    if path.last == "v" || path.last == "t" {
      text += string
      hasValue = true
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let own = path.popLast()
    if own == "si" { items.append(Self.unescaped(text)) }
    guard own == "c", !path.contains("?") else { return }
    switch type {
    case "s": cells[reference] = Int(text).map { "='\(strings[$0])'" }
    case "b": cells[reference] = text == "1" ? "=true" : "=false"
    case "str", "inlineStr": cells[reference] = "='\(Self.unescaped(text))'"
    case "e": cells[reference] = "=!\(text)"
    default:
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      cells[reference] = trimmed.isEmpty ? nil : Double(trimmed).map { "=\($0)" }
    }
  }

  /// The escapes by way of a regular expression.
  static func unescaped(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      Unicode.Scalar(UInt32(match.1, radix: 16) ?? 0).map { $0.value == 0 ? String(match.0) : String($0) }
        ?? String(match.0)
    }.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

@Suite("Against an independent XML parser")
struct OracleTests {
  private static let pieces = [
    "ก", "น้ำ", "x", " ", "\n", "\r\n", "\t", "&amp;", "&lt;", "&#3588;", "&#x1F600;", "<![CDATA[<b>&]]>", "<!-- c -->",
    "<?pi x?>",
    "_x000D_", "_x005F_", "_x0041_", "_x", "😀", "]]", "&gt;", "&quot;", "e\u{301}",
  ]

  private static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }

  /// A string item or the inside of an inline string.
  private static func rich(_ prefix: String, using random: inout SeededGenerator) -> String {
    func run() -> String { "<\(prefix)t xml:space=\"preserve\">\(text(using: &random))</\(prefix)t>" }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return
        "<\(prefix)r><\(prefix)rPr><\(prefix)b/></\(prefix)rPr>\(run())</\(prefix)r><\(prefix)r>\(run())</\(prefix)r>"
    case 1: return run() + "<\(prefix)rPh sb=\"0\" eb=\"1\">\(run())</\(prefix)rPh>"
    default: return run()
    }
  }

  private static func value(_ reference: String, _ prefix: String, count: Int, using random: inout SeededGenerator)
    -> String
  {
    func cell(_ type: String, _ content: String) -> String {
      "<\(prefix)c r=\"\(reference)\"\(type.isEmpty ? "" : " t='\(type)'")>\(content)</\(prefix)c>"
    }
    func v(_ content: String) -> String { "<\(prefix)v>\(content)</\(prefix)v>" }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return cell("s", v(String(Int.random(in: 0..<count, using: &random))))
    case 1: return cell("str", v(text(using: &random)))
    case 2: return cell("inlineStr", "<\(prefix)is>\(rich(prefix, using: &random))</\(prefix)is>")
    case 3: return cell("b", v(Bool.random(using: &random) ? "1" : "0"))
    case 4: return cell("e", v("#N/A"))
    case 5: return cell("", v(" \(Double.random(in: -1e6...1e6, using: &random))\n"))
    case 6: return "<o:x xmlns:o=\"urn:o\"><\(prefix)c r=\"Z9\">\(v("1"))</\(prefix)c></o:x>"
    default: return cell("n", v("\(Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF))"))
    }
  }

  @Test("generated sheets give the cells that the other parser gives", arguments: 0..<150)
  func generatedSheets(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let prefix = Bool.random(using: &random) ? "" : "x:"
    let declaration =
      prefix.isEmpty ? "xmlns=\"\(PackageBuilder.main)\"" : "xmlns:x=\"\(PackageBuilder.main)\" xmlns=\"urn:y\""
    let count = 20
    let items = (0..<count).map { _ in "<\(prefix)si>\(Self.rich(prefix, using: &random))</\(prefix)si>" }.joined(
      separator: "\n")
    let strings = "<\(prefix)sst \(declaration)>\(items)</\(prefix)sst>"
    var rows = ""
    for row in 1...Int.random(in: 1...30, using: &random) {
      rows += "<\(prefix)row r=\"\(row)\">"
      for column in 1...Int.random(in: 1...8, using: &random) {
        let reference = CellReference(row: row, column: column).description
        rows += Self.value(reference, prefix, count: count, using: &random)
      }
      rows += "</\(prefix)row>\n"
    }
    var package = PackageBuilder()
    package.sheet =
      "<\(prefix)worksheet \(declaration)><\(prefix)sheetData>\(rows)</\(prefix)sheetData></\(prefix)worksheet>"
    package.sharedStrings = strings
    let sheet = try XLSXReader.workbook(bytes: package.bytes()).sheets[0]
    var found: [String: String] = [:]
    for row in sheet.grid.rowNumbers {
      for placed in sheet.grid.cells(inRow: row) {
        var single = Sheet(name: nil)
        single.grid[CellReference(row: 1, column: 1)] = placed.cell
        found[CellReference(row: row, column: placed.column).description] = String(single.dump.dropFirst(2))
      }
    }
    let expected = try Oracle.read(package.sheet, strings: try Oracle.read(strings).items).cells
    #expect(found == expected)
  }
}
