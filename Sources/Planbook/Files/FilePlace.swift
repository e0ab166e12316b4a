internal import Glibc
internal import SystemPackage

/// A path, and what the file system can do with it as a whole.
struct FilePlace: Hashable, Sendable {
  /// The path; a slash at its end is left out.
  let path: FilePath
  /// Whether a slash stands at the end of the path as it was given, as it does at the end of a folder's.
  let endsInSlash: Bool

  /// A path; one that holds a NUL is refused, since the system would cut it off there.
  init(_ path: String) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .badName(path) }
    self.path = FilePath(path)
    endsInSlash = path.utf8.last == UInt8(ascii: "/")
  }

  private init(known path: FilePath) {
    self.path = path
    endsInSlash = false
  }

  /// The place of a name in this folder.
  func appending(_ name: String) -> FilePlace { FilePlace(known: path.appending(name)) }

  /// The folder that the last name of the path stands in.
  var folder: FilePlace {
    let folder = path.removingLastComponent()
    return FilePlace(known: folder.isEmpty ? "." : folder)
  }

  /// What stands here; nil when nothing does.
  ///
  /// A link counts as what it leads to, unless it is asked for itself.
  func status(ofLink: Bool = false) throws(FileFault) -> Stat? {
    do {
      return try path.stat(followTargetSymlink: !ofLink)
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw .system(error)
    }
  }

  /// The place that a link leads to in the end.
  func resolved() throws(FileFault) -> FilePlace {
    guard let resolved = unsafe realpath(path.string, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe FilePlace(known: FilePath(platformString: resolved))
  }

  /// Whether the user may write to what stands here.
  var isWritable: Bool { unsafe access(path.string, W_OK) == 0 }

  /// Puts what stands here at another place, in one step; what stood there is gone.
  func rename(to other: FilePlace) throws(FileFault) {
    guard unsafe Glibc.rename(path.string, other.path.string) == 0 else { throw .last }
  }

  /// Removes the file that stands here, if one does.
  func removeFile() { _ = unsafe unlink(path.string) }

  /// Removes the folder that stands here with the files in it; false when something is still there.
  func removeFolderWithFiles() -> Bool {
    if let stream = unsafe opendir(path.string) {
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
        appending(String(decoding: name, as: UTF8.self)).removeFile()
      }
      unsafe closedir(stream)
    }
    return unsafe rmdir(path.string) == 0 || errno == ENOENT
  }

  /// Makes a folder here.
  func makeFolder(permissions: FilePermissions = FilePermissions(rawValue: 0o755)) throws(FileFault) {
    guard unsafe mkdir(path.string, permissions.rawValue) == 0 else { throw .last }
  }

  /// Removes the folder that stands here, if it is empty.
  func removeEmptyFolder() { _ = unsafe rmdir(path.string) }

  /// Waits until the names in this folder are on the disk; a file system that cannot promise that is left alone.
  func syncFolder() throws(FileFault) {
    do {
      try OpenFile(self, .readOnly, options: .directory).sync()
    } catch .system(.permissionDenied), .system(.notPermitted), .system(.invalidArgument), .system(.notSupported),
      .system(.noFunction)
    {
      return
    }
  }
}
