internal import Glibc
internal import SystemPackage

/// A hidden folder of the program's own, beside what is to be replaced, in which what replaces it is made.
///
/// Since the folder is the program's own, no library can make a file again by its path once it is removed. It is locked
/// while its maker lives: what a program that was killed has left behind is not, and is cleared by whoever makes the
/// next one there.
struct StagingFolder: Sendable {
  /// Where it stands.
  let place: FilePlace

  /// In it, the folder that takes another's place; afterwards the one whose place was taken.
  var folder: FilePlace { place.appending("folder") }

  /// Makes one in a folder, under a name that no other has.
  init(in parent: FilePlace) throws(FileFault) {
    Self.clearLeftovers(in: parent)
    while true {
      let place = parent.appending(Self.prefix + String(UInt64.random(in: 0 ... .max), radix: 36) + Self.suffix)
      if try UnfinishedFolders.make(place) {
        self.place = place
        return
      }
    }
  }

  /// Makes an empty file in it, to be filled by whoever is given its path.
  func makeFile(_ name: String, permissions: FilePermissions) throws(FileFault) -> FilePlace {
    let file = place.appending(name)
    _ = try OpenFile(file, .writeOnly, options: [.create, .exclusiveCreate, .noFollow], permissions: permissions)
    return file
  }

  /// Removes it with what is left in it.
  func remove() { UnfinishedFolders.remove(place) }

  private static let prefix = ".planbook-"
  private static let suffix = ".tmp"

  /// Whether a name is one of a staging folder.
  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  /// Removes what programs that were killed have left in a folder; what cannot be removed stays.
  ///
  /// Only what the user's own program can have left counts: anybody may make a folder of such a name.
  private static func clearLeftovers(in parent: FilePlace) {
    for name in (try? parent.names()) ?? [] where isOne(name) {
      let place = parent.appending(name)
      guard let folder = try? OpenFile(place, .readOnly, options: [.directory, .noFollow]),
        let status = try? folder.status(), isOwn(status), status.permissions == .ownerReadWriteExecute,
        (try? folder.lock(waiting: false)) == true
      else { continue }
      _ = removeAll(at: place, isOurs: false)
    }
  }

  private static func isOwn(_ status: Stat) -> Bool { status.userID.rawValue == geteuid() }

  /// Removes a staging folder; whether it is gone.
  ///
  /// In a folder whose place was taken, a file that somebody else has put there and that has no other name stays, and
  /// so does what it stands in: nothing of anybody else's is lost.
  ///
  /// - Parameter isOurs: Whether it is known that the folder in it is the new one, which nobody else has filled.
  static func removeAll(at place: FilePlace, isOurs: Bool) -> Bool {
    let folder = place.appending("folder")
    // A link is removed like a file, and not followed.
    if let status = try? folder.status(ofLink: true), status.type == .directory {
      try? folder.makeAccessible()
      removeFiles(of: folder, recordedIn: place, isOurs: isOurs)
      try? folder.removeEmptyFolder()
      guard (try? folder.status(ofLink: true)) == .some(nil) else { return false }
    }
    for name in (try? place.names()) ?? [] { try? place.appending(name).removeFile() }
    try? place.removeEmptyFolder()
    return (try? place.status(ofLink: true)) == .some(nil)
  }

  private static func removeFiles(of folder: FilePlace, recordedIn place: FilePlace, isOurs: Bool) {
    let own = FolderRecord(at: place.appending(FolderRecord.name)).names.union(FolderRecord(in: folder).names)
    for name in (try? folder.names()) ?? [] {
      let file = folder.appending(name)
      guard let status = try? file.status(ofLink: true), status.type != .directory else { continue }
      let isRecord = name == FolderRecord.name || name == FolderRecord.unfinishedName
      if isOurs || isRecord || own.contains(name) || status.linkCount > 1 { try? file.removeFile() }
    }
  }
}
