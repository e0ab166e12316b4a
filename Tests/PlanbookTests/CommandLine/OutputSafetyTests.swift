import ActionPlans
import Foundation
import TestSupport
import Testing

/// Outputs that would take the place of something else, and what cells may do to a terminal.
@Suite("Outputs take nothing else's place, and steer no terminal")
struct OutputSafetyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.putSmallSheet()
  }

  private func shell(_ line: String) throws -> Program.Run { try Program.shell(line, in: folder) }

  @Test(
    "the file to which the program's output goes is not replaced, by whatever name",
    arguments: ["/dev/stdout", "/dev/fd/1", "log.txt", "/proc/self/fd/1"])
  func stream(name: String) throws {
    try folder.put(Array("keep\n".utf8), "log.txt")
    let run = try shell("planbook reconcile แผน.csv -o \(name) >> log.txt")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "planbook: \(name): พบว่าเป็นไฟล์ที่ข้อความของโปรแกรมออกอยู่ แต่ต้องเป็นไฟล์อื่น เพราะจะเขียนทับไฟล์นั้นทั้งไฟล์ ให้ใช้ชื่ออื่น หรือไม่ต้องระบุ -o ถ้าคำสั่งพิมพ์ออกเองได้\n"
    )
    #expect(folder.bytes("log.txt") == Array("keep\n".utf8))
    let english = try shell("planbook reconcile แผน.csv --lang en -o \(name) >> log.txt")
    #expect(
      english.errors
        == "planbook: \(name): Found the file to which the program's output goes, expected another: it would be replaced as a whole. Choose another name, or leave -o out where the command prints by itself.\n"
    )
    #expect(folder.bytes("log.txt") == Array("keep\n".utf8))
  }

  @Test("a file beside the one to which the output goes is written")
  func otherFile() throws {
    #expect(try shell("planbook reconcile แผน.csv -o other.txt >> log.txt").status == 1)
    #expect(folder.bytes("other.txt")?.isEmpty == false)
    #expect(folder.bytes("log.txt") == [])
  }

  @Test("names that are no UTF-8 are read and written as they are: two stay two, in a folder too")
  func names() throws {
    let line = """
      a=$(printf '\\241.csv'); b=$(printf '\\242.csv'); mkdir in out; cp แผน.csv "in/$a"; cp แผน.csv "in/$b"
      planbook import "in/$a" -o "$(printf 'out/\\241.json')"; planbook import "in/$b" -o "$(printf 'out/\\242.json')"
      planbook export "$(printf 'out/\\241.json')" -o "$(printf 'out/\\243.xlsx')" || exit 9
      planbook cells "$(printf 'out/\\243.xlsx')" || exit 8
      planbook cells "in/$a" || exit 7
      ls out | wc -l | grep -q 3 || exit 6
      cat "$(printf 'out/\\242.json')" | grep -q โครงการ || exit 5
      planbook reconcile in
      """
    let run = try shell(line)
    #expect(run.status == 1)
    #expect(!run.errors.contains("ไม่พบไฟล์"))
    // What cannot be shown as text is shown as that.
    #expect(run.errors.contains("out/\u{FFFD}.json"))
  }

  private static let steering = "\u{1B}]0;x\u{07}\u{9B}2J\u{202E}ก"

  /// Whether a text steers a terminal, apart from the program's own colours.
  private func steers(_ text: String) -> Bool {
    text.replacing(/\u{1B}\[[0-9]*m/, with: "").unicodeScalars.contains {
      $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
  }

  @Test(
    "what cells and names of files hold does not reach a terminal",
    arguments: [
      ["reconcile"], ["reconcile", "--lang", "en"], ["look"], ["look", "--format", "json"], ["cells"],
      ["reconcile", "--format", "json"], ["reconcile", "--format", "csv"], ["reconcile", "--format", "sarif"],
    ])
  func terminal(arguments: [String]) throws {
    let text = String(decoding: folder.bytes("แผน.csv") ?? [], as: UTF8.self)
    let name = "แผน\u{1B}[31m.csv"
    try folder.put(
      Array(
        text.replacing("โครงการ ข", with: "โครงการ \(Self.steering)").replacing("รวม,", with: "รวม\(Self.steering),")
          .utf8), name)
    let shown = try Program.runOnTerminal(arguments + [name], in: folder)
    #expect(shown.contains("ก"))
    #expect(!steers(shown), "\(shown.debugDescription.prefix(400))")
    let piped = try Program.run(arguments + [name], in: folder)
    #expect(!steers(piped.errors))
    #expect(arguments.last == "csv" || !steers(piped.output))
    let imported = try Program.run(["import", name, "-o", "a.json"], in: folder)
    #expect(!steers(imported.errors))
  }

  @Test("import ends with 1 for findings of the level that it is given, and with 0 for those below")
  func failOn() throws {
    _ = try Program.run(["import", Program.path("samples/plan-2560/plan.txt"), "-o", "a.json", "--quiet"], in: folder)
    func status(_ options: String...) throws -> Int32 {
      try Program.run(["import", "a.json", "-o", "b.json", "--quiet"] + options, in: folder).status
    }
    #expect(try status() == 0)
    #expect(try status("--fail-on", "never") == 0)
    #expect(try status("--fail-on", "error") == 1)
    #expect(try status("--fail-on", "note") == 1)
  }
}
