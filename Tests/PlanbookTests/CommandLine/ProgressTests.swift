import ActionPlans
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

/// What is said of work that takes its time.
@Suite("Work that takes over a second says how far it has come")
struct ProgressTests {
  private func line(_ state: WorkProgress.State, after seconds: Double) -> [String] {
    let wording = state.wording(after: seconds)
    return [wording.thai, wording.english]
  }

  @Test("files, sheets, rules, rows, the share and the time left are told as far as they are known")
  func wordings() {
    let progress = WorkProgress()
    #expect(line(progress.state, after: 1) == ["อ่านไฟล์", "reading"])
    progress.beginReading(files: 4)
    progress.read(rows: 1_234)
    #expect(
      line(progress.state, after: 1) == [
        "อ่านไฟล์แล้ว ๑ จาก ๔ · ๑,๒๓๔ แถว · ๒%", "reading files: 1 of 4 are read · 1,234 rows · 2%",
      ])
    progress.read(rows: 1_000_000)
    #expect(progress.state.share == 0.05)
    #expect(
      line(progress.state, after: 1) == [
        "อ่านไฟล์แล้ว ๒ จาก ๔ · ๑,๐๐๑,๒๓๔ แถว · ๕% · เหลือราว ๑๙ วินาที",
        "reading files: 2 of 4 are read · 1,001,234 rows · 5% · about 19 s left",
      ])
    progress.begin(.recognising, steps: 10)
    progress.beginStep()
    #expect(progress.state.share == 0.1)
    for _ in 0..<5 { progress.beginStep() }
    #expect(
      line(progress.state, after: 3.5) == [
        "จำแนกตาราง แผ่นงานที่ ๖ จาก ๑๐ · ๑,๐๐๑,๒๓๔ แถว · ๓๕% · เหลือราว ๗ วินาที",
        "finding tables: sheet 6 of 10 · 1,001,234 rows · 35% · about 7 s left",
      ])
    progress.begin(.checking, steps: 2)
    #expect(line(progress.state, after: 6)[1] == "checking: rule 1 of 2 · 1,001,234 rows · 60% · about 4 s left")
    for _ in 0..<9 { progress.beginStep() }
    #expect(line(progress.state, after: 6)[1] == "checking: rule 2 of 2 · 1,001,234 rows · 95% · about 1 s left")
    progress.begin(.writing)
    #expect(
      line(progress.state, after: 6) == [
        "เขียนผลลัพธ์ · ๑,๐๐๑,๒๓๔ แถว · ๙๕%", "writing the output · 1,001,234 rows · 95%",
      ])
  }

  @Test("work that is stopped says what was written, what was not, and what was on its way")
  func stopped() {
    let progress = WorkProgress()
    progress.beginReading(files: 3)
    progress.read(rows: 5)
    #expect(progress.state.stoppedWording.thai == "หยุดตามคำสั่งขณะอ่านไฟล์แล้ว ๑ จาก ๓ · ยังไม่ได้เขียนไฟล์ใด")
    #expect(
      progress.state.stoppedWording.english == "stopped while reading files: 1 of 3 are read · nothing was written")
    progress.begin(.writing)
    progress.replaces("a.json")
    #expect(
      progress.state.stoppedWording.thai
        == "หยุดตามคำสั่งขณะเขียนผลลัพธ์ · กำลังเขียน a.json (เป็นของเดิมหรือของใหม่ทั้งหมด หรือโฟลเดอร์มีเครื่องหมายว่ายังใช้ไม่ได้)")
    #expect(
      progress.state.stoppedWording.english
        == "stopped while writing the output · a.json was being put in its place (it is the old or the new one, whole, or a folder marked as not to be used)"
    )
    progress.replaced(false)
    #expect(progress.state.written == [])
    progress.replaces("a.json")
    progress.replaced(true)
    #expect(progress.state.stoppedWording.thai == "หยุดตามคำสั่งขณะเขียนผลลัพธ์ · เขียนแล้ว: a.json")
    #expect(progress.state.stoppedWording.english == "stopped while writing the output · written: a.json")
  }

  @Test("a desk tells every stage of its work")
  func stages() async throws {
    let folder = try TemporaryFolder()
    let progress = WorkProgress()
    try await WorkProgress.$current.withValue(progress) {
      let desk = try PlanDesk(template: nil)
      let sheets = try await desk.read([Program.path("samples/district-2568/sheets")])
      #expect(progress.state.stage == .recognising)
      #expect(progress.state.files > 1)
      #expect(progress.state.filesRead == progress.state.files)
      #expect(progress.state.begun == progress.state.steps)
      #expect(progress.state.rows > 10)
      _ = try desk.reconcile(sheets)
      #expect(progress.state.stage == .writing)
      try desk.save(desk.imported(sheets), to: folder.path("plan.json"))
      try desk.export(planAt: folder.path("plan.json"), to: folder.path("out"))
      #expect(progress.state.written == [folder.path("plan.json"), folder.path("out")])
      #expect(progress.state.replacing == nil)
    }
  }

  // MARK: The command

  private func shell(_ line: String, in folder: TemporaryFolder) throws -> Program.Run {
    try Program.shell(line, in: folder)
  }

  @Test("a command that waits shows where it is, and says so when it is told to end")
  func waiting() throws {
    let folder = try TemporaryFolder()
    let wait = "mkfifo pipe; exec 9<>pipe; timeout --preserve-status -s INT 2 planbook reconcile - %@ < pipe"
    func run(_ options: String) throws -> Program.Run {
      try shell(
        wait.replacing("%@", with: options).replacing("mkfifo pipe;", with: "rm -f pipe; mkfifo pipe;"), in: folder)
    }
    let stopped = "planbook: หยุดตามคำสั่งขณะอ่านไฟล์แล้ว ๐ จาก ๑ · ยังไม่ได้เขียนไฟล์ใด\n"
    let plain = try run("")
    #expect(plain.status == 130)
    #expect(plain.errors == stopped)
    #expect(try run("--verbose").errors == "planbook: อ่านไฟล์แล้ว ๐ จาก ๑\n" + stopped)
    #expect(
      try run("--verbose --lang en").errors == """
        planbook: reading files: 0 of 1 are read
        planbook: stopped while reading files: 0 of 1 are read · nothing was written

        """)
    #expect(try run("--quiet").errors == "")
    #expect(try run("--quiet --verbose").errors == "")
  }

  @Test("on a terminal the line is written over and gone in the end")
  func terminal() throws {
    let folder = try TemporaryFolder()
    try folder.putSmallSheet()
    let line = "(sleep 2; cat แผน.csv) | planbook reconcile - --quiet -o r.txt"
    let quiet = try Program.runShellOnTerminal(line, in: folder)
    #expect(quiet == "")
    let shown = try Program.runShellOnTerminal(line.replacing(" --quiet", with: ""), in: folder)
    #expect(shown.contains("\rอ่านไฟล์แล้ว ๐ จาก ๑\u{1B}[K"))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
    let dumb = try Program.runShellOnTerminal(
      "TERM=dumb; export TERM; " + line.replacing(" --quiet", with: ""), in: folder)
    #expect(dumb == "")
    // What takes under a second shows nothing.
    #expect(try Program.runShellOnTerminal("planbook reconcile แผน.csv -o r.txt", in: folder) == "")
  }
}
