internal import Spreadsheet
internal import SystemPackage

/// A path that the user names as a source: a file, or a folder of sources.
struct SourceFolder {
  /// The path as the user gave it.
  let path: String
  /// The formats that files of a folder may have.
  let formats: [any SourceFormat.Type]

  /// The files at the path: the path itself, or the files of a folder that are read, in the order of their names.
  ///
  /// Hidden files and the lock files that office programs leave (`~$…`) are passed over; folders in it are not entered.
  ///
  /// - Throws: `SourceError` when the folder cannot be read or holds no file of a kind that is read.
  func files() throws(SourceError) -> [String] {
    guard let place = try? FilePlace(path), (try? place.status())?.type == .directory else { return [path] }
    let names: [String]
    do {
      names = try place.names()
    } catch {
      throw SourceError(
        "unreadable-folder", file: path,
        thai: "อ่านโฟลเดอร์ไม่ได้ ให้ตรวจสิทธิ์การเข้าถึงโฟลเดอร์",
        english: "the folder cannot be read. Check the permissions of the folder.")
    }
    guard !names.contains(FolderRecord.unfinishedName) else {
      throw SourceError(
        "unfinished-folder", file: path,
        thai:
          "พบโฟลเดอร์ที่ส่งออกค้างไว้ มีทั้งไฟล์ใหม่และไฟล์เดิมปนกัน แต่ต้องเป็นโฟลเดอร์ที่ส่งออกครบ ให้สั่ง planbook export ลงโฟลเดอร์นี้อีกครั้ง",
        english: """
          Found a folder into which an export did not come to its end, with old and new files side by side, expected a \
          whole one. Run planbook export into it again.
          """)
    }
    let known = names.filter(isSource)
    guard !known.isEmpty else {
      let endings = formats.endingsInWords
      throw SourceError(
        "empty-folder", file: path,
        thai: "ไม่มีไฟล์ \(endings.thai) ในโฟลเดอร์นี้ ให้ตรวจว่าเลือกโฟลเดอร์ถูกต้อง",
        english: "the folder holds no \(endings.english) file. Check that it is the right one.")
    }
    return known.sorted().map(whole)
  }

  /// What lies in the folder and is not read, hidden files left out; nothing for a path that is no folder.
  var passedOver: [String] {
    let names = (try? FilePlace(path).names()) ?? []
    return names.filter { !Self.isHidden($0) && !isSource($0) }.sorted().map(whole)
  }

  private func whole(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  private func isSource(_ name: String) -> Bool {
    !Self.isHidden(name) && formats.endings.contains(SourceFormats.ending(of: name))
  }
}
