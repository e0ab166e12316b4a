import ArgumentParser
import Glibc
import Planbook
import Spreadsheet

/// `-`, which is standard input where a file is read and standard output where one is written.
enum StandardStream {
  /// The name on the command line; a file of this name is `./-`.
  static let name = InputFile.standardInput

  /// Holds the places of standard input, output and errors, where the program was started without.
  ///
  /// The next file that is opened would get the number of one that is closed, and be read or written in its stead. What
  /// holds a place is empty to read, and cannot be written. To be called before any file is opened.
  static func holdPlaces() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) == -1 {
      // The lowest free number is given.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// An output as messages call it.
  static func named(_ output: String, _ language: Language) -> String {
    output == name ? Wording("เอาต์พุตมาตรฐาน", "standard output")[language] : output
  }

  /// Refuses to write a workbook to a terminal, which could show nothing of it.
  ///
  /// - Throws: `ValidationError`, which is wrong usage.
  static func refuseTerminal(_ language: Language) throws {
    guard Terminal.isInteractive else { return }
    throw ValidationError(
      Wording(
        "สมุดงานแสดงบนจอไม่ได้ ให้ส่งต่อด้วย > หรือ | หรือระบุชื่อไฟล์ด้วย -o",
        "a terminal cannot show a workbook; redirect it with > or |, or name a file with -o.")[language])
  }
}
