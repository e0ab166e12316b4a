import Glibc

/// The file that says which time zone the machine is in.
enum TimeZoneFile {
  /// Names the file as the environment's time zone, unless one is named there already.
  ///
  /// It is what the C library uses anyway; but while the environment is silent, it asks for the file anew at each time
  /// that it converts, which a zip package makes it do for every entry: 5 to 11 % of the time that small workbooks take.
  /// To be called before there is a second thread.
  static func nameOnce() { _ = unsafe setenv("TZ", ":/etc/localtime", 0) }
}
