import Spreadsheet

/// What stands behind the command's name.
enum Arguments {
  /// The arguments as the system gives them: a name that is no text stays the name that it is.
  static var given: [String] {
    let (count, values) = unsafe (Int(CommandLine.argc), CommandLine.unsafeArgv)
    return (1..<max(count, 1)).compactMap { unsafe values[$0].map { unsafe FileName.text(cString: $0) } }
  }

  /// The language that the command line asks for, whether it can be understood or not; else that of the locale.
  static var language: Language {
    let given = given
    let named = given.enumerated().compactMap { index, argument in
      argument == "--lang"
        ? given.dropFirst(index + 1).first : argument.wholeMatch(of: /--lang=(.*)/).map { String($0.1) }
    }
    return named.last.flatMap(Language.init(rawValue:)) ?? Environment.language
  }
}
