import ActionPlans
import Spreadsheet
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Planbook

/// The n-th call of the file system fails, for every n, in everything that writes.
@Suite struct FailingCallTests {
  /// What is written, and how.
  enum Work: String, CaseIterable {
    case plan, workbook, newFolder, folder, folderWithFolders, reportForPrograms, reportPage, reportBook, lookPage

    var isFolder: Bool { [.newFolder, .folder, .folderWithFolders].contains(self) }
  }

  /// Counts calls, and has one of them fail.
  private final class Counter: Sendable {
    private let calls = Mutex<[FileCall]>([])
    private let failing: Int?
    private let error: Errno

    init(failing: Int? = nil, _ error: Errno = .ioError) {
      self.failing = failing
      self.error = error
    }

    var made: [FileCall] { calls.withLock { $0 } }

    func next(_ call: FileCall) -> Errno? {
      calls.withLock { calls in
        calls.append(call)
        return calls.count - 1 == failing ? error : nil
      }
    }
  }

  private let folder: TemporaryFolder
  private let desk: PlanDesk

  init() throws {
    folder = try TemporaryFolder(isInMemory: true)
    desk = try PlanDesk(template: nil)
    try folder.putSmallSheet()
  }

  private var out: String { folder.path("out") }

  /// Does the work from its input to its output.
  private func run(_ work: Work, failing: Counter = Counter()) async throws {
    try await FileCall.$failure.withValue({ failing.next($0) }) {
      switch work {
      case .plan:
        let sheets = try await desk.read([folder.path("แผน.csv")])
        try desk.save(desk.imported(sheets), to: out, sparing: sheets.files)
      case .workbook: try desk.export(planAt: folder.path("plan.json"), to: out + ".xlsx")
      case .newFolder, .folder, .folderWithFolders: try desk.export(planAt: folder.path("plan.json"), to: out)
      case .reportForPrograms, .reportPage, .reportBook:
        let sheets = try await desk.read([folder.path("แผน.csv")])
        let formats: [Work: any ReportFormat.Type] = [.reportPage: HTMLReport.self, .reportBook: FindingsBook.self]
        try desk.write(desk.reconcile(sheets), about: sheets, as: formats[work] ?? JSONReport.self, to: out)
      case .lookPage:
        let sheets = try await desk.read([folder.path("แผน.csv")])
        try desk.write(desk.look(at: sheets), about: sheets, as: .html, to: out)
      }
    }
  }

  /// What there is of the output: each file with its bytes; those of the program's own are left out.
  private func output(_ work: Work) -> [String: [UInt8]] {
    guard work.isFolder else {
      let name = work == .workbook ? "out.xlsx" : "out"
      return folder.bytes(name).map { [name: $0] } ?? [:]
    }
    let names = ((try? FilePlace(out).names()) ?? []).filter { !$0.hasPrefix(".") && $0 != "sub" }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.bytes("out/\($0)") ?? []) })
  }

  /// Puts back what was there before.
  private func reset(_ work: Work, to old: [String: [UInt8]]) async throws {
    for name in folder.names where name.hasPrefix("out") || name.hasPrefix(".") { try folder.remove(name) }
    guard work != .newFolder else { return }
    if work.isFolder {
      try AtomicFile.writeFolder(old.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: out)
      if work == .folderWithFolders { try FilePlace(out + "/sub").makeFolder() }
    } else {
      for (name, bytes) in old { try folder.put(bytes, name) }
    }
  }

  private static func old(_ work: Work) -> [String: [UInt8]] {
    switch work {
    case .newFolder: [:]
    case .folder, .folderWithFolders: ["project-list.csv": [1], "old.csv": [2]]
    case .workbook: ["out.xlsx": [1]]
    default: ["out": [1]]
    }
  }

  private static let errors: [Errno] = TestEffort.isFull ? [.ioError, .noSpace, .permissionDenied] : [.ioError]

  @Test(arguments: Work.allCases, errors)
  func `the old is there or the new, whole, and the error says which`(work: Work, error: Errno) async throws {
    let sheets = try await desk.read([folder.path("แผน.csv")])
    try desk.save(desk.imported(sheets), to: folder.path("plan.json"))
    let old = Self.old(work)
    try await reset(work, to: old)
    let counter = Counter()
    try await run(work, failing: counter)
    let (new, calls) = (output(work), counter.made)
    #expect(new != old && calls.count > 8)
    for (index, call) in calls.enumerated() {
      let place: Comment = "\(work), call \(index), \(call)"
      try await reset(work, to: old)
      do {
        try await run(work, failing: Counter(failing: index, error))
        #expect(output(work) == new, place)
      } catch let error as SourceError {
        let isPartly = error.english.contains(" files are new, so the folder cannot be used")
        if isPartly {
          let reading = try SourceFolder(out, formats: SourceFormats.all)
          #expect(reading.unread.map(\.code) == ["unfinished-folder"], place)
          #expect(reading.files == [], place)
        } else {
          let isNew = error.english.contains("(the new file has taken the old one's place")
          #expect(output(work) == (isNew ? new : old), "\(place): \(error.english)")
        }
      }
      // Only what was kept from removing, or from seeing what is to be removed, leaves anything behind.
      guard [.remove, .list, .status, .open, .lock, .rename].contains(call) else {
        #expect(leftovers(work) == [], place)
        continue
      }
      try await run(work)
      #expect(output(work) == new, place)
      #expect(leftovers(work) == [], place)
    }
  }

  /// Folders that a run has left behind.
  private func leftovers(_ work: Work) -> [String] {
    let inside = work == .folderWithFolders ? (try? FilePlace(out).names()) ?? [] : []
    return (folder.names + inside).filter { $0.hasSuffix(".tmp") }
  }

  @Test func `a call that fails while a file is read is told as that`() async throws {
    let counter = Counter()
    _ = try await FileCall.$failure.withValue({ counter.next($0) }) { try await desk.read([folder.path("แผน.csv")]) }
    #expect(counter.made.contains(.read))
    for index in counter.made.indices {
      let failing = Counter(failing: index)
      do {
        _ = try await FileCall.$failure.withValue({ failing.next($0) }) {
          try await desk.read([folder.path("แผน.csv")])
        }
      } catch let error as SourceError {
        #expect(error.code == "input-unreadable")
        #expect(error.file == folder.path("แผน.csv"))
      }
    }
  }
}
