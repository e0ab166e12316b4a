internal import Glibc

/// What stands at a path.
struct FileStatus {
  /// What kind of thing it is.
  enum Kind: Hashable, Sendable { case file, folder, link, other }

  /// What kind of thing it is.
  let kind: Kind
  /// Who may do what: the twelve permission bits.
  let permissions: mode_t
  /// The owner and the owner's group.
  let owner: (user: uid_t, group: gid_t)
  /// The size in bytes.
  let size: Int
  /// What is the same by whatever path the thing is named: its device and its number there.
  let identity: Identity

  /// A thing among all that the system knows.
  struct Identity: Hashable, Sendable {
    fileprivate var device: UInt64
    fileprivate var number: UInt64
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    permissions = status.st_mode & 0o7777
    owner = (status.st_uid, status.st_gid)
    size = Int(status.st_size)
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
