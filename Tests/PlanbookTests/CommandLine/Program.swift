import Foundation
import Glibc
import TestSupport

/// The built program, run as a user runs it.
enum Program {
  /// What a run gave.
  struct Run: Equatable {
    /// The exit code.
    var status: Int32
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String
  }

  /// The folder of the package, from which samples are named as the README names them.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent()
  }()

  /// The whole path of a file of the package.
  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// Runs the program that stands beside the tests, in a folder; the locale is Thai unless another is named.
  static func run(
    _ arguments: [String], in folder: URL = root, locale: String = "th_TH.UTF-8", environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Run {
    try run(process(arguments, in: folder, locale: locale, environment: environment), output: output)
  }

  /// Runs a process to its end.
  private static func run(_ process: Process, output: FileHandle? = nil) throws -> Run {
    // Files and not pipes: a pipe that is full would make the program wait.
    let streams = try TemporaryFolder()
    try streams.put([], "output")
    try streams.put([], "errors")
    process.standardOutput = try output ?? FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("errors")))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: streams.bytes("output") ?? [], as: UTF8.self),
      errors: String(decoding: streams.bytes("errors") ?? [], as: UTF8.self))
  }

  /// Runs the program in a temporary folder.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, locale: String = "th_TH.UTF-8",
    environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Run {
    try run(
      arguments, in: URL(fileURLWithPath: folder.path), locale: locale, environment: environment, output: output)
  }

  /// Runs a line of the shell, in which `planbook` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Run {
    try run(shellProcess(line, in: folder))
  }

  /// Runs the program for a reader that takes so many bytes of its output and goes away.
  ///
  /// The status is the signal that ended the program, or its exit code.
  static func runForReader(_ arguments: [String], in folder: TemporaryFolder, readingBytes count: Int) throws -> Run {
    let streams = try TemporaryFolder()
    try streams.put([], "errors")
    let pipe = Pipe()
    let process = process(
      arguments, in: URL(fileURLWithPath: folder.path), locale: "th_TH.UTF-8", environment: [:])
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("errors")))
    try process.run()
    try pipe.fileHandleForWriting.close()
    let output = try pipe.fileHandleForReading.read(upToCount: count) ?? Data()
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: streams.bytes("errors") ?? [], as: UTF8.self))
  }

  /// What the program writes to standard output when that is a terminal.
  static func runOnTerminal(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> String {
    let process = process(
      arguments, in: URL(fileURLWithPath: folder.path), locale: "th_TH.UTF-8", environment: environment)
    process.standardError = FileHandle.nullDevice
    return try shown(by: process) { process, terminal in process.standardOutput = terminal }
  }

  /// What a line of the shell writes to standard error when that is a terminal.
  static func runShellOnTerminal(_ line: String, in folder: TemporaryFolder) throws -> String {
    let process = shellProcess(line, in: folder)
    process.standardOutput = FileHandle.nullDevice
    return try shown(by: process) { process, terminal in process.standardError = terminal }
  }

  private static func shown(by process: Process, on connect: (Process, FileHandle) -> Void) throws -> String {
    var (terminal, program): (Int32, Int32) = (-1, -1)
    guard unsafe openpty(&terminal, &program, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    connect(process, FileHandle(fileDescriptor: program, closeOnDealloc: false))
    try process.run()
    close(program)
    var shown: [UInt8] = []
    // Reading ends with an error when the last program that has the terminal open is gone.
    while true {
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = unsafe read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      shown += buffer.prefix(count)
    }
    process.waitUntilExit()
    close(terminal)
    return String(decoding: shown, as: UTF8.self)
  }

  private static func shellProcess(_ line: String, in folder: TemporaryFolder) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.environment = ["LANG": "th_TH.UTF-8", "PATH": "\(program.path):/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func process(
    _ arguments: [String], in folder: URL, locale: String, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("planbook")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": locale, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    return process
  }
}
