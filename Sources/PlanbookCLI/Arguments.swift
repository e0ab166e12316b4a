import Spreadsheet

/// What stands behind the command's name.
enum Arguments {
  /// The arguments as the system gives them: a name that is no text stays the name that it is.
  static var given: [String] {
    let (count, values) = unsafe (Int(CommandLine.argc), CommandLine.unsafeArgv)
    return (1..<max(count, 1)).compactMap { unsafe values[$0].map { unsafe FileName.text(cString: $0) } }
  }
}
