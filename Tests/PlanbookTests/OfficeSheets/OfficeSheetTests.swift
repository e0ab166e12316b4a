import Foundation
import Planbook
import Testing

/// Eighty workbooks and text files as offices make them, of four independent makers, each with what it truly says.
///
/// Those of the third and the fourth maker, `u…` and `v…`, were made without looking at the program: 1 of 10 was read right
/// at first, then 0 of 10.
@Suite("Sheets that offices send")
struct OfficeSheetTests {
  private static let folder = Program.root.appendingPathComponent("Tests/PlanbookTests/OfficeSheets/Sheets")

  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  /// The sheets that are read fully right; of each other one something is wrong or missing, and told.
  private static let right: Set = [
    "s01", "s02", "s05", "s06", "s07", "s08", "s11", "s12", "s13", "s14", "s15", "s16", "s17", "s18", "s19",
    "s20", "s21", "s23", "s24", "s26", "s27", "s28", "s30", "t01", "t02", "t03", "t04", "t05", "t07", "t09",
    "t10", "t11", "t12", "t13", "t14", "t15", "t16", "t17", "t18", "t20", "t21", "t24", "t25", "t27", "t29",
    "u01", "u02", "u03", "u05", "u06", "u07", "u08", "u09", "u10", "v08",
  ]

  @Test("what is read wrongly of a sheet is never read so in silence", arguments: names)
  func isTold(name: String) async throws {
    let folder = Self.folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "truth.json" }.sorted()
    let truth = try JSONDecoder().decode(
      SheetTruth.self, from: Data(contentsOf: folder.appendingPathComponent("truth.json")))
    let desk = try PlanDesk(template: nil)
    let imported: ImportedPlan
    do {
      imported = try await desk.imported(desk.read(files.map { folder.appendingPathComponent($0).path }))
    } catch {
      #expect(!Self.right.contains(name), "\(name) is refused: \(error)")
      return
    }
    let score = SheetScore(truth, imported.plan)
    try #require(score.facts > 0)
    #expect(score.wrong.isEmpty || imported.record.leavesDoubt, "\(name): \(score.wrong)")
    #expect(score.wrong.isEmpty == Self.right.contains(name), "\(name): \(score.wrong)")
  }

  @Test("there are eighty sheets")
  func count() { #expect(Self.names.count == 80) }
}
