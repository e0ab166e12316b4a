import Foundation
import OfficialTables
import Spreadsheet
import TestSupport
import Testing

@testable import Planbook

/// Every cell has one account: a word that somebody puts into any cell is not lost, and the plan does not change because of
/// it without a word.
@Suite("A word in any cell")
struct MarkTests {
  private static let folder = Program.root.appendingPathComponent("Tests/PlanbookTests/OfficeSheets/Sheets")

  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  private static func workbooks(_ name: String) throws -> [Workbook] {
    let folder = folder.appendingPathComponent(name)
    let reader = SourceReader(form: try Form.standard())
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "truth.json" }.sorted()
      .map { try reader.workbook(folder.appendingPathComponent($0).path) }
  }

  private static func faults(in workbook: Workbook, each count: Int, seed: UInt64) throws -> [String] {
    guard let account = MarkAccount(workbook, form: try Form.standard()) else { return [] }
    var random = SeededGenerator(seed: seed)
    return [account.inBlankCells, account.behindTexts, account.insteadOfOthers].flatMap { cells in
      random.sample(count, of: cells).compactMap(account.fault)
    }
  }

  @Test("is accounted for in every sheet that offices send", arguments: names)
  func officeSheet(name: String) throws {
    for workbook in try Self.workbooks(name) {
      let seed = name.utf8.reduce(UInt64(10)) { $0 * 31 + UInt64($1) }
      let faults = try Self.faults(in: workbook, each: TestEffort.count(1, full: 60), seed: seed)
      #expect(faults == [])
    }
  }

  @Test("is accounted for in the official workbook")
  func official() throws {
    let workbook = try EditedWorkbook().workbook
    let faults = try Self.faults(in: workbook, each: TestEffort.count(6, full: 200), seed: 10)
    #expect(faults == [])
  }
}
