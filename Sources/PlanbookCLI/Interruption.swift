import Dispatch
import Glibc
import Planbook

/// What happens when the program is ended from outside, by Ctrl-C or by a signal.
enum Interruption {
  /// The ends of the pipe through which a signal handler, which may do next to nothing, tells a thread of the signal.
  private static let pipe: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { return (-1, -1) }
    return (ends[0], ends[1])
  }()

  /// Has SIGINT, SIGTERM and SIGHUP remove temporary files and say what was done before they end the program; one that
  /// is ignored stays so.
  static func leavesNothingBehind() {
    guard pipe.reading >= 0 else { return }
    DispatchQueue.global().async {
      var number: UInt8 = 0
      while unsafe read(pipe.reading, &number, 1) != 1 { guard errno == EINTR else { return } }
      AtomicFile.abandonAll {
        ProgressLine.tellOfStop()
        end(by: Int32(number))
      }
    }
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number) { number in
        let before = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(Interruption.pipe.writing, &byte, 1)
        errno = before
      }
    }
  }

  /// Ends the program as the signal would have ended it.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { pause() }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
