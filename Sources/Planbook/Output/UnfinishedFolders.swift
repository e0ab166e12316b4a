internal import Synchronization
internal import SystemPackage

/// The staging folders of all writing that is under way, in the whole program.
///
/// A signal ends the program wherever it is, and what is to be removed then has to be known from outside of the work in
/// hand; so this list is one for all.
enum UnfinishedFolders {
  private static let folders = Mutex<[FilePlace: Lock]>([:])

  /// Keeps a folder open, and so locked.
  private final class Lock: Sendable {
    private let folder: OpenFile

    init(_ folder: consuming OpenFile) { self.folder = folder }
  }

  /// Makes a folder, locks it and notes it; false when another stands there, or somebody has taken it for a leftover.
  static func make(_ place: FilePlace) throws(FileFault) -> Bool {
    try folders.withLock { (folders) throws(FileFault) -> Bool in
      guard let lock = try locked(place) else { return false }
      folders[place] = lock
      return true
    }
  }

  private static func locked(_ place: FilePlace) throws(FileFault) -> Lock? {
    do {
      try place.makeFolder(permissions: .ownerReadWriteExecute)
    } catch .system(.fileExists) {
      return nil
    }
    do {
      let folder = try OpenFile(place, .readOnly, options: [.directory, .noFollow])
      let isOurs = try folder.lock(waiting: false)
      guard isOurs, try place.status(ofLink: true) != nil else { return nil }
      return Lock(folder)
    } catch {
      try? place.removeEmptyFolder()
      throw error
    }
  }

  /// Removes a folder with what is left in it.
  static func remove(_ place: FilePlace) {
    folders.withLock { folders in
      guard folders[place] != nil else { return }
      _ = StagingFolder.removeAll(at: place)
      folders[place] = nil
    }
  }

  /// Removes all of them and ends the program; none is made any more.
  static func removeAll(thenEnd: () -> Never) -> Never {
    folders.withLock { folders in
      for place in folders.keys {
        // A file may be made again while the folder is there; a few tries are always enough.
        for _ in 0..<100 where StagingFolder.removeAll(at: place) { break }
      }
      thenEnd()
    }
  }
}
