import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("A task that is cancelled")
struct CancellationTests {
  @Test("reads no further sheet, and says that it was cancelled")
  func reading() async throws {
    let file = try TemporaryFile()
    try XLSXWriter.write(RandomWorkbook.make(seed: 1), toPath: file.path)
    let task = Task {
      unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
      return try XLSXReader.workbook(path: file.path)
    }
    await #expect(
      throws: SourceError(
        "cancelled", file: file.path,
        thai: "ยกเลิกการอ่านก่อนอ่านครบทุกแผ่นงาน อ่านใหม่เมื่อต้องการ",
        english: "Reading was cancelled before all sheets were read. Read the file again when it is wanted.")
    ) { try await task.value }
  }

  @Test("still writes a workbook whole")
  func writing() async throws {
    let file = try TemporaryFile()
    let workbook = RandomWorkbook.make(seed: 1)
    let task = Task {
      unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
      try XLSXWriter.write(workbook, toPath: file.path)
    }
    try await task.value
    #expect(try XLSXReader.workbook(path: file.path).sheets.count == workbook.sheets.count)
  }
}
