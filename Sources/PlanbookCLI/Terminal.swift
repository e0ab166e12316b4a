import Glibc
import Spreadsheet

/// Standard output for data, standard error for messages.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text to standard output: to a terminal with its controls made visible, else as it is.
  static func text(_ bytes: [UInt8]) throws(SourceError) {
    try data(isInteractive ? Array(String(decoding: bytes, as: UTF8.self).withVisibleControls.utf8) : bytes)
  }

  /// Writes data to standard output.
  static func data(_ bytes: [UInt8]) throws(SourceError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { endAsAPipeDoes() }
      guard count > 0 else { throw outputClosed }
      written += count
    }
  }

  /// Ends the program without a word, as the system ends whoever writes to a reader that has gone.
  ///
  /// The signal comes by itself, unless who started the program has chosen to ignore it.
  private static func endAsAPipeDoes() {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }

  /// Writes a message to standard error.
  static func message(_ text: String) {
    var line = Array((text.withVisibleControls + "\n").utf8)
    while !line.isEmpty {
      let count = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      line.removeFirst(count)
    }
  }

  /// Writes an error to standard error.
  static func error(_ text: String) { message("planbook: " + text) }

  private static let outputClosed = SourceError(
    "output-closed",
    thai: "เขียนผลลัพธ์ออกทางเอาต์พุตมาตรฐานไม่ได้ อาจปิดไปแล้วหรือดิสก์เต็ม ให้ตรวจปลายทางแล้วสั่งใหม่",
    english: """
      Standard output cannot be written: it is closed, or the disk is full. Check where it goes and run the command \
      again.
      """)
}

/// What the environment says about language and colour.
enum Environment {
  /// The language of the locale; Thai unless it is English.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .thai
    }
    return .thai
  }

  /// Whether colour is unwanted (`NO_COLOR`), or the terminal knows none.
  static var forbidsColour: Bool { variable("NO_COLOR").map { !$0.isEmpty } ?? false || isDumbTerminal }

  /// Whether the terminal knows nothing but letters (`TERM=dumb`).
  static var isDumbTerminal: Bool { variable("TERM") == "dumb" }

  private static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}
