internal import Glibc
internal import SystemPackage

/// Writes files into a folder as one: whenever the program is stopped, all of the old files are there or all of the new.
///
/// A new folder is made beside, with what others have put into the old one, and the two change places in one step. Where
/// that cannot be, the files take their places one after another, and until the last has, the folder says that it is
/// neither the old nor the new: nobody reads it by mistake. That is so where the folder is the one that the user stands
/// in, another disk begins there, it is somebody else's, it holds further folders, or the file system cannot exchange
/// two names.
struct FolderWriter {
  /// What takes the place of a folder, and how far it has come.
  struct Fault: Error {
    var fault: FileFault
    /// What it happened to.
    var place: String
    var state: OutputState
  }

  private let files: [(name: String, bytes: [UInt8])]
  private let target: FilePlace
  /// What stands at the target; nil when nothing does.
  private let replaced: Stat?
  /// The names in the target.
  private let present: Set<String>
  /// What the program has written there before.
  private let earlier: FolderRecord
  private let record: FolderRecord
  private let path: String
  private let isForced: Bool

  /// Looks at the folder that files are to be written into.
  ///
  /// - Parameters:
  ///   - path: The folder, which need not be there.
  ///   - isForced: Whether files that the program did not write are replaced.
  init(
    _ files: [(name: String, bytes: [UInt8])], to path: String, isForced: Bool
  ) throws(Fault) {
    self.path = path
    self.isForced = isForced
    self.files = files
    record = FolderRecord(of: files)
    do throws(FileFault) {
      try Self.check(files.map(\.name))
      target = try PendingFile.followingLinks(FilePlace(path))
      replaced = try target.status()
      guard replaced.map({ $0.type == .directory }) ?? true else { throw .isNoFolder }
      guard replaced == nil || target.isWritable else { throw .system(.permissionDenied) }
      present = replaced == nil ? [] : Set(try target.names())
    } catch {
      throw Fault(fault: error, place: path, state: .unchanged)
    }
    earlier = replaced == nil ? FolderRecord(of: []) : FolderRecord(in: target)
    for file in files where present.contains(file.name) {
      try refuse(file.name, unless: isForced, replacedBy: file.bytes)
    }
    for name in stale { try refuse(name, unless: isForced, replacedBy: nil) }
  }

  /// Files that an earlier run wrote and this one does not: beside the new ones they would be read as a part of them.
  private var stale: [String] { earlier.names.subtracting(record.names).intersection(present).sorted() }

  /// Refuses a file that may not be replaced, or that the program did not write as it stands there now.
  private func refuse(_ name: String, unless isForced: Bool, replacedBy bytes: [UInt8]?) throws(Fault) {
    let place = target.appending(name)
    do throws(FileFault) {
      _ = try PendingFile.replaceable(place)
      if isForced { return }
      guard try isOurs(place, name, replacedBy: bytes, earlier) else { throw .isNotOurs }
    } catch {
      throw Fault(fault: error, place: FilePlace.path(of: name, in: path), state: .unchanged)
    }
  }

  /// Whether a file is as an earlier run wrote it, or as this one will.
  private func isOurs(
    _ place: FilePlace, _ name: String, replacedBy bytes: [UInt8]?, _ known: FolderRecord
  ) throws(FileFault) -> Bool {
    guard try place.status(ofLink: true)?.type == .regular else { return false }
    do {
      let old = try InputFile.bytes(of: place, limit: SourceReader.largestFile)
      return old == bytes || known.holds(name, old)
    } catch .overLimit {
      return false
    }
  }

  /// Writes the files.
  func write() throws(Fault) {
    guard try !exchange() else { return }
    try replaceOneByOne()
  }

  // MARK: All in one step

  /// Makes a new folder and puts it in the old one's place; false when the two cannot change places.
  private func exchange() throws(Fault) -> Bool {
    var state = OutputState.unchanged
    do throws(FileFault) {
      if let replaced {
        if geteuid() != 0, replaced.userID.rawValue != geteuid() { return false }
        if try target.isSame(as: FilePlace(".")) { return false }
      }
      let staging: StagingFolder
      do {
        staging = try StagingFolder(in: target.folder)
      } catch  where replaced != nil {
        // The folder may be written, that in which it stands may not.
        return false
      }
      defer { staging.remove() }
      var removable = record
      removable.merge(earlier)
      try write(removable.bytes, FolderRecord.name, in: staging.place, replacing: false)
      try staging.folder.makeFolder()
      for file in files { try write(file.bytes, file.name, in: staging.folder, replacing: true) }
      try write(record.bytes, FolderRecord.name, in: staging.folder, replacing: false)
      guard try linkOthers(into: staging.folder) else { return false }
      if let replaced {
        try OpenFile(staging.folder, .readOnly, options: .directory).adopt(replaced, of: target)
      }
      try staging.folder.syncFolder()
      guard replaced != nil else {
        try UnfinishedFolders.put(from: staging.place) { (_) throws(FileFault) in
          try staging.folder.renameReplacingNothing(to: target)
        }
        state = .replaced
        try target.folder.syncFolder()
        return true
      }
      do {
        try UnfinishedFolders.put(from: staging.place) { (isExchanged) throws(FileFault) in
          try staging.folder.exchange(with: target)
          (state, isExchanged) = (.replaced, true)
          // Another run may have written there since.
          var known = earlier
          known.merge(FolderRecord(in: staging.folder))
          if try isAsLookedAt(staging.folder, known) { return takeOver(from: staging.folder, known) }
          try staging.folder.exchange(with: target)
          (state, isExchanged) = (.unchanged, false)
          throw .isNotOurs
        }
      } catch  where state == .unchanged && Self.cannotExchange.contains(error) {
        return false
      }
      try target.folder.syncFolder()
      return true
    } catch {
      throw Fault(fault: error, place: path, state: state)
    }
  }

