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
    do {
      let file = try PendingFile(for: FilePlace(path))
      defer { file.abandon() }
      try file.write(bytes)
      try file.replaceTarget()
      try file.syncFolder()
    } catch {
      throw error.outputError(path)
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
    do {
      try writing(file.temporary.text)
    } catch {
      throw error.named(path, insteadOf: file.temporary.text)
    }
    do {
      try file.finish()
      try file.replaceTarget()
      try file.syncFolder()
    } catch {
      throw error.outputError(path)
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
    do {
      try writing(file.temporary.text)
      return try InputFile.read(file.temporary.text, limit: .max)
    } catch {
      throw error.named(path, insteadOf: file.temporary.text)
    }
  }

  /// A path in the folder for temporary files, for bytes that become no file.
  static func scratchPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent(name).path
  }

  /// Writes files into a folder, which is made when it is absent; its other files stay.
  ///
  /// All files are written and flushed before the first takes its place, so that running out of space leaves every old
  /// file. The renames follow one after another: stopped between two of them, each file is old or new, and whole.
  package static func writeFolder(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(SourceError) {
    var current = path
    do {
      let folder = try FilePlace(path)
      try check(files.map(\.name))
      let isNew = try makeFolder(folder)
      var isWritten = false
      var pending: [PendingFile] = []
      defer {
        for file in pending { file.abandon() }
        if isNew, !isWritten { folder.removeEmptyFolder() }
      }
      for file in files {
        current = folder.appending(file.name).text
        let next = try PendingFile(for: folder.appending(file.name))
        pending.append(next)
        try next.write(file.bytes)
      }
      for (file, name) in zip(pending, files.map(\.name)) {
        current = folder.appending(name).text
        try file.replaceTarget()
      }
      isWritten = true
      current = path
      try folder.syncFolder()
      if isNew { try folder.folder.syncFolder() }
    } catch {
      throw error.outputError(current)
    }
  }

  /// Removes the temporary files of all writing that is under way, and ends the program.
  ///
  /// For a program that is ended from outside, by Ctrl-C say. Writing that goes on meanwhile fails or stands still, and
  /// the old files stay.
  package static func abandonAll(thenEnd: () -> Never) -> Never { UnfinishedFiles.removeAll(thenEnd: thenEnd) }

  /// Refuses names that would leave the folder or name two files.
  private static func check(_ names: [String]) throws(FileFault) {
    var seen: Set<String> = []
    for name in names {
      let isPlain = !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == 0 || $0 == 0x2F }
      guard isPlain else { throw .badName(name) }
      guard seen.insert(name).inserted else { throw .repeatedName(name) }
    }
  }

  /// Makes a folder unless it is there; whether it was made.
  private static func makeFolder(_ folder: FilePlace) throws(FileFault) -> Bool {
    guard let status = try folder.status() else {
      try folder.makeFolder()
      return true
    }
    guard status.type == .directory else { throw .isNoFolder }
    return false
  }
}

extension SourceError {
  /// The error about the target: the user named that, and knows nothing of a temporary file.
  fileprivate func named(_ target: String, insteadOf temporary: String) -> SourceError {
    var named = self
    if named.file == temporary { named.file = target }
    return named
  }
}
