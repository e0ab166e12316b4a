internal import Spreadsheet
internal import SystemPackage

extension FileFault {
  /// The fault as the reason why a file cannot be written.
  ///
  /// - Parameter state: What is there by then; an error of the system says so.
  func outputError(_ path: String, _ state: OutputState = .unchanged) -> SourceError {
    let (code, wording) = outputReason
    guard case .system(let error) = self, Self.saysWhatIsThere(error) || state != .unchanged else {
      return SourceError(code, file: path, thai: wording.thai, english: wording.english)
    }
    let rest = state.wording
    return SourceError(
      code, file: path, thai: "\(wording.thai) (\(rest.thai))",
      english: "\(wording.english.dropLast()) (\(rest.english)).")
  }

  /// Whether a system's error is one of those that come up while a file is being written.
  private static func saysWhatIsThere(_ error: Errno) -> Bool {
    ![.notDirectory, .tooManySymbolicLinkLevels, .noSuchFileOrDirectory, .fileNameTooLong].contains(error)
  }

  private var outputReason: (code: String, Wording) {
    switch self {
    case .isFolder:
      (
        "output-is-folder",
        Wording(
          "พบโฟลเดอร์ชื่อนี้อยู่แล้ว แต่ต้องเป็นชื่อไฟล์ ให้ตั้งชื่อไฟล์ในโฟลเดอร์นั้น หรือใช้ชื่ออื่น",
          "Found a folder of this name, expected the name of a file. Name a file in it, or choose another name.")
      )
    case .isNoFolder, .system(.notDirectory):
      (
        "output-not-a-folder",
        Wording(
          "พบไฟล์ชื่อนี้อยู่แล้ว แต่ต้องเป็นโฟลเดอร์ ให้ใช้ชื่ออื่น", "Found a file of this name, expected a folder. Choose another name."
        )
      )
    case .isNotOurs:
      (
        "output-not-ours",
        Wording(
          "พบไฟล์ที่ planbook ไม่ได้เขียน หรือแก้ไขหลังจาก planbook เขียน แต่ต้องเป็นไฟล์ที่ planbook เขียนไว้เอง ให้ใช้โฟลเดอร์อื่น หรือสั่งด้วย --force ถ้าต้องการเขียนทับ",
          "Found a file that planbook did not write, or that was changed since, expected one as planbook wrote it. Choose another folder, or give --force to replace it."
        )
      )
    case .isNoFile, .overLimit:
      (
        "output-not-a-file",
        Wording(
          "พบอุปกรณ์หรือท่อข้อมูล (pipe) แต่ต้องเป็นไฟล์ธรรมดา ให้ใช้ชื่ออื่น",
          "Found a device or a pipe, expected an ordinary file. Choose another name.")
      )
    case .isStream:
      (
        "output-is-stream",
        Wording(
          "พบว่าเป็นไฟล์ที่ข้อความของโปรแกรมออกอยู่ แต่ต้องเป็นไฟล์อื่น เพราะจะเขียนทับไฟล์นั้นทั้งไฟล์ ให้ใช้ชื่ออื่น หรือไม่ต้องระบุ -o ถ้าคำสั่งพิมพ์ออกเองได้",
          "Found the file to which the program's output goes, expected another: it would be replaced as a whole. Choose another name, or leave -o out where the command prints by itself."
        )
      )
    case .brokenLink, .system(.tooManySymbolicLinkLevels):
      (
        "output-broken-link",
        Wording(
          "พบลิงก์ที่ชี้ไปยังไฟล์ที่ไม่มีอยู่ แต่ต้องเป็นไฟล์ หรือลิงก์ที่ใช้ได้ ให้ลบลิงก์ หรือใช้ชื่ออื่น",
          "Found a link that leads nowhere, expected a file or a link to one. Remove the link, or choose another name.")
      )
    case .system(.noSuchFileOrDirectory):
      (
        "output-folder-missing",
        Wording(
          "ไม่พบโฟลเดอร์ที่จะเขียนไฟล์ แต่ต้องเป็นโฟลเดอร์ที่มีอยู่จริง ให้สร้างโฟลเดอร์ก่อน หรือตรวจชื่อโฟลเดอร์",
          "Found no folder to write into, expected one that exists. Make the folder first, or check its name.")
      )
    case .system(.permissionDenied), .system(.notPermitted), .system(.readOnlyFileSystem):
      (
        "output-no-permission",
        Wording(
          "พบไฟล์หรือโฟลเดอร์ที่ไม่มีสิทธิ์เขียน แต่ต้องเป็นที่ที่เขียนได้ ให้ขอสิทธิ์เขียน หรือบันทึกไว้ที่อื่น",
          "Found a file or folder that may not be written, expected one that may. Ask for permission to write, or save elsewhere."
        )
      )
    case .system(.noSpace), .system(.diskQuotaExceeded), .system(.fileTooLarge):
      (
        "output-disk-full",
        Wording(
          "พบว่าเนื้อที่ดิสก์ไม่พอ แต่ต้องมีเนื้อที่พอสำหรับไฟล์ใหม่ทั้งไฟล์ ให้เพิ่มเนื้อที่ว่าง หรือบันทึกไว้ที่อื่น",
          "Found too little space on the disk, expected enough for the whole new file. Free some space, or save elsewhere."
        )
      )
    case .system(.fileNameTooLong):
      (
        "output-bad-name",
        Wording(
          "พบชื่อไฟล์ที่ยาวเกินไป แต่ต้องเป็นชื่อที่ระบบรับได้ (ไม่เกิน 255 ไบต์ หรืออักษรไทยราว 85 ตัว) ให้ใช้ชื่อที่สั้นลง",
          "Found a name that is too long, expected one the system takes (255 bytes, about 85 Thai letters). Choose a shorter name."
        )
      )
    case .badName(let name):
      (
        "output-bad-name",
        Wording(
          "พบชื่อไฟล์ \(name.quoted) แต่ต้องเป็นชื่อที่ไม่ว่าง ไม่มี / และไม่มีอักขระควบคุม ให้ใช้ชื่ออื่น",
          "Found the file name \(name.quoted), expected one that is not empty and has no slash and no NUL. Choose another name."
        )
      )
    case .repeatedName(let name):
      (
        "output-bad-name",
        Wording(
          "พบชื่อไฟล์ \(name.quoted) สองครั้ง แต่ต้องเป็นชื่อที่ไม่ซ้ำกัน ให้ใช้ชื่ออื่น",
          "Found the file name \(name.quoted) twice, expected different names. Choose another name.")
      )
    case .system(let error):
      (
        "output-unwritable",
        Wording(
          "พบข้อผิดพลาดของระบบขณะเขียน (\(Self.words(error))) แต่ต้องเขียนได้จนจบ ให้ลองใหม่ หรือบันทึกไว้ที่อื่น",
          "Found an error of the system while writing (\(Self.words(error))), expected to write to the end. Try again, or save elsewhere."
        )
      )
    }
  }
}
