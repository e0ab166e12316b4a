internal import Spreadsheet
internal import SystemPackage

extension FileFault {
  /// The fault as the reason why a file cannot be read.
  func inputError(_ path: String) -> SourceError {
    let (code, wording) = inputReason
    return SourceError(code, file: path, thai: wording.thai, english: wording.english)
  }

  private var inputReason: (code: String, Wording) {
    switch self {
    case .system(.noSuchFileOrDirectory), .system(.notDirectory), .brokenLink:
      (
        "input-missing",
        Wording(
          "ไม่พบไฟล์นี้ แต่ต้องเป็นไฟล์ที่มีอยู่จริง ให้ตรวจชื่อไฟล์และโฟลเดอร์",
          "Found no such file, expected one that exists. Check the name and the folder.")
      )
    case .system(.permissionDenied), .system(.notPermitted):
      (
        "input-no-permission",
        Wording(
          "พบไฟล์ที่ไม่มีสิทธิ์อ่าน แต่ต้องเป็นไฟล์ที่อ่านได้ ให้ขอสิทธิ์อ่านจากเจ้าของไฟล์ หรือขอสำเนาไฟล์",
          "Found a file that may not be read, expected one that may. Ask its owner for permission to read, or for a copy."
        )
      )
    case .system(.fileNameTooLong), .badName, .repeatedName:
      (
        "input-bad-name",
        Wording(
          "พบชื่อไฟล์ที่ยาวเกินไปหรือมีอักขระที่ใช้ไม่ได้ แต่ต้องเป็นชื่อที่ระบบใช้ได้ ให้ตรวจชื่อไฟล์",
          "Found a name that is too long or holds a character that no file name has, expected one the system knows. Check the name."
        )
      )
    case .isFolder:
      (
        "input-is-folder",
        Wording("พบโฟลเดอร์ แต่ต้องเป็นไฟล์ ให้เลือกไฟล์ในโฟลเดอร์นี้", "Found a folder, expected a file. Choose a file in it.")
      )
    case .isNoFile, .isNoFolder, .isStream, .isNotOurs:
      (
        "input-not-a-file",
        Wording(
          "พบอุปกรณ์หรือท่อข้อมูล (pipe) แต่ต้องเป็นไฟล์ธรรมดา ให้บันทึกข้อมูลเป็นไฟล์ก่อน",
          "Found a device or a pipe, expected an ordinary file. Save the data to a file first.")
      )
    case .overLimit(let limit):
      (
        "limit-exceeded",
        Wording(
          "พบไฟล์ที่ใหญ่กว่า \(limit) ไบต์ แต่ต้องไม่เกินนั้น ให้ตรวจว่าเลือกไฟล์ถูกต้อง หรือแบ่งไฟล์ให้เล็กลง",
          "Found a file of more than \(limit) bytes, expected no more than that. Check that it is the right file, or split it."
        )
      )
    case .system(let error):
      (
        "input-unreadable",
        Wording(
          "พบข้อผิดพลาดของระบบขณะอ่าน (\(Self.words(error))) แต่ต้องอ่านได้จนจบ ให้ลองใหม่ หรือคัดลอกไฟล์ไปยังดิสก์อื่นก่อน",
          "Found an error of the system while reading (\(Self.words(error))), expected to read to the end. Try again, or copy the file to another disk first."
        )
      )
    }
  }
}
