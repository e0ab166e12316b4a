internal import Glibc

/// A temporary file in a folder of its own, beside the file that it is to replace.
///
/// Whenever the program is stopped, the old file or the new one is there, whole. Whoever makes one abandons it at the
/// end, whatever happened in between.
struct PendingFile {
  /// The file to be replaced, where a link would lead.
  private let target: FilePlace
  /// What stands there now; nil when nothing does.
  private let replaced: FileStatus?
  /// The temporary file.
  let temporary: FilePlace

  /// Makes an empty temporary file in the folder of a target that may be written.
  init(for target: FilePlace) throws(FileFault) {
    guard !target.path.isEmpty else { throw .badName(target.path) }
    guard target.path.utf8.last != UInt8(ascii: "/") else { throw .isFolder }
    replaced = try target.status()
    switch replaced?.kind {
    case nil: break
    case .folder: throw .isFolder
    case .link, .other: throw .isNoFile
    case .file: guard target.isWritable else { throw .system(EACCES) }
    }
    self.target = try Self.followingLinks(target)
    temporary = try Self.makeTemporary(in: self.target.folder, permissions: replaced == nil ? 0o644 : 0o600)
  }

  /// Writes bytes into the temporary file and waits until they are on the disk.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    let file = try FileDescriptor(opening: temporary, O_WRONLY | O_TRUNC | O_NOFOLLOW)
    try file.write(bytes)
    try finish(file)
  }

  /// Waits until what others have written into the temporary file is on the disk.
  func finish() throws(FileFault) {
    try finish(FileDescriptor(opening: temporary, O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
  }

  private func finish(_ file: borrowing FileDescriptor) throws(FileFault) {
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
    guard try target.status(ofLink: true)?.kind == .link else { return target }
    guard try target.status() != nil else { throw .brokenLink }
    return try target.resolved()
  }

  /// Makes an empty file in a folder whose name no other has; its length does not depend on the target's.
  ///
  /// The folder is the program's own, so that once it is removed no library can make the file again by its path.
  private static func makeTemporary(in folder: FilePlace, permissions: mode_t) throws(FileFault) -> FilePlace {
    while true {
      let own = folder.appending(".planbook-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp")
      do {
        try UnfinishedFiles.makeFolder(own)
      } catch {
        guard error == .system(EEXIST) else { throw error }
        continue
      }
      do {
        let place = own.appending("new")
        _ = try FileDescriptor(
          opening: place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, permissions: permissions)
        return place
      } catch {
        UnfinishedFiles.remove(own)
        throw error
      }
    }
  }
}
