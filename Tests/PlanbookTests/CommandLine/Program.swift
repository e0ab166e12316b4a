import Foundation
import TestSupport

/// The built program, run as a user runs it.
enum Program {
  /// What a run gave.
  struct Run {
    /// The exit code.
    var status: Int32
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String
  }

  /// The folder of the package, from which samples are named as the README names them.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program that stands beside the tests, in a folder; the locale is Thai unless it is named.
  static func run(
    _ arguments: [String], in folder: URL = root, locale: String = "th_TH.UTF-8", environment: [String: String] = [:]
  ) throws -> Run {
    let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("planbook")
    // Files and not pipes: one that is full would make the program wait for the other.
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent("planbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let (output, errors) = (streams.appendingPathComponent("out"), streams.appendingPathComponent("err"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": locale, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Runs the program in a temporary folder.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, locale: String = "th_TH.UTF-8",
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, in: URL(fileURLWithPath: folder.path), locale: locale, environment: environment)
  }
}
