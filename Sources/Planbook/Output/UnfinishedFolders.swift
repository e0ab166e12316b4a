internal import Synchronization
internal import SystemPackage

/// The staging folders of all writing that is under way, in the whole program.
///
/// A signal ends the program wherever it is, and what is to be removed then has to be known from outside of the work in
/// hand; so this list is one for all.
enum UnfinishedFolders {
  private static let folders = Mutex<[FilePlace: Unfinished]>([:])

  /// A folder that is kept open, and so locked.
  private struct Unfinished {
    var lock: Lock
    /// Whether what was made in it has taken the place of something else, which now stands there.
    var isExchanged = false
  }

  private final class Lock: Sendable {
    private let folder: OpenFile

    init(_ folder: consuming OpenFile) { self.folder = folder }
  }

  /// Makes a folder, locks it and notes it; false when another stands there, or somebody has taken it for a leftover.
  static func make(_ place: FilePlace) throws(FileFault) -> Bool {
    try folders.withLock { (folders) throws(FileFault) -> Bool in
      guard let lock = try locked(place) else { return false }
      folders[place] = Unfinished(lock: lock)
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

  /// Has what was made in a folder take its place; not once the program is being ended and what was made is removed.
  ///
  /// - Parameter rename: Puts it there, and says whether what stood there stands in the folder now.
  static func put(
    from place: FilePlace, _ rename: (_ isExchanged: inout Bool) throws(FileFault) -> Void
  ) throws(FileFault) {
    try folders.withLock { (folders) throws(FileFault) in
      var isExchanged = false
      defer { folders[place]?.isExchanged = isExchanged }
      try rename(&isExchanged)
    }
  }

  /// Removes a folder with what is left in it.
  static func remove(_ place: FilePlace) {
    folders.withLock { folders in
      guard let unfinished = folders[place] else { return }
      _ = StagingFolder.removeAll(at: place, isOurs: !unfinished.isExchanged)
      folders[place] = nil
    }
  }

  /// Removes all of them and ends the program; none is made any more.
  static func removeAll(thenEnd: () -> Never) -> Never {
    folders.withLock { folders in
      for (place, unfinished) in folders {
        // A file may be made again while the folder is there; a few tries are always enough.
        for _ in 0..<100 where StagingFolder.removeAll(at: place, isOurs: !unfinished.isExchanged) { break }
      }
      thenEnd()
    }
  }
}
