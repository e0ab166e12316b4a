import Spreadsheet
import TestSupport
import Testing

@testable import XLSX

/// Formulas, texts that cells hold themselves, and names with prefixes: both roads give the same cells, and the same
/// problems at the same places.
@Suite("Unusual markup on both roads")
struct UnusualMarkupTests {
  /// Every form that the fast road knows besides plain cells, and some that are nearly so.
  private static let contents: [(type: String, content: String)] = [
    ("", "<f>A1+1</f><v>2.5</v>"), ("", "<f>SUM(A1:B2)</f>"), ("", "<f></f><v>1</v>"), ("", "<f/><v>1</v>"),
    ("", "<f ca=\"1\">NOW()</f><v>3</v>"), ("", "<f t=\"array\" ref=\"A1:A2\">A1*B1</f><v>3</v>"),
    ("", "<f t=\"shared\" ref=\"A1:C9\" si=\"0\">A1*$B$2+'A1'!C3&amp;\"A1\"</f><v>3</v>"),
    ("", "<f t=\"shared\" si=\"0\"/><v>4</v>"), ("", "<f si=\"0\" t=\"shared\"></f><v>4</v>"),
    ("", "<f t=\"shared\" si=\"1\"/><v>5</v>"), ("", "<f t=\"shared\" si=\"00\"/><v>5</v>"),
    ("", "<f t=\"shared\" si=\" 0 \"/><v>5</v>"), ("", "<f t=\"shared\" si=\"1234567890\"/><v>5</v>"),
    ("", "<f t=\"shared\" ref=\"A1\" si=\"1\">XFD1+A1048576</f><v>6</v>"), ("", "<f t=\"shared\"/><v>5</v>"),
    ("", "<f t=\"shared\" si=\"0\" si=\"1\"/><v>5</v>"), ("", "<f x=\"1\">A1</f><v>1</v>"),
    ("", "<f xmlns=\"\">A1</f><v>1</v>"), ("", "<f xmlns=\"urn:y\">A1</f><v>1</v>"),
    ("", "<f >A1</f ><v>1</v>"), ("", "\n<f>A1</f>\r\n <v>7</v>\n"), ("", "<f>A1<!-- x -->+1</f><v>2</v>"),
    ("", "<f>A&lt;1&#65;</f><v>1</v>"), ("", "<f>A&x;</f><v>1</v>"), ("", "<f>_xlfn.IFS(A1)</f><v>1</v>"),
    ("", "<f>'น้ำ é😀'!A1</f><v>1</v>"), ("", "<f>A1\r\n+2\u{1}</f><v>1</v>"), ("", "<v>1</v><f>A1</f>"),
    ("", "<f>A1</f><f>B1</f><v>1</v>"), ("", "<f>A1</f><v></v>"), ("", "<f>A1</f><v>x</v>"),
    ("s", "<f>A1</f><v>1</v>"), ("s", "<f>A1</f><v>9</v>"), ("b", "<f>A1</f><v>1</v>"), ("b", "<f>A1</f>"),
    ("e", "<f>A1</f><v>#N/A</v>"), ("n", "<f>A1</f><v>1e3</v>"), ("str", "<f>A1</f>"), ("str", "<f>A1</f><v/>"),
    ("str", "<f>A1&amp;B1</f><v>a&amp;b</v>"), ("str", "<f>A1</f><v></v>"), ("str", "<v>น้ำ</v>"),
    ("str", "<v>a_x000D_b</v>"), ("str", "<v>a_b_x</v>"), ("str", "<v>_x0041_</v>"), ("str", "<v>a\r\nb\tc</v>"),
    ("str", "<v> a </v>"), ("str", "<v>é😀</v>"), ("str", "<v>a&b</v>"), ("str", "<v>a<b/>c</v>"),
    ("inlineStr", "<is><t>น้ำ</t></is>"), ("inlineStr", "<is><t xml:space=\"preserve\"> x </t></is>"),
    ("inlineStr", "<is><t></t></is>"), ("inlineStr", "<is><t/></is>"), ("inlineStr", "<is/>"),
    ("inlineStr", "<is><t>a&amp;b</t></is>"), ("inlineStr", "<is><t>a&b</t></is>"),
    ("inlineStr", "\n<is>\n<t>x</t>\n</is>\n"), ("inlineStr", "<is><t>a</t><t>b</t></is>"),
    ("inlineStr", "<is><r><t>a</t></r></is>"), ("inlineStr", "<is><t>a</t><rPh><t>b</t></rPh></is>"),
    ("inlineStr", "<is><t>_x0041__x</t></is>"), ("inlineStr", "<v>x</v>"), ("inlineStr", "<f>A1</f><is><t>x</t></is>"),
    ("str", "<is><t>x</t></is>"), ("inlineStrx", "<is><t>x</t></is>"), ("strx", "<v>x</v>"), ("i", "<v>1</v>"),
    ("d", "<v>2016-10-01</v>"), ("s", "<v>0</v>"), ("", "<v>12.25</v>"), ("", ""), ("b", "<v>1</v>"),
  ]

