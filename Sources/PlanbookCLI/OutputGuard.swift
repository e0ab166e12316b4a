import ArgumentParser
import Glibc
import Spreadsheet

/// Makes sure that an output never overwrites an input.
enum OutputGuard {
  /// Refuses an output that is one of the inputs, by whatever path it is named.
  ///
  /// - Throws: `SourceError` `output-is-input`.
  static func refuse(_ output: String, replacing inputs: [String]) throws(SourceError) {
    guard let target = identity(of: output) else { return }
    for input in inputs where identity(of: input) == target {
      let other = input == output ? Wording("", "") : Wording(" (\(input))", " (\(input))")
      throw SourceError(
        "output-is-input", file: output,
        thai: "เป็นไฟล์ต้นทาง\(other.thai) จะเขียนทับไม่ได้ ให้ระบุชื่อไฟล์ผลลัพธ์อื่น",
        english: "this is an input\(other.english) and cannot be overwritten. Name another output.")
    }
  }

  /// Refuses an output whose name promises another format than the one that is written.
  ///
  /// - Throws: `ValidationError`, which is wrong usage.
  static func refuse(_ output: String, endingWith endings: Set<String>, _ wording: Wording, _ language: Language) throws
  {
    guard let ending = output.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last else { return }
    if endings.contains(ending.lowercased()) { throw ValidationError("\(output): \(wording[language])") }
  }

  /// The device and the number of a file; nil when there is none.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
