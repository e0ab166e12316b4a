import Foundation

/// Writes a source file with the bytes of form sets: `EmbedFormSetsTool LIST.swift templates/bma/form.yaml…`.
@main struct EmbedFormSetsTool {
  static func main() throws {
    guard let list = CommandLine.arguments.dropFirst().first else { return }
    let sets = try CommandLine.arguments.dropFirst(2).map { path in
      let form = URL(fileURLWithPath: path)
      let name = form.deletingLastPathComponent().lastPathComponent
      let bytes = try Data(contentsOf: form).map(String.init).joined(separator: ", ")
      return "    FormSet(name: \"\(name)\", yaml: [\(bytes)])"
    }
    let source = """
      extension FormSets {
        /// All of them, in the order of their names.
        public static let all: [FormSet] = [
      \(sets.joined(separator: ",\n"))
        ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: list))
  }
}
