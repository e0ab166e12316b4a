import Spreadsheet
import Testing

@Suite struct TextEncodingTests {
  static let readable: [([UInt8], String, TextEncoding)] = [
    ([], "", .utf8),
    (Array("น้ำ".utf8), "น้ำ", .utf8),
    ([0xEF, 0xBB, 0xBF] + Array("น้ำ".utf8), "น้ำ", .utf8),
    ([0xB9, 0xE9, 0xD3, 0x85], "น้ำ…", .codePage874),
    ([0x41, 0xE0], "Aเ", .codePage874),
    ([0xFF, 0xFE, 0x19, 0x0E, 0x0A, 0x00], "น\n", .utf16LittleEndian),
    ([0xFE, 0xFF, 0x0E, 0x19, 0xD8, 0x3D, 0xDE, 0x00], "น😀", .utf16BigEndian),
    ([0xFF, 0xFE], "", .utf16LittleEndian),
  ]

  @Test(arguments: readable)
  func `Text is decoded by its byte order mark, as UTF-8 or as code page 874`(
    bytes: [UInt8], text: String, encoding: TextEncoding
  ) throws {
    let decoded = try DecodedText(bytes, file: nil)
    #expect(decoded.text == text)
    #expect(decoded.encoding == encoding)
    #expect(try TextEncoding.decode(bytes, file: nil) == text)
  }

  @Test func `A place in the text is found again in the file`() throws {
    for (bytes, text, _) in Self.readable {
      let decoded = try DecodedText(bytes, file: nil)
      #expect(decoded.fileOffset(ofUTF8: 0) == decoded.markLength)
      #expect(decoded.fileOffset(ofUTF8: text.utf8.count) == bytes.count)
      #expect(decoded.fileOffset(ofUTF8: .max) == bytes.count)
      #expect(decoded.fileOffset(ofUTF8: -1) == decoded.markLength)
    }
  }

  @Test func `Thai that was read in a wrong code page is mended, and told with its lines`() throws {
    let decoded = try DecodedText(Array("ab\r\n¹éÓ,1\r\"x\" ¹éÓ\n".utf8), file: nil)
    #expect(decoded.text == "ab\r\nน้ำ,1\r\"x\" น้ำ\n")
    #expect(decoded.written == "ab\r\n¹éÓ,1\r\"x\" ¹éÓ\n")
    #expect(decoded.mending == TextMending(written: "¹éÓ", read: "น้ำ", lines: [2, 3]))
    let comma = "ab\r\nน้ำ".utf8.count
    #expect(decoded.fileOffset(ofUTF8: comma) == "ab\r\n¹éÓ".utf8.count)
    #expect(try DecodedText(Array("น้ำ".utf8), file: nil).mending == nil)
    #expect(try TextEncoding.decode(Array("¹éÓ".utf8), file: nil) == "¹éÓ")
  }