  /// A cell of a type, where there is one.
  private static func cell(_ place: String, _ type: String, _ content: String, style: String = "") -> String {
    "<c r=\"\(place)\"\(type.isEmpty ? "" : " t=\"\(type)\"")\(style)>\(content)</c>"
  }

  /// Those of them that are not refused.
  private static let sound = contents.filter { type, content in
    !TwoRoads(PackageBuilder(rows: "<row r=\"1\">\(cell("A1", type, content))</row>").bytes())
      .general.hasPrefix("SourceError")
  }

  /// Rows with all of these; what is refused comes seldom, since nothing is read after it.
  private static func rows(seed: Int, count: Int) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    return (1...count).map { row in
      let cells = (1...Int.random(in: 1...6, using: &random)).map { column in
        let list = Int.random(in: 0..<4 * count, using: &random) == 0 ? contents : sound
        let (type, content) = list.randomElement(using: &random) ?? ("", "")
        let place = CellReference(row: row, column: column)
        return cell(place.description, type, content, style: row % 3 == 0 ? " s=\"1\"" : "")
      }
      return "<row r=\"\(row)\">\(cells.joined())</row>" + (row % 5 == 0 ? "\n" : "")
    }.joined()
  }

  /// The part of a sheet, with a prefix before every name where one is given.
  private static func sheet(_ rows: String, prefix: String = "", others: String = "") -> String {
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let plain = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    var text = ""
    var isTag = false
    for character in plain {
      if isTag, character.isLetter { text += prefix }
      text.append(character)
      isTag = character == "<" || isTag && character == "/"
    }
    return text.replacing(
      "worksheet>", with: "worksheet \(name)=\"\(PackageBuilder.main)\"\(others)>", maxReplacements: 1)
  }

  private static let prefixes = ["", "x:", "main:", "abcdefg:", "abcdefgh:", "ก:"]

  @Test("every form gives the same, by itself and among others", arguments: prefixes)
  func everyForm(prefix: String) {
    for (type, content) in Self.contents {
      for follower in ["", "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>"] {
        let cell = Self.cell("B2", type, content)
        let rows = "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A1\">A1+B2</f></c>\(cell)</row>\(follower)"
        let both = TwoRoads(sheet: Array(Self.sheet(rows, prefix: prefix).utf8))
        #expect(both.areSame, "\(prefix) \(type) \(content)")
      }
    }
  }

  @Test(
    "random rows give the same, with and without formulas and styles", arguments: 0..<TestEffort.count(12, full: 24))
  func randomRows(seed: Int) {
    let prefix = Self.prefixes[seed % Self.prefixes.count]
    let sheet = Array(Self.sheet(Self.rows(seed: seed, count: seed < 2 ? 6_000 : 60), prefix: prefix).utf8)
    for options: XLSXReader.Options in [.everything, [], .styles, .formulas] {
      let both = TwoRoads(sheet: sheet, options: options)
      #expect(both.areSame)
    }
  }

  @Test("cut after any byte or with any bit flipped, they give the same", arguments: ["", "x:"])
  func damage(prefix: String) {
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>น้ำ&amp;x</t></is></c><c r="B1" s="1"><f>A1</f><v>2</v></c></row>\
      <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B$1*C2</f><v>2</v></c><c r="B2" t="str"><v>a</v></c></row>\
      <row r="3"><c r="A3"><f t="shared" si="0"/><v>-1.5</v></c><c r="B3" t="str"><f>B2</f><v>a</v></c></row>
      """
    let sheet = Array(Self.sheet(rows, prefix: prefix).utf8)
    let first = Self.sheet("", prefix: prefix).utf8.count / 2
    for index in first..<sheet.count {
      #expect(TwoRoads(sheet: Array(sheet.prefix(index))).areSame, "cut at \(index)")
      for bit in TestEffort.isFull ? 0..<8 : index % 8..<index % 8 + 1 {
        var damaged = sheet
        damaged[index] ^= 1 << UInt8(bit)
        #expect(TwoRoads(sheet: damaged).areSame, "bit \(bit) of \(index): \(String(decoding: damaged, as: UTF8.self))")
      }
    }
  }

  @Test("random edits of unusual rows give the same")
  func randomEdits() {
    var random = SeededGenerator(seed: 5)
    let texts = Self.prefixes.prefix(2).map { Array(Self.sheet(Self.rows(seed: 77, count: 6), prefix: $0).utf8) }
    for round in 0..<TestEffort.count(1_500, full: 60_000) {
      var edited = texts[round % texts.count]
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let index = Int.random(in: 60..<edited.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: edited[index] = edited.randomElement(using: &random) ?? 0
        case 1: edited.remove(at: index)
        case 2: edited[index] = UInt8.random(in: 0...255, using: &random)
        default:
          let piece = edited.dropFirst(Int.random(in: 0..<edited.count, using: &random)).prefix(12)
          edited.insert(contentsOf: piece, at: index)
        }
      }
      #expect(TwoRoads(sheet: edited).areSame, "\(String(decoding: edited, as: UTF8.self))")
    }
  }

  @Test("names of another namespace, and prefixes bound anew, are the general road's", arguments: ["", "x:"])
  func namespaces(prefix: String) {
    let cell = "<c r=\"A1\"><f>B1</f><v>1</v></c>"
    for others in [
      " xmlns:y=\"\(PackageBuilder.main)\"", " xmlns:y=\"urn:y\"", " xmlns:x=\"urn:y\"", " xmlns=\"urn:y\"",
    ] where !(prefix.isEmpty && others.hasPrefix(" xmlns=")) && !(prefix == "x:" && others.hasPrefix(" xmlns:x")) {
      for row in [
        "<row r=\"1\">\(cell)</row>", "<row r=\"1\" xmlns:x=\"urn:z\">\(cell)</row><row r=\"2\">\(cell)</row>",
        "<row r=\"1\" xmlns=\"urn:z\">\(cell)</row><row r=\"2\"/>",
      ] {
        for stranger in ["y:", "x:", ""] {
          let sheet = Self.sheet(row, prefix: prefix, others: others)
            .replacing("<\(prefix)c ", with: "<\(stranger)c ").replacing("</\(prefix)c>", with: "</\(stranger)c>")
          #expect(TwoRoads(sheet: Array(sheet.utf8)).areSame, "\(sheet)")
        }
      }
    }
  }

  @Test("long texts and formulas give the same, at the road's own ends and at the limits'")
  func longTexts() {
    let pad = "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>\(String(repeating: "x", count: 400))</v></c></row>"
    for count in [32_766, 32_767, 32_768, 65_535, 65_536, 65_537, 131_071, 131_073] {
      for letter in ["a", "ก"] {
        let text = String(repeating: letter, count: count / letter.utf8.count)
        for cell in [
          "<c t=\"str\"><v>\(text)</v></c>", "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>",
          "<c><f>\(text)</f><v>1</v></c>",
          "<c><f t=\"shared\" si=\"0\" ref=\"A1\">\(text)</f></c><c><f t=\"shared\" si=\"0\"/></c>",
        ] {
          let both = TwoRoads(PackageBuilder(rows: "<row>\(cell)</row>" + pad).bytes())
          #expect(both.areSame, "\(count) \(letter) \(cell.prefix(30))")
        }
      }
    }
  }

  @Test("a shared formula that grows past what the grid holds as bytes is whole")
  func longSharedFormula() {
    var limits = XLSXLimits()
    limits.cellText = 1 << 20
    for count in [349_000, 350_000] {
      let formula = Array(repeating: "A1", count: count).joined(separator: "+")
      let rows = """
        <row r="1"><c r="A1"><f t="shared" si="0" ref="A1">\(formula)</f></c><c r="B1"><f t="shared" si="0"/></c></row>
        """
      let both = TwoRoads(PackageBuilder(rows: rows).bytes(), limits: limits)
      #expect(both.areSame)
      #expect(both.fast.count == 2 * formula.utf8.count + 2 * "A1{} ".utf8.count + "Sheet1 [] [] [] [] []".utf8.count)
    }
  }

  @Test("limits hold at the same value on both roads, and say the same past it")
  func limits() {
    let rows = (1...40).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><f>A1&amp;B2</f><v>a&lt;\($0)</v></c><c r=\"B\($0)\"><v>1</v></c></row>"
    }.joined()
    var package = PackageBuilder(rows: rows)
    package.sharedStrings = nil
    let bytes = package.bytes()
    for value in 0..<260 {
      for set: (inout XLSXLimits, Int) -> Void in [
        { $0.cells = $1 }, { $0.formulaBytes = $1 }, { $0.textBytes = 12 * $1 }, { $0.cellText = $1 / 40 },
        { $0.rows = $1 / 4 }, { $0.columns = $1 / 40 },
      ] {
        var limits = XLSXLimits()
        set(&limits, value)
        let both = TwoRoads(bytes, limits: limits)
        #expect(both.areSame, "\(value)\n\(both.fast)\n\(both.general)")
      }
    }
  }
}
