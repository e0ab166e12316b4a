import Glibc
import Measuring
import Spreadsheet
import XLSX

/// Reads workbooks and prints one line of JSON: CPU seconds, peak memory, cells and the sum of the numbers.
///
///     ReadBenchmark [--runs N] [--values] [--tasks N] FILE|FOLDER...
///
/// The time is the least of the runs and covers the reading into the grid; counting comes after the clock.
@main
struct ReadBenchmark {
  static func main() async throws {
    // As the program does: see TimeZoneFile in PlanbookCLI.
    setenv("TZ", ":/etc/localtime", 0)
    var runs = 3
    var tasks = 1
    var options = XLSXReader.Options.everything
    var paths: [String] = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? runs
      case "--tasks": tasks = arguments.popFirst().flatMap { Int($0) } ?? tasks
      case "--values": options = []
      default: paths += files(in: argument)
      }
    }
    var best = Double.infinity
    var bestWall = Double.infinity
    var figures = Figures()
    for _ in 0..<runs {
      let cpu = Usage.cpuSeconds
      let wall = Usage.wallSeconds
      if paths.count == 1 {
        let workbook = try XLSXReader.workbook(path: paths[0], options: options)
        best = min(best, Usage.cpuSeconds - cpu)
        bestWall = min(bestWall, Usage.wallSeconds - wall)
        figures = Figures(workbook)
      } else {
        figures = try await batch(paths, tasks: tasks, options: options)
        best = min(best, Usage.cpuSeconds - cpu)
        bestWall = min(bestWall, Usage.wallSeconds - wall)
      }
    }
    print(
      """
      {"lib": "planbook", "cpu": \(Usage.rounded(best)), "wall": \(Usage.rounded(bestWall)), "rss_mb": \(Usage.peakMegabytes), \
      "cells": \(figures.cells), "sum": \(figures.sum)}
      """)
  }

  /// Reads many workbooks, as many at a time as there are tasks.
  static func batch(_ paths: [String], tasks: Int, options: XLSXReader.Options) async throws -> Figures {
    try await withThrowingTaskGroup(of: Figures.self) { group in
      for task in 0..<tasks {
        group.addTask {
          var sum = Figures()
          for index in stride(from: task, to: paths.count, by: tasks) {
            sum.add(Figures(budgetsOf: try XLSXReader.workbook(path: paths[index], options: options)))
          }
          return sum
        }
      }
      return try await group.reduce(into: Figures()) { $0.add($1) }
    }
  }

  /// A file by itself, or the workbooks of a folder.
  static func files(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".xlsx") { names.append("\(path)/\(name)") }
    }
    return names.sorted()
  }
}

/// What was read, to compare with what others read.
struct Figures: Sendable {
  var cells = 0
  var sum = 0.0

  init() {}

  init(_ workbook: Workbook) {
    for sheet in workbook.sheets {
      for row in sheet.grid.rowNumbers {
        for placed in sheet.grid.cells(inRow: row) {
          guard let value = placed.cell.value else { continue }
          cells += 1
          if case .number(let number) = value { sum += number }
        }
      }
    }
  }

  /// The sum of the budgets of a division's workbook: the numbers of column C of its second sheet, from row 3 on.
  init(budgetsOf workbook: Workbook) {
    guard workbook.sheets.count > 1 else { return }
    let grid = workbook.sheets[1].grid
    for row in grid.rowNumbers where row >= 3 {
      guard case .number(let number)? = grid[CellReference(row: row, column: 3)]?.value else { continue }
      cells += 1
      sum += number
    }
  }

  mutating func add(_ other: Figures) {
    cells += other.cells
    sum += other.sum
  }
}
