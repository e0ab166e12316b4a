internal import FoundationEssentials
internal import Spreadsheet

/// Links that lead from a workbook that is to be written to the cells of the sources.
struct SourceLinks {
  private let folder: [Substring]
  private let isAbsolute: Bool

  /// Links from the folder of a file.
  init(from path: String) {
    isAbsolute = path.hasPrefix("/")
    folder = Self.parts(path).dropLast()
  }

  /// Where a cell's link leads; nil when the cell stands in no file, or its path is too long for a link.
  ///
  /// Only workbooks open at a cell; other files open as they are.
  func target(_ location: CellLocation) -> CellLink.Target? {
    guard let file = location.file, Self.isPlain(file, longest: Self.longest) else { return nil }
    let path = relativePath(to: file)
    // A number sign would end the path.
    guard !path.contains("#") else { return nil }
    guard file.lowercased().hasSuffix(".xlsx"), let sheet = location.sheet, Self.isPlain(sheet, longest: 150) else {
      return .file(path: path, sheet: nil, nil)
    }
    return .file(path: path, sheet: sheet, location.cell)
  }

  /// The longest path that is linked, in bytes: escaped it is three times as long.
  private static let longest = 600

  private static func isPlain(_ text: String, longest: Int) -> Bool {
    text.utf8.count <= longest && !text.utf8.contains { $0 < 0x20 }
  }

  /// The path from the folder to a file; links of the file system are not followed.
  func relativePath(to file: String) -> String {
    var (from, to) = (folder, Self.parts(file))
    if isAbsolute != file.hasPrefix("/") {
      let current = Self.parts(FileManager.default.currentDirectoryPath)
      if isAbsolute { to = Self.resolved(current + to) } else { from = Self.resolved(current + from) }
    }
    // What lies above the current folder has a name that only the whole path tells.
    if from.first == ".." || to.first == ".." {
      let current = Self.parts(FileManager.default.currentDirectoryPath)
      if !isAbsolute { from = Self.resolved(current + from) }
      if !file.hasPrefix("/") { to = Self.resolved(current + to) }
    }
    let common = zip(from, to).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common)
    return steps.joined(separator: "/")
  }

  private static func parts(_ path: String) -> [Substring] {
    resolved(path.split(separator: "/"))
  }

  /// The parts without `.`, and without each `..` that a part before it takes back.
  private static func resolved(_ parts: [Substring]) -> [Substring] {
    var result: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = result.last, last != ".." { result.removeLast() } else { result.append(part) }
    }
    return result
  }
}
