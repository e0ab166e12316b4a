internal import Synchronization
internal import SystemPackage

/// The folders of temporary files that have not taken their targets' places, in the whole program.
///
/// A signal ends the program wherever it is, and what is to be removed then has to be known from outside of the work in
/// hand; so this list is one for all.
enum UnfinishedFiles {
  private static let folders = Mutex<Set<FilePlace>>([])

  /// Makes a folder for a temporary file and notes it.
  static func makeFolder(_ folder: FilePlace) throws(FileFault) {
    try folders.withLock { (folders) throws(FileFault) in
      try folder.makeFolder(permissions: .ownerReadWriteExecute)
      folders.insert(folder)
    }
  }

  /// Removes a folder with what is left in it.
  static func remove(_ folder: FilePlace) {
    folders.withLock { folders in
      _ = folder.removeFolderWithFiles()
      folders.remove(folder)
    }
  }

  /// Removes all of them and ends the program; none is made any more.
  static func removeAll(thenEnd: () -> Never) -> Never {
    folders.withLock { folders in
      for folder in folders {
        // A file may be made again while the folder is there; a few tries are always enough.
        for _ in 0..<100 where folder.removeFolderWithFiles() { break }
      }
      thenEnd()
    }
  }
}
