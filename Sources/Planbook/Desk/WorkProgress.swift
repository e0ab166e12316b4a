internal import Synchronization

/// How far the work of a desk has come, for whoever waits for it.
///
/// Work done within `WorkProgress.$current.withValue(progress)` tells it; it may be asked from any thread, also from one
/// that ends the program.
public final class WorkProgress: Sendable {
  /// What is being done.
  public enum Stage: String, CaseIterable, Sendable {
    /// Files are read.
    case reading
    /// The official tables are looked for, sheet by sheet.
    case recognising
    /// The rules are asked, one by one.
    case checking
    /// The output is made and written.
    case writing
  }

  /// How far the work has come.
  public struct State: Hashable, Sendable {
    /// What is being done.
    public var stage = Stage.reading
    /// How many steps it has: sheets or rules; 0 where that is not known.
    public var steps = 0
    /// How many of them have been begun.
    public var begun = 0
    /// How many files have been read, and how many there are.
    public var filesRead = 0, files = 0
    /// How many rows have been read.
    public var rows = 0
    /// The outputs that have been written.
    public var written: [String] = []
    /// The output that is taking its place just now.
    public var replacing: String?

    /// What weighs how much, as the stages of a large plan were measured (`Benchmarks/RESULTS.md`).
    private static let shares: [Stage: (from: Double, length: Double)] = [
      .reading: (0, 0.1), .recognising: (0.1, 0.5), .checking: (0.6, 0.35), .writing: (0.95, 0.05),
    ]

    /// The share of the whole work that is done, from 0 to 1, as far as it can be told.
    public var share: Double {
      let (from, length) = Self.shares[stage] ?? (0, 0)
      let (done, all) = stage == .reading ? (filesRead, files) : (begun - 1, steps)
      return from + (all > 0 ? length * min(1, max(0, Double(done)) / Double(all)) : 0)
    }
  }

  /// The progress that the work of this task tells; nil where nobody waits.
  @TaskLocal public static var current: WorkProgress?

  private let told = Mutex(State())

  /// Nothing is done yet.
  public init() {}

  /// How far the work has come.
  public var state: State { told.withLock { $0 } }

  /// Begins to read so many files.
  func beginReading(files: Int) {
    told.withLock { state in
      state.stage = .reading
      (state.files, state.filesRead, state.rows) = (files, 0, 0)
    }
  }

  /// Begins another stage, which has so many steps.
  func begin(_ stage: Stage, steps: Int = 0) {
    told.withLock { state in (state.stage, state.steps, state.begun) = (stage, steps, 0) }
  }

  /// The next step of the stage is begun.
  func beginStep() { told.withLock { $0.begun += 1 } }

  /// A file was read.
  func read(rows: Int) {
    told.withLock { state in
      state.filesRead += 1
      state.rows += rows
    }
  }

  /// An output is about to take its place.
  func replaces(_ path: String) { told.withLock { $0.replacing = path } }

  /// The output that was about to has taken its place, or has not.
  func replaced(_ isDone: Bool) {
    told.withLock { state in
      if isDone, let path = state.replacing { state.written.append(path) }
      state.replacing = nil
    }
  }
}
