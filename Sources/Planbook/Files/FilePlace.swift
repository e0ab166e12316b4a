internal import Glibc

/// A path, and what the file system can do with it as a whole.
struct FilePlace: Hashable, Sendable {
  /// The path.
  let path: String

  /// A path; one that holds a NUL is refused, since the system would cut it off there.
  init(_ path: String) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .badName(path) }
    self.path = path
  }

  private init(known path: String) { self.path = path }

  /// The place of a name in this folder.
  func appending(_ name: String) -> FilePlace {
    FilePlace(known: path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name)
  }

  /// The folder that the last name of the path stands in.
  var folder: FilePlace {
    var path = self.path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return FilePlace(known: ".") }
    return FilePlace(known: slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// What stands here; nil when nothing does.
  ///
  /// A link counts as what it leads to, unless it is asked for itself.
  func status(ofLink: Bool = false) throws(FileFault) -> FileStatus? {
    var status = stat()
    let result = ofLink ? unsafe lstat(path, &status) : unsafe stat(path, &status)
    guard result != 0 else { return FileStatus(status) }
    let fault = FileFault.last
    guard fault == .system(ENOENT) else { throw fault }
    return nil
  }

  /// The place that a link leads to in the end.
  func resolved() throws(FileFault) -> FilePlace {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe FilePlace(known: String(cString: resolved))
  }

  /// Whether the user may write to what stands here.
  var isWritable: Bool { unsafe access(path, W_OK) == 0 }

  /// Puts what stands here at another place, in one step; what stood there is gone.
  func rename(to other: FilePlace) throws(FileFault) {
    guard unsafe Glibc.rename(path, other.path) == 0 else { throw .last }
  }

  /// Removes the file that stands here, if one does.
  func removeFile() { _ = unsafe unlink(path) }

  /// Removes the folder that stands here with the files in it; false when something is still there.
  func removeFolderWithFiles() -> Bool {
    if let stream = unsafe opendir(path) {
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
        appending(String(decoding: name, as: UTF8.self)).removeFile()
      }
      unsafe closedir(stream)
    }
    return unsafe rmdir(path) == 0 || errno == ENOENT
  }

  /// Makes a folder here.
  func makeFolder(permissions: mode_t = 0o755) throws(FileFault) {
    guard unsafe mkdir(path, permissions) == 0 else { throw .last }
  }

  /// Removes the folder that stands here, if it is empty.
  func removeEmptyFolder() { _ = unsafe rmdir(path) }

  /// Waits until the names in this folder are on the disk; a file system that cannot promise that is left alone.
  func syncFolder() throws(FileFault) {
    do {
      try FileDescriptor(opening: self, O_RDONLY | O_DIRECTORY).sync()
    } catch {
      guard [EACCES, EPERM, EINVAL, ENOTSUP, ENOSYS].map(FileFault.system).contains(error) else { throw error }
    }
  }
}
