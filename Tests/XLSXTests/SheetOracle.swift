import Foundation
import FoundationXML
import Spreadsheet
import Testing

/// An independent reader of worksheets on another XML parser (libxml2); slow, simple, and only for valid ones.
final class SheetOracle: NSObject, XMLParserDelegate {
  /// The cells, in the form of `Sheet.dump`.
  private(set) var cells: [String: String] = [:]
  /// The merged ranges of more than one cell.
  private(set) var merges: [String] = []
  /// The shared strings.
  private(set) var items: [String] = []

  private let strings: [String]
  private var path: [String] = []
  private var text = ""
  private var piece = ""
  private var formula = ""
  private var sharedGroup: String?
  private var type = "n"
  private var row = 0
  private var column = 0
  private var isRowNumbered = false
  /// The formulas that many cells share, each with its row and column.
  private var shared: [String: (text: String, row: Int, column: Int)] = [:]

  private init(strings: [String]) { self.strings = strings }

  static func read(_ xml: String, strings: [String] = []) throws -> SheetOracle {
    let oracle = SheetOracle(strings: strings)
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
    guard !path.contains("?") else { return }
    switch name {
    case "row":
      isRowNumbered = attributes["r"] != nil
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c": startCell(attributes)
    case "f": sharedGroup = attributes["t"] == "shared" ? attributes["si"] : nil
    case "si": text = ""
    case "mergeCell":
      if let range = attributes["ref"], range.contains(":") { merges.append(range) }
    default: break
    }
  }

  private func startCell(_ attributes: [String: String]) {
    type = attributes["t"] ?? "n"
    text = ""
    formula = ""
    sharedGroup = nil
    column += 1
    if let reference = attributes["r"] {
      let letters = reference.prefix { $0.isLetter }
      column = Self.column(letters)
      if !isRowNumbered { row = Int(reference.dropFirst(letters.count)) ?? row }
    }
    isRowNumbered = true
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { add(String(decoding: block, as: UTF8.self)) }

  private func add(_ string: String) {
    guard !path.contains("rPh"), !path.contains("?") else { return }
    if path.last == "v" || path.last == "t" { piece += string }
    if path.last == "f" { formula += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let own = path.popLast()
    // An escape belongs to one piece of text and does not reach over two.
    if own == "t" || own == "v" {
      text += Self.unescaped(piece)
      piece = ""
    }
    if own == "si" { items.append(text) }
    guard own == "c", !path.contains("?") else { return }
    let dump = (ownFormula.map { "{\($0)}" } ?? "") + value
    if !dump.isEmpty { cells[Self.letters(column) + String(row)] = dump }
  }

  private var value: String {
    if type == "str" || type == "inlineStr" || type == "d" { return "='\(text)'" }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty else { return "" }
    switch type {
    case "s": return Int(trimmed).map { "='\(strings[$0])'" } ?? ""
    case "b": return trimmed == "1" || trimmed == "true" ? "=true" : "=false"
    case "e": return "=!\(trimmed)"
    default: return Double(trimmed).map { "=\($0)" } ?? ""
    }
  }

  /// The formula of the cell in hand, moved from the cell that it was written for.
  private var ownFormula: String? {
    guard let sharedGroup else { return formula.isEmpty ? nil : formula }
    if !formula.isEmpty {
      shared[sharedGroup] = (formula, row, column)
      return formula
    }
    guard let master = shared[sharedGroup] else { return nil }
    let words = /"[^"]*"|'[^']*'|[A-Z]+[0-9]*(?=\()|(?<cd>\$?)(?<c>[A-Z]+)(?<rd>\$?)(?<r>[0-9]+)/
    return master.text.replacing(words) { match in
      guard let letters = match.c, let digits = match.r, let fixed = match.cd, let fixedRow = match.rd else {
        return String(match.0)
      }
      let newColumn = Self.column(letters) + (fixed.isEmpty ? column - master.column : 0)
      let newRow = (Int(digits) ?? 0) + (fixedRow.isEmpty ? row - master.row : 0)
      guard newColumn > 0, newRow > 0 else { return "#REF!" }
      return fixed + Self.letters(newColumn) + fixedRow + String(newRow)
    }
  }

  private static func column(_ letters: Substring) -> Int {
    letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
  }

  private static func letters(_ column: Int) -> String {
    let last = Unicode.Scalar(UInt8(65 + (column - 1) % 26))
    return (column > 26 ? letters((column - 1) / 26) : "") + String(Character(last))
  }

  /// The escapes by way of a regular expression, and then the line ends.
  static func unescaped(_ text: String) -> String {
    let plain = text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      Unicode.Scalar(UInt32(match.1, radix: 16) ?? 0).map { $0.value == 0 ? String(match.0) : String($0) }
        ?? String(match.0)
    }
    // By scalars, since a line end of two is one character, and a search for one half of it finds nothing.
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in plain.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        lines.append("\n")
      } else if scalar != "\n" {
        lines.append(scalar)
      }
      previous = scalar
    }
    return String(lines)
  }
}
