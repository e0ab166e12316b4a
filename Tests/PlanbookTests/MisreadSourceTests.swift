import ActionPlans
import OfficialTables
import Reconciliation
import Spreadsheet
import TestSupport
import Testing
import ThaiText

@testable import Planbook

@Suite("A source whose Thai was read in a wrong code page before it was saved")
struct MisreadSourceTests {
  private static let table = SummaryText.begin + SummaryText.second + "\n,รวมงบประมาณทั้งสิ้น,620000,,\n"

  /// The bytes of a text as a program shows them that takes them for Latin-1.
  private static func misread(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  private static func workbook(_ text: String, _ name: String) throws -> Workbook {
    let folder = try TemporaryFolder()
    try folder.put(Array(text.utf8), name)
    var workbook = try SourceReader(form: try Form.standard()).workbook(folder.path(name))
    workbook.file = name
    return workbook
  }

  @Test("is read as it was meant, and a warning says so", arguments: [true, false], ["a.csv", "a.txt"])
  func mended(isUTF8: Bool, name: String) throws {
    let form = try Form.standard()
    let table = name == "a.txt" ? Self.table.replacing(",", with: "\t") : Self.table
    let bytes = isUTF8 ? Array(table.utf8) : try #require(CodePage874.encode(table))
    let right = try Self.workbook(table, name)
    var read = try Self.workbook(Self.misread(bytes), name)
    #expect(read.sheets == right.sheets)
    let submission = Submission(reading: [read], form: form)
    let plan = try PlanAssembly(submission, form: form).plan()
    #expect(plan.divisions[0].projects.map(\.name) == ["โครงการหนึ่ง", "โครงการสอง"])
    let told = Reconciliation(submission, form: form).findings.filter { $0.code == "FRM012" }
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.places.map(\.location.description) == ["a.\(name.suffix(3)):A1"])
    #expect(told.first?.message.thai.hasSuffix("รวม ๗ บรรทัด เริ่มที่บรรทัดที่ ๑") == true)
    #expect(told.first?.message.english.hasSuffix("and so were 7 lines in all, from line 1 on") == true)
    read.mending = nil
    #expect(
      Reconciliation(Submission(reading: [read], form: form), form: form).findings.map(\.code).contains("FRM012")
        == false)
  }

  @Test("of which letters are gone is refused with its line")
  func ruined() throws {
    let ruined = Self.misread(Array(Self.table.utf8)).replacing("à¸\u{81}", with: "à¸\u{FFFD}")
    let error = #expect(throws: SourceError.self) { try Self.workbook(ruined, "a.csv") }
    #expect(error?.code == "misread-text")
    #expect(error?.sentence(in: .english).contains("Line 1, byte 0: the Thai was read in a wrong code page") == true)
  }
}
