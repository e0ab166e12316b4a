import Glibc
import Planbook
import Spreadsheet
import Synchronization

/// Shows on standard error how far a command has come, once it takes over a second.
///
/// On a terminal it is one line that is written over, and gone in the end; else, where it is asked for, a line every few
/// seconds.
enum ProgressLine {
  /// How far the command has come.
  static let progress = WorkProgress()

  /// The language of the command that is under way; nil where there is none, or it is to be quiet.
  private static let language = Mutex<Language?>(nil)
  private static let isShown = Mutex(false)
  private static let isOver = Mutex(false)

  /// How long a command works before there is a line, and how often the line is renewed on a terminal and elsewhere; in
  /// microseconds.
  private static let (delay, renewal, interval): (UInt32, UInt32, UInt32) = (1_000_000, 200_000, 3_000_000)

  /// Runs the work of a command, with its progress shown where somebody wants to see it.
  static func showing<Result>(_ options: CommonOptions, _ work: () async throws -> Result) async throws -> Result {
    let isTerminal = isatty(STDERR_FILENO) == 1 && !Environment.isDumbTerminal
    if !options.quiet {
      language.withLock { $0 = options.language }
      if isTerminal || options.verbose { begin(options.language, isTerminal: isTerminal) }
    }
    defer { end() }
    return try await WorkProgress.$current.withValue(progress, operation: work)
  }

  /// Says what was done when the program is ended from outside, unless it is to be quiet.
  static func tellOfStop() {
    end()
    if let language = language.withLock({ $0 }) { Terminal.error(progress.state.stoppedWording[language]) }
  }

  private static func begin(_ language: Language, isTerminal: Bool) {
    let start = ContinuousClock.now
    Thread.run {
      usleep(delay)
      while !isOver.withLock({ $0 }) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        show(progress.state.wording(after: seconds)[language], isTerminal: isTerminal)
        usleep(isTerminal ? renewal : interval)
      }
    }
  }

  /// Takes the line away; from now on there is none.
  private static func end() {
    isOver.withLock { $0 = true }
    isShown.withLock { isShown in
      if isShown { write("\r\u{1B}[K") }
      isShown = false
    }
  }

  private static func show(_ text: String, isTerminal: Bool) {
    guard isTerminal else { return Terminal.error(text) }
    isShown.withLock { isShown in
      guard !isOver.withLock({ $0 }) else { return }
      isShown = true
      write("\r" + text.withVisibleControls + "\u{1B}[K")
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// A thread that the program does not wait for.
private enum Thread {
  static func run(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
    var thread = pthread_t()
    _ = unsafe pthread_create(
      &thread, nil,
      { box in
        if let box = unsafe box { unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
        return nil
      }, box)
    pthread_detach(thread)
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
