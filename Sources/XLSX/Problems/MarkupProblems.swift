internal import Spreadsheet

/// A part's XML cannot be read.
extension Problem {
  /// What to do about markup that is not XML.
  private static let repairThai = "เปิดใน Excel เพื่อซ่อมและบันทึกใหม่ แล้วนำเข้าอีกครั้ง"
  private static let repairEnglish = "Open the file in Excel to repair it, save it and import that."

  /// Markup that breaks a rule of XML: what was found and what was expected.
  static func malformed(thai: String, english: String) -> Problem {
    Problem(
      "malformed-markup", thai: "XML ไม่ถูกต้อง: \(thai) \(repairThai)",
      english: "The XML is not well-formed: \(english). \(repairEnglish)"
    )
  }

  static let endsTooEarly = malformed(
    thai: "ส่วนนี้จบกลางคัน ยังมีแท็กที่ไม่ปิด", english: "the part ends while tags are still open")
  static let noRoot = malformed(
    thai: "ไม่พบแท็กเปิด ต้องมีหนึ่งแท็กเป็นราก", english: "there is no opening tag; one root element was expected")
  static let afterRoot = malformed(
    thai: "มีเนื้อหาต่อจากแท็กราก ซึ่งต้องเป็นตัวสุดท้าย",
    english: "there is content after the root element, which must be the last")
  static let badTag = malformed(
    thai: "แท็กเขียนไม่ถูกรูปแบบ", english: "a tag is not written as a tag must be")
  static let badAttribute = malformed(
    thai: "แอตทริบิวต์ต้องเขียนเป็น ชื่อ=\"ค่า\"", english: "an attribute must be written name=\"value\"")
  static let doubledAttribute = malformed(
    thai: "แอตทริบิวต์เดียวกันมีสองครั้งในแท็กเดียว", english: "the same attribute stands twice in one tag")
  static let tooManyAttributes = malformed(
    thai: "แท็กมีแอตทริบิวต์หรือเนมสเปซเกิน 128",
    english: "a tag has more than 128 attributes, or more than 128 namespaces are declared")
  static let unbalancedEnd = malformed(
    thai: "แท็กปิดไม่ตรงกับแท็กที่เปิดไว้", english: "a closing tag does not match the tag that is open")
  static let badReference = malformed(
    thai: "หลัง & ต้องเป็น amp; lt; gt; quot; apos; หรือรหัสอักขระ เช่น #3652;",
    english: "after & one of amp; lt; gt; quot; apos; or a character code such as #3652; was expected")
  static let controlCharacter = malformed(
    thai: "มีอักขระควบคุมที่ XML ไม่อนุญาต", english: "there is a control character that XML does not allow")
  static let badDeclaration = malformed(
    thai: "คำสั่ง <!…> หรือ <?…?> เขียนไม่ถูก หรืออยู่ผิดที่", english: "a <!…> or <?…?> is not valid or stands in the wrong place")

  static let doctype = Problem(
    "doctype",
    thai: "ส่วนนี้มี DOCTYPE ซึ่งสมุดงานไม่ใช้ และใช้ซ่อนคำสั่งอันตรายได้ จึงไม่อ่านต่อ ขอไฟล์ที่บันทึกจาก Excel หรือ LibreOffice",
    english:
      "The part has a DOCTYPE. Workbooks do not use one, and it can hide harmful instructions, so it is refused. "
      + "Ask for a file saved by Excel or LibreOffice.")

  static let invalidText = Problem(
    "invalid-text",
    thai: "ตัวอักษรไม่เป็นไปตามรหัสที่ส่วนนี้ใช้ (UTF-8 หรือ UTF-16) \(repairThai)",
    english:
      "The bytes here are not characters of the encoding this part is written in (UTF-8 or UTF-16). \(repairEnglish)")

  static func unknownEncoding(_ name: String) -> Problem {
    Problem(
      "unknown-encoding",
      thai: "ส่วนนี้เขียนด้วยรหัส \(name.cutForMessage) ต้องเป็น UTF-8 หรือ UTF-16 \(repairThai)",
      english: "The part is written in \(name.cutForMessage); UTF-8 or UTF-16 was expected. \(repairEnglish)")
  }

  static func wrongNamespace(_ element: String) -> Problem {
    Problem(
      "unexpected-content",
      thai: "<\(element)> ของส่วนนี้อยู่ในเนมสเปซอื่น ไม่ใช่ของสมุดงาน .xlsx (SpreadsheetML) \(repairThai)",
      english:
        "The <\(element)> of this part is of another namespace than that of workbooks (SpreadsheetML). \(repairEnglish)"
    )
  }

  static func wrongRoot(found: String, expected: String) -> Problem {
    Problem(
      "unexpected-content",
      thai: "ส่วนนี้ขึ้นต้นด้วย <\(found.cutForMessage)> ต้องเป็น <\(expected)> \(repairThai)",
      english: "The part starts with <\(found.cutForMessage)>; <\(expected)> was expected. \(repairEnglish)")
  }
}
