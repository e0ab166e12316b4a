import ActionPlans
import Foundation
import TestSupport
import Testing

/// `-` is standard input where a file is read, and standard output where one is written.
@Suite("Standard input and output stand where files do")
struct StreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.putSmallSheet()
  }

  private func shell(_ line: String) throws -> Program.Run { try Program.shell(line, in: folder) }

  @Test("a plan goes from standard input to standard output through every verb")
  func throughPipes() throws {
    let imported = try shell("cat แผน.csv | planbook import - -o - 2> told > plan.json; tail -n 1 told")
    #expect(imported.output == "เขียนแผนแล้ว: เอาต์พุตมาตรฐาน\n")
    _ = try shell("planbook import แผน.csv -o direct.json")
    #expect(folder.bytes("plan.json") == folder.bytes("direct.json"))
    #expect(try shell("cat plan.json | planbook export - -o - > a.xlsx").status == 0)
    #expect(try shell("planbook export plan.json -o b.xlsx").status == 0)
    #expect(folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    #expect(folder.bytes("a.xlsx")?.starts(with: Array("PK".utf8)) == true)
    for verb in ["reconcile", "look", "cells"] {
      let piped = try shell("cat a.xlsx | planbook \(verb) -")
      let named = try shell("planbook \(verb) a.xlsx")
      #expect(piped.status == named.status)
      #expect(piped.output.replacing("-:", with: "a.xlsx:").count == named.output.count || verb != "cells")
      #expect(!piped.output.isEmpty)
    }
    #expect(try shell("planbook cells - < a.xlsx").output == shell("planbook cells a.xlsx").output)
    #expect(try shell("planbook cells - --sheet ไม่มี < a.xlsx").status == 2)
    #expect(try shell("planbook reconcile - --format xlsx -o - < a.xlsx > r.xlsx").status == 0)
    #expect(folder.bytes("r.xlsx")?.starts(with: Array("PK".utf8)) == true)
    #expect(try shell("planbook look - -o - < a.xlsx").output.contains("-"))
  }

  @Test("a report on standard input says so in every format")
  func formats() throws {
    for format in ["text", "json", "csv", "sarif", "html"] {
      let run = try shell("planbook reconcile - --format \(format) < แผน.csv")
      #expect(run.status == 1)
      #expect(run.output.contains("BUD004") || run.output.contains("BUD"))
    }
  }

  @Test("standard input that is empty, or closed, is an error with its name")
  func empty() throws {
    let empty = try shell("planbook reconcile - < /dev/null")
    #expect(empty.status == 2)
    #expect(empty.errors == "planbook: -: ไฟล์ว่างเปล่า ไม่มีข้อมูลแม้แต่ไบต์เดียว ให้ตรวจว่าบันทึกหรือส่งไฟล์มาครบแล้วส่งใหม่\n")
    #expect(try shell("planbook reconcile - <&-").errors == empty.errors)
    let directory = try shell("planbook reconcile - < .")
    #expect(directory.status == 2)
    #expect(directory.errors.hasPrefix("planbook: -: พบข้อผิดพลาดของระบบขณะอ่าน (Is a directory, errno 21)"))
  }

  @Test("started without standard output or errors, the program writes into nothing else")
  func closed() throws {
    #expect(try shell("planbook reconcile แผน.csv >&-").status == 2)
    #expect(try shell("planbook import แผน.csv -o plan.json >&- 2>&-").status == 1)
    #expect(try shell("planbook cells plan.json | wc -l").status == 0)
    _ = try shell("planbook import แผน.csv -o other.json")
    #expect(folder.bytes("plan.json") == folder.bytes("other.json"))
  }

  @Test("an output that is what standard input comes from is refused")
  func outputIsInput() throws {
    _ = try shell("planbook import แผน.csv -o plan.json")
    let before = folder.bytes("plan.json")
    let run = try shell("planbook import - -o plan.json < plan.json")
    #expect(run.status == 2)
    #expect(run.errors == "planbook: plan.json: เป็นไฟล์ต้นทาง (-) จะเขียนทับไม่ได้ ให้ระบุชื่อไฟล์ผลลัพธ์อื่น\n")
    #expect(folder.bytes("plan.json") == before)
  }

  @Test("a workbook is not written to a terminal")
  func terminal() throws {
    _ = try shell("planbook import แผน.csv -o plan.json")
    for arguments in [["export", "plan.json", "-o", "-"], ["reconcile", "plan.json", "--format", "xlsx", "-o", "-"]] {
      #expect(try Program.runOnTerminal(arguments, in: folder) == "")
    }
  }

  @Test("a file whose name is - is read and written as ./-")
  func fileOfThatName() throws {
    _ = try shell("planbook import แผน.csv -o ./-")
    #expect(folder.bytes("-")?.isEmpty == false)
    #expect(try shell("planbook reconcile ./- < /dev/null").status == 0)
  }

  @Test("a terminal that knows no colour is given none")
  func colour() throws {
    func shown(_ environment: [String: String]) throws -> String {
      try Program.runOnTerminal(["reconcile", "แผน.csv"], in: folder, environment: environment)
    }
    #expect(try shown(["TERM": "xterm"]).contains("\u{1B}["))
    #expect(try !shown(["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try !shown(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
  }
}
