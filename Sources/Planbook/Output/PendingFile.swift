internal import SystemPackage

/// A temporary file in a staging folder, beside the file that it is to replace.
///
/// Whenever the program is stopped, the old file or the new one is there, whole. Whoever makes one abandons it at the
/// end, whatever happened in between.
struct PendingFile {
  /// The file to be replaced, where a link would lead.
  private let target: FilePlace
  /// What stands there now; nil when nothing does.
  private let replaced: Stat?
  private let staging: StagingFolder
  /// The temporary file.
  let temporary: FilePlace

  /// Makes an empty temporary file in the folder of a target that may be written.
  init(for target: FilePlace) throws(FileFault) {
    replaced = try Self.replaceable(target)
    self.target = try Self.followingLinks(target)
    staging = try StagingFolder(in: self.target.folder)
    do {
      temporary = try staging.makeFile(
        "new", permissions: replaced == nil ? .readWriteForAll : .ownerReadWrite)
    } catch {
      staging.remove()
      throw error
    }
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
    if let replaced { try file.adopt(replaced, of: target) }
    try file.sync()
  }

  /// Puts the temporary file in the target's place.
  func replaceTarget() throws(FileFault) {
    try UnfinishedFolders.put(from: staging.place) { (_) throws(FileFault) in try temporary.rename(to: target) }
  }

  /// Removes the temporary file, unless it has taken the target's place.
  func abandon() { staging.remove() }

  /// Waits until the new name is on the disk.
  func syncFolder() throws(FileFault) { try target.folder.syncFolder() }

  /// What stands at a target, when it may be replaced; nil when nothing does.
  static func replaceable(_ target: FilePlace) throws(FileFault) -> Stat? {
    guard !target.path.isEmpty else { throw .badName("") }
    guard !target.endsInSlash else { throw .isFolder }
    let status = try target.status()
    switch status?.type {
    case nil: break
    case .directory?: throw .isFolder
    case .regular?:
      guard target.isWritable else { throw .system(.permissionDenied) }
      guard try !target.isStream() else { throw .isStream }
    default: throw .isNoFile
    }
    return status
  }

  /// The place that is written in the end: a link stays, and what it leads to is replaced.
  static func followingLinks(_ target: FilePlace) throws(FileFault) -> FilePlace {
    guard try target.status(ofLink: true)?.type == .symbolicLink else { return target }
    guard try target.status() != nil else { throw .brokenLink }
    return try target.resolved()
  }
}

extension FilePermissions {
  /// What the system gives a new file, less the user's mask.
  static let readWriteForAll = FilePermissions(rawValue: 0o666)
}
