import FoundationEssentials

/// How much the tests that try many cases are to try.
///
/// `PLANBOOK_TEST_EFFORT=full swift test -c release` tries every bit, every length, ten million numbers and a thousand
/// plans. Without it each such test takes seconds, so that the whole suite ends within minutes on two cores.
public enum TestEffort {
  /// Whether everything is to be tried.
  public static let isFull = ProcessInfo.processInfo.environment["PLANBOOK_TEST_EFFORT"] == "full"

  /// One of two counts: the usual one, and the one of full effort.
  public static func count(_ usual: Int, full: Int) -> Int { isFull ? full : usual }
}
