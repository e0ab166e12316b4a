import Foundation
import Testing

/// Every sample is documentation and test at once: `session.txt` holds commands and what they print, messages last.
///
/// `PLANBOOK_UPDATE_SAMPLES=1 swift test --filter SampleTests` writes the sessions anew; review what changed.
@Suite("Samples print what their sessions say")
struct SampleTests {
  @Test(
    "the commands of a sample print what its session says",
    arguments: ["plan-2560", "district-2568", "operation-plan-2569"])
  func session(sample: String) throws {
    let file = Program.root.appendingPathComponent("samples/\(sample)/session.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("planbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var actual = ""
    for line in expected.split(separator: "\n") where line.hasPrefix("$ planbook ") {
      let arguments = line.dropFirst("$ planbook ".count).split(separator: " ").map {
        $0.replacingOccurrences(of: "{tmp}", with: folder.path)
      }
      let run = try Program.run(arguments)
      let output = (run.output + run.errors).replacingOccurrences(of: folder.path, with: "{tmp}")
      actual += "\(line)\n\(output)exit \(run.status)\n\n"
    }
    if ProcessInfo.processInfo.environment["PLANBOOK_UPDATE_SAMPLES"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    let lines = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
    if let (now, before) = lines.first(where: { $0 != $1 }) { #expect(now == before) }
    #expect(actual == expected, "PLANBOOK_UPDATE_SAMPLES=1 swift test --filter SampleTests writes it anew")
  }
}
