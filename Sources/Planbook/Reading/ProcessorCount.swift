internal import Glibc

/// The machine's processors.
enum ProcessorCount {
  /// How many processors are at work; at least 1.
  static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
