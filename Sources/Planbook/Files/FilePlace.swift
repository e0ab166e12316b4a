internal import CLinux
internal import Glibc
internal import Spreadsheet
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
    self.path = Self.filePath(path)
    endsInSlash = path.utf8.last == UInt8(ascii: "/")
  }

  private init(known path: FilePath) {
    self.path = path
    endsInSlash = false
  }

  private static func filePath(_ text: String) -> FilePath { FilePath(platformString: FileName.cString(text)) }

  /// The path as text, in which bytes that are none are kept.
  var text: String {
    unsafe call { unsafe FileName.text(cString: $0) }
  }

  /// What a call of the system gives for the path.
  func call<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe path.withPlatformString { unsafe body($0) }
  }

  /// The path of a name in a folder, as the folder's was given.
  static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The place of a name in this folder.
  func appending(_ name: String) -> FilePlace { FilePlace(known: path.pushing(Self.filePath(name))) }

  /// The names in this folder, in no order.
  func names() throws(FileFault) -> [String] {
    try FileCall.list.announce()
    guard let stream = unsafe call({ unsafe opendir($0) }) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      // The end and an error look alike but for this.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(FileName.text(name)) }
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// The folder that the last name of the path stands in.
  var folder: FilePlace {
    let folder = path.removingLastComponent()
    return FilePlace(known: folder.isEmpty ? "." : folder)
  }

  /// What stands here; nil when nothing does.
  ///
  /// A link counts as what it leads to, unless it is asked for itself.
  func status(ofLink: Bool = false) throws(FileFault) -> Stat? {
    try FileCall.status.announce()
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
    guard let resolved = unsafe call({ unsafe realpath($0, nil) }) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe FilePlace(known: FilePath(platformString: resolved))
  }

  /// Whether what stands here is the file to which standard output or the messages go, as `/dev/stdout` is.
  func isStream() throws(FileFault) -> Bool {
    guard let own = try status() else { return false }
    return [FileDescriptor.standardOutput, .standardError].contains { stream in
      (try? stream.stat()).map { ($0.deviceID, $0.inode) == (own.deviceID, own.inode) } ?? false
    }
  }

  /// Whether the user may write to what stands here.
  var isWritable: Bool { unsafe call { unsafe access($0, W_OK) } == 0 }

  /// Whether what stands here is what stands at another place.
  func isSame(as other: FilePlace) throws(FileFault) -> Bool {
    guard let own = try status(), let theirs = try other.status() else { return false }
    return (own.deviceID, own.inode) == (theirs.deviceID, theirs.inode)
  }

  /// Puts what stands here at another place, in one step; what stood there is gone.
  func rename(to other: FilePlace) throws(FileFault) {
    try FileCall.rename.announce()
    let result = unsafe call { from in unsafe other.call { to in unsafe Glibc.rename(from, to) } }
    guard result == 0 else { throw .last }
  }

  /// Puts what stands here at another place, in one step, where nothing stands.
  ///
  /// A file system that cannot promise to replace nothing is asked first whether something stands there.
  func renameReplacingNothing(to other: FilePlace) throws(FileFault) {
    do {
      try FileCall.rename.announce()
      try rename(to: other, flags: PLANBOOK_RENAME_NOREPLACE)
    } catch .system(.invalidArgument), .system(.noFunction) {
      guard try other.status(ofLink: true) == nil else { throw .system(.fileExists) }
      try rename(to: other)
    }
  }

  /// Has what stands here and what stands at another place change places, in one step.
  func exchange(with other: FilePlace) throws(FileFault) {
    try FileCall.exchange.announce()
    try rename(to: other, flags: PLANBOOK_RENAME_EXCHANGE)
  }

  private func rename(to other: FilePlace, flags: Int32) throws(FileFault) {
    let result = unsafe call { from in
      unsafe other.call { to in unsafe renameat2(AT_FDCWD, from, AT_FDCWD, to, UInt32(flags)) }
    }
    guard result == 0 else { throw .last }
  }

  /// Gives the file that stands here a second name; a link is given one itself, and not what it leads to.
  func link(as other: FilePlace) throws(FileFault) {
    try FileCall.link.announce()
    guard unsafe call({ own in unsafe other.call { unsafe Glibc.link(own, $0) } }) == 0 else { throw .last }
  }

  /// Removes the file that stands here, if one does.
  func removeFile() throws(FileFault) {
    try FileCall.remove.announce()
    guard unsafe call({ unsafe unlink($0) }) == 0 || errno == ENOENT else { throw .last }
  }

  /// Makes a folder here.
  func makeFolder(permissions: FilePermissions = FilePermissions(rawValue: 0o777)) throws(FileFault) {
    try FileCall.makeFolder.announce()
    guard unsafe call({ unsafe mkdir($0, permissions.rawValue) }) == 0 else { throw .last }
  }

  /// Lets the user list, fill and empty the folder that stands here.
  func makeAccessible() throws(FileFault) {
    try FileCall.attributes.announce()
    guard unsafe call({ unsafe chmod($0, FilePermissions.ownerReadWriteExecute.rawValue) }) == 0 else { throw .last }
  }

  /// Removes the folder that stands here, if it is empty.
  func removeEmptyFolder() throws(FileFault) {
    try FileCall.remove.announce()
    guard unsafe call({ unsafe rmdir($0) }) == 0 || errno == ENOENT else { throw .last }
  }

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
