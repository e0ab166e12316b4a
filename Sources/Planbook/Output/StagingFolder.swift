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

  /// Removes what programs that were killed have left in a folder; what cannot be removed stays.
  private static func clearLeftovers(in parent: FilePlace) {
    for name in (try? parent.names()) ?? [] where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let place = parent.appending(name)
      guard let folder = try? OpenFile(place, .readOnly, options: [.directory, .noFollow]),
        (try? folder.lock(waiting: false)) == true
      else { continue }
      _ = removeAll(at: place)
    }
  }

  /// Removes a staging folder; whether it is gone.
  ///
  /// In a folder whose place was taken, a file that somebody else has put there and that has no other name stays, and
  /// so does what it stands in: nothing of anybody else's is lost.
  static func removeAll(at place: FilePlace) -> Bool {
    let replaced = place.appending("folder")
    if let names = try? replaced.names() {
      let own = FolderRecord(at: place.appending(FolderRecord.name)).names.union(FolderRecord(in: replaced).names)
      for name in names {
        let file = replaced.appending(name)
        guard let status = try? file.status(ofLink: true), status.type != .directory else { continue }
        if own.contains(name) || name == FolderRecord.name || name == FolderRecord.unfinishedName
          || status.linkCount > 1
        {
          try? file.removeFile()
        }
      }
      try? replaced.removeEmptyFolder()
      guard (try? replaced.status(ofLink: true)) == .some(nil) else { return false }
    }
    for name in (try? place.names()) ?? [] { try? place.appending(name).removeFile() }
    try? place.removeEmptyFolder()
    return (try? place.status(ofLink: true)) == .some(nil)
  }
}
