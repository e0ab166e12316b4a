import ActionPlans
import Foundation
import TestSupport
import Testing

/// Too few descriptors, threads, too little memory.
@Suite("Starved of what the system gives, a command ends with a message")
struct StarvationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.putSmallSheet()
    // The system's own report of a crash would take longer than the crash.
    try folder.put(Array("SWIFT_BACKTRACE=enable=no; export SWIFT_BACKTRACE\n".utf8), "quiet.sh")
  }

  private func shell(_ line: String) throws -> Program.Run { try Program.shell(". ./quiet.sh; " + line, in: folder) }

  @Test("with too few descriptors to begin with nothing is begun")
  func descriptors() throws {
    for count in 4...12 {
      for verb in ["reconcile แผน.csv", "import แผน.csv -o plan.json", "cells แผน.csv"] {
        let run = try shell("ulimit -n \(count); planbook \(verb)")
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(
          run.errors
            == "planbook: พบว่าระบบให้เปิดไฟล์พร้อมกันได้น้อยเกินไป แต่ต้องเปิดได้อย่างน้อย 10 ไฟล์ ให้เพิ่มค่า ulimit -n แล้วสั่งใหม่\n"
        )
      }
    }
    #expect(folder.names == ["quiet.sh", "แผน.csv"])
    let english = try shell("LANG=en_US.UTF-8; export LANG; ulimit -n 12; planbook reconcile แผน.csv")
    #expect(
      english.errors
        == "planbook: Found that too few files may be open at once, expected at least 10. Raise ulimit -n, and run the command again.\n"
    )
  }

  @Test("with as many descriptors as are asked for, every verb does its work")
  func enoughDescriptors() throws {
    #expect(try shell("ulimit -n 13; planbook import แผน.csv -o plan.json").status == 1)
    for verb in [
      "export plan.json -o a.xlsx", "export plan.json -o a", "reconcile a", "look a.xlsx -o l.html", "cells a.xlsx",
      "reconcile a.xlsx --format xlsx -o r.xlsx",
    ] {
      let run = try shell("ulimit -n 13; planbook \(verb)")
      #expect(run.status < 2, "\(verb): \(run.errors)")
    }
  }

  @Test("with too little memory, at the start or on the way, there is a message, no trap and no waiting")
  func memory() throws {
    let line = Array(",โครงการที่ยาวพอสมควรสำหรับการทดสอบหน่วยความจำ,5000,กทม.\r\n".utf8)
    let head = folder.bytes("แผน.csv") ?? []
    try folder.put(head + (0..<20_000).flatMap { _ in line }, "ใหญ่.csv")
    var statuses: Set<Int32> = []
    for limit in stride(from: 100_000, through: 420_000, by: 40_000) {
      let run = try shell("ulimit -v \(limit); timeout 60 planbook cells ใหญ่.csv > cells; exit $?")
      statuses.insert(run.status)
      // 127: the system's loader itself has too little.
      #expect([0, 2, 127].contains(run.status), "ulimit -v \(limit): \(run.status) \(run.errors.suffix(300))")
      guard run.status == 2 else { continue }
      #expect(
        run.errors.hasSuffix(
          "planbook: พบว่าระบบให้เธรดหรือหน่วยความจำน้อยเกินไป แต่ต้องมีอย่างน้อย 6 เธรด ให้ปิดโปรแกรมอื่น หรือเพิ่มค่า ulimit -u และ -v แล้วสั่งใหม่\n"
        )
          || run.errors.hasSuffix(
            "planbook: พบว่าหน่วยความจำหมด แต่ต้องมีพอสำหรับข้อมูลทั้งหมด ให้ปิดโปรแกรมอื่น แบ่งไฟล์ให้เล็กลง หรือเพิ่มค่า ulimit -v แล้วสั่งใหม่\n"
          ), "ulimit -v \(limit): \(run.errors.suffix(300))")
    }
    #expect(statuses.isSuperset(of: [0, 2]))
  }

  @Test("with the least there must be, a command that waits ends when it is told to")
  func signals() throws {
    let run = try shell(
      "mkfifo pipe; exec 9<>pipe; (exec 9>&-; ulimit -n 13; exec timeout --preserve-status 1 planbook cells - < pipe)")
    #expect(run.status == 143)
  }
}
