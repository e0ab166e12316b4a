import Foundation

/// Writes a source file with the bytes of form sets and tables of letters:
/// `EmbedFormSetsTool LIST.swift templates/bma/form.yaml… templates/fonts/th-sarabun.csv…`.
@main struct EmbedFormSetsTool {
  static func main() throws {
    guard let list = CommandLine.arguments.dropFirst().first else { return }
    let files = CommandLine.arguments.dropFirst(2).map { URL(fileURLWithPath: $0) }
    let sets = try files.filter { $0.pathExtension == "yaml" }.map { form in
      let name = form.deletingLastPathComponent().lastPathComponent
      return "    FormSet(name: \"\(name)\", yaml: [\(try bytes(of: form))])"
    }
    let letters = try files.filter { $0.pathExtension == "csv" }.map { table in
      let name = table.deletingPathExtension().lastPathComponent
      return "    (name: \"\(name)\", csv: [\(try bytes(of: table))])"
    }
    let source = """
      extension FormSets {
        /// All of them, in the order of their names.
        public static let all: [FormSet] = [
      \(sets.joined(separator: ",\n"))
        ]

        /// The widths of the letters of fonts: for each the table's name and its lines, in UTF-8.
        public static let letters: [(name: String, csv: [UInt8])] = [
      \(letters.joined(separator: ",\n"))
        ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: list))
  }

  private static func bytes(of file: URL) throws -> String {
    try Data(contentsOf: file).map(String.init).joined(separator: ", ")
  }
}
