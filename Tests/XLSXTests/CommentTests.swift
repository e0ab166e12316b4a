import Spreadsheet
import Testing
import XLSX

@Suite("Remarks attached to cells")
struct CommentTests {
  private static let threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  private static let office2017 = "http://schemas.microsoft.com/office/2017/10/relationships"

  static func notes(_ list: String, authors: String = "<author>ก</author><author> </author>") -> PackageBuilder {
    var package = PackageBuilder()
    package.sheetRelationships = [("rId1", "comments", "../comments1.xml")]
    package.others = [
      (
        "xl/comments1.xml",
        "<comments xmlns=\"\(PackageBuilder.main)\"><authors>\(authors)</authors><commentList>\(list)</commentList></comments>"
      )
    ]
    return package
  }

  /// A workbook with notes, and threads beside them.
  static func threaded(_ list: String, notes: String) -> PackageBuilder {
    var package = Self.notes(notes, authors: "<author>tc={1}</author><author>ก</author>")
    package.sheetRelationships.append(
      ("rId2", "\(office2017)/threadedComment", "../threadedComments/threadedComment1.xml"))
    package.others.append(
      (
        "xl/threadedComments/threadedComment1.xml",
        "<ThreadedComments xmlns=\"\(threads)\" xmlns:x=\"\(PackageBuilder.main)\">\(list)</ThreadedComments>"
      ))
    package.others.append(
      (
        "xl/persons/person.xml",
        "<personList xmlns=\"\(threads)\"><person displayName=\"สมหญิง\" id=\"{P1}\" userId=\"x\" providerId=\"None\"/>"
          + "<person displayName=\"\" id=\"{P2}\"/></personList>"
      ))
    package.workbookRelationships = package.workbookRelationships.replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="rId9" Type="\#(office2017)/person" Target="persons/person.xml"/></Relationships>"#)
    return package
  }

  private func dump(_ package: PackageBuilder) throws -> [String] {
    try XLSXReader.workbook(bytes: package.bytes()).sheets[0].comments.map {
      "\($0.cell) \($0.author ?? "-"): \($0.text.replacing("\n", with: "/"))"
    }
  }

  @Test("notes have an author and a text, runs joined, phonetic runs left out, escapes and line ends replaced")
  func notes() throws {
    let package = Self.notes(
      #"<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>ก:</t></r><r><t xml:space="preserve">_x000a_แก้ </t></r>"#
        + #"<rPh sb="0" eb="1"><t>x</t></rPh></text></comment><comment ref="A1" authorId="1"><text><t>a_x005F_x0041_</t>"#
        + #"</text></comment><comment ref="$XFD$1048576"/>"#)
    #expect(try dump(package) == ["B2 ก: ก:/แก้ ", "A1 -: a_x0041_", "XFD1048576 -: "])
  }

  @Test("a thread takes the place of the note beside it; its replies follow on lines of their own")
  func threads() throws {
    let package = Self.threaded(
      #"<threadedComment ref="B2" personId="{P2}" id="{C2}" parentId="{C1}"><text>ตอบ</text></threadedComment>"#
        + #"<threadedComment ref="B2" personId="{P1}" id="{C1}"><text>ถาม_x0021_</text><mentions/></threadedComment>"#
        + #"<threadedComment ref="B2" personId="{P1}" id="{C3}" parentId="{C1}"><text>ขอบคุณ</text></threadedComment>"#
        + #"<threadedComment ref="D4" personId="{P2}" id="{C4}"><text>ลอย</text></threadedComment>"#,
      notes: #"<comment ref="A1" authorId="1"><text><t>note</t></text></comment>"#
        + #"<comment ref="B2" authorId="0"><text><t>[Threaded comment] ถาม</t></text></comment>"#)
    #expect(try dump(package) == ["A1 ก: note", "B2 สมหญิง: ถาม!/ตอบ/ขอบคุณ", "D4 -: ลอย"])
  }

  @Test("threads without persons have no author; strict relationships lead to notes too")
  func withoutPersons() throws {
    var package = Self.threaded(
      #"<threadedComment ref="B2" personId="{P1}" id="{C1}"><text>ถาม</text></threadedComment>"#, notes: "")
    package.workbookRelationships = PackageBuilder().workbookRelationships
    #expect(try dump(package) == ["B2 -: ถาม"])
    package = Self.notes(#"<comment ref="A1" authorId="0"><text><t>x</t></text></comment>"#)
    package.sheetRelationships[0].kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    package.others[0].text = package.others[0].text.replacing(
      PackageBuilder.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
    #expect(try dump(package) == ["A1 ก: x"])
  }
}
