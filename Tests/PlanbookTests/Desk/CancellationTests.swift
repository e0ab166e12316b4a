import OfficialTables
import Planbook
import Reconciliation
import Spreadsheet
import Synchronization
import TestSupport
import Testing

/// The task to be cancelled by what it runs, and what has run.
private final class Stage: Sendable {
  private let state = Mutex<(task: Task<Void, any Error>?, runs: [String])>((nil, []))

  var runs: [String] { state.withLock { $0.runs } }

  /// Notes that something ran, and cancels the task where it is known.
  func run(_ name: String) {
    let task = state.withLock { state in
      state.runs.append(name)
      return state.task
    }
    task?.cancel()
  }

  /// Runs work that is cancelled by the first thing that it runs.
  func perform(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (start, begin) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      for await _ in start { break }
      try await work()
    }
    state.withLock { $0.task = task }
    begin.yield()
    try await task.value
  }
}

/// Files of one line; reading one is noted on the stage.
private enum NotedSource: SourceFormat {
  @TaskLocal static var stage = Stage()
  static let endings = ["noted"]
  static func recognises(_ bytes: [UInt8], path: String) -> Bool { true }
  static func workbook(_ bytes: [UInt8], file: String, form: Form) throws(SourceError) -> Workbook {
    stage.run("file")
    return Workbook(file: file)
  }
}

private enum NotedRule: Rule {
  static let about = RuleDescription(
    code: "OWN009", name: "noted", severity: .note, title: Wording("", ""), checks: Wording("", ""),
    matters: Wording("", ""), remedy: Wording("", ""))
  static let examples: [RuleExample] = []
  static func check(_ evidence: Evidence, into report: inout Report) { NotedSource.stage.run("rule") }
}

@Suite("Work that nobody waits for any more ends")
struct CancellationTests {
  @Test("no further file is begun once the task is cancelled")
  func files() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<500 { try folder.put([0x61], "\(index).noted") }
    let desk = PlanDesk(form: try Form.standard(), sources: [NotedSource.self])
    let stage = Stage()
    await #expect(throws: CancellationError.self) {
      try await stage.perform {
        try await NotedSource.$stage.withValue(stage) { _ = try await desk.read([folder.path]) }
      }
    }
    #expect((1..<500).contains(stage.runs.count))
  }

  @Test("no further rule runs once the task is cancelled")
  func rules() async throws {
    let form = try Form.standard()
    let desk = PlanDesk(form: form, rules: [NotedRule.self, NotedRule.self])
    let plan = PlanGenerator.plan(seed: 3, size: .small)
    let sheets = try desk.read([OfficialTablesWriter(form: form).workbook(plan)])
    let stage = Stage()
    await #expect(throws: CancellationError.self) {
      try await stage.perform {
        try NotedSource.$stage.withValue(stage) { _ = try desk.reconcile(sheets) }
      }
    }
    #expect(stage.runs == ["rule"])
    NotedSource.$stage.withValue(stage) { _ = try? desk.reconcile(sheets) }
    #expect(stage.runs == ["rule", "rule", "rule"])
  }

  @Test("a workbook whose reading was cancelled is not called damaged")
  func sheets() async throws {
    let folder = try TemporaryFolder()
    let desk = PlanDesk(form: try Form.standard())
    try desk.export(PlanGenerator.plan(seed: 3, size: .small), to: folder.path("a.xlsx"))
    let task = Task {
      unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
      _ = try await desk.read([folder.path("a.xlsx")])
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let recognising = Task {
      let workbook = OfficialTablesWriter(form: desk.form).workbook(PlanGenerator.plan(seed: 3, size: .small))
      unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
      _ = try desk.read([workbook])
    }
    await #expect(throws: CancellationError.self) { try await recognising.value }
  }
}
