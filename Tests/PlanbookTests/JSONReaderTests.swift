import Spreadsheet
import Testing

@testable import Planbook

@Suite struct JSONReaderTests {
  @Test func `values are counted to the very last`() throws {
    let bytes = Array("[1, {\"a\": null}]".utf8)
    #expect(
      try JSONReader.value(of: bytes, valueLimit: 4) == .array([.number("1"), .object([JSONMember("a", .null)])]))
    let fault = try #require(throws: JSONFault.self) { try JSONReader.value(of: bytes, valueLimit: 3) }
    #expect(fault == JSONFault(reason: .tooManyValues(limit: 3), offset: 10))
    let error = fault.error(file: nil, bytes: bytes)
    #expect(error.code == "plan-limit-exceeded")
    #expect(
      error.thai
        == "บรรทัดที่ 1 ตัวอักษรที่ 11: พบค่ามากกว่า 3 ค่า แต่ต้องเป็นแผนซึ่งมีไม่เกิน 3 ค่า ให้แบ่งแผนเป็นหลายไฟล์ หรือเลือกไฟล์อื่น")
    #expect(
      error.english
        == "line 1, character 11: found more than 3 values, expected a plan with 3 at most. Split the plan into several files, or choose another file."
    )
  }

  @Test func `numbers stay as written and members in their order`() throws {
    let value = try JSONReader.value(of: Array("{\"b\": 1.50e+3, \"a\": -0, \"b\": 0.1}".utf8))
    let members = [
      JSONMember("b", .number("1.50e+3")), JSONMember("a", .number("-0")), JSONMember("b", .number("0.1")),
    ]
    #expect(value == .object(members))
  }

  @Test(arguments: [
    ("\"\\u0e01\"", "ก"), ("\"\\uD83D\\ude00\"", "😀"), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
    ("\"\"", ""), ("\"ก\\u0E01ข\"", "กกข"),
  ])
  func `escapes stand for their characters`(json: String, text: String) throws {
    #expect(try JSONReader.value(of: Array(json.utf8)) == .string(text))
  }

  @Test(arguments: [
    "\"\\u12\"", "\"\\u12G4\"", "\"\\uDC00\"", "\"\\uD83D\\u0041\"", "\"\\uD83D\\n\"", "\"\\v\"", "\"\\uD83D\"",
    "\"\\u",
    "\"\\",
  ])
  func `escapes that stand for no character are faults`(json: String) {
    #expect(throws: JSONFault.self) { try JSONReader.value(of: Array(json.utf8)) }
  }
}
