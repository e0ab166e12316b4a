import FoundationEssentials

/// A folder for one test, removed with all it holds when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// A new, empty folder that everybody may write to.
  ///
  /// - Parameter isInMemory: Whether it is to be in memory, where there is such a place, for tests that would wait for
  ///   the disk thousands of times.
  public init(isInMemory: Bool = false) throws {
    let name = "planbook-test-\(UInt64.random(in: 0 ... .max))"
    let memory = URL(filePath: "/dev/shm")
    let parent =
      isInMemory && FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    path = parent.appending(path: name).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Puts a file into the folder.
  public func put(_ bytes: [UInt8], _ name: String, permissions: Int = 0o644) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
  }

  /// The bytes of a file in the folder; nil when there is none.
  public func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) } }

  /// The names of all that is in the folder, hidden or not, in order.
  public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Removes a file, or a folder with all it holds.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The permission bits of a file in the folder.
  public func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
}
