import Testing
import ThaiText

@Suite("Misread Thai in a text")
struct MisreadTextTests {
  private static func latin1(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// What was meant, with what became of it.
  private static let accidents: [@Sendable (String) -> String] = [
    { latin1(Array($0.utf8)) }, { latin1(CodePage874.encode($0) ?? []) },
    { text in
      Array(text.utf8).map { byte in (try? CodePage874.decode([byte])) ?? String(Character(Unicode.Scalar(byte))) }
        .joined()
    },
  ]

  /// The mended text; nil when nothing is to be mended.
  private static func mended(_ text: String) throws -> String? { try MisreadText(text)?.text }

  @Test("is mended in whole files, short pieces included, whichever accident it was", arguments: 0..<3)
  func wholeFile(accident: Int) throws {
    let meant = "ลำดับที่,ชื่อโครงการ,แหล่งงบประมาณ\r\n๑,\"โครงการหนึ่ง\nและสอง\",กทม.\r\n๒,โครงการ Smart City (ก),กทม.\r\n"
    let misread = try #require(try MisreadText(Self.accidents[accident](meant)))
    #expect(misread.text == meant)
  }

  @Test("is mended where it was misread and saved twice", arguments: 0..<3, [0, 2])
  func twice(first: Int, last: Int) throws {
    let meant = "ลำดับที่,ชื่อโครงการ,แหล่งงบประมาณ\r\n๑,โครงการหนึ่ง,กทม.\r\n๒,โครงการสอง,กทม.\r\n"
    let once = Self.accidents[first](meant)
    #expect(try Self.mended(Self.accidents[last](once)) == meant)
  }

  @Test("is mended in a piece among others that are right, and what is too short to tell is left alone")
  func piece() throws {
    let text = "ลำดับ,โครงการ,½,กทม.\n1,\(Self.latin1(CodePage874.encode("โครงการน้ำดี") ?? [])),¡·Á.,ก\n"
    let misread = try #require(try MisreadText(text))
    #expect(misread.text == "ลำดับ,โครงการ,½,กทม.\n1,โครงการน้ำดี,¡·Á.,ก\n")
    #expect(misread.pieces.count == 1)
  }

  @Test("pieces that are too short to tell are mended where more than half of all are certain")
  func half() throws {
    let certain = Self.latin1(CodePage874.encode("น้ำ") ?? [])
    #expect(try Self.mended("\(certain),\(certain),¡·Á.") == "น้ำ,น้ำ,กทม.")
    #expect(try Self.mended("\(certain),¡·Á.") == "น้ำ,¡·Á.")
  }

  @Test(
    "is not seen in what is right",
    arguments: [
      "", "plain", "โครงการ,๕๐๐\n", "โครงการ\u{A0}ก,½ × 3,café", "Zürich,São Tomé,naïve", "¡·Á.", "« Bonjour »",
    ])
  func nothing(text: String) throws { #expect(try Self.mended(text) == nil) }

  @Test("of which letters are gone is no text any more; its place is told")
  func ruined() throws {
    let text = "ก,1\n,à¸\u{FFFD}à¸—à¸¡"
    let loss = #expect(throws: MisreadText.Loss.self) { try MisreadText(text) }
    #expect(loss?.offset == "ก,1\n,".utf8.count)
    #expect(throws: MisreadText.Loss.self) { try MisreadText("à¸?à¸—") }
    #expect(throws: MisreadText.Loss.self) { try MisreadText("à¸à¸—à¸¡") }
    // True words have such letters as well.
    #expect(try Self.mended(Self.latin1(CodePage874.encode("เธอและเธอ") ?? [])) == "เธอและเธอ")
    #expect(try Self.mended(Self.latin1(CodePage874.encode("เน้นเนื้อหา") ?? [])) == "เน้นเนื้อหา")
    // One trace alone may be anything.
    #expect(try Self.mended("à¸?") == nil)
  }

  @Test("a place in the mended text is found again in the text as it was")
  func places() throws {
    let water = Self.latin1(CodePage874.encode("น้ำ") ?? [])
    let misread = try #require(try MisreadText("a,\(water),b,\(water)\"c"))
    #expect(misread.text == "a,น้ำ,b,น้ำ\"c")
    for (part, place) in [("a", 0), (",น้ำ", 1), (",b", 8), ("b", 9), ("\"c", 17), ("c", 18)] {
      let range = try #require(misread.text.firstRange(of: part))
      let offset = misread.text.utf8.distance(from: misread.text.startIndex, to: range.lowerBound)
      #expect(misread.writtenOffset(of: offset) == place, "\(part)")
    }
    // Inside a piece it is the piece's beginning.
    #expect(misread.writtenOffset(of: 5) == 2)
    #expect(misread.writtenOffset(of: misread.text.utf8.count) == 19)
  }
}
