import CSV
import Spreadsheet
import Testing

@Suite struct CSVErrorTests {
  static let again = " แก้บรรทัดนี้ หรือบันทึกเป็น CSV ใหม่จากโปรแกรมตารางคำนวณ"
  static let againEnglish = " Correct this line, or save the file as CSV again from a spreadsheet program."

  @Test func `A quotation mark inside a field without them`() {
    #expect(
      error("ก,ข\r\n\"x\ny\",ท่อ 5\" ยาว")
        == SourceError(
          "misplaced-quote", file: "แผน.csv", offset: 26,
          thai: "บรรทัดที่ 3 ไบต์ที่ 26: มีเครื่องหมาย \" กลางช่องที่ไม่ได้ขึ้นต้นด้วย \" ช่องที่มี \" ต้องมี \" ครอบทั้งช่อง "
            + "และเขียน \" ข้างในเป็น \"\"" + Self.again,
          english: "Line 3, byte 26: there is a \" inside a field that does not begin with one. A field with \" in it "
            + "must stand in \" altogether, and each \" inside must be written \"\"." + Self.againEnglish))
  }

  @Test func `Text after a closed field`() {
    #expect(
      error("\"ก\"ข")
        == SourceError(
          "misplaced-quote", file: "แผน.csv", offset: 5,
          thai: "บรรทัดที่ 1 ไบต์ที่ 5: มีข้อความต่อจากเครื่องหมาย \" ที่ปิดช่องแล้ว หลัง \" ปิดต้องเป็นตัวคั่นหรือจบแถว "
            + "และ \" ข้างในช่องต้องเขียนเป็น \"\"" + Self.again,
          english:
            "Line 1, byte 5: there is text after the \" that closes a field. After it the delimiter or the end of "
            + "the row was expected, and a \" inside a field must be written \"\"." + Self.againEnglish))
  }

  @Test func `A field that is never closed, at the place where it opens`() {
    #expect(
      error("\"ก\"\"\",b\nc,\"d\"\"e,f\ng\"\"")
        == SourceError(
          "unclosed-quote", file: "แผน.csv", offset: 12,
          thai: "บรรทัดที่ 2 ไบต์ที่ 12: เครื่องหมาย \" ที่เปิดช่องตรงนี้ไม่มีตัวปิดจนจบไฟล์ ต้องมี \" ปิดช่อง" + Self.again,
          english:
            "Line 2, byte 12: the \" that opens a field here is never closed; a closing \" was expected before the "
            + "end of the file." + Self.againEnglish))
    #expect(error("sep=;\na;\"b")?.offset == 8)
    #expect(error("sep=;\na;b\"c\"")?.offset == 9)
  }

  @Test func `Places are counted in the bytes of the file, whatever its encoding`() {
    #expect(error([0xEF, 0xBB, 0xBF] + Array("ก\"".utf8))?.offset == 6)
    #expect(error([0xA1, 0xA2, 0x22])?.offset == 2)
    #expect(error([0xFF, 0xFE, 0x01, 0x0E, 0x22, 0x00])?.offset == 4)
    #expect(error(Array("a\n".utf8) + [0x00])?.code == "nul-in-text")
    #expect(error([0xFF, 0xFC])?.code == "undecodable-text")
  }

  @Test func `The place is right however far into the file`() throws {
    let long = String(repeating: "ก,ข\n", count: 40_000)
    func offset(_ text: String) throws -> Int? {
      try CSVReader.workbook(bytes: Array(text.utf8), file: nil).faults.first?.offset
    }
    #expect(try offset(long + "ค\"") == 40_000 * 8 + 3)
    #expect(try offset(long + "ค,\"ง") == 40_000 * 8 + 4)
  }

  @Test func `Every limit holds at its last value and is named past it`() {
    var limits = CSVLimits()
    limits.columns = 3
    #expect(error("a,b,c", limits) == nil)
    #expect(
      error("a\nb,,,", limits)
        == SourceError(
          "limit-exceeded", file: "แผน.csv",
          thai: "แถวที่ 2 มีคอลัมน์มากเกินขีดจำกัด columns ที่ 3 ตรวจว่าเป็นไฟล์ CSV จริง หรือแบ่งเป็นหลายไฟล์",
          english:
            "In the file row 2 has too many columns, more than the limit columns of 3. Check that it is a CSV file, or split it into several."
        ))

    limits = CSVLimits()
    limits.rows = 2
    #expect(error("a\nb\n\n", limits) == nil)
    #expect(
      error("a\n\nb", limits)
        == SourceError(
          "limit-exceeded", file: "แผน.csv",
          thai: "มีแถวมากเกินขีดจำกัด rows ที่ 2 ตรวจว่าเป็นไฟล์ CSV จริง หรือแบ่งเป็นหลายไฟล์",
          english:
            "In the file there are too many rows, more than the limit rows of 2. Check that it is a CSV file, or split it into several."
        ))

    limits = CSVLimits()
    limits.cells = 2
    #expect(error("a,,\n,b,", limits) == nil)
    #expect(
      error("a,b\nc", limits)
        == SourceError(
          "limit-exceeded", file: "แผน.csv",
          thai: "แถวที่ 2 ทำให้ช่องที่มีข้อมูลมากเกินขีดจำกัด cells ที่ 2 ตรวจว่าเป็นไฟล์ CSV จริง "
            + "หรือแบ่งเป็นหลายไฟล์",
          english: "In the file with row 2 there are too many filled cells, more than the limit cells of 2. "
            + "Check that it is a CSV file, or split it into several."))

    limits = CSVLimits()
    limits.fieldBytes = 6
    #expect(error("กข,\"กข\"\n\"12345\"\"\"", limits) == nil)
    #expect(
      error("ก\nกขa", limits)
        == SourceError(
          "limit-exceeded", file: "แผน.csv",
          thai: "แถวที่ 2 มีช่องที่ยาวเกินขีดจำกัด fieldBytes ที่ 6 ตรวจว่าเป็นไฟล์ CSV จริง "
            + "หรือแบ่งเป็นหลายไฟล์",
          english: "In the file row 2 has a field that is too long, more than the limit fieldBytes of 6. "
            + "Check that it is a CSV file, or split it into several."))
    #expect(error("\"" + String(repeating: "a", count: 200_000), limits)?.code == "limit-exceeded")
  }

  @Test func `The standard limits are those of a worksheet`() {
    #expect(error(String(repeating: ",", count: 16_383)) == nil)
    #expect(error(String(repeating: "a,", count: 20_000))?.code == "limit-exceeded")
    #expect(error(String(repeating: "\n", count: 1_048_575) + "a\n\n") == nil)
    #expect(error(String(repeating: "\n", count: 1_048_576) + "a")?.code == "limit-exceeded")
  }

  private func error(_ text: String, _ limits: CSVLimits = .standard) -> SourceError? {
    error(Array(text.utf8), limits)
  }

  private func error(_ bytes: [UInt8], _ limits: CSVLimits = .standard) -> SourceError? {
    do {
      _ = try CSVReader.workbook(bytes: bytes, file: "แผน.csv", limits: limits)
      return nil
    } catch {
      return error
    }
  }
}
