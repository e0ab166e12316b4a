internal import Spreadsheet
internal import SystemPackage

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

  /// What is the same for all paths of a file, its device and its number there; nil when there is none.
  private static func identity(of path: String) -> Identity? {
    let isStream = path == InputFile.standardInput
    guard let status = isStream ? try? FileDescriptor.standardInput.stat() : try? FilePlace(path).status() else {
      return nil
    }
    return Identity(device: status.deviceID, number: status.inode)
  }

  private struct Identity: Hashable {
    var device: DeviceID
    var number: Inode
  }
}
