import Foundation
import Testing

/// The form set that `docs/form-sets.md` shows, and what becomes of it when it is edited.
enum SchoolForm {
  /// The folder of the package.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

  /// The text of the documentation.
  static func documentation() throws -> String { try text("docs/form-sets.md") }

  /// The YAML in the documentation.
  static func yaml() throws -> String {
    let blocks = try documentation().split(separator: "```").filter { $0.hasPrefix("yaml\n") }
    return String(try #require(blocks.first).dropFirst(5))
  }

  /// The YAML with texts of it replaced, each of which must stand in it once.
  static func yaml(with edits: [(String, String)]) throws -> String {
    var yaml = try yaml()
    for (old, new) in edits {
      try #require(yaml.ranges(of: old).count == 1, "\(old) stands in it \(yaml.ranges(of: old).count) times")
      yaml = yaml.replacing(old, with: new)
    }
    return yaml
  }

  /// A file of the package as text.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self)
  }
}
