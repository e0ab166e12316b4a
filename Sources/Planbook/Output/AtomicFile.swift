internal import FoundationEssentials
package import Spreadsheet
internal import SystemPackage

/// Writing files so that saving cannot lose the old one.
///
/// A file is written beside the one it replaces, flushed to the disk, and renamed in one step. Stopped at any moment, or
/// out of space: the old file or the new one is there, whole. On a failure the temporary file is removed.
package enum AtomicFile {
  /// Writes bytes as a file, with the permissions of the file that they replace.
  package static func write(_ bytes: [UInt8], to path: String) throws(SourceError) {
    var state = OutputState.unchanged
    do {
      let file = try PendingFile(for: FilePlace(path))
      defer { file.abandon() }
      try file.write(bytes)
      WorkProgress.current?.replaces(path)
      defer { WorkProgress.current?.replaced(state == .replaced) }
      try file.replaceTarget()
      state = .replaced
      try file.syncFolder()
    } catch {
      throw error.outputError(path, state)
    }
  }

  /// Writes a file through a closure that is given the path of an empty temporary file and fills it.
  ///
  /// For writers that take nothing but a path. An error of the closure is thrown on, and the old file stays.
  package static func write(
    to path: String, by writing: (_ temporaryPath: String) throws(SourceError) -> Void
  ) throws(SourceError) {
    let file: PendingFile
    do {
      file = try PendingFile(for: FilePlace(path))
    } catch {
      throw error.outputError(path)
    }
    defer { file.abandon() }
    try fill(file, for: path, by: writing)
    var state = OutputState.unchanged
    do {
      try file.finish()
      WorkProgress.current?.replaces(path)
      defer { WorkProgress.current?.replaced(state == .replaced) }
      try file.replaceTarget()
      state = .replaced
      try file.syncFolder()
    } catch {
      throw error.outputError(path, state)
    }
  }

  /// The bytes of a file that a closure makes, given the path of an empty temporary file beside the file it will become.
  ///
  /// For writers that take nothing but a path. Nothing is left behind. An error of the closure is thrown on.
  static func bytes(
    for path: String, by writing: (_ temporaryPath: String) throws(SourceError) -> Void
  ) throws(SourceError) -> [UInt8] {
    let file: PendingFile
    do {
      file = try PendingFile(for: FilePlace(path))
    } catch {
      throw error.outputError(path)
    }
    defer { file.abandon() }
    try fill(file, for: path, by: writing)
    do {
      return try InputFile.read(file.temporary.text, limit: .max)
    } catch {
      throw error.named(path, insteadOf: file.temporary.text)
    }
  }

  /// Has a temporary file filled; an error about it is one about its target.
  private static func fill(
    _ file: PendingFile, for path: String, by writing: (_ temporaryPath: String) throws(SourceError) -> Void
  ) throws(SourceError) {
    do {
      try FileCall.fill.announce()
    } catch {
      throw error.outputError(path)
    }
    do {
      try writing(file.temporary.text)
    } catch {
      throw error.named(path, insteadOf: file.temporary.text)
    }
  }

  /// A path in the folder for temporary files, for bytes that become no file.
  static func scratchPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent(name).path
  }

  /// Writes files into a folder as one; the folder is made when it is absent, and what others have put there stays.
  ///
  /// Stopped at any moment, or out of space: all of the old files are there or all of the new, or the folder says that
  /// it is neither, and is not read (`FolderWriter`). Of an earlier run, files that this one does not write are removed.
  ///
  /// - Parameter isForced: Whether files are replaced that the program did not write, or that were changed since.
  package static func writeFolder(
    _ files: [(name: String, bytes: [UInt8])], to path: String, isForced: Bool = false
  ) throws(SourceError) {
    WorkProgress.current?.replaces(path)
    var isReplaced = false
    defer { WorkProgress.current?.replaced(isReplaced) }
    do {
      do {
        try FolderWriter(files, to: path, isForced: isForced).write()
      } catch  where error.fault == .system(.fileExists) && error.state == .unchanged {
        // Somebody has made the folder in between.
        try FolderWriter(files, to: path, isForced: isForced).write()
      }
      isReplaced = true
    } catch {
      throw error.fault.outputError(error.place, error.state)
    }
  }

  /// Removes the temporary files of all writing that is under way, and ends the program.
  ///
  /// For a program that is ended from outside, by Ctrl-C say. Writing that goes on meanwhile fails or stands still, and
  /// the old files stay.
  package static func abandonAll(thenEnd: () -> Never) -> Never { UnfinishedFolders.removeAll(thenEnd: thenEnd) }
}

extension SourceError {
  /// The error about the target: the user named that, and knows nothing of a temporary file.
  fileprivate func named(_ target: String, insteadOf temporary: String) -> SourceError {
    var named = self
    if named.file == temporary { named.file = target }
    return named
  }
}
