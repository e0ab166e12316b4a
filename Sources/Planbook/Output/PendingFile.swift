internal import SystemPackage

/// A temporary file in a folder of its own, beside the file that it is to replace.
///
/// Whenever the program is stopped, the old file or the new one is there, whole. Whoever makes one abandons it at the
/// end, whatever happened in between.
struct PendingFile {
  /// The file to be replaced, where a link would lead.
  private let target: FilePlace
  /// What stands there now; nil when nothing does.
  private let replaced: Stat?
  /// The temporary file.
  let temporary: FilePlace

  /// Makes an empty temporary file in the folder of a target that may be written.
  init(for target: FilePlace) throws(FileFault) {
    guard !target.path.isEmpty else { throw .badName("") }
    guard !target.endsInSlash else { throw .isFolder }
    replaced = try target.status()
    switch replaced?.type {
    case nil: break
    case .directory?: throw .isFolder
    case .regular?:
      guard target.isWritable else { throw .system(.permissionDenied) }
      guard try !target.isStream() else { throw .isStream }
    default: throw .isNoFile
    }
    self.target = try Self.followingLinks(target)
    temporary = try Self.makeTemporary(
      in: self.target.folder, permissions: FilePermissions(rawValue: replaced == nil ? 0o644 : 0o600))
  }

  /// Writes bytes into the temporary file and waits until they are on the disk.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    let file = try OpenFile(temporary, .writeOnly, options: [.truncate, .noFollow])
    try file.write(bytes)
    try finish(file)
  }

  /// Waits until what others have written into the temporary file is on the disk.
  func finish() throws(FileFault) {
    try finish(OpenFile(temporary, .readOnly, options: [.noFollow, .nonBlocking]))
  }

  private func finish(_ file: borrowing OpenFile) throws(FileFault) {
    if let replaced { try file.adopt(replaced) }
    try file.sync()
  }

  /// Puts the temporary file in the target's place.
  func replaceTarget() throws(FileFault) {
    try temporary.rename(to: target)
  }

  /// Removes the temporary file, unless it has taken the target's place.
  func abandon() { UnfinishedFiles.remove(temporary.folder) }

  /// Waits until the new name is on the disk.
  func syncFolder() throws(FileFault) { try target.folder.syncFolder() }

  /// The place that is written in the end: a link stays, and what it leads to is replaced.
  private static func followingLinks(_ target: FilePlace) throws(FileFault) -> FilePlace {
    guard try target.status(ofLink: true)?.type == .symbolicLink else { return target }
    guard try target.status() != nil else { throw .brokenLink }
    return try target.resolved()
  }

  /// Makes an empty file in a folder whose name no other has; its length does not depend on the target's.
  ///
  /// The folder is the program's own, so that once it is removed no library can make the file again by its path.
  private static func makeTemporary(in folder: FilePlace, permissions: FilePermissions) throws(FileFault) -> FilePlace {
    while true {
      let own = folder.appending(".planbook-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp")
      do {
        try UnfinishedFiles.makeFolder(own)
      } catch {
        guard error == .system(.fileExists) else { throw error }
        continue
      }
      do {
        let place = own.appending("new")
        _ = try OpenFile(
          place, .writeOnly, options: [.create, .exclusiveCreate, .noFollow], permissions: permissions)
        return place
      } catch {
        UnfinishedFiles.remove(own)
        throw error
      }
    }
  }
}
