import Planbook
import Spreadsheet
import Testing

/// Every reason for which a plan file is refused, with its full wording.
@Suite struct PlanFileErrorTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var code: String
    var offset: Int?
    var thai: String
    var english: String

    init(_ text: String, _ code: String, offset: Int? = nil, _ thai: String, _ english: String) {
      self.init(Array(text.utf8), code, offset: offset, thai, english)
    }

    init(_ bytes: [UInt8], _ code: String, offset: Int? = nil, _ thai: String, _ english: String) {
      self.bytes = bytes
      self.code = code
      self.offset = offset
      self.thai = thai
      self.english = english
    }

    var testDescription: String { english }
  }

  /// A plan file with one division that has these members besides its name.
  static func division(_ members: String) -> String {
    "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {}, \"divisions\": [{\"name\": \"ก\", \(members)}]}"
  }

  static let notJSON = (
    thai: "ไฟล์อาจถูกตัดหรือถูกแก้ด้วยมือ ให้แก้ตรงจุดนี้ หรือสร้างไฟล์แผนใหม่",
    english: "The file may be cut short or edited by hand: correct it here, or make the plan file again."
  )

  static let syntax = [
    Refusal(
      "", "plan-not-json", offset: 0, "บรรทัดที่ 1 ตัวอักษรที่ 1: พบจุดสิ้นสุดของไฟล์ แต่ต้องเป็นค่า \(notJSON.thai)",
      "line 1, character 1: found the end of the file, expected a value. \(notJSON.english)"),
    Refusal(
      "\u{FEFF}{\"ก\": NaN}", "plan-not-json", offset: 11,
      "บรรทัดที่ 1 ตัวอักษรที่ 7: พบตัวอักษร \"N\" แต่ต้องเป็นค่า \(notJSON.thai)",
      "line 1, character 7: found \"N\", expected a value. \(notJSON.english)"),
    Refusal(
      "{\n  \"ก\": 1,\n}", "plan-not-json", offset: 14,
      "บรรทัดที่ 3 ตัวอักษรที่ 1: พบตัวอักษร \"}\" แต่ต้องเป็นชื่อในเครื่องหมายคำพูด \(notJSON.thai)",
      "line 3, character 1: found \"}\", expected a name in quotation marks. \(notJSON.english)"),
    Refusal(
      "{\"a\" 1}", "plan-not-json", offset: 5,
      "บรรทัดที่ 1 ตัวอักษรที่ 6: พบตัวอักษร \"1\" แต่ต้องเป็นเครื่องหมาย \":\" \(notJSON.thai)",
      "line 1, character 6: found \"1\", expected \":\". \(notJSON.english)"),
    Refusal(
      "{\"a\": 1 ๒}", "plan-not-json", offset: 8,
      "บรรทัดที่ 1 ตัวอักษรที่ 9: พบตัวอักษร \"๒\" แต่ต้องเป็นเครื่องหมาย \",\" หรือ \"}\" \(notJSON.thai)",
      "line 1, character 9: found \"๒\", expected \",\" or \"}\". \(notJSON.english)"),
    Refusal(
      "{\"a\": [1", "plan-not-json", offset: 8,
      "บรรทัดที่ 1 ตัวอักษรที่ 9: พบจุดสิ้นสุดของไฟล์ แต่ต้องเป็นเครื่องหมาย \",\" หรือ \"]\" \(notJSON.thai)",
      "line 1, character 9: found the end of the file, expected \",\" or \"]\". \(notJSON.english)"),
    Refusal(
      "{\"a\": -}", "plan-not-json", offset: 7,
      "บรรทัดที่ 1 ตัวอักษรที่ 8: พบตัวอักษร \"}\" แต่ต้องเป็นตัวเลขอารบิก \(notJSON.thai)",
      "line 1, character 8: found \"}\", expected a digit. \(notJSON.english)"),
    Refusal(
      "{\"a", "plan-not-json", offset: 3,
      "บรรทัดที่ 1 ตัวอักษรที่ 4: พบจุดสิ้นสุดของไฟล์ แต่ต้องเป็นเครื่องหมายคำพูดปิด \(notJSON.thai)",
      "line 1, character 4: found the end of the file, expected a closing quotation mark. \(notJSON.english)"),
    Refusal(
      "{} ก", "plan-not-json", offset: 3,
      "บรรทัดที่ 1 ตัวอักษรที่ 4: พบตัวอักษร \"ก\" แต่ต้องเป็นจุดสิ้นสุดของไฟล์ \(notJSON.thai)",
      "line 1, character 4: found \"ก\", expected the end of the file. \(notJSON.english)"),
    Refusal(
      "{\"a\": \"\\uD800x\"}", "plan-not-json", offset: 7,
      "บรรทัดที่ 1 ตัวอักษรที่ 8: พบตัวอักษร \"\\\" แต่ต้องเป็นรหัสอักขระที่ถูกต้องหลัง \\ เช่น \\n หรือ \\u0E01 \(notJSON.thai)",
      "line 1, character 8: found \"\\\", expected a valid escape such as \\n or \\u0E01. \(notJSON.english)"),
    Refusal(
      "{\"a\": \"ก\n\"}", "plan-not-json", offset: 10,
      "บรรทัดที่ 1 ตัวอักษรที่ 9: พบอักขระควบคุม U+000A แต่ต้องเป็นข้อความในบรรทัดเดียว (เขียนการขึ้นบรรทัดเป็น \\n) \(notJSON.thai)",
      "line 1, character 9: found U+000A, expected text on one line (a line break is written \\n). \(notJSON.english)"),
    Refusal(
      Array("{\"a\": \"".utf8) + [0xA1, 0x22, 0x7D], "plan-not-utf8", offset: 7,
      "บรรทัดที่ 1 ตัวอักษรที่ 8: พบไบต์ 0xA1 ซึ่งไม่ใช่ UTF-8 แต่ต้องเป็นข้อความ UTF-8 ให้บันทึกไฟล์เป็น UTF-8 หรือสร้างไฟล์แผนใหม่",
      "line 1, character 8: found the byte 0xA1, which is not UTF-8, expected UTF-8 text. Save the file as UTF-8, or make the plan file again."
    ),
    Refusal(
      String(repeating: "[", count: 100_000), "plan-limit-exceeded", offset: 64,
      "บรรทัดที่ 1 ตัวอักษรที่ 65: พบวงเล็บซ้อนกันเกิน 64 ชั้น แต่ต้องเป็นแผนซึ่งมีวงเล็บซ้อนกันไม่เกิน 64 ชั้น ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น",
      "line 1, character 65: found more than 64 brackets inside each other, expected a plan with 64 at most. This is no plan file: choose another."
    ),
  ]

  static let correct = (thai: "ให้แก้ค่านี้ในไฟล์", english: "Correct this value in the file.")

  static let meaning = [
    Refusal(
      "[1, 2]", "plan-wrong-type",
      "ทั้งไฟล์: พบรายการ 2 ค่า แต่ต้องเป็นชุดข้อมูลในวงเล็บปีกกา { } ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น",
      "whole file: found a list of 2 values, expected an object in braces { }. This is no plan file: choose another."),
    Refusal(
      "{}", "plan-missing-version", "schema: พบว่าไม่มีค่านี้ แต่ต้องเป็นรุ่นของไฟล์แผน ไฟล์นี้ไม่ใช่ไฟล์แผน ให้เลือกไฟล์อื่น",
      "schema: found nothing, expected the version of a plan file. This is no plan file: choose another."),
    Refusal(
      "{\"schema\": 2, \"new\": true}", "plan-wrong-version",
      "schema: พบตัวเลข 2 แต่ต้องเป็นรุ่น 1 ให้ใช้ Planbook รุ่นที่สร้างไฟล์นี้ หรือสร้างไฟล์แผนใหม่จากเอกสารต้นทาง",
      "schema: found the number 2, expected version 1. Use the Planbook that made this file, or make the plan file again from its sources."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2017}", "plan-wrong-value",
      "fiscalYear: พบตัวเลข 2017 แต่ต้องเป็นจำนวนเต็มตั้งแต่ 2400 ถึง 2999 \(correct.thai)",
      "fiscalYear: found the number 2017, expected a whole number from 2400 to 2999. \(correct.english)"),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": \"๒๕๖๐\"}", "plan-wrong-type",
      "fiscalYear: พบข้อความ \"๒๕๖๐\" แต่ต้องเป็นจำนวนเต็มตั้งแต่ 2400 ถึง 2999 \(correct.thai)",
      "fiscalYear: found the text \"๒๕๖๐\", expected a whole number from 2400 to 2999. \(correct.english)"),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"divisions\": []}", "plan-missing-member",
      "strategy: พบว่าไม่มีค่านี้ แต่ต้องเป็นค่าที่มีอยู่เสมอ ให้เพิ่มค่านี้ในไฟล์",
      "strategy: found nothing, expected a value that is always there. Add the value to the file."),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"part\\n\": []}}", "plan-unknown-member",
      "strategy: พบชื่อ \"part\\n\" ซึ่งไม่รู้จัก แต่ต้องเป็นค่าใดค่าหนึ่งใน \"parts\", \"elements\" ให้ตรวจตัวสะกดของชื่อ หรือลบออกจากไฟล์",
      "strategy: found the unknown name \"part\\n\", expected one of \"parts\", \"elements\". Check the spelling of the name, or remove it from the file."
    ),
    Refusal(
      division("\"name\": \"ข\""), "plan-repeated-member",
      "divisions[0].name: พบชื่อนี้เป็นครั้งที่สองในชุดเดียวกัน แต่ต้องเป็นชื่อที่มีเพียงครั้งเดียว ให้ลบค่าที่เกินมาออกจากไฟล์",
      "divisions[0].name: found this name a second time in one object, expected it once. Remove the one that is too many from the file."
    ),
    Refusal(
      division("\"department\": null"), "plan-wrong-type",
      "divisions[0].department: พบ null แต่ต้องเป็นข้อความในเครื่องหมายคำพูด \(correct.thai)",
      "divisions[0].department: found null, expected text in quotation marks. \(correct.english)"),
    Refusal(
      division("\"missions\": {}"), "plan-wrong-type",
      "divisions[0].missions: พบชุดข้อมูล { } แต่ต้องเป็นรายการในวงเล็บเหลี่ยม [ ] \(correct.thai)",
      "divisions[0].missions: found an object { }, expected a list in brackets [ ]. \(correct.english)"),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"โครงการ\", \"fundings\": [{\"satang\": 500.5}]}]"),
      "plan-wrong-value",
      "divisions[0].projects[0].fundings[0].satang: พบตัวเลข 500.5 แต่ต้องเป็นจำนวนเต็มของสตางค์ไม่เกิน 999999999999999 เช่น 50000000 (๕๐๐,๐๐๐ บาท) \(correct.thai)",
      "divisions[0].projects[0].fundings[0].satang: found the number 500.5, expected a whole number of satang, 999999999999999 at most, such as 50000000 (500,000 baht). \(correct.english)"
    ),
    Refusal(
      division("\"projects\": [{\"number\": \(String(repeating: "9", count: 100)), \"name\": \"โครงการ\"}]"),
      "plan-wrong-value",
      "divisions[0].projects[0].number: พบตัวเลข \(String(repeating: "9", count: 60))… แต่ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 999999999 \(correct.thai)",
      "divisions[0].projects[0].number: found the number \(String(repeating: "9", count: 60))…, expected a whole number from 1 to 999999999. \(correct.english)"
    ),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"ก\"}, {\"number\": 2, \"name\": \"ข\"}, {\"number\": 1, \"name\": \"ค\"}]"
      ),
      "plan-repeated-number",
      "divisions[0].projects[2].number: พบตัวเลข 1 ซึ่ง divisions[0].projects[0] มีอยู่แล้ว แต่ต้องเป็นหมายเลขหรือรหัสที่ไม่ซ้ำกันในรายการ ให้แก้หมายเลข หรือลบรายการที่เกินมาออกจากไฟล์",
      "divisions[0].projects[2].number: found the number 1, which divisions[0].projects[0] has already, expected a number or code of its own in the list. Correct the number, or remove the one that is too many."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"elements\": [{\"code\": \"5\", \"title\": \"ก\", \"agencyMeasure\": 1}]}}",
      "plan-wrong-type", "strategy.elements[0].agencyMeasure: พบตัวเลข 1 แต่ต้องเป็น true หรือ false \(correct.thai)",
      "strategy.elements[0].agencyMeasure: found the number 1, expected true or false. \(correct.english)"),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"elements\": [{\"code\": \"๕.๑\", \"title\": \"ก\"}]}}",
      "plan-wrong-value",
      "strategy.elements[0].code: พบข้อความ \"๕.๑\" แต่ต้องเป็นรหัสในเครื่องหมายคำพูด เช่น \"5.1.4.1\" \(correct.thai)",
      "strategy.elements[0].code: found the text \"๕.๑\", expected a code in quotation marks, such as \"5.1.4.1\". \(correct.english)"
    ),
    Refusal(
      division("\"activities\": [{\"kind\": true}]"), "plan-wrong-type",
      "divisions[0].activities[0].kind: พบ true แต่ต้องเป็นค่าใดค่าหนึ่งใน \"strategic\", \"routine\" \(correct.thai)",
      "divisions[0].activities[0].kind: found true, expected one of \"strategic\", \"routine\". \(correct.english)"),
    Refusal(
      division("\"keyResults\": [{\"number\": 1, \"name\": \"ก\", \"target\": {\"value\": \"33.33333\"}}]"),
      "plan-wrong-value",
      "divisions[0].keyResults[0].target.value: พบข้อความ \"33.33333\" แต่ต้องเป็นตัวเลขในเครื่องหมายคำพูด ไม่เกินสิบเอ็ดหลัก มีทศนิยมไม่เกินสี่ตำแหน่ง เช่น \"33.3333\" \(correct.thai)",
      "divisions[0].keyResults[0].target.value: found the text \"33.33333\", expected a number in quotation marks with eleven digits before the point and four behind it at most, such as \"33.3333\". \(correct.english)"
    ),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"ก\", \"schedule\": {\"steps\": [{\"number\": 1, \"name\": \"ข\", \"months\": [\"2016-10\", \"2017-10\"]}]}}]"
      ), "plan-month-outside-year",
      "divisions[0].projects[0].schedule.steps[0].months[1]: พบข้อความ \"2017-10\" แต่ต้องเป็นเดือนในปีงบประมาณ 2560 ตั้งแต่ \"2016-10\" ถึง \"2017-09\" ให้แก้เดือนนี้ หรือแก้ปีงบประมาณ (fiscalYear) ของแผน",
      "divisions[0].projects[0].schedule.steps[0].months[1]: found the text \"2017-10\", expected a month of fiscal year 2560, from \"2016-10\" to \"2017-09\". Correct the month, or the plan's fiscalYear."
    ),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"ก\", \"schedule\": {\"steps\": [{\"number\": 1, \"name\": \"ข\", \"months\": [\"2016-10\", \"2016-10\"]}]}}]"
      ), "plan-repeated-number",
      "divisions[0].projects[0].schedule.steps[0].months[1]: พบข้อความ \"2016-10\" ซึ่ง divisions[0].projects[0].schedule.steps[0].months[0] มีอยู่แล้ว แต่ต้องเป็นหมายเลขหรือรหัสที่ไม่ซ้ำกันในรายการ ให้แก้หมายเลข หรือลบรายการที่เกินมาออกจากไฟล์",
      "divisions[0].projects[0].schedule.steps[0].months[1]: found the text \"2016-10\", which divisions[0].projects[0].schedule.steps[0].months[0] has already, expected a number or code of its own in the list. Correct the number, or remove the one that is too many."
    ),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"ก\", \"schedule\": {\"carriedOver\": {\"firstStep\": 3, \"lastStep\": 1}}}]"
      ),
      "plan-wrong-value",
      "divisions[0].projects[0].schedule.carriedOver.lastStep: พบตัวเลข 1 แต่ต้องเป็นจำนวนเต็มตั้งแต่ 3 ถึง 999999999 \(correct.thai)",
      "divisions[0].projects[0].schedule.carriedOver.lastStep: found the number 1, expected a whole number from 3 to 999999999. \(correct.english)"
    ),
  ]

  /// Refusals of plans whose tables would give back another plan.
  static let notReturned = [
    Refusal(
      division("\"missions\": [\"พัฒนา\\nเมือง\"]"), "plan-untidy-text",
      "divisions[0].missions[0]: พบข้อความ \"พัฒนา\\nเมือง\" แต่ต้องเป็นข้อความในบรรทัดเดียว ไม่ว่าง เว้นวรรคครั้งละหนึ่งช่อง และไม่มีช่องว่างหัวท้าย ให้เขียนเป็น \"พัฒนา เมือง\"",
      "divisions[0].missions[0]: found the text \"พัฒนา\\nเมือง\", expected text on one line that is not empty, with single blanks between words and none at its ends. Write \"พัฒนา เมือง\"."
    ),
    Refusal(
      division("\"missions\": [\"\"]"), "plan-untidy-text",
      "divisions[0].missions[0]: พบข้อความ \"\" แต่ต้องเป็นข้อความในบรรทัดเดียว ไม่ว่าง เว้นวรรคครั้งละหนึ่งช่อง และไม่มีช่องว่างหัวท้าย ให้เขียนข้อความ หรือลบค่านี้ออกจากไฟล์",
      "divisions[0].missions[0]: found the text \"\", expected text on one line that is not empty, with single blanks between words and none at its ends. Write a text, or remove the value from the file."
    ),
    Refusal(
      division("\"keyResults\": [{\"number\": 1, \"name\": \"จำนวน  คน\"}]"), "plan-untidy-text",
      "divisions[0].keyResults[0].name: พบข้อความ \"จำนวน  คน\" แต่ต้องเป็นข้อความในบรรทัดเดียว ไม่ว่าง เว้นวรรคครั้งละหนึ่งช่อง และไม่มีช่องว่างหัวท้าย ให้เขียนเป็น \"จำนวน คน\"",
      "divisions[0].keyResults[0].name: found the text \"จำนวน  คน\", expected text on one line that is not empty, with single blanks between words and none at its ends. Write \"จำนวน คน\"."
    ),
    Refusal(
      division("\"missions\": [\"\(String(repeating: "ก", count: 5_001))\"]"), "plan-text-too-long",
      "divisions[0].missions[0]: พบข้อความยาว 5001 ตัวอักษร แต่ต้องเป็นข้อความยาวไม่เกิน 5000 ตัวอักษร ให้ย่อข้อความ",
      "divisions[0].missions[0]: found a text of 5001 characters, expected 5000 characters at most. Shorten the text."),
    Refusal(
      division("\"projects\": [{\"number\": 2, \"name\": \"โครงการ ก\"}, {\"number\": 1, \"name\": \"โครงการ ข\"}]"),
      "plan-out-of-order",
      "divisions[0].projects[1].number: พบตัวเลข 1 ซึ่งน้อยกว่าของ divisions[0].projects[0] ที่อยู่ก่อน แต่ต้องเป็นรายการเรียงจากน้อยไปมาก ให้ย้ายรายการไปไว้ตามลำดับ",
      "divisions[0].projects[1].number: found the number 1, which is less than that of divisions[0].projects[0] before it, expected a list in ascending order. Move it to its place in the order."
    ),
    Refusal(
      division("\"missions\": [\"น้ำใส\", \"นํ้า ใส\"]"), "plan-repeated-name",
      "divisions[0].missions[1]: พบข้อความ \"นํ้า ใส\" ซึ่งอ่านได้เหมือน divisions[0].missions[0] แต่ต้องเป็นข้อความที่ไม่ซ้ำกันในรายการ ให้แก้ข้อความ หรือลบรายการที่เกินมาออกจากไฟล์",
      "divisions[0].missions[1]: found the text \"นํ้า ใส\", which reads like divisions[0].missions[0], expected a text of its own in the list. Correct the text, or remove the one that is too many."
    ),
    Refusal(
      division(
        "\"indicators\": [{\"number\": 1, \"name\": \"ร้อยละ\", \"contributions\": [{\"work\": \"project\", \"number\": 7}]}]"
      ),
      "plan-dangling-reference",
      "divisions[0].indicators[0].contributions[0].number: พบตัวเลข 7 ซึ่งไม่มีใน divisions[0].projects แต่ต้องเป็นหมายเลขหรือรหัสที่มีใน divisions[0].projects ให้แก้ค่านี้ เพิ่มรายการที่ขาดใน divisions[0].projects หรือลบรายการนี้ออกจากไฟล์",
      "divisions[0].indicators[0].contributions[0].number: found the number 7, which divisions[0].projects does not have, expected a number or code that divisions[0].projects has. Correct the value, add what is missing to divisions[0].projects, or remove this entry."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"parts\": [{\"number\": 1, \"title\": \"ก\", \"areas\": [\"5\"]}]}}",
      "plan-dangling-reference",
      "strategy.parts[0].areas[0]: พบข้อความ \"5\" ซึ่งไม่มีใน strategy.elements แต่ต้องเป็นหมายเลขหรือรหัสที่มีใน strategy.elements ให้แก้ค่านี้ เพิ่มรายการที่ขาดใน strategy.elements หรือลบรายการนี้ออกจากไฟล์",
      "strategy.parts[0].areas[0]: found the text \"5\", which strategy.elements does not have, expected a number or code that strategy.elements has. Correct the value, add what is missing to strategy.elements, or remove this entry."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {\"elements\": [{\"code\": \"5.1\", \"title\": \"ก\", \"agencyMeasure\": true}]}}",
      "plan-not-returned",
      "strategy.elements[0].agencyMeasure: พบ true ซึ่งเมื่อพิมพ์เป็นตารางทางการแล้วอ่านกลับจะได้ว่าไม่มีค่านี้ แต่ต้องเป็นค่าที่อ่านกลับจากตารางได้เหมือนเดิม ให้เขียนค่านี้เป็นอย่างอื่น เช่น ไม่ใช้คำของแบบฟอร์มและไม่ซ้ำกับรายการอื่น หรือใช้ค่าที่อ่านกลับได้",
      "strategy.elements[0].agencyMeasure: found true, of which the official tables give back nothing, expected a value that the tables give back unchanged. Write it otherwise, without words of the form and unlike other entries, or write what is given back."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {}, \"divisions\": []}", "plan-says-nothing",
      "divisions: พบว่าไม่มีข้อมูลใดเลย แต่ต้องเป็นข้อมูลอย่างน้อยหนึ่งอย่าง ให้เพิ่มข้อมูล หรือลบรายการที่ว่างออกจากไฟล์",
      "divisions: found nothing that a table could say, expected something. Add what the plan says, or remove the empty entry."
    ),
    Refusal(
      "{\"schema\": 1, \"fiscalYear\": 2560, \"strategy\": {}, \"divisions\": [{\"name\": \"ก\"}, {\"name\": \"\"}]}",
      "plan-wrong-value",
      "divisions[1].name: พบชื่อว่าง แต่ต้องเป็นชื่อของหน่วยงาน เพราะแผนมีหลายหน่วยงาน \(correct.thai)",
      "divisions[1].name: found an empty name, expected the division's name, since the plan has several divisions. \(correct.english)"
    ),
    Refusal(
      division("\"projects\": [{\"number\": 1, \"name\": \"โครงการ ก\", \"fundings\": [{\"satang\": 0}]}]"),
      "plan-wrong-value",
      "divisions[0].projects[0].fundings[0]: พบเงิน 0 สตางค์โดยไม่มีแหล่งงบประมาณ (source) แต่ต้องเป็นจำนวนเงิน หรือแหล่งงบประมาณที่ให้ 0 บาท ให้ลบรายการนี้ออกจากไฟล์หากโครงการไม่ใช้งบประมาณ",
      "divisions[0].projects[0].fundings[0]: found 0 satang without a source, expected an amount, or the source that gives 0 baht. Remove this entry from the file where the project uses no money."
    ),
    Refusal(
      division("\"projects\": [{\"number\": 1, \"name\": \"๑. โครงการ ก\"}]"), "plan-not-returned",
      "divisions[0].projects[0].name: พบข้อความ \"๑. โครงการ ก\" ซึ่งเมื่อพิมพ์เป็นตารางทางการแล้วอ่านกลับจะได้ข้อความ \"โครงการ ก\" แต่ต้องเป็นค่าที่อ่านกลับจากตารางได้เหมือนเดิม ให้เขียนค่านี้เป็นอย่างอื่น เช่น ไม่ใช้คำของแบบฟอร์มและไม่ซ้ำกับรายการอื่น หรือใช้ค่าที่อ่านกลับได้",
      "divisions[0].projects[0].name: found the text \"๑. โครงการ ก\", of which the official tables give back the text \"โครงการ ก\", expected a value that the tables give back unchanged. Write it otherwise, without words of the form and unlike other entries, or write what is given back."
    ),
    Refusal(
      division(
        "\"projects\": [{\"number\": 1, \"name\": \"โครงการ ก\"}], \"indicators\": [{\"number\": 1, \"name\": \"ร้อยละ\", \"measure\": \"5.1.4.1\", \"contributions\": [{\"work\": \"project\", \"number\": 1}]}]"
      ), "plan-not-returned",
      "divisions[0].projects[0].measure: พบว่าไม่มีค่านี้ ซึ่งเมื่อพิมพ์เป็นตารางทางการแล้วอ่านกลับจะได้ข้อความ \"5.1.4.1\" แต่ต้องเป็นค่าที่อ่านกลับจากตารางได้เหมือนเดิม ให้เขียนค่านี้เป็นอย่างอื่น เช่น ไม่ใช้คำของแบบฟอร์มและไม่ซ้ำกับรายการอื่น หรือใช้ค่าที่อ่านกลับได้",
      "divisions[0].projects[0].measure: found nothing, of which the official tables give back the text \"5.1.4.1\", expected a value that the tables give back unchanged. Write it otherwise, without words of the form and unlike other entries, or write what is given back."
    ),
  ]

  @Test(arguments: syntax + meaning + notReturned)
  func `a refusal says where, what was found, what was expected and what to do`(refusal: Refusal) throws {
    let error = try #require(throws: SourceError.self) {
      try PlanFile.decode(refusal.bytes, file: "แผน.json")
    }
    #expect(error.code == refusal.code)
    #expect(error.file == "แผน.json")
    #expect(error.offset == refusal.offset)
    #expect(error.thai == refusal.thai)
    #expect(error.english == refusal.english)
  }
}
