import Foundation
import TestSupport
import Testing

@Suite("`planbook look` prints what sheets were read as, and its exit code says whether a person has to look")
struct LookCommandTests {
  private let folder: TemporaryFolder
  private static let table = """
    แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๙
    สรุปโครงการและงบประมาณ
    ลำดับที่,ชื่อโครงการ,งบประมาณ,แหล่งงบประมาณ,ส่วนราชการที่รับผิดชอบ
    ๑,โครงการอบรม (๑.๒.๓.๑),500,กทม.,กลุ่มงานสวน
    ,รวมงบประมาณทั้งสิ้น,500
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.put(Array(Self.table.utf8), "ชัด.csv")
    try folder.put(Array(Self.table.replacing(",ชื่อโครงการ,", with: ",ชื่อโครงกาน,").utf8), "เดา.csv")
    try folder.put(Array("เรียน ผู้อำนวยการ\nขอส่งแผน".utf8), "หนังสือ.csv")
  }

  private func run(_ arguments: String...) throws -> Program.Run { try Program.run(["look"] + arguments, in: folder) }

  @Test(
    "what is understood ends with 0, a guess with 1, sheets without a table with 1, and nothing is on standard error")
  func exitCodes() throws {
    let clear = try run("ชัด.csv")
    #expect(clear.status == 0 && clear.errors == "")
    #expect(clear.output.hasPrefix("ชัด.csv\n  แถว ๑ ชื่อเรื่อง\n"))
    #expect(clear.output.contains("\n    อ่านได้ ๕๐๐ บาท ตรงกับยอดรวมที่ C5\n"))
    #expect(clear.output.hasSuffix("\nอ่านได้โดยไม่มีเรื่องที่ต้องดู\n"))
    let guessed = try run("เดา.csv", "--lang", "en")
    #expect(guessed.status == 1 && guessed.errors == "")
    #expect(guessed.output.contains("\n    B ชื่อโครงการ (by a similar label, “ชื่อโครงกาน”)\n"))
    let letter = try run("หนังสือ.csv", "--lang", "en")
    #expect(letter.status == 1 && letter.errors == "")
    #expect(letter.output.hasSuffix("\n\nNo sheet has a table of the form.\n"))
  }

  @Test("what cannot be read, and an output that is an input, end with 2 and a sentence")
  func refusals() throws {
    let missing = try run("ไม่มี.csv")
    #expect(missing.status == 2 && missing.output == "" && missing.errors.hasPrefix("planbook: "))
    let over = try run("ชัด.csv", "-o", "./ชัด.csv")
    #expect(over.status == 64)
    let before = folder.bytes("ชัด.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("ลิงก์.txt"), withDestinationPath: folder.path("ชัด.csv"))
    let link = try run("ชัด.csv", "-o", "ลิงก์.txt")
    #expect(link.status == 2 && link.errors.hasPrefix("planbook: "))
    #expect(folder.bytes("ชัด.csv") == before)
    #expect(try run("ชัด.csv", "--format", "xlsx").status == 64)
    let ending = try run("ชัด.csv", "--format", "json", "-o", "ดู.html", "--lang", "en")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("ดู.html: look writes text, json or html; give the file another name."))
  }

  @Test("JSON goes to standard output or to a file, the same bytes each time")
  func json() throws {
    let printed = try run("เดา.csv", "--format", "json")
    #expect(printed.status == 1)
    let tree = try JSONTree(Array(printed.output.utf8))
    #expect(tree.members["schema"] == .integer(1) && tree.members["doubt"] == .boolean(true))
    let written = try run("เดา.csv", "--format", "json", "-o", "ดู.json")
    #expect(written == Program.Run(status: 1, output: "", errors: ""))
    #expect(folder.bytes("ดู.json") == Array(printed.output.utf8))
  }

  @Test("a page is written where the output ends in .html or the format is asked for, the same bytes each time")
  func html() throws {
    let written = try run("เดา.csv", "-o", "ดู.HTML")
    #expect(written == Program.Run(status: 1, output: "", errors: ""))
    let printed = try run("เดา.csv", "--format", "html")
    #expect(printed.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"th\">"))
    #expect(folder.bytes("ดู.HTML") == Array(printed.output.utf8))
    #expect(
      try run("เดา.csv", "--format", "html", "--lang", "en").output.contains("<h1>What each sheet was read as</h1>"))
  }

  @Test("another form set is looked through by its name")
  func formSet() throws {
    let run = try Program.run(["look", "samples/operation-plan-2569/tables", "--template", "local"])
    #expect(run.status == 0)
    #expect(run.output.contains("\n  ตารางบัญชีโครงการ (ผด. ๐๒) หัวตารางแถว ๙–๑๑, ๑๗–๑๙, ๒๕–๒๗, ๓๓–๓๕ มี ๗ รายการ\n"))
  }
}
