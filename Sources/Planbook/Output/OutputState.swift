internal import Spreadsheet

/// What is there of an output when writing fails.
enum OutputState: Hashable, Sendable {
  /// Everything is as it was.
  case unchanged
  /// The new one has taken the old one's place; the disk has not confirmed it.
  case replaced
  /// Of the files of a folder the first few are new, and the folder says that it is not to be read.
  case partly(Int, of: Int)

  /// The state in words, to stand in parentheses.
  var wording: Wording {
    switch self {
    case .unchanged: Wording("ไฟล์เดิมไม่เปลี่ยน", "the old file is unchanged")
    case .replaced:
      Wording(
        "ไฟล์ใหม่แทนที่ไฟล์เดิมแล้ว แต่ระบบไม่ยืนยันว่าลงดิสก์แล้ว ถ้าไฟฟ้าดับไฟล์อาจกลับเป็นของเดิม",
        "the new file has taken the old one's place, but the system has not confirmed that it is on the disk: after a power failure the old one may be back"
      )
    case .partly(let count, let all):
      Wording(
        "เขียนแทนที่แล้ว \(count) จาก \(all) ไฟล์ โฟลเดอร์นี้จึงยังใช้ไม่ได้ ให้ส่งออกใหม่ให้จบ",
        "\(count) of \(all) files are new, so the folder cannot be used: export into it again")
    }
  }
}
