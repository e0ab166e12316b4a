import TestSupport
import Testing

/// The sample's plan through files and back, by the commands that a person types.
@Suite("The sample's plan comes back from its files byte for byte")
struct SampleRoundTripTests {
  @Test("plan.txt → plan.json → official.xlsx and a CSV folder → plan.json, and both exports twice")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws -> Int32 {
      let run = try Program.run(arguments + ["--quiet"], in: folder)
      #expect(run.output == "" && run.errors == "")
      return run.status
    }
    let source = Program.path("samples/plan-2560/plan.txt")
    #expect(try run("import", source, "-o", "plan.json") == 1)
    for name in ["official.xlsx", "again.xlsx", "csv", "csv-again"] {
      #expect(try run("export", "plan.json", "-o", name) == 0)
    }
    #expect(folder.bytes("official.xlsx") == folder.bytes("again.xlsx"))
    // What the document contradicts itself in has been decided; what is left is what the plan lacks.
    for name in ["official.xlsx", "csv", "plan.json"] {
      #expect(try run("import", name, "-o", "back.json") == 0)
      #expect(folder.bytes("back.json") == folder.bytes("plan.json"), "\(name)")
    }
    for sheet in [
      "plan", "strategy", "project-list", "budget-summary", "activities", "indicators", "agency-indicators",
      "step-schedules",
    ] {
      #expect(folder.bytes("csv/\(sheet).csv") == folder.bytes("csv-again/\(sheet).csv"))
      #expect(folder.bytes("csv/\(sheet).csv")?.isEmpty == false)
    }
  }
}
