internal import FoundationEssentials
internal import Spreadsheet

/// A folder of sources.
enum SourceFolder {
  /// The files at a path: the path itself, or the files of a folder that Planbook reads, in the order of their names.
  ///
  /// Hidden files and the lock files that office programs leave (`~$…`) are passed over; folders in it are not entered.
  ///
  /// - Throws: `SourceError` when the folder cannot be read or holds no file of a kind that Planbook reads.
  static func files(at path: String) throws(SourceError) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return [path] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw SourceError(
        "unreadable-folder", file: path,
        thai: "อ่านโฟลเดอร์ไม่ได้ ให้ตรวจสิทธิ์การเข้าถึงโฟลเดอร์",
        english: "the folder cannot be read. Check the permissions of the folder.")
    }
    let known = names.filter(isSource)
    guard !known.isEmpty else {
      throw SourceError(
        "empty-folder", file: path,
        thai: "ไม่มีไฟล์ .xlsx .csv .tsv .txt หรือ .json ในโฟลเดอร์นี้ ให้ตรวจว่าเลือกโฟลเดอร์ถูกต้อง",
        english: "the folder holds no .xlsx, .csv, .tsv, .txt or .json file. Check that it is the right one.")
    }
    let separator = path.hasSuffix("/") ? "" : "/"
    return known.sorted().map { path + separator + $0 }
  }

  /// What lies in a folder and is not read, hidden files left out; nothing for a path that is no folder.
  static func passedOver(at path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let separator = path.hasSuffix("/") ? "" : "/"
    return names.filter { !isHidden($0) && !isSource($0) }.sorted().map { path + separator + $0 }
  }

  private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  private static func isSource(_ name: String) -> Bool {
    !isHidden(name) && SourceKind.endings.contains(SourceKind.ending(of: name))
  }
}
