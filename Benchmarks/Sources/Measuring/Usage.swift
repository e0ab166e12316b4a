import Glibc

/// What the process has used so far, as the operating system counts it.
public enum Usage {
  /// User and system seconds of all threads.
  public static var cpuSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  /// Seconds by a clock that only goes forward.
  public static var wallSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that was in use at once, in MB.
  public static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  }

  /// Seconds with four decimals, for printing.
  public static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}