  @Test func `Misread Thai of which letters are gone is refused with its place`() {
    #expect(
      error(Array("ก,1\n2,à¸\u{FFFD}à¸—".utf8))
        == SourceError(
          "misread-text", file: "ก.csv", offset: 8,
          thai: "บรรทัดที่ 2 ไบต์ที่ 8: ภาษาไทยถูกอ่านผิดรหัสก่อนบันทึก (เห็นเป็น à¸ à¹) และอักษรบางตัวหายไปแล้ว จึงกู้กลับมาไม่ได้ "
            + "ขอแฟ้มต้นฉบับจากผู้ส่ง หรือเปิดต้นฉบับโดยเลือกรหัส UTF-8 แล้วบันทึกใหม่",
          english:
            "Line 2, byte 8: the Thai was read in a wrong code page before the file was saved (it shows as à¸ à¹), "
            + "and some letters are gone, so that it cannot be mended. Ask the sender for the original file, or open the "
            + "original as UTF-8 and save it again."))
  }

  @Test func `NUL is refused with its place`() {
    #expect(
      error([0x41, 0x0D, 0x0A, 0x00])
        == SourceError(
          "nul-in-text", file: "ก.csv", offset: 3,
          thai: "บรรทัดที่ 2 ไบต์ที่ 3: มีอักขระ NUL ซึ่งแฟ้มข้อความไม่มี ต้องเป็นแฟ้มข้อความ UTF-8, UTF-16 ที่มีเครื่องหมาย BOM "
            + "หรือรหัสไทย 874 หากเป็นแฟ้ม Excel ให้ใช้นามสกุล .xlsx "
            + "หากเป็นข้อความ เปิดแฟ้มในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8",
          english: "Line 2, byte 3: there is a NUL character, which no text file has; UTF-8, UTF-16 with a byte order "
            + "mark or Thai code page 874 was expected. If this is an Excel file, name it .xlsx; if it is a text: "
            + "Open the file in the program that made it and save it as UTF-8."))
    #expect(error([0xFF, 0xFE, 0x19, 0x0E, 0x00, 0x00])?.offset == 4)
  }

  @Test func `A byte that is no character in either encoding is refused with its place`() {
    #expect(
      error([0xA1, 0x0A, 0xFD])
        == SourceError(
          "undecodable-text", file: "ก.csv", offset: 2,
          thai: "บรรทัดที่ 2 ไบต์ที่ 2: ไบต์ 0xFD ไม่มีตัวอักษรในรหัสไทย 874 และแฟ้มไม่เป็น UTF-8 (ไบต์ที่ 0 คือ 0xA1) "
            + "เปิดแฟ้มในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8",
          english:
            "Line 2, byte 2: the byte 0xFD has no character in Thai code page 874, and the file is not UTF-8 either "
            + "(byte 0 is 0xA1). Open the file in the program that made it and save it as UTF-8."))
  }

  @Test func `A byte order mark of UTF-8 is believed`() {
    #expect(
      error([0xEF, 0xBB, 0xBF, 0x41, 0xE9])
        == SourceError(
          "undecodable-text", file: "ก.csv", offset: 4,
          thai: "บรรทัดที่ 1 ไบต์ที่ 4: ไบต์ 0xE9 ไม่เป็น UTF-8 ทั้งที่แฟ้มมีเครื่องหมาย BOM ของ UTF-8 แฟ้มน่าจะเสียหาย "
            + "เปิดแฟ้มในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8",
          english: "Line 1, byte 4: the byte 0xE9 is not UTF-8, though the file has the byte order mark of UTF-8; "
            + "it is probably damaged. Open the file in the program that made it and save it as UTF-8."))
  }

  @Test func `A UTF-8 file cut off inside a character is told from code page 874`() {
    #expect(
      error(Array("กข".utf8.dropLast()))
        == SourceError(
          "truncated-text", file: "ก.csv", offset: 3,
          thai: "บรรทัดที่ 1 ไบต์ที่ 3: แฟ้ม UTF-8 จบกลางตัวอักษร แฟ้มน่าจะรับส่งมาไม่ครบ ขอแฟ้มจากผู้ส่งอีกครั้ง",
          english: "Line 1, byte 3: the UTF-8 text ends in the middle of a character; the file was probably cut off "
            + "on the way. Ask the sender for it again."))
  }

  @Test func `Broken UTF-16 is refused with its place`() {
    #expect(
      error([0xFF, 0xFE, 0x0D, 0x0E, 0x0A, 0x00, 0x41])
        == SourceError(
          "truncated-text", file: "ก.csv", offset: 6,
          thai: "บรรทัดที่ 2 ไบต์ที่ 6: แฟ้ม UTF-16 จบกลางตัวอักษร แฟ้มน่าจะรับส่งมาไม่ครบ ขอแฟ้มจากผู้ส่งอีกครั้ง",
          english: "Line 2, byte 6: the UTF-16 text ends in the middle of a character; the file was probably cut off "
            + "on the way. Ask the sender for it again."))
    #expect(
      error([0xFE, 0xFF, 0x00, 0x41, 0xDC, 0x00, 0x00, 0x42])
        == SourceError(
          "undecodable-text", file: "ก.csv", offset: 4,
          thai: "บรรทัดที่ 1 ไบต์ที่ 4: มีครึ่งตัวอักษรของ UTF-16 ที่ไม่มีคู่ แฟ้มน่าจะเสียหาย "
            + "เปิดแฟ้มในโปรแกรมที่สร้าง แล้วบันทึกใหม่เป็น UTF-8",
          english: "Line 1, byte 4: there is half a character of UTF-16 without its other half; the file is probably "
            + "damaged. Open the file in the program that made it and save it as UTF-8."))
    #expect(error([0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41])?.offset == 2)
    #expect(error([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D])?.offset == 4)
    #expect(error([0xFE, 0xFF, 0xD8, 0x3D, 0xD8, 0x3D, 0xDE, 0x00])?.offset == 2)
  }

  private func error(_ bytes: [UInt8]) -> SourceError? {
    do {
      _ = try TextEncoding.decode(bytes, file: "ก.csv")
      return nil
    } catch {
      return error
    }
  }
}
