import ArgumentParser
import Planbook
import Spreadsheet

/// The ending of an output's name, which promises a format.
enum OutputEnding {
  /// Refuses an output whose name promises another format than the one that is written.
  ///
  /// - Throws: `ValidationError`, which is wrong usage.
  static func refuse(_ output: String, endingWith endings: Set<String>, _ wording: Wording, _ language: Language) throws
  {
    if endings.contains(SourceFormats.ending(of: output)) { throw ValidationError("\(output): \(wording[language])") }
  }
}
