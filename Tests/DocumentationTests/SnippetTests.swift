import Foundation
import Testing

/// The code that documents show is code that compiles: each piece stands, word for word, in a file under `Snippets`.
@Suite("The code in the documentation")
struct SnippetTests {
  /// A piece of code in a document.
  struct Shown: CustomTestStringConvertible {
    var document: String
    var line: Int
    var imports: Set<Substring>
    var code: [Substring]
    var testDescription: String { "\(document):\(line)" }
  }

  /// A piece of code between `// snippet` and `// end of snippet`, with what its file imports.
  struct Compiled {
    var file: String
    var imports: Set<Substring>
    var code: [Substring]
  }

  private static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent()
  }()

  private static func files(under folder: String, endingWith ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  private static func lines(of file: String) throws -> [Substring] {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Lines without the indentation that they have in common, and without blank lines at both ends.
  private static func plain(_ lines: some Sequence<Substring>) -> [Substring] {
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    var lines = Array(lines.drop(while: isBlank))
    while lines.last.map(isBlank) ?? false { lines.removeLast() }
    let indentation = lines.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { $0.dropFirst(indentation) }
  }

  private static func imports(among lines: [Substring]) -> Set<Substring> { Set(lines.filter(isImport)) }
  private static func isImport(_ line: Substring) -> Bool { line.hasPrefix("import ") }

  private static func shown(in document: String) throws -> [Shown] {
    let isSource = document.hasSuffix(".swift")
    // In a source file only comments for the documentation count.
    let lines = try lines(of: document).map { line in
      guard isSource else { return line }
      let comment = line.drop { $0 == " " }
      return comment.hasPrefix("///") ? comment.dropFirst(comment.hasPrefix("/// ") ? 4 : 3) : ""
    }
    var found: [Shown] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if let first = start, line.hasPrefix("```") {
        let code = Array(lines[first..<index])
        found.append(
          Shown(
            document: document, line: first + 1, imports: imports(among: code),
            code: plain(code.filter { !isImport($0) })))
        start = nil
      } else if line == "```swift" {
        start = index + 1
      }
    }
    return found
  }

  static let shown: Result<[Shown], any Error> = Result {
    let documents =
      try ["README.md", "CONTRIBUTING.md"] + files(under: "docs", endingWith: ".md")
      + files(under: "Sources", endingWith: ".md") + files(under: "Sources", endingWith: ".swift")
    return try documents.flatMap(shown)
  }

  static let compiled: Result<[Compiled], any Error> = Result {
    try files(under: "Tests/DocumentationTests/Snippets", endingWith: ".swift").flatMap { file in
      let lines = try lines(of: file)
      let pieces = lines.split(omittingEmptySubsequences: false) { $0.hasSuffix("// snippet") }.dropFirst()
      return pieces.map { piece in
        Compiled(
          file: file, imports: imports(among: lines),
          code: plain(piece.prefix { !$0.hasSuffix("// end of snippet") }))
      }
    }
  }

  @Test("is code that compiles, word for word", arguments: try shown.get())
  func isCompiled(_ shown: Shown) throws {
    let same = try Self.compiled.get().filter { $0.code == shown.code }
    #expect(
      same.contains { shown.imports.isSubset(of: $0.imports) },
      "put it into a file under Tests/DocumentationTests/Snippets, between `// snippet` and `// end of snippet`")
  }

  @Test("is all that is compiled for it")
  func isShown() throws {
    let shown = try Self.shown.get().map(\.code)
    for piece in try Self.compiled.get() {
      let isShown = shown.contains(piece.code)
      #expect(isShown, "no document shows \(piece.code.first ?? "") of \(piece.file)")
    }
    #expect(shown.count > 5)
  }

  @Test("does what its document says, where it can be run")
  func runs() throws { try tryingARule() }
}
