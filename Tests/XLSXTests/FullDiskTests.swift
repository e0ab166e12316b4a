import Glibc
import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Writing to a disk that fills up")
struct FullDiskTests {
  @Test("wherever the space ends, the workbook is whole or an error is thrown")
  func spaceEnds() async throws {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let fileSize = __rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue))
      var usual = rlimit()
      try #require(unsafe getrlimit(fileSize, &usual) == 0)
      // Coverage is written when the process ends.
      defer { _ = unsafe setrlimit(fileSize, &usual) }
      var workbook = RandomWorkbook.make(seed: 5)
      var sheet = Sheet(name: "ยาว")
      for row in 1...700 {
        sheet.grid[CellReference(row: row, column: 1)] = Cell(.text("โครงการที่ \(row)"))
        sheet.grid[CellReference(row: row, column: 2)] = Cell(.number(Double(row)))
      }
      workbook.sheets.append(sheet)
      let file = try TemporaryFile()
      try XLSXWriter.write(workbook, toPath: file.path)
      let good = try XLSXReader.workbook(path: file.path, file: "").sheets
      var refused = 0
      var isLastWhole = false
      // The library's temporary files are limited as well, and larger than the package.
      for size in stride(from: 0, through: 1 << 17, by: TestEffort.count(4_096, full: 64)) {
        var narrow = rlimit(rlim_cur: UInt(size), rlim_max: usual.rlim_max)
        try #require(unsafe setrlimit(fileSize, &narrow) == 0)
        do throws(SourceError) {
          try XLSXWriter.write(workbook, toPath: file.path)
          let isWhole = try XLSXReader.workbook(path: file.path, file: "").sheets == good
          if !isWhole { exit(3) }
          isLastWhole = true
        } catch {
          if error.code != "cannot-write" { exit(4) }
          refused += 1
          isLastWhole = false
        }
      }
      try #require(refused > 10)
      try #require(isLastWhole)
    }
  }
}
