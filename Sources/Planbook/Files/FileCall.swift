internal import SystemPackage

/// What is asked of the file system, by kind: every call that `FilePlace` and `OpenFile` make is announced first.
enum FileCall: String, CaseIterable, Sendable {
  case status, list, open, read, write, flush, lock, attributes
  case makeFolder, rename, exchange, link, remove
  /// Everything that a library does to fill a file of which it is given the path.
  case fill

  /// Told of each call before it is made; the error that it gives is what the call then fails with.
  ///
  /// A test sets it to have the n-th call fail, as full and broken disks have it.
  @TaskLocal static var failure: (@Sendable (FileCall) -> Errno?)?

  /// Announces a call.
  func announce() throws(FileFault) {
    if let error = Self.failure?(self) { throw .system(error) }
  }
}
