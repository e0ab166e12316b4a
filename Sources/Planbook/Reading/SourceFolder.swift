internal import Spreadsheet
internal import SystemPackage

/// What lies at a path that the user names as a source: a file, or a folder of sources and of further folders.
struct SourceFolder {
  /// The formats that files of a folder may have.
  let formats: [any SourceFormat.Type]

  /// The files that are to be read, in the order of their names, each folder's where its own name stands.
  private(set) var files: [String] = []
  /// The files that lie there and are of no kind that is read, and links to folders; hidden ones are left out.
  private(set) var passedOver: [String] = []
  /// The folders that cannot be read, and why.
  private(set) var unread: [SourceError] = []

  /// The folders that a plan was exported into.
  private(set) var exports: [ExportedFolder] = []

  /// Endings of workbooks that are not read: a division that sends one means it as its plan, and is told.
  private static let foreignWorkbooks: Set<String> = ["xls", "xlsb", "xlsm", "xltx", "ods", "fods", "numbers"]

  /// Looks at a path, and where it is a folder into all that it holds.
  ///
  /// Hidden files and the lock files that office programs leave (`~$…`) are passed over. Links to folders are not
  /// followed: they may lead back.
  ///
  /// - Throws: `SourceError` when a folder holds no file of a kind that is read, and none that cannot be.
  init(_ path: String, formats: [any SourceFormat.Type]) throws(SourceError) {
    self.formats = formats
    guard let place = try? FilePlace(path), (try? place.status())?.type == .directory else {
      files = [path]
      try refuseUnfinished(path)
      return
    }
    look(into: place, named: path)
    guard files.isEmpty, unread.isEmpty else { return }
    let endings = formats.endingsInWords
    throw SourceError(
      "empty-folder", file: path,
      thai: "ไม่มีไฟล์ \(endings.thai) ในโฟลเดอร์นี้ ให้ตรวจว่าเลือกโฟลเดอร์ถูกต้อง",
      english: "the folder holds no \(endings.english) file. Check that it is the right one.")
  }

  /// Refuses a file that stands in a folder which an export has not finished, and is one of that export's.
  private func refuseUnfinished(_ path: String) throws(SourceError) {
    guard path != InputFile.standardInput, let place = try? FilePlace(path) else { return }
    let unfinished = FolderRecord(at: place.folder.appending(FolderRecord.unfinishedName))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if unfinished.names.contains(name) { throw Self.unfinished(place.folder.text) }
  }

  private mutating func look(into folder: FilePlace, named path: String) {
    guard let names = try? folder.names() else {
      unread.append(
        SourceError(
          "unreadable-folder", file: path,
          thai: "อ่านโฟลเดอร์ไม่ได้ ให้ตรวจสิทธิ์การเข้าถึงโฟลเดอร์",
          english: "the folder cannot be read. Check the permissions of the folder."))
      return
    }
    guard !names.contains(FolderRecord.unfinishedName) else {
      unread.append(Self.unfinished(path))
      return
    }
    if names.contains(FolderRecord.name) {
      exports.append(ExportedFolder(path: path, record: FolderRecord(at: folder.appending(FolderRecord.name))))
    }
    for name in names.sorted() where !Self.isHidden(name) {
      let whole = FilePlace.path(of: name, in: path)
      let place = folder.appending(name)
      let ending = SourceFormats.ending(of: name)
      switch (try? place.status(ofLink: true))?.type {
      case .directory?: look(into: place, named: whole)
      case .symbolicLink? where (try? place.status())?.type == .directory: passedOver.append(whole)
      default:
        if formats.endings.contains(ending) || Self.foreignWorkbooks.contains(ending) {
          files.append(whole)
        } else {
          passedOver.append(whole)
        }
      }
    }
  }

  private static func unfinished(_ path: String) -> SourceError {
    SourceError(
      "unfinished-folder", file: path,
      thai: "พบโฟลเดอร์ที่ส่งออกค้างไว้ มีทั้งไฟล์ใหม่และไฟล์เดิมปนกัน แต่ต้องเป็นโฟลเดอร์ที่ส่งออกครบ ให้สั่ง planbook export ลงโฟลเดอร์นี้อีกครั้ง",
      english: """
        Found a folder into which an export did not come to its end, with old and new files side by side, expected a \
        whole one. Run planbook export into it again.
        """)
  }

  private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }
}