  /// Why two folders cannot change places, though files in them can be replaced.
  private static let cannotExchange: Set<FileFault> = [
    .system(.invalidArgument), .system(.noFunction), .system(.notSupported), .system(.resourceBusy),
    .system(.improperLink), .system(.notPermitted), .system(.permissionDenied),
  ]

  /// Whether the files that were replaced are still those that might be: somebody may have written them meanwhile.
  private func isAsLookedAt(_ old: FilePlace, _ known: FolderRecord) throws(FileFault) -> Bool {
    guard !isForced else { return true }
    for file in files {
      let place = old.appending(file.name)
      guard try place.status(ofLink: true) != nil else { continue }
      guard try isOurs(place, file.name, replacedBy: file.bytes, known) else { return false }
    }
    return true
  }

  /// Gives what others have put into the old folder a name in the new one; false when something can have no second.
  private func linkOthers(into folder: FilePlace) throws(FileFault) -> Bool {
    for name in present.sorted() where !isReplaced(name) {
      let other = target.appending(name)
      guard try other.status(ofLink: true).map({ $0.type != .directory }) ?? true else { return false }
      do {
        try other.link(as: folder.appending(name))
      } catch .system(.noSuchFileOrDirectory) {
        continue
      } catch .system(.notPermitted), .system(.improperLink), .system(.tooManyLinks), .system(.notSupported),
        .system(.permissionDenied), .system(.noFunction)
      {
        return false
      }
    }
    return true
  }

  /// Whether what has the name in the old folder is gone in the new one.
  private func isReplaced(_ name: String) -> Bool {
    record.names.contains(name) || earlier.names.contains(name) || Self.ownNames.contains(name)
  }

  private static let ownNames: Set<String> = [FolderRecord.name, FolderRecord.unfinishedName]

  /// Takes over what others have changed in the old folder after it was looked at: put there, replaced or removed.
  private func takeOver(from old: FilePlace, _ known: FolderRecord) {
    guard let names = try? old.names() else { return }
    for name in names where !isReplaced(name) && !known.names.contains(name) && !StagingFolder.isOne(name) {
      let (other, linked) = (old.appending(name), target.appending(name))
      if !present.contains(name) {
        try? other.renameReplacingNothing(to: linked)
      } else if let theirs = try? other.status(ofLink: true), let ours = try? linked.status(ofLink: true),
        theirs.inode != ours.inode
      {
        try? other.rename(to: linked)
      }
    }
    for name in present.subtracting(names) where !isReplaced(name) { try? target.appending(name).removeFile() }
  }

  // MARK: One after another

  private func replaceOneByOne() throws(Fault) {
    var state = OutputState.unchanged
    var place = path
    do throws(FileFault) {
      let folder = try OpenFile(target, .readOnly, options: .directory)
      // Two that write one after another leave the files of one of them.
      _ = try folder.lock(waiting: true)
      let staging = try StagingFolder(in: target)
      defer { staging.remove() }
      for file in files {
        place = FilePlace.path(of: file.name, in: path)
        try write(file.bytes, file.name, in: staging.place, replacing: true)
      }
      try write(record.bytes, FolderRecord.unfinishedName, in: staging.place, replacing: false)
      place = path
      let unfinished = target.appending(FolderRecord.unfinishedName)
      try put(FolderRecord.unfinishedName, from: staging, as: unfinished)
      state = .partly(0, of: files.count)
      try target.syncFolder()
      for (count, file) in files.enumerated() {
        place = FilePlace.path(of: file.name, in: path)
        try put(file.name, from: staging, as: target.appending(file.name))
        state = .partly(count + 1, of: files.count)
      }
      for name in stale {
        place = FilePlace.path(of: name, in: path)
        try target.appending(name).removeFile()
      }
      place = path
      try target.syncFolder()
      try unfinished.rename(to: target.appending(FolderRecord.name))
      state = .replaced
      try target.syncFolder()
    } catch {
      throw Fault(fault: error, place: place, state: state)
    }
  }

  // MARK: A file

  private func put(_ name: String, from staging: StagingFolder, as place: FilePlace) throws(FileFault) {
    try UnfinishedFolders.put(from: staging.place) { (_) throws(FileFault) in
      try staging.place.appending(name).rename(to: place)
    }
  }

  /// Writes a file of a staging folder, and waits until it is on the disk.
  ///
  /// - Parameter replacing: Whether it gets what a file of its name in the target has: owner, permissions, attributes.
  private func write(
    _ bytes: [UInt8], _ name: String, in folder: FilePlace, replacing: Bool
  ) throws(FileFault) {
    let file = try OpenFile(
      folder.appending(name), .writeOnly, options: [.create, .exclusiveCreate, .noFollow],
      permissions: .readWriteForAll)
    try file.write(bytes)
    let old = target.appending(name)
    if replacing, present.contains(name), let status = try old.status() { try file.adopt(status, of: old) }
    try file.sync()
  }

  /// Refuses names that would leave the folder or name two files.
  private static func check(_ names: [String]) throws(FileFault) {
    var seen = ownNames
    for name in names {
      let isPlain = !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == 0 || $0 == 0x2F }
      guard isPlain else { throw .badName(name) }
      guard seen.insert(name).inserted else { throw .repeatedName(name) }
    }
  }
}
